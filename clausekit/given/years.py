"""The years that a day which a person gives may be of."""

YEARS = range(1900, 2200)
"""Days are reckoned on from there, and a calendar ends."""

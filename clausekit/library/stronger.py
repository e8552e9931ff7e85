"""Stronger: which way a value of a clause is better; apart from the clause, so that a comparison need not load it."""

from enum import StrEnum


class Stronger(StrEnum):
    """Which way a value is better for the workers covered."""

    HIGHER = "higher"
    LOWER = "lower"

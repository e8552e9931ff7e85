"""Align: every passage of two documents in one group, the surest evidence first."""

from clausekit.comparison.match_alike import match_alike
from clausekit.comparison.match_same import match_rest, match_same
from clausekit.comparison.match_titles import match_titles
from clausekit.comparison.pairing import Pairing
from clausekit.comparison.spread import Group, group


def align(pairing: Pairing) -> list[Group]:
    """Pair all that can be paired, and group the places of the passages; what is new or gone is a group of its own.

    Every place is in exactly one group; swapping the documents swaps the sides of the groups and nothing else.
    """
    match_same(pairing)
    match_alike(pairing)
    match_titles(pairing)
    match_rest(pairing)
    return group(pairing)

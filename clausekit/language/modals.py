"""Modals: the words that make a verb a duty, leave or a ban."""

from collections.abc import Sequence

from clausekit.language.quantity import Quantity
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, word_list

_ARTICLES = frozenset(("a", "an", "the", "each", "every", "any", "its", "their", "all"))


def modals_of(read: Sequence[Token], measured: Sequence[Quantity]) -> list[Found]:
    """Modal verbs, with ``nothing in this policy shall prevent`` as one of them."""
    found: list[Found] = []
    counted = {at for one in measured for at in range(one.first, one.last)}
    for one in word_list("modals").find(read):
        if (
            (found and one.first < found[-1].last)
            or one.first in counted
            or (one.first and read[one.first].text == "May")
        ):
            continue
        if one.last < len(read) and read[one.last - 1].plain == "to" and read[one.last].plain in _ARTICLES:
            continue  # "shall be allowed to a worker"
        opening = next((at for at in range(max(0, one.first - 6), one.first) if read[at].stem == "noth"), None)
        stops = one.last < len(read) and read[one.last].stem in ("prevent", "preclud", "stop", "hinder", "restrain")
        if opening is not None and stops and (not found or found[-1].last <= opening):
            found.append(Found("free-to", opening, one.last + 1))
        else:
            found.append(one)
    return found

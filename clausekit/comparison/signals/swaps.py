"""Swaps: numbers that changed places, so that nothing came or went and all the same each stands by another thing."""

from clausekit.comparison.case import Case
from clausekit.language.quantity import Quantity
from clausekit.language.sentence import Sentence
from clausekit.language.stretches import covered

NEAR = 4
"""Words beside a number that say what it is the number of, at most."""


def swapped(case: Case) -> list[tuple[Quantity, Quantity]]:
    """Numbers before and after that stand by the same words, where both sides have the same numbers in another order.

    Why: ``eight weeks' notice and four weeks to reply`` turned round has no word that it had not before.
    """
    old, new = case.before.quantities, case.after.quantities
    names, others = [one.name for one in old], [one.name for one in new]
    if len(old) < 2 or names == others or sorted(names) != sorted(others):
        return []
    around = [_around(case.after, other) for other in new]
    pairs = []
    for one in old:
        words = _around(case.before, one)
        shared = [len(words & other) for other in around]
        best = shared.index(max(shared))
        same = max(shared[at] for at in range(len(new)) if new[at].name == one.name)
        if new[best].measure is one.measure and shared[best] > same:
            pairs.append((one, new[best]))
    return pairs if len(pairs) > 1 else []


def _around(sentence: Sentence, one: Quantity) -> set[str]:
    """The words that say what a number is the number of: those behind it, or those before it where it stands last."""
    return _told(sentence, range(one.last, len(sentence.tokens))) or _told(sentence, range(one.first - 1, -1, -1))


def _told(sentence: Sentence, places: range) -> set[str]:
    told: set[str] = set()
    counted = covered(sentence.quantities)
    content = covered(sentence.marks)
    for at in places:
        token = sentence.tokens[at]
        if at in counted or token.text in ",;." or token.plain in ("and", "or", "but") or len(told) == NEAR:
            break
        if at in content:
            told.add(token.stem)
    return told

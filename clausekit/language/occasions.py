"""Occasions: how many times a thing may be done, from ``once`` to ``as often as they wish``."""

from fractions import Fraction

from clausekit.language.number_words import number_at
from clausekit.language.quantity import Bound, Measure, Quantity

_COUNTED = {"once": 1, "twice": 2, "thrice": 3}
_ENDS = frozenset((".", ";", ",", "only", "more", "and", "at", "in", "shall", "will", "must", "may"))
_NO_END = (
    ("as", "often", "as"),
    ("as", "many", "times", "as"),
    ("as", "frequently", "as"),
    ("any", "number", "of", "times"),
    ("on", "any", "number", "of", "occasions"),
)
COUNTLESS = Fraction(1_000_000)
"""Stands for as many times as anybody likes."""
BEGIN = frozenset((*_COUNTED, *(phrase[0] for phrase in _NO_END)))
"""Words that a number of occasions can begin with."""
LONGEST = 4
"""Words after ``as often as`` that say whose wish it is, at most."""


def occasions_at(words: list[str], at: int) -> Quantity | None:
    """A number of times that begins at a token: ``once.``, ``on one occasion``, ``as many times as they wish``."""
    if words[at] in _COUNTED and at and words[at + 1 : at + 2] and words[at + 1] in _ENDS and words[at - 1] != ",":
        if words[at] != "once" or words[at + 1] in (".", ";", "only", "more") or words[at - 1] == "only":
            end = at + 1 + (words[at + 1] in ("only", "more"))
            return Quantity(Measure.COUNT, Fraction(_COUNTED[words[at]]), Bound.EXACTLY, "time", at, end)
    if words[at] in _COUNTED and _in_each(words, at + 1):
        return Quantity(Measure.COUNT, Fraction(_COUNTED[words[at]]), Bound.EXACTLY, "time", at, at + 1)
    if words[at] not in ("as", "any", "on"):
        return None
    if words[at] == "on" and words[at + 1 : at + 2] and words[at + 2 : at + 3] == ["occasions"]:
        number = number_at(words, at + 1)
        if number is not None and words[at + 3 : at + 4] not in (["a"], ["each"], ["every"], ["in"], ["per"]):
            return Quantity(Measure.COUNT, number[0], Bound.EXACTLY, "time", at, at + 3)
    for phrase in _NO_END:
        end = at + len(phrase)
        if tuple(words[at:end]) == phrase:
            while phrase[-1] == "as" and end < len(words) and end < at + len(phrase) + LONGEST and words[end].isalpha():
                end += 1
            return Quantity(Measure.COUNT, COUNTLESS, Bound.EXACTLY, "time", at, end)
    return None


def _in_each(words: list[str], at: int) -> bool:
    """Whether what follows ``once`` or ``twice`` says in what: ``in each tour``, ``a shift``, not ``a check is``."""
    opens, follows = words[at : at + 2], words[at + 1 : at + 2]
    if opens[:1] in (["in"], ["during"]):
        return follows in (["a"], ["an"], ["any"], ["each"], ["every"])
    return opens[:1] == ["per"] or (opens[:1] in (["a"], ["each"], ["every"]) and follows[:1] in _SPELLS)


_SPELLS = [["shift"], ["tour"], ["visit"], ["term"], ["trip"], ["session"], ["season"], ["round"], ["voyage"]]
"""Spells of work, in each of which a thing may be done so many times."""

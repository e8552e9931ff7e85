"""Bounds: the words before and after a number that make it a floor, a ceiling or a limit of time."""

from dataclasses import replace

from clausekit.language.number_words import NUMBER_WORDS
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.word_lists import groups_of

_BEFORE = sorted(
    ((tuple(phrase.split()), Bound(name)) for name, phrases in groups_of("bounds").items() for phrase in phrases),
    key=lambda entry: -len(entry[0]),
)
_OPENING: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
_CLOSING: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
for _phrase, _bound in _BEFORE:
    _OPENING.setdefault(_phrase[0], []).append((_phrase, _bound))
    _CLOSING.setdefault(_phrase[-1], []).append((_phrase, _bound))
_AFTER = (
    (("or", "more"), Bound.AT_LEAST),
    (("or", "longer"), Bound.AT_LEAST),
    (("or", "over"), Bound.AT_LEAST),
    (("or", "above"), Bound.AT_LEAST),
    (("or", "fewer"), Bound.AT_MOST),
    (("or", "less"), Bound.AT_MOST),
    (("or", "under"), Bound.AT_MOST),
    (("or", "below"), Bound.AT_MOST),
    (("or", "shorter"), Bound.AT_MOST),
    (("and", "no", "longer"), Bound.AT_MOST),
    (("and", "no", "more"), Bound.AT_MOST),
    (("and", "not", "longer"), Bound.AT_MOST),
    (("and", "no", "less"), Bound.AT_LEAST),
    (("at", "least"), Bound.AT_LEAST),
    (("at", "the", "least"), Bound.AT_LEAST),
    (("at", "most"), Bound.AT_MOST),
    (("at", "the", "most"), Bound.AT_MOST),
    (("at", "the", "latest"), Bound.WITHIN),
    (("minimum",), Bound.AT_LEAST),
    (("maximum",), Bound.AT_MOST),
    *(
        ((be, "the", word), Bound.AT_LEAST)
        for be in ("is", "are")
        for word in ("minimum", "least", "shortest", "floor")
    ),
    *(
        ((be, "the", word), Bound.AT_MOST)
        for be in ("is", "are")
        for word in ("maximum", "most", "longest", "limit", "ceiling", "cap")
    ),
)
_WITH_NOUN = ("or", "is", "are", "at", "minimum", "maximum")
"""What may stand behind the thing counted: ``two stewards or more``, ``two stewards are the minimum``."""
_AHEAD = ("before", "prior", "ahead", "advance", "beforehand", "previously")
_DENIED = {Bound.MORE_THAN: Bound.AT_MOST, Bound.LESS_THAN: Bound.AT_LEAST}


def bounded(words: list[str], one: Quantity, start: int) -> Quantity:
    """A quantity with the words before and after it that bound it; ``start`` is where the one before it ends."""
    bound, first, last = one.bound, one.first, one.last
    for phrase, kind in _CLOSING.get(words[one.first - 1], ()) if one.first else ():
        begin = one.first - len(phrase)
        if begin >= start and tuple(words[begin : one.first]) == phrase:
            if phrase == ("over",) and (_averaged(words, one, begin) or _is_spread(words, one, begin)):
                break
            bound, first = kind, begin
            break
    for phrase, kind in _AFTER:
        noun = one.measure is Measure.COUNT and bool(one.unit) and phrase[0] in _WITH_NOUN
        end = one.last + noun + len(phrase)
        if tuple(words[one.last + noun : end]) == phrase and not _of_the_next(words, phrase, end):
            bound, last = kind, end
            break
    if bound is Bound.EXACTLY and first and words[first - 1] == "before" and _is_over(words, last):
        bound, first, last = Bound.WITHIN, first - 1, last + 2
    if bound is Bound.EXACTLY and _is_by_then(words, one, start):
        bound, first = Bound.WITHIN, one.first - 1
    if one.measure is Measure.DURATION and bound is Bound.WITHIN and _counted_back(words, first, last):
        bound = Bound.AT_LEAST  # "not later than 90 days before" is 90 days or more
    elif first and words[first - 1] in ("not", "never") and bound in _DENIED:
        bound = _DENIED[bound]
    return replace(one, bound=bound, first=first, last=last)


def _is_over(words: list[str], at: int) -> bool:
    """``Before four hours are up``, ``before ten minutes have passed``."""
    return words[at : at + 1] in _HAVE and words[at + 1 : at + 2] in _UP


_HAVE = (["is"], ["are"], ["has"], ["have"])
_UP = (["up"], ["over"], ["out"], ["gone"], ["passed"], ["elapsed"], ["expired"], ["ended"])


def _is_by_then(words: list[str], one: Quantity, start: int) -> bool:
    """``Answers in three weeks``: by when it is done; and not ``twice in three weeks``, ``in two weeks of five``."""
    at = one.first - 1
    if one.measure is not Measure.DURATION or at < 1 or words[at] != "in" or words[one.last : one.last + 1] == ["'"]:
        return False
    if words[at - 1] in NUMBER_WORDS or words[at - 1][0].isdigit():
        return False  # "one in ten years"
    counted = (start and at - start <= MOST_COUNTED) or _HOW_OFTEN.intersection(words[max(0, at - MOST_BETWEEN) : at])
    return not counted and not _SPANNING.intersection(words[one.last : one.last + 1])


MOST_COUNTED = 2
"""Words that name what is counted, between its number and the time in which so many are, at most."""
_HOW_OFTEN = frozenset(
    (
        *("once", "twice", "times", "time", "time's", "often", "average", "more", "fewer", "less", "most", "least"),
        *("maximum", "total", "any", "each", "every", "only"),
    )
)
"""Words before ``in`` by which it is said how often, or how much, in that time."""
_SPANNING = frozenset(
    (
        *("of", "out", "when", "where", "which", "that", "in", "during", "for", "a", "an", "each", "every", "per"),
        *("service", "post", "employment", "time", "advance", "total", "before", "prior", "ahead", "earlier"),
        *("beforehand", "early", "late"),
    )
)
"""Words after a time that make it one in which something is, and not by the end of which something is done."""


def _averaged(words: list[str], one: Quantity, at: int) -> bool:
    """``An average over a week``, ``spread over two months``: the time that something is taken over, and no bound."""
    taken = any(word.startswith(_TAKEN_OVER) for word in words[max(0, at - MOST_BETWEEN) : at])
    return one.measure is Measure.DURATION and taken


def _is_spread(words: list[str], one: Quantity, at: int) -> bool:
    """``Are retrained over five days``: in the course of them, where ``for over five days`` is more than those."""
    return one.measure is Measure.DURATION and at > 0 and words[at - 1].endswith("ed")


_TAKEN_OVER = ("averag", "spread", "calculat", "measur", "mean", "total", "phased")
MOST_BETWEEN = 6
"""Words between an average and the time that it is taken over, at most."""


def bound_at(words: list[str], at: int) -> tuple[Bound, int] | None:
    """The bound whose words begin at a token, wherever they lead, and the token after them."""
    for phrase, kind in _OPENING.get(words[at], ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return kind, at + len(phrase)
    return None


def _of_the_next(words: list[str], phrase: tuple[str, ...], end: int) -> bool:
    """Whether a phrase bounds what follows it: ``two days or more than that``, ``two stewards, at least three …``."""
    if words[end : end + 1] == ["than"]:
        return True
    return phrase[0] in ("at", "or") and end < len(words) and (words[end] in NUMBER_WORDS or words[end][0].isdigit())


def _counted_back(words: list[str], first: int, last: int) -> bool:
    """``By no later than 90 days before``, ``90 days at the latest in advance``; ``within 90 days before`` is not."""
    late = any(word in ("later", "latest") for word in words[first:last])
    return late and any(word in _AHEAD for word in words[last : last + 2])

"""Pull out the numbers that a provision states: notice, retention, training, committees and reviews.

A number is taken for what the words near it are about. Words that only look alike are told apart by the measure: a
committee may meet within ten days, which is neither how often it meets nor how many sit on it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.reading import read_sentence
from clausekit.language.spans import HOURS
from clausekit.language.tokens import Token, stem
from clausekit.survey.number import NumberKind, StatedNumber

BEFORE, AFTER = 9, 7
"""How many words before and after a number are looked at."""
NEAR = 4
REMEMBERED = 4096
"""Sentences whose numbers are remembered: agreements repeat each other."""
DAY = HOURS["day"]
MONTH = HOURS["month"]
_TELLING = re.compile(
    r"notice|warn|befor|prior|ahead|advance|ret(?:ain|en)|kept|keep|held|hold|stor|delet|eras|wip|destroy|anonym|train"
    r"|learn|course|committee|forum|panel|board|council|body|review",
    re.IGNORECASE,
)


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


_NOTICE = _stems("notice warning")
_AHEAD = _stems("before prior ahead advance beforehand preceding")
_KEPT = _stems("keep kept retain retained retention hold held store stored")
_ENDED = _stems("delete deleted deletion erase erased wipe wiped purge purged destroy destroyed destruction anonymised")
_INFORMATION = _stems(
    "data record records recording recordings information footage image images log logs message messages"
)
_INFORMATION |= _stems("result results copy copies file files picture pictures location profile template")
_TRAINED = _stems("training train trained learning course courses")
_BODY = _stems("committee forum panel board council body")
_MEETS = _stems("meet meets met meeting meetings sit sits")
_REVIEWED = _stems("review reviews reviewed reviewing")
_PEOPLE = _stems("representative member person people seat nominee delegate worker officer trustee rep steward place")


def state_numbers(
    statements: Iterable[str], heading: str = "", employers: frozenset[str] = frozenset()
) -> Iterator[StatedNumber]:
    """The numbers in the sentences of a provision, each with its sentence.

    Args:
        statements: the sentences, each whole.
        heading: what the provision stands under: ``it shall meet`` is of a committee where the heading says so.
        employers: names by which the agreement calls the employer, as ``names.employers_in`` finds them.
    """
    of_body = not _BODY.isdisjoint(_stems(heading.lower()))
    for sentence in statements:
        yield from _in_sentence(sentence, employers, of_body=of_body)


@lru_cache(maxsize=REMEMBERED)
def _in_sentence(sentence: str, employers: frozenset[str], *, of_body: bool) -> tuple[StatedNumber, ...]:
    if not of_body and not _TELLING.search(sentence):
        return ()
    whole = read_sentence(sentence, "", employers)  # as it was read for signs, and is remembered
    found = []
    for one in whole.quantities:
        kind = _kind(whole.tokens, one, of_body=of_body)
        if kind is not None:
            value, unit = _measured(kind, one)
            found.append(StatedNumber(kind, value, unit, one.bound.value, whole.words(one.first, one.last), sentence))
    return tuple(found)


def _kind(read: Sequence[Token], one: Quantity, *, of_body: bool) -> NumberKind | None:
    """What a number is about; nothing where its neighbours do not say."""
    near = _around(read, one, NEAR, NEAR)
    around = _around(read, one, BEFORE, AFTER)
    whole = {token.stem for token in read}
    of_body = of_body or bool(whole & _BODY)
    if one.measure is Measure.DURATION and one.value:
        return _of_span(read, one, near, around, whole)
    if one.measure is Measure.FREQUENCY:
        if around & _REVIEWED:
            return NumberKind.REVIEW
        return NumberKind.MEETINGS if of_body and around & _MEETS else None
    if one.measure is Measure.COUNT and of_body and _counts_people(read, one):
        return NumberKind.MEMBERS
    return None


def _of_span(
    read: Sequence[Token], one: Quantity, near: set[str], around: set[str], whole: set[str]
) -> NumberKind | None:
    after = [token.stem for token in read[one.last : one.last + 3]]
    within = one.bound is Bound.WITHIN or any(
        token.plain == "within" for token in read[max(0, one.first - 3) : one.first]
    )
    capped = one.bound in (Bound.AT_MOST, Bound.LESS_THAN)
    if not within and (near & _NOTICE or (_AHEAD & set(after) and not capped)):
        return NumberKind.NOTICE
    if around & (_ENDED if within else _KEPT | _ENDED) and whole & _INFORMATION:
        return NumberKind.RETENTION
    if not within and near & _TRAINED and one.unit in ("day", "hour", "week"):
        return NumberKind.TRAINING
    if near & _REVIEWED and one.unit in ("month", "year"):
        return NumberKind.REVIEW
    return None


def _around(read: Sequence[Token], one: Quantity, before: int, after: int) -> set[str]:
    return {token.stem for token in read[max(0, one.first - before) : one.last + after]}


def _counts_people(read: Sequence[Token], one: Quantity) -> bool:
    """``six union representatives``: the noun stands a word or two after the number."""
    return any(token.stem in _PEOPLE for token in read[one.last - 1 : one.last + 3])


def _measured(kind: NumberKind, one: Quantity) -> tuple[float, str]:
    """The value in the unit in which numbers of its kind are compared."""
    if kind is NumberKind.REVIEW:
        months = 12 / one.value if one.measure is Measure.FREQUENCY else one.value / MONTH
        return round(float(months), 1), "months"
    if kind is NumberKind.MEETINGS:
        return round(float(one.value), 1), "a year"
    if kind is NumberKind.MEMBERS:
        return float(one.value), "people"
    if kind is NumberKind.TRAINING and one.unit == "hour":
        return float(one.value), "hours"
    if kind is NumberKind.TRAINING and one.working:
        return round(float(one.value / HOURS[one.unit]), 1), "days"
    return round(float(one.value / DAY), 1), "days"

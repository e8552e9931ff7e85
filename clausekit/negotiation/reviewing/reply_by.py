"""Find the days by which the other side asks for an answer."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from clausekit.language.sentences import sentences
from clausekit.negotiation.reviewing.sources import ReplyBy

_MONTHS = tuple(
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = "|".join(f"{month}|{month[:3]}" for month in _MONTHS)
_ASKED = re.compile(
    r"\b(?:repl(?:y|ies)|respon(?:d|se|ses)|comments?|views?|feedback|answers?|confirm|return|sign(?:ed|ature)?|"
    r"let (?:us|me)|tell (?:us|me)|say|send|hear (?:from|back)|come back|object(?:ions?)?|"
    r"deadline|consultation (?:ends|closes))\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?P<iso>\d{4}-\d{2}-\d{2})\b"
    rf"|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b\.?,?(?: (?P<year>\d{{4}}))?"
    rf"|\b(?P<first>{_MONTH})\.? (?P<last>\d{{1,2}})(?:st|nd|rd|th)?\b,?(?: (?P<then>\d{{4}}))?"
    r"|\b(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>\d{4}|\d{2})\b"
    rf"|\b(?P<weekday>{'|'.join(_WEEK)})\b"
    r"|\b(?P<tomorrow>tomorrow)\b"
    r"|\bwithin (?P<count>\d{1,3}|seven|ten|fourteen|twenty-one|twenty-eight) (?P<unit>days|weeks)\b"
    r"|\b(?P<vague>within [\w-]+ (?:\(\d+\) )?working days|(?:the )?end of (?:the |this |next )?(?:week|month|year)|"
    r"close of (?:business|play)(?: today)?|as soon as possible|immediately|at once)\b",
    re.IGNORECASE,
)
_IN_WORDS = {"seven": 7, "ten": 10, "fourteen": 14, "twenty-one": 21, "twenty-eight": 28}
_BEFORE = re.compile(r"\b(?:by|before|until|later than|within|ends?|closes?|deadline|due|on)\b", re.IGNORECASE)
_AT_ONCE = re.compile(r"as soon as|immediately|at once|tomorrow|close of", re.IGNORECASE)


def reply_dates(text: str, told_on: date | None, place: str) -> Iterator[ReplyBy]:
    """Each sentence that asks for an answer by a day.

    Args:
        text: words of the other side.
        told_on: when they came, from which ``Friday`` and ``within 14 days`` count.
        place: where they stand, in words.
    """
    for sentence in sentences(text):
        if not _ASKED.search(sentence):
            continue
        found = [one for one in _DAY.finditer(sentence) if _is_deadline(sentence, one)]
        if found:
            dated = [_day(one, told_on) for one in found]
            day = next((one for one in reversed(dated) if one), None)
            yield ReplyBy(words=sentence, day=day, place=place)


def day_named(text: str) -> date | None:
    """The first day with its year that words name: ``3 March 2027``."""
    return next((day for found in _DAY.finditer(text) if (day := _day(found, None))), None)


def _is_deadline(sentence: str, found: re.Match[str]) -> bool:
    near = sentence[max(0, found.start() - 40) : found.end()]
    return bool(_AT_ONCE.search(found[0]) or _BEFORE.search(near))


def _day(found: re.Match[str], told_on: date | None) -> date | None:
    """The day that words mean, where they mean one; British order for figures."""
    part = found.groupdict()
    try:
        if part["iso"]:
            return date.fromisoformat(part["iso"])
        if part["d"]:
            year = int(part["y"])
            return date(year + 2000 if year < 100 else year, int(part["m"]), int(part["d"]))
        if month := part["month"] or part["first"]:
            return _in_year(int(part["day"] or part["last"]), month, part["year"] or part["then"], told_on)
        if told_on is None:
            return None
        if part["weekday"]:
            ahead = (_WEEK.index(part["weekday"].lower()) - told_on.weekday() - 1) % 7 + 1
            return told_on + timedelta(days=ahead)
        if part["tomorrow"]:
            return told_on + timedelta(days=1)
        if count := part["count"]:
            days = _IN_WORDS.get(count.lower()) or int(count)
            return told_on + timedelta(days=days * (7 if part["unit"].lower() == "weeks" else 1))
    except (ValueError, OverflowError):  # a day that no calendar has
        pass
    return None


def _in_year(day: int, month: str, year: str | None, told_on: date | None) -> date | None:
    number = next(at for at, name in enumerate(_MONTHS, 1) if name.startswith(month.lower()[:3]))
    if year:
        return date(int(year), number, day)
    if told_on is None:
        return None
    this_year = date(told_on.year, number, day)
    return this_year if this_year >= told_on else date(told_on.year + 1, number, day)

"""Recognise: whether what a line seems to begin with is its number, or part of the sentence."""

import re
from typing import NamedTuple

from clausekit.intake.levels import NEXT, STARTS, Fit
from clausekit.intake.rows import Row, is_short, looks_like_heading
from clausekit.intake.typed_numbers import TypedNumber, find_number, follows, read_number

_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:per\s?cent|percent|%|(?:calendar|working|clear|full|consecutive)\b|months?\b|weeks?\b|days?\b|hours?\b|hrs?\b"
    r"|minutes?\b|years?\b|shifts?\b|am\b|pm\b|a\.m|p\.m|noon\b|million\b|billion\b|hundred\b|thousand\b|pence\b"
    r"|pounds?\b|dollars?\b|cents?\b|miles?\b|kilomet|metres?\b|x\b|times\b|out of\b|of the\b|or more\b|or fewer\b)"
)
_JOINER = re.compile(r"(?:and|or|to|of|above|below|applies|apply|does|shall|is|are)\b|[,;)]")


class Candidate(NamedTuple):
    """What may be the number of a row, and the words after it."""

    number: TypedNumber
    rest: str
    counted: bool
    """Whether the file itself counts it, so that it is a number beyond doubt."""
    row: Row

    @property
    def likely(self) -> bool:
        """Whether it reads as a number before anything around it is looked at."""
        return self.counted or (self.number.sure and not _is_amount(self) and not _reads_on(self))


def candidate(row: Row) -> Candidate | None:
    """What may be the number of a row."""
    if row.bullet or row.contents:
        return None
    if row.number:
        number = read_number(row.number)
        return Candidate(number, row.text, True, row) if number else None
    text = row.text
    number = find_number(text)
    return Candidate(number, text[number.length :], False, row) if number else None


def is_number(one: Candidate, fit: Fit, following: TypedNumber | None) -> bool:
    """Whether a candidate is the number of its row.

    Args:
        one: the candidate.
        fit: where it would fit among the numbers so far.
        following: the next likely number of the file.
    """
    if one.counted:
        return True
    if _is_amount(one):
        return False
    kind, begins = one.number.kind, _begins_sentence(one.rest)
    is_next = fit.rank >= NEXT
    if kind in ("schedule", "article", "paragraph of"):
        return _is_word_number(one, is_next or fit.rank >= STARTS)
    if kind == "dotted":
        return is_next or (fit.rank >= STARTS and _goes_on(fit, following))
    if kind in ("round", "half"):
        return fit.rank > 0 or not _JOINER.match(one.rest)
    if one.number.sure:
        return begins or fit.rank >= STARTS
    if not begins or not one.rest:
        return is_next and bool(one.rest) and "." in one.number.shown
    if "." in one.number.shown or one.number.inner:
        return True
    if is_next and (looks_like_heading(one.row) or _goes_on(fit, following) or fit.count.parts[0][1]):
        return True
    return fit.rank >= STARTS and fit.count.is_first and _goes_on(fit, following)


def _is_word_number(one: Candidate, plausible: bool) -> bool:
    if not one.rest:
        return True
    if one.number.sure or one.row.heading:
        return _begins_sentence(one.rest) or bool(one.row.heading)
    if not _begins_sentence(one.rest):
        return False
    return looks_like_heading(one.row) or (plausible and (is_short(one.rest) or one.number.kind == "paragraph of"))


def _is_amount(one: Candidate) -> bool:
    """Dates, times and measures at the start of a sentence: "1 March 2027", "3 months", "12.5 per cent"."""
    if one.number.kind != "decimal" or one.number.inner:
        return False
    parts = len(one.number.counts[0].parts)
    if one.number.sure or parts > 2:
        return False
    if _MONTH.match(one.rest):
        return True
    return bool(_UNIT.match(one.rest if parts > 1 else one.rest.lower()))


def _begins_sentence(rest: str) -> bool:
    first = rest.lstrip("\"'“‘([*_")[:1]
    return not first.islower()


def _reads_on(one: Candidate) -> bool:
    return one.number.kind in ("schedule", "article", "decimal") and not _begins_sentence(one.rest)


def _goes_on(fit: Fit, following: TypedNumber | None) -> bool:
    if following is None:
        return False
    below = tuple(part for part, _ in fit.count.parts)
    return any(
        follows(after, fit.count) or (len(after.parts) > 1 and tuple(part for part, _ in after.parts)[:-1] == below)
        for after in following.counts
    )

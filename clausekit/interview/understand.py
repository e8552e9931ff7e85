"""Understand: what a person typed, as an answer to a question, or one plain sentence why not."""

import re
from datetime import date

from clausekit.findings import nearest
from clausekit.given.years import YEARS
from clausekit.interview.question import Answer, Kind, Option, Question

LONGEST = 500
"""Characters of one answer; more is a text that belongs in a file of its own."""
SHORTEST_PART = 3
"""Letters of words from the middle of an option by which it is known, such as `rep`."""
_MONTH_NAMES = "january february march april may june july august september october november december"
MONTHS = tuple(_MONTH_NAMES.split())
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})")
_BEFORE = r"(?:(?:on |from |the |(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )*)"
_DAY_FIRST = re.compile(rf"{_BEFORE}(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ([a-z]+),?(?: (\d{{4}}))?")
_MONTH_FIRST = re.compile(rf"{_BEFORE}([a-z]+) (\d{{1,2}})(?:st|nd|rd|th)?,?(?: (\d{{4}}))?")
_GAP = re.compile(r"(?<=\w)\W+(?=\w)")
_BETWEEN = re.compile(r"[,;&+]|\band\b|\s+", re.IGNORECASE)


class NotUnderstood(Exception):
    """Words that are no answer; the message is one plain sentence for the person who typed them."""


def understand(question: Question, words: str, day: date) -> Answer:
    """An answer from words that are not empty.

    Args:
        question: what was asked.
        words: what was typed, without spaces around it.
        day: the day of the interview; a date without a year is the next one from then.

    Raises:
        NotUnderstood: it is no answer to this question.
    """
    if len(words) > LONGEST:
        raise NotUnderstood(f"That has {len(words)} characters; say it in {LONGEST} or fewer.")
    match question.kind:
        case Kind.CHOICE:
            return (_option(question, words),)
        case Kind.CHOICES:
            return _options(question, words)
        case Kind.DATE:
            found = day_named(words, day)
            if found is None:
                raise NotUnderstood(_no_day(question, words, day))
            return (_checked(question, found.isoformat()),)
        case Kind.TEXT | Kind.LIST:
            pieces = question.cut(words) if question.cut else (words,)
            return tuple(_checked(question, piece) for piece in pieces)


def understand_head(question: Question, words: str, day: date) -> tuple[Answer, str]:
    """An answer from the beginning of words, as much of it as is one, and the words that follow it.

    Raises:
        NotUnderstood: they do not begin with an answer to this question.
    """
    cuts = [(words, ""), *((words[: gap.start()], words[gap.end() :]) for gap in reversed([*_GAP.finditer(words)]))]
    for head, rest in cuts:
        try:
            return understand(question, head, day), rest
        except NotUnderstood:
            continue
    return understand(question, words.partition(",")[0], day), ""  # says why not


def day_named(words: str, day: date) -> date | None:
    """The day that words name in full, such as 1 March 2027, 1/3/2027 or 2027-03-01; None if they do not."""
    plain = " ".join(words.lower().split())
    if found := _ISO.fullmatch(plain):
        return _in_calendar(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.fullmatch(plain):
        year = int(found[3])
        return _in_calendar(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))
    if (found := _DAY_FIRST.fullmatch(plain)) and (month := _month(found[2])):
        return _with_year(found[3], month, int(found[1]), day)
    if (found := _MONTH_FIRST.fullmatch(plain)) and (month := _month(found[1])):
        return _with_year(found[3], month, int(found[2]), day)
    return None


def _no_day(question: Question, words: str, day: date) -> str:
    otherwise = "" if question.required or question.default is not None else ", or type `skip` if no day is named"
    return f"`{words}` is not a day that I can read; write it as 1 March {day.year + 1}{otherwise}."


def _month(word: str) -> int:
    """A month by its name or by its first letters, at least three; 0 if it is none."""
    return next((at for at, name in enumerate(MONTHS, 1) if len(word) > 2 and name.startswith(word)), 0)


def _with_year(year: str | None, month: int, number: int, day: date) -> date | None:
    if year:
        return _in_calendar(int(year), month, number)
    found = _in_calendar(day.year, month, number)
    return _in_calendar(day.year + 1, month, number) if found and found < day else found


def _in_calendar(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number) if year in YEARS else None
    except ValueError:
        return None


def _checked(question: Question, words: str) -> str:
    if question.check is not None:
        try:
            question.check(words)
        except ValueError as error:
            raise NotUnderstood(f"That will not do: it {error}.") from None
    return words


def _option(question: Question, words: str) -> str:
    """The value of the option that words mean: its number, its value, its words, how they begin or what is in them."""
    options = question.known
    if words.isdigit():
        if 1 <= int(words) <= len(options):
            return options[int(words) - 1].value
        raise NotUnderstood(f"There is no {words}; give a number from 1 to {len(question.options)}.")
    plain = words.lower().rstrip(".")
    meant = [option for option in options if plain in (option.value.lower(), option.words.lower())]
    meant = meant or [option for option in options if _begins(option, plain)]
    if not meant and not question.meant and len(plain) >= SHORTEST_PART:
        meant = [option for option in options if re.search(rf"\b{re.escape(plain)}\b", option.words.lower())]
    if len({option.value for option in meant}) == 1:
        return meant[0].value
    if len(meant) > 1:
        raise NotUnderstood(f"`{words}` may mean {' or '.join(option.words for option in meant[:3])}; give its number.")
    first = f"`{words}` is not one of these; give a number from 1 to {len(question.options)}."
    raise NotUnderstood(f"{first} {_hint(question, plain)}".strip())


def _hint(question: Question, plain: str) -> str:
    """Which option the words may mean: by what they say, or by how they are spelt."""
    known = question.known
    values = question.meant(plain)[:1] if question.meant else ()
    for number, option in enumerate(known, 1):
        if option.value in values:
            return f"Perhaps {number}, {option.words}?"
    return nearest(plain, [option.words.lower() for option in known]).replace("`", "").capitalize()


def _begins(option: Option, plain: str) -> bool:
    return option.words.lower().startswith(plain) or option.value.lower().startswith(plain)


def _options(question: Question, words: str) -> Answer:
    """Several options: numbers or words, with commas or spaces between them; ``all`` and ``none`` are understood."""
    plain = words.lower().rstrip(".")
    if plain == "none":
        return question.alone[-1:]
    if plain == "all" and not any(option.value == "all" for option in question.known):
        return tuple(option.value for option in question.options if option.value not in question.alone)
    try:
        chosen = [_option(question, words)]
    except NotUnderstood:
        pieces = [piece for piece in _BETWEEN.split(words) if piece]
        if not all(piece.isdigit() for piece in pieces):
            pieces = [piece.strip() for piece in words.split(",") if piece.strip()]
        chosen = [_option(question, piece) for piece in pieces]
    single = next((one for one in question.known if one.value in question.alone and one.value in chosen), None)
    if single is not None and len({*chosen}) > 1:
        raise NotUnderstood(f"`{single.words}` goes with no other answer; give it alone, or leave it out.")
    return tuple(dict.fromkeys(option.value for option in question.known if option.value in chosen))

"""Calendar files: the obligations of an agreement as a table for a spreadsheet and as dates for a calendar."""

import csv
import io
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256

from clausekit.papers.open_facts import Obligation, OpenFacts
from clausekit.papers.reckon_days import in_order, months_after
from clausekit.templating import long_date

COLUMNS = (
    "Article",
    "Title",
    "Who",
    "What",
    "By when",
    "First due",
    "Every (months)",
    "Record",
    "At whose cost",
    "Done",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula."""
LONGEST_LINE = 73
"""Bytes of a line of a calendar file, so that with its fold it stays below the 75 of the format."""


def obligations_csv(facts: OpenFacts) -> bytes:
    """Who owes what, by when, with the number of the article; in the order of the dates."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in in_order(facts.obligations):
        due = one.first_due.isoformat() if one.first_due else ""
        every = str(one.every_months or "")
        row = (one.number, one.title, one.who, one.what, one.by_when, due, every, one.record, one.cost, "")
        writer.writerow([_plain(cell) for cell in row])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def obligations_ics(facts: OpenFacts) -> bytes:
    """The obligations that have a date, and the reviews, as whole days of a calendar.

    Without a day on which the agreement starts there are no dates, and the calendar is empty.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Agreement//Obligations//EN", "CALSCALE:GREGORIAN"]
    for one in in_order(facts.obligations):
        lines += _event(one, facts)
    if facts.starts:
        due = months_after(facts.starts, facts.review_months)
        review = Obligation(
            number="",
            title="Review of the agreement",
            who="Both sides",
            what="Review the agreement together",
            by_when=f"every {facts.review_months} months",
            record="the written result",
            cost="Both sides",
            first_due=due,
            every_months=facts.review_months,
        )
        lines += _event(review, facts)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _event(one: Obligation, facts: OpenFacts) -> Iterator[str]:
    if one.first_due is None:
        return
    said = f"{one.who}: {one.what}"
    article = f"Article {one.number}, {one.title}. " if one.number else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{sha256(f'{facts.title}{one.number}{said}{one.by_when}'.encode()).hexdigest()[:24]}@agreement.invalid"
    yield f"DTSTAMP:{facts.head.day:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{one.first_due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.first_due + timedelta(days=1):%Y%m%d}"
    if one.every_months:
        yield f"RRULE:FREQ=MONTHLY;INTERVAL={one.every_months}"
    yield f"SUMMARY:{_escaped(said)}"
    described = f"{article}By when: {one.by_when}. Record: {one.record}. First due {long_date(one.first_due)}."
    yield f"DESCRIPTION:{_escaped(described)}"
    yield "END:VEVENT"


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _escaped(words: str) -> str:
    for mark in ("\\", ";", ","):
        words = words.replace(mark, f"\\{mark}")
    return " ".join(words.split())


def _folded(line: str) -> Iterator[str]:
    """A line in pieces, none longer than the format allows and no letter cut in two; later ones begin with a space."""
    piece = ""
    for mark in line:
        if len((piece + mark).encode()) > LONGEST_LINE:
            yield piece
            piece = " "
        piece += mark
    yield piece

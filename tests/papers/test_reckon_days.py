from datetime import date

import pytest

from clausekit.papers.reckon_days import every_months, first_due, months_after, weekday_after
from clausekit.papers.table import papers_table
from tests.conftest import ROOT

START = date(2027, 1, 31)


@pytest.mark.parametrize(
    ("words", "months", "due"),
    [
        ("every 3 months", 3, date(2027, 4, 30)),
        ("every 1 month", 1, date(2027, 2, 28)),
        ("once a year", 12, date(2028, 1, 31)),
        ("within 2 months of the start of the agreement", 0, date(2027, 3, 31)),
        ("within 20 days of the start of the Agreement", 0, date(2027, 2, 20)),
        ("within 5 working days of the request", 0, None),
        ("before first use", 0, None),
    ],
)
def test_due_days_are_read_from_words_only_where_they_say_so(words, months, due):
    assert every_months(words) == months
    assert first_due(words, START) == due
    assert first_due(words, None) is None


def test_days_keep_to_the_calendar():
    assert months_after(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert weekday_after(date(2027, 3, 1), 5) == date(2027, 3, 8)


def test_the_table_in_the_docs_is_the_table_of_papers():
    assert papers_table() in (ROOT / "docs" / "papers.md").read_text("utf-8")

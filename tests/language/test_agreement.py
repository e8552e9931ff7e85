import pytest

from clausekit.language.agreement import agree_number


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("every 1 months", "every 1 month"),
        ("within 1 [Working Days] of it", "within 1 [Working Day] of it"),
        ("within 1 Working Days", "within 1 Working Day"),
        ("1 people", "1 person"),
        ("1 paid days", "1 paid day"),
        ("11 months and 21 days and 2.1 hours", "11 months and 21 days and 2.1 hours"),
        ("1 month", "1 month"),
        ("£1 days", "£1 days"),
        ("clause 4.1 days", "clause 4.1 days"),
        ("1,001 days", "1,001 days"),
        ("2 months", "2 months"),
    ],
)
def test_one_takes_the_singular(text, agreed):
    assert agree_number(text) == agreed

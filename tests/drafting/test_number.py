"""How numbers are written, level by level."""

import pytest

from clausekit.document.blocks import Paragraph, Provision, Schedule
from clausekit.document.inlines import Text
from clausekit.drafting.number import below, in_schedule, letters, number, roman


@pytest.mark.parametrize(("at", "shown"), [(1, "a"), (2, "b"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba")])
def test_letters(at, shown):
    assert letters(at) == shown


@pytest.mark.parametrize(
    ("at", "shown"),
    [(1, "i"), (3, "iii"), (4, "iv"), (5, "v"), (6, "vi"), (9, "ix"), (10, "x"), (14, "xiv"), (39, "xxxix")],
)
def test_roman_numerals(at, shown):
    assert roman(at) == shown


def test_each_level_is_written_in_its_own_way():
    assert [below("4", depth)(2) for depth in (1, 2, 3, 4)] == ["4.2", "(b)", "(ii)", "(ii)"]
    assert in_schedule(2) == "2"


def tree(depth):
    return tuple(Provision(text=(Text("x"),), children=tree(depth - 1) if depth else ()) for _ in range(2))


def numbers(blocks):
    return [(one.number, numbers(one.children)) for one in blocks if isinstance(one, (Provision, Schedule))]


def test_articles_and_schedules_are_counted_by_themselves_and_other_blocks_are_not():
    remark = Paragraph(text=(Text("x"),))
    article = Provision(children=(remark, *tree(2)))
    schedule = Schedule(children=(*tree(2), remark))
    items = [("(a)", [("(i)", []), ("(ii)", [])]), ("(b)", [("(i)", []), ("(ii)", [])])]
    now = number((article, schedule, remark, article, schedule))
    assert numbers(now) == [
        ("1", [("1.1", items), ("1.2", items)]),
        ("Schedule 1", [("1", items), ("2", items)]),
        ("2", [("2.1", items), ("2.2", items)]),
        ("Schedule 2", [("1", items), ("2", items)]),
    ]
    assert now[2] == remark
    assert now[0].children[0] == remark

from pathlib import Path

import pytest
import yaml

from clausekit.document.blocks import Provision, Schedule
from clausekit.document.inlines import Text, line_text
from clausekit.drafting.freeze import freeze, number_frozen
from clausekit.drafting.number import number

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "freeze.yaml").read_text("utf-8"))


def provision(line):
    key, _, words = line.partition(": ")
    return Provision(id=key, text=(Text(words),))


def article(lines):
    return Provision(id="c", title=(Text("C"),), children=tuple(map(provision, lines)))


def three_before():
    return tuple(Provision(id=f"x{at}", title=(Text(f"X{at}"),)) for at in range(3))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_numbers_stay_as_exchanged(case):
    frozen = freeze(number((*three_before(), article(case["before"]))))
    now = number_frozen((*three_before(), article(case["after"])), frozen)
    shown = [
        one.number + (" Not used." if line_text(one.text) == "Not used." else "")
        for one in now[3].children
        if isinstance(one, Provision)
    ]
    assert shown == case["numbers"]


def test_articles_and_items_and_schedules_take_letters_of_their_own_kind():
    def build(*, extra):
        items = [provision("i/1: apples and pears"), provision("i/2: nuts and berries")]
        articles = [
            Provision(
                id="a/a",
                title=(Text("A"),),
                children=(Provision(id="a/a/1", text=(Text("Of:"),), children=tuple(items)),),
            )
        ]
        if extra:
            items.insert(1, provision("i/3: bread with butter"))
            articles = [
                Provision(
                    id="a/a",
                    title=(Text("A"),),
                    children=(Provision(id="a/a/1", text=(Text("Of:"),), children=tuple(items)),),
                ),
                Provision(id="b/b", title=(Text("B"),), children=(provision("b/b/1: new"),)),
            ]
        articles.append(Provision(id="c/c", title=(Text("C"),)))
        return (*articles, Schedule(id="s/s", title=(Text("S"),), children=(provision("s/s/1: table"),)))

    now = number_frozen(build(extra=True), freeze(number(build(extra=False))))
    assert [block.number for block in now] == ["1", "1A", "2", "Schedule 1"]
    assert [one.number for one in now[0].children[0].children] == ["(a)", "(aa)", "(b)"]
    assert [one.number for one in now[1].children] == ["1A.1"]


def test_an_article_that_is_gone_leaves_its_number():
    before = freeze(number(three_before()))
    now = number_frozen((three_before()[0], three_before()[2]), before)
    assert [(one.number, line_text(one.title)) for one in now] == [("1", "X0"), ("2", "Not used"), ("3", "X2")]


def test_freezing_again_changes_nothing():
    before = (*three_before(), article(["c/1: the employer must pay", "c/2: the union may ask"]))
    after = (three_before()[0], article(["c/1: a fund is set up", "c/2: the union may ask"]))
    once = number_frozen(after, freeze(number(before)))
    assert number_frozen(after, freeze(once)) == once
    assert [one.number for one in once] == ["1", "2", "3", "4"]

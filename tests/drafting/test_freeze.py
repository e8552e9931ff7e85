from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from clausekit.document.blocks import Heading, Paragraph, Provision, Schedule
from clausekit.document.inlines import Text, line_text
from clausekit.drafting.freeze import FrozenNumber, freeze, number_frozen
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


def schedule(key, *lines):
    return Schedule(id=key, title=(Text(f"The list of {key}"),), children=tuple(map(provision, lines)))


def frozen_of(*blocks):
    return freeze(number(blocks))


def numbered(blocks):
    return [
        (one.number, one.id, line_text(one.title), [(inner.number, inner.id) for inner in one.children])
        for one in blocks
    ]


def test_what_is_kept_of_a_number():
    blocks = number((article(["c/1: one duty"]), Paragraph(text=(Text("x"),)), schedule("s/s", "s/s/1: a row")))
    assert freeze(blocks) == (
        FrozenNumber("1", "c", "C", (FrozenNumber("1.1", "c/1", "one duty"),)),
        FrozenNumber("Schedule 1", "s/s", "The list of s/s", (FrozenNumber("1", "s/s/1", "a row"),)),
    )


def test_words_of_a_number_are_its_title_and_its_text():
    [one] = freeze((Provision(number="1", id="a", title=(Text("A. "),), text=(Text("B."),)),))
    assert one.words == "A. B."


def test_new_articles_at_the_end_take_the_next_numbers():
    new = [Provision(id=f"n{at}", title=(Text(f"N{at} entirely new"),)) for at in "ab"]
    assert [one.number for one in number_frozen((*three_before(), *new), frozen_of(*three_before()))] == list("12345")


def test_schedules_keep_their_numbers_and_their_rows_theirs():
    frozen = frozen_of(schedule("s/a", "s/a/1: apples and pears", "s/a/2: nuts"), schedule("s/b"), schedule("s/c"))
    rows = ("s/a/1: apples and pears", "s/a/2: bread", "s/a/3: nuts")
    now = number_frozen((schedule("s/n"), schedule("s/a", *rows), schedule("s/m"), schedule("s/c")), frozen)
    assert numbered(now) == [
        ("Schedule A1", "s/n", "The list of s/n", []),
        ("Schedule 1", "s/a", "The list of s/a", [("1", "s/a/1"), ("1A", "s/a/2"), ("2", "s/a/3")]),
        ("Schedule 1A", "s/m", "The list of s/m", []),
        ("Schedule 2", "s/b", "Not used", []),
        ("Schedule 3", "s/c", "The list of s/c", []),
    ]


def test_new_schedules_at_the_end_take_the_next_numbers_and_their_rows_count_from_one():
    frozen = frozen_of(schedule("s/a"))
    now = number_frozen((schedule("s/a"), schedule("s/b", "s/b/1: x"), schedule("s/c")), frozen)
    assert numbered(now) == [
        ("Schedule 1", "s/a", "The list of s/a", []),
        ("Schedule 2", "s/b", "The list of s/b", [("1", "s/b/1")]),
        ("Schedule 3", "s/c", "The list of s/c", []),
    ]
    first = number_frozen((schedule("s/b"), schedule("s/c")), ())
    assert [one[0] for one in numbered(first)] == ["Schedule 1", "Schedule 2"]


def test_items_of_a_schedules_rows_take_letters():
    row = Provision(id="s#row", text=(Text("Of:"),), children=(provision("i/1: apples"),))
    [now] = number_frozen((replace(schedule("s/a"), children=(row,)),), frozen_of(schedule("s/a")))
    assert [one.number for one in now.children[0].children] == ["(a)"]


def test_two_new_schedules_in_one_place_take_two_letters():
    frozen = frozen_of(schedule("s/a"), schedule("s/b"))
    blocks = (schedule("s/n"), schedule("s/m"), schedule("s/a"), schedule("s/k"), schedule("s/l"), schedule("s/b"))
    now = number_frozen(blocks, frozen)
    assert [one.number for one in now] == [
        "Schedule A1", "Schedule B1", "Schedule 1", "Schedule 1A", "Schedule 1B", "Schedule 2",
    ]  # fmt: skip


def test_articles_in_front_of_the_first_take_a_letter_before_the_figure():
    new = [Provision(id=f"n{at}", title=(Text(f"N{at} entirely new"),)) for at in "ab"]
    now = number_frozen((*new, *three_before()), frozen_of(*three_before()))
    assert [one.number for one in now] == ["A1", "B1", "1", "2", "3"]


def items(*lines):
    of = Provision(id="c#of", text=(Text("Of:"),), children=tuple(map(provision, lines)))
    return (Provision(id="c", title=(Text("C"),), children=(of,)),)


def test_items_take_letters_of_letters():
    frozen = frozen_of(*items("c/1: apples and pears", "c/2: nuts and berries"))
    now = number_frozen(
        items(
            "c/0: salt for all", "c/9: oil", "c/1: apples and pears", "c/5: bread", "c/6: wine", "c/2: nuts and berries"
        ),
        frozen,
    )
    assert [one.number for one in now[0].children[0].children] == ["(za)", "(zb)", "(a)", "(aa)", "(ab)", "(b)"]
    later = number_frozen(items("c/1: apples and pears", "c/2: nuts and berries", "c/3: bread"), frozen)
    assert [one.number for one in later[0].children[0].children] == ["(a)", "(b)", "(c)"]


def test_what_is_gone_says_so_where_it_stood():
    frozen = frozen_of(article(["c/1: the employer must pay", "c/2: the union may ask"]), *three_before())
    [one, *_] = number_frozen((article(["c/1: the union may ask"]), *three_before()), frozen)
    gone, left = one.children
    assert (gone.number, gone.id, line_text(gone.title), line_text(gone.text)) == (
        "1.1",
        "c/1/not-used",
        "",
        "Not used.",
    )
    assert (left.number, left.id, line_text(left.text)) == ("1.2", "c/1", "the union may ask")
    again = number_frozen((article(["c/1: the union may ask"]),), freeze((one,)))
    assert again[0].children == one.children
    [article_gone, *_] = number_frozen(three_before(), frozen)
    assert (article_gone.number, article_gone.id, line_text(article_gone.title)) == ("1", "c", "Not used")
    assert (article_gone.text, article_gone.children) == ((), ())


def test_other_blocks_stay_after_what_they_followed_and_at_the_end_of_the_agreement():
    remark, table = Paragraph(text=(Text("remark"),), id="r"), Paragraph(text=(Text("table"),), id="t")
    one, two = provision("c#one: the employer must pay"), provision("c#two: the union may ask")
    before = Provision(id="c", title=(Text("C"),), children=(remark, one, table, two))
    after = replace(before, children=(remark, two, table, one, remark))
    kept = number_frozen((before,), frozen_of(before))
    assert [one.id for one in kept[0].children] == ["r", "c#one", "t", "c#two"]
    head = Heading(text=(Text("Signed"),), level=1)
    [now, last] = number_frozen((head, after), frozen_of(before))
    assert last == head
    assert [one.id for one in now.children] == ["r", "c#one", "c#two", "t", "r"]
    assert [one.number for one in now.children if isinstance(one, Provision)] == ["1.1", "1.2"]


@pytest.mark.parametrize(
    ("before", "after", "number"),
    [
        ("a b c d e", "a b c x y", "1.1"),
        ("a b c d e", "a b c x y z", "1.A1"),
        ("a b c d e f", "A B C D E F", "1.A1"),
    ],
)
def test_from_six_words_in_ten_on_a_text_is_the_same_one(before, after, number):
    now = number_frozen((article([f"c/9: {after}"]),), frozen_of(article([f"c/1: {before}"])))
    assert now[0].children[0].number == number
    assert now[0].children[0].id == "c/9"


def test_a_named_article_is_never_taken_for_another_however_like_their_words():
    old = Provision(id="pay/rise", title=(Text("A rise in pay"),))
    new = Provision(id="pay/rises", title=(Text("A rise in pay"),))
    now = number_frozen((new,), frozen_of(old))
    assert [(one.number, one.id) for one in now] == [("A1", "pay/rises"), ("1", "pay/rise")]


def test_a_provision_whose_name_changed_is_known_by_its_words():
    frozen = frozen_of(article(["c#fees: the employer must pay all the fees"]))
    now = number_frozen((article(["c#costs: the employer must pay all the fees"]),), frozen)
    assert [(one.number, one.id) for one in now[0].children] == [("1.1", "c#costs")]


def test_of_two_like_texts_the_likest_keeps_the_number():
    frozen = frozen_of(article(["c/1: the employer must pay all the fees", "c/2: the employer must pay all the fares"]))
    now = number_frozen((article(["c/9: the employer must pay all the fares today"]),), frozen)
    assert [(one.number, one.id) for one in now[0].children] == [("1.1", "c/1/not-used"), ("1.2", "c/9")]
    now = number_frozen((article(["c/9: the employer must pay all the fees today"]),), frozen)
    assert [(one.number, one.id) for one in now[0].children] == [("1.1", "c/9"), ("1.2", "c/2/not-used")]

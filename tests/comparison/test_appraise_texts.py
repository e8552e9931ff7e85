"""The judge of a change: what must hold for every text, and floors on the practice evidence."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clausekit.comparison.appraisal import Effect, SignalKind
from clausekit.comparison.appraise_texts import appraise_texts
from tests.conftest import ROOT

PRACTICE = [
    json.loads(line) for line in (ROOT / "tests" / "evidence" / "changes.jsonl").read_text("utf-8").splitlines()
]
TUNED = [row for at, row in enumerate(PRACTICE) if at % 3 != 2]
HELD_OUT = [row for at, row in enumerate(PRACTICE) if at % 3 == 2]
WORDS = [
    "The Employer shall",
    "A worker may",
    "not",
    "tell",
    "the Union",
    "within 10 days",
    "unless",
    "it agrees",
    ".",
    ",",
    "and",
    "\n1. ",
    "data",
    "“x”",
]
TURNED = {Effect.STRONGER: Effect.WEAKER, Effect.WEAKER: Effect.STRONGER}

texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))


@given(texts)
@settings(derandomize=True, deadline=None, max_examples=120)
def test_a_text_against_itself_has_no_sign(text):
    found = appraise_texts(text, text)
    assert found.effect is Effect.NEUTRAL
    assert found.signals == ()


@example("", ": UNION 0 mAY")  # a modal with no verb behind it
@given(texts, texts)
@settings(derandomize=True, deadline=None, max_examples=150)
def test_any_two_texts_are_judged_the_same_twice(before, after):
    assert appraise_texts(before, after) == appraise_texts(before, after)


@pytest.mark.parametrize("row", TUNED, ids=lambda row: row["id"])
def test_what_is_quoted_stands_in_the_texts(row):
    for sign in appraise_texts(row["before"], row["after"]).signals:
        if sign.effect is Effect.NEUTRAL:
            continue
        assert sign.reason
        assert all(part in row["before"] for part in sign.before.split(" … "))
        assert all(part in row["after"] for part in sign.after.split(" … "))


def test_swapped_sides_swap_the_effect():
    """Where words are left unread, a loss beside them is called one and a gain is not: such pairs are not counted."""
    turned = []
    for row in TUNED:
        found, back = appraise_texts(row["before"], row["after"]), appraise_texts(row["after"], row["before"])
        if not any(sign.effect is Effect.UNCLEAR for sign in (*found.signals, *back.signals)):
            turned.append(back.effect is TURNED.get(found.effect, found.effect))
    assert len(turned) > 100
    assert sum(turned) >= 0.97 * len(turned)


@pytest.mark.parametrize(
    ("rows", "right", "calm"), [(TUNED, 0.95, 0.01), (HELD_OUT, 0.9, 0.02)], ids=["tuned", "held out"]
)
def test_practice_changes_do_not_fall_under_their_floor(rows, right, calm):
    judged = [(row["effect"], appraise_texts(row["before"], row["after"]).effect) for row in rows]
    assert sum(wanted == got for wanted, got in judged) >= right * len(rows)
    assert sum(
        wanted in ("weaker", "mixed") and got in ("neutral", "stronger") for wanted, got in judged
    ) <= calm * len(rows)


def test_lines_of_counters_do_not_fall_under_their_floor():
    lines = (ROOT / "tests" / "evidence" / "counters.jsonl").read_text("utf-8").splitlines()
    judged = [(row["effect"], appraise_texts(row["before"], row["after"]).effect) for row in map(json.loads, lines)]
    assert sum(wanted == got for wanted, got in judged) >= 0.7 * len(judged)
    calm = sum(wanted in ("weaker", "mixed") and got in ("neutral", "stronger") for wanted, got in judged)
    assert calm <= 0.02 * len(judged)


def test_what_a_hostile_drafter_wrote_does_not_fall_under_its_floor():
    rows = map(json.loads, (ROOT / "tests" / "evidence" / "hostile.jsonl").read_text("utf-8").splitlines())
    rows = [row for row in rows if not row["read"]]
    judged = [(row["effect"], appraise_texts(row["before"], row["after"]).effect) for row in rows]
    assert sum(wanted == got for wanted, got in judged) >= 0.57 * len(judged)
    calm = sum(wanted in ("weaker", "mixed") and got in ("neutral", "stronger") for wanted, got in judged)
    assert calm <= 0.02 * len(judged)


def test_words_that_nothing_knows_are_never_called_neutral():
    found = appraise_texts("The tool shall ring a bell.", "The tool shall ring a gong.")
    assert found.effect is Effect.UNCLEAR
    assert [sign.kind for sign in found.signals] == [SignalKind.UNKNOWN]


@pytest.mark.parametrize("words", ["The data is {}for sale.", "A record of calls is {}open to all."])
def test_what_was_denied_and_is_said_now_is_no_gain_where_nobody_knows_the_verb(words):
    assert appraise_texts(words.format("not "), words.format("")).effect in (Effect.UNCLEAR, Effect.WEAKER)

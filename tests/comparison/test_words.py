import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.comparison.comparison import ChangeClass, EditKind
from clausekit.comparison.depth import depth_of_words
from clausekit.comparison.words import word_edits

FOLDER = Path(__file__).parent.parent / "cases"
SHOWN = yaml.safe_load((FOLDER / "word_edits.yaml").read_text("utf-8"))
DEPTHS = yaml.safe_load((FOLDER / "depth.yaml").read_text("utf-8"))
MARKS = {EditKind.KEPT: "{}", EditKind.TAKEN_OUT: "[-{}-]", EditKind.PUT_IN: "{{+{}+}}"}
ANY = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}")

PIECES = ["a", "the", "Union", "14", "(14)", ",", ".", "|", "£5,000", "4.2", "-", "x\ny", " ", "  ", " "]

texts = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(PIECES)).map("".join),
    st.lists(st.sampled_from(["The fee is due. ", "A worker may appeal. ", "within 10 days ", "or "])).map("".join),
)


@pytest.mark.parametrize("shown", SHOWN)
def test_a_change_reads_as_it_should(shown):
    before = ANY.sub(lambda match: match[1] or "", shown)
    after = ANY.sub(lambda match: match[2] or "", shown)
    assert "".join(MARKS[edit.kind].format(edit.text) for edit in word_edits(before, after)) == shown


@pytest.mark.parametrize("case", DEPTHS, ids=lambda case: f"{case['why']}: {case['after']}")
@pytest.mark.parametrize("swap", [False, True])
def test_how_deep_a_change_goes(case, swap):
    before, after, labels = case["before"], case["after"], case.get("renumbered", {})
    if swap:
        before, after, labels = after, before, {new: old for old, new in labels.items()}
    assert depth_of_words(word_edits(before, after), labels) == case["depth"]


@settings(max_examples=400, deadline=None, derandomize=True)
@given(texts, texts)
def test_edits_rebuild_both_texts_and_cut_no_word(before, after):
    edits = word_edits(before, after)
    assert "".join(edit.text for edit in edits if edit.kind is not EditKind.PUT_IN) == before
    assert "".join(edit.text for edit in edits if edit.kind is not EditKind.TAKEN_OUT) == after
    assert all(edit.text for edit in edits)
    assert all(one.kind is not other.kind for one, other in pairwise(edits))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(texts, texts)
def test_a_change_is_as_deep_one_way_as_the_other(before, after):
    forth, back = word_edits(before, after), word_edits(after, before)
    assert (depth_of_words(forth, {}) is ChangeClass.NONE) == (before == after)
    assert (depth_of_words(forth, {}) is ChangeClass.NONE) == (depth_of_words(back, {}) is ChangeClass.NONE)


def test_unrelated_texts_of_ten_thousand_words_do_not_hang():
    before = " ".join(f"left{at % 700} and" for at in range(5_000))
    after = " ".join(f"right{at % 900} or" for at in range(5_000))
    start = time.process_time()
    edits = word_edits(before, after)
    assert [edit.kind for edit in edits] == [EditKind.TAKEN_OUT, EditKind.PUT_IN]
    assert time.process_time() - start < 2


def test_a_single_long_paragraph_is_compared_between_anchors():
    words = [f"word{at}" for at in range(12_000)]
    before = " ".join(words)
    words[6_000] = "changed"
    words[11_999] = "ended"
    words.insert(0, "begun")
    edits = word_edits(before, " ".join(words))
    assert [edit.text.strip() for edit in edits if edit.kind is not EditKind.KEPT] == [
        "begun",
        "word6000",
        "changed",
        "word11999",
        "ended",
    ]

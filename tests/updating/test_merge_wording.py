"""A local wording takes over what only the library changed; nothing of ours is lost or mixed."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.updating.merge_wording import merge_wording

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "merge_wording.yaml").read_text("utf-8"))
TEXTS = st.lists(st.sampled_from(["A.", "B.", "C.", "It may.", "It must."]), min_size=1, max_size=6).map("\n\n".join)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_merge(case):
    merged = merge_wording(case["base"], case["yours"], case["library"], "2.0")
    assert merged.text == case["merged"]
    assert merged.taken == case.get("taken", 0)
    assert [[one.yours, one.library] for one in merged.conflicts] == case.get("conflicts", [])


@given(TEXTS, TEXTS)
@settings(derandomize=True, deadline=None)
def test_a_side_that_changed_nothing_gives_way(base, other):
    assert merge_wording(base, base, other, "2.0").text == other
    assert merge_wording(base, other, base, "2.0").text == other
    assert merge_wording(base, other, other, "2.0").text == other


@given(TEXTS, TEXTS, TEXTS)
@settings(derandomize=True, deadline=None)
def test_every_new_passage_of_either_side_is_there(base, yours, library):
    merged = merge_wording(base, yours, library, "2.0").text.split("\n\n")
    old = set(base.split("\n\n"))
    assert (set(yours.split("\n\n")) | set(library.split("\n\n"))) - old <= set(merged)

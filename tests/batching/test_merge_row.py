from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.batching.merge_row import merge_row
from clausekit.yaml_files.read import read_yaml, read_yaml_file
from clausekit.yaml_files.write import write_yaml
from tests.conftest import ROOT

CASES: Any = read_yaml_file(ROOT / "tests" / "cases" / "batch_merges.yaml").content
FILE = "bargaining.yaml"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_cases(case):
    result = merge_row(case["base"], case["yours"], case["claim"], FILE)
    expected = [
        {"was": "", "yours": "", "claim": "", **{key: value or "" for key, value in one.items()}}
        for one in case.get("clashes", [])
    ]
    shown = [{"place": one.place, "was": one.was, "yours": one.yours, "claim": one.claim} for one in result.clashes]
    assert shown == expected
    assert result.text == case.get("merged", case.get("kept"))


RULES = st.lists(st.sampled_from([f"Rule {name}." for name in "abcdef"]), unique=True, min_size=1, max_size=6)
POSITIONS = st.sampled_from(["ideal", "realistic", "fallback"])


@st.composite
def by_hand(draw):
    """What a batch wrote, and what a branch made of it: passages of its own among those of the claim, or none."""
    base = draw(RULES)
    yours = list(base)
    for number in range(draw(st.integers(0, 3))):
        yours.insert(draw(st.integers(0, len(yours))), f"Our own rule {number}.")
    return base, yours


def file(rules, position, months):
    clause = {"id": "a/b", "position": position, "local_wording": "\n\n".join(rules) + "\n"}
    return write_yaml({"review_months": str(months), "clauses": [clause]})


@settings(derandomize=True, deadline=None, max_examples=100)
@given(by_hand(), RULES, POSITIONS, POSITIONS, st.integers(1, 9), st.integers(1, 9))
def test_no_passage_of_a_local_wording_is_ever_touched(hands, claims, was_at, now_at, was_months, now_months):
    base, yours = hands
    before = file(base, was_at, was_months)
    mine = file(yours, was_at, was_months)
    result = merge_row(before, mine, file(claims, now_at, now_months), FILE)
    content: Any = read_yaml(result.text, FILE).content
    wording = content["clauses"][0]["local_wording"].split("\n\n")
    own = [rule for rule in yours if rule.startswith("Our own")]
    assert [rule.strip() for rule in wording if rule.startswith("Our own")] == own
    assert content["review_months"] == str(now_months)
    if any("local_wording" in clash.place for clash in result.clashes):
        assert [rule.strip() for rule in wording] == yours


@settings(derandomize=True, deadline=None, max_examples=30)
@given(by_hand(), POSITIONS)
def test_a_claim_that_did_not_change_changes_nothing(hands, position):
    base, yours = hands
    mine = file(yours, position, 3)
    assert merge_row(file(base, position, 2), mine, file(base, position, 2), FILE).text == mine

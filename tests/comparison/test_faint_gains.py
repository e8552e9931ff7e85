"""Gains that rest on a word alone, from ``tests/cases/faint_gains.yaml``."""

from pathlib import Path

import pytest
import yaml

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.appraise_texts import appraise_texts

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "faint_gains.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["after"])
def test_a_gain_by_a_word_stands_where_it_alone_was_changed(case):
    found = appraise_texts(case["before"], case["after"])
    assert found.effect is Effect(case["effect"]), case["why"]
    left_open = [sign for sign in found.signals if sign.effect is Effect.UNCLEAR]
    assert all("read it yourself" in sign.reason for sign in left_open)
    assert bool(left_open) == (case["effect"] in ("weaker", "unclear"))

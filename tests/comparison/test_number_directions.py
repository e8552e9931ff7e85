"""Directions of numbers: of a sentence in which one number moves, whether more of it is better for the workers."""

from typing import Any

import pytest

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.appraise_texts import appraise_texts
from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import ROOT

CASES: Any = read_yaml_file(ROOT / "tests" / "cases" / "number_directions.yaml").content


@pytest.mark.parametrize("case", CASES["better when higher"], ids=lambda case: case["text"])
def test_more_is_better(case):
    assert _effects(case) == (Effect.STRONGER, Effect.WEAKER)


@pytest.mark.parametrize("case", CASES["worse when higher"], ids=lambda case: case["text"])
def test_more_is_worse(case):
    assert _effects(case) == (Effect.WEAKER, Effect.STRONGER)


def _effects(case):
    low, high = (case["text"].replace("{n}", case[which]) for which in ("low", "high"))
    return appraise_texts(low, high).effect, appraise_texts(high, low).effect

"""Which sentence before became which after: the pairs, in the order of the text after."""

import pytest
import yaml

from clausekit.comparison.matching import match_sentences
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "matched_sentences.yaml").read_text("utf-8"))


@pytest.mark.parametrize("name", CASES)
def test_sentences_are_matched(name):
    case = CASES[name]
    assert [shown(match) for match in match_sentences(case["before"], case["after"])] == case["pairs"]


def shown(match):
    sides = (side.text if side is not None else "(none)" for side in (match.before, match.after))
    return " → ".join(sides) + (" (heading)" if match.heading else "")

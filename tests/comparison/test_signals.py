"""The signs of strength: cases in text, one file a kind, read both ways."""

from pathlib import Path

import pytest
import yaml

from clausekit.comparison.appraisal import Effect, SignalKind
from clausekit.comparison.appraise_texts import appraise_texts

FOLDER = Path(__file__).parent.parent / "cases" / "signals"
FILES = sorted(FOLDER.glob("*.yaml"))
CASES = [case for path in FILES for case in yaml.safe_load(path.read_text("utf-8"))]
TURNED = {Effect.STRONGER: Effect.WEAKER, Effect.WEAKER: Effect.STRONGER}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['after']}")
def test_a_change_has_its_effect_and_turned_round_the_contrary(case):
    effect = Effect(case["effect"])
    assert appraise_texts(case["before"], case["after"]).effect is effect, case["why"]
    turned = appraise_texts(case["after"], case["before"])
    if not case.get("open_turned"):  # a gain by a word of a rewording is left open, and its loss is not
        assert turned.effect is TURNED.get(effect, effect), case["why"]
    else:
        assert turned.effect is Effect.UNCLEAR, case["why"]


def test_every_kind_has_its_file():
    assert {path.stem for path in FILES} == {str(kind) for kind in SignalKind if kind is not SignalKind.UNKNOWN}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_has_enough_cases_and_a_near_miss(path):
    effects = [case["effect"] for case in yaml.safe_load(path.read_text("utf-8"))]
    assert len(effects) >= 6
    if path.stem not in ("editorial", "renumbering", "reorder"):
        assert set(effects) & {"stronger", "weaker"}

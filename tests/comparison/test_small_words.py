"""One small word in a sentence: what it does, however little it looks."""

import pytest
import yaml

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.appraise_texts import appraise_texts
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "small_words.yaml").read_text("utf-8"))


@pytest.mark.parametrize(("before", "after"), CASES["losses"])
def test_a_small_word_that_takes_is_a_loss_and_turned_round_a_gain(before, after):
    assert appraise_texts(before, after).effect is Effect.WEAKER
    assert appraise_texts(after, before).effect is Effect.STRONGER


@pytest.mark.parametrize(("before", "after"), CASES["never_harmless"])
def test_a_small_word_that_may_take_is_never_harmless(before, after):
    assert appraise_texts(before, after).effect not in (Effect.NEUTRAL, Effect.STRONGER)
    assert appraise_texts(after, before).effect is not Effect.NEUTRAL


@pytest.mark.parametrize(("before", "after"), CASES["same"])
def test_the_same_in_another_order_is_harmless(before, after):
    assert appraise_texts(before, after).effect is Effect.NEUTRAL
    assert appraise_texts(after, before).effect is Effect.NEUTRAL

"""The last look before a change is called harmless: near words are not the same words, and the same words stay so."""

from pathlib import Path

import pytest
import yaml

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.appraise_texts import appraise_texts

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "near_words.yaml").read_text("utf-8"))


@pytest.mark.parametrize(("before", "after"), CASES["losses"])
def test_a_loss_in_near_words_is_never_called_harmless(before, after):
    assert appraise_texts(before, after).effect not in (Effect.NEUTRAL, Effect.STRONGER)
    assert appraise_texts(after, before).effect is not Effect.NEUTRAL


@pytest.mark.parametrize(("before", "after"), CASES["same"])
def test_the_same_in_other_words_stays_harmless(before, after):
    assert appraise_texts(before, after).effect is Effect.NEUTRAL
    assert appraise_texts(after, before).effect is Effect.NEUTRAL

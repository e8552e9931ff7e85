"""A change that takes something whatever the sentence says is hardly ever called harmless, nor a gain."""

import pytest

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.appraise_texts import appraise_texts
from tests.comparison.known_changes import SHAPES, known_changes

SENTENCES = 30
"""Of each shape, for each change."""
RESTYLED = 15
MOST_CALM = {"loss": 0.15, "mostly": 0.2, "terms": 0.15}
"""Share of the sentences in which a loss may be called harmless or a gain: some have more than one reading."""
LEAST_SAME = 0.9
CHANGES = known_changes()


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_known_change_has_its_effect(change):
    pairs = list(change.pairs(SENTENCES))
    assert len(pairs) == SENTENCES
    effects = [appraise_texts(before, after).effect for before, after in pairs]
    if change.kind in MOST_CALM:
        calm = [
            pair for pair, effect in zip(pairs, effects, strict=True) if effect in (Effect.NEUTRAL, Effect.STRONGER)
        ]
        assert len(calm) <= MOST_CALM[change.kind] * SENTENCES, calm
    else:
        other = [pair for pair, effect in zip(pairs, effects, strict=True) if effect is not Effect.NEUTRAL]
        assert len(other) <= (1 - LEAST_SAME) * SENTENCES, other


@pytest.mark.parametrize("change", [one for one in CHANGES if one.kind in ("loss", "mostly")], ids=str)
def test_a_known_change_has_its_effect_where_the_rest_is_put_in_other_words(change):
    pairs = list(change.restyled(RESTYLED))
    calm = [pair for pair in pairs if appraise_texts(*pair).effect in (Effect.NEUTRAL, Effect.STRONGER)]
    assert len(calm) <= MOST_CALM[change.kind] * RESTYLED, calm


def test_turned_round_a_known_loss_is_no_loss():
    pairs = [pair for change in CHANGES if change.kind in ("loss", "terms") for pair in change.pairs(4)]
    weaker = [pair for pair in pairs if appraise_texts(pair[1], pair[0]).effect in (Effect.WEAKER, Effect.MIXED)]
    assert len(weaker) <= 0.05 * len(pairs), weaker


def test_all_shapes_have_losses():
    assert all(listed["loss"] for listed in SHAPES.values())

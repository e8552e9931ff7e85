"""Kept stems are those of the rules, and a word that is not kept has its stem all the same."""

import pytest

from clausekit.language.stems import KEPT, by_the_rules, stem_word


def test_what_is_kept_is_what_the_rules_say():
    lines = [line.partition(" ") for line in KEPT.read_text("utf-8").splitlines()]
    assert len(lines) > 3_000
    assert [(word, by_the_rules(word)) for word, _, _ in lines] == [(word, stem or word) for word, _, stem in lines]


@pytest.mark.parametrize("word", ["monitoring", "quangos", "xylophonists"])
def test_a_word_has_one_stem_kept_or_not(word):
    assert stem_word(word) == by_the_rules(word)

"""A sentence that takes something by itself is a loss below any clause, and one that gives something a gain."""

from typing import Any

import pytest

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.appraise_texts import appraise_texts
from clausekit.yaml_files.read import read_yaml_file
from tests.comparison.known_changes import KnownChange
from tests.conftest import ROOT

ADDED: Any = read_yaml_file(ROOT / "tests" / "cases" / "added_sentences.yaml").content
CLAUSES = [before for before, _ in KnownChange("duty", "{Who} {modal} {what}.", "same").pairs(8)]


@pytest.mark.parametrize("sentence", ADDED["loss"])
def test_a_sentence_that_takes_something_is_told_as_a_loss(sentence):
    effects = [appraise_texts(clause, f"{clause} {sentence}").effect for clause in CLAUSES]
    assert effects.count(Effect.WEAKER) >= len(CLAUSES) - 2, effects


@pytest.mark.parametrize("sentence", ADDED["loss"])
def test_a_loss_that_is_taken_out_again_is_none(sentence):
    effects = [appraise_texts(f"{clause} {sentence}", clause).effect for clause in CLAUSES]
    assert effects.count(Effect.STRONGER) >= len(CLAUSES) - 2, effects


@pytest.mark.parametrize("sentence", ADDED["gain"])
def test_a_sentence_that_gives_something_is_a_gain(sentence):
    effects = [appraise_texts(clause, f"{clause} {sentence}").effect for clause in CLAUSES]
    assert effects.count(Effect.STRONGER) >= len(CLAUSES) - 2, effects


@pytest.mark.parametrize("sentence", ADDED["gain"])
def test_a_gain_that_is_taken_out_again_is_a_loss(sentence):
    effects = [appraise_texts(f"{clause} {sentence}", clause).effect for clause in CLAUSES]
    assert effects.count(Effect.WEAKER) >= len(CLAUSES) - 2, effects

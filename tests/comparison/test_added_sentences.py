"""A sentence that takes something by itself is a loss below any clause, and one that gives something a gain."""

from collections import Counter
from typing import Any

import pytest

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.appraise_texts import appraise_texts
from clausekit.yaml_files.read import read_yaml_file
from tests.comparison.known_changes import KnownChange
from tests.conftest import ROOT

ADDED: Any = read_yaml_file(ROOT / "tests" / "cases" / "added_sentences.yaml").content
CLAUSES = [before for before, _ in KnownChange("duty", "{Who} {modal} {what}.", "same").pairs(8)]
MOST = len(CLAUSES) - 2


def put_in(sentence: str) -> Counter[Effect]:
    return Counter(appraise_texts(clause, f"{clause} {sentence}").effect for clause in CLAUSES)


def taken_out(sentence: str) -> Counter[Effect]:
    return Counter(appraise_texts(f"{clause} {sentence}", clause).effect for clause in CLAUSES)


@pytest.mark.parametrize("sentence", ADDED["loss"])
def test_a_sentence_that_takes_something_is_a_loss_and_its_going_a_gain(sentence):
    assert put_in(sentence)[Effect.WEAKER] >= MOST
    assert taken_out(sentence)[Effect.STRONGER] >= MOST


@pytest.mark.parametrize("sentence", ADDED["gain"])
def test_a_sentence_that_gives_something_is_a_gain_and_its_going_a_loss(sentence):
    assert put_in(sentence)[Effect.STRONGER] >= MOST
    assert taken_out(sentence)[Effect.WEAKER] >= MOST


@pytest.mark.parametrize("sentence", ADDED["loss left open"])
def test_what_is_left_open_is_not_called_a_gain(sentence):
    effects = put_in(sentence)
    assert effects[Effect.STRONGER] + effects[Effect.NEUTRAL] <= len(CLAUSES) - MOST


@pytest.mark.parametrize("sentence", ADDED["gain left open"])
def test_a_gain_that_is_left_open_does_not_go_unseen(sentence):
    effects = taken_out(sentence)
    assert effects[Effect.STRONGER] + effects[Effect.NEUTRAL] <= len(CLAUSES) - MOST


@pytest.mark.parametrize("sentence", ADDED["loss not yet"])
def test_what_is_listed_as_not_yet_told_is_not_told_yet(sentence):
    assert put_in(sentence)[Effect.WEAKER] < MOST


@pytest.mark.parametrize("sentence", ADDED["gain not yet"])
def test_a_gain_that_is_listed_as_not_yet_told_is_not_told_yet(sentence):
    assert taken_out(sentence)[Effect.WEAKER] < MOST

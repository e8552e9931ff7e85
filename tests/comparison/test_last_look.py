"""The last look at two sentences: which words may turn the first round, and which words only one of them has."""

import pytest
import yaml

from clausekit.comparison.appraisal import Effect, SignalKind
from clausekit.comparison.calm import turned_round
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.language.reading import read_sentence
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "last_look.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["turned"], ids=lambda case: " → ".join(case[:2]))
def test_words_that_may_turn_a_sentence_round_are_shown(case):
    before, after, *words = case
    found = turned_round(read_sentence(before), read_sentence(after))
    assert found == (None if words == ["none"] else tuple(words))


@pytest.mark.parametrize(("before", "after", "taken", "put"), CASES["left over"])
def test_only_words_of_one_side_are_left_over(before, after, taken, put):
    case = Case(read_sentence(before), read_sentence(after))
    assert " ".join(mark.name for mark in case.taken()) == taken
    assert " ".join(mark.name for mark in case.put()) == put


@pytest.mark.parametrize(
    ("direction", "effect"), [(2, Effect.STRONGER), (0.5, Effect.STRONGER), (0, Effect.UNCLEAR), (-1, Effect.WEAKER)]
)
def test_a_sign_that_points_nowhere_is_unclear(direction, effect):
    assert signal(SignalKind.NUMBER, direction, "old", "new", "Why.").effect is effect


@pytest.mark.parametrize(("came", "sides"), [(True, ("", "new words")), (False, ("new words", ""))])
def test_words_of_one_side_are_quoted_on_their_side(came, sides):
    found = lone_signal(SignalKind.NUMBER, 1, "new words", "Why.", came=came)
    assert (found.before, found.after) == sides

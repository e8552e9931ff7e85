"""Learning: what words say for themes, and that the weights that ship are those that the texts teach."""

import importlib

import pytest

from clausekit.classification.learn import Labelled, learn
from clausekit.classification.load import WEIGHTS
from clausekit.classification.stem import stem
from clausekit.classification.weights import features, read_weights, write_weights
from tests.conftest import ROOT

TEXTS = [
    Labelled("jobs", "Nobody loses a post to a robot.", "a"),
    Labelled("jobs", "The robot takes no post.", "b"),
    Labelled("training", "A course before the robot comes.", "c"),
    Labelled("ordinary", "The canteen opens at noon.", "d"),
]


def test_a_word_speaks_for_the_theme_whose_texts_have_it():
    themes = learn(TEXTS).themes_of(features("A post."))
    assert themes["jobs"] > 0 > themes["training"]


def test_technology_is_what_ordinary_texts_do_not_speak_of():
    weights = learn(TEXTS)
    assert weights.technology_of(features("robot")) > 0 > weights.technology_of(features("canteen"))


def test_a_theme_with_many_texts_has_no_louder_voice():
    many = [*TEXTS, *(Labelled("jobs", "Nobody loses a post to a robot.", f"more {at}") for at in range(20))]
    assert learn(many).themes_of(features("course")) == pytest.approx(learn(TEXTS).themes_of(features("course")), abs=1)


def test_weights_are_written_and_read_back():
    weights = learn(TEXTS)
    again = read_weights(write_weights(weights).encode())
    text = features("Nobody loses a post to the canteen.")
    assert again.themes_of(text) == weights.themes_of(text)
    assert again.technology_of(text) == weights.technology_of(text)


def test_the_weights_that_ship_are_those_that_the_texts_teach(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    learnt = importlib.import_module("learn_topics").learnt()
    shipped = (ROOT / "clauses" / WEIGHTS).read_text("utf-8")
    assert learnt == shipped, "clauses, topics or practice changed: python benchmarks/learn_topics.py learns anew"


@pytest.mark.parametrize(
    "forms",
    [
        "record records recorded recording",
        "stop stops stopped stopping",
        "copy copies copied copying",
        "organise organised organize organizing",
        "bias biases biased",
        "note notes noted noting",
        "control controls controlled controlling",
        "licence licences license licensed licensing",
    ],
)
def test_forms_of_a_word_have_one_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("not", "note"), ("use", "us"), ("train", "trade"), ("being", "bee")])
def test_other_words_keep_their_own(one, other):
    assert stem(one) != stem(other)

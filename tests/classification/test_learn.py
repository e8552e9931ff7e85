"""Learning: what words say for themes, and that the weights that ship are those that the texts teach."""

import importlib

import pytest

from clausekit.classification.learn import Labelled, learn, learn_stances
from clausekit.classification.load import load_signs, load_weights
from clausekit.classification.match import Matcher
from clausekit.classification.stance_weights import (
    features_of,
    read_stance_weights,
    stance_features,
    write_stance_weights,
)
from clausekit.classification.stem import stem
from clausekit.classification.weights import features, read_weights, write_weights
from tests.conftest import ROOT

TEXTS = [
    Labelled("jobs", "Nobody loses a post to a robot."),
    Labelled("jobs", "The robot takes no post."),
    Labelled("training", "A course before the robot comes."),
    Labelled("ordinary", "The canteen opens at noon."),
]


def said(weights, word):
    """What a word says, by theme, and for technology."""
    return dict(zip([*weights.themes, "technology"], weights.of(stem(word))))


def test_a_word_speaks_for_the_theme_whose_texts_have_it():
    post = said(learn(TEXTS), "post")
    assert post["jobs"] > 0 > post["training"]


def test_words_of_every_theme_and_numbers_say_nothing():
    said_once = ["robot", "take", "post", "go", "robot take", "take post", "post robot", "robot go"]
    assert features("The robot of 1999 shall not take the post, and the robot shall go.") == said_once
    assert learn(TEXTS).of("unheard") == ()


def test_technology_is_what_ordinary_texts_do_not_speak_of():
    weights = learn(TEXTS)
    assert said(weights, "robot")["technology"] > 0 > said(weights, "canteen")["technology"]


def test_a_theme_with_many_texts_has_no_louder_voice():
    many = [*TEXTS, *(Labelled("jobs", "Nobody loses a post to a robot.") for _ in range(20))]
    assert said(learn(many), "course") == pytest.approx(said(learn(TEXTS), "course"), abs=2)


def test_weights_are_written_and_read_back():
    weights = learn(TEXTS)
    again = read_weights(write_weights(weights).encode())
    for one in features("Nobody loses a post to the canteen."):
        assert again.of(one) == weights.of(one)


def test_the_weights_that_ship_are_those_that_the_texts_teach(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    for name, learnt in importlib.import_module("learn_topics").learnt().items():
        shipped = (ROOT / "clauses" / name).read_text("utf-8")
        assert learnt == shipped, "clauses, topics or practice changed: python benchmarks/learn_topics.py learns anew"


STANCES = [
    Labelled("permissive", "The Company may move the camera."),
    Labelled("permissive", "The Company may change the roster."),
    Labelled("protective", "The Company shall not move the camera."),
    Labelled("protective", "The Company shall not change the roster."),
    Labelled("neutral", "The camera means the camera at the gate."),
    Labelled("neutral", "The roster means the list at the gate."),
]


def test_small_words_tell_stances_apart():
    protective, permissive, neutral = range(3)
    weights = learn_stances(STANCES)
    assert weights["may"][permissive] > 0 > weights["may"][protective]
    assert weights["shall not"][protective] > 0 > weights["shall not"][permissive]
    assert max(weights["mean"]) == weights["mean"][neutral]
    assert "list" not in weights, "one text teaches nothing"


def test_stance_weights_are_written_and_read_back():
    weights = learn_stances(STANCES)
    assert read_stance_weights(write_stance_weights(weights).encode()) == weights


def test_a_passage_is_read_for_its_stance_as_the_texts_were_that_taught_it():
    text = "The Union's “agent” shall not, at the gate, be filmed; a log is kept. You needn't ask: it's the rule."
    passage = Matcher(load_signs(), load_weights()).lexicon.passage(text.lower().split())
    assert features_of([stem(token) for token in passage.tokens]) == stance_features(text)


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

"""Signs: how the lines of the register are read, what they find in a passage, and that haste loses nothing."""

import json
import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.classification.compile import compile_words
from clausekit.classification.load import WORDS, load_signs, load_weights
from clausekit.classification.match import Matcher, words_at
from clausekit.classification.signs import STANCES, TECHNOLOGY_SIGN
from clausekit.classification.stem import stem
from clausekit.classification.tokens import tokens
from clausekit.classification.weigh import OPEN, Scales
from clausekit.classification.weights import Weights
from clausekit.library.load import load_library
from clausekit.library.topic_register import TopicWords
from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import ROOT

NONE: dict[str, list[str]] = {"sure": []}
NO_WEIGHTS = Weights((), {})
MATCHER = Matcher(load_signs(), load_weights())
SCALES = Scales(load_signs().signs, load_weights())
SAID = sorted(word for word in load_weights().words if " " not in word)


def found(sign, text, misleading=()):
    words = TopicWords.model_validate(
        {
            "filed_under": {},
            "groups": {"WORKER": ["employee", "member of staff"], "ANYONE": ["WORKER", "visitor"]},
            "misleading": list(misleading),
            "technology": NONE,
            "ordinary": NONE,
            "themes": [{"id": "jobs", "sure": [sign]}],
            "stances": {"permissive": NONE, "protective": NONE, "neutral": NONE},
        }
    )
    matcher = Matcher(compile_words(words), NO_WEIGHTS)
    match = matcher.match(read(matcher, text))
    return [words_at(matcher.spans(one, match), match) for one in match.signs]


def read(matcher, text):
    return matcher.lexicon.passage(text.lower().split())


@pytest.mark.parametrize(
    ("sign", "text", "words"),
    [
        ("record", "It was recorded, and records are kept.", ["recorded"]),
        ("record", "A discord.", []),
        ("automat*", "Automatically made.", ["automatically"]),
        ("lay off", "They shall not lay off the crew.", ["lay off"]),
        ("lay off", "Lay it off.", []),
        ("lay off", "What they lay. Off they go.", []),
        ("sell the data", "No one sells data.", ["sells data"]),
        ("sell|rent data", "They rent data.", ["rent data"]),
        ("put up for sale", "It was put up for hire and put up for sale.", ["put up for sale"]),
        ("WORKER", "Each employee's desk.", ["employees"]),
        ("WORKER", "Each member of staff.", ["member of staff"]),
        ("ANYONE", "Each member of staff.", ["member of staff"]),
        ("sell + list", "Lists are kept. Nobody may ever sell them.", ["lists … sell"]),
        ("sell + WORKER + list", "A member of staff may not sell lists.", ["member of staff … sell … lists"]),
        ("sell + list", "They sell names.", []),
        ("quoted + means", '"Day" means a working day.', ["quoted … means"]),
    ],
)
def test_a_line_of_the_register_finds_what_it_says(sign, text, words):
    assert found(sign, text) == words


def test_words_in_misleading_company_say_nothing():
    assert found("platform", "Platform staff wait.", ["platform staff"]) == []
    assert found("platform", "The platform waits.", ["platform staff"]) == ["platform"]
    assert found("platform", "The platform waits.", ["platform"]) == []


def test_words_weigh_once_however_often_they_stand_there():
    often, once = read(MATCHER, "Keystrokes, keystrokes, keystrokes."), read(MATCHER, "Keystrokes.")
    assert MATCHER.match(often).signs == MATCHER.match(once).signs
    assert SCALES.learnt(often) == SCALES.learnt(once)


def test_a_text_without_words_has_nothing():
    assert read(MATCHER, " , - ") is None


def test_signs_are_numbered_by_weight_in_a_theme_and_over_the_stances():
    """Evidence is named in the order of these numbers."""
    weights: dict[str, list[int]] = {}
    for sign in load_signs().signs:
        weights.setdefault("stances" if sign.of in STANCES else sign.of, []).append(sign.weight)
    for of, found in weights.items():
        assert found == sorted(found, reverse=True), of


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.text(st.sampled_from("aàßİΣſ²5_-/.;:?!'’‘“\"\t\n\x1f\xa0\u2028 the"), max_size=40))
def test_words_are_the_same_however_a_text_is_cut(text):
    """Split at spaces first, piece by piece, or as a whole."""
    passage = read(MATCHER, text)
    assert list(passage.tokens if passage else ()) == [one for one in tokens(text) if one not in ("a", "an", "the")]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(SAID), min_size=1, max_size=40))
def test_no_signs_open_what_is_without_hope(words):
    passage = read(MATCHER, " ".join(words))
    if passage and not SCALES.may_open(learnt := SCALES.learnt(passage), passage):
        assert SCALES.weigh(learnt, MATCHER.match(passage).signs).technology < OPEN


def test_nothing_is_lost_by_haste():
    """The signs found are those that a plain reading of the register finds, on evidence, clauses and jumbled words."""
    plain = _PlainReading()
    matcher = Matcher(load_signs(), NO_WEIGHTS)
    for text in _texts():
        match = matcher.match(read(matcher, text))
        assert set(match.signs) == plain.signs(text), text


def test_signs_of_technology_never_come_to_more_than_was_hoped():
    for text in _texts():
        passage = read(MATCHER, text)
        signs = [load_signs().signs[one] for one in MATCHER.match(passage).signs]
        assert sum(one.weight for one in signs if one.of == TECHNOLOGY_SIGN) <= sum(passage.hopes), text


def _texts():
    lines = (ROOT / "tests" / "evidence" / "provisions.jsonl").read_text("utf-8").splitlines()
    practice = [json.loads(line)["text"] for line in lines[::60]]
    clauses = [clause.newest.positions.ideal.text["en"][:400] for _, clause in list(load_library().items())[::50]]
    chance, words = Random(7), " ".join([*practice, *clauses]).split()
    return [*practice, *clauses, *(" ".join(chance.choices(words, k=40)) for _ in range(3))]


class _PlainReading:
    """Looks for each line of the register by itself, as its first lines say that it is to be read."""

    def __init__(self):
        self.register = TopicWords.model_validate(read_yaml_file(ROOT / "clauses" / WORDS).content)
        strengths = ("certain", "sure", "likely", "slight", "against")
        self.lines = [line for theme in self.register.themes for one in strengths for line in getattr(theme, one)]
        stances = [self.register.stances.protective, self.register.stances.permissive, self.register.stances.neutral]
        for one in strengths[1:4]:
            self.lines += getattr(self.register.technology, one)
            self.lines += getattr(self.register.ordinary, one)
            for stance in stances:
                self.lines += getattr(stance, one)
        self._fitting = {}

    def signs(self, text):
        said = [token for token in tokens(text) if token not in ("a", "an", "the")]
        hidden = {at for entry in self.register.misleading for span in self._spans(entry, said, {}) for at in span}
        said = ["" if at in hidden else token for at, token in enumerate(said)]
        places, there = {}, {}
        for part in {part for line in self.lines for part in line.split(" + ")}:
            there[part] = any(True for _ in self._spans(part, said, places))
        return {at for at, line in enumerate(self.lines) if all(there[part] for part in line.split(" + "))}

    def _spans(self, phrase, said, places):
        """Where a phrase stands; a group that is a part by itself may be one of its phrases."""
        words = re.sub(r"\b(?:a|an|the) ", "", phrase).split()
        for word in words:
            if word not in places:
                places[word] = {at for at, token in enumerate(said) if self._fits(word, token)}
        for start in places[words[0]]:
            if all(start + at in places[word] for at, word in enumerate(words)):
                yield range(start, start + len(words))
        if len(words) == 1:
            for named in self._named(words[0]):
                yield from self._spans(named, said, places)

    def _named(self, word):
        for choice in word.split("|"):
            for member in self.register.groups[choice] if choice.isupper() else ():
                yield from self._named(member) if member.isupper() else [member] if " " in member else []

    def _fits(self, word, token):
        if (word, token) not in self._fitting:
            self._fitting[word, token] = bool(token) and any(self._is(one, token) for one in word.split("|"))
        return self._fitting[word, token]

    def _is(self, choice, token):
        if choice.isupper():
            return any(self._fits(one, token) for one in self.register.groups[choice] if " " not in one)
        return token.startswith(choice[:-1]) if choice.endswith("*") else stem(token) == stem(choice)

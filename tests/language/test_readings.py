"""How a sentence is read: who must or may do what and for whom that is good, which words bound it, what is compared."""

from itertools import pairwise

import pytest
import yaml

from clausekit.language.favour_in_place import favour_in, standing, stands_for
from clausekit.language.gates import denials, forbids, gates, is_not, limits, openings
from clausekit.language.reading import read_sentence
from clausekit.language.sentence import Part
from clausekit.language.tokens import tokens
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "readings.yaml").read_text("utf-8"))
FLAGS = ("passive", "ours", "burden", "gain", "threat", "advised", "falls")
GOOD = {1: "good", 0: "open", -1: "bad"}


@pytest.mark.parametrize("name", CASES["verbs"])
def test_who_must_or_may_do_what_and_whether_that_is_good_for_the_workers(name):
    cases = CASES["verbs"][name]
    assert {text: verbs_of(text) for text in cases} == cases


@pytest.mark.parametrize("name", CASES["parts"])
def test_which_words_are_no_main_words(name):
    cases = CASES["parts"][name]
    assert {text: parts_of(text) for text in cases} == cases


@pytest.mark.parametrize("name", CASES["marks"])
def test_which_words_are_compared(name):
    cases = CASES["marks"][name]
    assert {text: " · ".join(mark.name for mark in read_sentence(text).marks) for text in cases} == cases


@pytest.mark.parametrize("text", [text for cases in CASES["marks"].values() for text in cases])
def test_what_is_compared_stands_in_order_and_never_twice(text):
    marks = read_sentence(text).marks
    assert all(mark.first < mark.last for mark in marks)
    assert all(one.last <= other.first for one, other in pairwise(marks))


@pytest.mark.parametrize("name", CASES["bounds"])
def test_how_often_and_by_which_words_a_sentence_is_bounded(name):
    cases = CASES["bounds"][name]
    assert {text: bounds_of(text) for text in cases} == cases


@pytest.mark.parametrize("name", CASES["places"])
def test_what_a_place_in_a_sentence_is_worth(name):
    cases = CASES["places"][name]
    assert {text: worth_of_place(text) for text in cases} == cases


@pytest.mark.parametrize("name", CASES["limited"])
def test_what_a_sentence_stands_for_with_its_limits(name):
    cases = CASES["limited"][name]
    assert {text: worth_with_limits(text) for text in cases} == cases


def test_it_is_the_one_of_the_sentence_before():
    assert [frame.subject for frame in read_sentence("It shall consult the Union.", "employer").frames] == ["employer"]
    assert [frame.subject for frame in read_sentence("It shall consult the Union.").frames] == [""]


def test_is_not_denies_what_stands_behind_it():
    for said in (read_sentence("Monitoring is not lawful."), read_sentence("Searches are not lawful.")):
        assert [at for at in range(len(said.tokens)) if is_not(said, at)] == [3, 4]
    assert not is_not(read_sentence("Monitoring is lawful and not secret."), 6)


def verbs_of(text):
    """Modal, subject, verb, who does it, what its subject is, worth, and the words with ``[modal]`` and ``*verb*``."""
    said = read_sentence(text)
    return [shown(said, frame) for frame in said.frames]


def shown(said, frame):
    flags = [flag for flag in FLAGS if getattr(frame, flag)]
    agent = [f"by {frame.agent}"] if frame.agent else []
    subject = frame.subject or f"({frame.subject_words})"
    verb = frame.verb or "-"
    read, at = said.tokens, []
    if frame.first < frame.last:
        at = [(read[frame.first].start, "["), (read[frame.last - 1].end, "]")]
    if frame.last <= frame.verb_at < frame.end:
        at += [(read[frame.verb_at].start, "*"), (read[frame.verb_at].end, "*")]
    text = said.text[: read[frame.end - 1].end]
    for place, mark in reversed(at):
        text = text[:place] + mark + text[place:]
    extent = text[read[frame.start].start :]
    worth = GOOD[favour_in(said, frame)]
    return f"{' '.join([frame.modal, subject, verb, *agent, *flags])}, {worth}: {extent}"


def worth_of_place(text):
    """What the place is worth that stands after the upright line, with the modal and verb that it belongs to."""
    before, _, after = text.partition("|")
    said, at = read_sentence(before + after), len(tokens(before))
    frame = said.frame_at(at)
    return f"{GOOD[standing(said, at)]}: {frame.modal} {frame.verb}"


def worth_with_limits(text):
    said = read_sentence(text)
    return ", ".join(GOOD[stands_for(said, frame)] for frame in said.frames)


def parts_of(text):
    """The runs of words that are no main words, each with its part."""
    said = read_sentence(text)
    runs, first = [], 0
    for at in range(1, len(said.parts) + 1):
        if at == len(said.parts) or said.parts[at] is not said.parts[first]:
            if said.parts[first] is not Part.MAIN:
                runs.append(f"{said.parts[first]}: {said.words(first, at)}")
            first = at
    return runs


def bounds_of(text):
    """How many bounds there are, whether it forbids, and the words that say ``only``, open an exception or deny."""
    said = read_sentence(text)
    found = {
        "only": [said.words(one.first, one.last) for one in limits(said)],
        "opens": [said.words(one.first, one.last) for one in openings(said)],
        "denies": [said.tokens[at].text for at in denials(said)],
    }
    kinds = [f"{kind} {' + '.join(words)}" for kind, words in found.items() if words]
    return ", ".join([str(gates(said)), *(["forbids"] if forbids(said) else []), *kinds])

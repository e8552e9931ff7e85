"""Words that a drafter may put for one another are read as one, and words that change a term never are."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from clausekit.language.reading import read_sentence
from clausekit.language.tokens import tokens
from clausekit.language.word_lists import LISTS, word_list

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "equivalents.yaml").read_text("utf-8"))


def words(text):
    return Counter(mark.name for mark in read_sentence(text).marks)


def entries(name):
    lines = (LISTS / f"{name}.txt").read_text("utf-8").splitlines()
    groups = (line.split(" = ", 1) for line in lines if line and not line.startswith("#"))
    return [(group, phrase.strip()) for group, phrases in groups for phrase in phrases.split(",")]


def group_of(phrase):
    """The group of a phrase that stands in the list as a whole."""
    read = tokens(phrase)
    found = word_list("equivalents").at(read, 0)
    return found.name if found is not None and found.last == len(read) else ""


@pytest.mark.parametrize(("one", "other"), CASES["same"])
def test_one_thing_in_two_wordings(one, other):
    assert words(one) == words(other)


@pytest.mark.parametrize(("one", "other"), CASES["different"])
def test_a_change_of_a_term_is_never_taken_for_a_rewording(one, other):
    assert words(one) != words(other)


def test_every_phrase_is_found_as_its_own_group():
    shadowed = [
        (group, phrase, group_of(phrase)) for group, phrase in entries("equivalents") if group_of(phrase) != group
    ]
    assert shadowed == []


def test_no_group_joins_two_rungs_of_consent():
    rungs = {}
    for rung, phrase in entries("consent"):
        group = group_of(phrase)
        if group and group not in ("with", "allow"):
            assert rungs.setdefault(group, rung) == rung, phrase


def test_no_group_joins_a_modal_or_two_kinds_of_qualifier():
    kinds = {}
    for kind, phrase in entries("qualifiers"):
        group = group_of(phrase)
        if group not in ("", "-", "main"):
            assert kinds.setdefault(group, kind) == kind, phrase
    for kind, phrase in entries("modals"):
        assert group_of(phrase) in ("", "-", "forbid"), (kind, phrase)

"""Quantities of a text, each with the words it covers; and what is skipped unread must never have been one."""

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.language import quantities as quantities_module
from clausekit.language.bounds import bound_at
from clausekit.language.quantity import Bound
from clausekit.language.tokens import tokens
from clausekit.language.word_lists import groups_of
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "quantities.yaml").read_text("utf-8"))
NEED_THEIR_END = ("6.30 p.m.", "6 a.m.", "it is done twice")
OPENERS = sorted(quantities_module._BEGIN)
OTHERS = [
    "days",
    "of",
    "year",
    "month",
    "the",
    "7",
    "£5",
    "times",
    "per",
    "cent",
    "percent",
    "working",
    "and",
    "to",
    "%",
    "(",
    ")",
    ".",
    "record",
]


@pytest.mark.parametrize("name", CASES)
def test_texts_have_their_quantities_and_no_others(name):
    assert {text: found(text) for text in CASES[name]} == CASES[name]


@pytest.mark.parametrize("name", CASES)
def test_what_stands_beyond_a_comma_changes_no_quantity(name):
    texts = {text: expected for text, expected in CASES[name].items() if text not in NEED_THEIR_END}
    assert {text: found(f"Xx yy zz, {text}, xx yy zz.") for text in texts} == texts


@pytest.mark.parametrize(
    ("name", "phrase"), [(name, one) for name, group in groups_of("bounds").items() for one in group]
)
def test_words_that_bound_are_found_wherever_they_lead(name, phrase):
    words = ["then", *phrase.split(), "forty"]
    assert bound_at(words, 1) == (Bound(name), len(words) - 1)
    assert bound_at(words, len(words) - 1) is None


def found(text):
    read = tokens(text)
    return [said(read, one) for one in quantities_module.quantities(read)]


def said(read, one):
    words = " ".join(token.text for token in read[one.first : one.last])
    unit = f" {one.unit}" if one.unit else ""
    flags = " working" * one.working + " a year" * one.rated
    return f"{words} = {one.bound} {float(one.value):.9g} {one.measure}{unit}{flags}"


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(OPENERS + OTHERS * 4), min_size=1, max_size=7))
def test_a_word_that_cannot_begin_a_quantity_never_does(words):
    for at, word in enumerate(words):
        if quantities_module._quantity(words, at) is not None:
            assert quantities_module.may_begin(word), words[at:]


def test_no_quantity_of_the_evidence_begins_with_another_word():
    for line in (ROOT / "tests" / "evidence" / "changes.jsonl").read_text("utf-8").splitlines():
        change = json.loads(line)
        for text in (change["before"], change["after"]):
            words = [token.text.lower().replace("’", "'") for token in tokens(text)]
            begun = {words[at] for at in range(len(words)) if quantities_module._quantity(words, at) is not None}
            assert all(map(quantities_module.may_begin, begun)), begun

"""Where a quantity can begin: what is skipped unread must never have been one."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.language import quantities as quantities_module
from clausekit.language.tokens import tokens
from tests.conftest import ROOT

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

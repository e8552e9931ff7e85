"""Baselines: what is known is left out, and what is more than known is told."""

import json

import pytest

from clausekit.findings import Finding, InputError, Location
from clausekit.inspection.baseline import baseline_text, read_baseline, without_known

FIRST = Finding("weak-duty", "“normally”", Location(part="1.1"))
SECOND = Finding("long-sentence", "a sentence", Location(part="2"))


def test_what_is_known_is_left_out_wherever_it_now_stands():
    known = read_baseline(baseline_text([FIRST]), "known.json")
    moved = Finding(FIRST.code, FIRST.message, Location(part="7.1"))
    assert without_known([moved, SECOND], known) == (SECOND,)


def test_the_same_words_once_more_are_new():
    known = read_baseline(baseline_text([FIRST]), "known.json")
    assert without_known([FIRST, FIRST], known) == (FIRST,)


@pytest.mark.parametrize(
    "text", ["", "[]", '{"version": 2, "findings": []}', '{"version": 1}', json.dumps({"version": 1, "findings": [1]})]
)
def test_another_file_is_refused(text):
    with pytest.raises(InputError, match="no baseline"):
        read_baseline(text, "known.json")

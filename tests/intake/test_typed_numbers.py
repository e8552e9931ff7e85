"""Numbers at the start of a line: what a first look passes over holds none."""

import re
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.intake import typed_numbers as module
from clausekit.intake.typed_numbers import find_number
from tests.intake.test_outline import RESTS, STARTS

NOTHING = re.compile(r"(?!)")
PIECES = st.sampled_from(
    ["The", "a", "iv", "Art", "Clauses", "section", "§", "(", ")", ".", " ", "\t", "4", "²", "ſ", "Z9"]
)
LINES = st.one_of(
    st.tuples(st.sampled_from(STARTS), st.sampled_from([" ", "  ", "\t", ". ", ""]), st.sampled_from(RESTS)).map(
        "".join
    ),
    st.lists(PIECES, max_size=8).map("".join),
    st.text(max_size=12),
)


def find_with_every_pattern(text):
    """Look for a number by all patterns in turn."""
    with patch.multiple(module, _ORDINARY=NOTHING, _OF_FIGURES=module._NUMBERED):
        return find_number(text)


@settings(max_examples=1500, deadline=None, derandomize=True)
@given(LINES)
def test_a_first_look_passes_over_no_number(text):
    assert find_number(text) == find_with_every_pattern(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The Employer must act.", None),
        ("Any of these", None),
        ("Articles of association", None),
        ("Article 4 Hours", "Article 4"),
        ("a) cameras", "a)"),
        ("iv. cameras", "iv"),
        ("B2 Hours", "B2"),
        ("4.2 Hours", "4.2"),
        ("1) Hours", "1)"),
        ("Schedule 2, paragraph 3 The log", "Schedule 2, paragraph 3"),
    ],
)
def test_what_begins_a_line(text, shown):
    found = find_number(text)
    assert (found.shown if found else None) == shown

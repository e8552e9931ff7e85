"""Tokens of a text: none of its characters may be lost, for what is lost is never compared."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.language.tokens import tokens


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text() | st.text("aZé½²_-'’.,:%£ 14tdш", max_size=30))
def test_every_character_is_in_exactly_one_token(text):
    read = tokens(text)
    assert "".join(token.text for token in read) == re.sub(r"\s", "", text)
    assert all(text[token.start : token.end] == token.text for token in read)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 31st of May", "the|31|st|of|May"),
        ("£1,000.50 or 10%", "£1,000.50|or|10%"),
        ("1½ months", "1|½|months"),
        ("kept for ___ days", "kept|for|_|_|_|days"),
        ("the workers' co-operation, it's theirs", "the|workers|'|co-operation|,|it's|theirs"),
        ("12 m² per desk", "12|m|²|per|desk"),
    ],
)
def test_a_text_in_tokens(text, expected):
    assert "|".join(token.text for token in tokens(text)) == expected

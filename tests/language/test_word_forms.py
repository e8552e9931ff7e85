"""The forms of a word are one, the same letters in other words are not, and nobody reads a covered place twice."""

import pytest
import yaml

from clausekit.language.stretches import covered
from clausekit.language.tokens import stem, stems, tokens
from clausekit.language.word_lists import Found
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "word_forms.yaml").read_text("utf-8"))


@pytest.mark.parametrize("forms", CASES["one word"])
def test_forms_of_one_word_have_one_stem(forms):
    assert len(stems(forms)) == 1
    assert len({token.stem for token in tokens(forms)}) == 1


@pytest.mark.parametrize("words", CASES["many words"])
def test_words_that_look_alike_have_stems_of_their_own(words):
    assert len(stems(words)) == len(words.split())


@pytest.mark.parametrize("text", CASES["read"])
def test_words_are_small_and_without_their_endings(text):
    read = tokens(text)
    assert [token.plain for token in read] == CASES["read"][text]["plain"].split(" ")
    assert [token.stem for token in read] == CASES["read"][text]["stems"].split(" ")
    assert [token.text for token in read if token.is_word] == CASES["read"][text]["words"].split(" ")
    assert [text[token.start : token.end] for token in read] == [token.text for token in read]


def test_a_mark_by_itself_is_its_own_stem():
    assert [stem(mark) for mark in ("’", "'", "-", "%", "§")] == ["’", "'", "-", "%", "§"]


def test_a_phrase_covers_its_first_token_and_not_the_one_after_its_end():
    assert covered([Found("one", 2, 4), Found("other", 7, 8)]) == {2, 3, 7}
    assert covered([]) == set()

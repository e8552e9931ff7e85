"""Kept stems are those of the rules, and a word that is not kept has its stem all the same."""

import pytest

from clausekit.language.stems import KEPT, by_the_rules, kept_apart, stem_word
from clausekit.language.tokens import stem, tokens


def test_what_is_kept_is_what_the_rules_say():
    lines = [line.partition(" ") for line in KEPT.read_text("utf-8").splitlines()]
    assert len(lines) > 3_000
    assert [(word, by_the_rules(word)) for word, _, _ in lines] == [(word, stem or word) for word, _, stem in lines]


@pytest.mark.parametrize("word", ["monitoring", "quangos", "xylophonists"])
def test_a_word_has_one_stem_kept_or_not(word):
    assert stem_word(word) == by_the_rules(word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("initial", "initiate"),
        ("instalment", "install"),
        ("departs", "department"),
        ("customer", "custom"),
        ("informally", "informed"),
        ("objective", "objection"),
        ("responsible", "response"),
        ("severance", "several"),
        ("majority", "major"),
    ],
)
def test_words_that_only_begin_alike_are_kept_apart(one, other):
    assert by_the_rules(one) == by_the_rules(other)
    assert stem(one) != stem(other)


def test_forms_of_a_word_kept_apart_are_one():
    assert kept_apart("customers") == kept_apart("customer") == "customer"
    assert stem("Customers'") == stem("customer")


def test_a_department_of_two_capitals_is_no_pronoun():
    assert tokens("IT shall help")[0].stem != tokens("It shall help")[0].stem

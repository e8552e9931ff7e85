"""Which runs, traces and names texts come to, before anything is searched for them."""

import pytest

from clausekit.handover.secrets import Others, SecretText, gather, known_words, plain_words, runs_of


def secret_runs(secrets):
    return {" ".join(run): label for run, label in secrets.runs.items()}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Employer's pay-roll_no. 5", ["the", "employers", "pay", "roll", "no", "5"]),
        ("employer’s employerʼs employer`s employer´s employer′s employer‘s employer＇s", ["employers"] * 7),
        ("‘pay’ and ‛rest’", ["pay", "and", "rest"]),
        ("STRASSE straße", ["strasse", "strasse"]),
        ("ﬁne ４ m²", ["fine", "4", "m2"]),
        ("would\u200b\u00ad set\u2060tle\ufeff", ["would", "settle"]),
        ("wo\u034fuld se\u0332tt\ufe0fl\u20dde", ["would", "settle"]),
        ("cafe\u0301 café", ["café", "café"]),
        ("", []),
        ("\u200b", []),
    ],
)
def test_words_have_one_form(text, words):
    assert plain_words(text) == words
    assert known_words(text) == tuple(words)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("a b c d", []),
        ("a b c d e", ["a b c d e"]),
        ("a b c d e f", ["a b c d e", "b c d e f"]),
        ("a b c {{ days }} d e f g h", ["d e f g h"]),
        ("a b c {% if\nx %} d e", []),
        ("a b [c](one/two) d e", []),
        ("a b [c d](one/two) e f g h i", ["e f g h i"]),
        ("a b c d {#the-part} e", []),
        ("a b {#UPPER} c d", ["a b upper c d"]),
    ],
)
def test_no_run_goes_across_what_is_filled_in(text, runs):
    assert sorted(" ".join(run) for run in runs_of(text)) == runs


def test_a_run_is_called_after_the_first_text_that_holds_it():
    secrets = gather([SecretText("first", "a b c d e"), SecretText("second", "A B C D E f")], [])
    assert secret_runs(secrets) == {"a b c d e": "first", "b c d e f": "second"}


def test_published_runs_are_no_secret_and_open_ones_are_known_as_open():
    secrets = gather([SecretText("first", "a b c d e f g")], ["c d e f g"], published=["a b c d e"])
    assert secret_runs(secrets) == {"b c d e f": "first", "c d e f g": "first"}
    assert ("c", "d", "e", "f", "g") in secrets.opened
    assert ("b", "c", "d", "e", "f") not in secrets.opened
    assert "c d e f g" not in secrets.opened


def test_open_texts_are_not_read_on_from_each_other_and_drafted_blocks_are():
    opened = gather([], ["a b c", "d e f", "g h {{ x }} i j k"], drafted=["l m", "n o p"]).opened
    assert ("a", "b", "c", "d", "e") not in opened
    assert ("d", "e", "f") in opened
    assert ("h", "i") not in opened
    assert ("h", "x", "i") not in opened
    assert ("l", "m", "n", "o", "p") in opened
    assert ("k", "l") not in opened
    assert ("e",) in opened
    assert ("a b",) in opened
    assert ("b c", "d") not in opened
    assert gather([], ["one two"]).opened.__contains__(("ne", "two")) is False


def test_traces_are_looked_for_in_lower_case():
    assert gather([], [], traces={"ClauseKit": "this program"}).traces == {"clausekit": "this program"}
    assert gather([], []).traces == {}


def test_names_are_those_of_others_and_not_ones_own():
    others = Others(names=("Westmarch Stores", "Eastmarch", " - "), own_names=("EASTMARCH", "New Eastmarch"))
    secrets = gather([], [], others=others)
    assert secrets.names == {("westmarch", "stores"): "Westmarch Stores"}
    assert secrets.own_names == {("eastmarch",), ("new", "eastmarch")}


def test_other_employers_wording_is_theirs_unless_it_is_shared_or_published():
    wording = (SecretText("of Westmarch", "a b c d e f g"),)
    secrets = gather([], [], others=Others(wording=wording, shared=("a b c d e",)), published=["c d e f g"])
    assert secrets.foreign == {("b", "c", "d", "e", "f"): "of Westmarch"}
    assert secrets.runs == {}


def test_whether_the_mandate_was_there_is_kept():
    assert gather([], []).mandate_seen
    assert not gather([], [], mandate_seen=False).mandate_seen

import pytest

from clausekit.language.reading_level import reading_level, syllables
from clausekit.language.sentences import sentences, words


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("you", 1), ("data", 2), ("employer", 3), ("union", 2), ("made", 1), ("used", 1), ("wanted", 2), ("decided", 3),
        ("people", 2), ("table", 2), ("rules", 1), ("changes", 2), ("information", 4), ("technology", 4), ("video", 3),
        ("co-operate", 4), ("employer's", 3), ("2027", 1), ("the", 1), ("being", 2), ("science", 2), ("idea", 3),
    ],
)  # fmt: skip
def test_syllables(word, count):
    assert syllables(word) == count


def test_sentences_end_where_a_reader_stops():
    text = "Your employer must tell you. It must do so by 1.30 p.m. on Monday!\n- one thing\n- another (e.g. This)."
    assert sentences(text) == [
        "Your employer must tell you.",
        "It must do so by 1.30 p.m. on Monday!",
        "- one thing",
        "- another (e.g. This).",
    ]


def test_words_leave_marks_out():
    assert words("The Employer's co-op, 1,200 people - no!") == ["The", "Employer's", "co-op", "1,200", "people", "no"]


def test_plain_words_have_a_low_age_and_legal_ones_a_high_one():
    plain = reading_level("You can say no. Your boss must not be cross. If it goes wrong, the union can help.")
    legal = reading_level(
        "Notwithstanding any antecedent determination, the Employer undertakes to facilitate proportionate "
        "organisational consultation regarding the implementation of algorithmic decision-making technologies."
    )
    assert plain.age <= 8
    assert legal.age >= 20
    assert (plain.sentences, plain.longest) == (3, 8)


def test_no_words_have_no_level():
    assert reading_level(" - \n").age == 0

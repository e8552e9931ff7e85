"""What is accepted in an e-mail or across the table is shown with its sentence, and never taken for more."""

from datetime import date

import pytest

from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.exchange import words_said
from clausekit.negotiation.reviewing.accept_in_words import accepted_numbers
from clausekit.negotiation.reviewing.review_counter import review_counter
from clausekit.negotiation.reviewing.write_report import review_document
from clausekit.negotiation.round import Side
from clausekit.rendering.formats import render
from tests.negotiation.folders import add_file, add_text
from tests.negotiation.test_review import cases, page_of

OURS = """# 1 Notice

1.1 The Employer must tell the Union 90 days before it brings in a system.

1.2 The Employer must keep a register of systems.
"""

SAID = "1.1 accepted in words, pasted text (round 2, employer, 2027-03-01): “We accept clause 1.1 as drafted.”"


@pytest.mark.parametrize("case", cases("accepted.yaml"), ids=lambda case: case["words"])
def test_what_words_accept(case):
    found = list(accepted_numbers(case["words"]))
    assert [number for number, _, _ in found] == case["accepted"]
    assert all(sentence in case["words"] for _, sentence, _ in found)
    assert {doubtful for *_, doubtful in found} <= {case.get("doubtful", False)}


@pytest.fixture
def talks(tmp_path):
    folder = tmp_path / "talks"
    folder.mkdir()
    add_file(folder, "ours.md", OURS, Side.UNION)
    return folder


def standing(folder):
    return {one.number: one.standing for one in review_counter(folder).accepted}


def test_it_is_bankable_where_both_texts_say_the_same(talks):
    add_text(talks, "Many thanks. We accept clause 1.1 as drafted. More soon.", Side.EMPLOYER)
    add_file(talks, "theirs.md", OURS, Side.EMPLOYER)
    bankable = page_of(talks).partition("ACCEPTED AND BANKABLE")[2].partition("OPEN QUESTIONS")[0]
    assert SAID in " ".join(bankable.split())
    report = render(review_document(review_counter(talks)), ".txt").decode()
    assert SAID in " ".join(report.split())


def test_a_text_that_says_otherwise_is_said_beside_it(talks):
    add_text(talks, "We accept clause 1.1 and clause 1.2.", Side.EMPLOYER)
    add_file(talks, "theirs.md", OURS.replace("90", "10"), Side.EMPLOYER)
    assert standing(talks) == {"1.1": "BUT THEIR TEXT HAS OTHER WORDS", "1.2": ""}
    page = page_of(talks)
    questions = page.partition("OPEN QUESTIONS")[2]
    assert "1.1 accepted in words (BUT THEIR TEXT HAS OTHER WORDS)" in " ".join(questions.split())


def test_the_wording_that_was_accepted_is_that_of_its_day(talks):
    add_text(talks, "We accept clause 1.1, clause 9.9 and clause 1.2.", Side.EMPLOYER)
    newer = OURS.replace("90", "60")
    add_file(talks, "second.md", newer, Side.UNION)
    add_file(talks, "theirs.md", newer, Side.EMPLOYER)
    changed = "BUT THEIR TEXT HAS OTHER WORDS; our own wording has changed since round 1"
    assert standing(talks) == {"1.1": changed, "9.9": "no text of ours had that number then", "1.2": ""}


def test_spoken_words_count_and_ours_do_not(talks):
    add_text(talks, "We accept clause 1.2.", Side.UNION)
    spoken = words_said("1.1 is agreed", "HR director")
    add_round(talks, spoken, Side.EMPLOYER, date(2027, 3, 9))
    add_file(talks, "theirs.md", OURS, Side.EMPLOYER)
    assert standing(talks) == {"1.1": ""}


@pytest.mark.parametrize("piece", ["1.1, ", "we accept the ", "1", "1.1 to ", "(a) ", "1.1    ", "agreed 1.1 and "])
def test_no_message_takes_long(piece):
    found = list(accepted_numbers(f"We accept 7.2. Then {piece * 20_000}"))
    assert [number for number, _, _ in found] == ["7.2"]

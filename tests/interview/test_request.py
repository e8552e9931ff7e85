from pathlib import Path

import pytest
import yaml

from clausekit.cli.request_letters import make_letters
from clausekit.interview.choose_questions import MOST, choose_questions
from clausekit.interview.match_card import match_cards, surely_meant
from clausekit.interview.next_steps import next_steps
from clausekit.interview.request import request_from
from clausekit.library.load import load_library
from clausekit.markdown.write_document import write_document
from tests.interview.answers import DAY, REQUEST

CASES = Path(__file__).parent.parent / "cases"
LIBRARY = load_library()


def listed(given):
    return {
        name: tuple(value) if isinstance(value, list) else ({True: "yes", False: "no"}.get(value, value),)
        for name, value in given.items()
    }


def letters(**changes):
    request = request_from({**REQUEST, **changes})
    return {name: write_document(document) for name, document in make_letters(request, LIBRARY, DAY)}


@pytest.mark.parametrize(
    "case", yaml.safe_load((CASES / "requests.yaml").read_text("utf-8")), ids=lambda case: case["case"]
)
def test_a_letter_leans_on_the_law_that_fits_its_requester(case):
    made = letters(**listed(case["answers"]))
    text = next(iter(made.values()))
    for words in case["leans_on"]:
        assert words in text
    for words in case["never"]:
        assert words not in text


@pytest.mark.parametrize(
    "case", yaml.safe_load((CASES / "interview_cards.yaml").read_text("utf-8")), ids=lambda case: case["said"]
)
def test_a_system_is_matched_with_its_card(case):
    found = match_cards(case["said"], LIBRARY.technologies.values(), LIBRARY.said)
    assert (found[0].id if found else "") == case["card"]


@pytest.mark.parametrize(
    ("words", "card"),
    [
        ("FleetSight, trackers in the vans", "vehicle-tracking"),
        ("the new rota app", "scheduling-algorithm"),
        ("smart watches for the pickers", "wearables"),
        ("wearables", ""),
        ("rostering app", "scheduling-algorithm"),
        ("the new rostering software", "scheduling-algorithm"),
        ("CCTV", "cctv"),
        ("CCTV with number plates", ""),
        ("self-service HR portal", ""),
        ("cameras", ""),
        ("AI camera that watches drivers' eyes", ""),
        ("ShiftWise rota", ""),
        ("SAP payroll", ""),
        ("", ""),
    ],
)
def test_a_system_is_taken_as_a_card_unasked_only_where_its_words_leave_no_doubt(words, card):
    found = surely_meant(words, LIBRARY.technologies.values(), LIBRARY.said)
    assert (found.id if found else "") == card


def test_every_card_is_found_by_its_own_title():
    for card in LIBRARY.technologies.values():
        found = match_cards(card.title, LIBRARY.technologies.values(), LIBRARY.said)
        assert card in found, card.id


def test_all_letters_are_made_and_hold_what_was_answered():
    made = letters(letters=("pause-and-talk", "safety-rep", "chaser"))
    assert list(made) == [
        "2026-11-21-information-request",
        "2026-11-21-pause-and-talk",
        "2026-11-21-safety-rep-request",
        "2026-12-07-chaser",
    ]
    for text in made.values():
        assert "FleetSight, trackers in the vans" in text
        assert "Northshire Council" in text
    request = made["2026-11-21-information-request"]
    assert "e-mail to all staff of 3 March" in request
    assert "4 December 2026" in request
    assert "1 March 2027" in request
    assert "4 December 2026" in made["2026-12-07-chaser"]
    pause = made["2026-11-21-pause-and-talk"]
    assert "tell us in writing by **27 November 2026**" in pause
    assert "meet us by **4 December 2026**" in pause
    assert "section 181" not in made["2026-11-21-safety-rep-request"]


@pytest.mark.parametrize("card", ["none-of-these", *LIBRARY.technologies])
@pytest.mark.parametrize("safety", [False, True])
def test_every_system_gets_questions_each_once_and_not_too_many(card, safety):
    groups = choose_questions(request_from({**REQUEST, "kind": (card,)}), LIBRARY, safety=safety)
    questions = [question for group in groups for question in group.questions]
    assert 6 <= len(questions) <= MOST
    assert len(set(questions)) == len(questions)


def test_what_else_the_law_offers_says_what_is_not_confirmed():
    request = request_from({**REQUEST, "nation": ("northern-ireland",), "asking": ("safety-rep",)})
    steps = {step.provision: step.confirmed for step in next_steps(request, LIBRARY, DAY)}
    assert [confirmed for words, confirmed in steps.items() if "Northern Ireland" in words] == [False]
    english = [step.provision for step in next_steps(request_from(REQUEST), LIBRARY, DAY)]
    assert any("Regulations 1977" in words for words in english)
    assert not any("Northern Ireland" in words for words in english)

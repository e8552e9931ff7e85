"""What points to a person is found, and what does not is left in peace."""

from pathlib import Path

import pytest
import yaml

from clausekit.language.personal import personal_details
from tests.conftest import ROOT

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "personal.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_what_points_to_a_person(case):
    assert [f"{one.kind}: {one.words}" for one in personal_details(case["text"])] == case["expect"]


def test_the_place_is_where_the_words_begin():
    text = "Ring 07700 900123 now."
    (found,) = personal_details(text)
    assert text[found.start :].startswith(found.words)


def test_no_alarm_in_our_own_agreement():
    text = (ROOT / "tests" / "golden" / "northshire-council.txt").read_text("utf-8")
    assert personal_details(text) == ()


def test_no_alarm_in_the_library():
    for path in (ROOT / "clauses").rglob("*.yaml"):
        assert personal_details(path.read_text("utf-8")) == (), path


def test_long_runs_of_letters_take_no_long_time():
    assert personal_details("Dear " + "Aa" * 20_000 + "9\nregards\n" + "a@" * 20_000 + "0" * 20_000) == ()

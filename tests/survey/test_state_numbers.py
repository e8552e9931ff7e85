"""Numbers pulled out of sentences."""

from typing import Any

import pytest

from clausekit.survey.state_numbers import state_numbers
from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import ROOT

CASES: Any = read_yaml_file(ROOT / "tests" / "cases" / "survey_numbers.yaml").content


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["words"][:50])
def test_a_number_is_taken_for_what_the_words_near_it_are_about(case):
    found = list(state_numbers([case["words"]], case.get("heading", "")))
    assert [[one.kind.value, f"{one.value:g}", one.unit] for one in found] == case["numbers"]
    assert all(one.words in case["words"] and one.sentence == case["words"] for one in found)

"""Signs in sentences: cases, and a property of what is denied."""

from typing import Any

import pytest

from clausekit.coverage.read_signs import gives_remedy, read_signs
from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import ROOT

CASES: Any = read_yaml_file(ROOT / "tests" / "cases" / "coverage_signs.yaml").content


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_signs(case):
    read = read_signs([case["text"]], frozenset())
    assert [sign.value for sign, _ in read.found] == case["signs"]
    assert bool(read.softened) == bool(case.get("soft"))


def test_a_sign_is_given_with_the_sentence_that_holds_it():
    statements = ("The Union may ask.", "The Employer must answer within 5 days.", "The Employer must pay.")
    assert {words for _, words in read_signs(statements, frozenset()).found} == {statements[1]}


def test_an_employer_by_another_name_is_bound():
    words = "The Dairyhouse must delete recordings within five days."
    assert read_signs([words], frozenset(["dairyhouse"])).found


@pytest.mark.parametrize("remedy", ["compensation", "right of appeal", "arbitration", "reinstatement"])
def test_what_is_denied_is_no_remedy(remedy):
    assert gives_remedy(f"The worker has a claim to {remedy}.")
    assert not gives_remedy(f"The worker has no claim to {remedy}.")
    assert not gives_remedy(f"The payment is made without {remedy}.")

from pathlib import Path

import pytest
import yaml

from clausekit.library.check import check_library
from clausekit.library.load import load_library
from tests.library.test_check import CLAUSE, files

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "quality.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_what_could_be_better_is_said(case, small_library):
    clause = CLAUSE
    for before, after in case["change"]:
        assert before in clause, f"the case changes text that is not there: {before!r}"
        clause = clause.replace(before, after, 1)
    found = check_library(small_library(files(clause))).findings
    assert [one.code for one in found] == case["expect"]
    assert {one.severity for one in found} <= {"warning"}


def test_no_summary_of_the_library_is_longer_than_sixty_words():
    assert max(len(clause.newest.plain["en"].split()) for clause in load_library().values()) <= 60

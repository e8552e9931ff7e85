from pathlib import Path

import pytest
import yaml

from clausekit.library.check import check_library

CASES = Path(__file__).parent.parent / "cases"
CLAUSE = (CASES / "clause.yaml").read_text("utf-8")
THEMES = "themes:\n  - {id: training, title: Training, meaning: Learning.}\n"
MISTAKES = yaml.safe_load((CASES / "library_mistakes.yaml").read_text("utf-8"))


def files(clause: str) -> dict[str, str]:
    return {"register/themes.yaml": THEMES, "training/first-aid.yaml": clause}


def test_the_clause_that_the_cases_change_is_right(small_library):
    assert check_library(small_library(files(CLAUSE))).findings == ()


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case["case"])
def test_every_mistake_is_found_at_its_place(case, small_library):
    clause = CLAUSE
    for before, after in case["change"]:
        assert before in clause, f"the case changes text that is not there: {before!r}"
        clause = clause.replace(before, after, 1)
    found = [str(finding) for finding in check_library(small_library(files(clause))).findings]
    assert sorted(found) == sorted(case["expect"])


def test_mistakes_in_several_files_are_all_said(small_library):
    second = CLAUSE.replace("first-aid", "second-aid").replace("s178: [a]", "s178: [q]")
    library = small_library(
        files(CLAUSE.replace("bargained_at: either", "bargained_at: no")) | {"training/second-aid.yaml": second}
    )
    found = check_library(library).findings
    assert [(one.place.file, one.code) for one in found] == [
        ("library/training/first-aid.yaml", "unknown-choice"),
        ("library/training/second-aid.yaml", "unknown-choice"),
    ]


def test_a_circle_of_needs_is_named(small_library):
    first = CLAUSE.replace("needs: []", "needs: [training/second-aid]")
    second = CLAUSE.replace("first-aid", "second-aid").replace("needs: []", "needs: [training/first-aid]")
    found = check_library(small_library(files(first) | {"training/second-aid.yaml": second})).findings
    assert [one.message for one in found if one.code == "needs-circle"] == [
        "a circle of needs: training/first-aid -> training/second-aid -> training/first-aid"
    ]


def test_a_term_with_two_meanings_is_found(small_library):
    defining = "        defines: [{term: Bandage, meaning: a strip of cloth}]\n        text: |\n"
    clause = CLAUSE.replace("        text: |\n", defining)
    second = clause.replace("first-aid", "second-aid")
    found = check_library(small_library(files(clause) | {"training/second-aid.yaml": second})).findings
    assert [one.code for one in found] == ["term-twice"]


def test_a_term_of_a_clause_that_is_not_needed_names_that_clause(small_library):
    defining = "        defines: [{term: Bandage, plural: Bandages, meaning: a strip of cloth}]\n        text: |\n"
    second = CLAUSE.replace("first-aid", "second-aid").replace("        text: |\n", defining)
    first = CLAUSE.replace("days of training.", "days of training with [Bandages].")
    found = check_library(small_library(files(first) | {"training/second-aid.yaml": second})).findings
    assert [one.hint for one in found] == ["`training/second-aid` defines it: add it to `needs`"]

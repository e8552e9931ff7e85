"""Every check against texts that a negotiator could meet: what it finds, and what it must let be."""

from datetime import date

import pytest

from clausekit.document.shown import Shown
from clausekit.inspection.checks.order import CHECKS
from clausekit.inspection.lint import lint_document
from clausekit.inspection.setting import ChosenWording, Setting
from clausekit.intake.read import read_content
from clausekit.library.fields import Nation, PositionName
from clausekit.library.registers import Abroad
from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "cases" / "checks"


def cases_of(code):
    path = FOLDER / f"{code}.yaml"
    return read_yaml_file(path).content if path.is_file() else []


CASES = [(check.code, case) for check in CHECKS for case in cases_of(check.code)]


def shown_of(given):
    return Shown(**{name: tuple(said) if isinstance(said, list) else said for name, said in given.items()})


def setting_of(case):
    place = case.get("nation")
    minimum = case.get("minimum")
    chosen = ChosenWording(
        clause="training/before-go-live",
        title="Training first",
        position=PositionName(case.get("position", "ideal")),
        minimum=PositionName(minimum or "fallback"),
        union="Example Union",
        local=bool(case.get("local")),
    )
    return Setting(
        day=date.fromisoformat(case["day"]) if "day" in case else None,
        nation=(Nation(place) if place in list(Nation) else Abroad(place)) if place else None,
        employer=case.get("employer", ""),
        status=case.get("status", ""),
        chosen=(chosen,) if minimum else (),
        shown=shown_of(case["shown"]) if "shown" in case else None,
    )


@pytest.mark.parametrize(("code", "case"), CASES, ids=lambda one: one if isinstance(one, str) else one["case"])
def test_a_check_finds_what_its_cases_say_and_no_more(code, case):
    reading = read_content(case["text"].encode(), case.get("file", "case.txt"))
    found = [one for one in lint_document(reading, setting_of(case), accessibility=True) if one.code == code]
    expected = case.get("finds") or []
    assert len(found) == len(expected), [str(one) for one in found]
    for one, (where, words) in zip(found, (next(iter(row.items())) for row in expected), strict=True):
        assert one.place.part == (where if where != "text" else ""), one
        assert words in one.message, one


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_cases_near_misses_and_a_row_in_the_docs(check):
    cases = cases_of(check.code)
    assert any(case.get("finds") for case in cases), "a text in which it finds something"
    assert any(not case.get("finds") for case in cases), "a near miss in which it finds nothing"
    row = f"| `{check.code}` | {check.severity.value} | {check.finds} | {check.authority} |"
    assert row in (ROOT / "docs" / "lint.md").read_text("utf-8"), row


def test_no_case_file_is_left_over():
    assert {path.stem for path in FOLDER.glob("*.yaml")} == {check.code for check in CHECKS}


def test_codes_and_files_have_one_name():
    files = {path.stem for path in (ROOT / "clausekit" / "inspection" / "checks").glob("*.py")} - {"__init__", "order"}
    assert {check.code.replace("-", "_") for check in CHECKS} == files
    assert all(check.find.__module__.rpartition(".")[2] == check.code.replace("-", "_") for check in CHECKS)

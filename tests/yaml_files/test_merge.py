from pathlib import Path

import pytest
import yaml

from clausekit.yaml_files.merge import merge_changes

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "merges.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_merge_keeps_what_a_person_wrote(case):
    merged = merge_changes(case["file"], case["before"], case["after"], "bargaining.yaml")
    assert merged.text == case["merged"]
    assert merged.kept == tuple(case.get("kept", ()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_nothing_new_changes_not_a_byte(case):
    assert merge_changes(case["file"], case["after"], case["after"], "bargaining.yaml").text == case["file"]

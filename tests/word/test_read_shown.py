from typing import Any

import pytest

from clausekit.document.shown import Shown
from clausekit.intake.read_shown import read_shown
from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import ROOT
from tests.word.packages import word

CASES: Any = read_yaml_file(ROOT / "tests" / "cases" / "word_shown.yaml").content


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_what_a_file_shows(case):
    expected = {name: tuple(said) for name, said in case.get("shows", {}).items()}
    assert read_shown(word(case["body"]), "case.docx") == Shown(language="en-GB", **expected)


def test_only_word_files_are_looked_at():
    assert read_shown(b"# Policy", "policy.md") is None

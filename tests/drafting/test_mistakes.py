from pathlib import Path

import pytest
import yaml

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.findings import InputError
from clausekit.library.load import load_library

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "bargaining_mistakes.yaml").read_text("utf-8"))


def errors(folder):
    with pytest.raises(InputError) as error:
        draft(read_bargaining(folder), load_library())
    return [
        f"{one.place.line}:{one.place.column} {one.code} {one.message}" + (f" ({one.hint})" if one.hint else "")
        for one in error.value.findings
        if one.severity == "error"
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_every_mistake_is_said_at_its_place(case, example):
    path = example / "bargaining.yaml"
    text = path.read_text("utf-8")
    for before, after in case["change"]:
        assert before in text, f"the case changes text that is not there: {before!r}"
        text = text.replace(before, after, 1)
    path.write_text(text, "utf-8")
    assert errors(example) == case["expect"]

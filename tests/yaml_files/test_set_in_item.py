"""Keys of one item are set, and every other line stays as a person wrote it."""

from pathlib import Path

import pytest
import yaml

from clausekit.yaml_files.set_in_item import set_in_item

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "set_in_item.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_other_lines_stay(case):
    assert set_in_item(case["file"], "list", case["at"], case["values"], "a.yaml") == case["after"]


def test_an_item_that_is_not_there():
    with pytest.raises(ValueError, match="no item 3"):
        set_in_item("list: [{id: a}]\n", "list", 3, {"version": "2.0"}, "a.yaml")

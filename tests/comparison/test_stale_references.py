"""References that nobody touched and that cite something else now."""

from pathlib import Path

import pytest
import yaml

from clausekit.comparison.compare import compare
from clausekit.intake.read import read_content

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "stale_references.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_reference_left_behind_is_pointed_out(case):
    before, after = (read_content(case[side].encode(), f"{side}.txt").countered for side in ("before", "after"))
    found = {one.place.part: one.message for one in compare(before, after).findings}
    assert found.keys() == case["stale"].keys()
    for place, words in case["stale"].items():
        assert words in found[place]

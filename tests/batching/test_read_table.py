from typing import Any

import pytest

from clausekit.batching.claim import read_claim
from clausekit.batching.columns import known_headings
from clausekit.batching.fill_row import fill_row
from clausekit.batching.read_table import read_table
from clausekit.findings import InputError
from clausekit.yaml_files.read import read_yaml, read_yaml_file
from tests.batching.claims import make_claim
from tests.conftest import ROOT

CASES: Any = read_yaml_file(ROOT / "tests" / "cases" / "batch_tables.yaml").content


def said(findings):
    return [f"{one.place.line}:{one.place.column} {one.code}" for one in findings]


def value_at(content: Any, path: str) -> Any:
    group, _, rest = path.partition(".")
    if group in ("clauses", "answers"):
        clause_id, _, name = rest.partition(".")
        chosen = next((one for one in content["clauses"] if one["id"] == clause_id), None)
        return chosen and (chosen["answers"][name] if name else chosen["position"])
    for key in path.split("."):
        content = content[int(key) if key.isdigit() else key]
    return content


@pytest.fixture
def read(tmp_path):
    claim = read_claim(make_claim(tmp_path))

    def read(case):
        path = tmp_path / "employers.csv"
        path.write_bytes(case["table"].encode(case.get("encoding", "utf-8")))
        return claim, read_table(path, claim.library)

    return read


@pytest.mark.parametrize("case", [one for one in CASES if "rows" in one], ids=lambda one: one["case"])
def test_a_row_becomes_a_bargaining_file(case, read):
    claim, table = read(case)
    assert [row.folder for row in table.rows] == [row["folder"] for row in case["rows"]]
    for row, expected in zip(table.rows, case["rows"], strict=True):
        text = fill_row(claim, row)
        content = read_yaml(text, "bargaining.yaml").content
        for path, value in expected.items():
            if path != "folder":
                assert value_at(content, path) == value, path
        assert "# The regional claim. Remarks stay." in text


@pytest.mark.parametrize("case", [one for one in CASES if "mistakes" in one], ids=lambda one: one["case"])
def test_all_mistakes_of_a_table_are_said_at_once(case, read):
    with pytest.raises(InputError) as error:
        read(case)
    expected = [one.partition(" (")[0] for one in case["mistakes"]]
    assert said(error.value.findings) == expected
    for mistake in case["mistakes"]:
        _, _, hint = mistake.partition(" (")
        assert not hint or any(one.hint == hint.rstrip(")") for one in error.value.findings)


@pytest.mark.parametrize("case", [one for one in CASES if "wrong" in one], ids=lambda one: one["case"])
def test_a_cell_that_does_not_fit_is_told_at_its_cell(case, read):
    claim, table = read(case)
    with pytest.raises(InputError) as error:
        fill_row(claim, table.rows[0])
    assert said(error.value.findings) == case["wrong"]


def test_each_folder_has_a_salt_of_its_own(read):
    claim, table = read({"table": "employer\nEastmoor Care\nWestmarch Stores\n"})
    salts = {read_yaml(fill_row(claim, row), "x").content["reference_salt"] for row in table.rows}
    assert len(salts) == 2
    assert "plum" not in salts


def test_every_heading_is_in_the_docs():
    page = (ROOT / "docs" / "batch.md").read_text("utf-8")
    for heading in known_headings():
        assert f"`{heading}`" in page, heading

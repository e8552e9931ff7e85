"""Each format of every table of formats is written, is what its name says, and has its place in the docs."""

import importlib
import re

import pytest

from tests.cli.formats import IS_ONE, TABLES
from tests.conftest import ROOT

PARTS_OF_OTHERS = {"demo.SUFFIXES": "draft", "demo.REVIEW": "review"}
"""Tables of a command that writes some of what another one can."""
MODULES = [f"clausekit.cli.{path.stem}" for path in sorted((ROOT / "clausekit" / "cli").glob("[!_]*.py"))]


@pytest.mark.parametrize("name", TABLES)
def test_every_format_is_written_and_is_what_its_name_says(name, tmp_path):
    endings = list(TABLES[name].endings)
    assert TABLES[name].write(tmp_path, endings) == 0
    for ending in endings:
        files = list(tmp_path.rglob(f"*{ending}"))
        assert len(files) == 1, ending
        assert IS_ONE[ending](files[0].read_bytes()), ending


@pytest.mark.parametrize("name", TABLES)
def test_every_format_has_its_place_in_the_docs(name):
    page = (ROOT / "docs" / "formats.md").read_text("utf-8")
    row = re.search(rf"^\| `{name}` \|[^|]*\|([^|]*)\|$", page, re.MULTILINE)
    assert row is not None
    assert re.findall(r"`(\.\w+)`", row[1]) == list(TABLES[name].endings)


def test_the_docs_name_no_other_command():
    page = (ROOT / "docs" / "formats.md").read_text("utf-8")
    assert re.findall(r"^\| `([^`]*)` \|", page, re.MULTILINE) == list(TABLES)


def test_no_table_of_formats_is_left_out():
    known = {id(table.endings) for table in TABLES.values()}
    for module in MODULES:
        for name, value in vars(importlib.import_module(module)).items():
            if not name.isupper() or not isinstance(value, (tuple, list, dict)) or not value:
                continue
            if not all(isinstance(one, str) and one.startswith(".") for one in value) or id(value) in known:
                continue
            other = PARTS_OF_OTHERS.get(f"{module.rpartition('.')[2]}.{name}")
            assert other, f"{module}.{name} is a table of formats that nobody tries"
            assert set(value) <= set(TABLES[other].endings)

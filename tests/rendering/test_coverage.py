"""What coverage shows: in the terminal, as a page, as rows and for programs, whole and compared whole."""

import csv
import io
import json
import subprocess
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from clausekit.coverage.against import measure_against, source_named
from clausekit.coverage.compare_coverage import compare_coverage
from clausekit.coverage.coverage import NOTICE, Row, Sign
from clausekit.coverage.measure import measure_coverage
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.intake.read import read_content
from clausekit.library.load import load_library
from clausekit.rendering.coverage_csv import HEADER, render_coverage_csv
from clausekit.rendering.coverage_html import render_comparison_html, render_coverage_html
from clausekit.rendering.coverage_json import comparison_as_json, coverage_as_json
from clausekit.rendering.coverage_text import render_comparison, render_coverage
from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import EXAMPLE, ROOT

LIBRARY = load_library()
DRAFTED = measure_coverage(draft(read_bargaining(EXAMPLE), LIBRARY).document, LIBRARY, name="northshire-council")
CASES: Any = read_yaml_file(ROOT / "tests" / "cases" / "coverage.yaml").content
CASE = CASES[0]
THEIRS = measure_coverage(read_content(CASE["text"].encode(), "theirs.txt"), LIBRARY)
SOURCE = source_named("tuc-2023", LIBRARY)
AGAINST = measure_against(DRAFTED, LIBRARY, SOURCE)
PAIRS = compare_coverage(DRAFTED, THEIRS)
SHOWN = render_coverage(DRAFTED, SOURCE, AGAINST)
PAGE = render_coverage_html(DRAFTED, SOURCE, AGAINST)
COMPARED = render_comparison_html(DRAFTED, THEIRS, PAIRS)
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "coverage.schema.json").read_text("utf-8"))
HOSTILE = '</p><script>alert(1)</script><img src=x onerror="y">'


def test_the_terminal_shows_it_as_it_did(golden):
    golden("coverage.txt", SHOWN)
    golden("coverage-compared.txt", render_comparison(DRAFTED, THEIRS, PAIRS))


def test_the_page_is_as_it_was(golden):
    golden("coverage.html", PAGE)


def test_rows_are_as_they_were(golden):
    golden("coverage.csv", render_coverage_csv([(DRAFTED, SOURCE, AGAINST)]).decode().replace("\r\n", "\n"))


def test_text_keeps_to_its_width_and_holds_nothing_that_paints():
    for shown in (SHOWN, render_coverage(THEIRS), render_comparison(DRAFTED, THEIRS, PAIRS)):
        assert max(map(len, shown.splitlines())) <= 80
        assert "\x1b" not in shown
        assert " ".join(shown.split()).endswith(NOTICE)


def test_nothing_is_ever_called_won():
    for shown in (SHOWN, render_coverage(THEIRS), render_comparison(DRAFTED, THEIRS, PAIRS)):
        own = " ".join(shown.split()).replace(NOTICE, "")
        assert "won" not in own.split()
        assert "in the words" in shown


@pytest.mark.parametrize("page", [PAGE, COMPARED], ids=["one", "compared"])
def test_a_page_needs_nothing_from_elsewhere_and_can_be_found_through(page):
    assert "<script" not in page
    assert "http" not in page
    assert page.count("<h1>") == 1
    ids = [piece.split('"')[0] for piece in page.split(' id="')[1:]]
    assert len(ids) == len(set(ids))
    for labelled in page.split('aria-labelledby="')[1:]:
        assert set(labelled.split('"')[0].split()) <= set(ids)
    for mark in ('<html lang="en-GB">', "<main>", "<th scope=", 'role="img"', "<caption>", NOTICE.split(":")[0]):
        assert mark in page


def test_the_picture_says_in_words_what_it_shows():
    picture = PAGE.partition('<svg class="heat"')[2].partition("</svg>")[0]
    assert picture.count('class="label"') == len(DRAFTED.rows)
    assert picture.count(">MISSING<") == len(DRAFTED.missing)
    cells = (2 + len(Sign)) * len(DRAFTED.rows)
    assert picture.count("<rect") == picture.count('class="figure') == cells


def test_words_of_a_file_do_not_become_a_page_or_repaint_a_terminal():
    one = replace(THEIRS.provisions[0], text=HOSTILE, heading=HOSTILE, permits=(HOSTILE, "see\x1b[2Jthis"))
    row = Row(id="surveillance", title=HOSTILE, provisions=(one,))
    hostile = replace(THEIRS, name=HOSTILE, provisions=(one,), rows=(row,))
    page = render_coverage_html(hostile)
    assert "<script" not in page
    assert "<img" not in page
    assert render_coverage(hostile).replace("\n", "").isprintable()


def test_cells_cannot_be_formulas():
    formula = replace(THEIRS.rows[0], title="=HYPERLINK(1)")
    rendered = render_coverage_csv([(replace(THEIRS, name="@SUM(A1)", rows=(formula,)), None, ())]).decode("utf-8-sig")
    header, row = csv.reader(io.StringIO(rendered))
    assert header == list(HEADER)
    assert row[0] == "'@SUM(A1)"
    assert row[3] == "'=HYPERLINK(1)"


def test_json_fits_its_schema():
    one = coverage_as_json(DRAFTED, SOURCE, AGAINST) | {"findings": []}
    other = coverage_as_json(THEIRS) | {"findings": []}
    for content in (
        {"documents": [one], "compared": None},
        {"documents": [one, other], "compared": comparison_as_json(PAIRS)},
    ):
        jsonschema.validate(content, SCHEMA)
    assert [row["missing"] for row in one["themes"]] == [not row.mentioned for row in DRAFTED.rows]


def test_the_page_opens_in_a_browser(tool, tmp_path):
    page = tmp_path / "coverage.html"
    page.write_text(PAGE, "utf-8")
    command = [
        tool("chromium"),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path / 'profile'}",
    ]
    shown = subprocess.run([*command, "--dump-dom", page.as_uri()], capture_output=True, check=True, timeout=60)
    assert shown.stdout.count(b"<rect") == PAGE.count("<rect")

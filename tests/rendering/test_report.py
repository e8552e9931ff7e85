"""What a comparison shows: in the terminal, as JSON and as a page, whole and compared whole."""

import json
import re
import subprocess
from dataclasses import replace

import jsonschema
import pytest

from clausekit.comparison.appraisal import Effect, SignalKind
from clausekit.comparison.comparison import Edit, EditKind
from clausekit.rendering.report import COUNTED, EFFECTS, IN_WORDS, Fact, Report, Side
from clausekit.rendering.report_html import FILTERS, render_report_html
from clausekit.rendering.report_json import report_as_json
from clausekit.rendering.report_text import NOTHING, marked, render_report
from tests.conftest import ROOT
from tests.rendering.reports import edits, read_case

REPORT = read_case()
PAGE = render_report_html(REPORT)
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "diff.schema.json").read_text("utf-8"))
EMPTY = Report(Side(name="a.txt"), Side(name="b.txt"), (), ())
HOSTILE = '</script><script>alert(1)</script><img src=x onerror="y">'


@pytest.mark.parametrize(
    ("name", "options"),
    [("report.txt", {}), ("report-stat.txt", {"stat": True}), ("report-all.txt", {"everything": True})],
)
def test_the_terminal_shows_it_as_it_did(name, options, golden):
    golden(name, render_report(REPORT, **options))


def test_json_is_as_it_was_and_fits_its_schema(golden):
    content = report_as_json(REPORT)
    golden("report.json", json.dumps(content, ensure_ascii=False, indent=2) + "\n")
    jsonschema.validate(content | {"findings": []}, SCHEMA)


def test_the_schema_knows_every_effect_kind_and_count():
    known = SCHEMA["$defs"]
    assert known["change"]["properties"]["effect"]["enum"] == list(Effect)
    signal = known["change"]["properties"]["signals"]["items"]["properties"]
    assert signal["kind"]["enum"] == list(SignalKind)
    assert known["counts"]["required"] == [*COUNTED, Fact.COSMETIC, Fact.RENUMBERED]


def test_the_page_is_as_it_was(golden):
    golden("report.html", PAGE)


def test_text_keeps_to_its_width_and_holds_nothing_that_paints():
    for options in ({}, {"stat": True}, {"everything": True}):
        shown = render_report(REPORT, **options)
        assert max(map(len, shown.splitlines())) <= 80
        assert "\x1b" not in shown


def test_words_of_a_file_cannot_repaint_the_terminal():
    side = replace(REPORT.after, name="their\x1b[2J\u202efile")
    shown = render_report(replace(REPORT, after=side))
    assert shown.replace("\n", "").isprintable()
    assert "their�[2J�file" in shown


def test_every_change_is_shown_or_counted_as_not_shown():
    shown = render_report(REPORT)
    rows = [row for part in REPORT.parts for row in part.rows]
    quiet = sum(row.is_quiet for row in rows)
    assert quiet == REPORT.counts[Fact.COSMETIC] + REPORT.counts[Fact.RENUMBERED] == 3
    assert sum(REPORT.counts[effect] for effect in EFFECTS) + sum(row.is_move for row in rows) + quiet == len(rows)
    assert "Not shown: 1 changed in case" in shown
    assert "Not shown" not in render_report(REPORT, everything=True)


def test_an_article_that_only_looks_otherwise_is_counted_and_not_listed():
    part = REPORT.parts[1]
    quiet = replace(part, rows=tuple(row for row in part.rows if row.is_quiet))
    only = replace(REPORT, parts=(quiet,))
    for shown in (render_report(only), render_report(only, stat=True)):
        assert "Not shown: 1 changed in case" in shown
        assert quiet.title not in shown
        assert "0 changes" not in shown
    assert quiet.title in render_report(only, everything=True)


def test_a_change_that_nobody_judged_is_never_called_harmless():
    row = REPORT.parts[-1].rows[-1]
    assert row.pair.depth == "substantive"
    assert row.effect is Effect.UNCLEAR


def test_a_loss_that_looks_cosmetic_is_shown():
    part = REPORT.parts[1]
    (row,) = (one for one in part.rows if one.is_quiet)
    judged = replace(row, appraisal=replace(row.appraisal, effect=Effect.WEAKER))
    shown = render_report(replace(REPORT, parts=(replace(part, rows=(judged,)),)))
    assert "paragraph  WEAKER" in shown


def test_what_asks_for_a_look():
    for effect in EFFECTS:
        part = REPORT.parts[0]
        rows = tuple(replace(row, appraisal=replace(row.appraisal, effect=effect)) for row in part.rows)
        asked = replace(REPORT, parts=(replace(part, rows=rows),)).asks_for_a_look
        assert asked == (effect in (Effect.WEAKER, Effect.MIXED, Effect.UNCLEAR))


def test_nothing_changed():
    assert NOTHING in render_report(EMPTY)
    assert NOTHING in render_report_html(EMPTY)
    assert report_as_json(EMPTY)["articles"] == []


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("It [-must-] {+may+} tell.", "It [-must-] {+may+} tell."),
        ("It [- must-] tell.", "It  [-must-] tell."),
        ("one[-, two-].", "one[-, two-]."),
        ("a[- -]b", "a[- -]b"),
    ],
)
def test_marks_stand_around_words_and_not_around_blanks(given, shown):
    assert marked(edits(given), shorten=False) == shown


def test_words_far_from_an_edit_are_left_out_and_it_says_so():
    words = " ".join(f"w{at}" for at in range(60))
    around = (
        Edit(EditKind.KEPT, words + " "),
        Edit(EditKind.PUT_IN, "x"),
        Edit(EditKind.KEPT, " " + words + " "),
        Edit(EditKind.TAKEN_OUT, "y"),
        Edit(EditKind.KEPT, " " + words),
    )
    shown = marked(around, shorten=True)
    assert shown.count("[…]") == 3
    assert shown.startswith("[…] w48 ")
    assert shown.endswith(" w11 […]")
    assert "w59 {+x+} w0 " in shown
    assert marked(around, shorten=False).count("w30") == 3


def test_the_page_needs_nothing_from_elsewhere_and_has_landmarks():
    assert "http" not in PAGE
    assert "src=" not in PAGE
    assert PAGE.count("<h1>") == 1
    for mark in ('<html lang="en-GB">', "<header>", "<main>", "<footer>", 'class="skip"', 'role="status"', "<caption>"):
        assert mark in PAGE
    ids = re.findall(r' id="([^"]+)"', PAGE)
    assert len(ids) == len(set(ids))
    pointed = {*re.findall(r'href="#([^"]+)"', PAGE), *" ".join(re.findall(r'labelledby="([^"]+)"', PAGE)).split()}
    assert pointed <= set(ids)


def test_the_picture_and_its_table_hold_the_same_figures():
    figures = sum(map(int, re.findall(r'class="figure"[^>]*>[A-Z] (\d+)<', PAGE)))
    total = re.search(r"<tfoot>.*?</tfoot>", PAGE, re.DOTALL)
    assert total is not None
    cells = list(map(int, re.findall(r"<td>(\d+)</td>", total[0])))
    assert figures == sum(cells[: len(EFFECTS)]) == 10


def test_words_of_a_file_are_words_on_the_page():
    side = replace(REPORT.before, name=HOSTILE)
    row = REPORT.parts[0].rows[0]
    pair = replace(row.pair, edits=(Edit(EditKind.TAKEN_OUT, HOSTILE), Edit(EditKind.PUT_IN, HOSTILE)))
    part = replace(REPORT.parts[0], before=HOSTILE, theme=HOSTILE, rows=(replace(row, pair=pair),))
    page = render_report_html(replace(REPORT, before=side, parts=(part,)))
    assert page.count("<script>") == PAGE.count("<script>") == 1
    assert "<img" not in page


def test_the_page_says_effects_in_words_and_never_safe():
    for effect in EFFECTS:
        assert f">{IN_WORDS[effect]}" in PAGE
    assert "neutral</" not in PAGE
    assert "safe" not in PAGE.lower()


PROBE = """
<script>
var said = [];
function press(what) { document.querySelector(what).click(); said.push(document.getElementById("shown").textContent); }
function seen(what) { return getComputedStyle(document.querySelector(what)).display !== "none"; }
said.push(document.getElementById("shown").textContent);
press('[data-kind="weaker"]');
press('[data-kind="looks"]');
press('[data-kind="weaker"]');
said.push("inline " + seen(".inline") + ", sides " + seen(".sides"));
press('[data-view="beside"]');
said.push("inline " + seen(".inline") + ", sides " + seen(".sides"));
said.push(document.querySelector('[data-view="beside"]').getAttribute("aria-pressed"));
document.body.innerHTML = '<p id="said">' + said.join("; ") + "</p>";
</script>
</body>
"""


def test_filters_and_views_work_in_a_browser(tool, tmp_path):
    page = tmp_path / "report.html"
    page.write_text(PAGE.replace("</body>", PROBE), "utf-8")
    command = [tool("chromium"), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'p'}"]
    shown = [*command, "--dump-dom", page.as_uri()]
    ran = subprocess.run(shown, check=True, capture_output=True, text=True, timeout=120)
    found = re.search(r'<p id="said">(.*?)</p>', ran.stdout)
    assert found is not None
    assert found[1].split("; ") == [
        "11 of 14 changes shown",
        "7 of 14 changes shown",
        "10 of 14 changes shown",
        "14 of 14 changes shown",
        "inline true, sides false",
        "14 of 14 changes shown",
        "inline false, sides true",
        "true",
    ]


def test_every_change_has_a_filter():
    kinds = set(re.findall(r'<article class="change"[^>]* data-kind="([^"]+)"', PAGE))
    assert kinds == {kind for kind, _ in FILTERS}

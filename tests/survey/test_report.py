"""The report: what is counted, what is withheld, and how each form shows it."""

import json
import re
from html.parser import HTMLParser

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.survey.count import _withheld, count
from clausekit.survey.database import open_to_read
from clausekit.survey.report import LEAST, TOGETHER, Counts, Group, Grouping, NumberSpread, SurveyReport
from clausekit.survey.report_csv import render_report_csv
from clausekit.survey.report_html import render_report_html
from clausekit.survey.report_json import report_as_json
from clausekit.survey.report_text import render_report_text
from tests.conftest import ROOT
from tests.survey.folders import PAY, RESERVED, WATCHED, fill, surveyed

THEMES = (("surveillance", "Limits on watching us"), ("training", "Training & learning"))
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "survey-report.schema.json").read_text("utf-8"))


def group(name: str, agreements: int, duty: int = 0) -> Group:
    return Group(name, agreements, {"surveillance": Counts(mentioned=duty + 1, duty=duty, only_permitted=1)})


SHOWN = SurveyReport(
    least=5,
    themes=THEMES,
    whole=group("all", 21, 9),
    groupings=(
        Grouping("sector", (group("health", 8, 5), group(TOGETHER, 13, 4)), ("post", "rail")),
        Grouping("year", (), ("2024",)),
        Grouping("union", (group("A <b>Union</b>", 21, 9),)),
    ),
    numbers=(NumberSpread("notice", "days", 12, 14.0, 30.0, 182.6),),
    words=120_000,
    refused=2,
    waiting=0,
    gone=1,
    read_by=("0.1.0 a",),
)


@settings(derandomize=True, deadline=None)
@given(st.lists(st.integers(1, 12), max_size=9), st.integers(1, 8))
def test_no_figure_is_of_too_few_nor_can_be_worked_out_by_subtraction(sizes, least):
    groups = [group(f"g{at}", size) for at, size in enumerate(sizes)]
    found = _withheld("sector", groups, least)
    assert all(one.agreements >= least for one in found.groups)
    left = sum(sizes) - sum(one.agreements for one in found.groups)
    assert left == 0 or left == sum(sizes) or left >= least
    names = {one.name for one in found.groups} - {TOGETHER}
    assert names | set(found.withheld) == {one.name for one in groups}


def test_what_was_read_is_counted_by_group(tmp_path):
    texts: dict[str, str | bytes] = {f"post/{at}-2020.txt": WATCHED for at in range(5)}
    texts |= {f"rail/{at}-2021.txt": (RESERVED if at else PAY) for at in range(5)}
    texts["rail/bad.docx"] = b"PK"
    surveyed(fill(tmp_path / "in", texts), tmp_path / "s.db")
    with open_to_read(tmp_path / "s.db") as database:
        report = count(database, THEMES, LEAST)
    assert (report.whole.agreements, report.refused) == (10, 1)
    whole = report.whole.counts("surveillance")
    assert (whole.mentioned, whole.duty, whole.only_permitted) == (9, 5, 4)
    by_sector = {one.name: one.counts("surveillance").duty for one in report.groupings[0].groups}
    assert by_sector == {"post": 5, "rail": 0}
    assert [one.name for one in report.groupings[1].groups] == ["2020", "2021"]
    assert [one.name for one in report.groupings[2].groups] == ["not known"]
    notice = next(one for one in report.numbers if one.kind == "notice")
    assert (notice.agreements, notice.lowest, notice.middle, notice.highest) == (5, 60.0, 60.0, 60.0)


def test_each_form_is_as_it_was(golden):
    golden("survey.html", render_report_html(SHOWN))
    golden("survey.txt", render_report_text(SHOWN))
    golden("survey.csv", render_report_csv(SHOWN).decode("utf-8-sig").replace("\r\n", "\n"))


def test_json_is_as_its_schema_says():
    jsonschema.validate(report_as_json(SHOWN), SCHEMA)
    assert report_as_json(SHOWN)["groupings"][0]["withheld"] == ["post", "rail"]


def test_the_page_needs_nothing_from_elsewhere_and_runs_nothing():
    page = render_report_html(SHOWN)
    opened: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag, attrs):
            opened.append(tag)
            assert not any(name in ("src", "href") or name.startswith("on") for name, _ in attrs)

    Tags().feed(page)
    assert not {"script", "link", "img", "iframe"} & set(opened)
    assert "url(" not in page
    assert "A <b>Union" not in page
    assert page.count("<svg") == 3, "one for all, one for each grouping that has groups"


@pytest.mark.parametrize("render", [render_report_html, render_report_text])
def test_a_report_says_words_and_never_won(render):
    said = re.sub(r"\s+", " ", render(SHOWN))
    assert "in the words" in said or "in their words" in said
    assert "does not mean that it is won" in said
    assert "Union only" in said


def test_too_few_agreements_give_no_figures():
    small = SurveyReport(
        least=5,
        themes=THEMES,
        whole=group("all", 4, 3),
        groupings=(),
        numbers=(),
        words=9,
        refused=0,
        waiting=0,
        gone=0,
    )
    assert "%" not in render_report_html(small).partition("<body>")[2]
    assert render_report_csv(small).count(b"\r\n") == 1
    assert report_as_json(small)["themes"] == []
    assert "fewer than 5" in render_report_text(small)

"""The chain: order, places, marks that allow, levels, and texts of our own that must stay quiet."""

from dataclasses import replace

import pytest

from clausekit.document.blocks import Provision
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Blank, DefinedTerm, Reference, Text
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.findings import Severity
from clausekit.inspection.levels import read_level
from clausekit.inspection.lint import inspect_document, lint_document
from clausekit.inspection.setting import Setting
from clausekit.intake.read import read_content
from clausekit.library.fields import Nation
from clausekit.rendering.formats import FORMATS, render
from tests.conftest import EXAMPLE, ROOT
from tests.inspection.drafted import LIBRARY, drafts, is_explained

WEAK = """1. RULES

1.1 The Employer must consult the Union where practicable.

{mark}

1.2 The Employer must tell the Union within 5 days:

(a) what it plans, where practicable; and

(b) why.
"""


def read(text, name="case.txt"):
    return read_content(text.encode(), name)


def found(reading, code, **setting):
    return [one for one in lint_document(reading, Setting(**setting)) if one.code == code]


def test_findings_stand_in_the_order_of_the_text_with_their_place():
    findings = lint_document(read("1. RULES\n\n1.1 See clause 9.\n\n1.2 The fee is [sum].\n\n1.3 See clause 8.\n"))
    shown = [(one.place.part, one.place.line, one.code) for one in findings if one.severity is Severity.ERROR]
    assert shown == [("1.1", 3, "dangling-reference"), ("1.2", 5, "unfilled-blank"), ("1.3", 7, "dangling-reference")]


@pytest.mark.parametrize(
    "mark",
    ["<!-- lint: weak-duty off because it is theirs -->", "[lint: weak-duty off because it is theirs]"],
)
@pytest.mark.parametrize("name", ["case.txt", "case.md"])
def test_a_mark_with_a_reason_allows_a_finding_in_its_provision_only(mark, name):
    inspection = inspect_document(read(WEAK.format(mark=mark), name))
    assert [(one.finding.place.part, one.reason) for one in inspection.allowed] == [("1.1", "it is theirs")]
    assert [one.place.part for one in inspection.findings if one.code == "weak-duty"] == ["1.2(a)"]
    assert not [one for one in inspection.findings if "lint:" in one.message]


def test_a_mark_without_a_reason_allows_nothing():
    reading = read(WEAK.format(mark="<!-- lint: weak-duty off -->"))
    assert [one.place.part for one in found(reading, "weak-duty")] == ["1.1", "1.2(a)"]
    assert found(reading, "unexplained-allowance")


def test_a_mark_before_the_first_number_holds_for_the_whole_text():
    text = "POLICY ON SYSTEMS\n\n<!-- lint: weak-duty off because a first reading -->\n\n" + WEAK.format(mark="")
    assert not found(read(text), "weak-duty")


def test_levels_change_a_severity_or_turn_a_check_off_with_a_reason():
    reading = read(WEAK.format(mark=""))
    louder = lint_document(reading, levels={"weak-duty": read_level("error")})
    assert {one.severity for one in louder if one.code == "weak-duty"} == {Severity.ERROR}
    off = inspect_document(reading, levels={"weak-duty": read_level("off because we know")})
    assert {one.reason for one in off.allowed} == {"we know"}
    assert "weak-duty" not in {one.code for one in off.findings}
    with pytest.raises(ValueError, match="off"):
        read_level("off")


def test_blanks_links_and_terms_of_our_own_documents_are_read_as_what_they_are():
    line = (
        Text("The "),
        DefinedTerm("Committee", "committee"),
        Text(" must meet within "),
        Blank("days"),
        Text(" days, as clause "),
        Reference("b9", "4"),
        Text(" says."),
    )
    document = Document(title_page=TitlePage(title="Agreement"), blocks=(Provision(number="1", text=line, id="b1"),))
    codes = {one.code for one in lint_document(document)}
    assert {"unfilled-blank", "dangling-reference", "undefined-term"} <= codes
    there = replace(document, blocks=(*document.blocks, Provision(number="5", text=(Text("More."),), id="b9")))
    assert "leads to 5" in found(there, "wrong-reference")[0].message


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_the_example_is_quiet_in_every_format(suffix):
    bargaining = read_bargaining(EXAMPLE)
    document = draft(bargaining, LIBRARY, allow_blanks=True).document
    reading = read_content(render(document, suffix), f"agreement{suffix}")
    setting = Setting(day=bargaining.content.draft.date, nation=Nation.ENGLAND, law=LIBRARY.law)
    assert not [str(one) for one in lint_document(reading, setting, accessibility=True) if one.severity != "note"]


def test_a_sample_of_the_library_is_quiet_in_every_position():
    said = [one for one in drafts(every=13) if not is_explained(one)]
    assert not said, [f"{one.clause}:{one.position} {one.finding}" for one in said]


def test_every_explanation_is_of_a_clause_that_there_is():
    from tests.inspection.drafted import EXPLAINED

    assert {clause for clause, _, _ in EXPLAINED} <= set(LIBRARY.ids)
    assert all(EXPLAINED.values())
    assert (ROOT / "docs" / "lint.md").is_file()

"""The bargaining table: rows, what is loud, and that nothing secret is in what the employer sees."""

import csv
import dataclasses
import io
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from clausekit.document.document import Orientation
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.findings import InputError
from clausekit.library.load import load_library
from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.exchange import file_given, text_given, words_said
from clausekit.negotiation.record_step import make_package, record_step
from clausekit.negotiation.round import Side
from clausekit.negotiation.status import Step
from clausekit.negotiation.tabling.add_secrets import add_secrets
from clausekit.negotiation.tabling.gather_table import gather_table
from clausekit.negotiation.tabling.moves import gather_moves
from clausekit.negotiation.tabling.show_table import (
    csv_rows,
    position_words,
    status_words,
    table_document,
    union_table_document,
)
from clausekit.negotiation.tabling.table import Row, Table
from clausekit.rendering.csv_rows import render_csv
from clausekit.rendering.formats import FORMATS, render
from clausekit.rendering.side_colours import docx_by_side, html_by_side
from tests.negotiation.folders import AGREEMENT, FIRST_DAY, add_file

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "table.yaml").read_text("utf-8"))


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "talks"
    made.mkdir()
    return made


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_rows(case, folder):
    day = FIRST_DAY
    for step in case["rounds"]:
        day += timedelta(days=1)
        _take(folder, step, day)
    table = gather_table(folder)
    rows = {
        row.number: [position_words(row.union), position_words(row.employer), status_words(row)] for row in table.rows
    }
    assert {number: rows.get(number) for number in case["rows"]} == case["rows"]
    said = " ".join(finding.message for finding in table.findings)
    for words in case.get("findings", []):
        assert words in said


def _take(folder, step, day):
    if "agree" in step:
        record_step(folder, Step.AGREED, [step["agree"]["number"]], day, round_number=step["agree"]["round"])
    elif "text" in step:
        add_round(folder, text_given(step["text"]), Side(step["from"]), day)
    elif "said" in step:
        add_round(folder, words_said(step["said"], "HR director"), Side(step["from"]), day)
    else:
        ((side, text),) = step.items()
        path = folder.parent / f"{day}.md"
        path.write_text(text, "utf-8")
        add_round(folder, file_given(path), Side(side), day)


def test_every_word_of_a_text_is_in_a_row(folder):
    added = AGREEMENT + "\n(b) It may change.\n\nA rule without a number.\n\n# 3 New\n\n3.1 Costs fall on the Union.\n"
    add_file(folder, "ours.md", side=Side.UNION)
    add_file(folder, text=added)
    shown = " ".join(
        word for row in gather_table(folder).rows for word in (row.employer.words if row.employer else "").split()
    )
    for words in ("It may change.", "A rule without a number.", "Costs fall on the Union.", "It names nobody."):
        assert words in shown


def test_what_is_changed_after_agreement_is_said_first_and_in_words(folder):
    add_file(folder, "ours.md", side=Side.UNION)
    add_file(folder)
    record_step(folder, Step.AGREED, ["1.1"], FIRST_DAY, round_number=2)
    add_file(folder, "later.md", AGREEMENT.replace("90", "9"))
    text = render(table_document(gather_table(folder)), ".txt").decode()
    assert text.index("Agreed, and changed since: 1.1") < text.index("No.: 1.1")


def test_the_table_for_the_employer_has_no_field_for_a_secret():
    names = {field.name for kind in (Row, Table) for field in dataclasses.fields(kind)}
    assert not names & {"limit", "notes", "note", "remarks", "secret", "secrets", "package", "priority", "mandate"}


@pytest.fixture
def bargaining(example):
    """The worked example with two rounds, a note and a package."""
    path = example.parent / "draft.md"
    path.write_bytes(render(draft(read_bargaining(example), load_library()).document, ".md"))
    add_round(example, file_given(path), Side.UNION, FIRST_DAY, "they are in a hurry")
    path.write_bytes(path.read_bytes().replace(b"Working Days", b"weeks"))
    add_round(example, file_given(path), Side.EMPLOYER, date(2027, 3, 20))
    make_package(example, "data for training", ["7.1", "15.1"], FIRST_DAY)
    return example


def test_mandates_change_no_byte_of_what_the_employer_sees(bargaining):
    mandate = bargaining / "union-only" / "mandate.yaml"

    def made():
        table = gather_table(bargaining)
        document = table_document(table)
        csv_file = render_csv(csv_rows(table))
        return [csv_file, docx_by_side(document), html_by_side(document), *(render(document, one) for one in FORMATS)]

    with_one = made()
    mandate.write_text("notes: We would take anything.\nlimits: {anti-commodification/no-sale: {position: fallback}}\n")
    with_another = made()
    mandate.unlink()
    assert with_one == with_another == made()
    for words in (b"hurry", b"data for training", b"Union only", b"anything", b"commodification"):
        assert not any(words in one for one in with_one if one[:2] != b"PK")


def test_the_union_sees_limits_packages_and_notes_on_pages_that_say_so(bargaining):
    table = add_secrets(gather_table(bargaining), bargaining)
    document = union_table_document(table)
    assert (document.header, document.orientation) == ("Union only – not for the employer", Orientation.LANDSCAPE)
    text = " ".join(render(document, ".txt").decode().split())
    for words in (
        "not below the realistic wording",
        "tell days: 5",
        "package “data for training”",
        "they are in a hurry",
    ):
        assert words in text
    assert "priority: must" in text


def test_a_machine_without_the_mandate(bargaining):
    (bargaining / "union-only" / "mandate.yaml").unlink()
    table = add_secrets(gather_table(bargaining), bargaining)
    assert not table.has_mandate
    assert "There is no mandate on this machine" in table.remarks[0]
    assert not any(one.limit for one in table.secrets)


def test_the_agreement_in_force_stands_beside(folder):
    add_file(folder, "ours.md", side=Side.UNION)
    (folder / "current-agreement.md").write_text(
        "# 4 Notice\n\n4.1 The Employer must tell the Union 30 days before it brings in a system.\n"
    )
    rows = {row.number: row.present for row in gather_table(folder).rows}
    assert rows["1.1"].split("\n") == [
        "as 4.1:",
        "The Employer must tell the Union 30 days before it brings in a system.",
    ]
    assert rows["2.1"] == ""


def test_a_folder_without_rounds_is_refused(folder):
    with pytest.raises(InputError, match="no text was exchanged yet"):
        gather_table(folder)


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-90 days", "@SUM(A1)", "\t=1", "  =1", "\r=1"])
def test_no_cell_of_a_csv_file_is_a_formula(cell):
    read = list(csv.reader(io.StringIO(render_csv([("1", cell)]).decode("utf-8-sig"), newline="")))
    assert read == [["1", f"'{cell}"]]


def test_colours_and_a_header_row_on_every_page(folder):
    add_file(folder, "ours.md", side=Side.UNION)
    add_file(folder)
    record_step(folder, Step.AGREED, ["1.1"], FIRST_DAY, round_number=2)
    document = table_document(gather_table(folder))
    page = html_by_side(document).decode()
    for colour, mark in (("1B6E3C", "[agreed] "), ("10306E", "[U: "), ("B34700", "[E: ")):
        assert f'<td style="color:#{colour}">{mark}' in page
    body = zipfile.ZipFile(io.BytesIO(docx_by_side(document))).read("word/document.xml").decode()
    assert "<w:tblHeader/>" in body
    assert 'w:orient="landscape"' in body
    assert "<w:cantSplit/>" not in body
    for colour in ("1B6E3C", "10306E", "B34700"):
        assert f'<w:color w:val="{colour}"/>' in body


def test_who_moved_when(folder):
    add_file(folder, "ours.md", side=Side.UNION)
    add_file(folder, text=AGREEMENT.replace("90", "30"), day=date(2027, 3, 20))
    add_file(folder, "again.md", AGREEMENT.replace("90", "30"), Side.UNION, date(2027, 4, 1))
    record_step(folder, Step.AGREED, ["1.1"], date(2027, 4, 2), round_number=3)
    make_package(folder, "jobs for rota", ["1.2", "2.1"], date(2027, 4, 3))
    moves = gather_moves(folder)
    (one,) = moves.numbers
    assert [(move.date.isoformat(), move.who, move.what) for move in one.moves] == [
        ("2027-03-01", "union", "put it (round 1)"),
        ("2027-03-20", "employer", "put other words (round 2)"),
        ("2027-04-01", "union", "took the words of the employer (round 3)"),
        ("2027-04-02", "recorded", "agreed (round 3)"),
    ]
    assert set(moves.still) >= {"1.2", "2.1"}
    assert [(package.name, [move.what for move in steps]) for package, steps in moves.packages] == [
        ("jobs for rota", ["linked: 1.2, 2.1"])
    ]

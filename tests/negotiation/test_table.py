"""The bargaining table: rows, what is loud, and that nothing secret is in what the employer sees."""

import csv
import dataclasses
import io
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

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
from clausekit.negotiation.tabling.cells import position_words, rest_key, status_words
from clausekit.negotiation.tabling.gather_table import gather_table
from clausekit.negotiation.tabling.leave_out import differing
from clausekit.negotiation.tabling.moves import gather_moves
from clausekit.negotiation.tabling.part_rows import together
from clausekit.negotiation.tabling.show_table import csv_rows, table_document, union_table_document
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


def shown(folder, **more):
    """The short table as lines of Markdown: those to talk about, and those at rest."""
    text = render(table_document(gather_table(folder), **more), ".md").decode()
    lively, _, resting = text.partition("## Nobody moved, or settled")
    return [[line for line in part.splitlines() if line.startswith("| ")][2:] for part in (lively, resting)]


def test_numbers_on_which_nobody_moved_stand_together(folder):
    add_file(folder, "ours.md", side=Side.UNION)
    add_file(folder, text=AGREEMENT.replace("90", "30"), day=date(2027, 3, 20))
    lively, resting = shown(folder)
    assert len(lively) == 1
    assert "90" in lively[0]
    assert "30" in lively[0]
    numbers = [line.split("|")[1].strip() for line in resting]
    rows = {row.number for row in gather_table(folder).rows}
    assert rows == {"1.1", *(one for cell in numbers for one in cell.split(", "))}
    assert all("the same words as the union" in line for line in resting)


def test_a_text_that_nobody_answered_is_a_list_and_whole_it_is_not(folder):
    add_file(folder, "ours.md", side=Side.UNION)
    lively, resting = shown(folder)
    assert lively == []
    assert "nothing yet" in resting[0]
    whole, none = shown(folder, whole=True)
    assert none == []
    assert len(whole) == len(gather_table(folder).rows)
    for row in gather_table(folder).rows:
        assert any(row.union.words.splitlines()[0] in line.replace("\\", "") for line in whole)


def test_what_needs_a_look_is_never_at_rest(folder):
    add_file(folder, "ours.md", side=Side.UNION)
    theirs = AGREEMENT + "\n# 3 New\n\n3.1 Costs fall on the Union.\n"
    add_file(folder, text=theirs, day=date(2027, 3, 20))
    record_step(folder, Step.AGREED, ["1.1"], FIRST_DAY, round_number=2)
    record_step(folder, Step.WITHDRAWN, ["1.2"], date(2027, 3, 10))
    add_file(folder, "later.md", theirs.replace("90", "9"), day=date(2027, 4, 1))
    lively, resting = shown(folder)
    text = "\n".join(lively)
    assert "CHANGED SINCE by the employer in round 3" in text
    assert "Costs fall on the Union" in text
    assert "| 1.2 |" in text  # withdrawn, and in a text that came after that
    assert not any("1.1" in line.split("|")[1] for line in resting)


def test_what_is_agreed_stands_in_the_list_though_it_moved(folder):
    add_file(folder, "ours.md", side=Side.UNION)
    add_file(folder, text=AGREEMENT.replace("90", "30"), day=date(2027, 3, 20))
    record_step(folder, Step.AGREED, ["1.1"], date(2027, 3, 21), round_number=2)
    lively, resting = shown(folder)
    assert lively == []
    (line,) = [line for line in resting if line.startswith("| 1.1 |")]
    assert "in the words of round 2" in line
    assert "| \\[agreed\\] \\[E: its words" in line
    assert "| \\[U: its words" in line  # what the union put before is not what was agreed


def test_numbers_of_other_rounds_stand_apart(folder):
    add_file(folder, "ours.md", side=Side.UNION)
    add_file(folder, text=AGREEMENT.partition("# 2")[0].replace("90", "30"), day=date(2027, 3, 20))
    add_file(folder, "again.md", AGREEMENT.partition("# 2")[0].replace("90", "60"), Side.UNION, date(2027, 4, 1))
    record_step(folder, Step.AGREED, ["1.2"], date(2027, 4, 2), round_number=3)
    record_step(folder, Step.AGREED, ["2.1"], date(2027, 4, 2), round_number=1)
    text = render(table_document(gather_table(folder)), ".md").decode()
    for row in gather_table(folder).rows:
        shown_in = next(line for line in text.splitlines() if line.startswith(f"| {row.number} |"))
        for one in (row.union, row.employer):
            assert one is None or f"round {one.round.number})" in shown_in


def test_rows_at_rest_that_were_put_in_other_rounds_are_not_one(folder):
    add_file(folder, "ours.md", side=Side.UNION)
    (row, *_) = (one for one in gather_table(folder).rows if one.union)
    later = dataclasses.replace(
        row, union=dataclasses.replace(row.union, round=dataclasses.replace(row.union.round, number=4))
    )
    assert rest_key(row, "1", present_known=False) != rest_key(later, "1", present_known=False)
    assert rest_key(row, "1", present_known=False) == rest_key(row, "1", present_known=False)


def test_the_signs_of_items_are_no_move(folder):
    text = "# 1 Rota\n\n1.1 The rota must be:\n\n(a) out 28 days before;\n\n(b) fair.\n"
    add_file(folder, "ours.md", text, Side.UNION)
    add_file(folder, text=text.replace("(a)", "(A)").replace("(b)", "(B)"), day=date(2027, 3, 20))
    assert [len(part) for part in shown(folder)] == [0, 1]
    assert "(A) out 28 days" in shown(folder, whole=True)[0][0]


@pytest.mark.parametrize(
    ("before", "after"), [("(10) days", "(5) days"), ("(no) pay", "(an) pay"), ("(a) pay", "(a) no pay")]
)
def test_a_figure_or_a_word_in_brackets_is_no_sign_of_an_item(folder, before, after):
    text = "# 1 Notice\n\n1.1 They must give notice of:\n\n{}\n"
    add_file(folder, "ours.md", text.format(before), Side.UNION)
    add_file(folder, text=text.format(after), day=date(2027, 3, 20))
    assert [len(part) for part in shown(folder)] == [1, 0]


LONG_LINE = "The Committee must meet in every month of the year but August, and must keep notes of all that it settles."


@pytest.mark.parametrize(
    ("ours", "theirs", "shown"),
    [
        ("They pay 5.", "They pay 2.", ("They pay 5.", "They pay 2.")),
        (
            "\n".join([LONG_LINE, LONG_LINE, "(a) They pay 5.", LONG_LINE]),
            "\n".join([LONG_LINE, LONG_LINE, "(A) They pay 2.", LONG_LINE]),
            ("[…] (a) They pay 5. / […]", "[…] (A) They pay 2. / […]"),
        ),
        (
            f"{LONG_LINE} {LONG_LINE} It may meet. {LONG_LINE}",
            f"{LONG_LINE} {LONG_LINE} It may not meet. {LONG_LINE}",
            ("[…] It may meet. […]", "[…] It may not meet. […]"),
        ),
        (
            "\n".join([LONG_LINE, LONG_LINE, LONG_LINE, "All of it holds."]),
            "\n".join([LONG_LINE, LONG_LINE, LONG_LINE]),
            ("[…] All of it holds.", "[…]"),
        ),
    ],
)
def test_what_both_hold_is_left_out_of_long_wordings(ours, theirs, shown):
    assert differing(ours, theirs) == shown


PIECES = st.lists(st.sampled_from([LONG_LINE, "They pay.", "(a) It is fair;", "It may not."]), max_size=6)


@given(PIECES, PIECES)
@settings(derandomize=True, deadline=None)
def test_no_word_that_one_side_alone_holds_is_left_out(ours, theirs):
    one, other = differing("\n".join(ours), "\n".join(theirs))
    for mine, yours, text in ((ours, theirs, one), (theirs, ours, other)):
        assert all(piece in text for piece in mine if piece not in yours)


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (["7.1", "7.3", "7.4", "7.5", "7.10"], "7.1, 7.3 to 7.5, 7.10"),
        (["7.9", "7.10"], "7.9, 7.10"),
        (["7.9", "8.10", "8.11", "8.12"], "7.9, 8.10 to 8.12"),
        (["Schedule 1, paragraph 1", "Schedule 1, paragraph 2"], "Schedule 1, paragraph 1; Schedule 1, paragraph 2"),
        (["(no number)"], "(no number)"),
    ],
)
def test_numbers_in_a_line(numbers, words):
    assert together(numbers) == words


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
    with pytest.raises(InputError, match="this is no bargaining folder"):
        gather_table(folder)
    (folder / "rounds").mkdir()
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
    assert "<w:cantSplit/>" in body
    for colour in ("1B6E3C", "10306E", "B34700"):
        assert f'<w:color w:val="{colour}"/>' in body


def test_a_wording_that_begins_with_something_left_out_has_its_colour_too(folder):
    rest = "\n\n(b) It must be fair to all who work at night, at the week's end or on a public holiday." * 3
    add_file(folder, "ours.md", f"# 1 Rota\n\n1.1 {LONG_LINE}\n\n(a) It is out after 28 days.{rest}", Side.UNION)
    add_file(folder, text=f"# 1 Rota\n\n1.1 {LONG_LINE}\n\n(a) It is out after 7 days.{rest}")
    page = html_by_side(table_document(gather_table(folder))).decode()
    assert '<td style="color:#10306E">[U: […] (a) It is out after 28 days. / […]]' in page
    assert '<td style="color:#B34700">[E: […] (a) It is out after 7 days. / […]]' in page


def test_a_row_that_may_not_fit_on_a_page_goes_on_on_the_next(folder):
    add_file(folder, "ours.md", AGREEMENT.replace("(a) It", "(a) It " + "and it " * 200), Side.UNION)
    body = docx_by_side(table_document(gather_table(folder), whole=True))
    assert b"<w:cantSplit/>" not in zipfile.ZipFile(io.BytesIO(body)).read("word/document.xml")


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

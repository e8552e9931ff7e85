import csv
import io
import json
from datetime import date, timedelta
from typing import Any

import jsonschema
import pytest

from clausekit.cli.app import run
from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.board.board import NOTICE
from clausekit.negotiation.board.find_late import REPLY_DAYS, find_late, weekday_after
from clausekit.negotiation.board.gather_board import bargaining_folders, gather_board
from clausekit.negotiation.board.show_html import render_board_html
from clausekit.negotiation.board.show_rows import HEADER, board_rows
from clausekit.negotiation.board.show_text import render_board
from clausekit.negotiation.exchange import text_given
from clausekit.negotiation.read_rounds import read_rounds
from clausekit.negotiation.round import Side
from clausekit.papers import gather_open_facts, reckon_days
from clausekit.rendering.csv_rows import render_csv
from clausekit.yaml_files.read import read_yaml_file
from tests.cli.test_commands import schema
from tests.conftest import ROOT
from tests.negotiation.board.made import FIRST, TRAINING, agree, exchange, make_folder, play, provisions

CASES: Any = read_yaml_file(ROOT / "tests" / "cases" / "board.yaml").content
DAY = date(2027, 5, 1)
HOSTILE = '<script>alert(1)</script> & "Co'


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_how_far_a_clause_has_come(case, tmp_path):
    folder = make_folder(tmp_path, "Eastmoor Care", local="local" in case)
    play(folder, case)
    board, findings = gather_board([folder], DAY)
    assert not findings
    for clause, (reach, wording) in ((key, one) for key, one in case.items() if "/" in key):
        place = board.employers[0].places[clause]
        assert (place.reach.value, place.wording and place.wording.value) == (
            reach,
            wording if wording != "null" else None,
        )


@pytest.fixture
def employers(tmp_path):
    """Agreed at two positions, agreed in local wording, and not tabled."""
    folders = []
    for name, position, local in (
        ("Eastmoor Care", "realistic", False),
        ("Westmarch Stores", "ideal", False),
        ("Southby Council", "ideal", True),
    ):
        folder = make_folder(tmp_path, name, position, local=local)
        exchange(folder, "union ours", FIRST)
        agree(folder, provisions(folder, TRAINING), 1)
        folders.append(folder)
    return [*folders, make_folder(tmp_path, "Northby Trust")]


def test_the_best_wording_is_the_strongest_agreed_and_local_words_are_not_ranked(employers):
    board, _ = gather_board(employers, DAY)
    best = {line.clause: line.best for line in board.lines}[TRAINING]
    assert (best.reach, best.position, best.employers) == ("agreed", "ideal", ("westmarch-stores",))
    assert best.unranked == ("southby-council",)
    text = " ".join(render_board(board).split())
    assert "ideal, agreed: westmarch-stores." in text
    assert "which no position ranks; read them: southby-council." in text
    assert "nothing agreed as a whole yet; proposed: realistic (4)." in text


def said(folder, words, side, day, note=""):
    add_round(folder, text_given(words), side, day, note)


@pytest.mark.parametrize(
    ("rounds", "day", "late"),
    [
        ([], DAY, []),
        ([("union", "Our claim.", FIRST)], FIRST + timedelta(days=14), []),
        ([("union", "Our claim.", FIRST)], FIRST + timedelta(days=20), [("employer", date(2027, 3, 15), 6)]),
        ([("union", "Please reply by 30 April 2027.", FIRST)], date(2027, 4, 20), []),
        ([("union", "Please reply by 30 April 2027.", FIRST)], DAY, [("employer", date(2027, 4, 30), 1)]),
        ([("union", "Our claim.", FIRST), ("employer", "No.", date(2027, 3, 3))], DAY, []),
        (
            [("union", "Our claim.", FIRST), ("employer", "Please reply by 2 April 2027.", date(2027, 3, 3))],
            DAY,
            [("union", date(2027, 4, 2), 29)],
        ),
        (
            [("employer", "Please reply by 2 April 2027.", FIRST), ("union", "We do.", date(2027, 4, 5))],
            date(2027, 4, 9),
            [],
        ),
    ],
)  # fmt: skip
def test_who_is_late(rounds, day, late, tmp_path):
    folder = make_folder(tmp_path, "Eastmoor Care")
    for side, words, on in rounds:
        said(folder, words, Side(side), on)
    assert [(one.who, one.due, one.days) for one in find_late(read_rounds(folder), day)] == late


def test_a_note_on_a_round_may_name_the_day(tmp_path):
    folder = make_folder(tmp_path, "Eastmoor Care")
    said(folder, "Our claim.", Side.UNION, FIRST, "answer due by 2027-04-12")
    assert [one.due for one in find_late(read_rounds(folder), DAY)] == [date(2027, 4, 12)]


def test_answers_are_due_when_our_letters_ask_for_them():
    assert REPLY_DAYS == gather_open_facts.REPLY_DAYS
    for days in range(30):
        day = FIRST + timedelta(days=days)
        assert weekday_after(day, REPLY_DAYS) == reckon_days.weekday_after(day, REPLY_DAYS)


@pytest.mark.parametrize("count", [1, 4, 5, 40])
def test_text_keeps_to_its_width_however_many_employers(count, tmp_path):
    folders = [make_folder(tmp_path, f"Employer with a long name number {at}") for at in range(count)]
    board, _ = gather_board(folders, DAY)
    text = render_board(board)
    assert max(map(len, text.splitlines())) <= 80
    assert text.startswith("Union only")
    assert " ".join(text.split()).endswith(NOTICE)
    assert ("and 32 more" in text) == (count == 40)


def test_pages_and_tables_hold_every_employer_and_run_nothing(tmp_path):
    folders = [make_folder(tmp_path, f"Employer {at}") for at in range(6)]
    facts = (folders[0] / "bargaining.yaml").read_text("utf-8")
    (folders[0] / "bargaining.yaml").write_text(
        facts.replace("{name: Employer 0,", f"{{name: {json.dumps(HOSTILE)},"), "utf-8"
    )
    board, _ = gather_board(folders, DAY)
    page = render_board_html(board)
    assert "<script" not in page
    assert "http" not in page.replace("http://www.w3.org", "")
    assert page.count('class="proposed"') == 12
    assert "Union only" in page
    rows = list(csv.reader(io.StringIO(render_csv(board_rows(board)).decode("utf-8-sig"))))
    assert rows[0] == list(HEADER)
    assert rows[1][0].startswith("Union only")
    assert len(rows) == 2 + 12


def test_a_folder_that_cannot_be_read_stops_no_other(employers, capsys):
    (employers[1] / "bargaining.yaml").write_text("employer: 7\n", "utf-8")
    board, findings = gather_board(employers, DAY)
    assert [one.folder for one in board.employers] == ["eastmoor-care", "southby-council", "northby-trust"]
    assert findings
    assert run(["board", *map(str, employers), "--as-of", "2027-05-01", "--json"]) == 1
    content = json.loads(capsys.readouterr().out)
    jsonschema.validate(content, schema("board.schema.json"))
    assert content["findings"]


def test_folders_inside_a_folder_are_those_of_a_batch_or_with_rounds(employers, tmp_path):
    found, notes = bargaining_folders([tmp_path])
    assert [one.name for one in found] == ["eastmoor-care", "southby-council", "westmarch-stores"]
    assert ["northby-trust" in str(one.place) for one in notes] == [True]


def test_the_mandate_changes_nothing(employers):
    before = render_board_html(gather_board(employers, DAY)[0])
    for folder in employers:
        (folder / "union-only").mkdir(exist_ok=True)
        (folder / "union-only" / "mandate.yaml").write_text("notes: We would take less.\n", "utf-8")
    assert render_board_html(gather_board(employers, DAY)[0]) == before


@pytest.mark.parametrize("name", ["for-employer/board.html", "for-members/board.csv", "board.docx"])
def test_it_is_not_written_where_files_are_sent_from(employers, name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["board", str(employers[0]), "-o", name]) == 2
    assert "error" in capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_as_a_person_runs_it(employers, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["board", ".", "--as-of", "2027-05-01", "-o", "board.html", "-o", "board.csv", "-o", "board.json"]) == 0
    assert capsys.readouterr().out.split() == ["board.html", "board.csv", "board.json"]
    jsonschema.validate(json.loads((tmp_path / "board.json").read_text("utf-8")), schema("board.schema.json"))
    assert run(["board", ".", "--as-of", "2027-05-01"]) == 0
    assert "LATE 47 days: eastmoor-care, due 2027-03-15" in capsys.readouterr().out
    assert run(["board", "--help"]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80

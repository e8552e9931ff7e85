import docx
import pytest

from clausekit.document.blocks import Heading, Table
from clausekit.document.document import Document, Numbering, TitlePage
from clausekit.document.inlines import Text
from clausekit.findings import InputError, Location
from clausekit.interview.answer_all import answer_all
from clausekit.interview.form import make_form
from clausekit.interview.new_questions import new_script
from clausekit.interview.read_form import read_form
from clausekit.interview.request_questions import request_script
from clausekit.interview.step import ask
from clausekit.library.load import load_library
from clausekit.rendering.formats import render
from tests.interview.answers import DAY, NEW, REQUEST

LIBRARY = load_library()
SCRIPT = request_script(LIBRARY, DAY)
NEW_SCRIPT = new_script(LIBRARY, DAY)
ASSUMED = {"recognised": ("yes",)}


def form(tmp_path, answers, script=SCRIPT):
    path = tmp_path / "questions.docx"
    path.write_bytes(render(make_form("Questions", script, answers, ASSUMED), ".docx"))
    return path


def place(name):
    return Location("questions.docx", part=name)


def fill(path, answers, grids=()):
    """What a person does in Word: writes into the empty cells, and puts a mark beside options."""
    word = docx.Document(str(path))
    for table in word.tables:
        header = [cell.text for cell in table.rows[0].cells]
        for grid in grids:
            if header[0] == grid[0][0]:
                assert header == grid[0]
                for at, words in enumerate(grid[1:], 1):
                    for cell, value in zip(table.rows[at].cells, words, strict=True):
                        cell.text = value
        given = []
        for row in table.rows[1:]:
            words = row.cells[0].text
            asked = words[:1].isdigit()
            if asked:
                given = list(answers.get(words.rpartition("[")[2].rstrip("]"), []))
            if words in given:
                row.cells[1].text = "X"
            elif given and (words == "and another" or (asked and "Put an x" not in words)):
                row.cells[1].text = given.pop(0)
    word.save(str(path))


def test_a_filled_form_comes_back_with_every_answer(tmp_path):
    filled = read_form(form(tmp_path, REQUEST))
    assert set(filled.given) == set(REQUEST)
    assert filled.findings == ()
    state = answer_all(SCRIPT, filled.given, DAY, place, leave_open=True)
    assert state.answers == REQUEST


def test_an_empty_form_asks_everything_a_letter_may_need(tmp_path):
    filled = read_form(form(tmp_path, {}))
    assert {"recognised-for", "when", "letters"} <= set(filled.given)
    assert not any(filled.given.values())
    assert filled.findings == ()


def test_a_form_filled_in_word_leaves_open_only_what_is_needed(tmp_path):
    path = form(tmp_path, {})
    fill(
        path,
        {
            "system": ["the new rota app"],
            "kind": ["Rota and scheduling software"],
            "employer": ["Shop Ltd"],
            "union": ["Shop Union"],
            "in-writing": ["a memo", "a slide"],
            "nation": ["Scotland"],
            "public-body": ["Private or other: a firm, a charity"],
            "recognised-for": ["It does not, or I do not know"],
            "asking": ["A workplace rep or steward"],
        },
    )
    state = answer_all(SCRIPT, read_form(path).given, DAY, place, leave_open=True)
    assert state.answers["in-writing"] == ("a memo", "a slide")
    assert state.answers["kind"] == ("scheduling-algorithm",)
    assert state.answers["nation"] == ("scotland",)
    assert state.answers["reply-by"] == ("2026-12-04",)
    question = ask(SCRIPT, state)
    assert question is not None
    assert question.id == "stage"


def test_a_new_folder_s_form_comes_back_with_every_answer(tmp_path):
    path = form(tmp_path, NEW, NEW_SCRIPT)
    filled = read_form(path)
    assert filled.findings == ()
    assert {name: filled.given[name] for name in ("systems", "worries", "must", "could")} == {
        name: NEW[name] for name in ("systems", "worries", "must", "could")
    }
    state = answer_all(NEW_SCRIPT, filled.given, DAY, place, leave_open=True)
    assert {name: given for name, given in state.answers.items() if name in NEW} == NEW


def test_what_belongs_together_stands_in_one_table(tmp_path):
    word = docx.Document(str(form(tmp_path, {}, NEW_SCRIPT)))
    assert [len(table.columns) for table in word.tables] == [2, 3, 5, 3]


def test_systems_and_worries_are_written_row_by_row(tmp_path):
    path = form(tmp_path, {}, NEW_SCRIPT)
    systems = [
        "System, by name or what it does",
        "What it is for, says the employer",
        "Firm that supplies it",
        "Idea, tender, pilot or live?",
        "Starts or is decided on",
    ]
    worries = ["What worries them, in their own words", "x: must be settled", "x: could wait"]
    policies = ["National agreements", "Local agreements", "The employer's policies"]
    fill(
        path,
        {"employer": ["Shop Ltd"], "union": ["Shop Union"], "nation": ["Wales"], "recognised": ["No"]},
        (
            (systems, ["PickBand", "faster picking", "BandCo", "pilot", "1 March 2027"], ["Tills", "", "", "live", ""]),
            (worries, ["targets", "x", "x"], ["cameras", "", "yes"], ["jobs", "", ""]),
            (policies, ["", "Rota agreement", "CCTV policy"], ["", "", "E-mail policy"]),
        ),
    )
    filled = read_form(path)
    assert filled.given["local-agreements"] == ("Rota agreement",)
    assert filled.given["policies"] == ("CCTV policy", "E-mail policy")
    assert filled.given["must"] == ("targets",)
    assert filled.given["could"] == ("cameras",)
    state = answer_all(NEW_SCRIPT, filled.given, DAY, place, leave_open=True)
    assert state.answers["systems"] == ("PickBand", "Tills")
    assert state.answers["system-pickband-stage"] == ("pilot",)
    assert state.answers["system-pickband-starts"] == ("2027-03-01",)
    assert state.answers["system-pickband-supplier"] == ("BandCo",)
    question = ask(NEW_SCRIPT, state)
    assert question is not None
    assert question.id == "public-body"


def test_the_kind_of_a_system_is_offered_by_what_it_is_for_too():
    asked = {
        one.id: one for one in NEW_SCRIPT({**NEW, "systems": ("RosterBot",), "system-rosterbot-purpose": ("rotas",)})
    }
    assert asked["system-rosterbot-kind"].options[0].value == "scheduling-algorithm"


def test_a_no_beside_an_option_is_no_mark(tmp_path):
    path = form(tmp_path, {}, NEW_SCRIPT)
    word = docx.Document(str(path))
    for table in word.tables:
        for row in table.rows:
            if row.cells[0].text in ("Discipline", "Who does which work"):
                row.cells[1].text = "yes" if row.cells[0].text == "Discipline" else "No."
    word.tables[3].rows[1].cells[0].text = "targets"
    word.tables[3].rows[1].cells[1].text = "no"
    word.save(str(path))
    filled = read_form(path)
    assert filled.given["recognised-for"] == ("Discipline",)
    assert filled.given["must"] == ()


def test_words_that_stand_under_no_question_are_said(tmp_path):
    path = form(tmp_path, {}, NEW_SCRIPT)
    word = docx.Document(str(path))
    word.add_paragraph("We also hear of cameras in the canteen")
    word.tables[0].rows[1].cells[1].text = "Shop Ltd"
    word.tables[2].rows[1].cells[2].text = "BandCo"
    word.save(str(path))
    filled = read_form(path)
    assert filled.given["employer"] == ("Shop Ltd",)
    assert [finding.message for finding in filled.findings] == [
        "stands under no question: “BandCo”",
        "stands under no question: “We also hear of cameras in the canteen”",
    ]


def test_a_form_of_one_table_a_question_is_still_read(tmp_path):
    def table(header, *rows):
        return Table(
            header=tuple((Text(one),) for one in header), rows=tuple(tuple((Text(one),) for one in row) for row in rows)
        )

    blocks = (
        Heading(text=(Text("1. What is your employer called? (needed)"),), level=2),
        table(["Your answer (employer)"], ["Shop Ltd"]),
        table(["Your answer (nation)", "Put an x"], ["England", ""], ["Scotland", "x"]),
        table(["Your answer (in-writing)"], ["a memo"], ["a slide"]),
    )
    made = Document(title_page=TitlePage(title="Questions"), blocks=blocks, contents=False, numbering=Numbering.FROZEN)
    path = tmp_path / "old.docx"
    path.write_bytes(render(made, ".docx"))
    assert read_form(path).given == {
        "employer": ("Shop Ltd",),
        "nation": ("Scotland",),
        "in-writing": ("a memo", "a slide"),
    }


def test_another_word_file_is_no_form(tmp_path):
    path = tmp_path / "letter.docx"
    word = docx.Document()
    word.add_paragraph("Dear colleague")
    word.save(str(path))
    with pytest.raises(InputError, match="holds none of our questions"):
        read_form(path)


def test_every_mistake_of_a_file_is_said_at_once():
    given = {**REQUEST, "nation": ("Atlantis",), "when": ("soon",), "stage": ()}
    with pytest.raises(InputError) as error:
        answer_all(SCRIPT, given, DAY, place)
    assert [finding.place.part for finding in error.value.findings] == ["nation", "stage", "when"]


def test_a_mistake_in_the_names_is_not_followed_by_one_about_pages():
    with pytest.raises(InputError) as error:
        answer_all(NEW_SCRIPT, {**NEW, "employer": ("X",)}, DAY, place)
    assert [finding.place.part for finding in error.value.findings] == ["employer"]


def test_an_answer_to_no_question_is_not_dropped():
    with pytest.raises(InputError, match="leave no such question"):
        answer_all(SCRIPT, {**REQUEST, "recognised": ("no",)}, DAY, place)

import docx
import pytest

from clausekit.findings import InputError, Location
from clausekit.interview.answer_all import answer_all
from clausekit.interview.form import make_form
from clausekit.interview.read_form import read_form
from clausekit.interview.request_questions import request_script
from clausekit.interview.step import ask
from clausekit.library.load import load_library
from clausekit.rendering.formats import render
from tests.interview.answers import DAY, REQUEST

SCRIPT = request_script(load_library(), DAY)
ASSUMED = {"recognised": ("yes",)}


def form(tmp_path, answers):
    path = tmp_path / "questions.docx"
    path.write_bytes(render(make_form("Questions", SCRIPT, answers, ASSUMED), ".docx"))
    return path


def place(name):
    return Location("questions.docx", part=name)


def fill(path, answers):
    """What a person does in Word: writes into the empty cells, and puts a mark beside options."""
    word = docx.Document(str(path))
    for table in word.tables:
        name = table.rows[0].cells[0].text.partition("(")[2].rstrip(")")
        for row in table.rows[1:]:
            given = answers.get(name, [])
            if len(row.cells) == 2 and row.cells[0].text in given:
                row.cells[1].text = "X"
            elif len(row.cells) == 1 and given:
                row.cells[0].text = given.pop(0)
    word.save(str(path))


def test_a_filled_form_comes_back_with_every_answer(tmp_path):
    path = form(tmp_path, REQUEST)
    given = read_form(path)
    assert set(given) == set(REQUEST)
    state = answer_all(SCRIPT, given, DAY, place, leave_open=True)
    assert state.answers == REQUEST


def test_an_empty_form_asks_everything_a_letter_may_need(tmp_path):
    given = read_form(form(tmp_path, {}))
    assert {"recognised-for", "when", "letters"} <= set(given)
    assert not any(given.values())


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
            "public-body": ["No"],
            "recognised": ["No"],
            "asking": ["A workplace rep or steward"],
        },
    )
    state = answer_all(SCRIPT, read_form(path), DAY, place, leave_open=True)
    assert state.answers["in-writing"] == ("a memo", "a slide")
    assert state.answers["kind"] == ("scheduling-algorithm",)
    assert state.answers["reply-by"] == ("2026-12-04",)
    question = ask(SCRIPT, state)
    assert question is not None
    assert question.id == "stage"


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


def test_an_answer_to_no_question_is_not_dropped():
    with pytest.raises(InputError, match="leave no such question"):
        answer_all(SCRIPT, {**REQUEST, "recognised": ("no",)}, DAY, place)

"""The worked negotiation: it is as its script makes it, and its review finds what the employer did."""

import json

import jsonschema
import pytest

from clausekit.cli.app import run
from clausekit.comparison.appraisal import Effect
from clausekit.intake.read import read_document
from clausekit.negotiation.reviewing.cite import cited_now
from clausekit.negotiation.reviewing.review import Against, AskFate
from clausekit.negotiation.reviewing.review_counter import review_counter
from clausekit.negotiation.reviewing.write_report import review_document
from clausekit.negotiation.verify_rounds import verify_rounds
from clausekit.rendering.formats import render
from tests.conftest import ROOT
from tests.examples.northshire_talks import BEFORE, TALKS, counter

SECOND = TALKS / "rounds" / "004-2027-03-22-union.docx"
COUNTER = TALKS / "rounds" / "005-2027-04-06-employer.docx"
SCHEMAS = ROOT / "docs" / "schemas"


@pytest.fixture(scope="module")
def review():
    return review_counter(TALKS)


def test_the_counter_is_what_the_script_makes_of_our_second_text():
    assert counter(SECOND.read_bytes()) == COUNTER.read_bytes()


def test_only_the_numbering_tells_its_bargaining_file_from_that_of_the_first_example():
    before = (BEFORE / "bargaining.yaml").read_text("utf-8").splitlines()
    after = (TALKS / "bargaining.yaml").read_text("utf-8").splitlines()
    assert [one for one in before if one not in after] == [one for one in before if one.startswith("numbering:")]


def test_its_rounds_are_as_they_were_added():
    assert verify_rounds(TALKS).findings == ()


def test_the_counter_has_all_that_makes_such_files_hard():
    reading = read_document(COUNTER)
    assert len({one.author for one in reading.revisions}) == 2
    assert {one.kind.value for one in reading.revisions} >= {"insertion", "deletion", "move from", "move to"}
    assert [bool(one.parent) for one in reading.comments] == [False, True, False]


def test_the_silent_edit_and_the_footnote_are_found(review):
    silent = {cited_now(row): row for row in review.untracked.told}
    assert "consulting" in silent["6.5"].pair.after[0].text
    assert "practicable" in silent["Footnote 1"].pair.after[0].text
    assert silent["6.5"].effect is Effect.WEAKER


def test_tracked_changes_are_not_called_silent(review):
    silent = {cited_now(row) for row in review.untracked.told}
    assert not silent & {"7.7", "7.9(B)", "10.5", "17.9", "17.11"}


def test_the_clauses_that_the_narrowed_definition_hits_are_named(review):
    [definition] = [ask for ask in review.asks if cited_now(ask.row) == "definition of Monitoring"]
    assert {"8.1", "8.2", "9.2", "10.1"} <= set(definition.row.appraisal.depends_on)
    hit = {cited_now(ask.row) for ask in review.asks if ask.rests_on}
    assert {"8.1", "9.2"} <= hit


def test_the_article_that_moved_the_provision_that_went_and_the_new_one(review):
    moved = [ask for ask in review.asks if ask.fate is AskFate.MOVED and ask.is_term]
    assert len(moved) == 7
    assert [cited_now(ask.row) for ask in review.asks if ask.fate is AskFate.DROPPED and ask.is_term] == ["13.6"]
    [new] = [ask for ask in review.asks if ask.fate is AskFate.NEW and ask.is_term]
    assert "vary this Agreement" in new.row.pair.after[0].text


def test_the_limit_on_telling_is_crossed_and_the_library_answers(review):
    assert "7.9(b)" in {one.label for one in review.crossed}
    [clause] = [one for one in review.clauses if one.title.startswith("7 ")]
    assert clause.help is not None
    assert clause.help.clause == "anti-commodification/no-sale"
    assert clause.help.objections
    assert clause.settled == ("7.2 was agreed on 2027-03-22 in the words of round 1",)


def test_what_was_said_stands_at_its_provision(review):
    [clause] = [one for one in review.clauses if one.title.startswith("10 ")]
    assert [one.words for one in clause.sayings] == ["5 days, 10.5"]


def test_against_the_first_text_our_own_offers_are_told_from_their_edits():
    asks = {cited_now(ask.row): ask for ask in review_counter(TALKS, Against.TABLED).asks}
    given = [ask for ask in asks.values() if "6 paid days" in "".join(part.text for part in ask.row.pair.after)]
    assert ["second-offer.docx" in ask.also_in for ask in given] == [True]


def test_the_report_is_as_it_was(review, golden):
    golden("northshire-talks-review.md", render(review_document(review), ".md").decode())


def test_every_page_says_for_whom_it_is(review):
    assert review_document(review).header == "Union only – not for the employer"


def test_the_first_page_and_the_json_are_as_they_were(golden, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert run(["review", "examples/northshire-talks"]) == 0
    golden("northshire-talks-review.txt", capsys.readouterr().out)
    assert run(["review", "examples/northshire-talks", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    jsonschema.validate(shown, json.loads((SCHEMAS / "review.schema.json").read_text("utf-8")))
    for clause in shown["clauses"]:  # the 199 untouched ones say no more than the texts themselves
        clause["asks"] = [ask for ask in clause["asks"] if ask["fate"] != "untouched"]
    golden("northshire-talks-review.json", json.dumps(shown, ensure_ascii=False, indent=2) + "\n")

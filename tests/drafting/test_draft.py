"""Drafting end to end, by what must hold of every draft."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausekit.document.blocks import Paragraph, Provision
from clausekit.document.inlines import Blank, DefinedTerm, Reference, line_text
from clausekit.document.labels import cited_blocks
from clausekit.document.walk import block_lines, walk
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.findings import InputError
from clausekit.library.fields import Nation, PositionName
from clausekit.library.load import load_library
from clausekit.rendering.formats import FORMATS, render
from tests.conftest import EXAMPLE

LIBRARY = load_library()
HEAD = """
employer: {{name: Example Employer, signs: [Director]}}
unions: [{{name: First Union, signs: [Secretary]}}, {{name: Second Union, signs: [Secretary, Officer]}}]
workplace: every workplace
nation: {nation}
form: {form}
draft: {{date: 2027-03-01, version: "1"}}
clauses:
"""


def drafted(folder: Path, clauses: str, *, nation="england", form="stand-alone", **options):
    folder.mkdir(exist_ok=True)
    (folder / "bargaining.yaml").write_text(HEAD.format(nation=nation, form=form) + clauses, "utf-8")
    own = folder / "library"
    return draft(read_bargaining(folder), load_library(own=own) if own.is_dir() else LIBRARY, **options)


def chosen(clause_id, position="ideal"):
    return f"  - {{id: {clause_id}, position: {position}}}\n"


def parts_of(document):
    return [part for block in walk(document.blocks) for line in block_lines(block) for part in line]


@pytest.mark.parametrize("clause_id", LIBRARY.ids)
def test_every_clause_drafts_alone_in_each_position_and_nation(clause_id, tmp_path):
    for position in PositionName:
        for nation in LIBRARY[clause_id].nations:
            result = drafted(tmp_path / "n", chosen(clause_id, position), nation=nation)
            text = render(result.document, ".txt").decode()
            assert "{{" not in text
            assert "{%" not in text
            assert not [part for part in parts_of(result.document) if isinstance(part, Blank)]
            assert {note.severity for note in result.notes} <= {"note"}


def test_definitions_hold_exactly_the_terms_used(tmp_path):
    document = drafted(tmp_path, "".join(map(chosen, LIBRARY.ids))).document
    defined = {
        block.id: line_text(block.text).partition(" means ")[0]
        for block in walk(document.blocks)
        if isinstance(block, Paragraph) and block.text and isinstance(block.text[0], DefinedTerm)
    }
    used = {part.target for part in parts_of(document) if isinstance(part, DefinedTerm) and not part.defines}
    assert used == set(defined)
    assert list(defined.values()) == sorted(defined.values(), key=str.lower)


def test_every_reference_shows_the_number_of_what_it_points_to(tmp_path):
    document = drafted(tmp_path, "".join(map(chosen, LIBRARY.ids))).document
    numbers = {block.id: label for label, block in cited_blocks(document.blocks)}
    references = [part for part in parts_of(document) if isinstance(part, Reference)]
    assert references
    assert all(numbers[part.target] == part.text for part in references)


def test_a_missing_answer_is_said_with_its_question_or_left_blank(example):
    clause = example / "library" / "training" / "first-aid.yaml"
    clause.parent.mkdir(parents=True)
    text = (Path(__file__).parent.parent / "cases" / "clause.yaml").read_text("utf-8")
    clause.write_text(re.sub(r"        default: .*\n", "", text), "utf-8")
    with pytest.raises(InputError) as error:
        drafted(example, chosen("training/first-aid"))
    assert [one.message for one in error.value.findings] == [
        "`training/first-aid` needs an answer, `days`: How many days?"
    ]
    document = drafted(example, chosen("training/first-aid"), allow_blanks=True).document
    assert "give [days] days of training" in render(document, ".txt").decode()


def test_clauses_that_exclude_each_other_are_refused_with_the_reason(example):
    first = (Path(__file__).parent.parent / "cases" / "clause.yaml").read_text("utf-8")
    folder = example / "library" / "training"
    folder.mkdir(parents=True)
    (folder / "first-aid.yaml").write_text(first, "utf-8")
    second = first.replace("first-aid", "second-aid").replace("First aid", "Second aid")
    (folder / "second-aid.yaml").write_text(second.replace("needs: []", "excludes: [training/first-aid]"), "utf-8")
    with pytest.raises(
        InputError, match=r"\(Second aid\) and `training/first-aid` \(First aid\) cannot stand together"
    ):
        drafted(example, chosen("training/first-aid") + chosen("training/second-aid"))


def test_a_needed_clause_comes_in_before_the_one_that_needs_it_and_is_said(tmp_path):
    result = drafted(tmp_path, chosen("surveillance/no-discipline-from-monitoring"))
    titles = [line_text(article.title) for article in result.document.articles]
    need, by = (
        LIBRARY[one].title["en"]
        for one in ("surveillance/necessary-monitoring", "surveillance/no-discipline-from-monitoring")
    )
    assert titles.index(need) < titles.index(by)
    assert any("comes in" in note.message and "necessary-monitoring" in note.message for note in result.notes)


def test_another_nations_clause_is_refused(example):
    clause = example / "library" / "training" / "first-aid.yaml"
    clause.parent.mkdir(parents=True)
    shutil.copy(Path(__file__).parent.parent / "cases" / "clause.yaml", clause)
    with pytest.raises(InputError, match="not written for scotland; it fits: england, wales"):
        drafted(example, chosen("training/first-aid"), nation=Nation.SCOTLAND)


def test_a_matter_of_national_terms_is_pointed_out(example):
    path = example / "bargaining.yaml"
    text = path.read_text("utf-8") + "  - {id: jobs/redeployment-and-pay-protection, position: ideal}\n"
    path.write_text(text, "utf-8")

    def warnings():
        return [note.code for note in draft(read_bargaining(example), LIBRARY).notes if note.severity == "warning"]

    assert warnings() == ["national-terms"]
    path.write_text(text.replace("locally_variable: no", "locally_variable: yes"), "utf-8")
    assert warnings() == []


@pytest.mark.parametrize("form", ["stand-alone", "insert", "side-letter", "protocol"])
def test_every_form_drafts(form, tmp_path):
    document = drafted(tmp_path, chosen("anti-commodification/no-sale"), form=form).document
    assert document.articles[0].number == "1"
    assert document.blocks[-1].party == "Second Union"  # type: ignore[union-attr]


def test_agreed_text_carries_no_draft_marks(example):
    path = example / "bargaining.yaml"
    path.write_text(path.read_text("utf-8") + "stage: agreed\n", "utf-8")
    document = draft(read_bargaining(example), LIBRARY).document
    for suffix in (".txt", ".md", ".html", ".json"):
        assert "raft for negotiation" not in render(document, suffix).decode()
    assert document.footer == ""


def test_answers_stay_answers(example):
    path = example / "bargaining.yaml"
    for nasty in (r'"\n# Schedule 9"', '"*Ltd*"', '"[x](y)"', '"1. one"', '"- item"'):
        path.write_text(
            (EXAMPLE / "bargaining.yaml").read_text("utf-8").replace("name: Northshire Council", f"name: {nasty}"),
            "utf-8",
        )
        document = draft(read_bargaining(example), LIBRARY).document
        plain = draft(read_bargaining(EXAMPLE), LIBRARY).document
        assert [type(block) for block in walk(document.blocks)] == [type(block) for block in walk(plain.blocks)]
        assert [getattr(block, "number", "") for block in walk(document.blocks)] == [
            getattr(block, "number", "") for block in walk(plain.blocks)
        ]


mandates = st.recursive(
    st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


@given(mandates, st.booleans())
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_the_mandate_changes_no_byte(tmp_path, mandate, absent):
    import json

    folder = tmp_path / "folder"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(EXAMPLE, folder)
    secret = folder / "union-only" / "mandate.yaml"
    if absent:
        shutil.rmtree(folder / "union-only")
    else:
        secret.write_text(json.dumps(mandate), "utf-8")
    document = draft(read_bargaining(folder), LIBRARY).document
    assert document == EXAMPLE_DOCUMENT
    assert {suffix: render(document, suffix) for suffix in FORMATS} == EXAMPLE_FILES


EXAMPLE_DOCUMENT = draft(read_bargaining(EXAMPLE), LIBRARY).document
EXAMPLE_FILES = {suffix: render(EXAMPLE_DOCUMENT, suffix) for suffix in FORMATS}


def test_frozen_numbers_survive_a_change_of_clauses(example, tmp_path):
    before = draft(read_bargaining(example), LIBRARY)
    path = example / "bargaining.yaml"
    text = path.read_text("utf-8").replace("  - id: transparency/explanation\n    position: ideal\n", "")
    path.write_text(text + "  - {id: training/learning-entitlement, position: ideal}\n", "utf-8")
    after = draft(read_bargaining(example), LIBRARY, frozen=before.numbers).document
    was = {line_text(article.title): article.number for article in before.document.articles}
    now = {line_text(article.title): article.number for article in after.articles}
    assert {title: number for title, number in now.items() if title in was} == {
        title: number for title, number in was.items() if title != "The right to an explanation"
    }
    gone = [article.number for article in after.articles if line_text(article.title) == "Not used"]
    assert gone == [was["The right to an explanation"]]
    fresh = next(number for title, number in now.items() if title not in was and title != "Not used")
    assert re.fullmatch(r"\d+A", fresh)
    inside = next(article for article in after.articles if article.number == fresh)
    assert next(child.number for child in inside.children if isinstance(child, Provision)) == f"{fresh}.1"

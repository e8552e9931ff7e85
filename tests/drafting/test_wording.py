"""Clauses of the library as a document of their own."""

import pytest

from clausekit.document.blocks import Paragraph, Provision
from clausekit.document.document import Document, Numbering, TitlePage
from clausekit.document.inlines import Blank, DefinedTerm, Reference, Text, line_text
from clausekit.document.walk import walk
from clausekit.drafting.link import neutral_ids
from clausekit.drafting.wording import Wording, assumed, suggestions, wording_document
from clausekit.library.fields import PositionName
from clausekit.library.load import load_library

LAMPS = """
id: parks/lamps
title: Lamps in the park
theme: parks
s178: [a]
nations: [wales, england]
bargained_at: either
source: Made up for this test
licence: CC0-1.0
owner: nobody
versions:
  - version: "1.0"
    date: 2026-11-21
    note: First text
    checked_on: 2026-11-21
    incorporable: part
    plain: Lamps burn
    case: Lamps help
    why: They are ours
    objections: [{says: Costly, answer: Worth it}]
    questions: [How many lamps?]
    variables:
      - name: lamp_days
        kind: number
        unit: days
        question: How many?
        default: {ideal: "5", realistic: "1", fallback: "3"}
      - {name: oils, kind: list, question: Which?, default: [olive, walnut]}
      - {name: lamp_hour, kind: text, question: When?}
      - {name: wicks, kind: choice, question: Which wicks?, choices: [flat, round], default: round}
      - {name: sort, kind: choice, question: Which sort?, choices: [tall, low]}
      - {name: broken, kind: number, question: How many?, default: none at all}
    duties: [{who: employer, what: Trim, by_when: at once, record: a book, cost: employer}]
    needs: [parks/ponds]
    positions:
      ideal:
        text: |
          Every [Lamp] must burn for {{ lamp_days }} days on {{ oils }} from {{ lamp_hour }}. {#burning}

          Under [clause](#burning) and [clause](parks/ponds) a {{ sort }} [Lamp] has {{ wicks }} wicks.

          - one lamp of {{ broken }}
        defines:
          - term: Lamp
            plural: Lamps
            meaning: "a light by a [Pond] for {{ lamp_days }} days"
      realistic:
        text: In {{ nation }} some lamps burn for {{ lamp_days }} days. {#burning}
      fallback:
        text: Lamps burn where they are {{ status }}. {#burning}
"""
PONDS = (
    LAMPS.replace("parks/lamps", "parks/ponds")
    .replace("needs: [parks/ponds]", "needs: []")
    .replace("Lamps in the park", "Ponds in the park")
    .replace("term: Lamp\n            plural: Lamps\n", "term: Pond\n")
    .replace("a light by a [Pond]", "some water")
    .replace("[Lamp]", "[Pond]")
    .replace("(parks/ponds)", "(redress/unheard-of)")
)


@pytest.fixture
def library(tmp_path):
    for name, text in (("lamps", LAMPS), ("ponds", PONDS)):
        path = tmp_path / "library" / "parks" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return load_library(own=tmp_path / "library")


def wording(library, position="ideal", name="parks/lamps", **named):
    clause = library[name]
    return Wording(clause, clause.newest, PositionName(position), **named)


def written(library, *args, defaults=False, **named):
    document = wording_document("Title", [wording(library, *args, **named)], library, defaults=defaults)
    [article] = document.articles
    return article


def shown(article):
    return [
        (getattr(one, "number", ""), line_text(one.text))
        for one in walk(article.children)
        if isinstance(one, (Paragraph, Provision))
    ]


def test_answers_are_blanks_and_choices_what_the_library_suggests(library):
    assert shown(written(library)) == [
        ("", "Lamp means a light by a Pond for [number of days] days."),
        ("1", "Every Lamp must burn for [number of days] days on [oils] from [lamp hour]."),
        ("2", "Under clause 1 and clause “Ponds in the park” a tall Lamp has round wicks."),
        ("(a)", "one lamp of [broken]"),
    ]


def test_with_defaults_the_suggestions_stand_in_the_text(library):
    assert shown(written(library, defaults=True)) == [
        ("", "Lamp means a light by a Pond for 5 days."),
        ("1", "Every Lamp must burn for 5 days on olive and walnut from [lamp hour]."),
        ("2", "Under clause 1 and clause “Ponds in the park” a tall Lamp has round wicks."),
        ("(a)", "one lamp of [broken]"),
    ]
    assert shown(written(library, "realistic", defaults=True)) == [("1", "In wales some lamps burn for 1 day.")]
    assert shown(written(library, "fallback", defaults=True)) == [("1", "Lamps burn where they are binding-in-honour.")]


def test_references_inside_another_clause_and_to_nothing_stay_words(library, tmp_path):
    path = tmp_path / "library" / "parks" / "lamps.yaml"
    text = "text: See [clause](parks/ponds#burning) and [clause](#unheard-of). {#burning}"
    old = "text: Lamps burn where they are {{ status }}. {#burning}"
    path.write_text(path.read_text("utf-8").replace(old, text), "utf-8")
    article = written(load_library(own=tmp_path / "library"), "fallback")
    assert shown(article) == [("1", "See clause “Ponds in the park” and clause .")]
    [line] = [one.text for one in article.children if isinstance(one, Provision)]
    assert Reference("", "") in line


def test_a_clause_that_is_not_in_the_library_is_called_by_its_id(library):
    assert "“redress/unheard-of”" in shown(written(library, name="parks/ponds"))[2][1]


def test_parts_point_to_each_other_inside_the_document_alone(library):
    article = written(library)
    meaning, first, second = article.children
    assert meaning.text[0] == DefinedTerm("Lamp", "", defines=True)
    assert DefinedTerm("Pond", "") in meaning.text
    assert [part for part in first.text if isinstance(part, DefinedTerm)] == [DefinedTerm("Lamp", "")]
    assert [part.label for part in first.text if isinstance(part, Blank)] == ["number of days", "oils", "lamp hour"]
    assert Reference(first.id, "1") in second.text
    assert first.id != article.id
    assert (meaning.id, second.id) == ("", "")
    assert all(len(one) == 10 and one[0] == "r" for one in (first.id, article.id))


def test_several_wordings_are_told_apart_by_their_keys_and_titles(library):
    both = [wording(library), wording(library, "realistic", key="other", title="The other")]
    document = wording_document("Both", both, library)
    assert document == Document(
        title_page=TitlePage(title="Both"), blocks=document.blocks, contents=False, numbering=Numbering.FROZEN
    )
    assert document == wording_document("Both", both, library, defaults=False)
    one, other = document.articles
    assert one.id == neutral_ids(["parks/lamps#"], "")["parks/lamps#"]
    assert (one.title, other.title) == ((Text("Lamps in the park"),), (Text("The other"),))
    assert (one.number, other.number) == ("", "")
    ids = [block.id for block in walk(document.blocks) if block.id]
    assert len(ids) == len(set(ids)) == 4


def test_what_the_library_suggests(library):
    assert list(suggestions(wording(library, "realistic"))) == [
        ("lamp_days", "1"),
        ("oils", "olive, walnut"),
        ("lamp_hour", ""),
        ("wicks", "round"),
        ("sort", ""),
        ("broken", "none at all"),
    ]


@pytest.mark.parametrize(
    ("positions", "said"),
    [
        (["ideal"], ""),
        (["realistic"], "wales"),
        (["fallback"], "binding-in-honour"),
        (["fallback", "realistic", "ideal", "realistic"], "binding-in-honour, wales"),
    ],
)
def test_for_which_nation_and_status_a_text_is_written_out(library, positions, said):
    assert assumed(wording(library, one) for one in positions) == said

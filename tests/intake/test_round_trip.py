"""What we write and read back: the same words, numbers and articles, in every format, live and frozen."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from clausekit.document.document import Numbering
from clausekit.document.inlines import DefinedTerm, Reference
from clausekit.document.walk import block_lines, walk
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.intake.read import read_content
from clausekit.library.load import load_library
from clausekit.rendering.formats import render
from tests.conftest import EXAMPLE
from tests.intake.shown import articles, outline_text, spoken
from tests.trees import documents

DRAFTED = draft(read_bargaining(EXAMPLE), load_library([])).document
PROPERTY = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def back(document, suffix):
    return read_content(render(document, suffix), f"draft{suffix}")


@pytest.mark.parametrize("numbering", Numbering)
@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".json"])
def test_a_draft_reads_back_the_same(suffix, numbering):
    document = replace(DRAFTED, numbering=numbering)
    reading = back(document, suffix)
    assert outline_text(reading.countered) == outline_text(document)
    assert reading.countered.title_page == document.title_page
    assert (reading.countered.header, reading.countered.footer) == (document.header, document.footer)
    assert not reading.pending
    numbered = [block.id for block in walk(document.blocks) if hasattr(block, "number")]
    assert [block.id for block in walk(reading.countered.blocks) if hasattr(block, "number")] == numbered


@pytest.mark.parametrize("numbering", Numbering)
def test_a_draft_as_plain_text_has_the_same_articles_and_provisions(numbering):
    document = replace(DRAFTED, numbering=numbering)
    read = back(document, ".txt").countered
    assert [(number, title.casefold()) for number, title in articles(read)] == [
        (number, title.casefold()) for number, title in articles(document)
    ]
    ours = [one for one in outline_text(document).splitlines() if " | " in one and not one.lstrip().startswith("|")]
    theirs = [one for one in outline_text(read).splitlines() if " | " in one]
    assert theirs == ours


def test_references_and_definitions_of_a_word_file_stay_what_they_are():
    read = back(DRAFTED, ".docx").countered
    for kind in (Reference, DefinedTerm):
        ours = [part.text for part in parts(DRAFTED) if isinstance(part, kind) and getattr(part, "defines", True)]
        assert [part.text for part in parts(read) if isinstance(part, kind)] == ours
    targets = {part.target for part in parts(read) if isinstance(part, Reference)}
    assert targets <= {block.id for block in walk(read.blocks)}


def parts(document):
    return [part for block in walk(document.blocks) for line in block_lines(block) for part in line]


@given(documents())
@PROPERTY
def test_json_reads_back_into_an_equal_document(document):
    assert back(document, ".json").countered == document


@given(documents())
@PROPERTY
def test_html_reads_back_with_the_same_words_and_numbers(document):
    read = back(document, ".html").countered
    assert spoken(read) == spoken(document)
    assert [number for number, _ in articles(read)] == [number for number, _ in articles(document)]


@given(documents())
@PROPERTY
def test_word_reads_back_with_every_word_in_its_order(document):
    read = back(document, ".docx").countered
    assert spoken(read) == spoken(document)
    assert {number for number, _ in articles(document)} <= {number for number, _ in articles(read)}

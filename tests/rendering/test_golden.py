import json

import jsonschema
import pytest

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.library.load import load_library
from clausekit.markdown.read_document import read_document
from clausekit.rendering.formats import FORMATS, render
from clausekit.rendering.json_schema import document_schema
from tests.conftest import EXAMPLE, ROOT
from tests.rendering.parts import word_as_text

DOCUMENT = draft(read_bargaining(EXAMPLE), load_library()).document


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_example_renders_as_it_did(suffix, golden):
    content = render(DOCUMENT, suffix)
    golden(
        f"northshire-council{suffix}" + (".xml" if suffix == ".docx" else ""),
        word_as_text(content) if suffix == ".docx" else content.decode(),
    )


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_input_gives_the_same_bytes(suffix):
    again = draft(read_bargaining(EXAMPLE), load_library()).document
    assert render(again, suffix) == render(DOCUMENT, suffix)


def test_the_examples_markdown_reads_back_equal():
    assert read_document(render(DOCUMENT, ".md").decode()) == DOCUMENT


def test_json_fits_its_published_schema(golden):
    schema = document_schema()
    golden(str(ROOT / "docs" / "schemas" / "document.schema.json"), json.dumps(schema, indent=2) + "\n")
    jsonschema.validate(json.loads(render(DOCUMENT, ".json")), schema)


@pytest.mark.parametrize("suffix", FORMATS)
def test_nothing_of_the_tool_the_library_or_the_machine_is_in_what_is_sent(suffix):
    content = render(DOCUMENT, suffix)
    text = word_as_text(content) if suffix == ".docx" else content.decode()
    for trace in (
        "clausekit",
        "no-sale",
        "human-decision",
        "anti-commodification",
        "frame/",
        "term:",
        "union-only",
        "plum-otter",
        str(ROOT),
        "/tmp",
        "python",
    ):
        assert trace not in text.lower(), trace


def test_html_needs_nothing_from_elsewhere_and_has_landmarks():
    html = render(DOCUMENT, ".html").decode()
    assert "<script" not in html
    assert "http" not in html
    assert html.count("<h1>") == 1
    for mark in (
        '<html lang="en-GB">',
        "<main>",
        "<header>",
        "<footer>",
        '<nav aria-label="Contents">',
        "<title>",
        "<th scope=",
    ):
        assert mark in html
    ids = [piece.split('"')[0] for piece in html.split(' id="')[1:]]
    assert len(ids) == len(set(ids))
    targets = {piece.split('"')[0] for piece in html.split('href="#')[1:]}
    assert targets <= set(ids)


def test_plain_text_keeps_to_its_width():
    lines = render(DOCUMENT, ".txt").decode().splitlines()
    assert max(map(len, lines)) <= 78

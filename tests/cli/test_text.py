"""``clausekit text``: any document as numbered text, as git wants it."""

import io
import sys
from types import SimpleNamespace

import pytest
import typer

from clausekit.cli.text import app
from clausekit.document.blocks import Paragraph
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Text
from clausekit.document.reading import Reading, Revision, RevisionKind
from clausekit.findings import InputError
from clausekit.rendering.formats import render

LONG = "The Employer must give the Union a copy of every report about a system, " * 3


def run(*arguments):
    typer.main.get_command(app).main(list(arguments), standalone_mode=False)


def document(words):
    return Document(title_page=TitlePage(title="Draft"), contents=False, blocks=(Paragraph(text=(Text(words),)),))


def test_a_word_file_is_text_with_a_paragraph_a_line(tmp_path, capsys):
    path = tmp_path / "draft.docx"
    path.write_bytes(render(document(LONG.strip()), ".docx"))
    run(str(path))
    assert capsys.readouterr().out.splitlines() == ["DRAFT", "", "", "", "      " + LONG.strip()]


def test_the_view_of_a_file_with_tracked_changes_is_said(monkeypatch, capsys):
    revision = Revision(kind=RevisionKind.INSERTION, text="may")
    reading = Reading(
        name="counter.docx", tabled=document("It must."), countered=document("It may."), revisions=(revision,)
    )
    monkeypatch.setattr("clausekit.cli.text.read_document", lambda _: reading)
    run("counter.docx")
    shown = capsys.readouterr()
    assert "It may." in shown.out
    assert shown.err == "counter.docx holds 1 tracked change; this is the text as countered.\n"
    run("counter.docx", "--view", "tabled")
    assert "It must." in capsys.readouterr().out


def test_standard_input_is_what_as_says(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"# Heading\n\n**bold** words\n")))
    run("-", "--as", "md")
    assert "bold words" in capsys.readouterr().out
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"x")))
    with pytest.raises(InputError, match="not a kind of document"):
        run("-", "--as", ".xyz")

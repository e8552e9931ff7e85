"""Displayed numbers: from cases in text, in our own files, and against what LibreOffice shows."""

import subprocess
from pathlib import Path

import pytest
import yaml

from clausekit.document.blocks import Provision, Schedule
from clausekit.document.inlines import line_text
from clausekit.document.walk import walk
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.library.load import load_library
from clausekit.rendering.docx import render_docx
from clausekit.word.number_formats import LARGEST, format_number, is_known_format
from clausekit.word.read import read_word
from clausekit.word.reading import ReadParagraph, ReadTable
from tests.conftest import EXAMPLE
from tests.word.packages import STYLES, p, word

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "word_numbering.yaml").read_text("utf-8"))
OPTIONS = {"start": "start", "restart": "lvlRestart", "style": "pStyle"}


def level(at, text):
    form, *words = text.split(" ")
    options = dict(word.split("=") for word in words if "=" in word)
    options.setdefault("start", "1")
    label = " ".join(word for word in words if "=" not in word and word != "legal")
    inside = "".join(f'<w:{OPTIONS[name]} w:val="{value}"/>' for name, value in options.items())
    legal = "<w:isLgl/>" if "legal" in words else ""
    return f'<w:lvl w:ilvl="{at}">{inside}<w:numFmt w:val="{form}"/>{legal}<w:lvlText w:val="{label}"/></w:lvl>'


def pattern(name, levels):
    if isinstance(levels, dict):
        inside = f'<w:numStyleLink w:val="{levels["link"]}"/>'
    else:
        inside = "".join(level(at, text) for at, text in enumerate(levels))
    return f'<w:abstractNum w:abstractNumId="{name}">{inside}</w:abstractNum>'


def num(list_id, text):
    name, *overrides = text.split()
    inside = "".join(
        f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        for at, start in (override.split("=") for override in overrides)
    )
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{name}"/>{inside}</w:num>'


def style(name, text):
    options = dict(word.split("=") for word in text.split())
    based = f'<w:basedOn w:val="{options["basedOn"]}"/>' if "basedOn" in options else ""
    listed = f'<w:numPr><w:numId w:val="{options["list"]}"/></w:numPr>' if "list" in options else ""
    kind = "numbering" if name == "Style" else "paragraph"
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{based}<w:pPr>{listed}</w:pPr></w:style>'
    )


def paragraph(text):
    name, *listed = text.split()
    if name.isdigit():
        name, listed = "", [name, *listed]
    if not listed:
        return p("x", style=name)
    list_id, at = listed
    ids = "" if list_id == "-" else f'<w:numId w:val="{list_id}"/>'
    return p("x", style=name, settings=f'<w:numPr><w:ilvl w:val="{at}"/>{ids}</w:numPr>')


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_numbers_as_word_shows_them(case):
    numbering = "".join(pattern(*one) for one in case["lists"].items()) + "".join(
        num(*one) for one in case["nums"].items()
    )
    styles = STYLES + "".join(style(*one) for one in case.get("styles", {}).items())
    body = "".join(map(paragraph, case["paragraphs"]))
    reading = read_word(word(body, {"numbering": numbering, "styles": styles}), "x")
    assert ["•" if block.bullet else block.number for block in reading.countered.blocks] == case["numbers"]


def test_leading_zeros_unknown_forms_and_endless_ones():
    assert format_number(7, "001, 002, 003, ...") == "007"
    assert format_number(3, "japaneseCounting") == "3"
    assert format_number(LARGEST, "lowerRoman") == str(LARGEST)
    assert format_number(1994, "lowerRoman") == "mcmxciv"
    assert not is_known_format("japaneseCounting")
    numbering = pattern("a", ["japaneseCounting %1"]) + num(1, "a")
    reading = read_word(word(p("x"), {"numbering": numbering}), "x")
    assert [(finding.code, "japaneseCounting" in finding.message) for finding in reading.findings] == [
        ("word-number-format", True)
    ]


def expected(document):
    """Every numbered thing of a document: its number and the start of its words."""
    for block in walk(document.blocks):
        if isinstance(block, (Provision, Schedule)):
            words = line_text(block.title) or line_text(getattr(block, "text", ()))
            yield block.number, words


@pytest.mark.parametrize("frozen", [False, True], ids=["live", "frozen"])
def test_our_own_files_read_back(frozen):
    bargaining, library = read_bargaining(EXAMPLE), load_library()
    made = draft(bargaining, library)
    document = draft(bargaining, library, frozen=made.numbers).document if frozen else made.document
    reading = read_word(render_docx(document), "draft.docx")
    view = reading.countered
    assert reading.tabled is view
    assert (reading.title, reading.language) == (document.title, "en-GB")
    paragraphs = [block for block in view.blocks if isinstance(block, ReadParagraph) and not block.contents]
    shown = []
    for one in paragraphs:
        text = f"{one.number} {one.text}" if one.number else one.text.replace("\t", " ", 1)
        shown.append(text)
    for number, words in expected(document):
        assert f"{number} {words}" in shown
    assert sum(block.contents for block in view.blocks if isinstance(block, ReadParagraph)) > len(document.articles)
    assert [block.header_rows for block in view.blocks if isinstance(block, ReadTable)].count(1) >= 1
    known = {bookmark for one in paragraphs for bookmark in one.bookmarks}
    cited = [reference for one in paragraphs for reference in one.references]
    assert cited
    assert all(bookmark in known for bookmark, _ in cited)


def test_libreoffice_shows_the_same_numbers(tmp_path, tool):
    numbering = pattern("a", ["decimal %1.", "decimal %1.%2", "lowerLetter (%3)"]) + num(1, "a") + num(2, "a 0=9")
    order = [(1, 0), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1), (2, 0), (2, 1), (1, 0)]
    body = "".join(
        p(f"line{at}", settings=f'<w:numPr><w:ilvl w:val="{ilvl}"/><w:numId w:val="{list_id}"/></w:numPr>')
        for at, (list_id, ilvl) in enumerate(order)
    )
    content = word(body, {"numbering": numbering})
    (tmp_path / "x.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [tool("soffice"), profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path]
    subprocess.run([*map(str, command), str(tmp_path / "x.docx")], check=True, capture_output=True, timeout=180)
    theirs = [
        " ".join(line.split()) for line in (tmp_path / "x.txt").read_text("utf-8-sig").splitlines() if line.strip()
    ]
    ours = [f"{block.number} {block.text}" for block in read_word(content, "x").countered.blocks]
    assert ours == theirs

"""Word files: sound for a validator, right in LibreOffice, dressed in a union's own styles."""

import re
import subprocess
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt, RGBColor
from openxml_audit import OpenXmlValidator

from clausekit.document.blocks import BulletList, Heading, Note, Paragraph, Provision, Schedule, Table
from clausekit.document.document import Document, Numbering, Orientation, TitlePage
from clausekit.document.inlines import Blank, Text, line_text
from clausekit.document.labels import cited_blocks
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import Draft, draft
from clausekit.findings import InputError
from clausekit.library.load import load_library
from clausekit.rendering.docx import render_docx
from tests.conftest import EXAMPLE
from tests.rendering.parts import word_as_text, word_parts

DRAFT: Draft = draft(read_bargaining(EXAMPLE), load_library())
WIDE = Document(
    title_page=TitlePage(title="Everything"),
    orientation=Orientation.LANDSCAPE,
    contents=False,
    blocks=(
        Heading(text=(Text("Part"),), level=2),
        Paragraph(text=(Text("Bold", strong=True), Text(" and "), Text("slanted", emphasis=True), Blank("a name"))),
        BulletList(items=((Text("one"),), (Text("two"),))),
        Note(text=(Text("A remark."),)),
        Table(header=((Text("A"),), (Text("B"),)), rows=(((Text("1"),), ()),)),
        Provision(
            number="1",
            title=(Text("Cymraeg"),),
            language="cy",
            children=(Provision(number="1.1", text=(Text("Testun"),), language="cy"),),
        ),
        Schedule(number="Schedule 1", title=(Text("S"),), children=(Paragraph(text=(Text("words"),)),)),
    ),
)


def frozen_draft():
    return draft(read_bargaining(EXAMPLE), load_library(), frozen=DRAFT.numbers).document


def audit(path: Path) -> list[str]:
    result = OpenXmlValidator().validate(str(path))
    return [str(error) for error in result.errors]


def as_shown(soffice: str, pdftotext: str, path: Path, document: Document) -> str:
    """What LibreOffice puts on its pages, with the numbers and fields that it works out itself, on one line."""
    profile = path.parent / "profile"
    command = [
        soffice,
        f"-env:UserInstallation=file://{profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(path.parent),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    pages = subprocess.run(
        [pdftotext, "-layout", str(path.with_suffix(".pdf")), "-"], check=True, capture_output=True
    ).stdout.decode()
    kept = [
        line for line in pages.splitlines() if document.header not in line and not re.search(r"Page \d+ of \d+$", line)
    ]
    return " ".join(" ".join(kept).split())


@pytest.fixture
def union_style(tmp_path):
    """A union's own Word file, as Word or python-docx would make it, with secrets in its properties."""
    file = docx.Document()
    file.core_properties.author = "Someone Secret"
    file.add_paragraph("Words that must not come along")
    file.styles["Heading 1"].font.color.rgb = RGBColor(0xAA, 0, 0x11)
    file.styles["Normal"].font.name = "Georgia"
    file.styles["Normal"].font.size = Pt(13)
    own = file.styles.add_style("Provision", WD_STYLE_TYPE.PARAGRAPH)
    own.font.italic = True
    file.sections[0].left_margin = Cm(4)
    path = tmp_path / "union.docx"
    file.save(str(path))
    return path


@pytest.mark.parametrize("name", ["live", "frozen", "wide", "styled"])
def test_the_validator_finds_nothing(name, tmp_path, union_style):
    content = {
        "live": lambda: render_docx(DRAFT.document),
        "frozen": lambda: render_docx(frozen_draft()),
        "wide": lambda: render_docx(WIDE),
        "styled": lambda: render_docx(DRAFT.document, union_style),
    }[name]()
    path = tmp_path / "file.docx"
    path.write_bytes(content)
    assert audit(path) == []


def test_the_validator_can_find_something(tmp_path):
    path = tmp_path / "default.docx"
    docx.Document().save(str(path))
    assert audit(path), "python-docx's own template has always failed it"


def expected_lines(document):
    """Every numbered line as it must read: its number and the beginning of its words."""
    for label, block in cited_blocks(document.blocks):
        line = block.title or block.text if isinstance(block, Provision) else block.title
        yield label, block.number, line_text(line)


@pytest.mark.parametrize("numbering", ["live", "frozen"])
def test_libreoffice_shows_every_number_and_reference_right(numbering, tmp_path, tool):
    document = DRAFT.document if numbering == "live" else frozen_draft()
    content = render_docx(document)
    path = tmp_path / "draft.docx"
    path.write_bytes(spoil_cached_references(content))
    shown = as_shown(tool("soffice"), tool("pdftotext"), path, document)
    for label, number, words in expected_lines(document):
        assert f"{number} {words}" in shown, label
    titled = [block for block in document.blocks if isinstance(block, (Provision, Schedule))]
    contents = " ".join(f"{block.number} {line_text(block.title)}" for block in titled)
    assert f"Contents {contents} 1 Parties and purpose 1.1" in shown
    assert "WRONG" not in shown


def spoil_cached_references(content: bytes) -> bytes:
    """The same file with a wrong cached result in every REF field, to see that fields are live."""
    import io
    import zipfile

    parts = word_parts(content)
    body = parts["word/document.xml"].decode()
    spoilt = re.sub(
        r"(<w:instrText[^>]*> REF [^<]*</w:instrText></w:r>"
        r'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>)[^<]*',
        r"\g<1>WRONG",
        body,
    )
    assert "WRONG" in spoilt
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, spoilt if name == "word/document.xml" else part)
    return packed.getvalue()


def test_numbering_is_words_own_and_linked_to_styles():
    text = word_as_text(render_docx(DRAFT.document))
    assert text.count("<w:abstractNum ") == 3
    for style in ("Heading1", "Provision", "Item", "Subitem", "ScheduleHeading", "ScheduleParagraph"):
        assert re.search(rf'<w:pStyle w:val="{style}"/>\n +<w:(lvlText|suff)', text), style


def test_frozen_numbers_are_words():
    text = word_as_text(render_docx(frozen_draft()))
    assert "<w:t>7.1</w:t>" in text
    assert "<w:t>7.1</w:t>" not in word_as_text(render_docx(DRAFT.document))


def test_no_author_tool_or_time_is_in_the_file():
    parts = word_parts(render_docx(DRAFT.document))
    core = parts["docProps/core.xml"].decode()
    for name in ("creator", "lastModifiedBy", "created", "modified", "revision", "description", "keywords"):
        assert name not in core
    assert "Agreement on digital technology at work" in core
    assert "en-GB" in core
    assert not [name for name in parts if "app.xml" in name or "custom" in name or "thumbnail" in name]
    assert b"rsid" not in b"".join(parts.values())


def test_tables_have_a_header_row_and_headings_a_tree():
    text = word_as_text(render_docx(DRAFT.document))
    assert text.count("<w:tbl>") == text.count("<w:tblHeader/>") > 0
    assert text.count("<w:tblCaption") == text.count("<w:tbl>")


def test_a_unions_styles_are_taken_and_nothing_else(union_style):
    text = word_as_text(render_docx(DRAFT.document, union_style))
    assert "AA0011" in text
    assert "Georgia" in text
    assert "Someone Secret" not in text
    assert "must not come along" not in text
    assert 'w:left="2268"' in text
    provision = text[text.index('w:styleId="Provision"') :]
    assert '<w:numId w:val="1"/>' in provision[: provision.index("</w:style>")]


def test_a_style_file_that_is_no_word_file_is_a_finding(tmp_path):
    path = tmp_path / "style.docx"
    path.write_text("no zip")
    with pytest.raises(InputError, match="not a Word file"):
        render_docx(DRAFT.document, path)
    with pytest.raises(InputError, match="no such file"):
        render_docx(DRAFT.document, tmp_path / "missing.docx")


def test_live_and_frozen_show_the_same_words():
    def bare(document):
        return re.sub(r"numbering=\S+", "", str([line_text(article.title) for article in document.articles]))

    assert bare(frozen_draft()) == bare(DRAFT.document)
    assert frozen_draft().numbering is Numbering.FROZEN
    assert frozen_draft().blocks == DRAFT.document.blocks

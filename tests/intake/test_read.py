"""Reading by suffix: encodings, mistakes, and the formats that are not Word."""

import builtins
import subprocess

import pytest

from clausekit.document.blocks import Note, Paragraph, Provision, Table
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Text, line_text
from clausekit.document.walk import walk
from clausekit.findings import InputError, Severity
from clausekit.intake.read import READERS, read_content, read_document
from clausekit.rendering.formats import render
from tests.intake.shown import outline_text

WORDS = "1. Purpose\n\n1.1 The Employer’s café pays £5.\n"
NOTED = Document(
    title_page=TitlePage(title="Notes"),
    contents=False,
    blocks=(
        Provision(
            number="1",
            title=(Text("Data"),),
            id="r100000001",
            children=(
                Provision(
                    number="1.1",
                    text=(Text("The Employer must:"),),
                    id="r100000002",
                    children=(
                        Provision(number="(a)", text=(Text("keep a log;"),), id="r100000003"),
                        Note(text=(Text("Kept where?"),), label="Footnote 1"),
                        Paragraph(text=(Text("every week, and"),)),
                        Table(header=((Text("When"),), (Text("Who"),)), rows=(((Text("May"),), ()),)),
                        Provision(number="(b)", text=(Text("show it."),), id="r100000004"),
                    ),
                ),
                Note(text=(Text("A remark."),)),
            ),
        ),
    ),
)


def codes(reading):
    return [finding.code for finding in reading.findings]


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("utf-8", []), ("utf-8-sig", []), ("utf-16", []), ("cp1252", ["old-encoding"])],
)
def test_text_of_any_encoding(encoding, said):
    reading = read_content(WORDS.encode(encoding), "words.txt")
    assert outline_text(reading.countered) == "words\n1 = Purpose\n  1.1 | The Employer’s café pays £5."
    assert codes(reading) == said


def test_bytes_that_no_old_encoding_has_are_counted():
    reading = read_content(b"caf\xe9 \x81\x8d", "odd.txt")
    assert codes(reading) == ["old-encoding", "unread-characters"]
    assert "2 characters" in reading.findings[1].message


def test_a_file_that_is_not_there_or_not_a_file_or_of_no_known_kind_is_one_clear_finding(tmp_path):
    (tmp_path / "empty.docx").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n")
    (tmp_path / "binary.txt").write_bytes(b"ab\x00\x01")
    (tmp_path / "list.json").write_bytes(b"[]")
    (tmp_path / "not.json").write_bytes(b'{"kind": ')
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    (tmp_path / "slides.pptx").write_bytes(b"x")
    expected = {
        ".": "is-a-folder",
        "gone.docx": "file-missing",
        "empty.docx": "empty-file",
        "blank.txt": "empty-file",
        "binary.txt": "not-text",
        "list.json": "not-a-document",
        "not.json": "not-json",
        "broken.pdf": "broken-pdf",
        "slides.pptx": "unknown-kind",
    }
    for name, code in expected.items():
        with pytest.raises(InputError) as caught:
            read_document(tmp_path / name)
        assert [finding.code for finding in caught.value.findings] == [code], name
        assert str(tmp_path) in caught.value.findings[0].place.file


def test_a_name_that_is_nearly_a_known_kind_gets_a_hint():
    with pytest.raises(InputError) as caught:
        read_content(b"x", "letter.docxx")
    assert "`.docx`" in caught.value.findings[0].hint


@pytest.mark.parametrize("suffix", [".json", ".html", ".md"])
def test_notes_with_labels_and_blocks_between_items_come_back(suffix):
    read = read_content(render(NOTED, suffix), f"noted{suffix}").countered
    assert outline_text(read) == outline_text(NOTED)


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".txt"])
def test_every_format_shows_the_label_of_a_note(suffix):
    read = read_content(render(NOTED, suffix), f"noted{suffix}").countered
    assert "Footnote 1" in outline_text(read)
    assert "every week" in outline_text(read)


def test_json_of_another_shape_names_the_place():
    content = render(NOTED, ".json").decode().replace('"number": "1.1"', '"number": 7')
    with pytest.raises(InputError) as caught:
        read_content(content.encode(), "noted.json")
    assert "document.blocks[0].children[0].number must be text" in caught.value.findings[0].message


def test_markdown_of_others_is_read_whole():
    text = """\
# Policy on scores

Intro with *weight*, `code` and a [link](https://example.org).

## Scope

1. Drivers
2. Office staff
   - day
   - night

> Quoted words
> of two lines

| System | Use |
| --- | --- |
| Rota | Shifts |

```text
pasted lines
```

![A chart](chart.png)
"""
    reading = read_content(text.encode(), "policy.md")
    assert outline_text(reading.countered).splitlines() == [
        "Policy on scores",
        "- Intro with weight, code and a link.",
        "# Scope",
        "1 | Drivers",
        "2 | Office staff",
        "* day",
        "* night",
        "- Quoted words of two lines",
        "| System | Use",
        "| Rota | Shifts",
        "- text",
        "- pasted lines",
        "- A chart",
    ]
    assert codes(reading) == ["pictures"]


def test_our_markdown_edited_past_what_we_write_loses_nothing():
    text = (
        render(NOTED, ".md").decode().replace("- **(b)** show it.", "- **(b)** show it.\n\n  And a second paragraph.")
    )
    read = read_content(text.replace("> A remark.", "> A remark.\n>\n> Another one.").encode(), "edited.md").countered
    for words in ("And a second paragraph.", "Another one.", "show it.", "Kept where?"):
        assert words in outline_text(read)


def test_html_of_others_is_read_for_its_words():
    text = """\
<html lang="en-CA"><head><title>No words</title><style>p {}</style></head><body>
<h1>Policy</h1><p>One<br>two <b>bold</b>.</p><div>Loose <p>inner</p> tail</div>
<ol start="3"><li>Third</li><li><p>Fourth.</p><p>more</p></li></ol>
<ul><li>dot</ul>
<table><caption>Rates</caption><tr><th>A<th>B<tr><td>1<table><tr><td>in</td></tr></table><td><p>x</p><p>y</p></table>
<script>var no = 1;</script><img src="x.png"></body></html>"""
    reading = read_content(text.encode(), "policy.html")
    assert outline_text(reading.countered).splitlines() == [
        "Policy",
        "- One two bold.",
        "- Loose",
        "- inner",
        "- tail",
        "3 | Third",
        "4 | Fourth.",
        "- more",
        "* dot",
        "- Rates",
        "| A | B",
        "| 1 | x y",
        "| in",
    ]
    assert reading.countered.language == "en-CA"
    assert codes(reading) == ["foreign-html", "pictures"]


def test_our_html_with_words_put_in_elsewhere_is_read_like_any_other():
    text = render(NOTED, ".html").decode().replace("</section>", "<aside>Smuggled words.</aside></section>")
    reading = read_content(text.encode(), "noted.html")
    assert "Smuggled words." in outline_text(reading.countered)
    assert codes(reading)[0] == "foreign-html"


def test_without_libreoffice_an_old_file_is_a_clear_finding(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(InputError) as caught:
        read_content(b"x", "old.doc")
    assert caught.value.findings[0].code == "no-libreoffice"
    assert ".docx" in caught.value.findings[0].hint


def test_files_of_other_programs_come_through_libreoffice(tool, tmp_path):
    soffice = tool("soffice")
    (tmp_path / "noted.docx").write_bytes(render(NOTED, ".docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for suffix in ("odt", "pdf"):
        command = [soffice, profile, "--headless", "--convert-to", suffix, "--outdir", str(tmp_path)]
        subprocess.run([*command, str(tmp_path / "noted.docx")], check=True, capture_output=True)
    reading = read_document(tmp_path / "noted.odt")
    assert "through-libreoffice" in codes(reading)
    assert [block.number for block in walk(reading.countered.blocks) if isinstance(block, Provision)][:3] == [
        "1",
        "1.1",
        "(a)",
    ]
    page = read_document(tmp_path / "noted.pdf")
    assert codes(page)[0] == "pdf-text"
    shown = outline_text(page.countered)
    assert "(a) | keep a log;" in shown
    assert "1.1 | The Employer must:" in shown


def test_a_broken_office_file_is_a_clear_finding(tool):
    tool("soffice")
    with pytest.raises(InputError) as caught:
        read_content(b"PK\x03\x04 broken", "broken.odt")
    assert caught.value.findings[0].code == "not-converted"


def test_a_scan_says_how_to_get_its_text():
    import io

    import pypdfium2

    pdf = pypdfium2.PdfDocument.new()
    pdf.new_page(200, 200)
    content = io.BytesIO()
    pdf.save(content)
    with pytest.raises(InputError) as caught:
        read_content(content.getvalue(), "scan.pdf")
    assert caught.value.findings[0].code == "scan"
    assert "OCR" in caught.value.findings[0].hint


def test_without_the_extra_a_pdf_names_it(monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name == "pypdfium2":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(InputError) as caught:
        read_content(b"%PDF-1.4", "paper.pdf")
    assert "clausekit[pdf]" in caught.value.findings[0].hint


def test_what_is_said_of_a_whole_reading_never_stops_it():
    reading = read_content(WORDS.encode("cp1252"), "words.txt")
    assert all(finding.severity is not Severity.ERROR for finding in reading.findings)
    assert ".docx" in READERS
    assert line_text(reading.countered.articles[0].title) == "Purpose"


@pytest.mark.parametrize("name", ["nope", "nope.docx", "nope.py"])
def test_a_file_that_is_not_there_is_said_before_its_kind(name, tmp_path):
    with pytest.raises(InputError) as raised:
        read_document(tmp_path / name)
    assert [one.code for one in raised.value.findings] == ["file-missing"]

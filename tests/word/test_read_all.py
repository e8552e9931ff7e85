"""Nothing is dropped in silence: every piece of text in every part is in a view, a change, a comment or a finding."""

import io
import zipfile
from itertools import count
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.library.load import load_library
from clausekit.rendering.docx import render_docx
from clausekit.word.read import read_word
from clausekit.word.reading import ReadTable
from tests.conftest import EXAMPLE
from tests.word.packages import RELATION, by, cut, field, p, r, word

HOLDERS = ("}t", "}delText", "}v")
DESCRIBED = ("descr", "title", "alt", "string")
BOX = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
SHAPE = (
    '<w:drawing><wp:inline><wp:docPr id="1" name="n" descr="{}"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
    "<w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
)
CHOICE = (
    '<mc:AlternateContent><mc:Choice Requires="{}">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'
)
CHART = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="chart1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'  # noqa: E501
RUBY = "<w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>"
TABLE = "<w:tbl><w:tr>{}<w:tc>{}</w:tc></w:tr></w:tbl>"
WATERMARK = '<v:shape alt="stray"><v:textpath string="watermark"/></v:shape>'
DIAGRAM = CHART.replace('<c:chart r:id="chart1"/>', '<dgm:relIds r:dm="data1"/>')


def held(content):
    """Every piece of text in a file, found by looking at every element of every part."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if not name.endswith(".xml") or name.startswith(("docProps", "customXml")):
                continue
            for element in etree.fromstring(archive.read(name)).iter(etree.Element):
                if element.tag.endswith(HOLDERS) and element.text and element.text.strip():
                    yield element.text
                for attribute in DESCRIBED:
                    if element.get(attribute, "").strip():
                        yield element.get(attribute)


def block_texts(blocks):
    for block in blocks:
        if isinstance(block, ReadTable):
            for row in block.rows:
                for cell in row:
                    yield from block_texts(cell)
        else:
            yield block.text
            for note in block.notes:
                yield from block_texts(note.blocks)


def told(reading):
    """Everything that a reading tells, as one text."""
    texts = []
    for view in (reading.tabled, reading.countered):
        for blocks in (view.blocks, *view.headers, *view.footers):
            texts.extend(block_texts(blocks))
    texts.extend(revision.text for revision in reading.revisions)
    for comment in reading.comments:
        texts.extend(comment.paragraphs)
    texts.extend(finding.message for finding in reading.findings)
    return "\n".join(texts)


def missing(content):
    everything = told(read_word(content, "x.docx"))
    return [text for text in held(content) if text not in everything]


tokens = (f"word{number}." for number in count(1))


def words():
    return st.builds(lambda: r(next(tokens)))


LINES = st.recursive(
    words(),
    lambda line: st.one_of(
        st.tuples(line, line).map("".join),
        line.map(lambda inside: f"<w:ins {by()}>{inside}</w:ins>"),
        line.map(lambda inside: f"<w:del {by()}>{inside}</w:del>"),
        line.map(lambda inside: f"<w:moveFrom {by()}>{inside}</w:moveFrom>"),
        line.map(lambda inside: f'<w:hyperlink w:anchor="a">{inside}</w:hyperlink>'),
        line.map(lambda inside: f"<w:smartTag>{inside}</w:smartTag>"),
        line.map(lambda inside: f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"),
        line.map(lambda inside: f"<x99:unknown>{inside}</x99:unknown>"),
        line.map(lambda inside: field("REF a", inside)),
        line.map(lambda inside: f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{inside}'),
        line.map(lambda inside: f"<m:oMath><m:r><m:t>{next(tokens)}</m:t></m:r>{inside}</m:oMath>"),
        line.map(lambda inside: BOX.format(p(inside))),
        line.map(lambda inside: f"<w:r>{SHAPE.format(next(tokens), p(inside))}</w:r>"),
        line.map(lambda inside: RUBY.format(r(next(tokens)), inside)),
        st.tuples(line, line).map(lambda both: CHOICE.format("wps", *both)),
        st.tuples(line, line).map(lambda both: CHOICE.format("x99", *both)),
        st.builds(lambda: cut(next(tokens))),
        st.builds(lambda: r(next(tokens), "<w:vanish/>")),
        st.builds(lambda: f"<w:r><w:drawing><a:p><a:t>{next(tokens)}</a:t></a:p></w:drawing></w:r>"),
    ),
    max_leaves=6,
)  # fmt: skip
MARKS = st.sampled_from(("", f"<w:rPr><w:del {by()}/></w:rPr>", f"<w:rPr><w:ins {by()}/></w:rPr>"))
BLOCKS = st.recursive(
    st.builds(lambda line, mark: p(line, settings=mark), LINES, MARKS),
    lambda block: st.one_of(
        st.tuples(block, block).map("".join),
        block.map(lambda inside: TABLE.format("", inside)),
        block.map(lambda inside: TABLE.format(f"<w:trPr><w:del {by()}/></w:trPr>", inside)),
        block.map(lambda inside: TABLE.format("", f"<w:tcPr><w:cellIns {by()}/></w:tcPr>{inside}")),
        block.map(lambda inside: f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"),
        block.map(lambda inside: f"<w:customXml>{inside}</w:customXml>"),
        block.map(lambda inside: f"<w:del {by()}>{inside}</w:del>"),
        st.tuples(block, block).map(lambda both: CHOICE.format("w14", *both)),
        words(),
    ),
    max_leaves=6,
)  # fmt: skip


@settings(derandomize=True, deadline=None, max_examples=80)
@given(BLOCKS, BLOCKS)
def test_every_word_of_any_file_is_told(body, aside):
    parts = {
        "footnotes": f'<w:footnote w:id="1">{aside}</w:footnote><w:footnote w:id="2">{p(next(tokens))}</w:footnote>',
        "comments": f'<w:comment w:id="0" w:author="A">{p(next(tokens))}</w:comment>',
        "header1": aside,
    }
    note = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    section = '<w:sectPr><w:headerReference w:type="first" r:id="header1"/></w:sectPr>'
    assert missing(word(body + note + section, parts)) == []


ODD = {
    "a run outside any paragraph": r("stray"),
    "words in settings": p(settings=f"<w:rPr>{r('stray')}</w:rPr>"),
    "words straight in a paragraph": "<w:p><w:t>stray</w:t></w:p>",
    "words outside the body's paragraphs, after one": p("one") + r("stray"),
    "a word in the settings of a control": f"<w:sdt><w:sdtPr>{r('stray')}</w:sdtPr><w:sdtContent/></w:sdt>",
    "a reference to no note": p("<w:r><w:footnoteReference w:id='9'/></w:r>"),
    "words drawn across the page": p(f"<w:r><w:pict>{WATERMARK}</w:pict></w:r>"),
    "a chart": p(CHART),
    "a diagram": p(DIAGRAM),
    "nothing": "",
}  # fmt: skip


@pytest.mark.parametrize("case", ODD)
def test_words_in_odd_places_are_told(case):
    parts = {
        "chart1": "<c:pt><c:v>Quarter</c:v></c:pt><a:p><a:t>Chart title</a:t></a:p>",
        "data1": "<dgm:pt><a:p><a:t>Box</a:t></a:p></dgm:pt>",
        "glossary": p("Click here"),
        "header1": p("never used"),
        "endnotes": f'<w:endnote w:id="3">{p("unused")}</w:endnote>',
    }
    assert missing(word(ODD[case], parts)) == []


def test_words_that_hide_in_comments_of_the_xml_cut_nothing():
    content = word("<w:p><w:r><w:t>be<!-- x -->fore</w:t></w:r><?a b?><w:r><w:t> after</w:t></w:r></w:p>")
    assert read_word(content, "x").countered.blocks[0].text == "before after"


def test_whole_files_of_other_programs_are_told(tmp_path: Path, tool):
    import subprocess

    source = tmp_path / "x.md"
    source.write_text(
        "# A heading\n\nWords^[A note, *weight*.] and $x^2$.\n\n| a | b |\n|---|---|\n| c | d |\n\n1. one\n   a. two\n",
        "utf-8",
    )
    subprocess.run([tool("pandoc"), source, "-o", tmp_path / "x.docx"], check=True)
    assert missing((tmp_path / "x.docx").read_bytes()) == []
    plain = docx.Document()
    plain.add_heading("Title", 0)
    plain.add_paragraph("One", style="List Number")
    plain.add_table(2, 2).cell(0, 0).text = "cell"
    plain.sections[0].header.paragraphs[0].text = "head"
    plain.save(str(tmp_path / "y.docx"))
    assert missing((tmp_path / "y.docx").read_bytes()) == []


def test_our_own_files_are_told():
    bargaining, library = read_bargaining(EXAMPLE), load_library()
    live = draft(bargaining, library)
    assert missing(render_docx(live.document)) == []
    assert missing(render_docx(draft(bargaining, library, frozen=live.numbers).document)) == []


def test_what_is_not_read_is_said_with_place_and_count():
    picture = '<w:r><w:drawing><pic:pic/><wp:docPr id="1" name="x" descr="The logo"/></w:drawing></w:r>'
    link = f'<Relationship Id="out" Type="{RELATION}attachedTemplate" Target="http://x.test/a" TargetMode="External"/>'
    body = (
        p(picture) + p(picture) + p(r("secret", "<w:vanish/>")) + p("by style", style="Secret")
        + p(r("by its words", '<w:rStyle w:val="Unseen"/>')) + p(r("struck", "<w:strike/>")) + "<w:altChunk/>"
        + p('<w:r><w:object><o:OLEObject/></w:object></w:r>')
    )  # fmt: skip
    reading = read_word(word(body, files={"word/vbaProject.bin": b"x"}, more_links=link), "x.docx")
    found = {finding.code: str(finding) for finding in reading.findings}
    assert "2 pictures, not read: paragraph 1; paragraph 2" in found["word-image"]
    assert "“The logo”" in found["word-description"]
    assert "3 hidden passages" in found["word-hidden-text"]
    assert "paragraph 3 “secret”; paragraph 4 “by style”; paragraph 5 “by its words”" in found["word-hidden-text"]
    assert "1 passage struck through" in found["word-struck-text"]
    assert set(found) >= {"word-inserted-file", "word-object", "word-macros", "word-outside"}
    assert [block.text for block in reading.countered.blocks[2:6]] == ["secret", "by style", "by its words", "struck"]

"""Letters that are on the page and that nobody sees there are pointed out."""

import re

import pytest

from clausekit.findings import Severity
from clausekit.word.read import read_word
from clausekit.word.reading import ReadParagraph
from tests.word.packages import STYLES, p, r, word

WHITE = '<w:color w:val="FFFFFF"/>'
SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'


def test_letters_that_nobody_sees_are_pointed_out_with_their_place():
    cell = f"<w:tbl><w:tr><w:tc><w:tcPr>{SHADED}</w:tcPr>{p(r('white on blue', WHITE))}</w:tc></w:tr></w:tbl>"
    body = (
        p(r("seen "), r("white", WHITE)) + p(r("nearly white", '<w:color w:val="F2F2F2"/>'))
        + p(r("one point", '<w:sz w:val="2"/>')) + p(r("grey", '<w:color w:val="808080"/>')) + cell
        + p(r("on its own ground", WHITE + SHADED)) + p(r("marked", WHITE + '<w:highlight w:val="black"/>'))
        + p("pale by style", style="Pale") + p(r("black again", '<w:color w:val="000000"/>'), style="Pale")
        + p(r("small print", '<w:sz w:val="12"/>')) + p(r(" ", WHITE))
    )  # fmt: skip
    pale = f'<w:style w:type="paragraph" w:styleId="Pale"><w:name w:val="Pale"/><w:rPr>{WHITE}</w:rPr></w:style>'
    reading = read_word(word(body, {"styles": STYLES + pale}), "x.docx")
    found = {finding.code: finding for finding in reading.findings}
    quoted = re.findall(r"(\w+ \d+) “(.*?)”", found["word-white-text"].message)
    assert quoted == [("paragraph 1", "white"), ("paragraph 2", "nearly white"), ("paragraph 8", "pale by style")]
    assert "paragraph 3 “one point”" in found["word-tiny-text"].message
    assert {one.severity for one in found.values()} == {Severity.WARNING}
    assert "white" in "".join(block.text for block in reading.countered.blocks if isinstance(block, ReadParagraph))


@pytest.mark.parametrize(
    "markup",
    [
        "<w:color w:val='ffffff'/>", '<w:color w:themeColor="background1" w:val = "FFFFFF"/>',
        '<w:color w:val="&#70;FFFFF"/>', '<w:sz w:val="&#50;"/>', '<w:sz w:val=" 2 "/>', '<w:sz\nw:val="7"/>',
    ],
)  # fmt: skip
def test_however_it_is_written(markup):
    reading = read_word(word(p(r("seen"), r("unseen", markup))), "x.docx")
    assert ["“unseen”" in finding.message for finding in reading.findings] == [True]


def test_a_file_whose_words_are_white_by_default():
    white = STYLES.replace('<w:lang w:val="en-GB"/>', '<w:color w:val="FFFFFF"/>')
    body = p(r("seen", '<w:color w:val="000000"/>'), r("unseen"))
    findings = read_word(word(body, {"styles": white}), "x.docx").findings
    assert [(one.code, "“unseen”" in one.message) for one in findings] == [("word-white-text", True)]

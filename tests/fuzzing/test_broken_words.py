"""Word files that the fuzzers made and that once broke the reader, as their XML."""

import pytest

from clausekit.intake.all_words import document_words
from clausekit.intake.read import read_content
from tests.word.packages import p, r, word

CONTENTS = "".join(p(f"{title} 1", style="TOC1") for title in ("Purpose", "Scope"))
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
CASES = {
    "nothing but a table of contents": (CONTENTS, {}, "Purpose"),
    "words in no paragraph, and a note shown twice": (
        "<w:smartTag>" + r("7 days") + "</w:smartTag>" + p("one", NOTE) + p("two", NOTE),
        {"footnotes": f'<w:footnote w:id="2">{p("a note")}</w:footnote>'},
        "7 days",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_every_word_is_told(case):
    body, parts, words = CASES[case]
    reading = read_content(word(body, parts), "altered.docx")
    told = [*document_words(reading.countered), *(one.message for one in reading.findings)]
    assert any(words in one for one in told), told

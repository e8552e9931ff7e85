from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.document.inlines import DefinedTerm, Text, line_text
from clausekit.document.walk import block_lines, walk
from clausekit.intake.outline import outline
from clausekit.intake.read import read_content
from clausekit.intake.rows import Row
from tests.intake.shown import outline_text

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "outlines.yaml").read_text("utf-8"))
STARTS = ["4.", "4.2", "4.2.1", "4.2 (a)", "(a)", "(i)", "(ii)", "a)", "Article XII", "ARTICLE 27 -", "Clause 7"]
STARTS += [
    "Section 3.",
    "Schedule 2",
    "Appendix B",
    "Annex",
    "Schedule 2, paragraph 3",
    "4A",
    "§ 3",
    "3 months",
    "1 May",
]
STARTS += ["2026.", "12.5 per cent", "", "A.", "(1)", "1)", "PART II", "i.", "(za)", "4.A1", "Section", "Clause the"]
RESTS = [
    "",
    "HOURS",
    "The Employer must act.",
    "of the Act",
    "\tthe log",
    " - Title",
    "(b) and",
    "\nCameras",
    "- x",
    "7",
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_the_outline_of_text(case):
    reading = read_content(case["text"].encode(), "case.txt")
    assert outline_text(reading.countered) == case["outline"].rstrip("\n")


lines = st.tuples(st.sampled_from(STARTS), st.sampled_from([" ", "  ", "\t", ". "]), st.sampled_from(RESTS))


@given(st.lists(st.tuples(lines, st.integers(0, 2), st.booleans()), max_size=25))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_number_never_eats_words_and_the_order_stays(drawn):
    texts = ["".join(parts) for parts, _, _ in drawn]
    rows = [
        Row(line=(Text(text, strong=strong),), heading=heading)
        for text, (_, heading, strong) in zip(texts, drawn, strict=True)
        if text.strip()
    ]
    held = ""
    for block in walk(outline(rows).blocks):
        held += getattr(block, "number", "") + "".join(line_text(line) for line in block_lines(block))
    assert letters(held) == letters("".join(row.text for row in rows))


def letters(text):
    return [mark for mark in text if mark.isalnum() or mark in "§()"]


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ('"Worker" means anyone who works.', "Worker"),
        ("“Worker Data” includes scores.", "Worker Data"),
        ('1.1 "System" has the meaning given in Schedule 1.', "System"),
        ('"Score" shall mean a rating.', "Score"),
        ('He said "no" and left.', None),
        ("Worker means anyone.", None),
    ],
)
def test_a_quoted_term_with_its_meaning_is_a_definition(line, term):
    document = read_content(f"x.\n\n{line}".encode(), "terms.txt").countered
    found = [part for block in walk(document.blocks) for words in block_lines(block) for part in words]
    terms = [part for part in found if isinstance(part, DefinedTerm)]
    assert [part.text for part in terms] == ([term] if term else [])
    assert letters("".join(line_text((part,)) for part in found)) == letters(f"x.{line}".replace("1.1", "", 1))


def test_a_bold_term_with_its_meaning_is_a_definition():
    rows = [Row(line=(Text("Inference", strong=True), Text(" means a score.")))]
    (block,) = outline(rows).blocks
    assert block.text == (DefinedTerm("Inference", block.id, defines=True), Text(" means a score."))


def test_a_long_document_takes_time_in_line_with_its_length():
    text = "".join(
        f"{a}. Title\n\n" + "".join(f"{a}.{b} The Employer must act.\n\n" for b in range(1, 30)) for a in range(1, 300)
    )
    document = read_content(text.encode(), "long.txt").countered
    assert len(document.articles) == 299
    assert sum(1 for _ in walk(document.blocks)) == 299 * 30

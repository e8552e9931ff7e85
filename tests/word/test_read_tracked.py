"""Paragraphs of words and tracked changes are read at a first look; they must come out as careful reading has them."""

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.document.reading import RevisionKind
from clausekit.findings import InputError
from clausekit.word.desk import Desk
from clausekit.word.elements import W
from clausekit.word.open_package import open_package
from clausekit.word.read import read_word
from clausekit.word.style_table import StyleTable
from clausekit.word.survey import survey
from tests.fuzzing.alter_package import alter_package
from tests.fuzzing.choices import Choices
from tests.word.packages import by, cut, field, ins, p, r, word

MOVED = f"<w:moveFrom {by()}>{r('gone ')}</w:moveFrom>{r('stays ')}<w:moveTo {by(number=2)}>{r('gone ')}</w:moveTo>"
QUICK = {
    "one change for another": p(r("must "), cut("tell "), ins(r("inform ")), "the Union"),
    "a change at the start and at the end": p(cut("Old "), r("words"), ins(r(" and more"))),
    "a move": p(MOVED),
    "bold words in a change": p(r("the "), ins(r("Union", "<w:b/>") + r(" side")), r("agrees", "<w:i/>")),
    "a change without words": p(r("left "), ins(""), r("alone")),
    "two people": p(ins(r("one ")), ins(r("two "), "Author Two"), "three"),
    "a change inside the words of a field": p(field("REF a", "4.2"), r("x"), settings="")
    + p(r("after "), cut("old"), ins(r("new"))),
}
CAREFUL = {
    "words straight in a change": p(r("a "), f"<w:ins {by()}><w:t>b</w:t></w:ins>", r(" c")),
    "a link in a change": p(r("a "), ins(f'<w:hyperlink w:anchor="x">{r("b")}</w:hyperlink>'), r(" c")),
    "a change in a change": p(r("a "), ins(r("b ") + cut("c ")), r("d")),
    "words where none should be": p(f'<w:bookmarkEnd w:id="1">{r("odd ")}</w:bookmarkEnd>', ins(r("new ")), r("d")),
    "words where none should be, after a change": p(ins(r("b ")), f"<w:proofErr>{r('odd ')}</w:proofErr>", r("d")),
    "a paragraph in a paragraph": p(r("a "), ins(r("b ")), p(r("inner ")), r(" c"), cut("d")),
    "a change of a mark": p(r("a "), ins(r("b")), settings=f"<w:rPr><w:ins {by()}/></w:rPr>") + p("c"),
    "a change of a look": p(ins(r("b ", f"<w:b/><w:rPrChange {by()}><w:rPr/></w:rPrChange>")), r("c")),
    "a tab in a change": p(r("a"), ins("<w:r><w:tab/><w:t>b</w:t></w:r>"), r("c")),
    "hidden words": p(r("a "), ins(r("b ", "<w:vanish/>")), "c"),
    "a hidden style": p(r("a "), ins(r("b ")), "c", style="Secret"),
}
AROUND = {
    "a comment over both": (
        p('<w:commentRangeStart w:id="0"/>', r("a "), ins(r("b ")))
        + p(r("c "), cut("d "), r("e"))
        + p(r("f"), '<w:commentRangeEnd w:id="0"/>', '<w:r><w:commentReference w:id="0"/></w:r>')
    ),
    "a field over several paragraphs": (
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "<w:r><w:instrText> TOC </w:instrText></w:r>")
        + p(r("in the code "), ins(r("b ")))
        + p('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', r("shown"))
        + p(r("c "), cut("d "), r("e"))
        + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    ),
    "a paragraph that goes on": p(r("a "), settings=f"<w:rPr><w:del {by()}/></w:rPr>") + p(r("b "), ins(r("c"))),
    "a row put in": (
        f"<w:tbl><w:tr><w:trPr><w:ins {by()}/></w:trPr>"
        f"<w:tc>{p(r('a '), cut('b '), ins(r('c ')))}</w:tc></w:tr></w:tbl>"
    ),
    "paragraphs in a change": f"<w:ins {by()}>{p(r('a '), cut('b '))}</w:ins>" + p("c"),
}
BODIES = {**QUICK, **CAREFUL, **AROUND}
PARTS = {"comments": f"<w:comment {by(number=0)}>{p(r('why '), ins(r('though ')))}</w:comment>"}


def read_with_care(content):
    """Read a file with what the first look found of tracked paragraphs left out."""
    take = Desk.take_survey

    def take_without(desk, part, found):
        found.tracked.clear()
        take(desk, part, found)

    with patch.object(Desk, "take_survey", take_without):
        return read_word(content, "counter.docx")


def outcome(read):
    """The reading, or why there is none."""
    try:
        return read()
    except InputError as error:
        return error.findings


def tracked_at_first_look(content):
    package = open_package(content, "counter.docx")
    root = package.xml(package.main)
    return survey(root, StyleTable(None)).tracked, root.iter(W + "p")


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_first_look_gives_what_careful_reading_gives(body):
    content = word(body, PARTS)
    assert read_word(content, "counter.docx") == read_with_care(content)


@pytest.mark.parametrize("body", QUICK.values(), ids=QUICK)
def test_words_and_changes_are_known_at_first_look(body):
    tracked, paragraphs = tracked_at_first_look(word(body))
    assert list(paragraphs)[-1] in tracked


@pytest.mark.parametrize("body", CAREFUL.values(), ids=CAREFUL)
def test_anything_else_is_left_for_careful_reading(body):
    settings_of_style = 'w:val="Secret"' in body  # what a style hides is known only once it is looked up
    tracked, _ = tracked_at_first_look(word(body))
    assert bool(tracked) is settings_of_style


def test_each_change_is_told_with_its_words_and_its_place():
    reading = read_word(word(p("one") + QUICK["one change for another"]), "counter.docx")
    assert [(one.kind, one.text, one.place.part) for one in reading.revisions] == [
        (RevisionKind.DELETION, "tell ", "paragraph 2"),
        (RevisionKind.INSERTION, "inform ", "paragraph 2"),
    ]
    assert [view.blocks[1].text for view in (reading.tabled, reading.countered)] == [
        "must tell the Union",
        "must inform the Union",
    ]


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.binary(min_size=4, max_size=40))
def test_altered_files_are_read_alike(choice):
    content = alter_package(word("".join(BODIES.values()), PARTS), Choices(choice))
    assert outcome(lambda: read_word(content, "counter.docx")) == outcome(lambda: read_with_care(content))

"""The two views of a Word file and its tracked changes, from cases in text and against programs made by others."""

from pathlib import Path

import pytest
import yaml

from clausekit.document.reading import RevisionKind
from clausekit.word.read import read_again, read_word
from clausekit.word.reading import ReadParagraph, ReadTable
from tests.word.packages import OUTER, RELATION, by, cut, field, ins, p, r, word

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "word_views.yaml").read_text("utf-8"))
LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{}"/></w:lvl>'
LIST = (
    f'<w:abstractNum w:abstractNumId="0">{LEVEL.format(0, "%1.")}{LEVEL.format(1, "%1.%2")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{sign}"/></w:r>' for sign in ("begin", "separate", "end"))
NUMBERED = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'


def lines(view):
    shown = []
    for block in view.blocks:
        match block:
            case ReadParagraph():
                shown.append(
                    ("# " if block.outline else "") + (f"{block.number} " if block.number else "") + block.text
                )
            case ReadTable():
                shown.extend(
                    "| " + " | ".join(" / ".join(inner.text for inner in cell) for cell in row) for row in block.rows
                )
    return shown


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_both_views_and_the_revisions(case):
    reading = read_word(word(case["xml"]), "counter.docx")
    assert lines(reading.tabled) == case["tabled"]
    assert lines(reading.countered) == case["countered"]
    shown = [f"{'- ' if one.removes else ''}{one.kind}: {one.text}" for one in reading.revisions]
    assert shown == case["revisions"]
    assert (reading.tabled is reading.countered) == (not reading.revisions)


def test_who_changed_what_when_and_where():
    body = p("first") + p("kept", cut("out", "Author Two"))
    (revision,) = read_word(word(body), "counter.docx").revisions
    assert (revision.author, revision.date) == ("Author Two", "2027-03-01T09:00:00Z")
    assert (revision.place.file, revision.place.part) == ("counter.docx", "paragraph 2")


def test_numbers_are_counted_in_each_view():
    new = f"<w:rPr><w:ins {by()}/></w:rPr>"
    body = (
        p("a", settings=NUMBERED.format(0))
        + p(ins(r("new")), settings=NUMBERED.format(0) + new)
        + p("b", settings=NUMBERED.format(0))
        + p("c", settings=NUMBERED.format(1))
    )
    reading = read_word(word(body, {"numbering": LIST}), "x")
    assert lines(reading.tabled) == ["1. a", "2. b", "2.1 c"]
    assert lines(reading.countered) == ["1. a", "2. new", "3. b", "3.1 c"]


def test_the_tabled_view_has_the_old_settings_of_a_paragraph():
    old = f"<w:pPrChange {by()}><w:pPr>{NUMBERED.format(1)}</w:pPr></w:pPrChange>"
    given = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {by()}/></w:numPr>'
    body = p("a", settings=NUMBERED.format(0)) + p("b", settings=NUMBERED.format(0) + old) + p("c", settings=given)
    reading = read_word(word(body, {"numbering": LIST}), "x")
    assert lines(reading.tabled) == ["1. a", "1.1 b", "c"]
    assert lines(reading.countered) == ["1. a", "2. b", "3. c"]
    assert [one.kind for one in reading.revisions] == [RevisionKind.FORMATTING] * 2


def test_an_index_means_the_same_paragraph_in_both_views():
    gone = f"<w:rPr><w:del {by()}/></w:rPr>"
    body = p("a") + p(cut("gone"), settings=gone) + p("b") + p("c", settings=gone) + p("d")
    reading = read_word(word(body), "x")
    tabled = {block.index: block.text for block in reading.tabled.blocks}
    countered = {block.index: block.text for block in reading.countered.blocks}
    assert tabled == {0: "a", 1: "gone", 2: "b", 3: "c", 4: "d"}
    assert countered == {0: "a", 2: "b", 3: "cd"}


def test_weight_is_that_of_the_words_and_not_of_the_style():
    look = f"<w:b/><w:rPrChange {by()}><w:rPr><w:i/></w:rPr></w:rPrChange>"
    body = (
        p(r("Heading"), r(" light", "<w:b w:val='0'/>"), style="Heading1")
        + p(r("by style", '<w:rStyle w:val="Strong"/>'), r(" then plain"), r(" and slanted", "<w:i/>"))
        + p(r("changed", look))
    )
    reading = read_word(word(body), "x")
    looks = [[(run.text, run.bold, run.italic) for run in block.runs] for block in reading.countered.blocks]
    assert looks == [
        [("Heading light", False, False)],
        [("by style", True, False), (" then plain", False, False), (" and slanted", False, True)],
        [("changed", True, False)],
    ]
    assert [(run.bold, run.italic) for run in reading.tabled.blocks[2].runs] == [(False, True)]


def test_fields_show_results_and_never_codes():
    body = (
        p("see ", field(r"REF _Ref1 \w \h", "4.2(a)"), " on ", field("PAGEREF _Ref1", "7"))
        + p(
            BEGIN,
            r(" IF ", tag="instrText"),
            field("REF x", "inner"),
            r(" = 1 ", tag="instrText"),
            SEPARATE,
            "shown",
            END,
        )
        + p('<w:fldSimple w:instr=" REF _Ref2 ">' + r("5") + "</w:fldSimple>")
        + p(BEGIN, r(" LISTNUM ", tag="instrText"), END)
    )
    reading = read_word(word(body), "x")
    assert lines(reading.countered) == ["see 4.2(a) on 7", "shown", "5", ""]
    assert reading.countered.blocks[0].references == (("_Ref1", "4.2(a)"), ("_Ref1", "7"))
    assert reading.countered.blocks[2].references == (("_Ref2", "5"),)
    found = {finding.code: finding.message for finding in reading.findings}
    assert "inner" in found["word-field-code"]
    assert "LISTNUM" in found["word-field-result"]


def test_a_field_that_never_ends_takes_no_word_away():
    body = p(BEGIN, "kept") + p("and ", field("REF x", "this"), " too")
    reading = read_word(word(body), "x")
    assert lines(reading.countered) == ["kept", "and this too"]
    assert [finding.code for finding in reading.findings] == ["word-field-broken"]


def test_a_table_of_contents_is_told_apart_even_without_its_style():
    begun = (BEGIN, r(" TOC ", tag="instrText"), SEPARATE, "1 One")
    body = p(*begun) + p("2 Two", END) + p("3 Three", style="TOC1") + p("text")
    reading = read_word(word(body), "x")
    assert [block.contents for block in reading.countered.blocks] == [True, True, True, False]
    assert not read_word(word(p(*begun, END, "and real words")), "x").countered.blocks[0].contents


def test_characters_that_are_elements():
    body = p(
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
        '<w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    )
    assert lines(read_word(word(body), "x").countered) == ["a\tb\nc\u2011d≥✓"]


def test_title_and_language():
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> Offer </dc:title></cp:coreProperties>'
    )
    outer = (
        f'<Relationships xmlns="{OUTER}"><Relationship Id="a" Type="{RELATION}officeDocument" '
        'Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/'
        'relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
    )
    reading = read_word(word(p("x"), files={"docProps/core.xml": core.encode(), "_rels/.rels": outer.encode()}), "x")
    assert (reading.title, reading.language) == ("Offer", "en-GB")


def test_a_file_is_known_again_by_its_bytes_and_read_where_it_is_not():
    files = [word(p(r(words))) for words in ("one", "two", "three")]
    readings = [read_word(content, "file.docx") for content in files]
    assert read_again(bytes(bytearray(files[2]))) is readings[2]
    forgotten = read_again(files[0])
    assert forgotten is not readings[0]
    assert forgotten == readings[0]


def test_changes_of_words_read_alike_alone_and_inside_a_change_that_goes_on():
    changed = p(
        cut("a "), ins(r("b ")), "kept ", ins(r("c ", "<w:b/>")), ins(r("d"), "Author Two"), cut("e", "Author Two")
    )
    alone, inside = (
        read_word(word(changed), "x"),
        read_word(word(f"<w:ins {by('Author Three')}>{changed}</w:ins>"), "x"),
    )
    assert lines(alone.tabled) == ["a kept e"]
    assert inside.tabled.blocks == ()
    assert inside.countered == alone.countered
    around, *within = inside.revisions
    assert (around.author, around.text) == ("Author Three", "a b kept c de")
    assert tuple(within) == alone.revisions
    assert [(one.author, one.text, one.removes) for one in alone.revisions] == [
        ("Author One", "a ", True),
        ("Author One", "b ", False),
        ("Author One", "c ", False),
        ("Author Two", "d", False),
        ("Author Two", "e", True),
    ]

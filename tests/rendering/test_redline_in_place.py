"""Redlines inside the later of two Word files: accepted they are its text, rejected the earlier one's, looks kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from clausekit.comparison.appraise import appraise
from clausekit.comparison.compare import compare
from clausekit.intake.read_word_file import read_word_file
from clausekit.rendering.redline_in_place import redline_in_place
from clausekit.rendering.standing import UNION_ONLY_NOTICE, Exchanged, UnionOnly
from clausekit.word.in_place.accept import accept_changes
from clausekit.word.read import read_word
from tests.rendering.parts import word_parts
from tests.rendering.settle import settled, shown
from tests.word.packages import RELATION, by, cut, field, ins, p, packed, r, word

WHO = ("Author One", "2027-03-01")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OUTSIDE = f'<Relationship Id="link" Type="{RELATION}hyperlink" Target="https://example.org" TargetMode="External"/>'
LINK = '<w:hyperlink r:id="link">{}</w:hyperlink>'
NOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
PICTURE = '<w:r><w:drawing><a:blip r:embed="link"/></w:drawing></w:r>'
DRAWN = '<w:r><w:drawing><wp:inline><wp:extent cx="{}"/></wp:inline></w:drawing></w:r>'
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'


def redline(before, after, standing=None):
    comparison = compare(read_word_file(before, "before").countered, read_word_file(after, "after").countered)
    return redline_in_place(before, after, comparison, *WHO, standing=standing or Exchanged(restated=True))


def table(*rows):
    cells = ("".join(f"<w:tc><w:tcPr/>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def footnotes(**notes):
    return "".join(f'<w:footnote w:id="{name[1:]}">{p(text)}</w:footnote>' for name, text in notes.items())


def numbering(text, number=1):
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
    plan = f'<w:abstractNum w:abstractNumId="{number}">{level}</w:abstractNum>'
    return f'{plan}<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'


FIRST, LAST = p("The Employer keeps records for 30 days."), p("This agreement ends in a year.")
PAIRS = {
    "a word": (FIRST + LAST, p("The Employer keeps records for 60 days.") + LAST),
    "a paragraph that is new": (FIRST + LAST, FIRST + p("Cameras are off in rest rooms.") + LAST),
    "a paragraph that is gone": (FIRST + p("Cameras are off in rest rooms.") + LAST, FIRST + LAST),
    "a paragraph that is new at the end": (FIRST + LAST, FIRST + LAST + p("It may be renewed.")),
    "a paragraph that is gone at the end": (FIRST + LAST + p("It may be renewed."), FIRST + LAST),
    "a paragraph that moved": (
        FIRST + p("Cameras are off in rest rooms.") + LAST,
        p("Cameras are off in rest rooms.") + FIRST + LAST,
    ),
    "everything else": (FIRST, p("Nobody wears a tracker at work.")),
    "a row that is new": (table(("a", "b")) + LAST, table(("a", "b"), ("c", "d")) + LAST),
    "a row that is gone": (table(("a", "b"), ("c", "d"), ("e", "f")) + LAST, table(("a", "b"), ("e", "f")) + LAST),
    "a cell": (table(("a", "kept 30 days")) + LAST, table(("a", "kept 60 days")) + LAST),
    "columns": (table(("a", "b")) + LAST, table(("a", "b", "c")) + LAST),
    "a table that is new": (FIRST + LAST, FIRST + table(("a", "b")) + LAST),
    "a table that is gone": (FIRST + table(("a", "b")) + LAST, FIRST + LAST),
    "a text that ends in a table": (FIRST + LAST + table(("a", "b")), FIRST + table(("a", "c")) + LAST),
    "words in bold": (p("It may ", r("never", "<w:b/>"), " look."), p("It may ", r("not", "<w:b/>"), " look back.")),
    "a link": (p("See ", LINK.format(r("the old policy")), "."), p("See ", LINK.format(r("the new policy")), " now.")),
    "a field": (p("See clause ", field("REF a", "4.2"), "."), p("See clause ", field("REF a", "5.2"), " below.")),
    "a field in its short form": (
        p('<w:fldSimple w:instr="REF a"><w:r><w:t>4.2</w:t></w:r></w:fldSimple>', " applies."),
        p('<w:fldSimple w:instr="REF a"><w:r><w:t>5.2</w:t></w:r></w:fldSimple>', " applies."),
    ),
    "a drawing": (p("See", DRAWN.format(1), " here.") + LAST, p("See", DRAWN.format(2), " here.") + LAST),
    "a tab and a break": (
        p(r("4.2"), "<w:r><w:tab/></w:r>", "One."),
        p(r("4.3"), "<w:r><w:tab/><w:t>One</w:t><w:br/></w:r>", "two."),
    ),
    "a content control": (
        f"<w:sdt><w:sdtContent>{FIRST}</w:sdtContent></w:sdt>{LAST}",
        f"<w:sdt><w:sdtContent>{p('The Employer keeps nothing.')}</w:sdtContent></w:sdt>{LAST}",
    ),
    "empty paragraphs": (FIRST + p() + p() + LAST, p() + FIRST + p() + p("A new one.") + LAST),
    "a style that is unknown": (p("A rule.", style="Odd") + LAST, p("A rule that is new.") + LAST),
    "changes that were pending": (
        p("It may ", cut("never "), "look.") + LAST,
        p("It may ", ins(r("always ")), "look.") + p("A new one.", settings=f"<w:rPr><w:ins {by()}/></w:rPr>") + LAST,
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_accepted_it_is_the_text_after_and_rejected_the_one_before(name):
    before, after = (word(body, more_links=OUTSIDE) for body in PAIRS[name])
    made = redline(before, after)
    assert made is not None
    texts = [[line for line in settled(accepted(one), accept=True) if line.strip()] for one in (before, after)]
    for accept, wanted in ((True, texts[1]), (False, texts[0])):
        assert [line for line in settled(ended(made), accept=accept) if line.strip()] == wanted
    root = etree.fromstring(word_parts(made)["word/document.xml"])
    assert not [one for one in root.iter(W + "t") if any(up.tag == W + "del" for up in one.iterancestors())]
    ids = [one.get(W + "id") for one in root.iter(W + "ins", W + "del")]
    assert ids
    assert len(set(ids)) == len(ids)


def accepted(content):
    """A file whose pending changes are accepted, which is how it is compared."""
    parts = word_parts(content)
    root = etree.fromstring(parts["word/document.xml"])
    accept_changes(root)
    return packed({**parts, "word/document.xml": etree.tostring(root)})


def ended(content):
    """A file with one more paragraph, for a text that ends in a table whose last mark Word makes itself."""
    parts = word_parts(content)
    return packed(
        {**parts, "word/document.xml": parts["word/document.xml"].replace(b"<w:sectPr", b"<w:p/><w:sectPr", 1)}
    )


def test_a_field_that_is_gone_leaves_what_it_showed_and_no_search_for_what_it_cited():
    made = redline(*(word(p("See clause ", field("REF a", number), ".")) for number in ("4.2", "5.2")))
    assert made is not None
    root = etree.fromstring(word_parts(made)["word/document.xml"])
    gone = [one for change in root.iter(W + "del") for one in change.iter("*")]
    assert [one.text for one in gone if one.tag == W + "delText"] == ["4.2"]
    assert not [one for one in gone if one.tag in (W + "fldChar", W + "delInstrText")]


def test_only_the_words_that_changed_are_marked_and_looks_are_kept():
    before = word(p("It may ", r("never", "<w:b/>"), " look at a screen."))
    after = word(p("It may ", r("never", "<w:b/>"), " look at any screen."))
    made = redline(before, after)
    assert made is not None
    assert shown(made)[0] == "It may never look at {-a-}{+any+} screen."
    root = etree.fromstring(word_parts(made)["word/document.xml"])
    bold = [run for run in root.iter(W + "r") if run.find(f"{W}rPr/{W}b") is not None]
    assert ["".join(run.itertext()) for run in bold] == ["never"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"n1": "Kept for 30 days."}, {"n1": "Kept for 60 days."}),
        ({"n1": "Kept for 30 days.", "n2": "See the annex."}, {"n1": "See the annex."}),
        ({"n1": "See the annex."}, {"n1": "Kept for 30 days.", "n2": "See the annex."}),
    ],
)
def test_a_footnote_is_edited_put_in_and_taken_out(before, after):
    sides = []
    for notes in (before, after):
        body = "".join(p(f"Rule {name} of the list is this.", NOTE.format(name[1:])) for name in notes) + LAST
        sides.append(word(body, {"footnotes": footnotes(**notes)}))
    made = redline(*sides)
    assert made is not None
    reading = read_word(made, "redline")
    for view, notes in ((reading.tabled, before), (reading.countered, after)):
        found = [note.blocks[0].text for block in view.blocks for note in block.notes]
        assert found == list(notes.values())


def test_a_list_that_counts_otherwise_counts_as_before_when_rejected():
    items = [p(f"Point {name} of the list.", settings=LISTED.format(1)) for name in ("one", "two", "three")]
    before = word("".join(items) + LAST, {"numbering": numbering("%1.")})
    after = word(items[0] + items[2] + LAST, {"numbering": numbering("(%1)")})
    made = redline(before, after)
    assert made is not None
    reading = read_word(made, "redline")
    assert [one.number for one in reading.tabled.blocks] == ["1.", "2.", "3.", ""]
    assert [one.number for one in reading.countered.blocks] == ["(1)", "(2)", ""]


def test_a_header_is_redlined_and_says_whom_the_file_is_for():
    link = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    before, after = (word(FIRST + LAST + link, {"header1": p(words)}) for words in ("Draft 1", "Draft 2"))
    made = redline(before, after, UnionOnly())
    assert made is not None
    header = word_parts(made)["word/header1.xml"].decode()
    assert UNION_ONLY_NOTICE in header
    assert "<w:delText>1</w:delText>" in header


def test_comments_say_what_a_change_does_and_their_own_stay():
    noted = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    own = f'<w:comment w:id="1" w:author="Author Two">{p("Why so long?")}</w:comment>'
    before = word(p("The Employer must give 30 days of notice.") + LAST)
    after = word(p(noted[0], "The Employer may give 10 days of notice.", noted[1]) + LAST, {"comments": own})
    comparison = compare(read_word_file(before, "before").countered, read_word_file(after, "after").countered)
    appraised = appraise(comparison)
    effects = {pair: one for pair, one in zip(comparison.pairs, appraised.appraisals, strict=True) if one is not None}
    made = redline_in_place(before, after, comparison, *WHO, standing=UnionOnly(effects))
    assert made is not None
    said = {(one.author, one.anchor): one.paragraphs[0] for one in read_word(made, "redline").comments}
    words = "The Employer may give 10 days of notice."
    assert said["Author Two", words] == "Why so long?"
    assert said["Author One", words].startswith("Weaker for the workers covered")
    both = redline(before, after)
    assert both is not None
    assert [one.author for one in read_word(both, "redline").comments] == ["Author Two"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (p("See", PICTURE, " here.") + LAST, p("See here.") + LAST),
        (p("See ", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>") + LAST, p("See ") + LAST),
        (p("See ", NOTE.format(1)) + LAST, p("See ") + LAST),
    ],
)
def test_what_only_the_earlier_file_holds_is_left_to_the_restatement(before, after):
    notes = {"footnotes": footnotes(n1="A note.")} if "footnote" in before else {}
    assert redline(word(before, notes, more_links=OUTSIDE), word(after, more_links=OUTSIDE)) is None


WORDS = st.lists(
    st.sampled_from(["the", "employer", "keeps", "no", "record", "of", "any", "worker", "for", "30", "days"]),
    min_size=1,
    max_size=9,
)
BLOCKS = st.lists(
    st.one_of(
        WORDS.map(lambda words: p(" ".join(words))),
        WORDS.map(
            lambda words: p(r(" ".join(words), "<w:b/>"), LINK.format(r("see"))),
        ),
        st.lists(st.tuples(WORDS, WORDS).map(lambda row: tuple(map(" ".join, row))), min_size=1, max_size=3).map(
            lambda rows: table(*rows)
        ),
        st.just(p()),
    ),
    max_size=6,
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(BLOCKS, BLOCKS, st.randoms(use_true_random=False))
def test_any_two_texts_give_both_back(before, after, random):
    mixed = [one for one in before if random.random() < 0.7] + after
    files = [word("".join(blocks) + LAST, more_links=OUTSIDE) for blocks in (before, mixed)]
    made = redline(*files)
    assert made is not None
    for accept, wanted in ((True, files[1]), (False, files[0])):
        lines = [line for line in settled(made, accept=accept) if line.strip()]
        assert lines == [line for line in settled(wanted, accept=True) if line.strip()]

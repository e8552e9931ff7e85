"""What the door to Word has read, made by hand, as a document."""

from clausekit.document.blocks import BulletList, Heading, Note, Paragraph, Provision, SignatureBlock, Table
from clausekit.document.inlines import Reference, Text, line_text
from clausekit.document.reading import Comment, Revision, RevisionKind
from clausekit.intake.read_word_file import word_reading
from clausekit.word.reading import ReadNote, ReadParagraph, ReadTable, WordReading, WordView
from clausekit.word.values import Run
from tests.intake.shown import articles, outline_text


def para(text, **settings):
    return ReadParagraph(runs=(Run(text),), **settings)


def cell(*blocks):
    return tuple(para(block) if isinstance(block, str) else block for block in blocks)


def read(*blocks, **settings):
    view = WordView(blocks=blocks, **settings)
    return word_reading(WordReading(tabled=view, countered=view), "counter.docx")


def test_numbers_of_word_and_typed_ones_make_one_outline():
    reading = read(
        para("Northshire and its staff", style="title"),
        para("Monitoring", number="4.", level=0, outline=1, index=1, bookmarks=("_Toc1", "_Ref123456789")),
        para("The Employer must not:", number="4.1", level=1, index=2),
        para("watch", number="(a)", level=2, index=3),
        para("listen", number="(b)", level=2, index=4),
        para("4.2\tThe Union may ask.", index=5),
        para("red", bullet=True, number="•", level=0, index=6),
        para("blue", bullet=True, number="•", level=0, index=7),
    )
    assert outline_text(reading.countered).splitlines() == [
        "Northshire and its staff",
        "4 = Monitoring",
        "  4.1 | The Employer must not:",
        "    (a) | watch",
        "    (b) | listen",
        "  4.2 | The Union may ask.",
        "  * red",
        "  * blue",
    ]
    assert reading.countered.articles[0].id == "r123456789"
    assert [child.id for child in reading.countered.articles[0].children] == ["b2", "b5", "b6"]


def test_a_bookmark_that_was_copied_names_only_the_first():
    reading = read(
        para("One", index=0, bookmarks=("_Ref123456789",)), para("Two", index=1, bookmarks=("_Ref123456789",))
    )
    ids = [block.id for block in reading.countered.blocks]
    assert ids[0] == "r123456789"
    assert len(set(ids)) == 2


def test_notes_stand_right_after_the_block_that_holds_them():
    note = ReadNote(label="Footnote 3", blocks=(para("Unless it snows."), para("Or rains.")))
    reading = read(
        para("Hours", number="1", level=0, outline=1),
        para("The week is 36 hours.", number="1.1", level=1, notes=(note,)),
        para("Nothing more.", number="1.2", level=1),
    )
    (article,) = reading.countered.articles
    (first, second) = article.children
    assert [(one.label, line_text(one.text)) for one in first.children] == [
        ("Footnote 3", "Unless it snows."),
        ("Footnote 3", "Or rains."),
    ]
    assert isinstance(second, Provision)


def test_tables_stay_tables_and_nested_ones_follow():
    inner = ReadTable(rows=((cell("in"), cell("side")),))
    box = ReadNote(label="Text box", blocks=(para("Boxed."),))
    table = ReadTable(
        rows=(
            (cell("Grade"), cell("Rate")),
            (cell("A", "(full)"), cell(inner), cell("extra")),
            (cell(para("one", number="1.", level=0)), cell(para("", notes=(box,)))),
        )
    )
    first, note, second = read(table).countered.blocks
    assert isinstance(first, Table)
    assert [line_text(one) for one in first.header] == ["Grade", "Rate", ""]
    assert [[line_text(one) for one in row] for row in first.rows] == [["A (full)", "", "extra"], ["1. one", "", ""]]
    assert note == Note(text=(Text("Boxed."),), label="Text box", id=note.id)
    assert [line_text(one) for one in second.header] == ["in", "side"]


def test_our_signature_table_is_known_again_until_somebody_writes_in_it():
    head = tuple(cell(words) for words in ("Signed for Northshire", "Signature", "Name", "Date"))
    empty = ReadTable(rows=(head, (cell("Chief Executive"), (), (), ())))
    signed = ReadTable(rows=(head, (cell("Chief Executive"), (), (), cell("1 May"))))
    blocks = read(empty, signed).countered.blocks
    assert isinstance(blocks[0], SignatureBlock)
    assert isinstance(blocks[1], Table)


def test_headers_and_footers_stand_once_each():
    reading = read(
        para("Words."),
        headers=((para("Draft 2"),), (para("Draft 2"),), (para("Confidential"),)),
        footers=((para("Page 3 of 9"),), (para("Northshire  Page 4"),)),
    )
    assert reading.countered.header == "Draft 2 / Confidential"
    assert reading.countered.footer == "Northshire"


def test_contents_are_left_out_only_where_they_repeat_headings():
    reading = read(
        para("Contents", style="toc heading", contents=True),
        para("1\tHours", contents=True),
        para("2\tPay\t7", contents=True),
        para("Hours", number="1", level=0, outline=1),
        para("Text.", number="1.1", level=1),
    )
    assert articles(reading.countered) == [("1", "Hours")]
    assert "Pay" in outline_text(reading.countered)
    assert [finding.code for finding in reading.findings] == ["contents-left-out"]


def test_comments_are_beside_the_block_they_are_about():
    view = WordView(blocks=(para("One", index=4), ReadTable(rows=((cell(para("Two", index=5)),),))))
    comments = (
        Comment(id="1", paragraphs=("Why?",), block="4"),
        Comment(id="2", paragraphs=("Who?",), block="5"),
        Comment(id="3", paragraphs=("Gone?",), block="99"),
    )
    reading = word_reading(WordReading(tabled=view, countered=view, comments=comments), "counter.docx")
    ids = [block.id for block in reading.countered.blocks]
    assert [comment.block for comment in reading.comments] == [*ids, ""]


def test_two_views_keep_their_ids_and_revisions():
    tabled = WordView(blocks=(para("The Employer must act.", index=0), para("Gone.", index=1)))
    countered = WordView(blocks=(para("The Employer may act.", index=0),))
    revisions = (Revision(kind=RevisionKind.DELETION, text="must", author="Author One"),)
    reading = word_reading(WordReading(tabled=tabled, countered=countered, revisions=revisions), "counter.docx")
    assert reading.pending
    assert [line_text(block.text) for block in reading.tabled.blocks] == ["The Employer must act.", "Gone."]
    assert [block.id for block in reading.countered.blocks] == ["b0"]
    assert reading.tabled.blocks[0].id == "b0"


def test_the_fields_of_one_reference_are_one_reference():
    paragraph = ReadParagraph(
        runs=(Run("See clause 4.2(a) and 7."),),
        references=(("_Ref100000001", "4.2"), ("_Ref100000002", "(a)"), ("_RefX", "7")),
    )
    (block,) = read(paragraph).countered.blocks
    assert block.text == (Text("See clause "), Reference("r100000002", "4.2(a)"), Text(" and 7."))


def test_headings_without_numbers_and_lines_of_a_strange_title_page_stay():
    reading = read(
        para("Agreement", style="title"),
        para("Between two sides", style="party"),
        para("no colon here", style="fact"),
        para("Background", outline=1),
        para("It rained.", index=9),
    )
    kinds = [type(block) for block in reading.countered.blocks]
    assert reading.countered.title == "Agreement"
    assert kinds == [Paragraph, Paragraph, Heading, Paragraph]
    assert BulletList not in kinds

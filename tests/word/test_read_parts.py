"""What stands beside the text: comments and their threads, notes, text boxes, headers, drawings with alternatives."""

from clausekit.word.read import read_word
from clausekit.word.reading import ReadParagraph, ReadTable
from tests.word.packages import by, cut, ins, p, r, word

START, END, SIGN = (
    '<w:commentRangeStart w:id="{}"/>',
    '<w:commentRangeEnd w:id="{}"/>',
    "<w:r><w:commentReference w:id='{}'/></w:r>",
)
NOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def comment(comment_id, *paragraphs, person="Author One"):
    inside = "".join(f'<w:p w14:paraId="{one[0]}">{r(one[1])}</w:p>' for one in paragraphs)
    return f'<w:comment w:id="{comment_id}" w:author="{person}" w:date="2027-01-02T03:04:05Z">{inside}</w:comment>'


def alternate(requires, choice, fallback):
    branches = f'<mc:Choice Requires="{requires}">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
    return f"<mc:AlternateContent>{branches}</mc:AlternateContent>"


def furniture(*references):
    inside = "".join(f'<w:{kind}Reference w:type="{when}" r:id="{part}"/>' for kind, when, part in references)
    return f"<w:sectPr>{inside}</w:sectPr>"


def test_comments_with_anchors_replies_and_whether_they_are_resolved():
    starts, ends = START.format(0) + START.format(1), END.format(0) + END.format(1)
    signs = SIGN.format(0) + SIGN.format(1)
    body = p("x") + p("The ", starts, "Employer", cut(" must"), ins(r(" may")), ends, signs, " act.")
    comments = comment(0, ("AA", "Too strong."), ("AB", "By far.")) + comment(1, ("BB", "No."), person="Author Two")
    extended = '<w15:commentEx w15:paraId="AB" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AB"/>'
    first, reply = read_word(word(body, {"comments": comments, "commentsExtended": extended}), "c.docx").comments
    assert first.paragraphs == ("Too strong.", "By far.")
    assert (first.author, first.date, first.anchor) == ("Author One", "2027-01-02T03:04:05Z", "Employer may")
    assert (first.resolved, first.parent, first.block, first.place.part) == (True, "", "1", "paragraph 2")
    assert (reply.author, reply.parent, reply.resolved) == ("Author Two", "0", False)


def test_anchors_over_paragraphs_over_deleted_words_and_at_a_point():
    gone = f"<w:rPr><w:del {by()}/></w:rPr>"
    body = (
        p(START.format(0), "one") + p("two", END.format(0), SIGN.format(0))
        + p(START.format(1), cut("gone"), END.format(1), SIGN.format(1), settings=gone)
        + p("here", SIGN.format(2))
    )  # fmt: skip
    comments = "".join(comment(number, ("A", "?")) for number in range(4))
    over, deleted, point, loose = read_word(word(body, {"comments": comments}), "c").comments
    assert (over.anchor, over.block) == ("one\ntwo", "0")
    assert (deleted.anchor, deleted.block) == ("gone", "3")  # its paragraph is part of the next one
    assert (point.anchor, point.block) == ("", "3")
    assert (loose.anchor, loose.block, loose.place.part) == ("", "", "")


def test_an_anchor_that_begins_between_paragraphs():
    gone = f"<w:rPr><w:del {by()}/></w:rPr>"
    notes = {
        "footnotes": f'<w:footnote w:id="1">{p("a", settings=gone)}{p("b")}</w:footnote>',
        "comments": comment(0, ("A", "?")),
    }
    body = START.format(0) + p("one", NOTE.format(1)) + END.format(0)
    (one,) = read_word(word(body, notes), "c").comments
    assert (one.anchor, one.block, one.place.part) == ("one", "0", "paragraph 1")


def test_comments_in_notes_and_headers_and_with_tables_and_changes_inside():
    anchored = START.format(0) + r("noted") + END.format(0)
    table = f"<w:tbl><w:tr><w:tc>{p('cell')}</w:tc></w:tr></w:tbl>{p(cut('not '), 'agreed')}"
    parts = {
        "footnotes": f'<w:footnote w:id="1">{p(anchored)}</w:footnote>',
        "comments": f'<w:comment w:id="0" w:author="A">{table}</w:comment>',
    }
    reading = read_word(word(p("a") + p("b", NOTE.format(1)), parts), "c")
    (one,) = reading.comments
    assert (one.anchor, one.block, one.place.part) == ("noted", "1", "footnote 1")
    assert one.paragraphs == ("cell", "agreed")
    assert [(revision.text, revision.place.part) for revision in reading.revisions] == [("not ", "comment 1")]


def test_notes_are_with_their_paragraph_and_in_the_view_that_has_them():
    deleted = f"<w:del {by()}>{NOTE.format(2)}</w:del>"
    body = p("a", NOTE.format(1)) + p("b", deleted, NOTE.format(3), "<w:r><w:endnoteReference w:id='1'/></w:r>")
    footnotes = "".join(
        f'<w:footnote w:id="{number}">{p(text)}</w:footnote>' for number, text in ((1, "one"), (2, "two"), (3, "three"))
    )
    separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    end = f'<w:endnote w:id="1">{p("end")}</w:endnote>'
    reading = read_word(word(body, {"footnotes": separator + footnotes, "endnotes": end}), "n")
    notes = [
        [(note.label, note.blocks[0].text) for block in view.blocks for note in block.notes]
        for view in (reading.tabled, reading.countered)
    ]
    assert notes[0] == [("Footnote 1", "one"), ("Footnote 2", "two"), ("Footnote 3", "three"), ("Endnote 1", "end")]
    assert notes[1] == [("Footnote 1", "one"), ("Footnote 2", "three"), ("Endnote 1", "end")]
    assert not reading.findings


def test_a_note_that_is_missing_or_refers_to_itself():
    itself = f'<w:footnote w:id="1">{p("round", NOTE.format(1))}</w:footnote>'
    reading = read_word(word(p("a", NOTE.format(1), NOTE.format(8)), {"footnotes": itself}), "n")
    (finding,) = reading.findings
    assert finding.code == "word-note-missing"
    assert finding.message.startswith("2 references")


def test_a_text_box_is_read_once_and_changes_in_it_are_changes():
    inside = f"<w:txbxContent>{p('boxed ', cut('old'), ins(r('new')))}</w:txbxContent>"
    drawn = f"<w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>"
    older = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    box = f"<w:r>{alternate('wps', drawn, older)}</w:r>"
    reading = read_word(word(p("before ", box, "after") + p("next")), "b")
    assert [block.text for block in reading.countered.blocks] == ["before after", "next"]
    for view, text in ((reading.tabled, "boxed old"), (reading.countered, "boxed new")):
        ((note),) = view.blocks[0].notes
        assert (note.label, [block.text for block in note.blocks]) == ("Text box", [text])
    assert [(one.text, one.place.part) for one in reading.revisions] == [
        ("old", "paragraph 1, text box"), ("new", "paragraph 1, text box")
    ]  # fmt: skip
    assert not reading.findings


def test_an_alternative_with_other_words_is_told():
    box = alternate("w14", r("shown"), r("other"))
    reading = read_word(word(p(box)), "b")
    assert reading.countered.blocks[0].text == "shown"
    assert [(one.code, "“other”" in one.message) for one in reading.findings] == [("word-other-text", True)]
    unknown = box.replace("w14", "x99")
    assert read_word(word(p(unknown)), "b").countered.blocks[0].text == "other"


def test_headers_and_footers_of_all_sections_once_each():
    first = furniture(("header", "first", "header1"), ("footer", "even", "footer1"))
    last = furniture(("header", "default", "header1"), ("header", "even", "header2"))
    parts = {"header1": p("head ", cut("old")), "header2": p("other"), "footer1": p("foot")}
    reading = read_word(word(p("a", settings=first) + p("b") + last, parts), "h")
    texts = [[[block.text for block in one] for one in view.headers] for view in (reading.tabled, reading.countered)]
    assert texts == [[["head old"], ["other"]], [["head "], ["other"]]]
    assert [[block.text for block in one] for one in reading.countered.footers] == [["foot"]]


def test_tables_keep_their_rows_cells_and_places():
    inner = f"<w:tbl><w:tr><w:tc>{p('deep')}</w:tc></w:tr></w:tbl>{p('')}"
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{p('h')}</w:tc><w:tc>{p('h2')}</w:tc></w:tr>"
    body = p("a") + f"<w:tbl>{head}<w:tr><w:tc>{p('b')}</w:tc><w:tc>{inner}</w:tc></w:tr></w:tbl>" + p("end")
    view = read_word(word(body), "t").countered
    table = view.blocks[1]
    assert isinstance(table, ReadTable)
    assert (table.place, table.header_rows, len(table.rows)) == ("table 1", 1, 2)
    nested, empty = table.rows[1][1]
    assert isinstance(nested, ReadTable)
    assert isinstance(nested.rows[0][0][0], ReadParagraph)
    assert nested.rows[0][0][0].place == "table 1, row 2, cell 2, table 1, row 1, cell 1"
    assert (empty.place, view.blocks[2].place, view.blocks[2].index) == ("table 1, row 2, cell 2", "paragraph 7", 6)


def test_old_form_fields_show_their_tick_and_their_choice():
    ticked = "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"
    box = f'<w:r><w:fldChar w:fldCharType="begin">{ticked}</w:fldChar></w:r>'
    drop = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="30 days"/>'
        '<w:listEntry w:val="60 days"/></w:ddList></w:ffData></w:fldChar></w:r>'
    )
    codes = [r(f" {name} ", tag="instrText") for name in ("FORMCHECKBOX", "FORMDROPDOWN")]
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    reading = read_word(word(p(box, codes[0], end, " agreed, ", drop, codes[1], end)), "f")
    assert reading.countered.blocks[0].text == "☒ agreed, 60 days"
    assert not reading.findings

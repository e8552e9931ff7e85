"""Redlines: accepted they are the text after, rejected the one before, and nothing unsound is handed over."""

import io
import zipfile
from dataclasses import fields, replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from clausekit.comparison.appraisal import Appraisal, Effect, Signal, SignalKind
from clausekit.comparison.compare import compare
from clausekit.comparison.comparison import Fate
from clausekit.document.blocks import BulletList, Heading, Note, Paragraph, Provision, Schedule, SignatureBlock, Table
from clausekit.document.document import Document, Numbering, TitlePage
from clausekit.document.inlines import Reference, Text
from clausekit.drafting.number import number
from clausekit.findings import InputError
from clausekit.rendering.check_redline import UnsoundRedline, check_redline
from clausekit.rendering.docx import render_docx
from clausekit.rendering.redline import render_redline
from clausekit.rendering.standing import RESTATED_NOTICE, UNION_ONLY_NOTICE, Exchanged, UnionOnly
from clausekit.rendering.weave_documents import side_by_side
from tests.edits import edited
from tests.rendering.parts import word_as_text, word_parts
from tests.rendering.settle import settled, shown
from tests.trees import documents

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "redline.yaml").read_text("utf-8"))
WHO = ("Author One", "2027-03-01")
PARTS = ("word/document.xml", "word/header1.xml", "word/footer1.xml")


def words(text):
    return (Text(text),)


NOTICE = Provision(
    title=words("Notice"),
    id="r1",
    children=(
        Provision(text=words("The Employer must give 30 days of notice."), id="r2"),
        Provision(text=(Text("Paragraph "), Reference("r2", "1.1"), Text(" covers systems.")), id="r3"),
        BulletList(items=(words("cameras"), words("trackers"))),
        Note(text=words("See the annex."), label="Footnote 1"),
    ),
)
BEFORE = Document(
    title_page=TitlePage(title="Notice agreement", parties=("The Employer",), facts=(("Round", "1"),)),
    header="Notice agreement, round 1",
    blocks=number(
        (
            NOTICE,
            Provision(title=words("Costs"), id="r4", children=(Provision(text=words("The Employer pays."), id="r5"),)),
            Schedule(
                title=words("Systems"),
                id="r6",
                children=(Table(header=(words("System"), words("Use")), rows=((words("Rota"), words("shifts")),)),),
            ),
            Heading(text=words("Signatures")),
            SignatureBlock(party="the Employer", roles=("Director",)),
        )
    ),
)
AFTER = replace(
    BEFORE,
    title_page=replace(BEFORE.title_page, facts=(("Round", "2"),), standing="Offer"),
    header="Notice agreement, round 2",
    blocks=number(
        (
            replace(
                NOTICE,
                children=(
                    Provision(text=(Text("The Employer "), Text("may", strong=True), Text(" give notice.")), id="r2"),
                    Provision(text=words("It decides alone."), id="r7"),
                    Provision(text=(Text("Paragraph "), Reference("r2", "1.1"), Text(" covers systems.")), id="r3"),
                    BulletList(items=(words("cameras"),)),
                ),
            ),
            Schedule(
                title=words("Systems"),
                id="r6",
                children=(
                    Table(
                        header=(words("System"), words("Use")),
                        rows=((words("Rota"), words("all shifts")), (words("Badge"), words("doors"))),
                    ),
                ),
            ),
            Heading(text=words("Signatures")),
            SignatureBlock(party="the Employer", roles=("Director", "Head of people")),
        )
    ),
)


def appraised(comparison):
    signal = Signal(SignalKind.MODALITY, Effect.WEAKER, "must", "may", "a duty of the Employer became its choice")
    judged = Appraisal(Effect.WEAKER, (signal,), depends_on=("1.2",))
    return {pair: judged for pair in comparison.pairs if pair.fate is Fate.EDITED and "give" in pair.after[0].text}


def check_both_sides(before, after, standing):
    """The second opinion: what settling the XML gives is what the writer of drafts gives."""
    comparison = compare(before, after)
    content = render_redline(comparison, *WHO, standing=standing)
    sides = side_by_side(comparison).comparison
    for document, accept in ((sides.before, False), (sides.after, True)):
        plain = render_docx(document)
        for part in PARTS:
            assert settled(content, part, accept=accept) == settled(plain, part, accept=True)
    return content


@settings(max_examples=25, deadline=None, derandomize=True)
@given(documents(), st.integers(0, 1000))
def test_accepted_it_is_the_text_after_and_rejected_the_one_before(document, seed):
    assert check_both_sides(document, edited(document, seed), Exchanged())


@settings(max_examples=15, deadline=None, derandomize=True)
@given(documents(), documents())
def test_two_documents_that_share_nothing_are_woven_all_the_same(before, after):
    assert check_both_sides(before, after, Exchanged())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_shown(case):
    numbering = Numbering.FROZEN if case.get("typed") else Numbering.LIVE
    sides = [lines_as_document(case[side], numbering) for side in ("before", "after")]
    content = check_both_sides(*sides, Exchanged())
    assert shown(content)[1:] == case["shown"]


def lines_as_document(text, numbering):
    articles = []
    for line in text.splitlines():
        if line.startswith("# "):
            articles.append(Provision(title=words(line[2:])))
        else:
            one = articles.pop()
            articles.append(replace(one, children=(*one.children, Provision(text=words(line)))))
    page = TitlePage(title="T")
    return Document(title_page=page, blocks=number(tuple(articles)), contents=False, numbering=numbering)


def test_a_redline_is_as_it_was(golden, tmp_path):
    comparison = compare(BEFORE, AFTER)
    standing = UnionOnly(appraised(comparison), restated=True)
    content = render_redline(comparison, *WHO, standing=standing)
    golden("redline-union-only.docx.xml", word_as_text(content))
    assert content == render_redline(compare(BEFORE, AFTER), *WHO, standing=standing)


@pytest.mark.parametrize("numbering", Numbering)
@pytest.mark.parametrize("swapped", [False, True])
def test_every_kind_of_block_survives_and_the_validator_finds_nothing(numbering, swapped, tmp_path):
    before, after = (replace(one, numbering=numbering) for one in (BEFORE, AFTER))
    content = check_both_sides(*((after, before) if swapped else (before, after)), Exchanged())
    path = tmp_path / "redline.docx"
    path.write_bytes(content)
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_documents_numbered_in_two_ways_show_both_numbers_as_words():
    comparison = compare(BEFORE, replace(AFTER, numbering=Numbering.FROZEN))
    content = render_redline(comparison, *WHO)
    assert "1.1\tThe Employer must give 30 days of notice." in settled(content, accept=False)


def test_numbers_that_word_would_count_otherwise_are_words():
    odd = replace(BEFORE, blocks=(replace(BEFORE.blocks[0], number="4A"), *BEFORE.blocks[1:]))
    content = check_both_sides(odd, AFTER, Exchanged())
    assert "4A\tNotice" in settled(content, accept=False)


def test_ids_are_unique_and_every_change_has_its_author_and_date():
    body = word_parts(render_redline(compare(BEFORE, AFTER), *WHO))
    text = b"".join(body[part] for part in PARTS).decode()
    changes = [
        piece.split(">")[0]
        for tag in ("ins", "del", "pPrChange", "rPrChange")
        for piece in text.split(f"<w:{tag} ")[1:]
    ]
    assert changes
    assert all('w:author="Author One" w:date="2027-03-01T00:00:00Z"' in change for change in changes)
    ids = [change.split('w:id="')[1].split('"')[0] for change in changes]
    assert len(ids) == len(set(ids))


def test_a_redline_is_for_the_union_only_unless_both_texts_were_exchanged():
    comparison = compare(BEFORE, AFTER)
    ours, theirs = (render_redline(comparison, *WHO, standing=one) for one in (UnionOnly(), Exchanged()))
    assert settled(ours, "word/header1.xml", accept=True)[0] == UNION_ONLY_NOTICE
    assert UNION_ONLY_NOTICE not in word_as_text(theirs)


def test_comments_stand_in_union_only_redlines_and_nowhere_else():
    comparison = compare(BEFORE, AFTER)
    ours = word_parts(render_redline(comparison, *WHO, standing=UnionOnly(appraised(comparison))))
    assert "a duty of the Employer became its choice" in ours["word/comments.xml"].decode()
    assert b"commentRangeStart" in ours["word/document.xml"]
    assert "word/comments.xml" not in word_parts(render_redline(comparison, *WHO, standing=Exchanged()))
    assert [field.name for field in fields(Exchanged)] == ["restated"]


def test_a_restatement_says_so_on_every_page_and_not_in_the_text():
    content = render_redline(compare(BEFORE, AFTER), *WHO, standing=Exchanged(restated=True))
    assert RESTATED_NOTICE in word_parts(content)["word/header1.xml"].decode()
    for accept in (True, False):
        assert RESTATED_NOTICE not in settled(content, accept=accept)


def with_part(content, part, old, new):
    parts = word_parts(content)
    assert old in parts[part]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, held in parts.items():
            archive.writestr(name, held.replace(old, new, 1) if name == part else held)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("part", "old", "new", "code"),
    [
        ("word/document.xml", b"covers systems", b"covers some systems", "redline-rejected"),
        ("word/document.xml", b"It decides alone", b"It decides", "redline-accepted"),
        ("word/document.xml", b'w:val="Provision"', b'w:val="Item"', "redline-accepted"),
        ("word/header1.xml", b"Union only", b"For all", "redline-rejected"),
        ("word/footer1.xml", b"Page ", b"Sheet ", "redline-accepted"),
    ],
)
def test_the_guard_sees_a_word_a_number_a_header_and_a_footer(part, old, new, code):
    content = render_redline(compare(BEFORE, AFTER), *WHO)
    assert check_redline(content, BEFORE, AFTER) == ()
    assert code in [finding.code for finding in check_redline(with_part(content, part, old, new), BEFORE, AFTER)]


def test_the_guard_sees_swapped_sides_and_comments_that_must_not_be_there():
    comparison = compare(BEFORE, AFTER)
    content = render_redline(comparison, *WHO, standing=UnionOnly(appraised(comparison)))
    assert {one.code for one in check_redline(content, AFTER, BEFORE)} == {"redline-accepted", "redline-rejected"}
    codes = {one.code for one in check_redline(content, BEFORE, AFTER, standing=Exchanged())}
    assert "redline-comments" in codes


def test_an_unsound_redline_is_not_handed_over(monkeypatch):
    from clausekit.rendering import redline

    def forgetful(sides, margin):
        return redline_blocks(sides, margin)[:-3]

    redline_blocks = redline.weave_documents
    monkeypatch.setattr(redline, "weave_documents", forgetful)
    with pytest.raises(UnsoundRedline, match="was not written") as caught:
        render_redline(compare(BEFORE, AFTER), *WHO)
    assert "Employer" not in str(caught.value), "what is passed on with a fault holds no text"


def test_a_redline_needs_an_author_and_a_date():
    with pytest.raises(InputError) as caught:
        render_redline(compare(BEFORE, AFTER), " ", "soon")
    assert {finding.code for finding in caught.value.findings} == {"redline-author", "redline-date"}


def test_words_with_tabs_breaks_and_odd_spaces_come_back_whole():
    before = replace(BEFORE, blocks=(Paragraph(text=words("one\ttwo  three\nfour ")),), contents=False)
    after = replace(BEFORE, blocks=(Paragraph(text=words("one\ttwo  3\nfour  five ")),), contents=False)
    assert check_both_sides(before, after, Exchanged())


def test_a_document_against_itself_has_no_change():
    text = word_as_text(render_redline(compare(AFTER, AFTER), *WHO, standing=Exchanged()))
    assert "<w:ins " not in text
    assert "<w:del " not in text

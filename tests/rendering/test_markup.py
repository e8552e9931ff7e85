"""The unions' own mark-up: every word shows whose it is, by colour, by line and by a mark."""

import re
from dataclasses import replace

import pytest
from lxml import html as lxml_html
from openxml_audit import OpenXmlValidator

from clausekit.comparison.compare import compare
from clausekit.document.document import Numbering
from clausekit.document.inlines import Text
from clausekit.rendering.expected_lines import expected_lines
from clausekit.rendering.markup import AGREED_COLOUR, COLOURS, Proposal, Side
from clausekit.rendering.markup_docx import render_markup_docx
from clausekit.rendering.markup_html import render_markup_html
from clausekit.rendering.standing import UNION_ONLY_NOTICE
from tests.rendering.parts import word_as_text, word_parts
from tests.rendering.settle import settled
from tests.rendering.test_redline import AFTER, BEFORE

OFFER = Proposal(Side.EMPLOYER, "Northshire Council", agreed=frozenset({"Schedule 1"}))


def brightness(colour):
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, two):
    light, dark = sorted((brightness(one), brightness(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colour", [*COLOURS.values(), AGREED_COLOUR])
def test_colours_can_be_read_on_white(colour):
    assert contrast(colour, "FFFFFF") >= 4.5


def test_the_two_sides_print_apart_in_grey():
    assert contrast(*COLOURS.values()) >= 2


def lines(comparison, proposal):
    return settled(render_markup_docx(comparison, proposal), accept=True)


def test_words_bear_the_letter_of_the_side_whose_they_are():
    shown = lines(compare(BEFORE, AFTER), OFFER)
    assert "1.1\tThe Employer [U: must give 30 days of][E: may give] notice." in shown
    assert any(line.startswith("[U: 2\t][U: Costs]") for line in shown)
    swapped = lines(compare(BEFORE, AFTER), replace(OFFER, side=Side.UNION))
    assert "1.1\tThe Employer [E: must give 30 days of][U: may give] notice." in swapped


def test_new_is_underlined_and_removed_is_struck_in_the_colour_of_its_side():
    body = word_parts(render_markup_docx(compare(BEFORE, AFTER), OFFER))["word/document.xml"].decode()
    put_in, taken_out = COLOURS[Side.EMPLOYER], COLOURS[Side.UNION]
    assert re.search(rf'<w:color w:val="{put_in}"/><w:u w:val="single"/></w:rPr><w:t[^>]*>may<', body)
    assert re.search(rf'<w:strike/><w:color w:val="{taken_out}"/></w:rPr><w:t[^>]*>must give', body)


def test_agreed_is_said_only_of_what_is_settled_and_unchanged():
    shown = lines(compare(BEFORE, AFTER), replace(OFFER, agreed=frozenset({"1.2", "1.1", "Schedule 1"})))
    assert "[agreed] " in next(line for line in shown if "Systems" in line)
    assert "[agreed before, changed here] " in next(line for line in shown if "give" in line)
    assert not [
        line for line in lines(compare(BEFORE, AFTER), replace(OFFER, agreed=frozenset())) if "[agreed] " in line
    ]


def test_every_page_names_the_proposer_and_says_whom_it_is_for():
    comparison = compare(BEFORE, AFTER)
    head = settled(render_markup_docx(comparison, OFFER), "word/header1.xml", accept=True)[0]
    assert head.startswith(f"{UNION_ONLY_NOTICE} | Proposal of the employer: Northshire Council")
    exchanged = replace(OFFER, exchanged=True)
    assert UNION_ONLY_NOTICE not in word_as_text(render_markup_docx(comparison, exchanged))
    assert UNION_ONLY_NOTICE not in render_markup_html(comparison, exchanged)


@pytest.mark.parametrize("numbering", Numbering)
def test_no_word_of_either_text_is_missing(numbering):
    before, after = (replace(one, numbering=numbering, contents=False) for one in (BEFORE, AFTER))
    page = render_markup_html(compare(before, after), OFFER)
    for tag, document in (("ins", before), ("del", after)):
        text = lxml_html.fromstring(page).get_element_by_id("text")
        for element in text.xpath(f"//span[{tag}]"):
            element.drop_tree()
        left = " ".join(re.sub(r"\[\w+: |\]|\[agreed\]", " ", text.text_content()).split())
        for wanted in filter(None, (line if isinstance(line, str) else line[0] for line in expected_lines(document))):
            assert " ".join(re.sub(r"[\[\]]", " ", wanted).split()) in left


def test_the_html_is_as_it_was_and_needs_nothing_from_elsewhere(golden):
    page = render_markup_html(compare(BEFORE, AFTER), OFFER)
    golden("markup.html", page)
    assert "<script" not in page
    assert "http" not in page
    assert page.count("<h1") == 1


def test_words_that_look_like_html_stay_words():
    nasty = replace(AFTER, title_page=replace(AFTER.title_page, title="<b>&"), header="<i>")
    page = render_markup_html(compare(BEFORE, nasty), replace(OFFER, proposer="<script>"))
    assert "<b>" not in page
    assert "<i>" not in page
    assert "<script" not in page


def test_a_split_shows_the_sign_of_the_paragraph():
    text = "The Employer must give notice in writing to the branch. The Union may answer in any form it likes."
    first, second = text.split(". ")
    one = replace(BEFORE.blocks[0].children[0], text=(Text(text),))
    two = (replace(one, text=(Text(f"{first}."),)), replace(one, text=(Text(second),), id="r9"))
    before = replace(BEFORE, blocks=(replace(BEFORE.blocks[0], children=(one,)),))
    after = replace(BEFORE, blocks=(replace(BEFORE.blocks[0], children=two),))
    assert [line for line in lines(compare(before, after), OFFER) if line.endswith("[E: ¶]")]


def test_the_validator_finds_nothing(tmp_path):
    path = tmp_path / "markup.docx"
    path.write_bytes(render_markup_docx(compare(BEFORE, AFTER), OFFER))
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []

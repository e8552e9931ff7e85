from collections import Counter
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings

from clausekit.comparison.compare import compare, compare_texts
from clausekit.comparison.comparison import PASSAGE_MARK, ChangeClass, EditKind, Fate
from clausekit.comparison.passages import passages
from clausekit.document.blocks import Heading, Paragraph, Provision, SignatureBlock
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Text, line_text
from clausekit.document.walk import block_lines, walk
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.library.load import load_library
from tests.comparison.little_documents import document, documents
from tests.conftest import EXAMPLE

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "alignment.yaml").read_text("utf-8"))
SWAPPED = {Fate.NEW: Fate.GONE, Fate.GONE: Fate.NEW, Fate.SPLIT: Fate.JOINED, Fate.JOINED: Fate.SPLIT}


def named(side):
    return " + ".join(passage.label or " ".join(passage.text.split()[:3]) for passage in side)


def said(pair):
    moved = ["moved"] if pair.moved else []
    what = ", ".join([pair.fate, *moved, pair.depth])
    return f"{named(pair.before)} -> {named(pair.after)}: {what}".strip().replace("-> :", "->:")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_passages_find_their_partners(case):
    found = compare(document(case["before"]), document(case["after"]))
    assert [said(pair) for pair in found.pairs[1:]] == case["expected"]  # the first is the title


@settings(max_examples=150, deadline=None, derandomize=True)
@given(documents)
def test_every_word_is_in_exactly_one_passage(read):
    texts = [passage.text for passage in passages(read)]
    page = read.title_page
    lines = [page.title, *page.parties, *(f"{name}: {value}" for name, value in page.facts), page.standing]
    for block in walk(read.blocks):
        if isinstance(block, SignatureBlock):
            lines += [block.party, *block.roles]
        else:
            lines += map(line_text, block_lines(block))
    lines += [read.header, read.footer]
    assert Counter(" ".join(texts).replace("|", " ").split()) == Counter(" ".join(lines).replace("|", " ").split())


@settings(max_examples=200, deadline=None, derandomize=True)
@given(documents, documents)
def test_every_passage_is_in_exactly_one_pair_and_edits_rebuild_both_sides(before, after):
    found = compare(before, after)
    for side, read, missing in (("before", before, EditKind.PUT_IN), ("after", after, EditKind.TAKEN_OUT)):
        own = [passage for pair in found.pairs for passage in getattr(pair, side)]
        assert Counter(map(repr, own)) == Counter(map(repr, passages(read)))
        for pair in found.pairs:
            rebuilt = "".join(edit.text for edit in pair.edits if edit.kind is not missing)
            assert rebuilt == PASSAGE_MARK.join(passage.text for passage in getattr(pair, side))
    for pair in found.pairs:
        changed = any(edit.kind is not EditKind.KEPT for edit in pair.edits)
        assert changed == (pair.fate is not Fate.SAME) or not any(p.text for p in (*pair.before, *pair.after))
        if pair.fate is not Fate.SAME:
            assert pair.depth in (ChangeClass.RENUMBERED, ChangeClass.COSMETIC, ChangeClass.SUBSTANTIVE)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(documents)
def test_a_document_is_the_same_as_itself(read):
    found = compare(read, read)
    assert {pair.fate for pair in found.pairs} <= {Fate.SAME}
    assert {pair.depth for pair in found.pairs} <= {ChangeClass.NONE}
    assert all(pair.before == pair.after for pair in found.pairs)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(documents, documents)
def test_swapped_sides_swap_fates_and_keep_the_pairs(before, after):
    def fates(found, *, swap):
        pairs = ((pair.after, pair.before) if swap else (pair.before, pair.after) for pair in found.pairs)
        fates = (SWAPPED.get(pair.fate, pair.fate) if swap else pair.fate for pair in found.pairs)
        return Counter(map(repr, zip(pairs, fates, strict=True)))

    assert fates(compare(after, before), swap=True) == fates(compare(before, after), swap=False)


def test_lines_in_front_are_paired_by_what_they_are_for_though_no_word_is_left():
    before = TitlePage(
        title="Our claim", parties=("Example Union",), facts=(("Date", "1 March 2027"), ("Place", "Hull"))
    )
    after = TitlePage(title="Offer", parties=("Sample Works",), facts=(("Date", "2 May"), ("Version", "9")))
    found = compare(Document(title_page=before, blocks=()), Document(title_page=after, blocks=()))
    fates = {
        tuple(" ".join(one.text for one in side) for side in (pair.before, pair.after)): pair.fate
        for pair in found.pairs
    }
    assert fates == {
        ("Our claim", "Offer"): Fate.EDITED,
        ("Example Union", "Sample Works"): Fate.EDITED,
        ("Date: 1 March 2027", "Date: 2 May"): Fate.EDITED,
        ("Place: Hull", ""): Fate.GONE,
        ("", "Version: 9"): Fate.NEW,
    }
    assert [(change.before, change.after) for change in found.changes] == [("Title page", "Title page")]


def test_an_article_without_a_name_is_called_by_its_number_and_words_before_it_text():
    found = compare(document("They met in the spring.\n1. Data is deleted."), document("They met in the spring."))
    assert [(change.before, change.after) for change in found.changes] == [
        ("Title page", "Title page"),
        ("Text", "Text"),
        ("1", ""),
    ]


def test_bookmarks_of_ours_hold_though_little_is_left_of_the_words():
    def one(number, words, block_id):
        return Provision(number=number, text=(Text(words),), id=block_id)

    def agreement(*blocks):
        return Document(title_page=TitlePage(title=""), blocks=blocks)

    words = "The committee meets in March and looks at every tool that was bought since."
    before = agreement(one("1", words, "r100000001"), one("2", "Minutes go to all members.", "r100000002"))
    after = agreement(one("1", "Tea is served.", "r100000002"), one("2", "The committee looks away.", "r100000001"))
    fates = {(named(pair.before), named(pair.after)): pair.fate for pair in compare(before, after).pairs}
    assert fates == {("1", "2"): Fate.EDITED, ("2", ""): Fate.GONE, ("", "1"): Fate.NEW}


def test_a_bookmark_of_ours_counts_for_more_than_a_likeness_and_not_for_more_than_equal_words():
    def agreement(*blocks):
        return Document(
            title_page=TitlePage(title=""),
            blocks=tuple(Provision(number=number, text=(Text(words),), id=own) for number, words, own in blocks),
        )

    def fates(found):
        return {(named(pair.before), named(pair.after)): pair.fate for pair in found.pairs}

    ours = "The committee meets in March and looks at every tool that was bought since."
    like = "A committee meets in March and looks at every tool that was leased since."
    before = agreement(("1", ours, "r100000001"))
    short = ("1", "The committee looks away.", "r100000001")
    tea = ("2", "Tea is served to everybody.", "r100000003")
    assert fates(compare(before, agreement(short, tea, ("3", like, "r100000002")))) == {
        ("1", "1"): Fate.EDITED,
        ("", "2"): Fate.NEW,
        ("", "3"): Fate.NEW,
    }
    assert fates(compare(before, agreement(short, ("2", ours, "r100000002")))) == {
        ("1", "2"): Fate.SAME,
        ("", "1"): Fate.NEW,
    }


def test_a_made_up_id_means_nothing_in_another_document():
    def agreement(words, block_id):
        block = Provision(number="1", text=(Text(words),), id=block_id)
        return Document(title_page=TitlePage(title=""), blocks=(block,))

    found = compare(
        agreement("Tea is served to the committee at four.", "b12"), agreement("The doors stay shut.", "b12")
    )
    assert [pair.fate for pair in found.pairs] == [Fate.GONE, Fate.NEW]


def test_texts_are_compared_line_by_line():
    found = compare_texts(
        "One rule stands here.\nA second one follows it.", "One rule stands here.\nA second one follows."
    )
    assert [pair.fate for pair in found.pairs] == [Fate.SAME, Fate.EDITED]


def test_our_text_typed_anew_under_other_headings_and_numbers_finds_its_articles():
    ours = draft(read_bargaining(EXAMPLE), load_library()).document
    typed = [Heading(text=(Text("Counter-proposal"),))]
    for at, article in enumerate(ours.articles):
        typed.append(Heading(text=(Text(f"Part {at}"),)))
        for block in walk(article.children):
            words = " ".join(line_text(line) for line in block_lines(block))
            typed.append(Paragraph(text=(Text(words.replace(" must ", " should ")),), id=f"b{len(typed)}"))
    found = compare(ours, Document(title_page=TitlePage(title=""), blocks=tuple(typed)))
    partners = {change.before: change.after for change in found.changes}
    names = {f"{article.number} {line_text(article.title)}": f"Part {at}" for at, article in enumerate(ours.articles)}
    assert {name: partners[name] for name in names} == names


def test_changes_come_in_the_order_after_with_what_is_gone_where_it_stood():
    before = document(
        """# 1 Notice
        1.1 The Employer shall tell the Union of each new system.
        # 2 Training
        2.1 Every worker is trained in working time before a tool is brought in.
        # 3 Redress
        3.1 A worker who is harmed by a system shall be compensated in full."""
    )
    after = document(
        """# 1 Notice
        1.1 The Employer shall tell the Union of each new system.
        # 2 Remedies
        2.1 A worker who is harmed by a system shall be compensated.
        # 3 Costs
        3.1 Each side bears its own costs."""
    )
    found = compare(before, after)
    assert [(change.before, change.after) for change in found.changes] == [
        ("Title page", "Title page"),
        ("1 Notice", "1 Notice"),
        ("2 Training", ""),
        ("3 Redress", "2 Remedies"),
        ("", "3 Costs"),
    ]
    assert [change.depth for change in found.changes][:3] == ["none", "none", "substantive"]

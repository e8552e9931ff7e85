"""Random edits of a drafted Word file, made through its XML, come back as exactly those edits."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.comparison.compare import compare
from clausekit.comparison.comparison import ChangeClass, EditKind
from clausekit.intake.read_word_file import word_reading
from clausekit.word.read import read_word
from tests.comparison.test_same import complete
from tests.comparison.tracked_edits import edited_twice

PROPERTY = settings(max_examples=8, deadline=None, derandomize=True)


def shown(view):
    """Every paragraph of a view, wherever it stands, with its number; how words are cut into runs does not matter."""
    found = []

    def visit(blocks):
        for block in blocks:
            if hasattr(block, "rows"):
                for row in block.rows:
                    for cell in row:
                        visit(cell)
            else:
                found.append((block.number, block.text))
                for note in block.notes:
                    found.append((note.label, note.at))
                    visit(note.blocks)

    for blocks in (view.blocks, *view.headers, *view.footers):
        visit(blocks)
    return found


@PROPERTY
@given(seed=st.integers(0, 10_000), count=st.integers(1, 9))
def test_tracked_edits_come_back_one_by_one_and_both_views_are_whole(seed, count):
    tracked, plain, made = edited_twice(complete(), seed, count)
    reading = read_word(tracked, "tracked.docx")
    found = Counter((one.kind.value, one.text, one.author, one.removes) for one in reading.revisions)
    assert found == Counter((one.kind, one.text, one.author, one.removes) for one in made)
    assert shown(reading.tabled) == shown(read_word(complete(), "before.docx").countered)
    assert shown(reading.countered) == shown(read_word(plain, "after.docx").countered)


@PROPERTY
@given(seed=st.integers(0, 10_000), count=st.integers(1, 9))
def test_edits_without_tracking_come_back_from_a_comparison(seed, count):
    _, plain, made = edited_twice(complete(), seed, count)
    before, after = (word_reading(read_word(one, "x.docx"), "x.docx").countered for one in (complete(), plain))
    found = compare(before, after)
    put = "".join(edit.text for pair in found.pairs for edit in pair.edits if edit.kind is EditKind.PUT_IN)
    taken = "".join(edit.text for pair in found.pairs for edit in pair.edits if edit.kind is EditKind.TAKEN_OUT)
    for one in made:
        if one.kind in ("insertion", "deletion"):
            assert one.text.strip() in (taken if one.removes else put), one
    touched = sum(pair.depth not in (ChangeClass.NONE, ChangeClass.RENUMBERED) for pair in found.pairs)
    assert 1 <= touched <= len(made) + count

"""What the steps of pairing stand on: plain texts, and the gaps beside pairs."""

from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.comparison.comparison import PassageKind
from clausekit.comparison.pairing import NONE, Pairing, PlainTexts

pairings = st.tuples(st.integers(0, 6), st.integers(0, 6), st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5))))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text("ab \n\t\u00a0", max_size=8))
def test_a_plain_text_has_single_blanks_between_its_words(text):
    assert PlainTexts()[text] == " ".join(text.split())


@settings(max_examples=200, deadline=None, derandomize=True)
@given(pairings)
def test_gaps_are_the_free_runs_that_lie_beside_the_same_pair(drawn):
    before, after, wanted = drawn
    pairing = Pairing(passages(before), passages(after))
    for i, j in wanted:
        if i < before and j < after and pairing.is_free(i, j):
            pairing.pair(i, j)
    found = {(gap.before, gap.after, gap.left, gap.right) for gap in pairing.gaps()}
    expected = set()
    for run in runs(pairing.free_before()):
        for other in runs(pairing.free_after()):
            left = (pairing.after_of[run.start - 1] + 1 if run.start else 0) == other.start
            right = (pairing.after_of[run.stop] if run.stop < before else after) == other.stop
            if left or right:
                expected.add((run, other, left, right))
    assert found == expected
    assert pairing.is_full() == (NONE not in pairing.after_of or NONE not in pairing.before_of)


def passages(count):
    return [SimpleNamespace(text="", kind=PassageKind.PARAGRAPH, article=0, number="") for _ in range(count)]


def runs(free):
    return [
        range(start, stop)
        for start in free
        if start - 1 not in free
        for stop in [next(at for at in range(start, start + len(free) + 1) if at not in free)]
    ]

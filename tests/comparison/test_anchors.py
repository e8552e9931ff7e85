"""What two rows of words share: where they are too long for every pair of words to be looked at, the rare ones lead."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.comparison import anchors

rows = st.lists(st.sampled_from("abcdefgh"), max_size=9)


@pytest.mark.parametrize("largest", [0, 4, 1000])
@settings(max_examples=150, deadline=None, derandomize=True)
@given(rows, rows)
def test_matches_hold_the_same_words_in_order_and_no_fewer_than_the_rare_pairs_lead_to(largest, before, after):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(anchors, "LARGEST_TABLE", largest)
        matches = list(anchors.between_anchors(before, after))
    at = other = 0
    for first, last, start in matches:
        assert at <= first < last
        assert other <= start
        assert before[first:last] == after[start : start + last - first]
        at, other = last, start + last - first
    assert at <= len(before)
    assert other <= len(after)
    assert sum(last - first for first, last, _ in matches) >= most_rising(before, after)


def most_rising(before, after):
    """How many neighbours that both have once are in the same order, at best: tried one by one."""
    first, second = list(pairwise(before)), list(pairwise(after))
    both = [(first.index(pair), second.index(pair)) for pair in first if first.count(pair) == second.count(pair) == 1]
    for size in range(len(both), 0, -1):
        for chosen in combinations(both, size):
            if all(one[1] < following[1] for one, following in pairwise(chosen)):
                return size
    return 0


def test_what_has_little_in_common_has_nothing(monkeypatch):
    monkeypatch.setattr(anchors, "LARGE", 3)
    assert list(anchors.between_anchors(list("abcd"), list("badc"))) == []
    assert list(anchors.between_anchors(list("abcd"), list("abdc"))) != []
    assert list(anchors.between_anchors(list("abc"), list("bac"))) != []


def test_white_space_before_a_word_does_not_count():
    assert list(anchors.between_anchors(["a", " b"], [" a", "b"])) == [(0, 2, 0)]

"""Tallying features: each place has the sums and counts that a plain count gives, of rare and of common ones."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.coverage.tally import COMMON, Tally

PLACES = 3 * COMMON
HOLDING = st.dictionaries(
    st.integers(0, 40),
    st.tuples(st.lists(st.integers(0, PLACES - 1), unique=True, min_size=1), st.integers(1, 5_000_000)),
    max_size=30,
)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(HOLDING, st.frozensets(st.integers(0, 45)), st.integers(0, 30_000_000), st.integers(0, 4))
def test_places_hold_what_a_plain_count_finds(held, features, least, fewest):
    holding = {feature: places for feature, (places, _) in held.items()}
    weight = {feature: one for feature, (_, one) in held.items()}
    plain = []
    for place in range(PLACES):
        there = [weight[one] for one in features if place in holding.get(one, ())]
        if sum(there) >= least and len(there) >= fewest:
            plain.append((place, sum(there)))
    assert Tally(holding, weight, PLACES).heaviest(features, least, fewest) == plain


def test_a_limit_between_two_whole_numbers_is_kept_to():
    tally = Tally({"a": [0], "b": [1]}, {"a": 7, "b": 8}, 2)
    assert tally.heaviest(("a", "b"), 7.5, 1) == [(1, 8)]
    assert tally.heaviest(("a", "b"), 7.0, 1) == [(0, 7), (1, 8)]
    assert tally.heaviest(("a", "b"), 7.0, 2) == []

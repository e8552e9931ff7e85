"""Which pairs keep their place: tried against every row there is."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.comparison.order import keeping_place

rows = st.integers(0, 6).flatmap(
    lambda count: st.tuples(
        st.permutations(range(count)), st.permutations(range(count)), st.lists(st.integers(1, 9), min_size=count)
    )
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(rows)
def test_what_keeps_its_place_is_the_heaviest_row_that_rises_on_both_sides(row):
    places, weights = list(zip(row[0], row[1], strict=True)), row[2]
    kept = keeping_place(places, weights)
    assert rises([places[at] for at in kept])
    every = (chosen for size in range(len(places) + 1) for chosen in combinations(range(len(places)), size))
    best = max(sum(weights[at] for at in chosen) for chosen in every if rises([places[at] for at in chosen]))
    assert sum(weights[at] for at in kept) == best


def rises(places):
    after = [end for _, end in sorted(places)]
    return after == sorted(after)

"""Packed rows: what is added packed is added place by place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clausekit.classification.packing import Unpacker, pack

rows = st.lists(st.lists(st.integers(-5000, 5000), min_size=5, max_size=5), max_size=20)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(rows)
def test_rows_are_added_place_by_place(rows):
    total = sum(pack(enumerate(row)) for row in rows)
    assert Unpacker(5).unpack(total) == tuple(sum(row[at] for row in rows) for at in range(5))


def test_a_place_that_is_not_given_holds_nought():
    assert Unpacker(3).unpack(pack([(1, -7)])) == (0, -7, 0)

"""Order: which pairs keep their place, so that as few words as possible are called moved."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise


def keeping_place(places: Sequence[tuple[int, int]], weights: Sequence[int]) -> set[int]:
    """The heaviest row of pairs that rises on both sides, as positions in ``places``.

    Args:
        places: where each pair stands before and after; no two stand in one place.
        weights: what each pair counts, for example its words.
    """
    order = sorted(range(len(places)), key=places.__getitem__)
    if all(places[at][1] < places[following][1] for at, following in pairwise(order)):
        return set(order)
    ends: list[int] = []  # places after, rising, each the end of a row
    totals: list[int] = []  # the weight of that row; rises with the ends
    rows: list[int] = []  # the pair that ends it
    previous: dict[int, int] = {}
    for at in order:
        end = places[at][1]
        place = bisect_left(ends, end)
        total = weights[at] + (totals[place - 1] if place else 0)
        previous[at] = rows[place - 1] if place else -1
        stop = place
        while stop < len(ends) and totals[stop] <= total:
            stop += 1
        ends[place:stop], totals[place:stop], rows[place:stop] = [end], [total], [at]
    kept = set()
    at = rows[-1] if rows else -1
    while at >= 0:
        kept.add(at)
        at = previous[at]
    return kept

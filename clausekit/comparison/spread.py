"""Spread: one passage's words in several neighbours, so that a split or a join is not read as a rewrite."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from clausekit.comparison.comparison import Passage
from clausekit.comparison.pairing import NONE, Pairing

WORDS = re.compile(r"\w+").findall

MOST_MISSING = 0.3
"""The share of a piece's words that may be missing from what its neighbour lost."""


class Group(NamedTuple):
    """Places that belong together: one before with one or more after, or the other way round."""

    before: tuple[int, ...]
    after: tuple[int, ...]


def group(pairing: Pairing) -> list[Group]:
    """Every passage in exactly one group; a free one joins the pair beside it whose partner holds its words."""
    split = _pieces(pairing.before, pairing.after, pairing.after_of, pairing.before_of)
    joined = _pieces(pairing.after, pairing.before, pairing.before_of, pairing.after_of)
    groups = []
    for i, j in pairing.pairs():
        after, before = split.get(i, ((), 0)), joined.get(j, ((), 0))
        if after[1] > before[1]:
            groups.append(Group((i,), tuple(sorted((j, *after[0])))))
        elif before[1] > after[1]:
            groups.append(Group(tuple(sorted((i, *before[0]))), (j,)))
        else:
            groups.append(Group((i,), (j,)))
    placed_before = {i for one in groups for i in one.before}
    placed_after = {j for one in groups for j in one.after}
    groups += [Group((i,), ()) for i in pairing.free_before() if i not in placed_before]
    groups += [Group((), (j,)) for j in pairing.free_after() if j not in placed_after]
    return groups


def _pieces(
    wholes: Sequence[Passage], parts: Sequence[Passage], part_of: list[int], whole_of: list[int]
) -> dict[int, tuple[tuple[int, ...], int]]:
    """For each whole with a partner, the free parts beside the partner that hold its other words, and how many."""
    if NONE not in whole_of:
        return {}
    taken: dict[int, tuple[int, int]] = {}
    for whole, part in enumerate(part_of):
        if part == NONE:
            continue
        beside = [at for at in (part - 1, part + 1) if 0 <= at < len(parts) and whole_of[at] == NONE]
        if not beside or wholes[whole].text == parts[part].text:
            continue
        left = _without(WORDS(wholes[whole].text.lower()), WORDS(parts[part].text.lower()))
        for step in (1, -1):
            at = part + step
            while 0 <= at < len(parts) and whole_of[at] == NONE:
                words = WORDS(parts[at].text.lower())
                rest = _without(words, left)
                if not words or len(rest) > MOST_MISSING * len(words):
                    break
                found = len(words) - len(rest)
                if at not in taken or taken[at][1] < found:
                    taken[at] = (whole, found)
                left = _without(left, words)
                at += step
    pieces: dict[int, tuple[tuple[int, ...], int]] = {}
    for at, (whole, found) in taken.items():
        known, sum_found = pieces.get(whole, ((), 0))
        pieces[whole] = ((*known, at), sum_found + found)
    return pieces


def _without(words: list[str], others: list[str]) -> list[str]:
    """The words that are left when each of the others has taken one like itself."""
    counts: dict[str, int] = {}
    for word in others:
        counts[word] = counts.get(word, 0) + 1
    left = []
    for word in words:
        if counts.get(word, 0):
            counts[word] -= 1
        else:
            left.append(word)
    return left

"""Match what is the same: bookmarks that we set, and equal words."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from clausekit.comparison.comparison import Passage, PassageKind
from clausekit.comparison.pairing import NONE, Pairing

Key = TypeVar("Key", bound=Hashable)

OURS = re.compile(r"r\d+")
"""The ids that drafting gives to blocks, and that become bookmarks; ids made up in reading mean nothing elsewhere."""

SEVERAL_TO_A_BLOCK = frozenset({PassageKind.ROW, PassageKind.ITEM, PassageKind.SIGNATURE})
"""Passages whose block has a bookmark and they have none, so that one put in between shifts their places."""

LEAST_IN_COMMON = 0.2
"""The share of the shorter text's words that must be in the other, for a bookmark to be believed."""

ENOUGH_WORDS = 5
"""How many words make a text its own proof wherever it stands; fewer need a neighbour that is paired too."""


def match_same(pairing: Pairing) -> None:
    """Pair passages by our bookmarks, then by equal words: long and unique ones first, then beside pairs, in order."""
    plain = pairing.plain
    _match_bookmarks(pairing)
    _match_unique(pairing, lambda passage: passage.text)
    extend(pairing)
    _match_unique(pairing, lambda passage: plain[passage.text])
    _match_unique(pairing, lambda passage: (plain[passage.text], passage.heading))
    extend(pairing)


def match_rest(pairing: Pairing) -> None:
    """Pair equal texts that are still free once all else is known: in the same section, then anywhere, in order."""
    if pairing.is_full():
        return
    extend(pairing)
    plain = pairing.plain
    partner_of = pairing.partner_sections()
    places = [partner_of.get(section, NONE) for section in pairing.sections_before]
    _match_in_order(
        pairing,
        lambda i: (places[i], plain[pairing.before[i].text]) if places[i] != NONE else (NONE, ("", i)),
        lambda j: (pairing.sections_after[j], plain[pairing.after[j].text]),
    )
    extend(pairing)
    _match_in_order(
        pairing,
        lambda i: plain[pairing.before[i].text] or ("", i),
        lambda j: plain[pairing.after[j].text] or ("after", j),
    )
    for gap in list(pairing.gaps()):
        if gap.left and gap.right and len(gap.before) == len(gap.after) == 1:
            _match_short(pairing, gap.before[0], gap.after[0])


def _match_short(pairing: Pairing, i: int, j: int) -> None:
    """A few words alone between two pairs, with the number that was there: the item of a list reworded."""
    before, after = pairing.before[i], pairing.after[j]
    words = max(before.text.count(" "), after.text.count(" ")) + 1
    if before.number and before.number == after.number and before.kind is after.kind and words < ENOUGH_WORDS:
        pairing.pair(i, j)


def extend(pairing: Pairing) -> None:
    """Pair equal texts that stand directly beside a pair, and their neighbours in turn."""
    plain = pairing.plain
    for step in (1, -1):
        for i in pairing.free_before()[::step]:
            beside = i - step
            if not 0 <= beside < len(pairing.before) or pairing.after_of[beside] == NONE:
                continue
            j = pairing.after_of[beside] + step
            if 0 <= j < len(pairing.after) and pairing.before_of[j] == NONE:
                text, other = pairing.before[i].text, pairing.after[j].text
                if text == other or plain[text] == plain[other]:
                    pairing.pair(i, j)


def _match_bookmarks(pairing: Pairing) -> None:
    first, second = _bookmarks(pairing.before), _bookmarks(pairing.after)
    if not first or not second:
        return
    texts = {passage.text for passage in pairing.after}
    others = {passage.text for passage in pairing.before}
    for key, i in first.items():
        if key not in second:
            continue
        j = second[key]
        before, after = pairing.before[i].text, pairing.after[j].text
        if before == after or (before not in texts and after not in others and _something_in_common(before, after)):
            pairing.pair(i, j)


def _bookmarks(passages: Sequence[Passage]) -> dict[tuple[str, int], int]:
    """Places by bookmark and part of the block, for those that occur once."""
    return _unique(
        ((passage.id, passage.part), at)
        for at, passage in enumerate(passages)
        if passage.kind not in SEVERAL_TO_A_BLOCK and OURS.fullmatch(passage.id)
    )


def _something_in_common(before: str, after: str) -> bool:
    first, second = set(before.lower().split()), set(after.lower().split())
    return len(first & second) >= LEAST_IN_COMMON * min(len(first), len(second))


def _match_unique(pairing: Pairing, key: Callable[[Passage], Hashable]) -> None:
    """Pair free passages of enough words whose key occurs once before and once after."""
    first = _unique([(key(pairing.before[i]), i) for i in pairing.free_before()])
    second = _unique([(key(pairing.after[j]), j) for j in pairing.free_after()])
    for i, j in [(i, second[text]) for text, i in first.items() if text in second]:
        if len(pairing.before[i].text.split(None, ENOUGH_WORDS - 1)) >= ENOUGH_WORDS:
            pairing.pair(i, j)


def _match_in_order(pairing: Pairing, key: Callable[[int], Hashable], other_key: Callable[[int], Hashable]) -> None:
    waiting: dict[Hashable, list[int]] = {}
    for j in reversed(pairing.free_after()):
        waiting.setdefault(other_key(j), []).append(j)
    for i in pairing.free_before():
        if places := waiting.get(key(i)):
            pairing.pair(i, places.pop())


def _unique(places: Iterable[tuple[Key, int]]) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for key, at in places:
        found[key] = NONE if key in found else at
    return {key: at for key, at in found.items() if at != NONE}

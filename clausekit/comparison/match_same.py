"""Match what is the same: bookmarks that we set, and equal words."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from clausekit.comparison.comparison import Passage, PassageKind
from clausekit.comparison.pairing import NONE, Pairing

Key = TypeVar("Key", bound=Hashable)

OURS = re.compile(r"r\d+")
"""The ids that drafting gives to blocks, and that become bookmarks; ids made up in reading mean nothing elsewhere."""

LEAST_IN_COMMON = 0.2
"""The share of the shorter text's words that must be in the other, for a bookmark to be believed."""

ENOUGH_WORDS = 5
"""How many words make a text its own proof wherever it stands; fewer need a neighbour that is paired too."""


def match_same(pairing: Pairing) -> None:
    """Pair passages by our bookmarks, then by equal words: long and unique ones first, then beside pairs, in order."""
    _match_bookmarks(pairing)
    _match_unique(pairing, lambda passage: passage.text, ENOUGH_WORDS)
    extend(pairing)
    _match_unique(pairing, lambda passage: (passage.heading, _plain(passage.text)), ENOUGH_WORDS)
    _match_unique(pairing, lambda passage: _plain(passage.text), ENOUGH_WORDS)
    extend(pairing)


def match_rest(pairing: Pairing) -> None:
    """Pair equal texts that are still free once all else is known: in the same section, then anywhere, in order."""
    extend(pairing)
    partner_of = pairing.partner_sections()
    places = [partner_of.get(section, NONE) for section in pairing.sections_before]
    _match_in_order(
        pairing,
        lambda i: (places[i], _plain(pairing.before[i].text)) if places[i] != NONE else (NONE, ("", i)),
        lambda j: (pairing.sections_after[j], _plain(pairing.after[j].text)),
    )
    extend(pairing)
    _match_in_order(
        pairing,
        lambda i: _plain(pairing.before[i].text) or ("", i),
        lambda j: _plain(pairing.after[j].text) or ("after", j),
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
    texts, others = _texts(pairing.before), _texts(pairing.after)
    for step in (1, -1):
        for i in range(len(texts)) if step == 1 else reversed(range(len(texts))):
            j = pairing.after_of[i]
            if j == NONE:
                continue
            i, j = i + step, j + step
            while 0 <= i < len(texts) and 0 <= j < len(others) and pairing.is_free(i, j):
                if texts[i] != others[j] and _plain(texts[i]) != _plain(others[j]):
                    break
                pairing.pair(i, j)
                i, j = i + step, j + step


def _match_bookmarks(pairing: Pairing) -> None:
    texts = {passage.text for passage in pairing.after}
    others = {passage.text for passage in pairing.before}
    first = _unique((_bookmark(passage), at) for at, passage in enumerate(pairing.before))
    second = _unique((_bookmark(passage), at) for at, passage in enumerate(pairing.after))
    for key, i in first.items():
        j = second.get(key, NONE)
        if key is None or j == NONE:
            continue
        before, after = pairing.before[i].text, pairing.after[j].text
        if before == after or (before not in texts and after not in others and _something_in_common(before, after)):
            pairing.pair(i, j)


def _bookmark(passage: Passage) -> tuple[str, int] | None:
    single = passage.kind not in (PassageKind.ROW, PassageKind.ITEM, PassageKind.SIGNATURE)
    return (passage.id, passage.part) if single and OURS.fullmatch(passage.id) else None


def _something_in_common(before: str, after: str) -> bool:
    first, second = set(before.lower().split()), set(after.lower().split())
    return len(first & second) >= LEAST_IN_COMMON * min(len(first), len(second))


def _match_unique(pairing: Pairing, key: Callable[[Passage], Hashable], least: int) -> None:
    first = _unique((key(pairing.before[i]), i) for i in pairing.free_before())
    second = _unique((key(pairing.after[j]), j) for j in pairing.free_after())
    for text, i in first.items():
        if text in second and len(pairing.before[i].text.split()) >= least:
            pairing.pair(i, second[text])


def _match_in_order(
    pairing: Pairing, key: Callable[[int], Hashable], other_key: Callable[[int], Hashable]
) -> None:
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


def _texts(passages: Sequence[Passage]) -> list[str]:
    return [passage.text for passage in passages]


def _plain(text: str) -> str:
    return " ".join(text.split())

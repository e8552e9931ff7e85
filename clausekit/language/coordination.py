"""Lists inside a sentence: ``sex, ethnicity, disability and age`` as four items of one list."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausekit.language.tokens import Token

LONGEST_ITEM = 9
"""Words of an item at most; what is longer is a part of the sentence and no item."""


@dataclass(frozen=True, slots=True)
class Coordination:
    """Items joined by commas and ``and`` or ``or``; each item is a run of tokens."""

    joint: str
    items: tuple[tuple[int, int], ...]


def coordinations(read: Sequence[Token], modals: frozenset[int]) -> list[Coordination]:
    """The lists of a sentence; ``modals`` are the tokens that are verbs with a modal and so end an item."""
    found: list[Coordination] = []
    joints = [at for at, token in enumerate(read) if token.stem in ("and", "or", "nor")]
    taken = -1
    for joint in joints:
        if joint <= taken:
            continue
        items = [_before(read, joint, modals)]
        at = items[0][0]
        while at > 0 and read[at - 1].text in ",;" and at - 2 > taken:
            item = _before(read, at - 1, modals)
            if item[0] >= item[1] or _is_aside(item[0], read, modals):
                break
            items.insert(0, item)
            at = item[0]
        end = _after(read, joint + 1, modals)
        items.append((joint + 1, end))
        taken = joint
        while end < len(read) and read[end].stem in ("and", "or") and read[end].stem == read[joint].stem:
            taken = end
            more = _after(read, end + 1, modals)
            items.append((end + 1, more))
            end = more
        items = [item for item in items if item[0] < item[1]]
        if len(items) > 1:
            found.append(Coordination(read[joint].stem, tuple(items)))
    return found


def _is_aside(first: int, read: Sequence[Token], modals: frozenset[int]) -> bool:
    """Whether words between commas stand right behind a modal verb: ``shall, on request, supply desks and chairs``."""
    return first > 1 and read[first - 1].text == "," and first - 2 in modals


def _before(read: Sequence[Token], end: int, modals: frozenset[int]) -> tuple[int, int]:
    if end and read[end - 1].text in ",;":
        end -= 1
    at = end
    while (
        at > 0
        and end - at < LONGEST_ITEM
        and read[at - 1].text not in ",;.:"
        and at - 1 not in modals
        and read[at - 1].stem not in ("and", "or", "nor")
    ):
        at -= 1
    return at, end


def _after(read: Sequence[Token], start: int, modals: frozenset[int]) -> int:
    at = start
    while (
        at < len(read)
        and at - start < LONGEST_ITEM
        and read[at].text not in ",;.:"
        and at not in modals
        and read[at].stem not in ("and", "or", "nor")
    ):
        at += 1
    return at

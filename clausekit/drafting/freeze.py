"""Freeze: numbers stay as exchanged. New text takes 4A or 4.2A, removed text leaves "not used"."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import count
from typing import TypeVar

from clausekit.document.blocks import Block, Provision, Schedule
from clausekit.document.inlines import Text, line_text
from clausekit.drafting.number import SCHEDULE, below, in_schedule, letters

SAME_TEXT = 0.6
"""From this share of equal words on, a provision counts as the one that had the number before."""
NOT_USED = "Not used"
GONE = "/not-used"
"""Ends the key of a number whose text is gone, so that no other text is taken for it."""

Numbered = TypeVar("Numbered", Provision, Schedule)


@dataclass(frozen=True, slots=True)
class FrozenNumber:
    """A number as exchanged, what it was given to, and the numbers below it."""

    number: str
    key: str
    words: str
    below: "tuple[FrozenNumber, ...]" = ()


def freeze(blocks: tuple[Block, ...]) -> tuple[FrozenNumber, ...]:
    """The numbers of a numbered document, to be kept once it is exchanged."""
    return tuple(
        FrozenNumber(block.number, block.id, _words(block), freeze(block.children))
        for block in blocks
        if isinstance(block, (Provision, Schedule))
    )


def number_frozen(blocks: tuple[Block, ...], frozen: tuple[FrozenNumber, ...]) -> tuple[Block, ...]:
    """Number a document again, every text that was exchanged keeping its number.

    Articles and anchored provisions are known by their keys; others by their words within the
    same article. What was exchanged and is gone leaves its number with the words "Not used".
    """
    articles = tuple(old for old in frozen if not old.number.startswith(SCHEDULE))
    schedules = tuple(old for old in frozen if old.number.startswith(SCHEDULE))
    kept = [block for block in blocks if isinstance(block, Provision)]
    tables = [block for block in blocks if isinstance(block, Schedule)]
    rest = [block for block in blocks if not isinstance(block, (Provision, Schedule))]
    return (
        *_number_level(kept, articles, str, depth=0),
        *_number_schedules(tables, schedules),
        *rest,
    )


def _number_level(
    new: list[Provision], old: tuple[FrozenNumber, ...], shown: Callable[[int], str], depth: int
) -> list[Provision]:
    """Number the provisions of one level, in the order of the numbers exchanged."""
    result: list[Provision] = []
    taken = {one.number for one in old}
    base = ""
    for was, provision in _merged(new, old, _match(new, old)):
        base = was.number if was else base
        if was is not None and provision is not None:
            result.append(_with_number(provision, was.number, was.below, depth))
        elif was is not None:
            result.append(_not_used(was, depth))
        elif provision is not None:
            fresh = _fresh(base, old, taken, shown)
            taken.add(fresh)
            result.append(_with_number(provision, fresh, (), depth))
    return result


def _with_number(provision: Provision, number: str, old: tuple[FrozenNumber, ...], depth: int) -> Provision:
    children = _number_children(provision.children, old, below(number, depth + 1), depth + 1)
    return replace(provision, number=number, children=children)


def _number_children(
    children: tuple[Block, ...], old: tuple[FrozenNumber, ...], shown: Callable[[int], str], depth: int
) -> tuple[Block, ...]:
    """Number the provisions among children; tables and paragraphs stay after what they followed."""
    provisions = [child for child in children if isinstance(child, Provision)]
    numbered = _number_level(provisions, old, shown, depth)
    result: list[Block] = []
    placed: set[str] = set()
    for child in children:
        if isinstance(child, Provision):
            while numbered and child.id not in placed:
                head = numbered.pop(0)
                placed.add(head.id)
                result.append(head)
        else:
            result.append(child)
    return (*result, *numbered)


def _number_schedules(new: list[Schedule], old: tuple[FrozenNumber, ...]) -> list[Schedule]:
    result: list[Schedule] = []
    taken = {one.number for one in old}
    base = ""
    for was, schedule in _merged(new, old, _match(new, old)):
        base = was.number if was else base
        if was is not None and schedule is None:
            result.append(Schedule(number=was.number, title=(Text(NOT_USED),), id=was.key))
        elif schedule is not None:
            number = was.number if was else _fresh(base, old, taken, lambda at: f"{SCHEDULE} {at}")
            taken.add(number)
            children = _number_children(schedule.children, was.below if was else (), in_schedule, 1)
            result.append(replace(schedule, number=number, children=children))
    return result


def _match(new: "list[Numbered]", old: tuple[FrozenNumber, ...]) -> dict[int, int]:
    """Positions in ``new`` with those in ``old``: by key, then by equal words, then by like words."""
    keys = {one.key: at for at, one in enumerate(old)}
    matched: dict[int, int] = {}
    for at, block in enumerate(new):
        if block.id in keys and (_is_named(block.id) or _words(block) == old[keys[block.id]].words):
            matched[at] = keys[block.id]
    left = [at for at in range(len(old)) if at not in matched.values()]
    for at, block in enumerate(new):
        words = _words(block)
        if at in matched or not left or (_is_named(block.id) and "#" not in block.id):
            continue
        likeness = {other: SequenceMatcher(None, words.split(), old[other].words.split()).ratio() for other in left}
        best = max(left, key=lambda other: likeness[other])
        if likeness[best] >= SAME_TEXT:
            matched[at] = best
            left.remove(best)
    return matched


def _merged(
    new: "list[Numbered]", old: tuple[FrozenNumber, ...], matched: dict[int, int]
) -> "list[tuple[FrozenNumber | None, Numbered | None]]":
    """Old numbers in their order, each new text after the matched one that it follows."""
    after: dict[int, list[Numbered]] = {}
    last = -1
    for at, block in enumerate(new):
        if at in matched:
            last = matched[at]
        else:
            after.setdefault(last, []).append(block)
    where = {was: at for at, was in matched.items()}
    merged: list[tuple[FrozenNumber | None, Numbered | None]] = [(None, block) for block in after.get(-1, [])]
    for at, was in enumerate(old):
        merged.append((was, new[where[at]] if at in where else None))
        merged += [(None, block) for block in after.get(at, [])]
    return merged


def _fresh(base: str, old: tuple[FrozenNumber, ...], taken: set[str], shown: Callable[[int], str]) -> str:
    """A number for new text after the exchanged number ``base``: at the end of a level the next one, else a letter."""
    if not old or base == old[-1].number:
        numbers = (shown(at) for at in count(1))
    elif base:
        numbers = (_lettered(base, at) for at in count(1))
    else:
        numbers = (_lettered(old[0].number, at, front=True) for at in count(1))
    return next(number for number in numbers if number not in taken)


def _lettered(number: str, at: int, *, front: bool = False) -> str:
    """4 -> 4A, 4.2 -> 4.2A, (b) -> (ba); in front of the first: A1, 4.A1, (za)."""
    if number.startswith("("):
        return f"(z{letters(at)})" if front else f"({number[1:-1]}{letters(at)})"
    if not front:
        return number + letters(at).upper()
    head, _, tail = number.rpartition(" ") if " " in number else number.rpartition(".")
    return f"{head}{' ' if ' ' in number else '.' if head else ''}{letters(at).upper()}{tail}"


def _not_used(was: FrozenNumber, depth: int) -> Provision:
    if depth == 0:
        return Provision(number=was.number, title=(Text(NOT_USED),), id=was.key)
    return Provision(number=was.number, text=(Text(f"{NOT_USED}."),), id=was.key.removesuffix(GONE) + GONE)


def _is_named(key: str) -> bool:
    """Whether a key is a name that a person gave, and not a place in a list."""
    return not key.rpartition("/")[2].isdigit()


def _words(block: Provision | Schedule) -> str:
    return line_text(block.title) + (line_text(block.text) if isinstance(block, Provision) else "")

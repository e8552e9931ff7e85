"""Merge a local wording with a newer text of the library, three ways, passage by passage."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from clausekit.drafting.bargaining import NOT_MERGED

_OPENS = re.compile(r"\s*(?:[-*+] |\d+[.)] |\([a-z]{1,4}\) |[|#]|\{%)")
"""A line that begins a passage of its own: an item, a row, a heading, or a condition."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that the local wording and the library both changed, each in its own way."""

    yours: str
    library: str


@dataclass(frozen=True, slots=True)
class MergedWording:
    """The local wording after a merge; where nothing fits it holds both wordings between marks."""

    text: str
    taken: int
    """How many places came over from the library."""
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A paragraph, an item or a row, as it was written; equal to another whatever the line ends."""

    raw: str
    apart: bool
    """Whether an empty line stands before it."""

    @property
    def key(self) -> str:
        indent = len(self.raw) - len(self.raw.lstrip()) if _OPENS.match(self.raw) else 0
        return " " * indent + " ".join(self.raw.split())


@dataclass(frozen=True, slots=True)
class _Hunk:
    """Passages of the base from ``first`` to before ``last`` that a side replaces by ``new``."""

    first: int
    last: int
    new: tuple[_Passage, ...]
    ours: bool


def merge_wording(base: str, yours: str, library: str, version: str) -> MergedWording:
    """Carry the library's change from one text to another over to a wording that was made from the first.

    A passage that only one side changed is taken from that side. One that both changed is never mixed word by word:
    half of each can say what neither meant. Both stand in the result, between marks that stop a draft.

    Args:
        base: the library's text that the local wording was made from.
        yours: the local wording.
        library: the library's newer text.
        version: its number, for the marks.
    """
    old, ours, theirs = _passages(base), _passages(yours), _passages(library)
    same_as_ours, our_hunks = _hunks(old, ours, ours=True)
    _, their_hunks = _hunks(old, theirs, ours=False)
    merged: list[_Passage] = []
    conflicts: list[Conflict] = []
    taken = at = 0
    for group in _groups([*our_hunks, *their_hunks]):
        first, last = group[0].first, max(hunk.last for hunk in group)
        merged += [same_as_ours[place] for place in range(at, first)]
        at = last
        mine, new = (_side(old, group, first, last, ours=side) for side in (True, False))
        if all(hunk.ours for hunk in group) or _keys(mine) == _keys(new):
            merged += mine
        elif not any(hunk.ours for hunk in group):
            merged += new
            taken += 1
        else:
            merged += _marked(mine, new, version)
            conflicts.append(Conflict(_joined(mine), _joined(new)))
    merged += [same_as_ours[place] for place in range(at, len(old))]
    return MergedWording(_joined(merged), taken, tuple(conflicts))


def all_in_conflict(yours: str, library: str, version: str) -> MergedWording:
    """Both wordings whole between marks, where a merge by passages would not hold together."""
    text = _joined(_marked(_passages(yours), _passages(library), version))
    return MergedWording(text, 0, (Conflict(yours.strip("\n"), library.strip("\n")),))


def _passages(text: str) -> list[_Passage]:
    passages: list[_Passage] = []
    apart, alone = True, False
    for line in text.splitlines():
        if not line.strip():
            apart = True
        elif passages and not apart and not alone and not _OPENS.match(line):
            passages[-1] = _Passage(f"{passages[-1].raw}\n{line}", passages[-1].apart)
        else:
            passages.append(_Passage(line, apart))
            apart, alone = False, line.lstrip().startswith(("{%", "|", "#"))
    return passages


def _hunks(old: Sequence[_Passage], new: Sequence[_Passage], *, ours: bool) -> tuple[dict[int, _Passage], list[_Hunk]]:
    """The passages of a side that are the base's, by their place there, and where it has others."""
    same: dict[int, _Passage] = {}
    hunks: list[_Hunk] = []
    for tag, first, last, start, end in SequenceMatcher(None, _keys(old), _keys(new), autojunk=False).get_opcodes():
        if tag == "equal":
            same |= dict(zip(range(first, last), new[start:end], strict=True))
        else:
            hunks.append(_Hunk(first, last, tuple(new[start:end]), ours))
    return same, hunks


def _groups(hunks: list[_Hunk]) -> list[list[_Hunk]]:
    """Hunks that meet: they overlap, or one puts passages in where the other begins or ends."""
    groups: list[list[_Hunk]] = []
    end = -1
    for hunk in sorted(hunks, key=lambda one: (one.first, one.last)):
        puts_in = hunk.first == hunk.last or (bool(groups) and any(one.first == one.last for one in groups[-1]))
        if groups and (hunk.first < end or (hunk.first == end and puts_in)):
            groups[-1].append(hunk)
        else:
            groups.append([hunk])
        end = max(end, hunk.last)
    return groups


def _side(old: Sequence[_Passage], group: Sequence[_Hunk], first: int, last: int, *, ours: bool) -> list[_Passage]:
    """What one side has in place of a stretch of the base."""
    passages: list[_Passage] = []
    at = first
    for hunk in (one for one in group if one.ours is ours):
        passages += [*old[at : hunk.first], *hunk.new]
        at = hunk.last
    return [*passages, *old[at:last]]


def _marked(mine: Sequence[_Passage], new: Sequence[_Passage], version: str) -> list[_Passage]:
    return [
        _Passage(f"{NOT_MERGED} your wording]]", apart=True),
        *_set_apart(mine),
        _Passage(f"{NOT_MERGED} the library's wording, version {version}]]", apart=True),
        *_set_apart(new),
        _Passage(f"{NOT_MERGED} end]]", apart=True),
    ]


def _set_apart(passages: Sequence[_Passage]) -> list[_Passage]:
    return [_Passage(one.raw, one.apart or not at) for at, one in enumerate(passages)]


def _joined(passages: Sequence[_Passage]) -> str:
    pieces: list[str] = []
    for at, one in enumerate(passages):
        after_mark = at > 0 and passages[at - 1].raw.startswith(NOT_MERGED)
        pieces += ["\n\n" if one.apart or after_mark else "\n"] if at else []
        pieces.append(one.raw)
    return "".join(pieces)


def _keys(passages: Sequence[_Passage]) -> list[str]:
    return [one.key for one in passages]

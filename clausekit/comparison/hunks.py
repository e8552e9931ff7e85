"""Hunks: changes as a person reads them, without confetti and beginning at the beginning of a word."""

import re
from typing import NamedTuple

WORD = re.compile(r"\w+")
TWO_WORDS = re.compile(r"\w\W+\w")
MOST_WORDS_SWALLOWED = 3
LONGEST_SLIDE = 300
"""How many characters a change may slide along equal words, and of a kept stretch that are counted."""
JOINERS = "-'’‑.,:/£$€%"
"""Marks that may stand inside a word or number."""
BRACKETS = {")": "(", "]": "["}
SENTENCE_MARK = re.compile(r"[.;:!?]")
SENTENCE_END = re.compile(r"[.;:!?]\s+$")


class Hunk(NamedTuple):
    """Words kept, and the change that follows them."""

    kept: str
    taken: str
    put: str


NOTHING = Hunk("", "", "")


def readable(hunks: list[Hunk]) -> list[Hunk]:
    """The same texts with fewer and clearer changes.

    A stretch of at most one kept word between two changes is a splinter, and so are three words between two
    changes that are both longer than they: a reader wants the phrase taken out and the phrase put in.
    """
    clear: list[Hunk] = []
    merged = _merged(hunks)
    hunk = merged[0] if merged else NOTHING
    for following in [*merged[1:], NOTHING]:
        kept = following.kept
        if hunk.taken and hunk.put:
            hunk, kept = _whole(hunk, kept)
        elif hunk.taken or hunk.put:
            hunk, kept = _slid(hunk, following, first=not clear)
        clear.append(hunk)
        hunk = Hunk(kept, following.taken, following.put)
    if hunk.kept:
        clear.append(hunk)
    return clear


def _merged(hunks: list[Hunk]) -> list[Hunk]:
    merged: list[Hunk] = []
    for hunk in hunks:
        one = hunk
        while merged and (one.taken or one.put) and _is_splinter(one.kept, merged[-1], one):
            last, (kept, taken, put) = merged.pop(), one
            one = Hunk(last.kept, last.taken + kept + taken, last.put + kept + put)
        merged.append(one)
    return merged


def _is_splinter(kept: str, left: Hunk, right: Hunk) -> bool:
    if kept.count(" ") > MOST_WORDS_SWALLOWED + 1:
        return False
    if _one_word(kept):
        return True
    shorter = min(_size(left), _size(right))
    return len(kept) <= shorter and len(WORD.findall(kept[:LONGEST_SLIDE])) <= MOST_WORDS_SWALLOWED


def _one_word(text: str) -> bool:
    """Whether there is at most one word, as far as it matters here."""
    return not TWO_WORDS.search(text, 0, LONGEST_SLIDE)


def _size(hunk: Hunk) -> int:
    return max(len(hunk.taken), len(hunk.put))


def _whole(hunk: Hunk, after: str) -> tuple[Hunk, str]:
    """A replaced phrase without the space before it, and with the bracket that closes one it opens."""
    kept, taken, put = hunk
    at = 0
    while at < min(len(taken), len(put)) and taken[at] == put[at] and taken[at].isspace():
        at += 1
    kept, taken, put = kept + taken[:at], taken[at:], put[at:]
    if after[:1] in BRACKETS and all(text.count(BRACKETS[after[0]]) > text.count(after[0]) for text in (taken, put)):
        return Hunk(kept, taken + after[0], put + after[0]), after[1:]
    return Hunk(kept, taken, put), after


def _slid(hunk: Hunk, following: Hunk, *, first: bool) -> tuple[Hunk, str]:
    """Words put in or taken out, where they read best: "the [new ]rule" and not "the[ new] rule", whole sentences.

    Returns the hunk and what is kept after it. "A rule. [A fee. ]A" and "A [rule. A ]fee. A" are one change seen in
    two places; the place after a sentence is better than one after a word.
    """
    text = hunk.taken or hunk.put
    before, after = hunk.kept, following.kept
    back, forth = _common_end(before, text), _common_start(text, after)
    if not back and not forth:
        return hunk, after
    ring = before[len(before) - back :] + text + after[:forth]
    stem, rest = before[: len(before) - back], after[len(ring) - back - len(text) :]
    best = _best_place(stem, ring, len(text), rest)
    kept, later = stem + ring[:best], ring[best + len(text) :] + rest
    if (not first and _one_word(kept)) or ((following.taken or following.put) and _one_word(later)):
        best = back
        if text[:1].isspace() and ring[best + len(text) :].startswith(text[0]):
            best += 1
        kept, later = stem + ring[:best], ring[best + len(text) :] + rest
    moved = ring[best : best + len(text)]
    return Hunk(kept, moved if hunk.taken else "", moved if hunk.put else ""), later


def _best_place(stem: str, ring: str, length: int, rest: str) -> int:
    """Where on the ring a change reads best; of places that read alike, the last."""
    most = 3 if not stem or SENTENCE_MARK.search(stem[-4:] + ring[:-length]) else 2
    best, how_well = 0, -1
    for at in range(len(ring) - length, -1, -1):
        reads = _reads(stem, ring, at, length, rest)
        if reads > how_well:
            best, how_well = at, reads
            if reads == most:
                break
    return best


def _reads(stem: str, ring: str, at: int, length: int, rest: str) -> int:
    """How well a change reads that begins at a place of the ring: 3 after a sentence, 0 in the middle of a word."""
    end = at + length
    left, first, last = ring[at - 1] if at else stem[-1:], ring[at], ring[end - 1]
    if _in_word(left, first) or _in_word(last, (ring[end : end + 1] or rest)[:1]):
        return 0
    if first.isspace() or (left and not left.isspace()):
        return 1
    return 3 if not left or SENTENCE_END.search((stem[-4:] + ring[:at])[-4:]) else 2


def _in_word(left: str, right: str) -> bool:
    return bool(left) and bool(right) and (left.isalnum() or left in JOINERS) and (right.isalnum() or right in JOINERS)


def _common_start(first: str, second: str) -> int:
    most = min(len(first), len(second), LONGEST_SLIDE)
    at = 0
    while at < most and first[at] == second[at]:
        at += 1
    return at


def _common_end(first: str, second: str) -> int:
    most = -min(len(first), len(second), LONGEST_SLIDE)
    at = 0
    while at > most and first[at - 1] == second[at - 1]:
        at -= 1
    return -at

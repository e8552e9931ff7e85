"""Pair the frames of two sentences: which verb with its modal became which."""

from collections import Counter

from clausekit.language.sentence import Frame, Sentence


def pair_frames(before: Sentence, after: Sentence) -> list[tuple[Frame, Frame]]:
    """Frames of both sides that are about the same doing: by verb, else by their words in common, else by order."""
    old, new = list(before.frames), list(after.frames)
    if len(old) == len(new) == 1:
        return [(old[0], new[0])]
    scored = []
    for a, frame in enumerate(old):
        words = _names(before, frame)
        for b, other in enumerate(new):
            common = words & _names(after, other)
            alike = 2 * sum(common.values()) / (sum(words.values()) + sum(_names(after, other).values()) or 1)
            alike += 0.5 * (frame.verb == other.verb and frame.verb != "") - 0.02 * abs(a - b)
            scored.append((alike, a, b))
    pairs, seen_old, seen_new = [], set(), set()
    for alike, a, b in sorted(scored, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if alike > 0.2 and a not in seen_old and b not in seen_new:
            seen_old.add(a)
            seen_new.add(b)
            pairs.append((old[a], new[b]))
    return sorted((*pairs, *_left_alike(old, new, seen_old, seen_new)), key=lambda pair: pair[0].first)


def _left_alike(
    old: list[Frame], new: list[Frame], seen_old: set[int], seen_new: set[int]
) -> list[tuple[Frame, Frame]]:
    """The one frame left on each side where both make the same party do something in the same way."""
    left, right = (
        [one for at, one in enumerate(ones) if at not in seen] for ones, seen in ((old, seen_old), (new, seen_new))
    )
    if len(left) != 1 or len(right) != 1 or (not seen_old or not seen_new):
        return []
    was, now = left[0], right[0]
    alike = (was.modal, was.subject, was.passive) == (now.modal, now.subject, now.passive) and was.subject
    return [(was, now)] if alike and old.index(was) == new.index(now) else []


def _names(sentence: Sentence, frame: Frame) -> Counter[str]:
    return Counter(mark.name for mark in sentence.marks if frame.start <= mark.first < frame.end)

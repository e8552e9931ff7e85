"""Match the sentences of two texts: which sentence before became which after, split and joined ones together."""

from collections import Counter
from dataclasses import dataclass
from math import log

from clausekit.comparison.units import Unit, units
from clausekit.language.names import employers_in
from clausekit.language.reading import read_sentence
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.word_lists import word_list

LEAST_ALIKE = 0.34
"""Share of weighted words in common from which two sentences are one sentence changed."""
ROOT = 3
"""Letters of a word's start by which a short sentence is known again."""
LEAST_JOINED = 0.36
"""Share of a left-over sentence's words that must stand in another's remainder for the two to be joined."""
COMPLETED = 0.5
"""Part of that share which is enough where the sentence brings what the group lacks."""


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence before and its partner after; several joined by a space where one was split."""

    before: Sentence | None
    after: Sentence | None
    heading: bool = False


def match_sentences(before: str, after: str) -> list[Match]:
    """Every sentence of both texts, matched, in the order of the text after."""
    employers = employers_in(before, after)
    old, new = units(before, employers), units(after, employers)
    bags_old, bags_new = [_bag(one) for one in old], [_bag(one) for one in new]
    weights = _weights(bags_old + bags_new)
    pairs = _pairs(old, new, bags_old, bags_new, weights)
    groups: dict[int, tuple[list[int], list[int]]] = {b: ([a], [b]) for a, b in pairs}
    left_old = [at for at in range(len(old)) if at not in {a for a, _ in pairs}]
    left_new = [at for at in range(len(new)) if at not in {b for _, b in pairs}]
    left_old = _join(left_old, groups, (old, new), (bags_old, bags_new), weights, 0)
    left_new = _join(left_new, groups, (old, new), (bags_old, bags_new), weights, 1)
    left_old, left_new = _pair_left(left_old, left_new, groups, pairs, old, new)
    matches = [(min(news), _match(old, new, olds, news, employers)) for olds, news in groups.values()]
    matches += [(at, Match(None, new[at].sentence, new[at].heading)) for at in left_new]
    place = dict(pairs)
    for at in left_old:
        above = [place[one] for one in range(at) if one in place]
        matches.append((above[-1] if above else -1, Match(old[at].sentence, None, old[at].heading)))
    return [match for _, match in sorted(matches, key=lambda entry: entry[0])]


def _match(old: list[Unit], new: list[Unit], olds: list[int], news: list[int], employers: frozenset[str]) -> Match:
    before, after = (
        _joined([units[at] for at in sorted(ones)], employers) for units, ones in ((old, olds), (new, news))
    )
    return Match(before, after, new[news[0]].heading)


def _joined(parts: list[Unit], employers: frozenset[str]) -> Sentence:
    if len(parts) == 1:
        return parts[0].sentence
    return read_sentence(
        " ".join(part.sentence.text for part in parts), parts[0].earlier, employers, parts[0].sentence.about
    )


def _bag(unit: Unit) -> Counter[str]:
    return Counter(mark.name for mark in unit.sentence.marks)


def _weights(bags: list[Counter[str]]) -> dict[str, float]:
    seen = Counter(name for bag in bags for name in bag)
    return {name: 0.3 + log((len(bags) + 1) / count) for name, count in seen.items()}


def _heft(bag: Counter[str], weights: dict[str, float]) -> float:
    return sum(weights.get(name, 1.0) * count for name, count in bag.items())


def _pairs(
    old: list[Unit],
    new: list[Unit],
    bags_old: list[Counter[str]],
    bags_new: list[Counter[str]],
    weights: dict[str, float],
) -> list[tuple[int, int]]:
    scored = []
    hefts = [_heft(bag, weights) for bag in bags_new]
    for a, bag in enumerate(bags_old):
        heft = _heft(bag, weights)
        for b, other in enumerate(bags_new):
            if old[a].heading != new[b].heading:
                continue
            common = _heft(bag & other, weights)
            alike = 2 * common / (heft + hefts[b]) if heft + hefts[b] else float(not bag and not other)
            near = 1 - abs(a / max(len(old), 1) - b / max(len(new), 1))
            if old[a].sentence.text == new[b].sentence.text:
                alike = 1.0
            if alike >= LEAST_ALIKE or (old[a].heading and near > 0.9):
                scored.append((alike + 0.1 * near, a, b))
    scored.sort(key=lambda entry: (-entry[0], entry[1], entry[2]))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for _, a, b in scored:
        if a not in taken_old and b not in taken_new:
            taken_old.add(a)
            taken_new.add(b)
            pairs.append((a, b))
    return pairs


def _join(
    left: list[int],
    groups: dict[int, tuple[list[int], list[int]]],
    texts: tuple[list[Unit], list[Unit]],
    bags: tuple[list[Counter[str]], list[Counter[str]]],
    weights: dict[str, float],
    side: int,
) -> list[int]:
    """Put sentences without a partner to a group whose other side holds their words and not yet a partner for them."""
    still = []
    for at in left:
        best, found = 0.0, None
        heft = _heft(bags[side][at], weights)
        for group in groups.values():
            here, there = (sum((bags[one][two] for two in group[one]), Counter()) for one in (side, 1 - side))
            share = _heft(bags[side][at] & (there - here), weights) / heft if heft else 0.0
            least = LEAST_JOINED * (COMPLETED if _completes(at, group, texts, there - here, bags, side) else 1)
            if share >= max(best, least):
                best, found = share, group
        if found is None:
            still.append(at)
        else:
            found[side].append(at)
    return still


def _completes(
    at: int,
    group: tuple[list[int], list[int]],
    texts: tuple[list[Unit], list[Unit]],
    rest: Counter[str],
    bags: tuple[list[Counter[str]], list[Counter[str]]],
    side: int,
) -> bool:
    """Whether a sentence brings the number or the verb's force that its side of a group lacks against the other."""
    numbers = {name for name in bags[side][at] if name.startswith("#")}
    if numbers & set(rest):
        return True
    here, there = (
        Counter(frame.modal for two in group[one] for frame in texts[one][two].sentence.frames)
        for one in (side, 1 - side)
    )
    own = Counter(frame.modal for frame in texts[side][at].sentence.frames if frame.modal is not Modal.STATEMENT)
    return bool(own) and own <= there - here


def _akin(one: Unit, other: Unit) -> bool:
    """Whether two sentences have anything of note in common."""
    names, others = set(_bag(one)), set(_bag(other))
    first, second = one.sentence.text.split()[:3], other.sentence.text.split()[:3]
    if one.heading or first == second or len(names & others) * 5 >= min(len(names), len(others)):
        return True
    same = [frame.modal for frame in one.sentence.frames] == [frame.modal for frame in other.sentence.frames]
    return same and bool(_roots(one) & _roots(other))


def _roots(one: Unit) -> set[str]:
    """The starts of the words of a sentence, each part of a compound by itself: ``key-logging``, ``keystrokes``."""
    small = word_list("small_words")
    words = [token for at, token in enumerate(one.sentence.tokens) if small.at(one.sentence.tokens, at) is None]
    return {part[:ROOT] for token in words for part in token.plain.split("-") if len(part) >= ROOT}


def _pair_left(
    left_old: list[int],
    left_new: list[int],
    groups: dict[int, tuple[list[int], list[int]]],
    pairs: list[tuple[int, int]],
    old: list[Unit],
    new: list[Unit],
) -> tuple[list[int], list[int]]:
    """Sentences left over at the same place on both sides are one sentence rewritten."""
    place = dict(pairs)
    kept_old = []
    for at in left_old:
        above = max((place[one] for one in range(at) if one in place), default=-1)
        here = [
            one
            for one in left_new
            if one > above
            and not any(b in range(above + 1, one) for b in place.values())
            and old[at].heading == new[one].heading
            and _akin(old[at], new[one])
        ]
        if here:
            groups[here[0]] = ([at], [here[0]])
            left_new = [one for one in left_new if one != here[0]]
            place[at] = here[0]
        else:
            kept_old.append(at)
    return kept_old, left_new

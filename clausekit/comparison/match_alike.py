"""Match what is alike: rare words in common, helped by the neighbours and the article that a passage stands in."""

from collections import Counter
from itertools import product

from clausekit.comparison.comparison import Passage, PassageKind
from clausekit.comparison.match_same import extend
from clausekit.comparison.pairing import NONE, Gap, Pairing
from clausekit.comparison.rare_words import RareWords

TITLES = frozenset({PassageKind.ARTICLE, PassageKind.SCHEDULE})

ROUNDS = 4
"""How often all is weighed: each pair that is found says where its neighbours belong."""

NEARBY = 8
"""How far into two gaps of unequal length partners are looked for."""

CLOSE = 4
"""How many passages away a pair may be to speak for its neighbours."""

ALIKE_AT_A_GLANCE = 0.6
"""The share of words in common that settles a gap in which each passage has one place to go."""

LARGEST_GLANCE = 8

BESIDE, SAME_SECTION, SAME_TITLE, SAME_NUMBER, SAME_KIND = 60, 40, 30, 15, 10
"""What else speaks for a pair, in thousandths of likeness: each neighbour, the section, its title, number, kind."""

LARGEST_SECTION = 40
"""How many passages a section may have for standing in it to speak for a pair."""

SHORT_SECTION = 4
"""How many passages a section may have to be judged as a whole; in a longer one, neighbours say more."""

LEAST_WHOLE = 150
"""The least likeness of two whole sections, if nothing in them is plainly alike."""

PLAINLY = 500
"""A likeness, in thousandths, that no rival can call in question."""

LEAST_AND_LEAD = {0: (130, 115), 1: (125, 75), 2: (115, 0)}
"""By how many neighbours speak for a pair: its least likeness, and how far it must lead its best rival, in percent.

A passage that is new is about as like its best stranger as its next; one that was rewritten, though little of it is
left, is more like itself than like any other. So the lead counts for more than the likeness.
"""


def match_alike(pairing: Pairing) -> None:
    """Pair free passages by the rare words they share; in rounds, since each pair tells where its neighbours belong."""
    _match_at_a_glance(pairing)
    if pairing.is_full():
        return
    free_before = {i: pairing.before[i].text for i in pairing.free_before() if pairing.before[i].kind not in TITLES}
    free_after = {j: pairing.after[j].text for j in pairing.free_after() if pairing.after[j].kind not in TITLES}
    if not free_before or not free_after:
        return
    words = RareWords(free_before, free_after)
    proposed = words.candidates()
    rivals = _Rivals(proposed, words)
    for _ in range(ROUNDS):
        extend(pairing)
        beside = (pair for gap in pairing.gaps() for pair in _within(gap))
        pairs = {(i, j) for i, j in beside if i in free_before and j in free_after}
        pairs |= {(i, j) for i, j in proposed if pairing.is_free(i, j)}
        if not pairs:
            break
        judge = _Judge(pairing, words, rivals)
        ranked = [(rank, i, j) for i, j in pairs if (rank := judge.rank(i, j))]
        for _, i, j in sorted(ranked, key=lambda one: (-one[0], abs(one[1] - one[2]), one[1] + one[2])):
            if pairing.is_free(i, j):
                pairing.pair(i, j)
    _part_strangers(pairing, words)


def _part_strangers(pairing: Pairing, words: RareWords) -> None:
    """Part the pairs of two sections that only chance brought together: little alike, taken whole."""
    inside: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for i, j in pairing.pairs():
        inside.setdefault((pairing.sections_before[i], pairing.sections_after[j]), []).append((i, j))
    wholes_before, wholes_after = _by_section(pairing.sections_before), _by_section(pairing.sections_after)
    for (section, other), pairs in inside.items():
        if not all(words.weighed(i, j) and words.likeness(i, j) < PLAINLY for i, j in pairs):
            continue
        whole, other_whole = wholes_before[section], wholes_after[other]
        if (
            max(len(whole), len(other_whole)) > SHORT_SECTION
            or words.likeness_of_all(whole, other_whole) >= LEAST_WHOLE
        ):
            continue
        for i, j in pairs:
            pairing.part(i, j)


def _by_section(sections: list[int]) -> dict[int, list[int]]:
    places: dict[int, list[int]] = {}
    for at, section in enumerate(sections):
        places.setdefault(section, []).append(at)
    return places


class _Rivals:
    """For each passage the two best likenesses of all that were proposed, taken or not."""

    def __init__(self, proposed: set[tuple[int, int]], words: RareWords) -> None:
        self._best: dict[tuple[int, int], tuple[int, int]] = {}
        for i, j in proposed:
            likeness = words.likeness(i, j)
            for key in ((0, i), (1, j)):
                first, second = self._best.get(key, (0, 0))
                self._best[key] = (likeness, first) if likeness > first else (first, max(second, likeness))

    def best(self, i: int, j: int, likeness: int) -> int:
        """The likeness of the best other partner of either."""
        found = (self._best.get(key, (0, 0)) for key in ((0, i), (1, j)))
        return max(second if first == likeness else first for first, second in found)


class _Judge:
    """How well two free passages go together, given the pairs found so far."""

    def __init__(self, pairing: Pairing, words: RareWords, rivals: _Rivals) -> None:
        self._pairing = pairing
        self._words = words
        self._rivals = rivals
        self._partner_sections = pairing.partner_sections()
        self._sizes_before = Counter(pairing.sections_before)
        self._sizes_after = Counter(pairing.sections_after)
        self._left_before, self._right_before = _nearest(pairing.after_of)
        self._left_after, self._right_after = _nearest(pairing.before_of)

    def rank(self, i: int, j: int) -> int:
        """The likeness with all that speaks for it, or 0 if it is not enough."""
        likeness = self._words.likeness(i, j)
        beside = self._beside(i, j)
        before, after = self._pairing.before[i], self._pairing.after[j]
        section = self._in_small_section(i, j)
        least, lead = LEAST_AND_LEAD[min(2, beside + section)]
        if likeness < least:
            return 0
        if likeness < PLAINLY and 100 * likeness < lead * self._rivals.best(i, j, likeness):
            return 0
        return likeness + beside * BESIDE + section * SAME_SECTION + _standing(before, after)

    def _in_small_section(self, i: int, j: int) -> bool:
        """Whether their sections are partners, and small enough for that to mean something."""
        before, after = self._pairing.sections_before[i], self._pairing.sections_after[j]
        small = max(self._sizes_before[before], self._sizes_after[after]) <= LARGEST_SECTION
        return small and self._partner_sections.get(before) == after

    def _beside(self, i: int, j: int) -> int:
        """How many of the nearest pairs, on the left and on the right, both have in common close by."""
        after_of = self._pairing.after_of
        left, right = self._left_before[i], self._right_before[i]
        other_left, other_right = self._left_after[j], self._right_after[j]
        return (left != NONE and after_of[left] == other_left and max(i - left, j - other_left) <= CLOSE) + (
            right != NONE and after_of[right] == other_right and max(right - i, other_right - j) <= CLOSE
        )


def _standing(before: Passage, after: Passage) -> int:
    title = bool(before.heading) and before.heading == after.heading
    number = bool(before.label) and before.label == after.label
    return title * SAME_TITLE + number * SAME_NUMBER + (before.kind is after.kind) * SAME_KIND


def _nearest(partner_of: list[int]) -> tuple[list[int], list[int]]:
    """For each place, the nearest one to its left, and to its right, that has a partner; ``NONE`` at the ends."""
    left, right = [NONE] * len(partner_of), [NONE] * len(partner_of)
    for found, order in ((left, range(len(partner_of))), (right, reversed(range(len(partner_of))))):
        last = NONE
        for at in order:
            found[at] = last
            if partner_of[at] != NONE:
                last = at
    return left, right


def _within(gap: Gap) -> set[tuple[int, int]]:
    """Pairs of a gap to weigh: all of a small one, those about equally far from its ends of a large one."""
    if len(gap.before) * len(gap.after) <= NEARBY * NEARBY:
        return set(product(gap.before, gap.after))
    pairs: set[tuple[int, int]] = set()
    for here, there in (
        (gap.before, gap.after) if gap.left else ((), ()),
        (gap.before[::-1], gap.after[::-1]) if gap.right else ((), ()),
    ):
        for at, i in enumerate(here):
            pairs.update((i, j) for j in there[max(0, at - NEARBY) : at + NEARBY + 1])
    return pairs


def _match_at_a_glance(pairing: Pairing) -> None:
    """Settle gaps as long before as after, where the words in common leave no question."""
    for gap in list(pairing.gaps()):
        size = len(gap.before)
        if size != len(gap.after) or size > LARGEST_GLANCE or not (gap.left and gap.right):
            continue
        if size == 1 and _same_at_the_ends(pairing.before[gap.before[0]].text, pairing.after[gap.after[0]].text):
            pairing.pair(gap.before[0], gap.after[0])
            continue
        first = [set(pairing.before[i].text.split()) for i in gap.before]
        second = [set(pairing.after[j].text.split()) for j in gap.after]
        shares = [[_share(words, others) for others in second] for words in first]
        for at, (i, j) in enumerate(zip(gap.before, gap.after, strict=True)):
            own = shares[at][at]
            rivals = [*shares[at][:at], *shares[at][at + 1 :], *(row[at] for row in shares if row is not shares[at])]
            if own >= ALIKE_AT_A_GLANCE and own > max(rivals, default=0.0):
                pairing.pair(i, j)


def _same_at_the_ends(text: str, other: str) -> bool:
    """Whether most of the longer text is a beginning and an end that both share."""
    from rapidfuzz.distance import Postfix, Prefix  # what has changed words needs it anyway

    shared = Prefix.similarity(text, other) + Postfix.similarity(text, other)
    return shared >= ALIKE_AT_A_GLANCE * max(len(text), len(other)) > 0


def _share(words: set[str], others: set[str]) -> float:
    total = len(words) + len(others)
    return 2 * len(words & others) / total if total else 0.0

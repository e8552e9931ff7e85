"""A matched sentence as the detectors of signs see it: both readings, and the words that no sign has explained yet."""

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.near import near_pairs
from clausekit.comparison.pair_frames import pair_frames
from clausekit.comparison.runs import Run, runs_of
from clausekit.comparison.standing_words import is_party, stands
from clausekit.language.sentence import Frame, Mark, Modal, Sentence
from clausekit.language.stems import kept_apart


class Hunk:
    """Words taken out and words put in at one place of a sentence."""

    __slots__ = ("put", "taken")

    def __init__(self, taken: list[Mark], put: list[Mark]) -> None:
        self.taken = taken
        self.put = put


class Case:
    """Both sides of a match with what differs between them; detectors explain words, the rest stays unexplained."""

    def __init__(self, before: Sentence, after: Sentence, moved: frozenset[str] = frozenset()) -> None:
        self.before = before
        self.after = after
        self.moved = moved
        """Words that neither text has more of: at most they went from one sentence to another."""
        self.hunks = _hunks(before, after, moved)
        self._runs: dict[str, tuple[Run, ...]] = {}
        self.kinds: set[SignalKind] = set()
        """Kinds of sign that are found already."""
        self.settled = False
        """Whether a denial on one side is made up for by a contrary on the other."""
        self.turned = False
        """Whether what was allowed is forbidden now or the other way, beside which no bound of it counts."""
        self.whole: set[tuple[str, int]] = set()
        """Tokens, each with its side, of what a sign took whole: no bound inside it has a sign of its own."""
        self.frames = pair_frames(before, after)
        self.lone_before = [one for one in before.frames if not any(one is old for old, _ in self.frames)]
        self.lone_after = [one for one in after.frames if not any(one is new for _, new in self.frames)]
        self.near = [pair for hunk in self.hunks for pair in near_pairs(before, hunk.taken, after, hunk.put)]
        self.near += _apart(before, self.hunks, after)
        """Words put for near words: mostly no change, and too much of one to call what stands beside them a gain."""
        for was, now in self.near:
            self.explain("before", was.first, was.last)
            self.explain("after", now.first, now.last)

    def explain(self, side: str, first: int, last: int) -> None:
        """Say that the words between two tokens of a side are explained by a sign."""
        for hunk in self.hunks:
            marks = hunk.taken if side == "before" else hunk.put
            marks[:] = [mark for mark in marks if mark.last <= first or mark.first >= last]
        self.hunks = [hunk for hunk in self.hunks if hunk.taken or hunk.put]

    def explain_whole(self, side: str, first: int, last: int) -> None:
        """Say that a sign explains all that stands between two tokens of a side, with the bounds in it."""
        self.explain(side, first, last)
        self.whole.update((side, at) for at in range(first, last))

    def explain_verbs(self, old: Frame, new: Frame) -> None:
        """Say that the verbs of two frames are explained by a sign."""
        self.explain("before", old.verb_at, old.verb_at + 1)
        self.explain("after", new.verb_at, new.verb_at + 1)

    def drop(self, hunk: Hunk) -> None:
        """Say that the words at one place are a rewording and no more."""
        self.hunks = [one for one in self.hunks if one is not hunk]

    def explain_all(self) -> None:
        """Say that one sign explains whatever is left."""
        self.hunks = []

    def settle(self, old: Frame | None, new: Frame | None) -> None:
        """Say that two verbs are the same, however one of them denies it."""
        self.frames = [pair for pair in self.frames if pair[0] is not old and pair[1] is not new]
        self.lone_before = [frame for frame in self.lone_before if frame is not old]
        self.lone_after = [frame for frame in self.lone_after if frame is not new]
        self.settled = True

    def runs(self, side: str) -> tuple[Run, ...]:
        """The places where a side differs, as its words stand."""
        if side not in self._runs:
            own, other = (self.before, self.after) if side == "before" else (self.after, self.before)
            self._runs[side] = runs_of(own, other)
        return self._runs[side]

    def taken(self) -> list[Mark]:
        """The words taken out that nothing explains yet."""
        return [mark for hunk in self.hunks for mark in hunk.taken]

    def put(self) -> list[Mark]:
        """The words put in that nothing explains yet."""
        return [mark for hunk in self.hunks for mark in hunk.put]


def signal(kind: SignalKind, direction: float, before: str, after: str, reason: str, *, sure: bool = True) -> Signal:
    """A sign whose effect is given as 1 (stronger), -1 (weaker) or 0 (unclear)."""
    effect = {1: Effect.STRONGER, -1: Effect.WEAKER}.get((direction > 0) - (direction < 0), Effect.UNCLEAR)
    return Signal(kind, effect, before, after, reason, sure)


def lone_signal(
    kind: SignalKind, direction: float, words: str, reason: str, *, came: bool, sure: bool = True
) -> Signal:
    """A sign of words that stand on one side only: they ``came`` in, or they have gone."""
    before, after = ("", words) if came else (words, "")
    return signal(kind, direction, before, after, reason, sure=sure)


def lost_and_gained(before: Iterable[str], after: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """What one side has more of than the other."""
    old, new = Counter(before), Counter(after)
    return old - new, new - old


def _hunks(before: Sentence, after: Sentence, moved: frozenset[str]) -> list[Hunk]:
    old, new = [mark.name for mark in before.marks], [mark.name for mark in after.marks]
    lost, gained = lost_and_gained(old, new)
    for name in moved:
        lost.pop(name, None)
        gained.pop(name, None)
    _forget_repeats(lost, new)
    _forget_repeats(gained, old)
    _forget_forms(lost, gained)
    hunks = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if _pronoun(before, i1, i2, after, j1, j2):
            continue
        taken = [mark for mark in before.marks[i1:i2] if _take(lost, mark.name) and not stands(before, mark, after)]
        put = [mark for mark in after.marks[j1:j2] if _take(gained, mark.name) and not stands(after, mark, before)]
        if taken or put:
            hunks.append(Hunk(taken, put))
    return hunks


def _apart(before: Sentence, hunks: list[Hunk], after: Sentence) -> list[tuple[Mark, Mark]]:
    """Near words that have nothing in their place: in a sentence turned round, the near word stands elsewhere."""
    taken = [mark for hunk in hunks if not hunk.put for mark in hunk.taken]
    put = [mark for hunk in hunks if not hunk.taken for mark in hunk.put]
    return near_pairs(before, taken, after, put)


def _pronoun(before: Sentence, i1: int, i2: int, after: Sentence, j1: int, j2: int) -> bool:
    """Whether words on one side stand where the other has a pronoun and no more: ``it`` and ``the speed``."""
    for marks, first, last, others, at, end, other in (
        (before.marks, i1, i2, after.marks, j1, j2, after),
        (after.marks, j1, j2, before.marks, i1, i2, before),
    ):
        if at == end and last - first <= 2 and first < last and first == 0 and marks[0].first <= 2:
            opens = [token.plain for token in other.tokens[: others[at].first if at < len(others) else 2]]
            if opens and opens[0] in ("it", "they", "he", "she", "this", "these", "those"):
                return not _opens_with_modal(other)
    return False


def _opens_with_modal(sentence: Sentence) -> bool:
    """``It is the duty of the Trust to reply``, in which ``it`` stands for nothing."""
    return any(frame.first == 0 and frame.modal is not Modal.STATEMENT for frame in sentence.frames)


def _forget_repeats(extra: Counter[str], others: list[str]) -> None:
    """Leave out words that the other side has too, only fewer times: a subject named again, a noun for ``it``."""
    there = set(others)
    for name in [name for name in extra if name in there and not name.startswith("#")]:
        del extra[name]


def _forget_forms(lost: Counter[str], gained: Counter[str]) -> None:
    """Leave out words that are forms of one word: ``absent`` and ``absence``, ``refusal`` and ``refuse``."""
    for old in [name for name in lost if lost[name] > 0]:
        for new in [name for name in gained if gained[name] > 0]:
            if _one_root(old, new) and lost[old] > 0 and gained[new] > 0:
                shared = min(lost[old], gained[new])
                lost[old] -= shared
                gained[new] -= shared


def _one_root(old: str, new: str) -> bool:
    if not (old.isalpha() and new.isalpha()) or old[:4] != new[:4] or len(min(old, new, key=len)) < 5:
        return False
    if kept_apart(old) or kept_apart(new):
        return False
    same = next(
        (at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )
    return same >= 0.65 * max(len(old), len(new)) and not is_party(old) and not is_party(new)


def _take(counts: Counter[str], name: str) -> bool:
    if counts[name] > 0:
        counts[name] -= 1
        return True
    return False

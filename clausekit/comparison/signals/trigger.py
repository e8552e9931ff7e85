"""Triggers: whether all conditions must be met or one, and what must happen first."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, lost_and_gained, signal
from clausekit.comparison.light import is_light
from clausekit.comparison.signals.joints import around, joined
from clausekit.comparison.signals.places import RELATIVES
from clausekit.comparison.signals.whole_conditions import is_all, is_slight, one_more_occasion, said_by_consent
from clausekit.language.favour import OURS
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Mark, Modal, Part, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import Found

_STAGES = [
    ("idea", "business", "design", "draft", "propos", "consider", "plan", "earliest"),
    ("tender", "specif", "procure", "bid"),
    ("buy", "contract", "sign", "purchas", "award", "bought"),
    ("test", "pilot", "trial"),
    ("golive", "live", "use", "launch", "begin", "introduc"),
    ("end", "complet", "after"),
]
"""The life of a system, earliest first: to be asked at an earlier stage is better."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``and`` turned into ``or``, and of a later stage in place of an earlier one."""
    if case.turned:
        return
    yield from joined(case)
    yield from _staged(case)
    yield from _turned(case)
    yield from _conditions(case)


def _staged(case: Case) -> Iterator[Signal]:
    taken, put = case.taken(), case.put()
    if not taken or not put:
        return
    old = [mark for mark in taken if _says_when(case.before, mark)]
    new = [mark for mark in put if _says_when(case.after, mark)]
    was, now = _stage([mark.name for mark in old]), _stage([mark.name for mark in new])
    if was is None or now is None or was == now:
        return
    words, changed = case.before.words(old[0].first, old[-1].last), case.after.words(new[0].first, new[-1].last)
    for one in old:
        case.explain("before", one.first, one.last)
    for one in new:
        case.explain("after", one.first, one.last)
    yield signal(
        SignalKind.TRIGGER,
        1 if now < was else -1,
        words,
        changed,
        f"It now comes at {'an earlier' if now < was else 'a later'} stage of the system's life.",
    )


def _says_when(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word stands in a part that bounds the rest, or names a stage: ``at the design stage``."""
    follows = sentence.tokens[mark.last].plain if mark.last < len(sentence.tokens) else ""
    return sentence.parts[mark.first] is not Part.MAIN or follows in ("stage", "phase")


def _stage(names: list[str]) -> int | None:
    for at, words in enumerate(_STAGES):
        if any(name in words or name in map(stem, words) for name in names):
            return at
    return None


def _turned(case: Case) -> Iterator[Signal]:
    """What was to be done before is now done after, the rest standing in the same order."""
    old, new = lost_and_gained([one.name for one in case.before.cues], [one.name for one in case.after.cues])
    told = [[one.name for one in side.quantities] for side in (case.before, case.after)]
    counted = any(map(_counts_back, (case.before, case.after))) or told[0] == told[1]
    counted = counted and SignalKind.DEADLINE in case.kinds
    if counted or (_moved(case) and not (case.taken() and case.put())):
        return
    for first, second, direction in (("before", "after", -1), ("after", "before", 1)):
        if old[first] and new[second] and not old[second] and not new[first]:
            frame = case.before.frames[0] if case.before.frames else None
            if frame is not None and frame.modal is Modal.BAN:
                continue
            was = next(one for one in case.before.cues if one.name == first)
            now = next(one for one in case.after.cues if one.name == second)
            words, changed = around(case.before, was.first), around(case.after, now.first)
            yield signal(SignalKind.TRIGGER, direction, words, changed, f"What came {first} now comes {second}.")


def _counts_back(sentence: Sentence) -> bool:
    """Whether a number stands right before ``before`` or ``after``, which it is counted from: ``ten days before``."""
    ends = {one.last for one in sentence.quantities}
    return any(cue.first in ends or cue.first + 1 in ends for cue in sentence.cues if cue.name in ("before", "after"))


def _moved(case: Case) -> bool:
    """Whether the words but for numbers stand in another order."""
    old, new = ([mark.name for mark in side.marks if mark.name[0] != "#"] for side in (case.before, case.after))
    return old != new


def _conditions(case: Case) -> Iterator[Signal]:
    """A condition that came or went whole."""
    old = [one for one in case.before.cues if one.name == "condition"]
    new = [one for one in case.after.cues if one.name == "condition"]
    if len(old) == len(new):
        return
    side, sentence, ones, way = (
        ("after", case.after, new, -1) if len(new) > len(old) else ("before", case.before, old, 1)
    )
    marks = case.put() if way < 0 else case.taken()
    for one in ones:
        end = _part_end(sentence, one.last)
        inside = [mark for mark in sentence.marks if one.first <= mark.first < end]
        alone = [mark for mark in marks if one.first <= mark.first < end]
        if _as_noun(case, side, inside) or _at_own_wish(sentence, one, end):
            case.explain(side, one.first, end)
            continue
        if (
            said_by_consent(case, sentence, one, end)
            or _agreement(case, sentence, one, end)
            or (side, one.first) in case.whole
        ):
            continue
        if SignalKind.DURATION in case.kinds or _alike(case, way, alone) or _of_an_item(case, side, sentence, one):
            continue
        if not alone and not _there(case, side, inside) and _gone(case, side, sentence, one, end):
            alone = inside or [Mark(sentence.tokens[one.first].stem, one.first, end)]
        if not _however(case.before if way < 0 else case.after) and (
            not alone or len(alone) * 2 < len(inside) or (is_slight(alone) and not is_all(case, side, one, end))
        ):
            continue
        stands = standing(sentence, one.first) or 1
        if one_more_occasion(sentence, one):
            stands = -stands
        case.explain(side, one.first, end)
        words = sentence.words(one.first, end)
        reason = f"A condition has {'come in' if way < 0 else 'gone'}: “{words}”."
        yield lone_signal(SignalKind.TRIGGER, way * stands, words, reason, came=way < 0)


def _at_own_wish(sentence: Sentence, one: Found, end: int) -> bool:
    """``May work on site if that is her preference``: ours use what leave they have when they like."""
    frame = sentence.frame_at(one.first)
    if frame is None or frame.modal is not Modal.MAY or frame.passive or frame.subject not in OURS:
        return False
    wished = any(token.stem in _WISHES for token in sentence.tokens[one.last : end])
    return wished and not any(party.name not in OURS and one.first < party.first < end for party in sentence.parties)


_WISHES = frozenset(map(stem, ("prefer", "preference", "wish", "choice", "choose", "want", "desire", "like", "option")))


def _as_noun(case: Case, side: str, inside: list[Mark]) -> bool:
    """``If the contractor fails to comply``, where the other side begins with ``Failure to comply``."""
    other = case.after if side == "before" else case.before
    opens = next((mark for mark in other.marks if mark.first <= 1), None)
    return (
        opens is not None
        and other.tokens[opens.first].plain in _FAILINGS
        and opens.name in {mark.name for mark in inside}
        and not any(one.name == "condition" for one in other.cues)
    )


_FAILINGS = frozenset(
    ("failure", "refusal", "breach", "default", "delay", "omission", "absence", "non-compliance", "loss", "acceptance")
)


def _of_an_item(case: Case, side: str, sentence: Sentence, one: Found) -> bool:
    """``Personal e-mail where known``, which came or went whole: the condition is that of the item."""
    run = next((run for run in case.runs(side) if run.alone and run.first < one.first < run.last), None)
    named = run is not None and any(
        run.first <= mark.first < one.first and not is_light(mark) for mark in sentence.marks
    )
    if named and run is not None and _adds(sentence, run.first):
        return True
    return named and any(
        start <= one.first < end and start >= run.first - 1
        for coordination in sentence.coordinations
        for start, end in coordination.items[:-1]
        if run is not None
    )


def _adds(sentence: Sentence, first: int) -> bool:
    """``With an expert if the Union names one``: what came in with its own condition."""
    at = first + (sentence.tokens[first].text == ",")
    return at < len(sentence.tokens) and sentence.tokens[at].plain in ("with", "by", "including", "together")


def _agreement(case: Case, sentence: Sentence, one: Found, end: int) -> bool:
    """``Subject to agreement by both``: a say that the other side of the change gives too."""
    inside = {rung.name for rung in sentence.rungs if one.first <= rung.first < end}
    other = case.after if sentence is case.before else case.before
    return sentence.tokens[one.first].plain == "subject" and "agree" in inside & {rung.name for rung in other.rungs}


def _there(case: Case, side: str, inside: list[Mark]) -> bool:
    """Whether the other side has every word of a condition: ``where an entry is altered`` and ``an altered entry``."""
    other = case.after if side == "before" else case.before
    names = {mark.name for mark in other.marks}
    if len(inside) > 1 and any(token.plain in RELATIVES for token in other.tokens):
        return True
    return bool(inside) and {mark.name for mark in inside} <= names


def _gone(case: Case, side: str, sentence: Sentence, one: Found, end: int) -> bool:
    """Whether a condition of small words came or went as it stands: ``if it has time``, and not ``if it does``."""
    there = {token.stem for token in (case.after if side == "before" else case.before).tokens}
    words = [token for token in sentence.tokens[one.last : end] if token.is_word]
    if not any(token.stem not in there for token in words) or words[-1].plain in ("does", "do", "so", "not"):
        return False
    if any(
        one.first <= qualifier.first < end or qualifier.first <= one.first < qualifier.last
        for qualifier in sentence.qualifiers
    ):
        return False
    return any(run.alone and run.first <= one.first < run.last and run.last >= end - 1 for run in case.runs(side))


def _alike(case: Case, way: int, alone: list[Mark]) -> bool:
    """Whether about as many words went as came: a condition in other words, or a time put as one.

    ``However slight`` is no condition: it says that there is none.
    """
    other = case.before if way < 0 else case.after
    beside = [hunk for hunk in case.hunks if set(alone) & {*hunk.taken, *hunk.put}] or case.hunks
    marks = [mark for hunk in beside for mark in (hunk.taken if way < 0 else hunk.put)]
    others = [mark for mark in marks if not mark.first or other.tokens[mark.first - 1].plain not in _HOWEVER]
    return len(others) >= max(1, len(alone) - 1)


def _however(sentence: Sentence) -> bool:
    """``However slight``: a sentence that says of a thing that no bound is put on it."""
    words = [token.text.lower() for token in sentence.tokens]
    return any(word in ("however", "whatever") and words[at + 1] != "," for at, word in enumerate(words[:-1]))


_HOWEVER = frozenset(("however", "whatever", "regardless", "irrespective"))


def _part_end(sentence: Sentence, at: int) -> int:
    """Where a condition ends: with its part, or with the ``and`` or ``or`` before the next one."""
    joined = {cue.first - 1 for cue in sentence.cues if cue.first and sentence.tokens[cue.first - 1].plain in _JOINTS}
    while at < len(sentence.parts) and sentence.parts[at] is Part.CONDITION and at not in joined:
        at += 1
    return at


_JOINTS = frozenset(("and", "or"))

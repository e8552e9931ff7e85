"""Claims: a time that ran from an event and runs now from when ours ask for what they are owed, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.favour_in_place import standing
from clausekit.language.quantity import Bound, Measure
from clausekit.language.sentence import Part, Sentence
from clausekit.language.tokens import stems

_ASKED = stems("request claim application demand applying asking requesting claiming petition reminder")
_FROM = frozenset(("of", "from", "after", "following"))
LONGEST = 8
"""Words of the event from which a time runs, at most."""
Place = tuple[int, int]
"""First token and the one after the last."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``within a week of leaving`` turned into ``within a week of a written request``, or the other way."""
    old, new = _event(case.before), _event(case.after)
    if old is None or new is None:
        return
    was, now = _is_claim(case.before, old), _is_claim(case.after, new)
    if was == now or any(token.stem in _ASKED for token in (case.after if was else case.before).tokens):
        return
    if any(_is_of_mind(side, event) for side, event in ((case.before, old), (case.after, new))):
        return
    worth = standing(case.before, old[0]) or 1
    if worth < 0 or case.before.parts[old[0]] in (Part.CONDITION, Part.EXCEPTION):
        return
    case.explain("before", *old)
    case.explain("after", *new)
    words, changed = case.before.words(*old), case.after.words(*new)
    said = "it has to be asked for now" if now else "it need not be asked for now"
    yield signal(SignalKind.TRIGGER, -1 if now else 1, words, changed, f"“{words}” has become “{changed}”: {said}.")


def _is_of_mind(sentence: Sentence, event: Place) -> bool:
    """``Of being satisfied of it``: from when the time runs is for the other side to say."""
    return any(token.plain in _SATISFIED for token in sentence.tokens[event[0] : event[1]])


_SATISFIED = frozenset(
    (
        "satisfied",
        "convinced",
        "persuaded",
        "content",
        "free",
        "able",
        "available",
        "ready",
        "practicable",
        "convenient",
    )
)


def _event(sentence: Sentence) -> Place | None:
    """The event from which the time runs that the other side has: ``of the carer leaving``."""
    for one in sentence.quantities:
        bounded = one.measure is Measure.DURATION and one.bound in (Bound.WITHIN, Bound.AT_MOST, Bound.EXACTLY)
        frame = sentence.frame_at(one.first)
        ours = frame is not None and frame.subject in OURS and not frame.passive
        if not bounded or ours or one.last >= len(sentence.tokens) or sentence.tokens[one.last].plain not in _FROM:
            continue
        end = min(one.last + LONGEST, len(sentence.tokens))
        return one.last, next((at for at in range(one.last, end) if not sentence.tokens[at].is_word), end)
    return None


def _is_claim(sentence: Sentence, event: Place) -> bool:
    """Whether an event is that ours ask: ``of a written request from the carer``, and not ``the Company's request``."""
    theirs = any(party.name in THEIRS and event[0] <= party.first < event[1] for party in sentence.parties)
    return not theirs and any(token.stem in _ASKED for token in sentence.tokens[event[0] : event[1]])

"""Whose time a thing is done in: their own, or paid working time."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS, is_harm
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.stretches import phrases_in

_OWN = (
    ("own", "time"),
    ("unpaid", "time"),
    ("free", "time"),
    ("leisure", "time"),
    ("outside", "working", "hours"),
    ("outside", "working", "time"),
    ("outside", "work", "time"),
    ("rest", "days"),
    ("without", "pay"),
    ("unpaid",),
)
_PAID = (
    ("given", "time"),
    ("working", "time"),
    ("work", "time"),
    ("paid", "time"),
    ("working", "hours"),
    ("company", "time"),
    ("on", "full", "pay"),
    ("with", "pay"),
    ("paid",),
)
BEFORE = 4
"""Words before the time that may count as said with it: ``for up to one hour in``."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``in their own time`` turned into ``in paid working time``, with how much of it is given; or back."""
    for own, paid, way in ((case.before, case.after, 1), (case.after, case.before, -1)):
        was, now = _said(own, _OWN), _said(paid, _PAID)
        if was is None or now is None or _said(own, _PAID, but=was) or _said(paid, _OWN, but=now):
            continue
        if any(frame.subject in THEIRS for frame in (*own.frames, *paid.frames)) and not _of_ours(own):
            continue
        if any(frame.modal is Modal.BAN or is_harm(frame.verb) for frame in (*own.frames, *paid.frames)):
            continue  # "shall not be tracked in their own time"
        sides = ("before", "after") if way > 0 else ("after", "before")
        case.explain(sides[0], *was)
        case.explain(sides[1], *now)
        for one in paid.quantities:
            if now[0] - BEFORE <= one.last <= now[1] + 1 and all(one.name != other.name for other in own.quantities):
                case.explain(sides[1], one.first, one.last)  # how much is given, and no bound on what was theirs
        words, changed = own.words(*was), paid.words(*now)
        words, changed = (words, changed) if way > 0 else (changed, words)
        said = "in paid working time now" if way > 0 else "in their own time, unpaid, now"
        yield signal(SignalKind.COST, way, words, changed, f"“{words}” has become “{changed}”: it is done {said}.")
        return


_IN = frozenset(("in", "during", "within", "on", "into", "using"))


def _of_ours(sentence: Sentence) -> bool:
    return any(party.name in OURS for party in sentence.parties)


def _said(
    sentence: Sentence, phrases: tuple[tuple[str, ...], ...], but: tuple[int, int] = (0, 0)
) -> tuple[int, int] | None:
    """Where one of some phrases stands, outside ``but``; None if nowhere."""
    words = [token.plain for token in sentence.tokens]
    for first, last in phrases_in(words, phrases):
        in_it = words[last - 1] != "time" or words[first] == "given" or _IN & set(words[max(0, first - BEFORE) : first])
        if in_it and not but[0] <= first < but[1]:
            return first, last
    return None

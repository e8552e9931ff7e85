"""Picked from: what ours choose is to be one of those that the other side has let in, or need be so no longer."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.runs import Run
from clausekit.language.favour import OURS, THEIRS, comparable_words
from clausekit.language.sentence import Sentence
from clausekit.language.tokens import stems

LONGEST = 12
"""Words from ``from`` to the party that lets in, at most."""
_OPENING = frozenset(("from", "among", "amongst"))
_SETS = stems("those list panel pool options short-list shortlist range catalogue roster register menu providers such")
_CHOOSING = comparable_words("choose, select, name, appoint, nominate, decide, pick, elect, designate")


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``from those which the Bank has accepted``, behind what ours may choose."""
    for side, sentence, way in (("before", case.before, 1), ("after", case.after, -1)):
        for run in case.runs(side):
            place = _bounds(sentence, run)
            if place is None or (side, place[0]) in case.whole:
                continue
            case.explain_whole(side, *place)
            words = sentence.words(*place)
            said = (
                "of those alone that the other side lets in" if way < 0 else "not only of those the other side lets in"
            )
            kind = SignalKind.SCOPE_NARROWED if way < 0 else SignalKind.SCOPE_WIDENED
            yield lone_signal(kind, way, words, f"“{words}”: they may choose {said} now.", came=way < 0)


def _bounds(sentence: Sentence, run: Run) -> tuple[int, int] | None:
    """Where it is said of which things ours may choose, up to the end of what came or went."""
    for at in range(run.first, run.last):
        frame = sentence.frame_at(at)
        if sentence.tokens[at].plain not in _OPENING or frame is None or at <= frame.first:
            continue
        chosen = frame.verb in _CHOOSING and (frame.subject in OURS or frame.agent in OURS)
        behind = sentence.tokens[at + 1 : at + 1 + LONGEST]
        theirs = any(party.name in THEIRS and at < party.first <= at + LONGEST for party in sentence.parties)
        if chosen and theirs and any(token.stem in _SETS for token in behind[:5]):
            return at, run.last
    return None

"""Voice: the say of ours, or ours themselves, named on one side only where other words stand on the other."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.comparison.rewording import reordered
from clausekit.language.assents import giver_of
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.sentence import Mark, Modal, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import Found

_AGREED = frozenset(
    map(stem, ("agree", "agreed", "agreement", "consent", "approve", "approval", "negotiate", "object"))
)
LONG = 13
"""Words of a sentence from which one that keeps few words in their order was written anew."""
_STRONG = ("agree", "negotiate", "no-objection")


def of_consent(case: Case) -> Iterator[Signal]:
    """Signs that what needed somebody's agreement needs it no longer, or needs it now."""
    if SignalKind.CONSENT_LADDER in case.kinds or case.turned:
        return
    old, new = _rungs(case.before, case.taken()), _rungs(case.after, case.put())
    there = {token.stem for token in (case.after if old else case.before).tokens}
    if bool(old) == bool(new) or there & _AGREED:
        return
    side, sentence, one, way = ("before", case.before, old[-1], -1) if old else ("after", case.after, new[-1], 1)
    giver = giver_of(one, sentence.tokens, sentence.parties)
    if giver is not None and giver.name in THEIRS:
        return
    near = [party for party in sentence.parties if one.first - 4 <= party.first < one.last + 4]
    frame = sentence.frame_at(one.first)
    if (near and all(party.name in THEIRS for party in near)) or (frame is not None and frame.modal is Modal.EXEMPT):
        return
    words = sentence.words(max(0, one.first - 2), one.last)
    case.explain(side, max(0, one.first - 2), min(one.last + 3, len(sentence.tokens)))
    said = f"“{words}” has {'gone' if way < 0 else 'come in'}: a say in it."
    yield lone_signal(SignalKind.CONSENT_LADDER, way, words, said, came=way > 0)


def of_ours(case: Case) -> Iterator[Signal]:
    """Signs that ours, named where a duty or a gift speaks of them, gave way to other words, or took their place."""
    if any(frame.modal in (Modal.BAN, Modal.EXEMPT) for side in (case.before, case.after) for frame in side.frames):
        return
    if len(case.before.tokens) >= LONG and reordered(case.before, case.after):
        return
    for hunk in list(case.hunks):
        if not hunk.taken or not hunk.put:
            continue
        was, now = _ours(case.before, hunk.taken), _ours(case.after, hunk.put)
        if was == now or _elsewhere(case, was, now):
            continue
        words = case.before.words(hunk.taken[0].first, hunk.taken[-1].last)
        changed = case.after.words(hunk.put[0].first, hunk.put[-1].last)
        case.drop(hunk)
        said = f"“{words}” has become “{changed}”: {'it no longer speaks of ours' if was else 'it speaks of ours now'}."
        yield signal(SignalKind.ACTOR, -1 if was else 1, words, changed, said)


def _elsewhere(case: Case, was: bool, now: bool) -> bool:
    """Whether the other side names ours too, in another place."""
    there = case.after if was else case.before
    return (was or now) and any(party.name in OURS for party in there.parties)


def _rungs(sentence: Sentence, marks: list[Mark]) -> list[Found]:
    """The high rungs of a side that no sign has explained."""
    return [
        one
        for one in sentence.rungs
        if one.name in _STRONG and any(mark.first < one.last and mark.last > one.first for mark in marks)
    ]


def _ours(sentence: Sentence, marks: list[Mark]) -> bool:
    """Whether ours stand among some marks, other than as owners of a thing: ``the worker's file``."""
    return any(
        one.name in OURS
        and any(mark.first < one.last and mark.last > one.first for mark in marks)
        and not sentence.tokens[one.last - 1].text.endswith(("'s", "’s"))
        for one in sentence.parties
    )

"""Answerable: who is liable, and whether it is for others' deeds too."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.sentence import Sentence
from clausekit.language.tokens import stems

_LIABLE = stems("liable answerable accountable")
_DENYING = frozenset(("not", "no", "nor", "never", "neither"))
_THEIRS = frozenset(("employer", "manager"))
_OTHERS = frozenset(("supplier", "independent"))


def find(case: Case) -> Iterator[Signal]:
    """Signs that somebody else is liable now, or that nobody answers any longer for what others do."""
    old, new = _who_for_what(case.before), _who_for_what(case.after)
    if old is None or new is None:
        return
    own = (old[0] and not new[0] and 1) or (new[0] and not old[0] and -1)
    others = (old[1] and not new[1] and 1) or (new[1] and not old[1] and -1) if old[0] and new[0] else 0
    lost = own or others
    if not lost:
        return
    case.explain_all()
    said = "the other side answers for less now" if lost > 0 else "the other side answers for more now"
    words, changed = case.before.text, case.after.text
    yield signal(SignalKind.REMEDY, -lost, words, changed, f"Who is liable for what has changed: {said}.")


def _who_for_what(sentence: Sentence) -> tuple[bool, bool] | None:
    """Whether the employer answers, and whether for what others do; None where nobody is said to answer for a deed."""
    read = sentence.tokens
    at = next((at for at, token in enumerate(read) if token.stem in _LIABLE), None)
    if at is None or [token.plain for token in read[at + 1 : at + 2]] != ["for"]:
        return None
    if any(token.plain in _DENYING for token in read):
        return None
    who = {party.name for party in sentence.parties if party.last <= at}
    what = {party.name for party in sentence.parties if party.first > at}
    return (bool(who & _THEIRS), bool(what & _OTHERS)) if who else None

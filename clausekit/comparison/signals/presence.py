"""Whole sentences that came or went: a right, a duty, an exclusion."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.case import signal
from clausekit.comparison.matching import Match
from clausekit.language.favour import favour
from clausekit.language.sentence import Modal, Sentence


def find(match: Match) -> Iterator[Signal]:
    """The sign of a sentence that stands on one side only."""
    sentence = match.after or match.before
    assert sentence is not None
    if match.heading:
        yield Signal(SignalKind.EDITORIAL, Effect.NEUTRAL, match.before.text if match.before else "", match.after.text if match.after else "", "A heading came or went.")
        return
    if any(phrase in sentence.text.lower() for phrase in ("ease of reference", "for convenience only", "headings")):
        yield Signal(SignalKind.EDITORIAL, Effect.NEUTRAL, match.before.text if match.before else "", match.after.text if match.after else "", "A formality.")
        return
    added = match.before is None
    own = worth(sentence)
    if added and own > 0 and all(frame.modal in (Modal.SHOULD, Modal.STATEMENT) for frame in sentence.frames):
        own = 0
    kind = SignalKind.SENTENCE_ADDED if added else SignalKind.SENTENCE_REMOVED
    if not own:
        yield Signal(kind, Effect.UNCLEAR, "" if added else sentence.text, sentence.text if added else "", "Read this yourself.")
        return
    direction = own if added else -own
    words = sentence.text
    reason = "A sentence has come in." if added else "A sentence has gone."
    yield signal(kind, direction, "" if added else words, words if added else "", reason)


def worth(sentence: Sentence) -> int:
    """1 where a sentence gives the workers something, -1 where it takes or reserves something."""
    words = sentence.text.lower()
    excludes = any(
        phrase in words
        for phrase in ("does not apply", "do not apply", "is permitted", "are permitted", "is allowed", "are allowed", "shall not apply", "need not be", "not be covered", "is not subject", "are excluded", "is excluded", "shall be final", "at its discretion", "sees fit", "supersede", "nothing in this")
    )
    if "nothing in this" in words and any(word in words for word in ("affects any right", "limits any right", "reduces", "prejudice")):
        excludes = False
    if excludes:
        return -1
    frames = [favour(frame) for frame in sentence.frames]
    if any(frame.modal is Modal.MAY and favour(frame) < 0 for frame in sentence.frames[:1]):
        return -1
    return (sum(frames) > 0) - (sum(frames) < 0) if frames else 0

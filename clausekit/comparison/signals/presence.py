"""Whole sentences that came or went: a right, a duty, an exclusion."""

from collections.abc import Iterator, Set
from dataclasses import replace

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.case import signal
from clausekit.comparison.matching import Match
from clausekit.comparison.signals.sentence_worth import worth
from clausekit.language.favour import OURS
from clausekit.language.quantity import Measure
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.word_lists import plain_set, stem_set

_FORMAL = (
    "ease of reference",
    "for convenience only",
    "headings",
    "an example is",
    "examples are",
    "for information",
    "singular includes the plural",
    "words importing",
    "for illustration",
    "contents page",
    "may be cited as",
    "is known as",
    "numbering",
)


def find(match: Match, above: Sentence | None = None) -> Iterator[Signal]:
    """The sign of a sentence that stands on one side only, below another that it may bound."""
    sentence = match.after or match.before
    assert sentence is not None
    added = match.before is None
    words = sentence.text
    before, after = ("", words) if added else (words, "")
    if match.heading or any(phrase in words.lower() for phrase in _FORMAL):
        yield Signal(
            SignalKind.EDITORIAL, Effect.NEUTRAL, before, after, "A heading or a formality, which binds nobody."
        )
        return
    if _is_history(sentence):
        yield Signal(SignalKind.EDITORIAL, Effect.NEUTRAL, before, after, "It only says when the text was agreed.")
        return
    if _refers(sentence):
        yield Signal(SignalKind.EDITORIAL, Effect.NEUTRAL, before, after, "It only says where something is to be read.")
        return
    own = worth(sentence, above)
    kind = SignalKind.SENTENCE_ADDED if added else SignalKind.SENTENCE_REMOVED
    if not own:
        yield Signal(
            kind,
            Effect.UNCLEAR,
            before,
            after,
            f"A sentence has {'come in' if added else 'gone'}, and what it gives is not plain: read it yourself.",
        )
        return
    yield signal(kind, own if added else -own, before, after, _reason(sentence, own, added))


def with_what_moved(signals: list[Signal], sentence: Sentence, moved: Set[str]) -> list[Signal]:
    """The signs of a new sentence, with a gain left open where what it gives went from another sentence.

    ``The app shall display the reason`` and, beside what is left of it, ``Reasons are supplied to the head cook``.
    """
    frame = sentence.frames[0] if sentence.frames else None
    if frame is None or not frame.passive or frame.subject:
        return signals
    given = {mark.name for mark in sentence.marks if frame.start <= mark.first < max(frame.first, 1)}
    if not given or not given <= moved:
        return signals
    said = "It may be no more than what another sentence gave: read it yourself."
    return [
        replace(sign, effect=Effect.UNCLEAR, reason=said)
        if sign.kind is SignalKind.SENTENCE_ADDED and sign.effect is Effect.STRONGER
        else sign
        for sign in signals
    ]


def _refers(sentence: Sentence) -> bool:
    """Whether a sentence only says where something is written: ``Guidance is printed in Annex H``."""
    if any(frame.modal is not Modal.STATEMENT for frame in sentence.frames):
        return False
    stems = {token.stem for token in sentence.tokens}
    return bool(stems & _PLACES) and bool(stems & _WRITTEN) and not stems & {"not", "no", "onli"}


def _is_history(sentence: Sentence) -> bool:
    """``This paragraph was first agreed in March 2019``: how a text came to be, which binds nobody."""
    words = [token.plain for token in sentence.tokens]
    was = next((at for at, word in enumerate(words[:-1]) if word in ("was", "were")), 0)
    told = bool({*words[was : was + 4]} & _MADE) and bool({*words[:was]} & _TEXTS)
    dated = any(one.measure is Measure.DATE for one in sentence.quantities)
    return bool(was) and told and dated and len(words) <= LONGEST_HISTORY


LONGEST_HISTORY = 16
"""Tokens of a sentence that says no more than when a text was agreed."""
_TEXTS = plain_set("presence.texts")
_MADE = plain_set("presence.made")
_PLACES = stem_set("presence.places")
_WRITTEN = stem_set("presence.written")


def _reason(sentence: Sentence, own: int, added: bool) -> str:
    """What the sentence gives or takes, in words a rep can repeat."""
    frame = sentence.frames[0] if sentence.frames else None
    what = "gives the workers something" if own > 0 else "takes something from the workers or leaves it to the employer"
    if frame is not None and own > 0:
        what = _gift(frame)
    elif frame is not None and frame.modal is Modal.MAY:
        what = "lets the other side do something"
    return f"This sentence {what}, and it has {'come in' if added else 'gone'}."


def _gift(frame: Frame) -> str:
    if frame.modal is Modal.BAN:
        return "forbids something"
    if frame.subject in OURS:
        return "gives a right" if frame.modal is Modal.MAY else "gives the workers something"
    return "puts a duty on the other side" if frame.modal is Modal.DUTY else "gives the workers something"

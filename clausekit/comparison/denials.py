"""Denials: a ``not`` or ``no`` that came or went alone, where no other bound makes up for it."""

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.case import signal
from clausekit.comparison.rewording import reordered
from clausekit.language.favour import OURS, comparable_words, favour, is_good, verb_classes
from clausekit.language.gates import gates, limits
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.stakes import THREATS
from clausekit.language.stretches import covered
from clausekit.language.word_lists import stem_set

_DENYING = frozenset(("no", "not", "never", "none", "nor", "neither", "nobodi", "noth"))
KNOWN = stem_set("denials.known")
"""What is known of workers: to say that it is not kept, shared or seen is a gain."""


def is_denied(before: Sentence, after: Sentence) -> bool:
    """Whether one side denies what the other says, and no other bound makes up for it."""
    if [one.modal for one in before.frames] != [one.modal for one in after.frames]:
        if _all_denials(before) % 2 == _all_denials(after) % 2 or reordered(before, after):
            return False
    elif _loose_denials(before) % 2 == _loose_denials(after) % 2:
        return False
    if [one.bound for one in before.quantities] != [one.bound for one in after.quantities]:
        return False  # "not beyond a month" for "no longer than a month"
    if len(limits(before)) != len(limits(after)):
        return False  # "only after" for "not until"
    return gates(before) == gates(after) and len(before.cues) == len(after.cues)


def of_denial(before: Sentence, after: Sentence) -> Signal:
    """What a lone ``not`` does: to a plain statement the contrary of what it says, to anything else nobody knows."""
    plain, way = (before, -1) if _all_denials(before) < _all_denials(after) else (after, 1)
    frames = [frame for side in (before, after) for frame in side.frames]
    if len(frames) == 2 and all(frame.modal is Modal.STATEMENT for frame in frames):
        own = favour(plain.frames[0])
        if is_known(plain) or is_watching(plain) or {token.stem for token in plain.tokens[:4]} & THREATS:
            own = -1
        said = "What was said is denied now." if way < 0 else "What was denied is said now."
        if way * own < 0 or way < 0 or _is_welcome(plain.frames[0]):
            return signal(SignalKind.MODALITY, way * own, before.text, after.text, said)
    words = "A “not” or “no” has come or gone: read this yourself."
    return Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, before.text, after.text, words)


def is_watching(sentence: Sentence) -> bool:
    """Whether a plain statement says that ours are watched or ranked, or that all is kept: ``nothing is stored``."""
    frame = sentence.frames[0]
    kept = frame.passive and sentence.tokens[0].plain in ("nothing", "everything") and frame.verb == "keep"
    return kept or (frame.verb in _WATCHING and frame.subject not in OURS)


_WATCHING = comparable_words("record, log, film, track, monitor, score, rank, scan, photograph, sell")


def _is_welcome(frame: Frame) -> bool:
    """Whether it is known to be good that a thing is said of: of most verbs nobody knows (``is for sale``)."""
    return is_good(frame.verb) or frame.verb in verb_classes()["ends"] | verb_classes()["strong"]


def is_known(sentence: Sentence) -> bool:
    """Whether a plain statement says what is done with what is known of workers: ``their e-mail is read``."""
    return sentence.frames[0].passive and bool({token.stem for token in sentence.tokens[:6]} & KNOWN)


def _all_denials(sentence: Sentence) -> int:
    """How many words of a sentence deny something, those of its verbs among them."""
    skipped = covered(sentence.quantities) | covered(limits(sentence))
    skipped |= covered(cue for cue in sentence.cues if cue.name == "exception")
    denying = _DENYING | {"cannot", "without"}
    if any(token.stem == "neither" for token in sentence.tokens):
        denying -= {"nor"}
    return sum(token.stem in denying for at, token in enumerate(sentence.tokens) if at not in skipped)


def _loose_denials(sentence: Sentence) -> int:
    """How many words deny something beside those of numbers, phrases, ``only``, ``no longer`` and the verbs."""
    tokens = sentence.tokens
    skipped = covered(sentence.quantities) | covered(mark for mark in sentence.marks if mark.last - mark.first > 1)
    skipped |= covered(one for one in sentence.qualifiers if one.name == "only")
    for frame in sentence.frames:
        if frame.modal is not Modal.STATEMENT:
            skipped |= set(range(frame.start, frame.last))
        if frame.modal is Modal.BAN:
            skipped |= {*range(frame.last, frame.verb_at), frame.verb_at + 1}
            if tokens[min(frame.verb_at + 1, len(tokens) - 1)].plain in ("into", "to", "upon"):
                skipped.add(frame.verb_at + 2)  # "shall enter into no agreement"
    if any(token.plain == "neither" for token in tokens):
        skipped |= {at for at, token in enumerate(tokens) if token.plain == "nor"}
    skipped |= {at for at in range(len(tokens) - 1) if tokens[at].plain == "no" and tokens[at + 1].plain == "longer"}
    skipped |= {
        at for at in range(1, len(tokens)) if tokens[at - 1].plain in ("and", "but", ",") and tokens[at].plain == "not"
    }
    return sum(token.stem in _DENYING for at, token in enumerate(tokens) if at not in skipped)

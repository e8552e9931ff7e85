"""Denials: a ``not`` or ``no`` that came or went alone, where no other bound makes up for it."""

from itertools import pairwise

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.case import signal
from clausekit.comparison.rewording import reordered
from clausekit.comparison.signals.regardless import is_whether_or_not
from clausekit.language.favour import OURS, comparable_words, favour, is_good, verb_classes
from clausekit.language.favour_in_place import WATCHED
from clausekit.language.gates import gates, is_never, is_not, limits
from clausekit.language.quantity import Bound
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
        if all(one.verb == "." for side in (before, after) for one in side.frames) and before.quantities:
            return False  # "shall be for no longer than a year", "none shall be for longer": the numbers say it
    elif _loose_denials(before) % 2 == _loose_denials(after) % 2:
        return False
    if not plainly_denied(before, after) and [one.bound for one in before.quantities] != [
        one.bound for one in after.quantities
    ]:
        return False  # "not beyond a month" for "no longer than a month"
    if len(limits(before)) != len(limits(after)):
        return False  # "only after" for "not until"
    return gates(before) == gates(after) and len(before.cues) == len(after.cues)


def plainly_denied(before: Sentence, after: Sentence) -> bool:
    """Whether one of two plain statements says what the other denies, so that how much or how often is beside it."""
    plain = all(frame.modal is Modal.STATEMENT for side in (before, after) for frame in side.frames)
    plain = plain and all(one.bound is Bound.EXACTLY for side in (before, after) for one in side.quantities)
    return plain and (_denies(before, after) != _denies(after, before))


def _denies(sentence: Sentence, other: Sentence) -> bool:
    """Whether a plain statement denies its verb; ``never`` beside ``seldom`` is no more than how often."""
    if is_not(sentence, MOST_SUBJECT) or _has_none(sentence, other):
        return True
    return is_never(sentence, MOST_SUBJECT) and not _HOW_OFTEN & {token.plain for token in other.tokens}


def _has_none(sentence: Sentence, other: Sentence) -> bool:
    """``Suppliers have no access``, where the other sentence speaks of access."""
    words = [token.plain for token in sentence.tokens[:MOST_SUBJECT]]
    at = next((at for at, pair in enumerate(pairwise(words)) if pair in _NONE), None)
    return at is not None and words[at + 2 : at + 3] != [] and words[at + 2] in {one.plain for one in other.tokens}


_NONE = frozenset((("has", "no"), ("have", "no")))


_HOW_OFTEN = frozenset(
    ("seldom", "rarely", "sometimes", "occasionally", "hardly", "normally", "usually", "generally", "often", "always")
)


MOST_SUBJECT = 14
"""Words of a plain statement up to its ``is not``, at most."""


def of_denial(before: Sentence, after: Sentence) -> Signal:
    """What a lone ``not`` does: to a plain statement the contrary of what it says, to anything else nobody knows."""
    plain, way = (before, -1) if _all_denials(before) < _all_denials(after) else (after, 1)
    frames = [frame for side in (before, after) for frame in side.frames]
    if len(frames) == 2 and all(frame.modal is Modal.STATEMENT for frame in frames):
        own = favour(plain.frames[0])
        if is_known(plain) or is_watching(plain) or _about(plain, 4) & THREATS:
            own = -1
        said = "What was said is denied now." if way < 0 else "What was denied is said now."
        if way * own < 0 or way < 0 or _is_welcome(plain.frames[0]) or _is_asked_for(plain):
            return signal(SignalKind.MODALITY, way * own, before.text, after.text, said)
    words = "A “not” or “no” has come or gone: read this yourself."
    return Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, before.text, after.text, words)


def is_watching(sentence: Sentence) -> bool:
    """Whether a plain statement says that ours are watched or ranked, or that all is kept: ``nothing is stored``."""
    frame = sentence.frames[0]
    about = _about(sentence, 6)
    if frame.ours or about & _ON_OTHERS:
        return False
    kept = frame.passive and sentence.tokens[0].plain in ("nothing", "everything") and frame.verb == "keep"
    kept = kept or (frame.passive and frame.verb in _KEPT and bool(about & WATCHED))
    return kept or (frame.verb in WATCHING and (frame.passive or frame.subject not in OURS))


_ON_OTHERS = stem_set("favour-in-place.reports") | stem_set("frames.our-acts")
"""What tells of the other side, or is an act of ours, and is good to keep."""
_KEPT = comparable_words(
    "keep, store, retain, save, archive, hold, copy, share, send, give, transmit, analyse, transcribe, examine, read, "
    "use, open, view, see, access, search, intercept, collect, capture, upload, match, compare, check, count, timed"
)
WATCHING = comparable_words("record, log, film, track, monitor, score, rank, scan, photograph, sell")


def _is_welcome(frame: Frame) -> bool:
    """Whether it is known to be good that a thing is said of: of most verbs nobody knows (``is for sale``)."""
    return is_good(frame.verb) or frame.verb in verb_classes()["ends"] | verb_classes()["strong"]


def _is_asked_for(sentence: Sentence) -> bool:
    """``The Union's approval is required``: a say that is needed."""
    needed = {"required", "needed", "necessary"} & {token.plain for token in sentence.tokens}
    return bool(needed) and any(rung.name in ("agree", "negotiate", "consult") for rung in sentence.rungs[:1])


def is_known(sentence: Sentence) -> bool:
    """Whether a plain statement says what is done with what is known of workers: ``their e-mail is read``."""
    return sentence.frames[0].passive and bool(_about(sentence, 6) & KNOWN)


def _about(sentence: Sentence, most: int) -> set[str]:
    """The stems of what a plain statement is about: those before its ``is``, so many at most."""
    being = next((at for at, token in enumerate(sentence.tokens[:most]) if token.plain in ("is", "are")), most)
    meant = sentence.about if sentence.tokens[0].plain in ("it", "they", "this", "these") else frozenset()
    return {token.stem for token in sentence.tokens[:being]} | meant


def _all_denials(sentence: Sentence) -> int:
    """How many words of a sentence deny something, those of its verbs among them."""
    skipped = covered(sentence.quantities) | covered(limits(sentence))
    skipped |= covered(cue for cue in sentence.cues if cue.name == "exception")
    skipped |= {at for at in range(1, len(sentence.tokens)) if is_whether_or_not(sentence, at - 1)}
    denying = _DENYING | {"cannot", "without"}
    if any(token.stem == "neither" for token in sentence.tokens):
        denying -= {"nor"}
    unable = sum(at not in skipped for at in _unable(sentence))
    return unable + sum(token.stem in denying for at, token in enumerate(sentence.tokens) if at not in skipped)


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
            if tokens[min(frame.verb_at + 1, len(tokens) - 1)].plain in ("into", "to", "upon", "by"):
                skipped.add(frame.verb_at + 2)  # "shall enter into no agreement"
    if any(token.plain == "neither" for token in tokens):
        skipped |= {at for at, token in enumerate(tokens) if token.plain == "nor"}
    skipped |= {at for at in range(1, len(tokens)) if is_whether_or_not(sentence, at - 1)}
    skipped |= {at for at in range(len(tokens) - 1) if tokens[at].plain == "no" and tokens[at + 1].plain == "longer"}
    skipped |= {
        at for at in range(1, len(tokens)) if tokens[at - 1].plain in ("and", "but", ",") and tokens[at].plain == "not"
    }
    unable = sum(at not in skipped for at in _unable(sentence))
    return unable + sum(token.stem in _DENYING for at, token in enumerate(tokens) if at not in skipped)


def _unable(sentence: Sentence) -> list[int]:
    """Where a word denies what stands behind it as ``cannot`` and ``will not`` do: ``unable to``, ``refusing to``."""
    return [
        at
        for at, token in enumerate(sentence.tokens[:-1])
        if token.plain in _UNABLE and sentence.tokens[at + 1].plain in ("to", "of")
    ]


_UNABLE = frozenset(("unable", "incapable", "refuses", "refusing", "declines", "declining"))

"""How long a term lasts: what ends it, and whether it now runs out by itself."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import favour
from clausekit.language.quantity import Measure
from clausekit.language.sentence import Mark, Modal, Part, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import stem_set

_ENDS = frozenset(map(stem, ["lapse", "expire", "cease", "end", "terminate", "finish", "wound", "dissolve", "disband"]))
_THEN = frozenset((".", "with", "on", "after", "when", "at", "up", "if", "unless", "as", "once", "upon"))
_LASTS = frozenset(
    map(stem, ["continue", "remain", "last", "stay", "survive", "continuing", "persist", "apply", "applies"])
)
_LEAVES = stem_set("sunset.leaves")
"""What the employer is let do, or what binds the workers: the sooner it ends the better."""
_LATER = (
    (1, "meet meeting consult propose notice notify discuss start begin"),
    (2, "refer referred mediation conciliation"),
    (3, "stage hear heard appeal review report"),
    (4, "decide decision award complete conclude resolve resolved determination outcome"),
    (5, "agree agreed agreement exhaust exhausted consent settle settled"),
)
"""What ends a standstill, the latest last."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that a term now runs out by itself or no longer does, or that something earlier or later ends it."""
    if SignalKind.MODALITY in case.kinds:
        return
    old, new = _runs_out(case.before), _runs_out(case.after)
    if old != new and (_lasts(case.before) or _lasts(case.after)):
        subject = {token.stem for token in case.before.tokens[:8]} | {token.stem for token in case.after.tokens[:8]}
        theirs = bool(subject & _LEAVES) and stem("restriction") not in subject
        direction = (1 if new else -1) * (1 if theirs else -1)
        words, now = _end(case.before), _end(case.after)
        case.explain_all()
        said = "It now runs out by itself." if new else "It no longer runs out by itself."
        yield signal(SignalKind.DURATION, direction, words, now, said)
        return
    yield from _until(case)


def _lasts(sentence: Sentence) -> bool:
    return bool({token.stem for token in sentence.tokens} & (_LASTS | _ENDS))


def _runs_out(sentence: Sentence) -> bool:
    """Whether a term says of itself when it is over, by a date or of its own accord."""
    for at, token in enumerate(sentence.tokens[:14]):
        if token.stem not in _ENDS:
            continue
        verb = (
            at
            and not _of_a_noun(sentence, at)
            and sentence.tokens[at - 1].stem
            not in (
                "the",
                "of",
                "a",
                "an",
                "until",
                "its",
                "it",
                "have",
                "after",
                "to",
                "when",
            )
        )
        inside = sentence.parts[at] is Part.MAIN
        if (
            verb
            and inside
            and token.stem in _ENDS
            and token.text != "end"
            and (at + 1 == len(sentence.tokens) or sentence.tokens[at + 1].stem in _THEN)
        ):
            return bool(sentence.frames) and sentence.frames[0].modal is not Modal.BAN
    until = [cue for cue in sentence.cues if cue.name == "until"]
    return any(
        one.measure is Measure.DATE and any(cue.last <= one.first <= cue.last + 3 for cue in until)
        for one in sentence.quantities
    )


def _of_a_noun(sentence: Sentence, at: int) -> bool:
    """Whether a verb belongs to words that say when or which: ``the day on which employment ends``."""
    if any(frame.modal is not Modal.STATEMENT and frame.last <= at < frame.verb_at for frame in sentence.frames):
        return True
    return any(token.plain in ("which", "that", "who", "when", "where") for token in sentence.tokens[:at])


def _end(sentence: Sentence) -> str:
    return sentence.words(max(0, len(sentence.tokens) - 8), len(sentence.tokens))


def _until(case: Case) -> Iterator[Signal]:
    old = [cue for cue in case.before.cues if cue.name == "until"]
    new = [cue for cue in case.after.cues if cue.name == "until"]
    if not old or not new:
        return
    taken = [mark for mark in case.taken() if mark.first >= old[-1].first]
    put = [mark for mark in case.put() if mark.first >= new[-1].first]
    was, now = _latest(case.before, taken), _latest(case.after, put)
    if not was or not now or was == now:
        return
    frame = case.before.frame_at(max(old[-1].first - 1, 0))
    own = (favour(frame) if frame is not None else 1) or 1
    words, changed = case.before.words(taken[0].first, taken[-1].last), case.after.words(put[0].first, put[-1].last)
    for mark in taken:
        case.explain("before", mark.first, mark.last)
    for mark in put:
        case.explain("after", mark.first, mark.last)
    said = "later" if now > was else "sooner"
    yield signal(SignalKind.DURATION, own * (1 if now > was else -1), words, changed, f"It ends {said} now.")


def _latest(sentence: Sentence, marks: list[Mark]) -> int:
    names = {sentence.tokens[at].stem for mark in marks for at in range(mark.first, mark.last)}
    return max((rank for rank, words in _LATER if names & set(map(stem, words.split()))), default=0)

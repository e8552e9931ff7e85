"""How long a term lasts: what ends it, and whether it now runs out by itself."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.comparison.signals.time_roles import keeps
from clausekit.language.favour import OURS, comparable_words, favour
from clausekit.language.gates import forbids
from clausekit.language.open_ends import lasts
from clausekit.language.quantity import Measure
from clausekit.language.sentence import Frame, Mark, Modal, Part, Sentence
from clausekit.language.tokens import stem, stems
from clausekit.language.word_lists import Found, stem_set

_ENDS = frozenset(map(stem, ["lapse", "expire", "cease", "end", "terminate", "finish", "wound", "dissolve", "disband"]))
_THEN = frozenset((".", "with", "on", "after", "when", "at", "up", "if", "unless", "as", "once", "upon"))
_LASTS = frozenset(
    map(stem, ["continue", "remain", "last", "stay", "survive", "carry", "continuing", "persist", "apply", "applies"])
)
_LEAVES = stem_set("sunset.leaves")
"""What the employer is let do, or what binds the workers: the sooner it ends the better."""
_LATER = (
    (
        1,
        "meet meeting consult propose notice notify discuss start begin "
        "lodge lodged file filed submit submitted raise raised enter entered",
    ),
    (2, "refer referred mediation conciliation"),
    (3, "stage hear heard appeal review report"),
    (4, "decide decision award complete conclude resolve resolved determination outcome"),
    (5, "agree agreed agreement exhaust exhausted consent settle settled"),
)
"""What ends a standstill, the latest last."""


_SHELTERS = stems("restriction ban prohibition moratorium")
"""What keeps the other side from a thing, whatever it is called: ``the ban applies until 2030``."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that a term now runs out by itself or no longer does, or that something earlier or later ends it."""
    if SignalKind.MODALITY in case.kinds:
        return
    old, new = _runs_out(case.before), _runs_out(case.after)
    if old != new and (_lasts(case.before) or _lasts(case.after)):
        subject = {token.stem for token in case.before.tokens[:8]} | {token.stem for token in case.after.tokens[:8]}
        let = any(
            one.modal is Modal.MAY and favour(one) < 0 for one in (*case.before.frames[:1], *case.after.frames[:1])
        )
        theirs = let or (bool(subject & _LEAVES) and not subject & _SHELTERS)
        direction = (1 if new else -1) * (1 if theirs else -1)
        words, now = _end(case.before), _end(case.after)
        case.explain_all()
        said = "It now runs out by itself." if new else "It no longer runs out by itself."
        yield signal(SignalKind.DURATION, direction, words, now, said)
        return
    yield from _closed(case)
    yield from _until(case)
    yield from _ended(case)


def _ended(case: Case) -> Iterator[Signal]:
    """``Until they qualify``, added to what had no end; or gone from what had one."""
    for side, sentence, other, way in (("before", case.before, case.after, 1), ("after", case.after, case.before, -1)):
        cue = _until_at(sentence)
        if cue is None or _until_at(other) is not None or any(one.name in _BEGINNING for one in other.cues):
            continue
        listed = cue.first and sentence.tokens[cue.first - 1].plain in ("or", "and")
        if listed or len(sentence.quantities) != len(other.quantities):
            continue  # "for two years" and "until it is overtaken"
        run = next((run for run in case.runs(side) if run.alone and run.first <= cue.first <= run.first + 1), None)
        frame = sentence.frame_at(max(cue.first - 1, 0))
        own = favour(frame) if frame is not None else 0
        about = {token.stem for token in sentence.tokens}
        ours = frame is not None and frame.subject in OURS
        if keeps(sentence) and _HELD & about and not _POSTS & about and not ours:
            own = -1  # how long what is known of workers is kept
        if run is None or frame is None or not own or cue.first <= frame.verb_at or run.last - cue.first < 2:
            continue
        if _is_new(case, frame) or _while_it_lasts(sentence, cue, run.last, other):
            case.explain(side, run.first, run.last)
            continue  # "will stop using it until it is mended", where they only were to think about it
        case.explain(side, run.first, run.last)
        words = sentence.words(cue.first, run.last)
        said = "It has an end now" if way < 0 else "It has no end now"
        yield lone_signal(SignalKind.DURATION, way * own, words, f"{said}: “{words}”.", came=way < 0)


def _while_it_lasts(sentence: Sentence, cue: Found, last: int, other: Sentence) -> bool:
    """``Until the appeal is over``, where the other side says ``while the appeal is going on``."""
    inside = sentence.tokens[cue.last : last]
    opens = next((at for at, token in enumerate(other.tokens) if token.plain in WHILE), None)
    if opens is None or not any(token.stem in OVER for token in inside):
        return False
    there = {mark.name for mark in other.marks if opens < mark.first <= opens + MOST_WHILE}
    return any(mark.name in there for mark in sentence.marks if cue.last <= mark.first < last)


MOST_WHILE = 6
"""Words behind ``while`` that say what lasts so long, at most."""
WHILE = frozenset(("while", "whilst", "pending", "during", "throughout"))
OVER = stems(
    "over ended finished decided settled concluded determined heard resolved completed disposed closed done "
    "reached agreed agreement"
)


def _is_new(case: Case, frame: Frame) -> bool:
    """Whether a duty of the other side stands where a softer one stood: what bounds it takes nothing away."""
    pair = next((pair for pair in case.frames if frame in pair), None)
    if pair is None or pair[0].verb == pair[1].verb or frame.modal is not Modal.DUTY:
        return False
    other = pair[0] if pair[1] is frame else pair[1]
    soft = [one for side in (case.before, case.after) for one in side.qualifiers if one.name in _SOFT]
    return other.subject == frame.subject and any(other.verb_at == one.first for one in soft)


_SOFT = frozenset(("consider", "endeavour"))
_HELD = stem_set("time_roles.held")
_POSTS = stem_set("verbs.pay")
_BEGINNING = frozenset(("before", "after", "exception", "without"))
"""What may say with other words that a thing waits for another: ``not before``, ``only after``."""


def _closed(case: Case) -> Iterator[Signal]:
    """``For as long as she wishes`` against ``until the end of the year``, and ``until`` against no end at all."""
    old, new = _until_at(case.before), _until_at(case.after)
    if (old is None) == (new is None):
        return
    way, sentence, other, cue = (-1, case.after, case.before, new) if new else (1, case.before, case.after, old)
    assert cue is not None
    frame = sentence.frame_at(max(cue.first - 1, 0))
    keeps = frame is not None and frame.modal is Modal.DUTY and frame.verb in _KEEPS and _on_both_sides(other)
    if frame is None or not (keeps or (lasts(other) and forbids(sentence) == forbids(other))):
        return
    words, opened = sentence.words(cue.first, len(sentence.tokens)), _end(other)
    case.explain_all()
    words, now = (opened, words) if way < 0 else (words, opened)
    said = "It has an end now." if way < 0 else "It has no end now."
    yield signal(SignalKind.DURATION, way * (favour(frame) or 1), words, now, said)


_KEEPS = comparable_words("keep, continue, remain, stay, maintain, retain")


def _on_both_sides(sentence: Sentence) -> bool:
    """``Both before and after`` an event: it is no end."""
    names = {cue.name for cue in sentence.cues}
    return {"before", "after"} <= names


def _until_at(sentence: Sentence) -> Found | None:
    return next((cue for cue in sentence.cues if cue.name == "until"), None)


def _lasts(sentence: Sentence) -> bool:
    return bool({token.stem for token in sentence.tokens} & (_LASTS | _ENDS))


def _runs_out(sentence: Sentence) -> bool:
    """Whether a term says of itself when it is over, by a date or of its own accord."""
    if any(one.name == "supplier" for one in sentence.parties) and _CONTRACT & {
        token.plain for token in sentence.tokens
    }:
        return False  # "the contract shall be terminated", with a supplier who is in breach
    for at, token in enumerate(sentence.tokens[:14]):
        if token.stem not in _ENDS:
            continue
        verb = (
            at
            and not _of_a_noun(sentence, at)
            and sentence.tokens[at - 1].plain != "its"
            and sentence.tokens[at - 1].stem
            not in (
                "the",
                "of",
                "a",
                "an",
                "until",
                "have",
                "after",
                "to",
                "when",
            )
        )
        if _so_does(sentence, at):
            return True
        inside = sentence.parts[at] is Part.MAIN or _last_word(sentence, at)
        if (
            verb
            and inside
            and token.stem in _ENDS
            and (token.text != "end" or sentence.tokens[at - 1].plain == "they")
            and (at + 1 == len(sentence.tokens) or sentence.tokens[at + 1].stem in _THEN)
        ):
            return bool(sentence.frames) and sentence.frames[0].modal is not Modal.BAN
    until = [cue for cue in sentence.cues if cue.name == "until"]
    return any(
        one.measure is Measure.DATE and any(cue.last <= one.first <= cue.last + 3 for cue in until)
        for one in sentence.quantities
    )


_CONTRACT = frozenset(("contract", "contracts", "licence", "licences"))


def _of_a_noun(sentence: Sentence, at: int) -> bool:
    """Whether a verb belongs to words that say when or which: ``the day on which employment ends``."""
    if any(frame.modal is not Modal.STATEMENT and frame.last <= at < frame.verb_at for frame in sentence.frames):
        return True
    opens = max((back + 1 for back in range(at) if sentence.tokens[back].text == ","), default=0)
    relative = (
        ("which", "that", "who") if opens or _last_word(sentence, at) else ("which", "that", "who", "when", "where")
    )
    return any(token.plain in relative for token in sentence.tokens[opens:at])


def _so_does(sentence: Sentence, at: int) -> bool:
    """``When the shift ends, so does the duty``: what is said of one thing is said of the other."""
    follows = sentence.tokens[at + 1 : at + 4]
    return [token.stem for token in follows] == [",", "so", "do"]


def _last_word(sentence: Sentence, at: int) -> bool:
    """Whether a verb closes a sentence that opens with a condition and no comma: ``If none is agreed it lapses.``"""
    return at + 2 == len(sentence.tokens) and Part.MAIN not in sentence.parts[:at]


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

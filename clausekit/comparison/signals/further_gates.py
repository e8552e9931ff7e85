"""Further gates: another case in which a ban is lifted beside a yes: ``unless it is urgent or she agrees``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour import favour
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.stretches import covered
from clausekit.language.tokens import stems

_YES = stems("agree agreement consent permission permit leave approval approve assent authority authorise sign-off")
Place = tuple[int, int]
"""First token and the one after the last."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that a yes which a ban waited for is now one of two things of which either will do, or the other way.

    Why: ``without her consent`` and ``unless it is needed or she consents`` share all words but few, as rewordings
    do, and the second lets be done without her whatever the first kept for her to say.
    """
    old, new = _either(case.before), _either(case.after)
    if (old is None) == (new is None):
        return
    side, own, other, place, way = (
        ("after", case.after, case.before, new, -1) if new else ("before", case.before, case.after, old, 1)
    )
    assert place is not None
    frame = own.frame_at(place[0])
    if frame is None or frame.modal is not Modal.BAN or not _waits(other) or favour(frame) == 0:
        return
    here = {mark.name for mark in own.marks if place[0] <= mark.first < place[1]}
    if here and here <= {mark.name for mark in other.marks if mark.first > _gate(other)}:
        return
    case.explain_whole(side, *place)
    words = own.words(*place)
    said = "it may be done for that alone now" if way < 0 else "that alone is no longer enough"
    yield lone_signal(SignalKind.TRIGGER, way * favour(frame), words, f"“{words}”: {said}.", came=way < 0)


def _gate(sentence: Sentence) -> int:
    """Where what a ban waits for begins; the end of the sentence where nothing is waited for."""
    return min(
        (cue.first for cue in sentence.cues if cue.name in ("exception", "without", "until", "before")),
        default=len(sentence.tokens),
    )


def _waits(sentence: Sentence) -> bool:
    """Whether a ban waits for a yes and for nothing else: no ``or`` stands in what it waits for."""
    behind = sentence.tokens[_gate(sentence) :]
    return any(token.stem in _YES for token in behind) and not any(token.plain == "or" for token in behind)


def _either(sentence: Sentence) -> Place | None:
    """The case beside the yes in ``unless it is urgent or the branch has agreed``, whichever of them stands first."""
    gate = _gate(sentence)
    rung = next((at for at in range(gate, len(sentence.tokens)) if sentence.tokens[at].stem in _YES), None)
    if rung is None:
        return None
    named = covered(one for one in sentence.parties)
    joints = [at for at in range(gate + 1, len(sentence.tokens)) if sentence.tokens[at].plain == "or"]
    for at in joints:
        if at + 1 in named and at - 1 in named:
            continue  # "the manager or the steward"
        first, last = (gate + 1, at) if at < rung else (at + 1, _end(sentence, at + 1))
        words = {token.plain for token in sentence.tokens[first:last] if token.is_word}
        if last - first > 1 and words & _SAYING and not {token.stem for token in sentence.tokens[first:last]} & _YES:
            return first, last
    return None


_SAYING = frozenset(
    ("is", "are", "was", "were", "has", "have", "sees", "finds", "considers", "thinks", "requires", "require", "needs",
     "need", "where", "if", "when", "in", "for", "believes", "decides", "to")
)  # fmt: skip
"""Words of a case of its own, which no other word for the same yes has."""


def _end(sentence: Sentence, at: int) -> int:
    return next((to for to in range(at, len(sentence.tokens)) if not sentence.tokens[to].is_word), len(sentence.tokens))

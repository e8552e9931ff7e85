"""Same as: protection or pay that was the same as others have, and is whatever there is now; or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.tokens import stems

_SAME = frozenset(("same", "equal", "equivalent", "identical"))
_LIKE = _SAME | frozenset(
    ("equally", "like", "unchanged", "existing", "present", "previous", "full", "alike", "as", "change", "loss")
)
_STANDING = stems(
    "protection pay wage wages salary grade rights terms conditions benefits allowance treatment hours status pension "
    "standard standards rate"
)


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``the protection that their agency has arranged`` for ``the same protection as direct staff``."""
    was, now = _same(case.before), _same(case.after)
    if (was is None) == (now is None) or any(one.modal is Modal.BAN for one in case.before.frames):
        return
    at = was if was is not None else now
    assert at is not None
    sentence, other, way = (case.before, case.after, -1) if was is not None else (case.after, case.before, 1)
    if {token.plain for token in other.tokens} & _LIKE or "not" in {token.plain for token in sentence.tokens}:
        return
    thing = next(token.stem for token in sentence.tokens[at + 1 : at + 3] if token.stem in _STANDING)
    if not any(token.stem == thing for token in other.tokens):
        return
    case.explain_whole("before" if way < 0 else "after", at, at + 2)
    words = sentence.words(at, at + 2)
    said = "it need not be the same now" if way < 0 else "it is to be the same now"
    kind = SignalKind.RIGHT_REMOVED if way < 0 else SignalKind.RIGHT_ADDED
    yield lone_signal(kind, way, words, f"“{words}”: {said}.", came=way > 0)


def _same(sentence: Sentence) -> int | None:
    """Where a sentence says ``the same pay``."""
    return next(
        (
            at
            for at, token in enumerate(sentence.tokens)
            if token.plain in _SAME and any(one.stem in _STANDING for one in sentence.tokens[at + 1 : at + 3])
        ),
        None,
    )

"""States: a thing that is off and is on now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set, stem_set

_SET = plain_set("states.set")
_WATCHING = stem_set("states.watching")
_STOPS = frozenset(
    (".", ",", ";", "by", "until", "unless", "during", "except", "while", "at", "when", "outside", "and")
)
"""What stands behind ``off`` and ``on`` where they say how a thing is, and begin no phrase."""


def find(case: Case) -> Iterator[Signal]:
    """``Webcams shall remain off`` against ``webcams shall remain on``: of a thing that watches, on is the worse."""
    old, new = _state(case.before), _state(case.after)
    if old is None or new is None or old[0] == new[0]:
        return
    told = {token.stem for side in (case.before, case.after) for token in side.tokens[: max(old[1], new[1])]}
    way = -1 if told & _WATCHING else 0
    words, now = case.before.words(0, old[1] + 1), case.after.words(0, new[1] + 1)
    case.explain_all()
    case.turned = True
    case.kinds.add(SignalKind.MODALITY)
    said = "It is on where it was off." if new[0] == "on" else "It is off where it was on."
    yield signal(SignalKind.MODALITY, way if new[0] == "on" else -way, words, now, said)


def _state(sentence: Sentence) -> tuple[str, int] | None:
    """Whether a thing is first said to be on or off, with the place; None where it is not said."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].plain in ("on", "off") and tokens[at + 1].plain in _STOPS | {"."}:
            set_so = any(token.plain in _SET for token in tokens[max(0, at - 2) : at])
            denied = any(token.plain in ("not", "never", "no") for token in tokens[max(0, at - 4) : at])
            return (tokens[at].plain, at) if set_so and not denied else None
    return None

"""Precedence: which document goes first where two of them differ."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import stem_set

_DIFFER = stem_set("precedence.differ")
_PREVAILS = stem_set("precedence.prevails")
_OURS = stem_set("precedence.ours")
_THEIRS = stem_set("precedence.theirs")
_POINTS = frozenset(("this", "these", "present"))


def find(case: Case) -> Iterator[Signal]:
    """Signs that another document goes first now."""
    old, new = _first(case.before), _first(case.after)
    if old is None or new is None or old[0] == new[0]:
        return
    words, changed = case.before.words(*old[1]), case.after.words(*new[1])
    case.explain_all()
    yield signal(
        SignalKind.OVERRIDE, new[0] - old[0], words, changed, f"Where they differ, “{changed}” now; before, “{words}”."
    )


def _first(sentence: Sentence) -> tuple[int, tuple[int, int]] | None:
    """1 where the agreement goes first and -1 where the other side's paper does, with the words that say so."""
    tokens = sentence.tokens
    if not any(token.stem in _DIFFER for token in tokens):
        return None
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].stem in _PREVAILS:
            for back in range(at - 1, max(at - 7, -1), -1):
                if tokens[back].stem in _THEIRS:
                    return -1, (max(0, back - 2), at + 1)
                if tokens[back].stem in _OURS:
                    ours = any(
                        token.plain in _POINTS or token.plain == "the" for token in tokens[max(0, back - 2) : back]
                    )
                    return (1 if ours else -1), (max(0, back - 1), at + 1)
    return None

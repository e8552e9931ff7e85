"""Definitions: ``includes`` and ``means``, and a defined word that now stands for less or for more."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.definitions import defines_theirs, verb_that_defines
from clausekit.language.sentence import Sentence

_OPEN = frozenset(("includes", "include"))


def find(case: Case) -> Iterator[Signal]:
    """Signs of an open definition (``includes``) that is closed now (``means``), or the other way."""
    old, new = verb_that_defines(case.before), verb_that_defines(case.after)
    if not old or not new:
        return
    was, now = _way(case.before, old), _way(case.after, new)
    if was == now or not (case.taken() or case.put()):
        return
    direction = (now - was) * (-1 if defines_theirs(case.before) or defines_theirs(case.after) else 1)
    words, changed = _said(case.before, old), _said(case.after, new)
    case.explain_all()
    reason = "The definition was open and is closed now." if now < was else "The definition was closed and is open now."
    yield signal(SignalKind.DEFINITION, direction, words, changed, reason)


def _way(sentence: Sentence, at: int) -> int:
    """1 where a definition is open: ``includes``, ``means … and includes``."""
    return int(any(token.plain in _OPEN for token in sentence.tokens[at : at + 12]))


def _said(sentence: Sentence, at: int) -> str:
    return sentence.words(at, len(sentence.tokens))

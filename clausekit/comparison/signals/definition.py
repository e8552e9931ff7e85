"""Definitions: ``includes`` and ``means``, and a defined word that now stands for less or for more."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.definitions import QUOTES, defines_theirs, verb_that_defines
from clausekit.language.sentence import Sentence

_OPEN = frozenset(("includes", "include"))


def find(case: Case) -> Iterator[Signal]:
    """Signs of an open definition (``includes``) that is closed now (``means``), or the other way."""
    if _kept_out(case.before) != _kept_out(case.after):
        yield from _bounded(case)
        return
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


def _bounded(case: Case) -> Iterator[Signal]:
    """``'Worker' includes agency staff`` put for ``'Worker' excludes agency staff``, or the other way."""
    way = 1 if _kept_out(case.before) else -1
    open_side = case.after if way > 0 else case.before
    if not verb_that_defines(open_side):
        return
    words, changed = _said(case.before, _defining_at(case.before)), _said(case.after, _defining_at(case.after))
    case.explain_all()
    said = "The definition leaves no such thing out now." if way > 0 else "The definition leaves something out now."
    theirs = any(map(defines_theirs, (case.before, case.after)))
    yield signal(SignalKind.DEFINITION, -way if theirs else way, words, changed, said)


def _defining_at(sentence: Sentence) -> int:
    """The token after the term in quotation marks that a sentence opens with; 0 where it opens with none."""
    quotes = [at for at, token in enumerate(sentence.tokens[:12]) if token.text in QUOTES]
    return quotes[1] + 1 if len(quotes) > 1 and not quotes[0] and quotes[1] + 1 < len(sentence.tokens) else 0


def _kept_out(sentence: Sentence) -> bool:
    """Whether a definition says what the term is not: ``excludes``, ``is limited to``, ``does not extend to``."""
    at = _defining_at(sentence)
    behind = [token.plain for token in sentence.tokens[at : at + 4]] if at else []
    denied = behind[:2] in (["does", "not"], ["do", "not"]) and behind[2:3] in (["include"], ["extend"], ["cover"])
    return denied or behind[:1] in (["excludes"], ["exclude"]) or behind[1:3] in (["limited", "to"], ["confined", "to"])


def _way(sentence: Sentence, at: int) -> int:
    """1 where a definition is open: ``includes``, ``means … and includes``."""
    return int(any(token.plain in _OPEN for token in sentence.tokens[at : at + 12]))


def _said(sentence: Sentence, at: int) -> str:
    return sentence.words(at, len(sentence.tokens))

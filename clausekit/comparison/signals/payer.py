"""Payers: at whose cost a thing is done, where a sentence says it beside its verb."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.sentence import Sentence

_COSTS = frozenset(("cost", "costs", "expense", "expenses", "charge"))


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``at the Employer's expense`` that came or went, or that names another now."""
    old, new = _payer(case.before), _payer(case.after)
    was, now = old[0] if old else 0, new[0] if new else 0
    if was == now or SignalKind.COST in case.kinds:
        return
    words = case.before.words(old[1], old[2]) if old else ""
    changed = case.after.words(new[1], new[2]) if new else ""
    if old:
        case.explain("before", old[1], old[2])
    if new:
        case.explain("after", new[1], new[2])
    reason = f"Who pays: “{words or 'not said'}” before, “{changed or 'not said'}” now."
    yield signal(SignalKind.COST, now - was, words, changed, reason)


def _payer(sentence: Sentence) -> tuple[int, int, int] | None:
    """1 where the other side pays and -1 where ours do, with the tokens that say so: ``at their own expense``."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.plain not in _COSTS or not at:
            continue
        first = next((back for back in range(at - 1, max(at - 6, -1), -1) if tokens[back].plain == "at"), None)
        if first is None:
            continue
        party = next((one for one in sentence.parties if first < one.first < at), None)
        if party is not None:
            return (1 if party.name in THEIRS else -1), first, at + 1
        if any(tokens[back].plain in ("own", "their", "its", "his", "her") for back in range(first, at)):
            frame = sentence.frame_at(first)
            owner = frame.subject if frame is not None else ""
            if owner in OURS or owner in THEIRS:
                return (-1 if owner in OURS else 1), first, at + 1
    return None

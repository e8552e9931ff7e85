"""Ladders: a word put for a higher or a lower one of the same dimension, such as ``refuse`` and ``ask``."""

from collections.abc import Iterator
from functools import cache

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.ladder_worth import up_at
from clausekit.language.favour import OURS, comparable_words
from clausekit.language.sentence import Mark, Modal, Sentence
from clausekit.language.word_lists import Found, ladders, plain_set, stem_set

_KINDS = {
    "pay-share": SignalKind.NUMBER,
    "power": SignalKind.CONSENT_LADDER,
    "extent": SignalKind.SCOPE_NARROWED,
    "reading": SignalKind.RIGHT_REMOVED,
    "strictness": SignalKind.TRIGGER,
    "place": SignalKind.SCOPE_NARROWED,
    "publicity": SignalKind.RIGHT_REMOVED,
    "greater": SignalKind.NUMBER,
    "later": SignalKind.DURATION,
    "part": SignalKind.SCOPE_NARROWED,
    "outcome": SignalKind.REMEDY,
    "whole": SignalKind.TRIGGER,
    "paying": SignalKind.COST,
    "human": SignalKind.ACTOR,
    "doing": SignalKind.REMEDY,
    "choice": SignalKind.MODALITY,
    "force": SignalKind.REMEDY,
    "act": SignalKind.SCOPE_NARROWED,
    "effort": SignalKind.TRIGGER,
    "price": SignalKind.SCOPE_NARROWED,
    "seat": SignalKind.RIGHT_REMOVED,
    "prospect": SignalKind.SCOPE_NARROWED,
    "form": SignalKind.RIGHT_REMOVED,
    "rank": SignalKind.ACTOR,
    "firmness": SignalKind.MODALITY,
    "proof": SignalKind.BURDEN,
    "ripeness": SignalKind.TRIGGER,
}
_TURNED = {SignalKind.RIGHT_REMOVED: SignalKind.RIGHT_ADDED, SignalKind.SCOPE_NARROWED: SignalKind.SCOPE_WIDENED}


def find(case: Case) -> Iterator[Signal]:
    """Signs of a rung lost or won, one for each ladder at most."""
    yield from _asking(case)
    yield from _degree(case)
    old, new = _rungs(case.before), _rungs(case.after)
    on_both = {name for name, _, _ in old} & {name for name, _, _ in new}
    for ladder, kind in _KINDS.items():
        if ladder not in on_both:
            continue
        was, now = _only(old, new, ladder, case), _only(new, old, ladder, case)
        if was is None or now is None or was[0] == now[0]:
            continue
        if ladder not in _OF_LIGHT_WORDS and not (_open(case.taken(), was[1]) and _open(case.put(), now[1])):
            continue
        if ladder == "proof" and not _stand_where_sides_differ(case, was[1], now[1]):
            continue
        step = (now[0] > was[0]) - (now[0] < was[0])
        up = up_at(case.before, ladder, was[1])
        if not up or up != up_at(case.after, ladder, now[1]):
            continue
        words = case.before.words(was[1].first, was[1].last)
        changed = case.after.words(now[1].first, now[1].last)
        if ladder in _WITH_NAMES:
            _explain_beside(case, was[1], now[1])
        case.explain("before", was[1].first, was[1].last)
        case.explain("after", now[1].first, now[1].last)
        grew = step * up > 0
        turned = _TURNED.get(kind, kind) if grew else kind
        yield signal(
            turned,
            step * up,
            words,
            changed,
            f"“{words}” has become “{changed}”, which is {'more' if grew else 'less'} for the workers.",
        )


_OF_LIGHT_WORDS = frozenset(("whole", "proof"))
"""Ladders of words that come and go with a rewording and are taken for one another: ``says`` and ``shows``."""
_WITH_NAMES = frozenset(("rank", "ripeness", "firmness"))
"""Ladders whose rungs are parts of longer names: ``Chief Constable``, ``as soon as money has been found``."""


def _stand_where_sides_differ(case: Case, one: Found, other: Found) -> bool:
    """Whether two rungs stand where the sides differ, however alike their words are taken to be."""
    return any(run.first < one.last and one.first < run.last for run in case.runs("before")) and any(
        run.first < other.last and other.first < run.last for run in case.runs("after")
    )


def _explain_beside(case: Case, one: Found, other: Found) -> None:
    """Say that the words beside two rungs belong to them, where they were put for one another."""
    for hunk in list(case.hunks):
        if _open(hunk.taken, one) and _open(hunk.put, other):
            case.drop(hunk)


def _degree(case: Case) -> Iterator[Signal]:
    """``Shall not be the main reason`` put for ``shall not be a reason``, or the other way."""
    old, new = _reason(case.before), _reason(case.after)
    if old is None or new is None or old[0] == new[0]:
        return
    words, changed = case.before.words(*old[1]), case.after.words(*new[1])
    case.explain("before", *old[1])
    case.explain("after", *new[1])
    said = "It may not count at all now." if old[0] else "It may count now, if not as the main thing."
    kind = SignalKind.SCOPE_WIDENED if old[0] else SignalKind.SCOPE_NARROWED
    yield signal(kind, 1 if old[0] else -1, words, changed, said)


def _reason(sentence: Sentence) -> tuple[bool, tuple[int, int]] | None:
    """Whether what may not be a reason may only not be the main one, and the words that say so; None without a ban."""
    for frame in sentence.frames:
        if frame.modal is not Modal.BAN:
            continue
        for at in range(frame.last, min(frame.last + MOST_BEFORE, frame.end)):
            if sentence.tokens[at].plain in ("sole", "only", "alone"):
                return None  # a limit of its own
            if sentence.tokens[at].stem in _REASONS:
                high = sentence.tokens[at - 1].plain in _MAIN
                return high, (at - 1 if high else at, at + 1)
    return None


MOST_BEFORE = 6
"""Words between ``shall not`` and the reason that it bans, at most."""
_REASONS = stem_set("ladder.reasons")
_MAIN = plain_set("ladder.main")
_ASKING = frozenset(("ask", "apply", "propos", "suggest", "recommend"))
"""What leaves the answer to the other side."""
_CALLED_FOR = comparable_words("invite, seek, call for, request, summon, put questions, enquire, question")
"""What is asking too, in a word of its own."""


def _asking(case: Case) -> Iterator[Signal]:
    """A right to do a thing that is now a right to ask for it: ``may switch off`` and ``may ask for it to be off``."""
    for old, new in case.frames:
        if (
            old.modal is not Modal.MAY
            or new.modal is not Modal.MAY
            or old.subject not in OURS
            or new.subject not in OURS
        ):
            continue
        was, now = old.verb in _ASKING, new.verb in _ASKING
        if {old.verb, new.verb} <= _ASKING | _CALLED_FOR:
            continue
        if was != now and not old.passive and not new.passive and "?" not in old.verb + new.verb:
            words, changed = case.before.words(old.first, old.verb_at + 1), case.after.words(new.first, new.verb_at + 1)
            case.explain_verbs(old, new)
            said = "the other side need no longer be asked" if was else "the other side has to be asked now"
            reason = f"“{words}” has become “{changed}”: {said}."
            yield signal(SignalKind.CONSENT_LADDER, 1 if was else -1, words, changed, reason)


Rung = tuple[int, Found]


def _rungs(sentence: Sentence) -> list[tuple[str, int, Found]]:
    """The rungs of each ladder in a sentence, ladder by ladder, none over another of its own."""
    opened = _ladders_of_words()
    found: dict[str, list[Found]] = {}
    for at, token in enumerate(sentence.tokens):
        for ladder in opened.get(token.stem, ()):
            rungs = found.get(ladder)
            one = None if rungs and at < rungs[-1].last else ladders()[ladder].at(sentence.tokens, at)
            if one is not None:
                found.setdefault(ladder, []).append(one)
    return [(ladder, int(one.name), one) for ladder in _KINDS for one in found.get(ladder, ())]


@cache
def _ladders_of_words() -> dict[str, tuple[str, ...]]:
    """The ladders on which a word begins a rung: most words begin none."""
    by_word: dict[str, tuple[str, ...]] = {}
    for ladder in _KINDS:
        for word in ladders()[ladder].openings:
            by_word[word] = (*by_word.get(word, ()), ladder)
    return by_word


def _only(
    rungs: list[tuple[str, int, Found]], others: list[tuple[str, int, Found]], ladder: str, case: Case
) -> Rung | None:
    """The highest rung of a ladder that the other side does not have."""
    there = [rung for name, rung, _ in others if name == ladder]
    alone = [(rung, one) for name, rung, one in rungs if name == ladder and rung not in there]
    return max(alone, key=lambda entry: entry[0]) if alone else None


def _open(marks: list[Mark], one: Found) -> bool:
    return any(mark.first < one.last and mark.last > one.first for mark in marks)

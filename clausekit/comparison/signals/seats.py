"""Seats: a body that has more of the other side's people than before, and no more of ours; or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.sentence import Sentence
from clausekit.language.tokens import stems

_MADE_OF = stems("consist consists comprise comprises composed made enlarged membership seats")
_OURS = stems("union steward stewards worker workers representative representatives delegate delegates staff reps")
_THEIRS = stems(
    "management manager managers supervisor supervisors director directors head heads employer leader leaders "
    "personnel executive executives foreman foremen"
)
_NAMED_BY = frozenset(("named", "picked", "chosen", "appointed", "nominated", "elected"))


def find(case: Case) -> Iterator[Signal]:
    """Signs that a body is made up otherwise: ``two stewards and two supervisors``, ``and the head of personnel``."""
    if not _is_of_body(case.before) or not _is_of_body(case.after) or SignalKind.NUMBER in case.kinds:
        return
    old, new = _seats(case.before), _seats(case.after)
    ours, theirs = new[0] - old[0], new[1] - old[1]
    if not (ours or theirs) or ours * theirs > 0:
        return
    way = (ours > 0) - (ours < 0) or ((theirs < 0) - (theirs > 0))
    case.explain_all()
    said = "more of the other side sit on it now" if way < 0 else "more of ours, or fewer of the others, sit on it now"
    yield signal(SignalKind.NUMBER, way, case.before.text, case.after.text, f"Who sits on it has changed: {said}.")


def _is_of_body(sentence: Sentence) -> bool:
    """Whether a sentence says who makes up a body in which both sides sit."""
    seats = _seats(sentence)
    return any(token.stem in _MADE_OF for token in sentence.tokens[:LONGEST]) and bool(seats[0] and seats[1])


LONGEST = 12
"""Words up to ``is made up of``, at most."""


def _seats(sentence: Sentence) -> tuple[int, int]:
    """How many kinds of ours and of theirs a sentence names: what each item is of, at its head."""
    ours = theirs = 0
    for first, last in _items(sentence):
        stems_there = [token.stem for token in sentence.tokens[first:last]]
        named = next((at for at in range(first, last) if sentence.tokens[at].plain in _NAMED_BY), last)
        by = [token.stem for token in sentence.tokens[named:last]]
        if any(stem in _THEIRS for stem in by) or any(stem in _THEIRS for stem in stems_there[: named - first]):
            theirs += 1
        elif any(stem in _OURS for stem in stems_there):
            ours += 1
    return ours, theirs


def _items(sentence: Sentence) -> list[tuple[int, int]]:
    """The stretches between commas and ``and`` behind the verb."""
    start = next((at + 1 for at, token in enumerate(sentence.tokens) if token.stem in _MADE_OF), 0)
    items, first = [], start
    for at in range(start, len(sentence.tokens) + 1):
        if at == len(sentence.tokens) or sentence.tokens[at].text in ",;." or sentence.tokens[at].plain == "and":
            if at > first:
                items.append((first, at))
            first = at + 1
    return items

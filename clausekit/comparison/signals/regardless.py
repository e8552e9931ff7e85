"""Regardless: ``whether or not`` a thing is so turned into a bound that it must be so, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.comparison.light import is_light
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import Found

_BOUNDS = frozenset(("condition", "exception"))
_TIMES = frozenset(("before", "until", "after"))
_RELATIVES = frozenset(("who", "which", "that", "whose"))
_NO_MATTER = frozenset(("of", "matter"))
"""What stands before ``whether`` in ``regardless of whether`` and ``no matter whether``."""
LONGEST = 10
"""Words behind ``whether or not`` that say what makes no difference, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that what made no difference is asked for now, or what was asked for makes none."""
    yield from _either_way(case)
    old, new = _opened(case.before), _opened(case.after)
    if (old is None) == (new is None) or (_closing(case.before) is None) != (_closing(case.after) is None):
        return
    one, side, other, way = (old, case.before, case.after, -1) if old else (new, case.after, case.before, 1)
    assert one is not None
    behind = [mark for mark in side.marks if one[1] <= mark.first < one[2]]
    told = {mark.name for mark in behind if not is_light(mark)} or {mark.name for mark in behind}
    bound = _bound(other, told)
    if bound is None:
        return
    end = min(bound.last + LONGEST, len(other.tokens))
    case.explain("before" if way < 0 else "after", one[0], one[2])
    case.explain("after" if way < 0 else "before", bound.first, end)
    for pair in [pair for pair in case.frames if pair[0].modal is pair[1].modal]:
        case.settle(*pair)  # the "not" of "whether or not" denies no verb
    words, now = side.words(one[0], one[2]), other.words(bound.first, end)
    words, now = (words, now) if way < 0 else (now, words)
    asked = other.tokens[bound.first].plain in ("on", "upon")
    wider = way if bound.name in _BOUNDS or asked else -way
    said = "It makes a difference now" if way < 0 else "It makes no difference now"
    kind = SignalKind.SCOPE_WIDENED if wider > 0 else SignalKind.SCOPE_NARROWED
    if bound.name == "exception":
        kind = SignalKind.EXCEPTION_REMOVED if way > 0 else SignalKind.EXCEPTION_ADDED
    yield signal(kind, wider * (standing(side, max(one[0] - 1, 0)) or 1), words, now, f"{said}: “{words}”.")


def _either_way(case: Case) -> Iterator[Signal]:
    """``Pictures, blurred or not``, where it was ``pictures`` or ``blurred pictures``; or the other way."""
    old, new = _closing(case.before), _closing(case.after)
    if (old is None) == (new is None) or _opened(case.before) or _opened(case.after):
        return
    side, sentence, place, way = ("before", case.before, old, -1) if old else ("after", case.after, new, 1)
    assert place is not None
    case.explain(side, *place)
    words = sentence.words(*place)
    kind = SignalKind.SCOPE_WIDENED if way > 0 else SignalKind.SCOPE_NARROWED
    said = f"“{words}”: it makes {'no difference now' if way > 0 else 'a difference now'}."
    yield lone_signal(kind, way * (standing(sentence, place[0]) or 1), words, said, came=way > 0)


def _closing(sentence: Sentence) -> tuple[int, int] | None:
    """The words behind a comma that ``or not`` closes; None without them."""
    words = [token.plain for token in sentence.tokens]
    for at in range(2, len(words) - 1):
        if words[at : at + 2] == ["or", "not"] and (at + 2 == len(words) or not sentence.tokens[at + 2].is_word):
            comma = next((to for to in range(at - 1, max(at - LONGEST, 0), -1) if words[to] == ","), None)
            if comma is not None and "whether" not in words[comma:at]:
                return comma + 1, at + 2
    return None


def is_whether_or_not(sentence: Sentence, at: int) -> bool:
    """Whether the ``or`` at a place only belongs to ``whether or not``."""
    words = [token.plain for token in sentence.tokens[max(0, at - LONGEST) : at + 2]]
    closes = at + 2 >= len(sentence.tokens) or not sentence.tokens[at + 2].is_word  # "aggregated or not"
    return words[-2:] == ["or", "not"] and ("whether" in words or closes)


def _opened(sentence: Sentence) -> tuple[int, int, int] | None:
    """Where ``whether or not`` opens, where what follows it begins and where that ends; None without one."""
    words = [token.plain for token in sentence.tokens]
    at = next((at for at in range(len(words) - 1) if words[at] == "whether" and words[at + 1] == "or"), None)
    if at is None:
        at = next((at for at in range(1, len(words)) if words[at] == "whether" and words[at - 1] in _NO_MATTER), None)
        at = next((at for at in range(1, len(words)) if words[at] == "whatever"), None) if at is None else at
        if at is None:
            return None
    first = at + 3 if words[at + 1 : at + 3] == ["or", "not"] else at + 1
    end = next((to for to in range(first, len(words)) if not sentence.tokens[to].is_word), len(words))
    return at, first, min(end, first + LONGEST)


def _on_request(sentence: Sentence, at: int) -> bool:
    """``On the branch's request``, ``at the Union's instance``."""
    if sentence.tokens[at].plain not in ("on", "upon", "at"):
        return False
    return any(token.plain in _REQUESTS for token in sentence.tokens[at + 1 : at + 5])


_REQUESTS = frozenset(("request", "application", "demand", "instance", "asking"))


def _bound(sentence: Sentence, told: set[str]) -> Found | None:
    """What opens a bound on the other side in which most of what was said stands."""
    if not told:
        return None
    opens = [cue for cue in sentence.cues if cue.name in _BOUNDS | _TIMES]
    opens += [Found("condition", at, at + 1) for at, token in enumerate(sentence.tokens) if token.plain in _RELATIVES]
    opens += [Found("condition", at, at + 1) for at in range(len(sentence.tokens)) if _on_request(sentence, at)]
    for one in sorted(opens, key=lambda cue: -cue.first):
        inside = {mark.name for mark in sentence.marks if one.last <= mark.first < one.last + LONGEST}
        if 2 * len(told & inside) >= len(told):
            return one
    return None

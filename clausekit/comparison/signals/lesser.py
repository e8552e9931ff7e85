"""The lesser of two: another measure came or went beside the one that was there: ``or …, whichever is the lower``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.signals.number_roles import role
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set

_LESS = plain_set("lesser.less")
_MORE = plain_set("lesser.more")
_BETTER = frozenset(("better", "favourable", "generous", "beneficial", "advantageous"))
_OPENERS = frozenset(("whichever", "if", "where", "when", "or"))
_BETWEEN = frozenset(
    ("that", "this", "it", "is", "be", "the", "these", "they", "are", "would", "should", "being", "of")
)
MOST = 5
"""Words between ``whichever`` and ``lower``, at most."""
Choice = tuple[int, int, int]
"""The first token, the token after the last, and -1 for the lesser, 1 for the greater, 2 for the better."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that a second measure has come in or gone, and which of the two counts."""
    old, new = _choice(case.before), _choice(case.after)
    if (old is None) == (new is None):
        return
    side, sentence, one, way = ("after", case.after, new, 1) if new else ("before", case.before, old, -1)
    assert one is not None
    run = next((run for run in case.runs(side) if run.first < one[1] and one[0] < run.last), None)
    if run is None or not run.alone:
        return
    words = sentence.words(run.first, run.last).lstrip(", ")
    case.explain_whole(side, run.first, run.last)
    direction = way * (one[2] > 1 or (1 if one[2] > 0 else -1) * _worth(sentence, run.first))
    said = {-1: "the lesser of two counts", 1: "the greater of two counts", 2: "the better of two counts"}[one[2]]
    kind = SignalKind.SCOPE_NARROWED if one[2] < 0 else SignalKind.SCOPE_WIDENED
    yield lone_signal(kind, direction, words, f"“{words}”: {said}{'' if way > 0 else ' no longer'}.", came=way > 0)


def _choice(sentence: Sentence) -> Choice | None:
    """Where a sentence says which of two measures counts: ``if that is lower``, ``whichever is the greater``."""
    words = [token.plain for token in sentence.tokens]
    for at, word in enumerate(words):
        if word not in _OPENERS:
            continue
        to = at + 1
        while to < len(words) and to - at <= MOST and words[to] in _BETWEEN | {",", "if"}:
            to += 1
        if to >= len(words) or not _closes(words, to):
            continue
        if words[to] in ("more", "less") and words[to + 1 : to + 2] and words[to + 1] in _BETTER:
            return at, to + 2, 2 if words[to] == "more" else -1
        size = -1 if words[to] in _LESS else 1 if words[to] in _MORE else 2 if words[to] in _BETTER else 0
        if size and (word != "or" or words[at + 1] in (",", "if")):
            return at, to + 1, size
    return None


def _closes(words: list[str], at: int) -> bool:
    """Whether a word of size says which of two counts, and compares with nothing named: no ``than`` follows."""
    return "than" not in words[at : at + 3]


def _worth(sentence: Sentence, at: int) -> int:
    """1 where more is better of what is measured before a token, -1 where less is."""
    before = [one for one in sentence.quantities if one.last <= at + 1]
    up = role(sentence, before[-1])[1] if before else 0
    return up or standing(sentence, at) or 1

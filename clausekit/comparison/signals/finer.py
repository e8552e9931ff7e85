"""Finer: what is known of ours told of each by name, where it was told of all together, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set, stem_set

_GRAINS: dict[str, list[tuple[tuple[str, ...], int]]] = {}
"""The phrases that begin with a word, and whether they tell of each (1) or of all together (-1)."""
for _way, _name in ((1, "finer.fine"), (-1, "finer.coarse")):
    for _phrase in plain_set(_name):
        _GRAINS.setdefault(_phrase.split()[0], []).append(((*_phrase.split(),), _way))
_MEASURED = stem_set("finer.measured")


def find(case: Case) -> Iterator[Signal]:
    """``Shown for the team only`` against ``shown for each person``, of what is measured of ours."""
    old, new = _grain(case.before), _grain(case.after)
    if old is None or new is None or old[0] == new[0]:
        return
    frame = case.before.frames[0]
    about = {token.stem for token in case.before.tokens[: old[1]]} | case.before.about
    if not about & _MEASURED or frame.subject in OURS:
        return
    words, now = case.before.words(old[1], old[2]), case.after.words(new[1], new[2])
    case.explain_whole("before", old[1], old[2])
    case.explain_whole("after", new[1], new[2])
    case.kinds.update((SignalKind.SCOPE_NARROWED, SignalKind.ACTOR))
    said = "It can be told of whom it is now" if new[0] > 0 else "It cannot be told any more of whom it is"
    yield signal(SignalKind.RIGHT_REMOVED if new[0] > 0 else SignalKind.RIGHT_ADDED, -new[0], words, now, f"{said}.")


def _grain(sentence: Sentence) -> tuple[int, int, int] | None:
    """1 where it is told of each person and -1 where of all together, with the words; None where of neither."""
    found: tuple[int, int, int] | None = None
    for at, token in enumerate(sentence.tokens[1:], 1):
        for phrase, way in _GRAINS.get(token.plain, ()):
            end = at + len(phrase)
            if (*(one.plain for one in sentence.tokens[at:end]),) == phrase and (found is None or way < found[0]):
                denied = _DENYING & {one.plain for one in sentence.tokens[max(0, at - NEAR) : at]}
                found = None if denied else (way, at, end)
    return found


_DENYING = frozenset(("not", "no", "never", "cannot", "without"))
NEAR = 6
"""Words before a phrase among which a denial turns it round."""

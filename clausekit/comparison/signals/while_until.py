"""While and until: what holds as long as something lasts holds until an earlier point of it now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.light import is_light
from clausekit.comparison.signals.sunset import OVER, WHILE
from clausekit.language.favour_in_place import stands_for
from clausekit.language.sentence import Sentence

LONGEST = 8
"""Words of ``while the dispute is going on``, at most."""
Place = tuple[int, int]
"""First token and the one after the last."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``while the dispute lasts`` turned into ``until the dispute is reported``: it holds less long now."""
    for own, other, way in ((case.before, case.after, -1), (case.after, case.before, 1)):
        lasts, ends = _opened(own, WHILE), _opened(other, frozenset(("until", "till")))
        if lasts is None or ends is None or not _named(own, lasts) & _named(other, ends):
            continue
        if any(token.stem in OVER or token.plain == "no" for token in other.tokens[ends[0] : ends[1]]):
            continue
        frame = own.frame_at(max(lasts[0] - 1, 0))
        worth = stands_for(own, frame) if frame is not None else 0
        if not worth:
            continue
        case.explain_whole("before" if way < 0 else "after", *lasts)
        case.explain_whole("after" if way < 0 else "before", *ends)
        words, now = own.words(*lasts), other.words(*ends)
        words, now = (words, now) if way < 0 else (now, words)
        said = f"It lasts {'less' if way < 0 else 'more'} long now: “{words}” has become “{now}”."
        yield signal(SignalKind.DURATION, way * worth, words, now, said)
        return


def _opened(sentence: Sentence, openers: frozenset[str]) -> Place | None:
    """Where a sentence says how long something holds, and the end of those words."""
    at = next((at for at, token in enumerate(sentence.tokens[:-1]) if token.plain in openers), None)
    if at is None or any(one.first <= at < one.last for one in sentence.quantities):
        return None
    last = min(at + LONGEST, len(sentence.tokens))
    return at, next((to for to in range(at, last) if not sentence.tokens[to].is_word), last)


def _named(sentence: Sentence, place: Place) -> set[str]:
    return {mark.name for mark in sentence.marks if place[0] < mark.first < place[1] and not is_light(mark)}

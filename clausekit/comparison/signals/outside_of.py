"""Outside of: whom ``nobody outside the ward`` keeps out, where another place or body was put for that one."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.sentence import Sentence
from clausekit.language.stretches import covered
from clausekit.language.word_lists import ladders, plain_set

_NOBODY = frozenset(("nobody", "no-one", "none", "no", "not", "never", "one", "anyone", "anybody", "person"))
_OUTSIDE = frozenset(("outside", "beyond"))
_ARTICLES = plain_set("handing.articles")
NEAR = 3
"""Words between ``nobody`` and ``outside``, at most."""
LONGEST = 4
"""Words that name the place, at most."""
Place = tuple[int, int]
"""First token and the one after the last."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``nobody outside the ward`` turned into ``nobody outside the Trust``: more people are inside now."""
    old, new = _kept_out(case.before), _kept_out(case.after)
    if old is None or new is None or _stems(case.before, old) & _stems(case.after, new):
        return
    words, changed = case.before.words(*old), case.after.words(*new)
    case.explain("before", *old)
    case.explain("after", *new)
    step = _size(case.before, old) - _size(case.after, new)
    if not (_size(case.before, old) and _size(case.after, new)):
        step = 0
    said = "another place is meant" if not step else "fewer are inside" if step > 0 else "more are inside"
    kind = SignalKind.SCOPE_NARROWED if step > 0 else SignalKind.SCOPE_WIDENED
    yield signal(kind, step, words, changed, f"“{words}” has become “{changed}”: {said} now.")


def _kept_out(sentence: Sentence) -> Place | None:
    """The words that name outside of what nobody is to have a thing."""
    for at, token in enumerate(sentence.tokens[:-1]):
        before = {one.plain for one in sentence.tokens[max(0, at - NEAR) : at]}
        if token.plain in _OUTSIDE and before & _NOBODY:
            first = at + 1 + (sentence.tokens[at + 1].plain in _ARTICLES)
            last = min(first + LONGEST, len(sentence.tokens))
            end = next((to for to in range(first, last) if not sentence.tokens[to].is_word), last)
            counted = covered(sentence.quantities)
            return (first, end) if end > first and first not in counted else None
    return None


def _stems(sentence: Sentence, place: Place) -> set[str]:
    return {token.stem for token in sentence.tokens[place[0] : place[1]]}


def _size(sentence: Sentence, place: Place) -> int:
    """How far a place reaches, as the ladder of places says; 0 where it does not know it."""
    found = ladders()["place"].at(sentence.tokens, place[0])
    return int(found.name) if found is not None else 0

"""Following parts: a thing that ours had to do with as a whole, and of which some parts are listed now."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour_in_place import favour_in
from clausekit.language.sentence import Sentence

_PARTS = frozenset(
    ("parts", "part", "elements", "sections", "items", "documents", "respects", "aspects", "pages", "points")
)
MOST = 3
"""Words from ``following`` to ``parts``, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``may inspect the following parts of the system`` for ``may inspect the system``."""
    was, now = _listed(case.before), _listed(case.after)
    if (was is None) == (now is None) or not case.before.frames or not case.after.frames:
        return
    if case.before.frames[0].verb != case.after.frames[0].verb:
        return
    at = was if was is not None else now
    assert at is not None
    sentence, way = (case.before, 1) if was is not None else (case.after, -1)
    own = favour_in(sentence, sentence.frames[0]) or 1
    case.explain_all()
    words = sentence.words(at, min(at + MOST, len(sentence.tokens)))
    said = "no more than what is listed is meant now" if way < 0 else "all of it is meant now"
    kind = SignalKind.SCOPE_NARROWED if way < 0 else SignalKind.SCOPE_WIDENED
    yield lone_signal(kind, way * own, words, f"“{words}”: {said}.", came=way < 0)


def _listed(sentence: Sentence) -> int | None:
    """Where a sentence says ``the following parts``."""
    words = [token.plain for token in sentence.tokens]
    places = (at for at, word in enumerate(words) if word == "following")
    return next((at for at in places if _PARTS & set(words[at + 1 : at + 1 + MOST])), None)

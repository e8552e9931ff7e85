"""Each time: a yes to be asked for anew in each case, and one that is given once for all."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.runs import Run
from clausekit.language.assents import giver_of
from clausekit.language.favour import THEIRS
from clausekit.language.inversions import PREPOSITIONS
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import Found

_EACH = frozenset(("each", "every", "any"))
_OCCASIONS = frozenset(("time", "occasion", "case", "instance", "use", "turn"))


def find(case: Case) -> Iterator[Signal]:
    """Signs that a yes ``to each use`` is now one for all, or the other way."""
    for side, sentence, way in (("before", case.before, -1), ("after", case.after, 1)):
        for run in case.runs(side):
            rung = _behind(sentence, run)
            if rung is None or not run.alone:
                continue
            giver = giver_of(rung, sentence.tokens, sentence.parties)
            worth = -1 if giver is not None and giver.name in THEIRS else 1
            case.explain_whole(side, run.first, run.last)
            words = sentence.words(rung.first, run.last)
            said = "it is to be asked for each time now" if way > 0 else "once for all is enough now"
            kind = SignalKind.SCOPE_WIDENED if way > 0 else SignalKind.SCOPE_NARROWED
            yield lone_signal(kind, way * worth, words, f"“{words}”: {said}.", came=way > 0)


def _behind(sentence: Sentence, run: Run) -> Found | None:
    """The yes behind which words say that it is to each thing: ``consent to every use``, ``consents each time``."""
    words = [token.plain for token in sentence.tokens[run.first : run.last]]
    to_each = len(words) > 2 and words[0] in PREPOSITIONS and words[1] in _EACH
    if not to_each and ([*words[:1], words[-1]] not in (["each", one] for one in _OCCASIONS)):
        return None
    asked = [one for one in sentence.rungs if one.name == "agree" and one.first < run.first <= one.last + FAR]
    return asked[-1] if asked else None


FAR = 4
"""Words from a yes to what it is a yes to, at most: ``agreement in writing to each``."""

"""Classes of workers: everyone, staff, employees, one trade; who is covered by a word put for another."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import standing
from clausekit.language.sentence import Mark
from clausekit.language.tokens import stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


_BREADTH = (
    (5, _stems("everyone everybody anyone anybody person people human individual")),
    (4, _stems("worker workers staff personnel workforce colleague")),
    (3, _stems("employee employees")),
    (2, _stems("member members")),
)


def find(case: Case) -> Iterator[Signal]:
    """Signs of a wider or narrower word for the workers."""
    for hunk in list(case.hunks):
        for old in list(hunk.taken):
            for new in list(hunk.put):
                was, now = _breadth(old), _breadth(new)
                if was and now and was != now:
                    stands = standing(case.before, old.first) or 1
                    words, changed = case.before.words(old.first, old.last), case.after.words(new.first, new.last)
                    case.explain("before", old.first, old.last)
                    case.explain("after", new.first, new.last)
                    kind = SignalKind.SCOPE_WIDENED if now > was else SignalKind.SCOPE_NARROWED
                    reason = f"“{words}” has become “{changed}”, which is {'more' if now > was else 'fewer'} people."
                    yield signal(kind, (1 if now > was else -1) * stands, words, changed, reason)
                    return


def _breadth(mark: Mark) -> int:
    return next((rank for rank, names in _BREADTH if mark.name in names), 0)

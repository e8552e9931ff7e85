"""Worth: better words put for worse ones, where no sharper sign knows them."""

from collections.abc import Iterator
from functools import lru_cache

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, Hunk, signal
from clausekit.language.favour import standing, word_classes


def find(case: Case) -> Iterator[Signal]:
    """Signs of words that by themselves are more or less to the workers."""
    for hunk in list(case.hunks):
        if not hunk.taken or not hunk.put:
            continue
        turned = _turned(hunk)
        if turned:
            stands = standing(case.before, hunk.taken[0].first) or 1
            words = case.before.words(hunk.taken[0].first, hunk.taken[-1].last)
            now = case.after.words(hunk.put[0].first, hunk.put[-1].last)
            case.drop(hunk)
            kind = SignalKind.RIGHT_ADDED if turned * stands > 0 else SignalKind.RIGHT_REMOVED
            yield signal(kind, turned * stands, words, now, f"“{words}” has become “{now}”: the opposite.")
            continue
        step = sum(_worth(mark.name) for mark in hunk.put) - sum(_worth(mark.name) for mark in hunk.taken)
        if not step or _same_root(hunk):
            continue
        stands = standing(case.before, hunk.taken[0].first) or 1
        words = case.before.words(hunk.taken[0].first, hunk.taken[-1].last)
        now = case.after.words(hunk.put[0].first, hunk.put[-1].last)
        case.drop(hunk)
        reason = f"“{words}” has become “{now}”, which gives {'more' if step > 0 else 'less'}."
        kind = SignalKind.RIGHT_ADDED if step * stands > 0 else SignalKind.RIGHT_REMOVED
        yield signal(kind, step * stands, words, now, reason, sure=False)


def _turned(hunk: Hunk) -> int:
    """-1 where a word got a denying start (``paid``, ``unpaid``), 1 where it lost one."""
    for old in hunk.taken:
        for new in hunk.put:
            if new.name in {start + old.name for start in _DENIES} or new.name == "unpaid" and old.name == "pay":
                return -1
            if old.name in {start + new.name for start in _DENIES} or old.name == "unpaid" and new.name == "pay":
                return 1
    return 0


_DENIES = ("un", "non", "in", "dis", "im")


def _same_root(hunk: Hunk) -> bool:
    """Whether the words are forms of one word: ``payment`` and ``paid``."""
    return any(old.name[:3] == new.name[:3] for old in hunk.taken for new in hunk.put)


def _worth(name: str) -> int:
    better, worse = _lists()
    return (name in better) - (name in worse)


@lru_cache(maxsize=1)
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    classes = word_classes("worth")
    return classes["better"], classes["worse"]

"""Classes of workers: everyone, staff, employees, one trade; who is covered by a word put for another."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, Hunk, signal
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Mark, Sentence
from clausekit.language.tokens import stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


_BREADTH = (
    (5, _stems("everyone everybody anyone anybody person people human individual")),
    (4, _stems("worker workers staff personnel workforce colleague")),
    (3, _stems("employee employees")),
    (2, _stems("member members")),
)
_MEMBER = stem("member")


def find(case: Case) -> Iterator[Signal]:
    """Signs of a wider or narrower word for the workers."""
    for hunk in list(case.hunks):
        if _members_of_staff(case, hunk):
            continue
        for old in list(hunk.taken):
            for new in list(hunk.put):
                was, now = _breadth(old), _breadth(new)
                if was and now and was != now:
                    stands = standing(case.before, old.first) or 1
                    if (now - was) * stands > 0 and _does_another_thing(case):
                        continue
                    words, changed = case.before.words(old.first, old.last), case.after.words(new.first, new.last)
                    case.explain("before", old.first, old.last)
                    case.explain("after", new.first, new.last)
                    kind = SignalKind.SCOPE_WIDENED if now > was else SignalKind.SCOPE_NARROWED
                    reason = f"“{words}” has become “{changed}”, which is {'more' if now > was else 'fewer'} people."
                    sure = SignalKind.ACTOR not in case.kinds
                    yield signal(kind, (1 if now > was else -1) * stands, words, changed, reason, sure=sure)
                    return


def _does_another_thing(case: Case) -> bool:
    """``Shall hold a briefing of staff`` for ``shall let the union hold a meeting of members``: no more are covered."""
    old, new = case.before.frames[:1], case.after.frames[:1]
    return bool(old and new) and old[0].verb != new[0].verb and old[0].modal is new[0].modal


def _members_of_staff(case: Case, hunk: Hunk) -> bool:
    """Whether one worker is called ``a member of staff`` on one side: each of those is the other; else nothing."""
    for side, sentence, marks, others in (
        ("before", case.before, hunk.taken, hunk.put),
        ("after", case.after, hunk.put, hunk.taken),
    ):
        phrase = next((one for one in marks if one.name == _MEMBER and _of_staff(sentence, one)), None)
        worker = next((one for one in others if 3 <= _breadth(one) <= 4), None)
        if phrase is not None and worker is not None:
            case.explain(side, phrase.first, phrase.last + 2)
            case.explain("after" if side == "before" else "before", worker.first, worker.last)
            return True
    return False


def _of_staff(sentence: Sentence, mark: Mark) -> bool:
    following = [token.plain for token in sentence.tokens[mark.last : mark.last + 3]]
    return following[:1] == ["of"] and bool({"staff", "workforce", "personnel"} & set(following))


def _breadth(mark: Mark) -> int:
    return next((rank for rank, names in _BREADTH if mark.name in names), 0)

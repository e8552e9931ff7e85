"""The consent ladder: agree, negotiate, consult, inform; and whether silence counts as a yes."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import Found

RUNGS = {"agree": 4.0, "negotiate": 3.0, "no-objection": 2.5, "consult": 2.0, "inform": 1.0}
_SAYS = {
    "agree": "agreement",
    "negotiate": "negotiation",
    "no-objection": "a right to object",
    "consult": "consultation",
    "inform": "being told",
}


def find(case: Case) -> Iterator[Signal]:
    """Signs of a rung lost or won."""
    old, new = _extra(case.before, case.after), _extra(case.after, case.before)
    if not old or not new:
        return
    was, now = max(old, key=_height), max(new, key=_height)
    step = _height(now) - _height(was)
    if not step:
        return
    for one in old:
        case.explain("before", one.first, one.last)
    for one in new:
        case.explain("after", one.first, one.last)
    yield signal(
        SignalKind.CONSENT_LADDER,
        1 if step > 0 else -1,
        case.before.words(was.first, was.last),
        case.after.words(now.first, now.last),
        f"From {_SAYS[was.name]} to {_SAYS[now.name]}.",
    )


def _height(one: Found) -> float:
    return RUNGS[one.name]


def _extra(side: Sentence, other: Sentence) -> list[Found]:
    """The rungs of a side that the other has fewer of."""
    names = [one.name for one in other.rungs]
    extra = []
    for one in side.rungs:
        frame = side.frame_at(one.first)
        if side.tokens[one.first].plain == "jointly" and frame is not None and frame.subject == "joint":
            continue  # two who act jointly do not thereby agree to anything
        if one.name in names:
            names.remove(one.name)
        else:
            extra.append(one)
    return extra

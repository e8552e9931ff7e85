"""Whose judgement: what one side finds convenient or right, put for what the other finds so."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import Found


def find(case: Case) -> Iterator[Signal]:
    """``When the team leader finds it convenient`` against ``when they find it convenient``: whose judgement it is."""
    old, new = ([one for one in side.qualifiers if one.name == "discretion"] for side in (case.before, case.after))
    if len(old) != 1 or len(new) != 1:
        return
    was, now = _judge(case.before, old[0]), _judge(case.after, new[0])
    if was == now or not (was and now):
        return
    case.explain("before", old[0].first, old[0].last)
    case.explain("after", new[0].first, new[0].last)
    words, changed = case.before.words(old[0].first, old[0].last), case.after.words(new[0].first, new[0].last)
    yield signal(SignalKind.ACTOR, now - was, words, changed, f"Whose judgement it is: “{changed}” now.")


def _judge(sentence: Sentence, one: Found) -> int:
    """1 where ours judge, -1 where the other side does, 0 where neither is plain."""
    inside = [party.name for party in sentence.parties if one.first - 2 <= party.first < one.last]
    if inside:
        return (inside[0] in OURS) - (inside[0] in THEIRS)
    frame = sentence.frame_at(one.first)
    pointed = {token.plain for token in sentence.tokens[max(0, one.first - 1) : one.last]} & {"they", "she", "he"}
    return int(bool(pointed) and frame is not None and frame.subject not in THEIRS)

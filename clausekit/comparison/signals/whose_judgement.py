"""Whose judgement: what one side finds convenient or right, put for what the other finds so."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import Found


def find(case: Case) -> Iterator[Signal]:
    """``When the team leader finds it convenient`` against ``when they find it convenient``: whose judgement it is."""
    yield from _believing(case)
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


def _believing(case: Case) -> Iterator[Signal]:
    """``Whenever the worker believes that`` against ``whenever the supervisor confirms that``."""
    was, now = _who_thinks(case.before), _who_thinks(case.after)
    if was is None or now is None or was[0] == now[0]:
        return
    case.explain_whole("before", was[1], was[2] + 1)
    case.explain_whole("after", now[1], now[2] + 1)
    words, changed = case.before.words(was[1], was[2]), case.after.words(now[1], now[2])
    yield signal(SignalKind.ACTOR, now[0] - was[0], words, changed, f"Whose judgement it is: “{changed}” now.")


def _who_thinks(sentence: Sentence) -> tuple[int, int, int] | None:
    """1 where ours have to think a thing so, -1 where the other side has, with those words of a condition."""
    words = [token.plain for token in sentence.tokens]
    at = next((at for at, word in enumerate(words) if word in _OPENING), None)
    if at is None:
        return None
    thinks = next((to for to in range(at + 1, min(at + NEAR, len(words))) if words[to] in _THINKING), None)
    if thinks is None:
        return None
    named = [party.name for party in sentence.parties if at < party.first < thinks]
    frame = sentence.frames[0] if sentence.frames else None
    if not named and {"they", "he", "she"} & set(words[at:thinks]) and frame is not None:
        named = [frame.subject]
    side = (named[0] in OURS) - (named[0] in THEIRS) if named else 0
    return (side, at, thinks + 1) if side else None


NEAR = 8
"""Words from the opening of a condition to the verb of judging, at most."""
_OPENING = frozenset(("if", "when", "whenever", "where", "wherever", "unless", "once"))
_THINKING = frozenset(
    (
        "believes",
        "believe",
        "thinks",
        "think",
        "considers",
        "consider",
        "confirms",
        "confirm",
        "finds",
        "find",
        "feels",
        "feel",
        "judges",
        "judge",
        "accepts",
        "accept",
        "satisfied",
        "certifies",
        "certify",
        "decides",
        "decide",
        "deems",
    )
)

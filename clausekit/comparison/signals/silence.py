"""Silence: what counts as the answer of somebody who gives none."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.sentence import Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import plain_set, stem_set

_COUNTING = stem_set("silence.counting")
_YES = plain_set("silence.yes")
_NO = plain_set("silence.no")
_QUIET = plain_set("silence.quiet")
"""Words that say that somebody gives no answer."""
_OURS = stem_set("silence.asked")
"""What ours ask for: a yes to it is theirs to gain."""
_PROPOSED = stem_set("silence.proposed")
"""What the other side puts forward, as a rule: a yes to it by silence is theirs to gain."""
_ANSWERS = stems("reply replies answer response objection comment silence")
"""What ours are asked for, as a rule, where nobody is named."""
_NOUNS = frozenset(("silence", "failure", "delay", "inaction"))
Answer = tuple[int, int, int]
"""1 for a yes and -1 for a no, the first of the words that say so and the one after the last."""
_REPLY = frozenset(("reply", "replies", "respond", "responds", "response", "silence", "answers", "answered"))
FAR = 6
"""Words between ``deemed`` and what a thing is deemed to be, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that silence, which counted as a no, counts as a yes now, or the other way."""
    old, new = _answer(case.before), _answer(case.after)
    if (old is None) != (new is None):
        yield from _no_yes(case, old, new)
    if old is None or new is None or old[0] == new[0]:
        return
    stands = _worth_of_a_yes(case.before)
    if not stands or stands != _worth_of_a_yes(case.after):
        return
    words, changed = case.before.words(old[1], old[2]), case.after.words(new[1], new[2])
    case.explain("before", old[1], old[2])
    case.explain("after", new[1], new[2])
    said = "Who says nothing is taken to agree now." if new[0] > 0 else "Who says nothing no longer agrees by that."
    yield signal(SignalKind.CONSENT_LADDER, new[0] * stands, words, changed, said)


def _no_yes(case: Case, old: Answer | None, new: Answer | None) -> Iterator[Signal]:
    """``Is deemed upheld`` put for ``is deemed to have been answered``, where nobody replies; or the other way."""
    said = old or new
    own, other, way = (case.before, case.after, -1) if old is not None else (case.after, case.before, 1)
    quiet = all(any(one.plain in _REPLY for one in side.tokens) for side in (own, other))
    counting = quiet and any(token.stem in _COUNTING for token in other.tokens)
    stands = _worth_of_a_yes(own)
    if said is None or not counting or said[0] * stands <= 0:
        return
    case.explain_all()
    words = own.words(said[1], said[2])
    reason = "Silence no longer decides it for ours." if way < 0 else "Silence decides it for ours now."
    yield signal(SignalKind.CONSENT_LADDER, way, *((words, "") if way < 0 else ("", words)), reason)


def _answer(sentence: Sentence) -> tuple[int, int, int] | None:
    """1 where no answer counts as a yes and -1 where it counts as a no, with the words that say so."""
    read = sentence.tokens
    if not any(token.plain in _QUIET for token in read):
        return None
    for at, token in enumerate(read):
        if token.stem not in _COUNTING:
            continue
        for to in range(at + 1, min(at + 1 + FAR, len(read))):
            if read[to].plain in _YES | _NO:
                denied = any(read[back].plain in ("not", "never") for back in range(max(0, at - 2), to))
                denied = denied != (read[0].plain == "no" and read[1].plain in _NOUNS)
                return (1 if (read[to].plain in _YES) != denied else -1), at, to + 1
    return None


def _worth_of_a_yes(sentence: Sentence) -> int:
    """1 where a yes is what ours have asked for, -1 where the others have, 0 where neither is plain."""
    read = sentence.tokens
    if any(token.stem in _OURS for token in read):
        return 1
    quiet = next(at for at, token in enumerate(read) if token.plain in _QUIET)
    silent = next((one.name for one in reversed(sentence.parties) if one.first <= quiet), "")
    silent = silent or next((one.name for one in sentence.parties), "")
    if not silent and any(token.stem in _PROPOSED | _ANSWERS for token in read):
        return -1
    return -1 if silent in OURS else int(silent in THEIRS)

"""Extent: how much of a thing or a sum is meant, the whole, a part or nothing, where no number says it."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.language.favour import OURS, THEIRS, favour
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Sentence
from clausekit.language.verbs import RECEIVED
from clausekit.language.word_lists import stem_set, word_list

_PAYING = stem_set("extent.paying")
"""What is done with money by the one who has it to give."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that what is paid or given in whole now is so in part or not at all, or the other way."""
    yield from _part_of(case)
    old = _extent(case.before)
    new = _extent(case.after) if old is not None else None
    if old is None or new is None or old[0] == new[0] or _numbers(case.before) != _numbers(case.after):
        return
    stands = _worth(case.before, old[1])
    if not stands or stands != _worth(case.after, new[1]):
        return
    words, changed = case.before.words(old[1], old[2]), case.after.words(new[1], new[2])
    case.explain("before", old[1], old[2])
    case.explain("after", new[1], new[2])
    for pair in list(case.frames):
        case.settle(*pair)
    way = 1 if new[0] > old[0] else -1
    said = f"“{words}” has become “{changed}”: {'more' if way > 0 else 'less'} of it is paid."
    yield signal(SignalKind.COST, way * stands, words, changed, said)


def _part_of(case: Case) -> Iterator[Signal]:
    """``Extracts from the manual`` where the manual stood, or the other way."""
    for side, sentence, other, way in (
        ("before", case.before, case.after, 1),
        ("after", case.after, case.before, -1),
    ):
        if _PARTS & {token.stem for token in other.tokens}:
            continue
        for run in case.runs(side):
            words = [token.plain for token in sentence.tokens[run.first : run.last]]
            stems = {token.stem for token in sentence.tokens[run.first : run.last]}
            follows = sentence.tokens[run.last].plain if run.last < len(sentence.tokens) else ""
            if (
                "no" in words
                or not run.alone
                or words[-1] not in ("of", "from")
                or not _PARTS & stems
                or follows not in _NAMED
            ):
                continue
            case.explain(side, run.first, run.last)
            said = sentence.words(run.first, run.last)
            reason = f"“{said}” has {'gone: the whole is meant' if way > 0 else 'come in: a part is meant'} now."
            kind = SignalKind.SCOPE_WIDENED if way > 0 else SignalKind.SCOPE_NARROWED
            yield lone_signal(kind, way * (standing(sentence, run.first) or 1), said, reason, came=way < 0)


_PARTS = stem_set("extent.parts")
_NAMED = frozenset(("the", "a", "an", "any", "each", "every", "all", "its", "their", "his", "her", "that", "those"))
_RANKS = {"none": 0, "part": 1, "whole": 2}


def _extent(sentence: Sentence) -> tuple[int, int, int] | None:
    """How much is paid, with the tokens that say so; None where nothing or more than one thing says it."""
    if not any(token.stem in _PAYING for token in sentence.tokens):
        return None
    found = [
        (_RANKS[one.name], one.first, one.last)
        for one in word_list("extents").find(sentence.tokens)
        if one.name in _RANKS
    ]
    return found[0] if len({rank for rank, _, _ in found}) == 1 else None


def _numbers(sentence: Sentence) -> list[str]:
    return sorted(one.name for one in sentence.quantities)


def _worth(sentence: Sentence, at: int) -> int:
    """1 where the more is paid the better for the workers: not where they are the ones to pay."""
    frame = sentence.frame_at(at)
    if frame is None:
        return 0
    payer = frame.agent or frame.subject
    if payer in THEIRS:
        return 1
    if payer in OURS:
        return 1 if frame.verb == RECEIVED or (frame.passive and not frame.agent) else -1
    return favour(frame)

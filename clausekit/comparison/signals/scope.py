"""Scope: who and what is covered, read by where in its sentence a word came or went."""

from collections.abc import Iterator
from dataclasses import replace

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, Hunk, lone_signal
from clausekit.comparison.light import is_light
from clausekit.comparison.runs import Run
from clausekit.comparison.signals.details import in_the_same, tells_of_each
from clausekit.comparison.signals.less_of_more import at_a_cost
from clausekit.comparison.signals.places import (
    after_only,
    before_only,
    freed,
    how_ours_must,
    is_let_out,
    joint_needs_all,
    once_all,
    one_more_doer,
    past_lack,
    picked_by_theirs,
    put_for_all,
    says_who,
    seers,
    where_defined,
)
from clausekit.comparison.signals.shape import (
    DETERMINERS,
    cuts_down,
    is_bound,
    is_joined,
    is_listed,
    narrows_all,
    shape_of,
)
from clausekit.comparison.signals.single_words import of_single_word
from clausekit.comparison.signals.turned_verbs import of_turned_verbs
from clausekit.language.favour import THEIRS
from clausekit.language.favour_in_place import standing
from clausekit.language.gates import gates
from clausekit.language.parts import NEGATIVE
from clausekit.language.sentence import Mark, Part, Sentence
from clausekit.language.word_lists import stem_set

LONGEST = 5
"""Words of ``or any other matter`` at most; what is longer says which others."""
_ABLE = stem_set("scope.able")
"""What a thing can do is less than what it does."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of scope narrowed or widened: list items first, then limits and adjectives."""
    yield from _any_other(case)
    for hunk in list(case.hunks):
        if all(map(is_light, (*hunk.taken, *hunk.put))) and not _says_more(case, hunk):
            case.drop(hunk)
            continue
        if hunk.taken and hunk.put:
            continue
        side, sentence, marks, way = (
            ("before", case.before, hunk.taken, -1) if hunk.taken else ("after", case.after, hunk.put, 1)
        )
        for run in _runs(sentence, _without_verbs(case, side, list(marks))):
            for sign in _one_sided(case, sentence, run, side, way):
                case.kinds.add(sign.kind)
                yield sign
    if case.kinds:
        _explain_verbs(case)
    yield from of_turned_verbs(case)


def _any_other(case: Case) -> Iterator[Signal]:
    """``Or any other purpose``, which came or went: as much as anybody likes."""
    for side, sentence, way in (("before", case.before, -1), ("after", case.after, 1)):
        for run in case.runs(side):
            words = [token.plain for token in sentence.tokens[run.first : run.last]]
            opens = words[:2] in (["or", "other"], ["and", "other"]) or words[:3] in (
                ["or", "any", "other"],
                ["and", "any", "other"],
            )
            if not run.alone or not opens or len(words) > LONGEST:
                continue
            case.explain(side, run.first, run.last)
            said, stands = sentence.words(run.first, run.last), standing(sentence, run.first) or 1
            yield _sign(said, way * stands, came=way > 0, more=way > 0)


def _runs(sentence: Sentence, marks: list[Mark]) -> list[list[Mark]]:
    """Marks that stand together: a list item apart from the next."""
    runs: list[list[Mark]] = []
    for mark in marks:
        between = {token.text for token in sentence.tokens[runs[-1][-1].last : mark.first]} if runs else set()
        if runs and not between & {",", ";", "and", "or"}:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return runs


def _says_more(case: Case, hunk: Hunk) -> bool:
    """Whether light words do not only come and go with a rewording where they stand."""
    replaced = put_for_all(case, "before", hunk.taken) or put_for_all(case, "after", hunk.put)
    return replaced or _cut(case, hunk) or _an_item(case, hunk) or in_the_same(case, hunk) or tells_of_each(case, hunk)


def _an_item(case: Case, hunk: Hunk) -> bool:
    """Whether the words, however light, came or went as one more item: ``inspect and copy``."""
    if bool(hunk.taken) == bool(hunk.put):
        return False
    side, sentence, marks = ("before", case.before, hunk.taken) if hunk.taken else ("after", case.after, hunk.put)
    first, last = marks[0].first, marks[-1].last
    if any(one.first <= first < one.last for one in sentence.parties) and is_joined(sentence, first, last):
        return True
    return is_listed(sentence, case.runs(side), first, last) or is_bound(sentence, case.runs(side), first, last)


def _cut(case: Case, hunk: Hunk) -> bool:
    """Whether one of the words is an adjective that cuts down what is covered."""
    return any(cuts_down(case.before, mark) for mark in hunk.taken) or any(
        cuts_down(case.after, mark) for mark in hunk.put
    )


def _one_sided(case: Case, sentence: Sentence, marks: list[Mark], side: str, way: int) -> Iterator[Signal]:
    first, last = marks[0].first, marks[-1].last
    if sentence.tokens[first].plain == "including" and any(first < one.last <= last + 1 for one in sentence.quantities):
        return  # "up to and including 31 December"
    single = of_single_word(sentence, marks, way, alone=_alone(case.runs(side), first, last))
    if single is not None:
        case.explain(side, first, last)
        yield single
        return
    said = _is_subject(case, sentence, marks, side) or _is_said(case, sentence, marks, side)
    if said or freed(case) or where_defined(sentence, first):
        case.explain(side, first, last)
        return
    shape, sure = shape_of(sentence, marks, case.runs(side))
    if not shape and narrows_all(sentence, case.runs(side), case.runs("after" if way < 0 else "before"), first, last):
        shape, sure = -1, True
    if not shape or (shape > 0 and not sure and len(marks) == 1 and not _alone(case.runs(side), first, last)):
        return
    stands = standing(sentence, first) or 1
    if sentence.parts[first] is Part.COUNTER and shape < 0:
        stands = -stands
    if is_let_out(sentence, first):
        stands = -1
    if past_lack(sentence, first):
        stands = abs(stands)
    if once_all(sentence, first):
        stands = -stands
    if shape > 0 and (picked_by_theirs(sentence, first, last) or how_ours_must(sentence, first, last)):
        stands = -1
    if after_only(sentence, first) and stands and sentence.parts[first] is not Part.EXCEPTION:
        stands = -abs(stands)
    if (
        shape > 0
        and sentence.parts[first] in (Part.CONDITION, Part.EXCEPTION)
        and joint_needs_all(sentence, case.runs(side), first)
    ):
        shape = -1
    if shape > 0 and before_only(sentence, last):
        stands = -1
    if shape < 0 and says_who(sentence, first):
        stands = -1
    if shape > 0 and seers(sentence, first):
        stands = -1
    if shape > 0:
        stands = one_more_doer(sentence, first, last) or stands
    if shape > 0 and at_a_cost(sentence, first):
        stands = -1
    words = sentence.words(first, last)
    case.explain(side, first, last)
    sign = _sign(words, way * shape * stands, came=way > 0, more=(way > 0) == (shape > 0), sure=sure)
    if sentence.parts[first] is Part.EXCEPTION and shape > 0:
        kind = SignalKind.EXCEPTION_ADDED if way > 0 else SignalKind.EXCEPTION_REMOVED
        sign = replace(sign, kind=kind)
    yield sign


def _sign(words: str, direction: float, *, came: bool, more: bool, sure: bool = True) -> Signal:
    """What it says that words ``came`` in or have gone, so that ``more`` or less is covered."""
    kind = SignalKind.SCOPE_WIDENED if more else SignalKind.SCOPE_NARROWED
    reason = f"“{words}” has {'come in' if came else 'gone'}: {'more' if more else 'less'} is covered."
    return lone_signal(kind, direction, words, reason, came=came, sure=sure)


def _alone(runs: tuple[Run, ...], first: int, last: int) -> bool:
    """Whether words came or went with nothing in their place: a word among others put for others may be one of them."""
    return any(run.alone and run.first <= first and last <= run.last for run in runs)


def _explain_verbs(case: Case) -> None:
    """Leave out verbs put for others, beside what signs have said of them."""
    for hunk in list(case.hunks):
        if hunk.taken and hunk.put:
            continue
        side, sentence = ("before", case.before) if hunk.taken else ("after", case.after)
        for run in _runs(sentence, list(hunk.taken or hunk.put)):
            if _said_of(sentence, run[0].first):
                case.explain(side, run[0].first, run[-1].last)


def _said_of(sentence: Sentence, first: int) -> bool:
    """Whether a word follows ``be`` or ``have``, and so says what is done, how a thing is or what somebody has."""
    at = first - 1
    while at > 0 and sentence.tokens[at].plain in DETERMINERS:
        at -= 1
    return at >= 0 and sentence.tokens[at].stem in ("be", "have")


def _without_verbs(case: Case, side: str, marks: list[Mark]) -> list[Mark]:
    """Marks but for the verbs of which a sign has said already that their modal is another."""
    if SignalKind.MODALITY not in case.kinds:
        return marks
    verbs = {frame.verb_at for frame in (case.before if side == "before" else case.after).frames}
    for mark in marks:
        if mark.first in verbs:
            case.explain(side, mark.first, mark.last)
    return [mark for mark in marks if mark.first not in verbs]


def _is_said(case: Case, sentence: Sentence, marks: list[Mark], side: str) -> bool:
    """Whether words say no more than a sign beside them does, or than the other side says with other small words."""
    if _supports(case, marks, side):
        return True
    bounding = [one for one in sentence.qualifiers if one.name == "only"]
    return gates(case.before) == gates(case.after) > 0 and all(
        any(one.first <= mark.first < one.last for one in bounding) or sentence.tokens[mark.first].plain in NEGATIVE
        for mark in marks
    )


def _supports(case: Case, marks: list[Mark], side: str) -> bool:
    """``The grade shall be assessed afresh``: a verb that only carries the noun made of what was the verb."""
    names = {mark.name for mark in (case.before if side == "before" else case.after).marks}
    for old, new in case.frames:
        own, other = (old, new) if side == "before" else (new, old)
        if own.verb_at == marks[0].first and len(marks) == 1 and own.modal is other.modal:
            return other.verb in names and marks[0].name not in _ABLE
    return False


def _is_subject(case: Case, sentence: Sentence, marks: list[Mark], side: str) -> bool:
    """Whether words only name who acts, where the other side leaves it to be understood."""
    first, last = marks[0].first, marks[-1].last
    if put_for_all(case, side, marks):
        return False
    inside = [party for party in sentence.parties if first <= party.first and party.last <= last]
    if len(inside) != len(marks):
        return False
    other = case.after if side == "before" else case.before
    known = {party.name for party in other.parties} | {frame.subject for frame in other.frames}
    named = {mark.name for mark in sentence.marks if mark not in marks}
    if is_joined(sentence, first, last):
        return all(mark.name in named for mark in marks)
    as_subject = any(frame.start <= first < frame.first and not frame.agent for frame in sentence.frames)
    return as_subject or all(party.name in known | THEIRS for party in inside)

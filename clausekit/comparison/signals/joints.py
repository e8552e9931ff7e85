"""Joints: ``and`` turned into ``or`` between conditions or things, and the other way."""

from collections.abc import Iterator
from itertools import pairwise

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.places import after_only
from clausekit.comparison.signals.regardless import is_whether_or_not
from clausekit.language.favour import OURS
from clausekit.language.favour_in_place import favour_in, standing
from clausekit.language.gates import openings
from clausekit.language.sentence import Modal, Part, Sentence
from clausekit.language.stretches import covered

_ANY = frozenset(("any", "each", "every", "no", "neither"))
LONGEST_LEAVE = 6
"""Words that name whose leave is needed, up to the ``and`` or ``or`` between them."""


def joined(case: Case) -> Iterator[Signal]:
    """Signs of ``and`` turned into ``or``, and the other way."""
    old, new = _joints(case.before), _joints(case.after)
    if len(old) != len(new):
        return
    for (word, at), (other, to) in zip(old, new, strict=True):
        if word == other:
            continue
        if _all_of_these(case.before) != _all_of_these(case.after):
            continue
        if _any_of(case.before, at) != _any_of(case.after, to):
            continue  # "any fine, claim or strike" is "fines, claims and strikes"
        owed = _owed_by_both(case.before, at)
        if owed and owed == _owed_by_both(case.after, to):
            turns = owed if other == "and" else -owed
            said = "either is enough now" if other == "or" else "both are needed now"
            words, now = around(case.before, at), around(case.after, to)
            yield signal(SignalKind.TRIGGER, turns, words, now, f"“{word}” has become “{other}”: {said}.")
            continue
        if _turned(case, at, to):
            continue  # "need not show the weights or the limits" and "shall show the weights and the limits"
        part = case.before.parts[at]
        frame = case.before.frame_at(at)
        asked = part is Part.CONDITION and frame is not None and frame.subject in OURS and frame.modal is Modal.MAY
        apart = after_only(case.before, at) and not asked  # "may appeal only if it is both late and wrong"
        stands = -1 if apart else standing(case.before, at) or 1
        if part is not Part.EXCEPTION and any(one.first < at for one in openings(case.before)):
            stands = -abs(stands)  # "shall not be started until both have agreed"
        wider = 1 if other == "or" else -1
        if _is_apart(case.before, at) or (part is Part.MAIN and not _bounded(case.before, at)):
            if case.taken() or case.put() or spread(case):
                continue
            if not _relative(case.before, at) and not _forbidden(case.before, at):
                wider = -wider
        before, after = around(case.before, at), around(case.after, to)
        said = "either is enough now" if wider > 0 else "both are needed now"
        yield signal(SignalKind.TRIGGER, wider * stands, before, after, f"“{word}” has become “{other}”: {said}.")


def _all_of_these(sentence: Sentence) -> bool:
    """``In any of these: a shower, a home and a rest room``: whichever word joins them."""
    words = [token.plain for token in sentence.tokens]
    opened = (at for at, pair in enumerate(pairwise(words)) if pair in (("any", "of"), ("each", "of")))
    return any(":" in words[at : at + 5] for at in opened)


def _is_apart(sentence: Sentence, at: int) -> bool:
    """``Erased after six months, in writing and in person``: a comma sets how it is done apart from the time of it."""
    if sentence.parts[at] not in (Part.TIME, Part.CONDITION):
        return False
    items = next((one.items for one in sentence.coordinations if one.items[0][0] < at < one.items[-1][1]), ())
    opens = [first for first, last in items if last <= at][-1:]
    return any(sentence.tokens[first - 1].text == "," and sentence.tokens[first].plain in _WAYS for first in opens)


_WAYS = frozenset(("in", "by", "with", "on", "through", "at", "for"))


def _owed_by_both(sentence: Sentence, at: int) -> int:
    """What two verbs are worth that a joint sets beside one another: ``must be tested and must be audited``.

    1 or -1 where both are owed or forbidden and worth as much, 0 for any other joint.
    """
    if sentence.parts[at] is not Part.MAIN:
        return 0
    behind = next((one for one in sentence.frames if one.first == at + 1), None)
    ahead = next((one for one in reversed(sentence.frames) if one.first < at), None)
    if behind is None or ahead is None or behind.modal not in _OWED or ahead.modal not in _OWED:
        return 0
    worths = {favour_in(sentence, ahead), favour_in(sentence, behind)}
    return worths.pop() if len(worths) == 1 else 0


_OWED = frozenset((Modal.DUTY, Modal.BAN))


def _turned(case: Case, at: int, to: int) -> bool:
    """Whether a joint stands in a sentence that is denied on one side only: there it joins the same things."""
    denied = (Modal.BAN, Modal.EXEMPT)
    old, new = case.before.frame_at(at), case.after.frame_at(to)
    return old is not None and new is not None and (old.modal in denied) != (new.modal in denied)


def _any_of(sentence: Sentence, at: int) -> bool:
    """Whether a joint stands in a list behind ``any``, ``each`` or ``no``: all of them are meant anyhow."""
    first, last = next(
        (one.items[0] for one in sentence.coordinations if one.items[0][0] < at < one.items[-1][1]), (at, at)
    )
    return bool(_ANY & {token.plain for token in sentence.tokens[max(0, first - 1) : last]})


def spread(case: Case) -> bool:
    """Whether the words stand in another order, so that joints cannot be set against each other."""
    return [mark.name for mark in case.before.marks] != [mark.name for mark in case.after.marks]


def _relative(sentence: Sentence, at: int) -> bool:
    """Whether a joint stands in words that say which things are meant: ``any tool which affects pay or hours``."""
    return any(token.stem in ("which", "that", "who", "whose") for token in sentence.tokens[max(0, at - 9) : at])


def _forbidden(sentence: Sentence, at: int) -> bool:
    """``Shall not use faces or voices``: each of them is forbidden; ``faces and voices`` may be the two together."""
    frame = sentence.frame_at(at)
    return frame is not None and frame.modal is Modal.BAN and frame.verb_at < at


def _bounded(sentence: Sentence, at: int) -> bool:
    """Whether a joint stands in what bounds a sentence: behind ``only``, or among those whose leave is needed."""
    if any(one.name == "only" and one.first < at for one in sentence.qualifiers):
        return True
    frame = sentence.frame_at(at)
    leave = frame is not None and frame.modal is Modal.MAY
    return leave and any(one.name == "agree" and one.first < at <= one.last + LONGEST_LEAVE for one in sentence.rungs)


def _joints(sentence: Sentence) -> list[tuple[str, int]]:
    """Each ``and`` and ``or`` with its place, but for that of ``whether or not``."""
    counted = covered(sentence.quantities)  # "four or more"
    return [
        (token.stem, at)
        for at, token in enumerate(sentence.tokens)
        if token.stem in ("and", "or") and at not in counted and not is_whether_or_not(sentence, at)
    ]


def around(sentence: Sentence, at: int) -> str:
    """The words beside a joint, to be shown."""
    return sentence.words(max(0, at - 3), min(at + 5, len(sentence.tokens)))

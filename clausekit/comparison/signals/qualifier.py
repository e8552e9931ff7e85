"""Qualifiers, which let the one who owes a duty judge it, and overrides, which put another interest first."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, lost_and_gained, signal
from clausekit.language.assents import giver_of
from clausekit.language.favour import OURS, THEIRS, favour, standing
from clausekit.language.sentence import Mark, Modal, Part, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import Found, stem_set

_SOFT = ("qualifier", "vague-time", "endeavour", "consider")
_RULES = ("discretion", "needs", "subject-to", "minus")
_GOOD = ("plus", "prompt")
"""Words whose coming is a gain."""
_KINDS = {"plus": SignalKind.OVERRIDE, "prompt": SignalKind.DEADLINE, "vague-time": SignalKind.QUALIFIER}


_ABLE = stem("capable")
_OWED = stem_set("qualifier.owed")
"""What is owed to workers: another payment may add to it or eat it up."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of softening words and of overriding interests that came or went."""
    yield from _leave(case)
    yield from _able(case)
    _settle(case)
    old, new = lost_and_gained(_names(case.before), _names(case.after))
    for name in (*_RULES, *_SOFT, *_GOOD):
        for side, sentence, count, way in (("before", case.before, old[name], 1), ("after", case.after, new[name], -1)):
            for one in [one for one in sentence.qualifiers if one.name == name][-count:] if count else ():
                yield from _sign(case, side, sentence, one, way)


def _able(case: Case) -> Iterator[Signal]:
    """``Shall be capable of being lowered``, where it was to be lowered; or the other way."""
    for old, new in case.frames:
        for side, frame, other, way in (("before", old, new, 1), ("after", new, old, -1)):
            if frame.verb != _ABLE or other.verb == _ABLE or not old.modal is new.modal is Modal.DUTY:
                continue
            sentence = case.before if side == "before" else case.after
            done = next(
                (mark for mark in sentence.marks if mark.name == other.verb and mark.first > frame.verb_at), None
            )
            if done is None:
                continue
            case.explain(side, frame.verb_at, frame.verb_at + 1)
            words = sentence.words(frame.verb_at, done.last)
            said = "it need not be done" if way < 0 else "it is to be done, and not only to be possible"
            before, after = ("", words) if way < 0 else (words, "")
            yield signal(SignalKind.QUALIFIER, way * (favour(other) or 1), before, after, f"“{words}”: {said}.")


def _settle(case: Case) -> None:
    """A saving or an override put in other words is the same one."""
    for name in (*_RULES, "plus"):
        was, now = ([one for one in side.qualifiers if one.name == name] for side in (case.before, case.after))
        if len(was) == len(now) == 1 and name not in ("discretion", "needs"):
            case.explain("before", was[0].first, was[0].last)
            case.explain("after", now[0].first, now[0].last)


def _leave(case: Case) -> Iterator[Signal]:
    """A right of ours that now needs the other side's leave, or no longer does."""
    old, new = _leaves(case.before), _leaves(case.after)
    if len(old) == len(new):
        return
    side, sentence, ones, way = (
        ("after", case.after, new, -1) if len(new) > len(old) else ("before", case.before, old, 1)
    )
    one = ones[-1]
    case.explain(side, max(0, one.first - 4), one.last + 4)
    words = sentence.words(max(0, one.first - 2), one.last)
    reason = f"“{words}”: the other side's leave {'is needed now' if way < 0 else 'is no longer needed'}."
    yield lone_signal(SignalKind.OVERRIDE, way, words, reason, came=way < 0)


def _leaves(sentence: Sentence) -> list[Found]:
    """Rungs of agreement that belong to the other side, in a frame that gives us a right."""
    found = []
    for one in sentence.rungs:
        frame = sentence.frame_at(one.first)
        giver = giver_of(one, sentence.tokens, sentence.parties)
        near = [giver] if giver is not None else _near(sentence, one)
        may = frame is not None and frame.modal in (Modal.MAY, Modal.STATEMENT)
        ours = may and frame is not None and bool({frame.subject, frame.agent} & OURS)
        refused = {token.stem for token in sentence.tokens[max(0, one.first - 4) : one.first]} & {
            "without",
            "no",
            "not",
        }
        if one.name == "agree" and not refused and ours and near and all(party.name in THEIRS for party in near):
            found.append(one)
    return found


def _near(sentence: Sentence, one: Found) -> list[Found]:
    return [party for party in sentence.parties if one.first - 3 <= party.first < one.last + 3]


def _names(sentence: Sentence) -> list[str]:
    return [one.name for one in sentence.qualifiers]


def _sign(case: Case, side: str, sentence: Sentence, one: Found, way: int) -> Iterator[Signal]:
    marks = case.taken() if side == "before" else case.put()
    here = [mark for mark in marks if mark.first < one.last and mark.last > one.first]
    if not here and one.name not in ("qualifier", "endeavour", "plus", "minus", "prompt"):
        return
    if one.name == "minus" and not {token.stem for token in sentence.tokens} & _OWED:
        return
    if one.name == "discretion" and (_wish_to(sentence, one) or _found(sentence, one)):
        return
    if one.name in _SOFT and _one_of_two(sentence, one):
        return
    if one.name == "consider" and not _considered(sentence, one):
        return
    if one.name == "endeavour" and _of_others(sentence, one):
        return
    if one.name == "plus" and _joins(sentence, one):
        case.explain(side, one.first, one.last)
        return
    if one.name == "minus" and _counts(sentence, one):
        return
    if one.name == "subject-to" and _ours_follow(sentence, one):
        return
    stands = standing(sentence, one.first) or 1
    if one.name in (*_RULES, *_SOFT) and _owed(sentence, one):
        stands = 1
    if one.name in _GOOD or (one.name == "endeavour" and _towards(sentence, case, side, one)):
        stands = -1
    case.explain(side, one.first, one.last)
    if one.name in _RULES:
        _explain_rest(case, side, here)
    words = sentence.words(one.first, one.last)
    kind = _KINDS.get(one.name, SignalKind.OVERRIDE if one.name in _RULES else SignalKind.QUALIFIER)
    reason = f"“{words}” has {'gone' if way > 0 else 'come in'}: {_says(one.name)}"
    yield lone_signal(kind, way * stands, words, reason, came=way < 0)


def _owed(sentence: Sentence, one: Found) -> bool:
    """Whether a duty of the other side is softened, which is a loss unless it is a duty to do plain harm."""
    frame = sentence.frame_at(one.first)
    if one.name in _RULES:
        return True
    return frame is not None and frame.modal is Modal.DUTY and frame.subject in THEIRS and not frame.passive


def _wish_to(sentence: Sentence, one: Found) -> bool:
    """``Where it wishes to use one``: when a duty arises, and not whether."""
    follows = sentence.tokens[one.last].plain if one.last < len(sentence.tokens) else ""
    return follows == "to" and sentence.tokens[one.last - 1].stem in ("wish", "choos", "choose")


def _found(sentence: Sentence, one: Found) -> bool:
    """``Any lenses found necessary``: what turns out to be so, where nobody of the other side is said to find it."""
    if sentence.tokens[one.first].plain not in _FOUND:
        return False
    near = _near(sentence, one)
    return not any(party.name in THEIRS for party in near)


_FOUND = frozenset(("found", "considered", "deemed", "thought", "judged", "believed"))


def _considered(sentence: Sentence, one: Found) -> bool:
    """Whether the other side is to consider a thing: the verb of its duty, or right behind it."""
    frame = sentence.frame_at(one.first)
    verb = frame is not None and one.first <= frame.verb_at < one.last
    if verb and _owed(sentence, one):
        return True
    plain = frame is None or (frame.modal is Modal.STATEMENT and sentence.parts[one.first] is Part.MAIN)
    return not plain and any(
        party.name in THEIRS and one.first - 3 <= party.first < one.first for party in sentence.parties
    )


def _of_others(sentence: Sentence, one: Found) -> bool:
    """``A tool intended to count``, ``an employee who believes that``: what a thing is for, or what ours think."""
    tokens = sentence.tokens
    near = [party for party in sentence.parties if one.first - 4 <= party.first < one.first]
    if near:
        return near[-1].name in OURS and tokens[one.first].stem in _THINKING
    return tokens[one.first].plain in ("intended", "expected", "designed") or (
        tokens[one.first].stem in _THINKING and tokens[one.first - 1].plain == "who"
    )


_THINKING = frozenset(map(stem, ("believe", "think", "feel", "hope", "trust", "expect", "intend", "wish")))


def _one_of_two(sentence: Sentence, one: Found) -> bool:
    """``Required or encouraged to``: the second of two verbs, which softens nothing."""
    return one.first > 0 and sentence.tokens[one.first - 1].plain in ("or", "nor", "and")


def _joins(sentence: Sentence, one: Found) -> bool:
    """Whether ``as well as`` or ``in addition to`` only joins two things, and nothing is owed to which it could add."""
    joining = sentence.words(one.first, one.last).lower() in ("as well as", "in addition to", "on top of")
    return joining and not {token.stem for token in sentence.tokens} & _OWED


def _towards(sentence: Sentence, case: Case, side: str, one: Found) -> bool:
    """``With the aim of agreement``, where the other side does not speak of agreement: talks that lead somewhere."""
    other = case.after if side == "before" else case.before
    near = sentence.tokens[one.first].plain == "with" and any(
        one.last <= rung.first <= one.last + 3 and rung.name == "agree" for rung in sentence.rungs
    )
    return near and not any(rung.name == "agree" for rung in other.rungs)


def _counts(sentence: Sentence, one: Found) -> bool:
    """``Count towards working time``: what counts as time or service is no set-off."""
    words = {token.stem for token in sentence.tokens[one.last : one.last + 4]}
    return sentence.tokens[one.first].stem == "count" and bool(words & {"time", "hour", "servic", "experi"})


def _says(name: str) -> str:
    if name in _GOOD:
        return "it adds to what is given."
    if name in _RULES:
        return "it lets another interest come first."
    return "it lets the one who owes it judge what is owed."


def _ours_follow(sentence: Sentence, one: Found) -> bool:
    """Whether what comes first is the union's say: ``subject to consultation with the Union``."""
    following = [party for party in sentence.parties if one.last <= party.first < one.last + 6]
    return bool(following) and following[0].name in OURS


def _explain_rest(case: Case, side: str, here: list[Mark]) -> None:
    """An overriding interest explains the words beside it: whose, and of what."""
    for hunk in list(case.hunks):
        marks = hunk.taken if side == "before" else hunk.put
        near = [
            mark
            for mark in marks
            if any(abs(mark.first - one.last) <= 4 or abs(one.first - mark.last) <= 4 for one in here)
        ]
        for mark in near:
            case.explain(side, mark.first, mark.last)

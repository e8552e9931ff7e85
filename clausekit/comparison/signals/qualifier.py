"""Qualifiers, which let the one who owes a duty judge it, and overrides, which put another interest first."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, lost_and_gained, signal
from clausekit.comparison.signals.moved_qualifiers import of_what_moved, prevents_nothing
from clausekit.comparison.signals.soft_words import (
    SOFT,
    as_ours_think,
    found_by_theirs,
    joins,
    loosens_denial,
    loosens_exception,
    owed,
    parties_near,
    softens,
    towards,
)
from clausekit.language.assents import giver_of
from clausekit.language.favour import OURS, THEIRS, favour
from clausekit.language.favour_in_place import ruled_by, standing
from clausekit.language.sentence import Mark, Modal, Part, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import Found

_RULES = ("discretion", "needs", "subject-to", "minus")
_GOOD = ("plus", "prompt")
"""Words whose coming is a gain."""
_KINDS = {"plus": SignalKind.OVERRIDE, "prompt": SignalKind.DEADLINE, "vague-time": SignalKind.QUALIFIER}


_WHAT = frozenset(("what", "whatever", "anything"))
_ABLE = frozenset((stem("capable"), stem("able")))


def find(case: Case) -> Iterator[Signal]:
    """Signs of softening words and of overriding interests that came or went."""
    yield from _leave(case)
    yield from _able(case)
    yield from _liked(case)
    _settle(case)
    old, new = lost_and_gained(_names(case.before), _names(case.after))
    if _adds(case.before) and _adds(case.after):
        del old["plus"], new["plus"]  # what adds to a thing may say so twice
    for name in (*_RULES, *SOFT, *_GOOD):
        for side, sentence, count, way in (("before", case.before, old[name], 1), ("after", case.after, new[name], -1)):
            for one in [one for one in sentence.qualifiers if one.name == name][-count:] if count else ():
                yield from _sign(case, side, sentence, one, way)


def _adds(sentence: Sentence) -> bool:
    return "plus" in _names(sentence)


def _able(case: Case) -> Iterator[Signal]:
    """``Shall be capable of being lowered``, where it was to be lowered; or the other way."""
    for side, own, opposite in (("before", case.before, case.after), ("after", case.after, case.before)):
        for mark in own.marks:
            if mark.name == "unable" and any(token.plain in ("cannot", "unable") for token in opposite.tokens):
                case.explain(side, mark.first, mark.last)
    for old, new in case.frames:
        if {old.verb, new.verb} <= _ABLE:
            case.explain_verbs(old, new)
        for side, frame, other, way in (("before", old, new, 1), ("after", new, old, -1)):
            if frame.verb not in _ABLE or other.verb in _ABLE or not old.modal is new.modal is Modal.DUTY:
                continue
            sentence, there = (case.before, case.after) if side == "before" else (case.after, case.before)
            verb = there.tokens[min(other.verb_at, len(there.tokens) - 1)].stem
            done = next((at for at in range(frame.verb_at, frame.end) if sentence.tokens[at].stem == verb), None)
            if done is None:
                continue
            case.explain(side, frame.verb_at, frame.verb_at + 1)
            words = sentence.words(frame.verb_at, done + 1)
            said = "it need not be done" if way < 0 else "it is to be done, and not only to be possible"
            before, after = ("", words) if way < 0 else (words, "")
            yield signal(SignalKind.QUALIFIER, way * (favour(other) or 1), before, after, f"“{words}”: {said}.")


def _liked(case: Case) -> Iterator[Signal]:
    """``In the order which the Bank prefers`` where it was in another; or the other way, or as ours prefer."""
    old, new = _liking(case.before), _liking(case.after)
    if (old is None) == (new is None):
        return
    side, sentence, one, way = ("after", case.after, new, -1) if new else ("before", case.before, old, 1)
    assert one is not None
    run = next((run for run in case.runs(side) if run.first < one.last and one.first < run.last), None)
    if run is None or not any(one.first <= mark.first < one.last for mark in (*case.taken(), *case.put())):
        return
    case.explain(side, run.first, run.last)
    case.explain("before" if side == "after" else "after", run.other_first, run.other_last)
    words = sentence.words(one.first, one.last)
    said = "it is for them to choose " + ("now" if way < 0 else "no longer")
    yield lone_signal(
        SignalKind.OVERRIDE, way if one.name in THEIRS else -way, words, f"“{words}”: {said}.", came=way < 0
    )


_WHICH = frozenset(("which", "that", "as", "whom", "whichever", "whatever", "whoever", "wherever", "whenever", "how"))
_LIKING = frozenset(map(stem, ("prefer", "choose", "like", "want", "wish", "select", "favour", "please", "pick")))


def _liking(sentence: Sentence) -> Found | None:
    """Where a sentence says ``which the Bank prefers``, named by who prefers it."""
    for party in sentence.parties:
        opens = next(
            (at for at in (party.first - 1, party.first - 2) if at >= 0 and sentence.tokens[at].plain in _WHICH), None
        )
        if opens is None or party.last >= len(sentence.tokens) or party.name not in THEIRS | OURS:
            continue
        ends = party.last + 1 >= len(sentence.tokens) or sentence.tokens[party.last + 1].plain != "to"
        if sentence.tokens[party.last].stem in _LIKING and ends:
            return Found(party.name, opens, party.last + 1)
    return None


def _settle(case: Case) -> None:
    """A saving or an override put in other words is the same one."""
    for name in (*_RULES, "plus"):
        was, now = ([one for one in side.qualifiers if one.name == name] for side in (case.before, case.after))
        if (len(was) == len(now) == 1 or (name == "plus" and was and now)) and name not in ("discretion", "needs"):
            for one in was:
                case.explain("before", one.first, one.last)
            for one in now:
                case.explain("after", one.first, one.last)


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
        near = [giver] if giver is not None else parties_near(sentence, one)
        may = frame is not None and frame.modal in (Modal.MAY, Modal.STATEMENT)
        ours = may and frame is not None and bool({frame.subject, frame.agent} & OURS)
        refused = {token.stem for token in sentence.tokens[max(0, one.first - 4) : one.first]} & {
            "without",
            "no",
            "not",
        }
        leave = one.name == "agree" and not refused and sentence.tokens[one.first].plain != "jointly"
        if leave and ours and near and all(party.name in THEIRS for party in near):
            found.append(one)
    return found or _by_leave(sentence)


def _by_leave(sentence: Sentence) -> list[Found]:
    """``With their manager's leave``, behind what ours may do."""
    return [
        Found("agree", party.first, party.last + 1)
        for party in sentence.parties
        if party.name in THEIRS and party.last < len(sentence.tokens)
        if sentence.tokens[party.last].plain in _LEAVE
        and sentence.tokens[party.last - 1].text.endswith(("'s", "s'", "’s", "s’"))
        if (frame := sentence.frame_at(party.first)) is not None
        and frame.modal is Modal.MAY
        and frame.subject in OURS
        and {"with", "by", "on", "to", "has", "have"}
        & {token.plain for token in sentence.tokens[party.first - 3 : party.first]}
    ]


_LEAVE = frozenset(("leave", "blessing", "say-so", "nod", "goodwill", "backing", "support", "signature"))


def _names(sentence: Sentence) -> list[str]:
    return [one.name for one in sentence.qualifiers]


def _sign(case: Case, side: str, sentence: Sentence, one: Found, way: int) -> Iterator[Signal]:
    marks = case.taken() if side == "before" else case.put()
    here = [mark for mark in marks if mark.first < one.last and mark.last > one.first]
    if not here and one.name not in ("qualifier", "endeavour", "plus", "prompt"):
        return
    if (side, one.first) in case.whole or (one.name == "plus" and joins(sentence, one)) or as_ours_think(sentence, one):
        case.explain(side, one.first, one.last)
        return
    other = case.after if side == "before" else case.before
    if one.name == "minus" and _is_what_is_banned(sentence, one):
        return
    if one.name == "minus" and {token.plain for token in sentence.tokens[max(0, one.first - 2) : one.first]} & _WHAT:
        return  # "what it replaces and what it supersedes"
    if not softens(sentence, other, one):
        return
    if (one.name == "plus" and prevents_nothing(other)) or (one.name in SOFT and of_what_moved(case, side, one)):
        case.explain(side, one.first, one.last)
        return
    stands = standing(sentence, one.first) or 1
    if one.name in _RULES or (one.name in SOFT and (owed(sentence, one) or found_by_theirs(sentence, one))):
        stands = 1
    ruled = ruled_by(sentence, one.first)
    apart = sentence.parts[one.first] is Part.EXCEPTION or ruled is not sentence.frame_at(one.first)
    if one.name in SOFT and apart and ruled is not None and sentence.tokens[one.first - 1].text == ",":
        stands = standing(sentence, ruled.first)  # of the rule itself
    elif loosens_exception(sentence, one):
        stands = -stands
    if one.name in SOFT and loosens_denial(sentence, one):
        stands = abs(stands)
    if one.name == "prompt" and _is_banned(sentence, one):
        stands = 1
    elif one.name in _GOOD or (one.name == "endeavour" and towards(sentence, other, one)):
        stands = -1
    case.explain(side, one.first, one.last)
    if one.name in _RULES:
        _explain_rest(case, side, here)
    words = sentence.words(one.first, one.last)
    name = "qualifier" if one.name == "prompt" and stands > 0 else one.name
    kind = _KINDS.get(name, SignalKind.OVERRIDE if name in _RULES else SignalKind.QUALIFIER)
    reason = f"“{words}” has {'gone' if way > 0 else 'come in'}: {_says(name)}"
    yield lone_signal(kind, way * stands, words, reason, came=way < 0)


def _is_what_is_banned(sentence: Sentence, one: Found) -> bool:
    """``Must not be made up, taken from leave or counted as absence``."""
    frame = sentence.frame_at(one.first)
    return frame is not None and frame.modal is Modal.BAN and frame.verb_at <= one.first


def _is_banned(sentence: Sentence, one: Found) -> bool:
    """``Shall not automatically dismiss``: what is not done of itself may be done all the same."""
    before = sentence.tokens[one.first - 1].plain if one.first else ""
    frame = sentence.frame_at(one.first)
    return before in ("not", "never", "be") and frame is not None and frame.modal is Modal.BAN


def _says(name: str) -> str:
    if name in _GOOD:
        return "it adds to what is given."
    if name in _RULES:
        return "it lets another interest come first."
    return "it lets the one who owes it judge what is owed."


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

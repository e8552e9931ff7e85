"""Voice: the say of ours, or ours themselves, named on one side only where other words stand on the other."""

from collections.abc import Iterator
from itertools import pairwise

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.comparison.rewording import reordered
from clausekit.comparison.signals.roles import of_a_thing
from clausekit.comparison.signals.yes_said import is_deemed, says_of_what_kind, says_when
from clausekit.language.assents import giver_of
from clausekit.language.favour import OURS, THEIRS, favour
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Frame, Mark, Modal, Part, Sentence
from clausekit.language.tokens import stem, stems
from clausekit.language.word_lists import Found, plain_set, stem_set

_AGREED = frozenset(
    map(stem, ("agree", "agreed", "agreement", "consent", "approve", "approval", "negotiate", "object"))
)
LONG = 13
"""Words of a sentence from which one that keeps few words in their order was written anew."""
_STRONG = ("agree", "negotiate", "no-objection")


def of_consent(case: Case) -> Iterator[Signal]:
    """Signs that what needed somebody's agreement needs it no longer, or needs it now."""
    if SignalKind.CONSENT_LADDER in case.kinds or case.turned:
        return
    old, new = _rungs(case.before, case.taken()), _rungs(case.after, case.put())
    there = {token.stem for token in (case.after if old else case.before).tokens}
    if bool(old) == bool(new) or there & _AGREED:
        return
    side, sentence, one, way = ("before", case.before, old[-1], -1) if old else ("after", case.after, new[-1], 1)
    giver = giver_of(one, sentence.tokens, sentence.parties)
    if (giver is not None and giver.name in THEIRS) or (
        giver is None and (_of_an_office(sentence, one) or _holds_up_pay(sentence, one) or _of_somebody(sentence, one))
    ):
        yield from _of_theirs(case, side, sentence, one, way)
        return
    named = one.last < len(sentence.tokens) and sentence.tokens[one.last].plain == "of"  # "the consent of each user"
    first = one.last if named else one.first - 4
    near = [party for party in sentence.parties if first <= party.first < one.last + 4]
    frame = sentence.frame_at(one.first)
    if any(token.plain == "as" for token in sentence.tokens[max(0, one.first - 2) : one.first]):
        return  # "does not count as agreeing"
    if any(token.plain == "not" for token in sentence.tokens[max(0, one.first - 4) : one.first]) and is_deemed(
        sentence
    ):
        way = -way  # "is deemed not to have been approved"
    if giver is None and frame is not None and frame.modal is Modal.STATEMENT and says_when(sentence, one):
        return  # "the right begins when the change has been approved"
    if _FORBIDDEN & {token.plain for token in sentence.tokens[: one.first]} and _who_has_not(sentence, one):
        way = -way  # "is forbidden to anyone who has not been authorised": it is let to the rest
    if giver is None and _done_by_another(frame, one):
        return  # "a person shall sign off each case": what they do, and no consent to it
    if giver is None and says_of_what_kind(sentence, one):
        return  # "the approved data": fewer, and nobody's say
    if giver is None and one.first and sentence.tokens[one.first - 1].plain in ("from", "since"):
        return  # "from approval of the business case": when a thing begins
    if (near and all(party.name in THEIRS for party in near)) or (frame is not None and frame.modal is Modal.EXEMPT):
        return
    if frame is not None and frame.modal is Modal.MAY and frame.subject == "union" and _says_who(sentence, one):
        way = -way  # "may write to all who have opted in": fewer are left to write to
    if there & _UMPIRES and _either_may(case.after if old else case.before) and frame is not None:
        way = -way  # "to arbitration by either side", and "if both sides agree": neither can go alone
    words = sentence.words(max(0, one.first - 2), one.last)
    case.explain(side, max(0, one.first - 2), min(one.last + 3, len(sentence.tokens)))
    said = f"“{words}” has {'gone' if side == 'before' else 'come in'}: a say in it."
    yield lone_signal(SignalKind.CONSENT_LADDER, way, words, said, came=side == "after")


_FORBIDDEN = frozenset(("forbidden", "prohibited", "banned", "barred"))


def _who_has_not(sentence: Sentence, one: Found) -> bool:
    """Whether a yes is that which those who are meant do not have: ``anyone who has not been authorised``."""
    before = [token.plain for token in sentence.tokens[max(0, one.first - 5) : one.first]]
    return bool({"who", "which", "that"} & set(before)) and "not" in before


def _done_by_another(frame: Frame | None, one: Found) -> bool:
    """Whether it is what somebody does who is neither of the two sides' own: an act of theirs."""
    return (
        frame is not None
        and not frame.passive
        and frame.modal is Modal.DUTY
        and not frame.subject
        and frame.start < frame.first
        and one.first == frame.verb_at
    )


def _either_may(sentence: Sentence) -> bool:
    """Whether each of the two sides may do a thing alone."""
    words = [token.plain for token in sentence.tokens]
    either = any(one in ("either", "any") and other in _SIDES for one, other in pairwise(words))
    return either and any(frame.modal is Modal.MAY for frame in sentence.frames)


_SIDES = frozenset(("side", "party", "one", "of"))
_UMPIRES = frozenset(
    map(stem, ("arbitration", "arbitrator", "mediation", "mediator", "conciliation", "tribunal", "adjudication"))
)


def of_other_voice(case: Case) -> Iterator[Signal]:
    """Signs that the Union stands where employee representatives stood, or they where it did, whatever the verb."""
    if SignalKind.ACTOR in case.kinds:
        return
    old, new = ({party.name for party in side.parties} & {"union", "other-voice"} for side in (case.before, case.after))
    if {frozenset(old), frozenset(new)} != {frozenset(("union",)), frozenset(("other-voice",))}:
        return
    was, now = (
        next(one for one in side.parties if one.name in names)
        for side, names in ((case.before, old), (case.after, new))
    )
    changed = any(was.first <= mark.first < was.last for mark in case.taken())
    if not changed or not any(now.first <= mark.first < now.last for mark in case.put()):
        return
    case.explain("before", was.first, was.last)
    case.explain("after", now.first, now.last)
    words, came = case.before.words(was.first, was.last), case.after.words(now.first, now.last)
    said = "It is for the Union now." if "union" in new else "It is for the Union no longer."
    yield signal(SignalKind.ACTOR, 1 if "union" in new else -1, words, came, said)


def _says_who(sentence: Sentence, one: Found) -> bool:
    """Whether an agreement is that of those whom a thing is done to: ``members who have agreed``."""
    return bool(
        {"who", "whom", "whose"} & {token.plain for token in sentence.tokens[max(0, one.first - 4) : one.first]}
    )


def _of_an_office(sentence: Sentence, one: Found) -> bool:
    """``Approval by Corporate Communications``: a yes of an office that is not known, and that is none of ours."""
    tokens = sentence.tokens
    by = next((at for at in range(one.last - 1, min(one.last + 1, len(tokens))) if tokens[at].plain in _FROM), None)
    if by is None or any(by < party.first <= by + FAR for party in sentence.parties):
        return False
    named = [token for token in tokens[by + 1 : by + 1 + FAR] if token.is_word]
    return any(token.text[0].isupper() or token.plain in _OFFICES for token in named) and not any(
        token.stem in _BODIES for token in named
    )


def _of_somebody(sentence: Sentence, one: Found) -> bool:
    """``With the permission of the host``, where ours may do a thing: somebody who is none of them has to let them."""
    frame = sentence.frame_at(one.first)
    if frame is None or frame.modal is not Modal.MAY or frame.subject not in OURS or frame.passive:
        return False
    named = [token.plain for token in sentence.tokens[one.last : one.last + 1]] == ["of"]
    return named and not any(one.last <= party.first <= one.last + FAR for party in sentence.parties)


def _holds_up_pay(sentence: Sentence, one: Found) -> bool:
    """``Payment falls due when the work is approved``: whoever pays is the one to approve."""
    owed = any(token.stem in _PAID for token in sentence.tokens[: one.first])
    if not owed or sentence.parts[one.first] is not Part.CONDITION:
        return False
    opens = next((at for at in range(one.first, -1, -1) if sentence.parts[at] is not Part.CONDITION), -1)
    return not any(party.name in OURS for party in sentence.parties if party.first > opens)


_PAID = stems("payment pay paid due refund refunded reimbursed")


def _of_theirs(case: Case, side: str, sentence: Sentence, one: Found, way: int) -> Iterator[Signal]:
    """``When the Employer has approved it``, ``with the manager's leave``: a yes of theirs that a thing waits for."""
    frame, part = sentence.frame_at(one.first), sentence.parts[one.first]
    opens = {token.plain for token in sentence.tokens[max(0, one.first - 4) : one.first]}
    if frame is None or frame.modal is Modal.BAN or not (part is Part.CONDITION or opens & _UPON):
        return
    whose_is_open = frame.modal is Modal.MAY and not (frame.subject or frame.agent)
    own = 0 if whose_is_open else standing(sentence, one.first)  # "notices may be displayed": by whom?
    before = range(one.first - 1, max(-1, one.first - 4), -1)
    first = next((at for at in before if sentence.tokens[at].plain in _UPON), max(0, one.first - 3))
    words = sentence.words(first, one.last)
    case.explain_whole(side, first, one.last)
    said = f"“{words}” has {'gone' if way < 0 else 'come in'}: a yes of the other side."
    yield lone_signal(SignalKind.TRIGGER, -way * own, words, said, came=way > 0)


_PROVING = stem_set("actor.proving")
_FROM = frozenset(("by", "of", "from"))
_OFFICES = plain_set("voice.offices")
_BODIES = stem_set("voice.bodies")
"""Who is asked on behalf of others than the employer alone."""
FAR = 4
"""Words behind ``approval by`` that name whose it is."""
_UPON = frozenset(("with", "after", "by", "on", "upon", "following", "under", "to"))
"""What stands before a yes that a thing is done with: ``with the approval of``, ``subject to the consent of``."""


def of_ours(case: Case) -> Iterator[Signal]:
    """Signs that ours, named where a duty or a gift speaks of them, gave way to other words, or took their place."""
    if any(frame.modal in (Modal.BAN, Modal.EXEMPT) for side in (case.before, case.after) for frame in side.frames):
        return
    if len(case.before.tokens) >= LONG and reordered(case.before, case.after):
        return
    for hunk in list(case.hunks):
        if not hunk.taken or not hunk.put:
            continue
        was, now = _ours(case.before, hunk.taken), _ours(case.after, hunk.put)
        if was == now or _elsewhere(case, was, now):
            continue
        sentence, marks = (case.before, hunk.taken) if was else (case.after, hunk.put)
        task = _of_task(sentence, marks)
        if not task:
            continue
        words = case.before.words(hunk.taken[0].first, hunk.taken[-1].last)
        changed = case.after.words(hunk.put[0].first, hunk.put[-1].last)
        case.drop(hunk)
        said = f"“{words}” has become “{changed}”: {'it no longer speaks of ours' if was else 'it speaks of ours now'}."
        yield signal(SignalKind.ACTOR, -task if was else task, words, changed, said)


def _of_task(sentence: Sentence, marks: list[Mark]) -> int:
    """What it is worth to ours to be named: -1 as those who must do something, 0 where they only go on as they are."""
    frame = sentence.frame_at(marks[0].first)
    if any(token.stem in _PROVING for token in sentence.tokens[marks[-1].last : marks[-1].last + 2]):
        return -1  # "until the driver shows otherwise"
    before = [token.plain for token in sentence.tokens[max(0, marks[0].first - 2) : marks[0].first]]
    if frame is not None and {"on", "upon"} & set(before) and (frame.verb in _FALLING or _of_burden(sentence, frame)):
        return -1
    if frame is not None and frame.passive and favour(frame) < 0:
        return -1  # "running costs are recharged to the union"
    if frame is None or frame.passive or frame.subject not in OURS:
        return 1
    if frame.modal is Modal.STATEMENT:
        return 0
    return -1 if frame.modal is Modal.DUTY and favour(frame) < 0 else 1


def _of_burden(sentence: Sentence, frame: Frame) -> bool:
    """``The burden of proof lies on …``: it is said of a burden on whom it lies."""
    return any(token.stem in _BURDENS for token in sentence.tokens[frame.start : frame.start + 3])


_BURDENS = stem_set("owner.burdens")
_FALLING = frozenset(("fall", "lie", "rest"))
"""What is said of a cost: ``shall fall on the driver``."""


def _elsewhere(case: Case, was: bool, now: bool) -> bool:
    """Whether the other side names ours too, in another place."""
    there = case.after if was else case.before
    return (was or now) and any(party.name in OURS for party in there.parties)


def _rungs(sentence: Sentence, marks: list[Mark]) -> list[Found]:
    """The high rungs of a side that no sign has explained."""
    return [
        one
        for one in sentence.rungs
        if one.name in _STRONG and any(mark.first < one.last and mark.last > one.first for mark in marks)
    ]


def _ours(sentence: Sentence, marks: list[Mark]) -> bool:
    """Whether ours stand among some marks, other than as owners of a thing: ``the worker's file``."""
    return any(
        one.name in OURS
        and any(mark.first < one.last and mark.last > one.first for mark in marks)
        and not sentence.tokens[one.last - 1].text.endswith(("'s", "’s"))
        and not of_a_thing(sentence, one)
        for one in sentence.parties
    )

"""Counted things: whether a number counts what is good or bad to have more of: seats, cameras, supporters."""

from clausekit.comparison.signals.deadlines import stands_before
from clausekit.language.favour import OURS, THEIRS, is_harm
from clausekit.language.quantity import Measure, Quantity
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import stem_set

_WATCHING = stems(
    "camera cameras sensor sensors tracker trackers microphone microphones recorder recorders probe beacon"
)
_CARRYING = stems("carry bear have fit install mount wear hold contain include")
_NEEDING = stems("need needs require requires takes")
_OUR_ACTS = stem_set("time_roles.our-acts")
_CALLS = stems("request application demand petition requisition motion proposal insistence call")
_CALLING = stems(
    "require call request demand convene summon requisition petition initiate trigger start refer invoke insist force "
    "compel move propose"
)
_SEATS = stems("seats members places votes nominees representatives delegates")


def asked_of_ours(sentence: Sentence, one: Quantity, frame: Frame | None) -> bool:
    """Whether a number says what ours must bring before they are heard: ``an appeal needs two supporters``."""
    if _calling(sentence, one, frame):
        return True
    words = sentence.tokens[: one.first]
    needs = next((at for at, token in enumerate(words) if token.stem in _NEEDING), 0)
    return bool(needs) and frame is not None and bool({token.stem for token in words[:needs]} & _OUR_ACTS)


def _calling(sentence: Sentence, one: Quantity, frame: Frame | None) -> bool:
    """How many of ours it takes to call for a thing: ``any three members may require``, ``at the request of ten``."""
    ours = any(party.name in OURS and one.last - 1 <= party.first <= one.last + 2 for party in sentence.parties)
    if not ours or frame is None:
        return False
    before = [token.plain for token in sentence.tokens[max(0, one.first - 3) : one.first]]
    if before[-1:] in (["of"], ["from"], ["by"]) and _CALLS & {sentence.tokens[one.first - 2].stem}:
        return True
    called = frame.modal is Modal.MAY and not frame.passive and one.last <= frame.first
    return called and sentence.tokens[frame.verb_at].stem in _CALLING and before[-1:] != ["up"]


def named_by_ours(sentence: Sentence, one: Quantity) -> bool:
    """``Up to six people whom the Union names``: how many ours may choose."""
    behind = sentence.tokens[one.last : one.last + 6]
    ours = any(party.name in OURS and one.last <= party.first <= one.last + 4 for party in sentence.parties)
    return ours and any(token.stem in _NAMING for token in behind)


_NAMING = stems(
    "names name named chooses choose chosen appoints appoint appointed nominates nominated selects selected"
)


def have_to_be_there(sentence: Sentence, one: Quantity) -> bool:
    """``When four union members are present``: a vote is held only where so many of ours are there."""
    ours = any(party.name in OURS and one.last - 1 <= party.first <= one.last + 1 for party in sentence.parties)
    behind = {token.plain for token in sentence.tokens[one.last : one.last + 5]}
    return ours and bool(behind & _PRESENT)


_PRESENT = frozenset(("present", "attend", "attending", "attends", "there", "participate", "vote"))


def part_of_whole(sentence: Sentence, one: Quantity) -> Quantity | None:
    """The number before one that says of how many it is: ``four of the nine seats``; None for any other number."""
    part = next((other for other in sentence.quantities if 0 < one.first - other.last <= FAR), None)
    if part is None or part.measure is not Measure.COUNT:
        return None
    between = [token.plain for token in sentence.tokens[part.last : one.first]]
    return part if "of" in between and set(between) <= _OUT_OF else None


FAR = 3
"""Words of ``out of the`` at most."""
_OUT_OF = frozenset(("out", "of", "the", "its", "those", "these", "all"))


def seats_of_theirs(sentence: Sentence, one: Quantity) -> bool:
    """Whether a number counts the other side's people in a body of both: ``five management seats``."""
    party = next((party for party in sentence.parties if one.last - 1 <= party.first <= one.last + 2), None)
    counted = {token.stem for token in sentence.tokens[one.last - 1 : one.last + 4]}
    seats = bool(counted & _SEATS) or (party is not None and _made_up_of_both(sentence, party.name))
    return party is not None and party.name in THEIRS and seats


def _made_up_of_both(sentence: Sentence, name: str) -> bool:
    """``Consists of three union members and three managers``: a body of which more of one side is less of the other."""
    made = any(token.stem in _MADE_UP for token in sentence.tokens)
    counted = {
        party.name
        for party in sentence.parties
        for one in sentence.quantities
        if one.measure is Measure.COUNT and one.last - 1 <= party.first <= one.last + 1
    }
    return made and name in counted and bool(counted & OURS)


_MADE_UP = stems("consist consists comprise comprises composed include includes made have has contain up number")


def limited_to(sentence: Sentence, one: Quantity) -> bool:
    """``Shall be limited to five in an hour``: a ceiling, though the number stands bare."""
    near = [token.plain for token in sentence.tokens[max(0, one.first - 3) : one.last]]
    return any(word in _LIMITED and near[at + 1 : at + 2] in (["to"], ["at"]) for at, word in enumerate(near))


_LIMITED = frozenset(("limited", "restricted", "confined", "capped", "held", "kept", "rationed"))
PESTERING = stem_set("number_roles.pestering")
"""What is sent to workers or done to them: the fewer the better."""


def watching_things(sentence: Sentence, one: Quantity, frame: Frame | None) -> bool:
    """Whether a number says how many things that watch are put somewhere: ``each cab shall have two cameras``."""
    if frame is None or frame.modal is Modal.BAN or one.measure is not Measure.COUNT:
        return False
    counted = {token.stem for token in sentence.tokens[one.last - 1 : one.last + 3]}
    verb = sentence.tokens[frame.verb_at].stem if frame.verb_at < len(sentence.tokens) else ""
    return bool(counted & _WATCHING) and verb in _CARRYING


def by_so_many_people(sentence: Sentence, one: Quantity, frame: Frame | None) -> bool:
    """Whether a number says how many people are to do what is owed: ``read by two members of the panel``."""
    asked = frame is not None and frame.passive and frame.modal is not Modal.MAY and not is_harm(frame.verb)
    people = any(one.last <= party.first <= one.last + 1 for party in sentence.parties)
    return asked and people and stands_before(sentence, one, 1, ("by",))

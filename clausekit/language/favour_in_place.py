"""Favour in its place: what a frame is worth to the workers with the words that stand beside it."""

from itertools import pairwise

from clausekit.language.definitions import defines_theirs, verb_that_defines
from clausekit.language.favour import DEEMED, OURS, THEIRS, comparable_words, favour, verb_classes
from clausekit.language.gates import limits
from clausekit.language.parts import NEGATIVE
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.stakes import is_taken_up
from clausekit.language.word_lists import Found, stem_set


def stands_for(sentence: Sentence, frame: Frame) -> int:
    """The favour of a frame with what limits it: leave to do a thing for stated ends only limits the employer."""
    if frame.modal is Modal.MAY and frame.subject not in OURS:
        if any(one.name == "only" and frame.first <= one.first < frame.end for one in sentence.qualifiers):
            return 1
    return _own(sentence, frame)


def favour_in(sentence: Sentence, frame: Frame) -> int:
    """The favour of a frame with the words beside it: what a thing counts as is good or bad by what that is."""
    if frame.verb not in DEEMED or frame.modal not in (Modal.DUTY, Modal.BAN):
        return _own(sentence, frame)
    names = {token.stem for token in sentence.tokens[frame.last : frame.end]}
    worth = bool(names & _GOOD_STANDING) - bool(names & _BAD_STANDING)
    return -worth if frame.modal is Modal.BAN else worth


_GOOD_STANDING = stem_set("favour.good-standing")
_BAD_STANDING = stem_set("favour.bad-standing")


def _own(sentence: Sentence, frame: Frame) -> int:
    """The favour of a frame; a ban on giving counts against ours only where they are the ones to get it."""
    own = favour(frame)
    if own < 0 and frame.modal is Modal.STATEMENT and frame.subject in OURS and _of_nothing(sentence, frame):
        return 1
    if own < 0 and departs_from_machine(sentence, frame):
        return 1
    if frame.modal in (Modal.DUTY, Modal.EXEMPT) and frame.subject in OURS and _says_yes(sentence, frame):
        return 1 if frame.modal is Modal.DUTY else -1
    if own > 0 and frame.modal is Modal.DUTY and frame.subject in OURS and _keeps_secret(sentence, frame):
        return -1
    if own < 0 and frame.modal is Modal.MAY and frame.passive and _is_theirs_to_take(sentence, frame):
        return 1
    if frame.modal is Modal.MAY and frame.subject_words.lower() in _ANYBODY and looks_at_ours(sentence, frame):
        return -1
    if own < 0 and frame.modal is Modal.DUTY and frame.subject == "worker" and _checks_a_draft(sentence, frame):
        return 1
    if own > 0 and frame.modal is Modal.DUTY and frame.verb == "require" and _to_ours(sentence, frame):
        return -1 if frame.subject in THEIRS and not frame.passive else own  # "shall require workers to wear it"
    if own > 0 and frame.modal in (Modal.DUTY, Modal.STATEMENT) and _is_seen_by_theirs(sentence, frame):
        return -1
    if own > 0 and frame.modal is Modal.DUTY and _is_watching(sentence, frame):
        return -1
    if frame.modal is Modal.BAN and _keeps_back(sentence, frame):
        return min(own, 0) if _to_ours(sentence, frame) else 0
    if own > 0 or frame.modal is not Modal.BAN:
        return own
    if frame.verb in _HANDED and _gain_behind(sentence, frame) and not to_others(sentence, frame):
        return own
    if frame.verb in _HANDED and frame.subject in THEIRS and not _to_ours(sentence, frame):
        return 1 if frame.verb == "give" or to_others(sentence, frame) else own
    copied = {token.stem for token in sentence.tokens[frame.start : frame.first]} & _COPIES
    return 1 if frame.gain and frame.verb == "make" and copied else own


def _keeps_secret(sentence: Sentence, frame: Frame) -> bool:
    """``The Union shall hold it in strict confidence``, ``keep to itself``: what ours may not pass on."""
    behind = {token.plain for token in sentence.tokens[frame.verb_at + 1 : frame.verb_at + 1 + NEAR]}
    return frame.verb in _KEEPING and not frame.passive and bool(behind & _SECRET)


NEAR = 6
"""Words from ``keep`` to how it is kept, at most."""
_KEEPING = comparable_words("keep, treat, hold, maintain, regard")
_SECRET = frozenset(("confidence", "confidential", "secret", "itself", "themselves", "private", "confidentially"))


def _is_theirs_to_take(sentence: Sentence, frame: Frame) -> bool:
    """``It may be used for training``, said of time off: what ours may take is told in the sentence above."""
    pointed = sentence.tokens[frame.start].plain in ("it", "they", "this", "these")
    return pointed and not frame.agent and is_taken_up(frame.verb, sentence.about)


def departs_from_machine(sentence: Sentence, frame: Frame) -> bool:
    """``A dispatcher may depart from the route proposed by the software``: people need not do as a machine says."""
    behind = {token.stem for token in sentence.tokens[frame.verb_at + 1 : frame.end]}
    departs = frame.modal is Modal.MAY and not frame.passive and frame.verb in _DEPARTING
    return departs and bool(behind & _MACHINES)


_DEPARTING = comparable_words("depart, deviate, disregard, ignore, diverge, stray, override, overrule, overturn")
_MACHINES = stem_set("roles.machines")


def _is_seen_by_theirs(sentence: Sentence, frame: Frame) -> bool:
    """``Photographs shall be visible to all managers``: what is known of ours, laid open to others than them."""
    about = {token.stem for token in sentence.tokens[frame.start : frame.first]}
    opened = [token.plain for token in sentence.tokens[frame.verb_at + 1 : frame.verb_at + 2]] == ["to"]
    shown = frame.verb in _ON_VIEW and opened and bool(about & (WATCHED | _HELD))
    return shown and not _to_ours(sentence, frame)


_HELD = stem_set("time_roles.held") - stem_set("favour-in-place.reports")
_ON_VIEW = comparable_words("visible, on view, on display, accessible, viewable, searchable")


def _is_watching(sentence: Sentence, frame: Frame) -> bool:
    """``Calls shall be recorded``, with nothing that bounds it: ours are watched, and nobody does anything for them."""
    if not frame.passive or frame.subject or frame.agent or sentence.cues or limits(sentence):
        return False
    about = {token.stem for token in sentence.tokens[frame.start : frame.first]}
    return frame.verb in _WATCHING and bool(about & WATCHED)


_WATCHING = comparable_words(
    "record, search, monitor, film, log, track, read, scan, listen, photograph, intercept, watch"
)
WATCHED = stem_set("favour-in-place.watched")


def _keeps_back(sentence: Sentence, frame: Frame) -> bool:
    """``Shall not publish the report``: whether a thing that all might read is kept from them, or a name is."""
    behind = {token.stem for token in sentence.tokens[frame.verb_at + 1 : frame.end]}
    told = frame.verb in _TOLD and frame.subject in THEIRS and not frame.passive
    return told and bool(behind & _REPORTS) and not behind & _PERSONAL


def _gain_behind(sentence: Sentence, frame: Frame) -> bool:
    """Whether what may not be given is what ours stand to gain: ``shall not offer training``."""
    return any(token.stem in _GAINS for token in sentence.tokens[frame.verb_at + 1 : frame.verb_at + 4])


_TOLD = comparable_words("publish, disclose, release")
_REPORTS = stem_set("favour-in-place.reports")
_GAINS = stem_set("frames.gains")


def looks_at_ours(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody may look at what is a worker's own: ``anyone may open the health file``."""
    what = {token.stem for token in sentence.tokens[frame.verb_at + 1 : frame.end]}
    return frame.verb in verb_classes()["looking"] and bool(what & _PERSONAL)


_ANYBODY = frozenset(("anyone", "anybody", "everyone", "everybody", "any person", "any employee"))
_PERSONAL = stem_set("ladder.personal") - stem_set("favour-in-place.people")


def _says_yes(sentence: Sentence, frame: Frame) -> bool:
    """``Staff must give consent before filming``: a gate; and not ``must consent to filming``, which binds them."""
    yes = frame.verb in _YES or (
        frame.verb == "give" and any(token.stem in _YES for token in sentence.tokens[frame.verb_at : frame.verb_at + 4])
    )
    behind = [token.plain for token in sentence.tokens[frame.verb_at + 1 : frame.end]]
    return yes and not frame.passive and "before" in behind and "to" not in behind[: behind.index("before")]


_YES = comparable_words("consent, agree, agreement, approve, approval")


def _of_nothing(sentence: Sentence, frame: Frame) -> bool:
    """``The driver bears no loss``, ``pays nothing``: what is said of ours is said of nothing."""
    verb = next((mark for mark in sentence.marks if mark.name == frame.verb), None)
    return verb is not None and verb.last < len(sentence.tokens) and sentence.tokens[verb.last].plain in NEGATIVE


def _checks_a_draft(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody has to look at what was made for them: ``shall read a letter drafted by the assistant``."""
    if frame.passive or frame.verb not in verb_classes()["checking"]:
        return False
    read = sentence.tokens
    return any(read[at].stem in _DRAFTED and read[at + 1].plain == "by" for at in range(frame.last, frame.end - 1))


_DRAFTED = stem_set("favour.drafted")
_COPIES = frozenset(("copi", "copy"))


_HANDED = comparable_words("give, allow, permit, offer, inform, tell")
"""What does ours good where they are the ones to get it: ``shall not allow a broker …`` protects."""


def to_others(sentence: Sentence, frame: Frame) -> bool:
    """Whether the first party behind a verb is none of ours."""
    behind = (party for party in sentence.parties if frame.verb_at < party.first <= frame.verb_at + 4)
    first = next(behind, None)
    if first is None:
        words = [token.plain for token in sentence.tokens[frame.verb_at + 1 : frame.verb_at + 4]]
        return "another" in words or bool({"other", "third"} & set(words) and _GENERAL & set(words))
    return first.name not in OURS or _is_another(sentence, first)


def _is_another(sentence: Sentence, party: Found) -> bool:
    """``Anyone else``, ``any other person``: somebody who is neither of the two sides."""
    follows = sentence.tokens[party.last].plain if party.last < len(sentence.tokens) else ""
    general = sentence.words(party.first, party.last).lower() in _GENERAL
    return general and (follows == "else" or sentence.tokens[party.first - 1].plain == "other")


_GENERAL = frozenset(("anyone", "anybody", "person", "individual", "people", "persons"))


def _to_ours(sentence: Sentence, frame: Frame) -> bool:
    """Whether what may not be given was for ours: ``shall not give the Union …``, and not ``shall not issue …``."""
    read = sentence.tokens
    return any(
        party.name in OURS
        and frame.verb_at < party.first <= frame.verb_at + 6
        and not _is_another(sentence, party)
        and not any(token.plain in _ABOUT for token in read[max(party.first - 2, frame.verb_at) : party.first])
        and not (party.last < len(read) and read[party.last].stem in _OF_THEM)
        for party in sentence.parties
    )


_ABOUT = frozenset(("about", "of", "on", "concerning", "regarding"))
"""What stands before those whom a thing is about, who need not be the ones to get it."""
_OF_THEM = stem_set("favour-in-place.of-them")


def ruled_by(sentence: Sentence, at: int) -> Frame | None:
    """The frame that words at a place bound: behind a comma the sentence's own, and not that of ``which may …``."""
    frame = sentence.frame_at(max(at - 1, 0))
    if frame is None or sentence.tokens[max(at - 1, 0)].text != "," or len(sentence.frames) < 2:
        return frame
    main = sentence.frames[0]
    opener = next((to for to in range(frame.first, 0, -1) if sentence.tokens[to].plain in _RELATIVES), 0)
    parted = any(token.text == ";" for token in sentence.tokens[opener : frame.first])
    return main if main.verb_at < opener < frame.first and not parted else frame


_RELATIVES = frozenset(("which", "who", "that", "whose", "whom", "where"))


def _is_asked(sentence: Sentence, frame: Frame) -> bool:
    """``Which groups of workers it could affect``, an item of a list: a question to be answered, and no leave."""
    if sentence.tokens[0].plain in _QUESTIONS:
        return sentence.tokens[-1].text != "."  # "What is said may be recorded." is no item of a list
    if frame.modal is not Modal.MAY:
        return False
    outer = sentence.frames[0]
    if outer is not frame and (outer.modal is not Modal.DUTY or favour(outer) <= 0):
        return False
    words = [token.plain for token in sentence.tokens[: frame.first]]
    return any(one in _BEFORE_QUESTION and other in _QUESTIONS for one, other in pairwise(words))


_QUESTIONS = frozenset(("what", "how", "which", "whether", "why"))
_BEFORE_QUESTION = frozenset(
    (
        "with",
        "and",
        ",",
        "of",
        "about",
        "on",
        ")",
        ":",
        "state",
        "say",
        "show",
        "explain",
        "list",
        "know",
        "see",
        "tell",
    )
)


def standing(sentence: Sentence, at: int) -> int:
    """The favour of the place of a token: of its frame, turned round inside an exception."""
    frame = sentence.frame_at(at)
    own = _own(sentence, frame) if frame is not None else 0
    if frame is not None and _is_asked(sentence, frame):
        own = 1
    if defines_theirs(sentence):
        return -1
    if verb_that_defines(sentence):
        own = abs(own)  # "dismissal" means: what is called so is what the agreement bounds
    if at < len(sentence.parts) and sentence.parts[at] is Part.EXCEPTION:
        return -own
    return own

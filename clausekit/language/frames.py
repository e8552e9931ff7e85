"""Frames: who must, may or must not do what, one for each verb with its modal."""

from collections.abc import Sequence
from dataclasses import replace

from clausekit.language.biddings import bidding_at
from clausekit.language.inversions import (
    banned_noun,
    ceasing,
    charged_with,
    denied_before,
    denied_behind,
    ensured,
    freed_by_nothing,
    inverted,
    is_no_longer,
    is_verb,
    over_always,
    over_time,
    refraining,
    thing_there,
    unfailing,
)
from clausekit.language.leave_to_be import LETTING
from clausekit.language.own_doings import Doing, who_does
from clausekit.language.quantity import Quantity
from clausekit.language.sentence import Frame, Modal, Part
from clausekit.language.stakes import falls, is_needed, stakes_of
from clausekit.language.statements import statement_of
from clausekit.language.stretches import covered
from clausekit.language.subjects import past_hope, person_meant, refers_back, subject_of
from clausekit.language.takings import taking_of
from clausekit.language.tokens import Token
from clausekit.language.verbs import (
    REACHING,
    agent_of,
    at_wish_of,
    comparable_name,
    is_passive,
    over_insertion,
    verb_after,
)
from clausekit.language.word_lists import Found, stem_set

_MACHINES = stem_set("roles.machines")
_STACKED = frozenset(("be", "entitl", "right", "no", "not", "have", "need", "refrain", "abstain"))
"""What a second modal on one verb opens with."""
_KINDS = {
    "duty": Modal.DUTY,
    "should": Modal.SHOULD,
    "may": Modal.MAY,
    "ban": Modal.BAN,
    "exempt": Modal.EXEMPT,
    "free-to": Modal.MAY,
}


def frames_of(
    read: Sequence[Token],
    modals: Sequence[Found],
    parties: Sequence[Found],
    parts: Sequence[Part],
    measured: Sequence[Quantity],
    earlier: str,
) -> list[Frame]:
    """The frames of a sentence, in order; one that has no modal is a statement.

    The ``no`` of ``no fewer than three`` belongs to its number. ``earlier`` is the class of the subject in the
    sentence before.
    """
    counted = frozenset(covered(measured))
    frames: list[Frame] = []
    start = next((at for at, part in enumerate(parts) if part is Part.MAIN and read[at].is_word), 0)
    for number, modal in enumerate(modals):
        if frames and modal.first <= frames[-1].last + 1 and read[modal.first].stem in _STACKED:
            if not (frames[-1].modal is Modal.MAY and modal.name == "may" and read[modal.first].stem == "be"):
                frames[-1] = _stacked(read, frames[-1], modal)
            continue  # "may be permitted to" leaves it to another
        above = frames[-1].subject if frames else earlier
        start = start if number else past_hope(read, start, modal.first)
        if number and frames and _pledges(read, modals[number - 1]):
            frames[-1] = _frame(read, modal, frames[-1].last, parties, parts, counted, above)
            continue  # "warrants that no data shall be sold" is that none shall be
        if number:
            start = _start(read, modals[number - 1].last, modal.first)
            if frames:
                frames[-1] = _ended(frames[-1], start)
        frames.append(_frame(read, modal, start, parties, parts, counted, above))
    if not frames and read:
        frames.append(statement_of(read, parties))
    return _with_denial(read, frames)


def _with_denial(read: Sequence[Token], frames: list[Frame]) -> list[Frame]:
    """Read ``this does not apply to …`` as a frame of its own where a sentence goes on after it."""
    if not frames or frames[0].modal is Modal.STATEMENT:
        return frames
    first = frames[0].first
    denial = next((at for at in range(first - 1) if read[at].stem == "not" and read[at + 1].stem in REACHING), None)
    if denial is None:
        return frames
    end = next((at for at in range(first - 1, denial, -1) if read[at].text in ",;"), first)
    apart = Frame(Modal.STATEMENT, "", "", "not-apply", denial + 1, False, "", 0, denial, denial + 1, end)
    return [apart, replace(frames[0], start=end), *frames[1:]]


def _stacked(read: Sequence[Token], frame: Frame, modal: Found) -> Frame:
    """Two modals on one verb: ``shall be entitled to``, ``shall not be required to``, ``may be required to``."""
    inner = _KINDS[modal.name]
    once = read[modal.first].stem == "not" and modal.first < frame.last
    if frame.modal is Modal.BAN and (once or read[min(modal.first + 1, modal.last - 1)].plain == "no"):
        kind = inner  # one "not" for both, one "no" in "shall have no right to"
    elif frame.modal is Modal.BAN:
        kind = {Modal.DUTY: Modal.EXEMPT, Modal.SHOULD: Modal.EXEMPT, Modal.MAY: Modal.BAN}.get(inner, Modal.MAY)
    elif frame.modal is Modal.MAY:
        asked = inner in (Modal.DUTY, Modal.SHOULD) and frame.subject == "worker"
        kind = inner if asked else Modal.MAY  # "staff may be asked to share" is no leave of theirs
    else:
        kind = inner
    verb_at = verb_after(read, modal.last)
    passive = is_passive(read, modal.last, verb_at)
    advised = frame.advised or (frame.modal is Modal.SHOULD and kind is Modal.BAN)  # "should refrain from"
    name = comparable_name(read, verb_at)
    return replace(frame, modal=kind, verb=name, verb_at=verb_at, passive=passive, last=modal.last, advised=advised)


def _pledges(read: Sequence[Token], modal: Found) -> bool:
    """Whether a modal opens what somebody promises, in a clause with a modal of its own: ``undertakes that``."""
    return read[modal.last - 1].plain == "that"


def _ended(frame: Frame, end: int) -> Frame:
    return replace(frame, end=end)


def _start(read: Sequence[Token], after: int, modal: int) -> int:
    """Where the subject of a later modal begins: after the last mark or joining word before it."""
    for at in range(modal - 1, after, -1):
        if read[at].text in ",.;:" or read[at].stem in (
            "and",
            "but",
            "which",
            "who",
            "that",
            "if",
            "unless",
            "where",
            "when",
            "until",
        ):
            return at + (read[at].text in ",.;:")
    return modal


def _frame(
    read: Sequence[Token],
    modal: Found,
    start: int,
    parties: Sequence[Found],
    parts: Sequence[Part],
    counted: frozenset[int],
    above: str,
) -> Frame:
    kind = _KINDS[modal.name]
    last = modal.last
    negative = denied_before(read, start, modal.first, parts, counted)
    if (
        modal.first
        and read[modal.first - 1].plain in ("not", "never")
        and modal.first - 1 not in counted
        and read[modal.first].plain != "not"
    ):
        negative = not negative
    if last < len(read) and read[last].stem in ("not", "never", "neither"):
        negative, last = True, last + 1
    if last < len(read) and read[last].plain in ("no", "nobody", "neither") and read[modal.first].stem == "entitl":
        negative = not negative  # "entitles no member to a payment"
    put_in = over_insertion(read, last)
    if last < put_in < len(read) and read[put_in].stem in ("not", "never"):
        negative, last = True, put_in + 1  # "shall, so far as possible, not send"
    last, never = over_always(read, last)
    negative = negative or never
    if is_no_longer(read, last):
        negative, last = True, last + 2
    subject, words = subject_of(read, start, modal.first, parties)
    if not subject and (start == modal.first or refers_back(read, start, modal.first)):
        subject = person_meant(read, start, parties, above)
    if not subject and any(read[at].stem in _MACHINES for at in range(max(0, modal.first - 3), modal.first)):
        words = "machine"
    verb_at = over_time(read, verb_after(read, last), counted)
    if verb_at + 1 < len(read) and read[verb_at].plain == "neither":
        negative, verb_at = not negative, verb_after(read, verb_at + 1)  # "shall be neither timed nor scored"
    charged = (
        charged_with(read, modal, last, parties)
        or inverted(read, modal, last, parties, above)
        or freed_by_nothing(read, modal, parties)
    )
    if charged is not None:
        subject, words, verb_at = charged
    seen_to = ensured(read, verb_at)
    if seen_to is not None and kind is Modal.DUTY:
        negative, verb_at = negative != seen_to[1], seen_to[0]
    ceased = ceasing(read, verb_at)
    if ceased:
        negative, verb_at = not negative, ceased
    refrained = refraining(read, verb_at) or (unfailing(read, verb_at) if negative else 0)
    if refrained:
        negative, verb_at = not negative, refrained
    if negative:
        asked = kind in (Modal.DUTY, Modal.SHOULD) and any(
            read[at].stem in ("requir", "oblig", "expect", "need", "compel", "have")
            for at in range(modal.first, modal.last)
        )
        kind = Modal.EXEMPT if asked else {Modal.BAN: Modal.MAY, Modal.EXEMPT: Modal.DUTY}.get(kind, Modal.BAN)
    bidding = bidding_at(read, verb_at, parties, kind, subject)
    if bidding is not None:
        kind, subject, words, verb_at = bidding.modal, bidding.subject, bidding.words, bidding.verb_at
    if kind is Modal.BAN and not subject and is_needed(read, verb_at, start, modal.first):
        kind = Modal.EXEMPT
    of_thing = modal.name == "ban" or read[modal.last - 1].plain in LETTING
    if of_thing and not (is_verb(read, verb_at) and is_verb(read, last)):
        verb_at = banned_noun(read, start, modal.first)
    by_nobody = kind is Modal.MAY and verb_at + 1 < len(read) and read[verb_at + 1].plain == "by"
    if (kind is Modal.DUTY or by_nobody) and denied_behind(read, verb_at, counted):
        kind = Modal.BAN
    about = (start, modal.first)
    there = thing_there(read, start, verb_at)
    if kind in (Modal.DUTY, Modal.MAY) and there and verb_at not in counted:
        kind = Modal.BAN if read[verb_at].plain == "no" else kind  # "there shall be no recording"
        last, verb_at, about = verb_at + 1, there, (there, there + 1)
    passive = is_passive(read, last, verb_at)
    agent = agent_of(read, verb_at, parties) if passive else ""
    if passive and not agent and kind is Modal.MAY:
        agent = at_wish_of(read, verb_at, parties)
    name = taking_of(read, verb_at, kind, subject) or comparable_name(read, verb_at)
    doing = Doing(start, modal.first, verb_at, name, freed=kind is Modal.EXEMPT)
    subject, agent = who_does(read, doing, subject, parties) if passive and not agent else (subject, agent)
    stakes = stakes_of(read, *about, subject, verb_at, passive, agent, parties)
    if about[0] == verb_at and any(stakes):
        name = "be"  # "there shall be no appeal"
    return Frame(
        kind,
        subject,
        words,
        name,
        verb_at,
        passive,
        agent,
        start,
        modal.first,
        last,
        len(read),
        *stakes,
        advised=kind is Modal.BAN and (bool(refrained) or modal.name == "should"),
        falls=not subject and falls(read, start, modal.first, name),
    )

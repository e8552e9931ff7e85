"""Frames: who must, may or must not do what, one for each verb with its modal."""

from collections.abc import Sequence
from dataclasses import replace

from clausekit.language.inversions import (
    PREPOSITIONS,
    PRONOUNS,
    banned_noun,
    charged_with,
    inverted,
    is_verb,
    over_always,
    over_time,
)
from clausekit.language.parts import NEGATIVE
from clausekit.language.quantity import Quantity
from clausekit.language.sentence import Frame, Modal, Part
from clausekit.language.stakes import ASKED, stakes_of
from clausekit.language.statements import statement_of
from clausekit.language.stretches import covered
from clausekit.language.subjects import subject_of
from clausekit.language.tokens import Token, stem
from clausekit.language.verbs import (
    REACHING,
    agent_of,
    comparable_name,
    is_passive,
    verb_after,
)
from clausekit.language.word_lists import Found, stem_set

_MACHINES = stem_set("roles.machines")
_NEEDS = frozenset(map(stem, ("needed", "necessary", "required")))
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
        if (
            frames
            and modal.first <= frames[-1].last + 1
            and read[modal.first].stem in ("be", "entitl", "right", "no", "not")
        ):
            frames[-1] = _stacked(read, frames[-1], modal)
            continue
        above = frames[-1].subject if frames else earlier
        if number and frames and _pledges(read, modals[number - 1]):
            pledged = _frame(read, modal, frames[-1].last, parties, parts, counted, above)
            if not pledged.subject:
                frames[-1] = pledged  # "warrants that no data shall be sold" is that none shall be
                continue
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
    if frame.modal is Modal.BAN and read[modal.first].stem == "not" and modal.first < frame.last:
        kind = inner  # one "not" for both
    elif frame.modal is Modal.BAN:
        kind = {Modal.DUTY: Modal.EXEMPT, Modal.SHOULD: Modal.EXEMPT, Modal.MAY: Modal.BAN}.get(inner, Modal.MAY)
    elif frame.modal is Modal.MAY:
        kind = Modal.MAY if inner is not Modal.DUTY or frame.subject != "worker" else Modal.DUTY
    else:
        kind = inner
    verb_at = verb_after(read, modal.last)
    passive = is_passive(read, modal.last, verb_at)
    return replace(
        frame, modal=kind, verb=comparable_name(read, verb_at), verb_at=verb_at, passive=passive, last=modal.last
    )


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
    negative = any(
        read[at].plain in NEGATIVE
        for at in range(start, modal.first)
        if at not in counted and (parts[at] is Part.MAIN or at == start)
    )
    if (
        modal.first
        and read[modal.first - 1].plain in ("not", "never")
        and modal.first - 1 not in counted
        and read[modal.first].plain != "not"
    ):
        negative = not negative
    if last < len(read) and read[last].stem in ("not", "never", "neither"):
        negative, last = True, last + 1
    last, never = over_always(read, last)
    negative = negative or never
    subject, words = subject_of(read, start, modal.first, parties)
    if not subject and (start == modal.first or _goes_on(read, start, modal) or _one_of_them(read, start, modal)):
        subject = above
    if not subject and any(read[at].stem in _MACHINES for at in range(max(0, modal.first - 3), modal.first)):
        words = "machine"
    verb_at = over_time(read, verb_after(read, last), counted)
    charged = charged_with(read, modal, last, parties) or inverted(read, modal, last, parties, above)
    if charged is not None:
        subject, words, verb_at = charged
    if negative:
        asked = any(
            read[at].stem in ("requir", "oblig", "expect", "need", "compel") for at in range(modal.first, modal.last)
        )
        kind = Modal.EXEMPT if asked else {Modal.BAN: Modal.MAY, Modal.EXEMPT: Modal.DUTY}.get(kind, Modal.BAN)
    if kind is Modal.BAN and not subject and _is_needed(read, verb_at, start, modal.first):
        kind = Modal.EXEMPT
    if modal.name == "ban" and not is_verb(read, verb_at):
        verb_at = banned_noun(read, start, modal.first)
    if (
        kind is Modal.DUTY
        and verb_at + 1 < len(read)
        and read[verb_at + 1].plain in ("no", "neither", "nothing")
        and read[verb_at].plain not in PREPOSITIONS
        and verb_at + 1 not in counted
    ):
        kind = Modal.BAN
    passive = is_passive(read, last, verb_at)
    agent = agent_of(read, verb_at, parties) if passive else ""
    taken = _has_taken(read, verb_at)
    name = comparable_name(read, verb_at) if not taken else "lose" if kind is not Modal.MAY or subject else WITHDRAWN
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
        *stakes_of(read, start, modal.first, subject, verb_at, passive, agent, parties),
    )


def _goes_on(read: Sequence[Token], start: int, modal: Found) -> bool:
    """Whether a pronoun, or ``and`` with no thing behind it, stands for the subject before."""
    word = read[start].plain
    return read[start].stem in PRONOUNS and not (word in ("and", "but") and read[start + 1].plain in ("no", "the", "a"))


def _one_of_them(read: Sequence[Token], start: int, modal: Found) -> bool:
    """``Either may publish a summary``: those named before, of whom only this word is left."""
    return start + 1 == modal.first and read[start].plain in ("either", "both", "each")


def _is_needed(read: Sequence[Token], verb_at: int, start: int, end: int) -> bool:
    """Whether a thing is denied to be needed: ``no reason shall be needed``, ``approval shall not be sought``."""
    if verb_at >= len(read):
        return False
    asked = read[verb_at].plain == "sought" and any(read[at].stem in ASKED for at in range(start, end))
    return asked or read[verb_at].stem in _NEEDS


_TAKEN = stem_set("frames.taken")
WITHDRAWN = "withdraw consent"
"""What a thing's owner makes of ``may have it taken down``: a claim, as leave to withdraw is one."""


def _has_taken(read: Sequence[Token], verb_at: int) -> bool:
    """Whether ``have`` is to have a thing taken: ``shall have a contract cancelled``."""
    if verb_at >= len(read) or read[verb_at].stem != "have":
        return False
    return any(token.stem in _TAKEN and token.plain != token.stem for token in read[verb_at + 2 : verb_at + 6])

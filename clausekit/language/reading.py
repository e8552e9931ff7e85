"""One reading of a sentence for all who judge it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from clausekit.language.assents import rungs_of
from clausekit.language.bounding_words import bounding_words
from clausekit.language.coordination import coordinations
from clausekit.language.frames import frames_of
from clausekit.language.marks import citations, marks_of
from clausekit.language.modals import modals_of, opens_condition
from clausekit.language.names import parties_of
from clausekit.language.parts import parts_of
from clausekit.language.plain_bans import plain_bans
from clausekit.language.provisos import softening
from clausekit.language.quantities import quantities
from clausekit.language.quantity import Bound, Quantity
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.stakes import is_taken_up
from clausekit.language.stretches import covered
from clausekit.language.tokens import Token, tokens
from clausekit.language.word_lists import Found, word_list

NEAR = 9
"""Words between a banned verb and the bound that belongs to it, at most."""


@lru_cache(maxsize=4096)
def read_sentence(
    text: str, earlier: str = "", employers: frozenset[str] = frozenset(), about: frozenset[str] = frozenset()
) -> Sentence:
    """Read one sentence.

    Args:
        text: the sentence.
        earlier: class of the subject before it, for a sentence that opens with ``it``.
        employers: names by which the text around it calls the employer, as ``names.employers_in`` finds them.
        about: stems of what stood before it, for a sentence that opens with ``it`` or ``they``.
    """
    read = tokens(text)
    cited = citations(read)
    measured = [one for one in quantities(read) if not any(cited.get(at) for at in range(one.first, one.last))]
    modals = modals_of(read, measured)
    counted = covered(measured)
    listed = (*word_list("cues").find(read), *_conditions(read))
    cues = tuple(
        cue
        for cue in sorted(listed, key=lambda cue: cue.first)
        if cue.first not in counted
        and not _is_given(read, cue.first)
        and not _is_kept_apart(read, cue.first)
        and not _is_a_till(read, cue.first)
        and not _is_away(read, cue.first)
        and not _is_under(read, cue)
        and not _is_the_next(read, cue.first)
        and not (cue.first and cue.name == "condition" and read[cue.first - 1].plain in ("even", "as"))
    )
    parties = parties_of(read, employers)
    parts = parts_of(read, cues, modals)
    frames = frames_of(read, modals, parties, parts, measured, earlier)
    if about and frames and not frames[0].subject and frames[0].passive and not frames[0].agent:
        taken_up = is_taken_up(frames[0].verb, about)  # "it may be used for training", of time off
        frames[0] = replace(frames[0], ours=frames[0].ours or taken_up)
    measured = [_under_ban(one, frames, parts) for one in measured]
    return Sentence(
        text=text,
        tokens=tuple(read),
        marks=tuple(marks_of(read, measured, cited, modals, parties)),
        quantities=tuple(measured),
        frames=tuple(frames),
        parts=tuple(parts),
        parties=parties,
        qualifiers=(*bounding_words(read), *softening(read, parties), *word_list("cuts").find(read)),
        rungs=rungs_of(read, parties),
        cues=cues,
        coordinations=tuple(coordinations(read, frozenset(covered(modals)))),
        about=about,
    )


_WHO = frozenset(("who", "which", "that"))


def as_bans(sentence: Sentence) -> Sentence | None:
    """The sentence with its plain denial read as a ban: ``data is not sold``; None where it states or has a modal.

    Why not always: what is denied on one side only is no ban that was lifted, and is read as a fact that changed.
    """
    plain = all(part in (Part.MAIN, Part.TIME) for part in sentence.parts)
    if not plain or not sentence.frames:
        return None
    main = sentence.frames[0]
    behind = any(token.plain in _WHO for token in sentence.tokens[: main.first])  # "which they could not foresee"
    if main.modal is not Modal.STATEMENT and not behind:
        return None
    modals = plain_bans(sentence.tokens)
    if not modals:
        return None
    measured = list(sentence.quantities)
    frames = frames_of(sentence.tokens, modals, sentence.parties, sentence.parts, measured, "")
    if [frame.modal for frame in frames] != [Modal.BAN]:
        return None
    measured = [_under_ban(one, frames, list(sentence.parts)) for one in measured]
    return replace(sentence, frames=tuple(frames), quantities=tuple(measured))


def _conditions(read: Sequence[Token]) -> list[Found]:
    """``Should the parties fail to agree``, which no list of openers holds."""
    return [Found("condition", at, at + 1) for at in range(len(read)) if opens_condition(read, at)]


def _is_given(read: Sequence[Token], at: int) -> bool:
    """``An alternative shall be provided``, which opens no condition."""
    return at > 0 and read[at].plain == "provided" and read[at - 1].stem in ("be", "alreadi", "so")


def _is_kept_apart(read: Sequence[Token], at: int) -> bool:
    """``Shall be kept apart from the rest``, which opens no exception."""
    return at > 0 and read[at].plain == "apart" and read[at - 1].plain in _SET_APART


def _is_a_till(read: Sequence[Token], at: int) -> bool:
    """``When the till is down``, which opens nothing that lasts until then."""
    return at > 0 and read[at].plain == "till" and read[at - 1].plain in ("the", "a", "any", "each", "every", "no")


def _is_under(read: Sequence[Token], cue: Found) -> bool:
    """``Systems are subject to this clause``, which covers them; ``with or without it``, which bounds nothing."""
    before = read[cue.first - 1] if cue.first else None
    if before is None:
        return False
    if read[cue.first].plain == "subject":
        behind = [token.plain for token in read[cue.last : cue.last + 2]]
        return before.stem in ("be", "remain") and behind[:1] == ["this"] and behind[1:] != [] and behind[1] in _TEXTS
    return cue.name == "without" and before.plain == "or" and cue.first > 1 and read[cue.first - 2].plain == "with"


_TEXTS = frozenset(("clause", "agreement", "article", "section", "schedule", "part", "paragraph", "chapter", "charter"))


def _is_away(read: Sequence[Token], at: int) -> bool:
    """``A message to absent staff``, ``whoever is absent``: who is away; ``absent agreement`` opens a condition."""
    if read[at].plain != "absent" or at == 0 or read[at - 1].text in ",;:":
        return False
    follows = read[at + 1].plain if at + 1 < len(read) else ""
    return read[at - 1].stem == "be" or follows not in _LACKED


def _is_the_next(read: Sequence[Token], at: int) -> bool:
    """``On the following payday``, which opens no time after something."""
    return at > 0 and read[at].plain == "following" and read[at - 1].plain == "the"


_LACKED = frozenset(("a", "an", "any", "the", "such", "express", "written", "prior", "agreement", "consent"))
"""What follows an ``absent`` that says without what a thing is or is not done."""
_SET_APART = frozenset(
    (
        "set",
        "kept",
        "held",
        "shown",
        "stored",
        "out",
        "filed",
        "placed",
        "treated",
        "recorded",
        "keep",
        "hold",
    )
)
_DENIED = {Bound.MORE_THAN: Bound.AT_MOST, Bound.LESS_THAN: Bound.AT_LEAST}


def _under_ban(one: Quantity, frames: list[Frame], parts: list[Part]) -> Quantity:
    """A bound that the sentence denies: ``no contract shall be for longer than four years`` is a ceiling."""
    if one.bound in _DENIED and parts[one.first] is Part.MAIN:
        frame = next((frame for frame in frames if frame.last <= one.first < frame.end), None)
        if frame is not None and frame.modal is Modal.BAN and one.first - max(frame.last, frame.verb_at) <= NEAR:
            return replace(one, bound=_DENIED[one.bound])
    return one

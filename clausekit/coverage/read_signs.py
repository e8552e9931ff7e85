"""Read the signs in a provision's statements: a duty on the employer, its deadline, and a remedy."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clausekit.coverage.coverage import Sign
from clausekit.language.favour import OURS, THEIRS, favour, is_good, is_harm
from clausekit.language.favour_in_place import stands_for
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.reading import read_sentence
from clausekit.language.sentence import Frame, Modal, Part, Sentence

SOFT = frozenset(("qualifier", "endeavour", "consider", "discretion", "needs"))
"""Qualifiers that leave a duty to be judged by the one who owes it; a duty so softened is not counted."""

_REMEDIES = (
    r"compensat\w+",
    r"reinstat\w+",
    r"ma(?:de|ke) good",
    r"put right",
    r"rectif\w+",
    r"restor(?:e|es|ed|ing)",
    r"remed(?:y|ies|ied)",
    r"void",
    r"of no effect",
    r"set aside",
    r"no longer appl\w+",
    r"inadmissible",
    r"fresh decision",
    r"status quo",
    r"appeal\w*",
    r"grievance\w*",
    r"arbitrat\w+",
    r"conciliat\w+",
    r"disputes? (?:procedure|resolution|steps)",
    r"a dispute (?:is|must be|shall be|may be) \w+",
    r"(?:raise|refer|take) (?:a|the|any|it as a) (?:dispute|breach|complaint)",
    r"(?:if|where) (?:this|the) (?:clause|article|section|agreement|provision) is (?:broken|breached|not \w+)",
    r"(?:in|for) (?:the event of )?(?:a |any )?breach",
    r"(?:must|shall) be (?:reversed|withdrawn|undone)",
    r"(?:must|shall) (?:be )?(?:stop|suspend)\w*",
    r"stop(?:ped)? (?:at once|immediately)",
    r"(?:must|shall|may) not be (?:used|relied on) (?:as evidence|against|in)",
)
_REMEDY = re.compile(rf"\b(?:{'|'.join(_REMEDIES)})\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:no|not|never|without|nor|neither|waives?|instead of|excludes?|excluding|outside|cannot|limited)\b[^.;,]*$",
    re.IGNORECASE,
)
"""Before the words of a remedy: none is given."""
_KEPT = re.compile(r"(?:void|of no effect|stop|not be (?:used|relied)|suspend|set aside|no longer)", re.IGNORECASE)
"""Remedies whose own words deny something."""
_BEFORE_SPAN = frozenset(("after", "within", "by"))


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a provision, each with the statement that holds it."""

    found: tuple[tuple[Sign, str], ...]
    softened: str
    """The first duty that is softened, in its own words."""


def read_signs(statements: Iterable[str], employers: frozenset[str]) -> Signs:
    """Read the signs of one provision.

    Args:
        statements: its sentences, each whole.
        employers: names by which the document calls the employer, as ``names.employers_in`` finds them.
    """
    found: dict[Sign, str] = {}
    softened = ""
    for words in statements:
        read = read_sentence(words, "", employers)
        duties = [frame for frame in read.frames if _binds(read, frame)]
        firm = [frame for frame in duties if not _is_soft(read, frame)]
        if any(_is_employers(read, frame) for frame in firm):
            found.setdefault(Sign.DUTY, words)
        if duties and not firm:
            softened = softened or words
        if firm and any(True for _ in _deadlines(read, firm)):
            found.setdefault(Sign.DEADLINE, words)
        if gives_remedy(words):
            found.setdefault(Sign.REMEDY, words)
    return Signs(tuple((sign, found[sign]) for sign in Sign if sign in found), softened)


def gives_remedy(words: str) -> bool:
    """Whether a sentence says what follows a breach or how to challenge it, and does not deny it."""
    found = _REMEDY.finditer(words)
    return any(_KEPT.match(one[0]) or not _DENIED.search(words[: one.start()]) for one in found)


def takes(words: str, employers: frozenset[str]) -> bool:
    """Whether a sentence gives the employer leave or takes something from workers, by what its verbs are made to do."""
    read = read_sentence(words, "", employers)
    return any(frame.modal is not Modal.STATEMENT and stands_for(read, frame) < 0 for frame in read.frames)


def excepts(words: str, employers: frozenset[str]) -> bool:
    """Whether a sentence takes something out of its own rule."""
    return Part.EXCEPTION in read_sentence(words, "", employers).parts


def only_forbids(words: str, employers: frozenset[str]) -> bool:
    """Whether a sentence does nothing but spare workers something: ``nobody may be treated worse for asking``."""
    if excepts(words, employers):
        return False
    read = read_sentence(words, "", employers)
    telling = [frame for frame in read.frames if frame.modal is not Modal.STATEMENT]
    return bool(telling) and all(frame.modal is Modal.BAN and stands_for(read, frame) > 0 for frame in telling)


def _binds(read: Sentence, frame: Frame) -> bool:
    """Whether a frame makes somebody do, or leave, something for the workers."""
    if frame.modal not in (Modal.DUTY, Modal.BAN) or favour(frame) <= 0:
        return False
    if frame.first < len(read.parts) and read.parts[frame.first] is not Part.MAIN:
        return False
    return _is_employers(read, frame) or (frame.subject == "joint" and not frame.passive)


def _is_employers(read: Sentence, frame: Frame) -> bool:
    """Whether the employer's side is bound: named, or unnamed in a passive that spares or gives workers something."""
    if frame.modal is Modal.BAN and frame.verb == "be":
        return False
    if not frame.passive:
        return frame.subject in THEIRS
    if frame.agent:
        return frame.agent in THEIRS
    ours = frame.subject in OURS or any(one.name in OURS for one in read.parties)
    if frame.modal is Modal.BAN:
        return (ours or is_harm(frame.verb)) and not is_good(frame.verb)
    return frame.subject in OURS or (is_good(frame.verb) and not is_harm(frame.verb))


def _is_soft(read: Sentence, frame: Frame) -> bool:
    return any(one.name in SOFT and frame.start <= one.first < frame.end for one in read.qualifiers) or (
        len(read.frames) == 1 and any(one.name in SOFT for one in read.qualifiers)
    )


def _deadlines(read: Sentence, duties: list[Frame]) -> Iterator[Quantity | str]:
    """Times by which a duty is to be met: within a span, on a date, after notice, before something starts."""
    for one in read.quantities:
        if read.frame_at(one.first) in duties and _is_deadline(read, one):
            yield one
    for cue in read.cues:
        if cue.name == "before" and read.frame_at(cue.first) in duties:
            yield cue.name


def _is_deadline(read: Sentence, one: Quantity) -> bool:
    if one.measure is Measure.DATE or (one.measure is Measure.DURATION and one.bound is Bound.WITHIN):
        return True
    if one.measure is not Measure.DURATION:
        return False
    before = read.tokens[one.first - 1].plain if one.first else ""
    after = [token.plain for token in read.tokens[one.last : one.last + 3]]
    return before in _BEFORE_SPAN or bool({"notice", "before", "after", "prior"} & set(after[:2]))

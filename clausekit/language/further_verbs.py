"""Further verbs: what else a modal makes its party do, joined to its first verb: ``may comment on and reject``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausekit.language.inversions import PREPOSITIONS
from clausekit.language.sentence import Frame, Sentence
from clausekit.language.tokens import Token
from clausekit.language.verbs import comparable_name, over_insertion, verb_after
from clausekit.language.word_lists import plain_set

_JOINTS = frozenset(("and", "or"))
_NO_VERB = PREPOSITIONS | plain_set("further_verbs.no-verb")
_OBJECTS = plain_set("further_verbs.objects")
"""Words that a verb may be followed by and a noun is not: ``defer the upgrade``."""


@dataclass(frozen=True, slots=True)
class Further:
    """A verb joined to that of a frame: its name, its token, where the joint is, where its words begin and end."""

    verb: str
    at: int
    first: int
    opens: int
    last: int


def further_verbs(sentence: Sentence, frame: Frame) -> Iterator[Further]:
    """The verbs that follow the first one of an active frame, each with its words."""
    read = sentence.tokens
    if frame.passive or frame.verb_at < 0:
        return
    for joint in range(frame.verb_at + 1, min(frame.end, len(read)) - 1):
        if read[joint].plain not in _JOINTS:
            continue
        at = _over_to(read, verb_after(read, over_insertion(read, joint + 1)))
        if at + 1 < frame.end and _is_verb(read, frame, joint, at):
            opens = joint + 1 + (read[joint + 1].text == ",")
            yield Further(comparable_name(read, at), at, joint, opens, _end(read, frame, at))


def _over_to(read: Sequence[Token], at: int) -> int:
    return at + 1 if at < len(read) and read[at].plain == "to" else at


def _is_verb(read: Sequence[Token], frame: Frame, joint: int, at: int) -> bool:
    """Whether a word in its bare form has an object behind it, or shares that of the first verb before it."""
    word = read[at].plain
    if not read[at].text[0].islower() or word in _NO_VERB or word.endswith(("s", "ed", "ing", "ly")):
        return False
    shares = joint == frame.verb_at + 1 or (joint == frame.verb_at + 2 and read[joint - 1].plain in PREPOSITIONS)
    return read[at + 1].plain in _OBJECTS or (shares and read[at + 1].is_word and read[at + 1].plain != "of")


def _end(read: Sequence[Token], frame: Frame, at: int) -> int:
    return next(
        (to for to in range(at + 1, frame.end) if read[to].text in ".;" or read[to].plain in _JOINTS), frame.end
    )

"""Gates: ``only after``, ``not until``, ``no other`` and ``not unless`` are one bound each, however it is put."""

from itertools import pairwise

from clausekit.language.parts import NEGATIVE
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.stretches import covered
from clausekit.language.word_lists import Found

_OPENERS = frozenset(("until", "before", "without"))


def gates(sentence: Sentence) -> int:
    """How many bounds a sentence has: each ``only``, each exception, and each ban until or before something."""
    return sum(one.name == "only" for one in limits(sentence)) + len(openings(sentence)) + _nothing_other(sentence)


def limits(sentence: Sentence) -> list[Found]:
    """The words that say ``only``; ``not only`` says the contrary, and ``at the sole expense of`` says who pays."""
    return [
        one
        for one in sentence.qualifiers
        if one.name == "only"
        and not _of_cost(sentence, one)
        and not _of_choice(sentence, one)
        and not _counted(sentence, one)
        and not (one.first and sentence.tokens[one.first - 1].stem == "not" and _opens(sentence, one))
    ]


def _counted(sentence: Sentence, one: Found) -> bool:
    """``By one officer alone``: how many there are, which the number says."""
    alone = sentence.tokens[one.first].plain == "alone"
    return alone and any(0 <= one.first - quantity.last <= 1 for quantity in sentence.quantities)


def _of_choice(sentence: Sentence, one: Found) -> bool:
    """``By choice only``: it says with more force that nobody has to."""
    return any(mark.name == "voluntary" and one.first in (mark.last, mark.first - 1) for mark in sentence.marks)


def _of_cost(sentence: Sentence, one: Found) -> bool:
    return one.last < len(sentence.tokens) and sentence.tokens[one.last].plain in _COSTS


_COSTS = frozenset(("cost", "costs", "expense", "expenses"))


def _opens(sentence: Sentence, one: Found) -> bool:
    """Whether a denied ``only`` says the contrary: ``not only``, ``not limited to``; and not ``not by itself``."""
    return sentence.tokens[one.first].plain not in ("by", "solely", "purely")


def forbids(sentence: Sentence) -> bool:
    """Whether a sentence says what shall not be: its bounds let something through, and end nothing."""
    return sentence.tokens[0].plain in NEGATIVE or any(frame.modal is Modal.BAN for frame in sentence.frames)


def is_not(sentence: Sentence, end: int) -> bool:
    """Whether ``is not`` or ``are not`` stands before a token: a plain statement that denies its verb."""
    words = [token.plain for token in sentence.tokens[:end]]
    return any(one in _SAYING and other == "not" for one, other in pairwise(words))


def is_never(sentence: Sentence, end: int) -> bool:
    """Whether ``is never`` or ``are never`` stands before a token."""
    words = [token.plain for token in sentence.tokens[:end]]
    return any(one in _SAYING and other == "never" for one, other in pairwise(words))


_SAYING = frozenset(("is", "are", "do", "does"))


def denials(sentence: Sentence) -> list[int]:
    """The tokens that deny something, but for those inside a number: ``no more than three``."""
    counted = covered(sentence.quantities)
    return [
        at
        for at, token in enumerate(sentence.tokens)
        if (token.plain in NEGATIVE or token.stem in ("not", "never")) and at not in counted
    ]


def openings(sentence: Sentence) -> list[Found]:
    """The words that open an exception, or that open what a ban lasts until."""
    denied = denials(sentence)
    bans = [frame for frame in sentence.frames if frame.modal is Modal.BAN]
    found = []
    for cue in sentence.cues:
        if cue.name == "exception" or (cue.name in _OPENERS and (any(at < cue.first for at in denied) or bans)):
            found.append(cue)
    return found


def _nothing_other(sentence: Sentence) -> int:
    """``Not … for any other purpose``: a bound where no ``only`` says it."""
    inside = covered(one for one in sentence.qualifiers if one.name == "only")
    denied = [at for at in denials(sentence) if at not in inside]
    others = [
        at
        for at, token in enumerate(sentence.tokens[:-1])
        if token.plain in ("other", "else") and at not in inside and sentence.tokens[at + 1].plain != "than"
    ]
    return int(any(first < at for first in denied for at in others))

"""Amounts: whether more of a thing is good for the workers, told by the words around its number."""

from clausekit.language.favour import OURS, THEIRS
from clausekit.language.quantity import Bound, Measure, Quantity
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.word_lists import stem_set

_GOOD = stem_set("amounts.good") | stem_set("named_numbers.higher") | stem_set("number_roles.benefits")
_BAD = stem_set("amounts.bad") | stem_set("named_numbers.lower") | stem_set("number_roles.pestering")
PAID = 8
"""Words from a time to ``paid``, at most."""
NAMED = 4
"""Words behind a number among which the thing counted stands, where it is not one with it, at most."""


def of_unsaid(sentence: Sentence, one: Quantity, frame: Frame | None, own: int) -> int:
    """1 if more is better for the workers, -1 if less is, 0 where neither verb nor words say it.

    Why: ``the engine takes three samples a day`` and ``the panel holds three hearings a year`` are built alike. A verb
    with a modal or with a party that does it says whose gain a number is; a bare statement of a thing does not, and to
    take it for a gain is to be wrong every second time.

    Args:
        sentence: where the number stands.
        one: the number.
        frame: the verb it belongs to.
        own: whom that verb favours.
    """
    floor = one.bound in (Bound.AT_LEAST, Bound.MORE_THAN)
    if frame is None or floor or not _is_bare(frame) or _is_of_money(sentence, one) or _goes_to_ours(sentence, one):
        return own
    worth = _worth_of_counted(sentence, one) or int(_is_done_by_people(sentence, frame))
    if worth or frame.subject in OURS:
        return worth or own
    if not _is_ceiling(sentence, one):
        return 0
    opens = {token.stem for token in sentence.tokens[:OPENING]}
    return own if opens & _GOOD and not opens & _BAD else -1  # "facility time shall not exceed an hour"


def _is_bare(frame: Frame) -> bool:
    return frame.modal is Modal.STATEMENT and frame.subject not in THEIRS and not frame.agent and not frame.ours


def _worth_of_counted(sentence: Sentence, one: Quantity) -> int:
    """What the thing counted is to the workers: ``three peeks at the webcam wall``, ``four hours' training``."""
    if any(token.plain == "paid" for token in sentence.tokens[one.last : one.last + PAID]):
        return 1  # "seven hours a week for this work, paid as if at work"
    behind = sentence.tokens[one.first : one.last + NAMED]
    before = sentence.tokens[one.first - 1].plain if one.first else ""
    if before == "by" and any(token.plain in _PEOPLE | {"persons"} for token in behind):
        return 1  # "looked at by two people"
    found = ((at, (token.stem in _GOOD) - (token.stem in _BAD)) for at, token in enumerate(behind))
    at, worth = next(((at, worth) for at, worth in found if worth), (0, 0))
    return -worth if at and behind[at - 1].plain in ("without", "no", "from") else worth


def _is_of_money(sentence: Sentence, one: Quantity) -> bool:
    """Money, or a share of it: what is charged or docked has been told apart before."""
    shared = one.measure is Measure.PERCENT and any(token.stem in _MONEY for token in sentence.tokens)
    return shared or one.measure is Measure.MONEY


def _goes_to_ours(sentence: Sentence, one: Quantity) -> bool:
    """``Seven of the places belong to the branch``, ``three seats for members``."""
    return any(
        party.name in OURS
        and party.first >= one.last
        and any(token.plain in _FOR for token in sentence.tokens[max(0, party.first - 2) : party.first])
        for party in sentence.parties
    )


_MONEY = stem_set("amounts.money")
_FOR = frozenset(("to", "for", "by"))


def _is_done_by_people(sentence: Sentence, frame: Frame) -> bool:
    """``A person reads one case in ten``: of what a person does and no machine, more is better."""
    ends = frame.verb_at if frame.verb_at > 0 else OPENING
    opens = sentence.tokens[frame.start : min(frame.start + OPENING, max(ends, 1))]
    return any(token.plain in _PEOPLE for token in opens)


OPENING = 4
"""Words at the start of a sentence that name who does it, at most."""
_PEOPLE = frozenset(("person", "people", "human", "humans"))


def _is_ceiling(sentence: Sentence, one: Quantity) -> bool:
    """Whether a number is the most there may be of a thing: who bargains for a ceiling wants less of it."""
    if one.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return True
    near = {token.plain for token in sentence.tokens[max(0, one.first - NAMED) : one.first]}
    behind = [token.plain for token in sentence.tokens[one.last :]]
    return bool(near & _LIMITING) or any(tuple(behind[at : at + 2]) in _NO_MORE for at in range(len(behind)))


_LIMITING = frozenset(("only", "just", "limit", "limited", "maximum", "ceiling", "cap", "capped", "rationed", "ration"))
_NO_MORE = frozenset(
    (
        ("no", "more"),
        ("not", "more"),
        ("no", "longer"),
        ("never", "more"),
        ("nobody", "else"),
        ("no", "others"),
        ("the", "limit"),
        ("the", "most"),
        ("the", "maximum"),
        ("in", "all"),
        ("at", "most"),
    )
)

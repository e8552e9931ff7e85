"""Binding: whether what was decided binds, and whom."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.sentence import Sentence
from clausekit.language.tokens import stems

_RULINGS = stems("award ruling finding findings opinion arbitration adjudication verdict determination recommendation")
_RULERS = stems("arbitrator arbitration panel referee umpire adjudicator tribunal mediator assessor board committee")
_DECIDING = stems("decision decides")
_BINDS = frozenset(("bind", "binds", "binding"))
_ADVISES = frozenset(("advisory", "non-binding", "recommendatory"))
_NOBODY = frozenset(("nobody", "none", "neither"))
_DENYING = frozenset(("not", "no", "never", "nor", "neither", "without"))
NEAR = 4
"""Words behind ``binds`` or ``is binding on`` among which those who are bound are named."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that a ruling binds others than before: ``binds both sides`` and ``binds the branch``."""
    old, new = _bound(case.before), _bound(case.after)
    if old is None or new is None:
        yield from _left_alone(case)
        return
    if old[0] == new[0]:
        return
    words, changed = case.before.words(*old[1]), case.after.words(*new[1])
    for side, (first, last) in (("before", old[1]), ("after", new[1])):
        case.explain_whole(side, first, last)
    yield signal(SignalKind.REMEDY, new[0] - old[0], words, changed, f"“{words}” has become “{changed}”.")


def _left_alone(case: Case) -> Iterator[Signal]:
    """``Binds both sides`` and ``either side may depart from it``."""
    was, now = of_ruling(case.before), of_ruling(case.after)
    if was * now >= 0 or not any(
        _departs([token.plain for token in side.tokens]) for side in (case.before, case.after)
    ):
        return
    case.explain_all()
    said = "Who likes may leave it alone now." if now < 0 else "It binds now."
    yield signal(SignalKind.REMEDY, now, case.before.text, case.after.text, said)


def of_ruling(sentence: Sentence) -> int:
    """1 where a sentence says that the ruling of somebody outside binds, -1 where it does not; 0 if of none."""
    read = sentence.tokens
    about = {token.stem for token in read}
    if not about & (_RULINGS | _RULERS) and not (about & _DECIDING and _from_outside(sentence)):
        return 0
    if any(party.name in THEIRS for party in sentence.parties[:1]):
        return 0
    plain = [token.plain for token in read]
    if _ADVISES & set(plain) or _departs(plain):
        return -1
    at = next((at for at, word in enumerate(plain) if word in _BINDS), None)
    if at is None:
        return 0
    near = set(plain[max(0, at - NEAR) : at]) & _DENYING or set(plain[at : at + NEAR]) & (_NOBODY | {"no"})
    return -1 if near else 1


def _from_outside(sentence: Sentence) -> bool:
    return any(party.name == "independent" for party in sentence.parties)


def _departs(plain: list[str]) -> bool:
    """``Either side may depart from it``."""
    both = {"either", "both", "any"} & set(plain[:1]) and {"side", "party", "sides", "parties"} & set(plain[1:2])
    return bool(both) and bool({"depart", "disregard", "reject", "ignore"} & set(plain))


def _bound(sentence: Sentence) -> tuple[int, tuple[int, int]] | None:
    """How good it is whom a ruling binds (the others 2, both 1, nobody 0, ours -1), with the words; None if unsaid."""
    plain = [token.plain for token in sentence.tokens]
    at = next((at for at, word in enumerate(plain) if word in _BINDS), None)
    if at is None or at + 1 >= len(plain) or _DENYING & set(plain[max(0, at - 2) : at]):
        return None
    if plain[at] == "binding" and plain[at + 1] not in ("on", "upon"):
        return None
    end = min(at + NEAR + 1, len(plain))
    if _NOBODY & set(plain[at + 1 : end]) or plain[at + 1 : at + 3] == ["no", "one"]:
        return 0, (at, end)
    named = [party for party in sentence.parties if at < party.first < end]
    if not named:
        return None
    names = {party.name for party in named}
    both = "joint" in names or (names & OURS and names & THEIRS)
    return (1 if both else 2 if names <= THEIRS else -1), (at, max(party.last for party in named))

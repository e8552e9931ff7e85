"""Owners: to whom a thing belongs, where a sentence says so."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.parts import DENYING
from clausekit.language.sentence import Modal, Part, Sentence
from clausekit.language.word_lists import stem_set

_BELONGS = frozenset(("belong",))
"""The comparable name of all ways to say to whom a thing belongs."""
_BURDENS = stem_set("owner.burdens")
"""What it is no good to own."""
FAR = 4
"""Words from what says that a thing belongs to the party to whom it does, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that a thing of ours is the other side's now, or the other way: ``belongs to the College``."""
    old, new = _owner(case.before), _owner(case.after)
    if old is None or new is None:
        return
    if old[0] == new[0]:
        for side, one in (("before", old), ("after", new)):
            case.explain(side, one[1], one[2])
            _explain_titles(case, side)
        return
    words, changed = case.before.words(old[1], old[2]), case.after.words(new[1], new[2])
    case.explain("before", old[1], old[2])
    case.explain("after", new[1], new[2])
    yield signal(SignalKind.ACTOR, new[0] - old[0], words, changed, f"It was “{words}”; now it is “{changed}”.")


def _explain_titles(case: Case, side: str) -> None:
    """``Ownership of the notes stays with`` and ``the notes belong to``: the noun says what the verb does."""
    for at, token in enumerate((case.before if side == "before" else case.after).tokens):
        if token.stem in _TITLES:
            case.explain(side, at, at + 1)


def _owner(sentence: Sentence) -> tuple[int, int, int] | None:
    """1 where a thing belongs to ours, -1 where to the other side, 0 where to both, with the words that say so."""
    mark = next((mark for mark in sentence.marks if mark.name in _BELONGS), None)
    if mark is None:
        return _holder(sentence)
    near = [party for party in sentence.parties if mark.last <= party.first < mark.last + FAR]
    denied = any(token.plain in DENYING for token in sentence.tokens[: mark.last])
    if not near or denied or near[0].name not in OURS | THEIRS:
        return None
    others = [one for one in near[1:] if (one.name in OURS) != (near[0].name in OURS)]
    side = 0 if others or near[0].name == "joint" else 1 if near[0].name in OURS else -1
    if any(token.stem in _BURDENS for token in sentence.tokens[: mark.first]):
        side = -side
    return side, mark.first, near[0].last


def _holder(sentence: Sentence) -> tuple[int, int, int] | None:
    """Whose the rights are in ``all rights stay with the tutor``, ``the tutor assigns copyright to the College``."""
    read = sentence.tokens
    things = [at for at, token in enumerate(read) if token.stem in _TITLES and sentence.parts[at] is Part.MAIN]
    denied = any(token.plain in DENYING for token in read)
    main = sentence.frames[0] if len(sentence.frames) == 1 else None
    if not things or denied or main is None or main.modal not in _SETTLED:
        return None
    for at in range(1, len(read)):
        kept, handed = read[at].stem in _STAYING, read[at].stem in _HANDING
        if not kept and not handed:
            continue
        linked = range(at + 1, len(read)) if handed else range(at + 1, min(at + 2, len(read)))
        link = next((to for to in linked if read[to].plain in (_TO if handed else _WITH)), None)
        party = next((one for one in sentence.parties if link and link < one.first <= link + 2), None)
        if party is not None and party.name in OURS | THEIRS and min(things) < (party.first if handed else at) + FAR:
            return (1 if party.name in OURS else -1), min(at, party.first), max(at + 1, party.last)
        if handed and main.subject in OURS and not main.passive and min(things) > at:
            return -1, at, min(things) + 1  # "waives all rights in it"
    return None


_SETTLED = frozenset((Modal.STATEMENT, Modal.DUTY))
_TITLES = stem_set("owner.titles")
_STAYING = stem_set("owner.staying")
_HANDING = stem_set("owner.handing")
_WITH = frozenset(("with", "in"))
_TO = frozenset(("to", "upon", "on"))

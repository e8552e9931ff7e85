"""By whom: who bears a cost, buys the gear or comes along, where a plain statement names it behind ``by``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import THEIRS
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.word_lists import plain_set, stem_set

_BORNE = plain_set("by_whom.borne")
_BESIDE = plain_set("by_whom.beside")
_TOLD = stem_set("by_whom.told")
_FRIENDS = stem_set("by_whom.friends")
_COSTING = frozenset(("worker", "union"))
Named = tuple[frozenset[str], int, int, bool]
"""The classes named behind ``by``, the first and the last of those words, and whether they come along with ours."""
BEHIND = 8
"""Words behind ``by`` that name somebody, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``is made good by the driver`` for ``is borne by the company``, and of who comes along."""
    if any(frame.modal is not Modal.STATEMENT for side in (case.before, case.after) for frame in side.frames):
        return
    old, new = _named(case.before), _named(case.after)
    if old is None or new is None or old[3] != new[3] or old[0] == new[0]:
        return
    was, now = _worth(old), _worth(new)
    if was == now:
        return
    case.explain_whole("before", old[1], old[2])
    case.explain_whole("after", new[1], new[2])
    words, changed = case.before.words(old[1], old[2]), case.after.words(new[1], new[2])
    kind = SignalKind.ACTOR if old[3] else SignalKind.COST
    case.kinds.add(kind)
    case.frames = []
    was_by, now_by = case.before.words(old[1] + 2, old[2]), case.after.words(new[1] + 2, new[2])
    joint = "with" if old[3] else "for"
    said = f"It was {joint} {was_by}; now it is {joint} {now_by}."
    yield signal(kind, 1 if now > was else -1, words, changed, said)


def _worth(named: Named) -> int:
    """2 where the other side bears it or ours come along, 1 where both do, 0 where the burden or the company is bad."""
    classes, _, _, beside = named
    ours, theirs = bool(classes & _COSTING), bool(classes & THEIRS)
    if beside:
        return 2 if ours and not theirs else 0
    return 2 if theirs and not ours else 1 if theirs else 0


def _named(sentence: Sentence) -> Named | None:
    words = [token.plain for token in sentence.tokens]
    if {token.stem for token in sentence.tokens[:4]} & _TOLD:
        return None
    for at in range(2, len(words)):
        if words[at] != "by" or not {words[at - 1], words[at - 2]} & (_BORNE | _BESIDE):
            continue
        end = next(
            (to for to in range(at + 1, len(words)) if words[to] in (".", ";", "if", "where", "unless")), len(words)
        )
        end = min(end, at + 1 + BEHIND)
        named = [party for party in sentence.parties if at < party.first < end]
        beside = bool({words[at - 1], words[at - 2]} & _BESIDE)
        friend = (
            next((to for to in range(at + 1, end) if sentence.tokens[to].stem in _FRIENDS), None) if beside else None
        )
        if named or friend is not None:
            classes = frozenset(party.name for party in named) | ({"union"} if friend is not None else set())
            return classes, at - 1, max([party.last for party in named] + [(friend or 0) + 1]), beside
    return None

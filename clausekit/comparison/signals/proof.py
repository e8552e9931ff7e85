"""Proof: what ours, or the other side, must show before a term holds."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Part, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import Found, plain_set

_PROVING = frozenset(map(stem, ("prove", "show", "demonstrate", "establish", "substantiate")))
_OPENERS = frozenset(("which", "that", "if", "where", "when", "unless", "who", "whom", "until", "once", "except"))
_HELPING = plain_set("assents.helping") | {"can", "could", "may", "must", "first", "clearly"}
FAR = 4
"""Words before the party who proves among which stands what opens the condition, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that somebody must prove what they need not have proved, or the other way: ``which the Union proves``."""
    if SignalKind.BURDEN in case.kinds or len(case.before.cues) != len(case.after.cues):
        return
    old, new = _provers(case.before), _provers(case.after)
    came = bool(new)
    other = case.before if came else case.after
    if bool(old) == came or any(token.stem in _PROVING for token in other.tokens):
        return
    sentence, (at, party) = (case.after, new[0]) if came else (case.before, old[0])
    own = _worth(sentence, at, party)
    if not own:
        return
    words = sentence.words(party.first, min(at + 2, len(sentence.tokens)))
    case.explain_all()
    who = "Ours have" if party.name in OURS else "The other side has"
    said = f"{who} to prove it now." if came else f"{who} to prove it no longer."
    yield lone_signal(SignalKind.BURDEN, own if came else -own, words, said, came=came)


def _worth(sentence: Sentence, at: int, party: Found) -> int:
    """-1 where ours must prove what is good for them, 1 where the others must prove what lets them; 0 if unknown."""
    if party.name in OURS:
        return -1 if sentence.parts[at] is not Part.EXCEPTION and standing(sentence, at) > 0 else 0
    bounds = sentence.parts[at] in (Part.EXCEPTION, Part.CONDITION)
    return int(party.name in THEIRS and bounds and standing(sentence, at) < 0)


def _provers(sentence: Sentence) -> list[tuple[int, Found]]:
    """Each verb of proving in a clause that bounds the sentence, with the party that does it."""
    found = []
    for at, token in enumerate(sentence.tokens):
        if token.stem not in _PROVING:
            continue
        back = at - 1
        while back >= 0 and sentence.tokens[back].plain in _HELPING:
            back -= 1
        who = back > 0 and sentence.tokens[back].plain == "who"
        party = next((one for one in sentence.parties if one.first <= back - who < one.last), None)
        if party is not None:
            opening = {one.plain for one in sentence.tokens[max(0, party.first - FAR) : party.first]}
            if who or _OPENERS & opening:
                found.append((at, party))
    return found

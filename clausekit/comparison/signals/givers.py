"""Givers: one more whose yes is needed beside another's, or one more who may give it instead."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.word_lists import Found

_LINKING = frozenset(("of", "from", "by", "the", "a", "an", "each", "every", "any", "both", "all", "its", "their"))
FAR = 4
"""Small words from a yes to who gives it, or from one to the next, at most."""


def find(case: Case) -> Iterator[Signal]:
    """``The consent of the Council`` against ``the consent of the Council and of each member``."""
    if case.kinds & {SignalKind.CONSENT_LADDER, SignalKind.ACTOR, SignalKind.TRIGGER}:
        return
    old, new = _givers(case.before), _givers(case.after)
    for fewer, more, way in ((old, new, 1), (new, old, -1)):
        if fewer is None or more is None or len(fewer) != 1 or len(more) != 2 or fewer[0].name != more[0].name:
            continue
        sentence = case.after if way > 0 else case.before
        joint = {token.plain for token in sentence.tokens[more[0].last : more[1].first]} & {"and", "or"}
        frame = sentence.frame_at(more[0].first)
        if len(joint) != 1 or frame is None or more[1].name == more[0].name:
            continue
        ours = frame.subject in OURS and frame.modal is Modal.MAY and not frame.passive
        turns = way if ("and" in joint) != ours else -way
        was, now = (fewer, more) if way > 0 else (more, fewer)
        case.explain("before", was[0].first, was[-1].last)
        case.explain("after", now[0].first, now[-1].last)
        words = case.before.words(was[0].first, was[-1].last)
        changed = case.after.words(now[0].first, now[-1].last)
        said = f"It took the yes of “{words}”; now it takes that of “{changed}”."
        yield signal(SignalKind.CONSENT_LADDER, turns, words, changed, said)
        return


def _givers(sentence: Sentence) -> list[Found] | None:
    """Those named to give the one yes of a sentence, in order; None where there is not just one yes."""
    yes = [one for one in sentence.rungs if one.name == "agree"]
    if len(yes) != 1:
        return None
    found: list[Found] = []
    owner = next((one for one in sentence.parties if one.last == yes[0].first), None)
    if owner is not None:
        return [owner] if sentence.tokens[owner.last - 1].text.endswith(("'s", "’s", "s'", "s’")) else None
    at = yes[0].last
    while at < len(sentence.tokens):
        small = [token.plain for token in sentence.tokens[at : at + FAR + 1]]
        skip = next((to for to, word in enumerate(small) if word not in _LINKING | {"and", "or"}), FAR)
        if found and not {"and", "or"} & {*small[:skip]}:
            break
        party = next((one for one in sentence.parties if one.first == at + skip), None)
        if party is None or (not found and not {"of", "from", "by"} & {*small[:skip]}):
            break
        found.append(party)
        at = party.last
    return found or None

"""Whose yes: the permission of the one whom it concerns put for that of the other side, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import THEIRS
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import plain_set

_PERSONS = plain_set("whose_yes.persons")
_OF_A_YES = frozenset(("written", "prior", "express", "full", "free", "clear", "explicit"))


def find(case: Case) -> Iterator[Signal]:
    """Signs that who has to say yes is of the other side now, and was the person concerned, or the other way."""
    if case.kinds & {SignalKind.ACTOR, SignalKind.CONSENT_LADDER}:
        return
    old, new = _owner(case.before), _owner(case.after)
    if old is None or new is None or old[0] == new[0]:
        return
    words, now = case.before.words(old[1], old[1] + 1), case.after.words(new[1], new[1] + 1)
    case.explain("before", old[1], old[1] + 1)
    case.explain("after", new[1], new[1] + 1)
    way = 1 if old[0] else -1
    yield signal(SignalKind.CONSENT_LADDER, way, words, now, f"It took the yes of “{words}”; now it is “{now}”.")


def _owner(sentence: Sentence) -> tuple[bool, int] | None:
    """Whether the one whose yes it is belongs to the other side, with the word; None where it is not known."""
    rungs = [one for one in sentence.rungs if one.name == "agree"]
    if len(rungs) != 1:
        return None
    at = rungs[0].first - 1
    while at > 0 and sentence.tokens[at].plain in _OF_A_YES:
        at -= 1
    if at < 0 or not sentence.tokens[at].text.endswith(("'s", "’s")):
        return None
    party = next((one for one in sentence.parties if one.first <= at < one.last), None)
    if party is not None and party.name in THEIRS:
        return True, at
    return (False, at) if sentence.tokens[at].plain.removesuffix("'s").removesuffix("’s") in _PERSONS else None

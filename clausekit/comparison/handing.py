"""Handing: who gives a thing and who gets it, where one sentence turns that round for another."""

from collections.abc import Iterator

from clausekit.language.sentence import Frame, Sentence
from clausekit.language.word_lists import plain_set, stem_set

_GIVING, _GETTING = stem_set("handing.giving"), stem_set("handing.getting")
_TO, _FROM, _BY = "to", "from", "by"
_ARTICLES = plain_set("handing.articles")
_POINTING = frozenset(("it", "they", "these", "those", "this", "that"))
"""Subjects that may be the thing itself: ``lessons … they are given on the day shift``."""
NEXT = 4
"""Words behind a verb among which the thing given or got is named."""


def handed(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """Verbs of giving and getting by which a party now gets what it gave, or gives what it got; else None."""
    for old, old_at in _handing(before):
        for new, new_at in _handing(after):
            was, now = _ends(before, old, old_at), _ends(after, new, new_at)
            turned = any(was.get(party) == -gets for party, gets in now.items())
            if turned and _things(before, old, old_at) & _things(after, new, new_at):
                return _shown(before, old_at), _shown(after, new_at)
    return None


def _handing(sentence: Sentence) -> Iterator[tuple[Frame, int]]:
    """The frames that hand a thing over, each with the place of its verb; ``is given`` has it behind ``is``."""
    for frame in sentence.frames:
        stated = frame.verb_at < 0 and not frame.passive
        if stated and not frame.stated_at:
            continue
        first, last = (frame.start, frame.end) if frame.verb_at < 0 else (frame.verb_at, frame.verb_at + 1)
        if stated:
            first, last = frame.stated_at, frame.stated_at + 1
        verbs = enumerate(sentence.tokens[first:last], first)
        at = next((at for at, token in verbs if token.stem in _GIVING | _GETTING), None)
        if at is not None:
            yield frame, at


def _ends(sentence: Sentence, frame: Frame, verb_at: int) -> dict[str, int]:
    """The parties of a handing over, 1 for one that gets the thing and -1 for one that gives it.

    Whoever stands as the subject comes first; then who is named behind the verb: ``given to``, ``got from``, ``by``.
    """
    giving = sentence.tokens[verb_at].stem in _GIVING
    ends: dict[str, int] = {}
    for party in sentence.parties:
        at = _joint(sentence, party.first)
        if not verb_at < at < frame.end:
            continue
        joint = sentence.tokens[at].plain
        gets = {_TO: giving, _FROM: False, _BY: not giving}.get(joint) if frame.passive or joint != _BY else None
        if gets is not None and (giving or joint != _TO):
            ends.setdefault(party.name, 1 if gets else -1)
    if frame.subject and frame.subject_words.lower() not in _POINTING:
        ends[frame.subject] = -1 if giving != frame.passive else 1
    return ends


def _joint(sentence: Sentence, at: int) -> int:
    """The token before a party, over its article."""
    at -= 1
    while at > 0 and sentence.tokens[at].plain in _ARTICLES:
        at -= 1
    return at


def _things(sentence: Sentence, frame: Frame, verb_at: int) -> set[str]:
    """What is handed over: the words next behind the verb, and those before one that needs no other."""
    first = frame.start if frame.passive and not frame.subject else verb_at + 1
    last = verb_at + 1 + NEXT
    return {mark.name for mark in sentence.marks if first <= mark.first < last and mark.first != verb_at}


def _shown(sentence: Sentence, verb_at: int) -> str:
    """A verb with the words behind it as far as the party."""
    ends = [one.last for one in sentence.parties if verb_at < one.first <= verb_at + NEXT]
    return sentence.words(verb_at, min(ends, default=verb_at + 1))

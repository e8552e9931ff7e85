"""Opting: whether ours are in a thing only if they say so, or until they say that they are not."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.parts import DENYING
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.word_lists import plain_set, stem_set

_WELCOME = stem_set("opting.welcome")
"""What ours gain by being in it from the start: to have to ask for it is no gain."""
_COUNTING = stem_set("silence.counting")
_YES = plain_set("opting.yes")
_IN = frozenset(("in", "into"))
_OUT = frozenset(("out", "from"))
FAR = 5
"""Words between ``deemed`` and the yes that is read into silence, at most."""


def find(case: Case) -> Iterator[Signal]:
    """Signs that what ours had to choose is theirs unless they refuse it now, or the other way."""
    old, new = _opts(case.before), _opts(case.after)
    if old is None or new is None or old[0] == new[0]:
        return
    words, now = case.before.words(old[1], old[2]), case.after.words(new[1], new[2])
    case.explain("before", old[1], old[2])
    case.explain("after", new[1], new[2])
    told = {token.stem for side in (case.before, case.after) for token in side.tokens}
    way = 0 if told & _WELCOME else new[0] - old[0]
    said = "They are in it only if they say so" if new[0] > 0 else "They are in it unless they say that they are not"
    yield signal(SignalKind.CONSENT_LADDER, way, words, now, f"{said} now: “{words}” has become “{now}”.")


def _opts(sentence: Sentence) -> tuple[int, int, int] | None:
    """1 where ours opt in, -1 where they opt out or are taken to agree, with the words; None where neither is plain."""
    read = sentence.tokens
    found: dict[int, tuple[int, int]] = {}
    for at, token in enumerate(read):
        behind = {one.plain for one in read[at + 1 : at + 3]}
        if token.plain in ("opt-in", "opt-out") or (token.stem == "opt" and behind & (_IN | _OUT)):
            way = 1 if token.plain == "opt-in" or (token.plain != "opt-out" and behind & _IN) else -1
            found.setdefault(way, (at, min(at + 1 + ("-" not in token.plain), len(read))))
        elif token.stem in _COUNTING and any(cue.name == "exception" for cue in sentence.cues):
            yes = next((to for to in range(at + 1, min(at + FAR, len(read))) if read[to].plain in _YES), None)
            if yes is not None:
                found[-1] = (at, yes + 1)
    banned = any(frame.modal is Modal.BAN for frame in sentence.frames)
    if len(found) != 1 or banned or any(token.plain in DENYING for token in read):
        return None
    ((way, (first, last)),) = found.items()
    return way, first, last

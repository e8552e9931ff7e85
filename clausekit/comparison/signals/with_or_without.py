"""With or without: what was done without a thing takes that thing now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.word_lists import plain_set

_WITH = plain_set("with_or_without.with")
_BETWEEN = plain_set("with_or_without.between")
FAR = 4
"""Words from ``without`` to the thing that it speaks of, at most."""


def find(case: Case) -> Iterator[Signal]:
    """``Without giving reasons`` against ``on giving reasons``; others judge a consent and what it costs."""
    if SignalKind.MODALITY in case.kinds or case.settled:
        return
    for own, other, way in ((case.before, case.after, 1), (case.after, case.before, -1)):
        at = next((at for at, token in enumerate(own.tokens) if token.plain == "without"), None)
        if at is None or any(token.plain == "without" for token in other.tokens):
            continue
        thing = _thing(own, at)
        there = _behind_with(other, thing, _WITH | {"with"} if _is_theirs(own, at) else _WITH)
        frame = own.frame_at(at)
        if there is None or frame is None or frame.modal not in (Modal.MAY, Modal.DUTY, Modal.STATEMENT):
            continue
        if own.parts[at] is other.parts[there] and own.rungs and other.rungs:
            continue
        stands = standing(own, max(at - 1, 0))
        if not stands or stands != standing(other, max(there - 1, 0)):
            continue
        words, now = (
            side.words(opens, min(opens + 1 + FAR, len(side.tokens))) for side, opens in ((own, at), (other, there))
        )
        words, now = (words, now) if way > 0 else (now, words)
        said = "It takes now what it did not take" if way > 0 else "It does not take now what it took"
        yield signal(SignalKind.TRIGGER, -way * stands, words, now, f"{said}: “{words}” has become “{now}”.")


def _thing(sentence: Sentence, at: int) -> str:
    """The stem of what a ``without`` speaks of, over small words."""
    near = sentence.tokens[at + 1 : at + 1 + FAR]
    return next((token.stem for token in near if token.is_word and token.plain not in _BETWEEN), "")


def _is_theirs(sentence: Sentence, at: int) -> bool:
    """``May meet without a manager present``: ours do a thing, and nobody of the other side is there."""
    party = next((one for one in sentence.parties if at < one.first <= at + 2), None)
    frame = sentence.frame_at(at)
    if party is None or party.name not in THEIRS or frame is None or frame.subject not in OURS:
        return False
    owner = sentence.tokens[party.last - 1].text.endswith(("'s", "’s", "s'", "s’"))
    return not owner and not any(at < rung.first <= at + FAR for rung in sentence.rungs)


def _behind_with(sentence: Sentence, thing: str, opening: frozenset[str]) -> int | None:
    """Where the other side says the contrary of ``without`` of the same thing; None where it does not."""
    for at, token in enumerate(sentence.tokens):
        if token.plain in opening and thing and _thing(sentence, at) == thing:
            return at
    return None

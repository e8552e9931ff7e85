"""Single words: what a word that came or went by itself is worth, where more or less is not what it says."""

from clausekit.comparison.appraisal import Effect, Signal, SignalKind
from clausekit.comparison.case import lone_signal
from clausekit.language.favour import OURS
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Frame, Mark, Modal, Sentence
from clausekit.language.word_lists import plain_set

_HARDLY = plain_set("single-words.hardly")
"""Words that nearly deny what they stand with: without them it is said."""
_IMPLIED = plain_set("single-words.implied")
"""What a consent is that nobody gave in words."""
_THOROUGH = plain_set("single-words.thorough")
"""How a thing is done so that nothing of it is left: more of a duty, and no bound on it."""


_SHIELDING = plain_set("single-words.shielding")
"""How ours may do a thing so that nothing comes of it to them."""


def of_single_word(sentence: Sentence, marks: list[Mark], way: int, *, alone: bool) -> Signal | None:
    """The sign of a word whose coming or going makes a thing neither wider nor narrower; None of any other.

    Args:
        sentence: the side where the word stands.
        marks: the word, or the words that stand together.
        way: 1 where it came in, -1 where it went.
        alone: whether nothing stands in its place on the other side.
    """
    first, last = marks[0].first, marks[-1].last
    word, said = sentence.tokens[first].plain, sentence.words(first, last)
    frame = sentence.frame_at(first)
    moved = "come in" if way > 0 else "gone"
    if len(marks) == 1 and word in _IMPLIED and any(rung.name == "agree" for rung in sentence.rungs):
        reason = f"“{said}” has {moved}: consent that nobody gives in words."
        return lone_signal(SignalKind.CONSENT_LADDER, -way, said, reason, came=way > 0)
    if not alone:
        return None
    if frame is not None and frame.subject in OURS and frame.modal in (Modal.MAY, Modal.DUTY):
        inside = {token.plain for token in sentence.tokens[first:last]}
        if inside & _SHIELDING and standing(sentence, first) > 0:
            kind = SignalKind.RIGHT_ADDED if way > 0 else SignalKind.RIGHT_REMOVED
            return lone_signal(kind, way, said, f"“{said}” has {moved}: it shields them.", came=way > 0)
    of_thing = frame is not None and first < frame.first  # "a letter drafted wholly by software shall …"
    if len(marks) == 1 and word in _THOROUGH and not (of_thing or (frame and frame.modal in (Modal.BAN, Modal.MAY))):
        stands = standing(sentence, first) or 1
        return lone_signal(SignalKind.QUALIFIER, way * stands, said, f"“{said}” has {moved}.", came=way > 0)
    hardly = len(marks) == 1 and word in _HARDLY
    conceded = any(token.plain == "even" for token in sentence.tokens[max(0, first - 4) : first])
    how_many = marks[0].name.startswith("#count") and first > 0 and sentence.tokens[first - 1].plain == "by"
    if hardly or conceded or how_many or _beside_ours(sentence, frame, first, last):
        before, after = ("", said) if way > 0 else (said, "")
        return Signal(SignalKind.UNKNOWN, Effect.UNCLEAR, before, after, f"“{said}” has {moved}: read this yourself.")
    return None


def _beside_ours(sentence: Sentence, frame: Frame | None, first: int, last: int) -> bool:
    """Whether words say that ours are there or are heard: ``opened in the presence of the worker``."""
    if len(sentence.tokens) > SHORT:
        return False
    near = {token.plain for token in sentence.tokens[max(0, first - 3) : last]}
    plain = (frame is None or frame.modal is Modal.STATEMENT) and near & _BESIDE
    seen = frame is not None and frame.modal is Modal.DUTY and frame.passive and near & _SEEN
    return bool(plain or seen) and any(one.name in OURS and first <= one.first < last for one in sentence.parties)


SHORT = 16
"""Tokens of a sentence in which words that go are no rewording, at most."""
_SEEN = frozenset(("presence", "hearing", "sight"))
_BESIDE = _SEEN | {"by", "for", "with", "beside", "use"}

"""Less of more: places in which one item more is one more thing to ours' cost."""

from clausekit.comparison.denials import KNOWN
from clausekit.language.favour import comparable_words
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.tokens import stems

_GROUNDS = frozenset(("ground", "grounds", "reason", "reasons", "cause", "causes", "basis"))
_SANCTIONS = stems(
    "dismissal dismissing discipline disciplinary redundancy selection deduction warning sanction search suspension "
    "termination refusal refusing withholding"
)
_HANDLED = comparable_words("use, process, keep, store, analyse, share, collect, hold, retain")
_OUTSIDE = frozenset(("outside", "excluded", "exempt", "exempted", "excepted"))
_DECIDES = frozenset(("decides", "decide", "determines", "determine", "settles", "governs"))
_TO_WHAT_END = frozenset(("for", "to"))


def at_a_cost(sentence: Sentence, first: int) -> bool:
    """Whether one thing more at a place of a sentence is one thing more against ours.

    ``Grounds for dismissal are theft and low scores``, ``data is used for billing and coaching``, ``outside the scope
    are …``, and what else decides beside length of service.
    """
    words = [token.plain for token in sentence.tokens]
    if "not" in words or "no" in words or any(frame.modal is Modal.BAN for frame in sentence.frames):
        return False
    grounds = next((at for at, word in enumerate(words) if word in _GROUNDS), None)
    if grounds is not None and words[grounds + 1 : grounds + 2] in (["for"], ["of"]):
        if any(token.stem in _SANCTIONS for token in sentence.tokens[grounds + 2 : grounds + 5]):
            return True
    frame = sentence.frames[0] if len(sentence.frames) == 1 else None
    if frame is None or frame.modal is not Modal.STATEMENT:
        return False
    if frame.passive and frame.verb in _HANDLED and not frame.denied:
        ends = next((at for at, word in enumerate(words[:first]) if word in _TO_WHAT_END), 0)
        return bool(ends) and any(token.stem in KNOWN for token in sentence.tokens[:ends])
    outside = next((at for at, word in enumerate(words[:first]) if word in _OUTSIDE), None)
    if outside is not None and outside < MOST_SUBJECT and not frame.passive:
        return True
    if words[first] == "then" and _PASSES & set(words[first : first + 3]):
        return True  # "a pilot ends and then passes into regular use"
    return any(word in _DECIDES for word in words[first + 1 :])


_PASSES = frozenset(("passes", "goes", "turns", "becomes", "rolls"))
MOST_SUBJECT = 4
"""Words up to ``outside`` in what opens a sentence about those who are not covered, at most."""

"""Kept back: ``but not the price`` behind what ours are told or given, where ``including the price`` may have stood."""

from clausekit.comparison.case import Case
from clausekit.language.favour import OURS, comparable_words, favour, is_harm
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.stakes import THREATS
from clausekit.language.takings import BURDENS
from clausekit.language.verbs import RECEIVED
from clausekit.language.word_lists import plain_set, stem_set, word_list

_GIVING = frozenset((RECEIVED,)) | comparable_words(
    "give, inform, tell, show, explain, publish, disclose, provide, supply, send, copy, report, list, state, set out, "
    "pay, reimburse, refund, meet, cover, train, consult, view, see, access, read, inspect, have, offer, replace"
)
"""What is done for ours with a thing: the less of it the worse."""
_TO_WHOM = plain_set("kept-back.to-whom")


def kept_back(sentence: Sentence, at: int) -> bool:
    """Whether a ``not`` shuts a part out of what ours get: ``shall be shown the model, but not the weights``."""
    frame = sentence.frame_at(at)
    if frame is None or frame.modal not in (Modal.DUTY, Modal.MAY, Modal.STATEMENT) or at <= frame.verb_at:
        return False
    if favour(frame) > 0 and frame.modal is Modal.STATEMENT and _says_what_is_in(sentence, frame):
        return True
    if favour(frame) <= 0 or frame.verb not in _GIVING or (frame.modal is not Modal.DUTY and frame.subject not in OURS):
        return False
    behind = sentence.tokens[at + 1 : frame.end]
    if not behind or behind[0].plain in _TO_WHOM:
        return False  # "to the panel and not to the supplier"
    spared = any(token.stem in THREATS | BURDENS for token in behind[:4])
    inside = [mark for mark in sentence.marks if at < mark.first < frame.end]
    return not spared and not any(is_harm(mark.name) for mark in inside[:2])


def _says_what_is_in(sentence: Sentence, frame: Frame) -> bool:
    """``The old pay includes allowances, but not bonus``: what ours get, of which a part is left out."""
    opens = range(frame.start, min(frame.start + MOST_NAMED, len(sentence.tokens)))
    at = next((at for at in opens if sentence.tokens[at].plain in _INCLUDING), None)
    return at is not None and any(token.stem in _GOODS for token in sentence.tokens[frame.start : at])


MOST_NAMED = 6
"""Words up to ``includes``, at most."""
_INCLUDING = frozenset(("includes", "include", "covers", "cover", "contains", "comprises"))
_GOODS = stem_set("undertone.goods") | stem_set("frames.gains")


def explain_example(case: Case) -> None:
    """Say that ``including the price`` needs no sign of its own where ``but not the price`` stands for it."""
    for side, sentence in (("before", case.before), ("after", case.after)):
        for one in word_list("equivalents").find(sentence.tokens):
            if one.name == "including":
                end = next(
                    (to for to in range(one.last, len(sentence.tokens)) if not sentence.tokens[to].is_word),
                    len(sentence.tokens),
                )
                case.explain_whole(side, one.first, end)

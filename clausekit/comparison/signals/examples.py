"""Examples: what stood for an example is the whole of it now, or the other way: ``including`` came or went."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour import comparable_words, favour
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import Found, word_list


def find(case: Case) -> Iterator[Signal]:
    """``Each use, including use in games`` against ``each use in games``: an example turned into a limit, or back."""
    if case.turned or case.taken() or case.put() or SignalKind.SCOPE_NARROWED in case.kinds:
        return
    old, new = _examples(case.before), _examples(case.after)
    if bool(old) == bool(new):
        return
    sentence, one, way = (case.before, old[-1], -1) if old else (case.after, new[-1], 1)
    frame = sentence.frame_at(one.first)
    stands = (favour(frame) if frame is not None else 1) or 1
    if frame is not None and frame.passive and frame.verb in _USED:
        stands = -1  # what data are used for
    if frame is not None and frame.modal is Modal.STATEMENT and _of_purpose(sentence):
        stands = -1  # "the purposes are, among others, safety and fire protection"
    if any(
        one.first <= number.first <= one.last or number.first <= one.first < number.last
        for number in sentence.quantities
    ):
        return  # "up to and including 31 December"
    words = sentence.words(one.first, min(one.last + 4, len(sentence.tokens)))
    kind = SignalKind.SCOPE_WIDENED if way > 0 else SignalKind.SCOPE_NARROWED
    reason = "What was an example is the whole of it now." if way < 0 else "What was the whole of it is an example now."
    yield lone_signal(kind, way * stands, words, reason, came=way > 0)


def _of_purpose(sentence: Sentence) -> bool:
    """Whether a sentence says what a thing is for that watches ours, or knows of them."""
    words = {token.stem for token in sentence.tokens}
    return bool(words & _PURPOSES) and bool(words & _KNOWING)


_PURPOSES = stems("purpose purposes serves serve used uses")
_KNOWING = stems("system data camera cameras tracker software badge sensor tool records logs recording footage app")
_USED = comparable_words("use, process, collect, access")


def _examples(sentence: Sentence) -> list[Found]:
    verbs = {frame.verb_at for frame in sentence.frames if frame.passive and frame.modal is not Modal.STATEMENT}
    return [
        one
        for one in word_list("equivalents").find(sentence.tokens)
        if one.name == "including" and one.first not in verbs  # "will be included" gives no example
    ]

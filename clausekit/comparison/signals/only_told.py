"""Only told: money or savings that were given and are reported now, or the other way."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.language.favour import comparable_words
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems

_MONEY = stems(
    "savings saving gains gain profit profits proceeds surplus money bonus revenue benefits income fund royalty"
)
_GIVEN = comparable_words("share, pay, distribute, give, return, refund, divide, hand over, credit, halve, split") | {
    "halves"
}
_TOLD = comparable_words(
    "report, announce, publish, disclose, record, note, calculate, estimate, explain, present, minute"
)


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``savings shall be reported`` for ``savings shall be shared``."""
    was, now = _money(case.before), _money(case.after)
    if was is None or now is None or _verb(case.before) == _verb(case.after):
        return
    given, told = was.verb in _GIVEN, now.verb in _TOLD
    back = now.verb in _GIVEN and was.verb in _TOLD
    if not (given and told) and not back:
        return
    case.explain_all()
    said = "They are only told of now." if given else "They were only told of, and are given now."
    yield signal(SignalKind.REMEDY, -1 if given else 1, case.before.text, case.after.text, said)


def _money(sentence: Sentence) -> Frame | None:
    """The verb of what is said of money or savings at the head of a sentence."""
    frame = sentence.frames[0] if sentence.frames else None
    if frame is None or not frame.passive or frame.modal not in (Modal.DUTY, Modal.STATEMENT):
        return None
    head = sentence.tokens[frame.start : frame.first or frame.verb_at]
    return frame if any(token.stem in _MONEY for token in head[:HEAD]) else None


def _verb(sentence: Sentence) -> set[str]:
    """The words behind the modal in which the verb stands, as they are written."""
    frame = sentence.frames[0]
    first = frame.first or frame.stated_at
    return {token.stem for token in sentence.tokens[first : first + 3]}


HEAD = 6
"""Words of the subject among which the money is named, at most."""

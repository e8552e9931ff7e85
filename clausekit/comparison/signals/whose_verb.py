"""Whose verb: what one side did and the other does now, where that costs ours effort or takes a thing from them."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, signal
from clausekit.comparison.signals.called import called
from clausekit.comparison.signals.other_owner import binds, other_owner
from clausekit.comparison.signals.turns import apart
from clausekit.language.favour import THEIRS, comparable_words, favour, word_classes
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.word_lists import Found, stem_set

_LASTING = frozenset((Modal.DUTY, Modal.STATEMENT))
_DOERS = THEIRS | {"worker", "union"}
_KEEPING = comparable_words("keep, own, hold, retain, enjoy")
"""What is good to the one who does it."""
_SETTLING = comparable_words("fix, set, decide")
"""What is a right to the one who does it."""
_COSTING = stem_set("actor.paying") | stem_set("actor.proving")
"""Words of a cost or a burden, for which a sharper sign asks whose it is."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of one verb that went from one side to the other: ``the Mill shall train them``, ``train themselves``."""
    for old, new in case.frames:
        if old.modal is not new.modal or old.modal not in _LASTING or not old.verb or old.verb != new.verb:
            continue
        was, now = _doer(case.before, old), _doer(case.after, new)
        if was is None or now is None or (was.name in THEIRS) == (now.name in THEIRS) or apart(case, old, new):
            continue
        settling = old.verb in word_classes("deciding")["verbs"] | _SETTLING
        if settling or _costs(case.before, old) or _exchanged(case, old, new):
            continue
        step = favour(new) - favour(old)
        laid = other_owner(case, was, now)
        if laid is not None:
            step = laid
        elif not step and old.verb in _KEEPING and not old.passive:
            step = (was.name in THEIRS) - (now.name in THEIRS)
        if not step:
            continue
        words, changed = case.before.words(was.first, was.last), case.after.words(now.first, now.last)
        for side, sentence, frame in (("before", case.before, old), ("after", case.after, new)):
            for party in _named(sentence, frame):
                case.explain(side, party.first, party.last)
        gone = f"It was for {called(words)}; now it is for {called(changed)}."
        said = gone if laid is None else binds(case, was, now)
        yield signal(SignalKind.ACTOR, step, words, changed, said)


def _doer(sentence: Sentence, frame: Frame) -> Found | None:
    """The party that does what the verb says, where that is one side alone and no owner of somebody else."""
    name = frame.agent if frame.passive else frame.subject
    one = next((party for party in _named(sentence, frame) if party.name == name), None)
    owner = one is not None and sentence.tokens[one.last - 1].text.endswith(("'s", "’s", "s'", "s’"))
    return one if name in _DOERS and not owner else None


def _named(sentence: Sentence, frame: Frame) -> list[Found]:
    return [one for one in sentence.parties if frame.start <= one.first < frame.end]


def _costs(sentence: Sentence, frame: Frame) -> bool:
    return any(token.stem in _COSTING for token in sentence.tokens[frame.start : frame.end])


def _exchanged(case: Case, old: Frame, new: Frame) -> bool:
    """Whether both sides name both parties, so that who does it to whom is asked elsewhere: ``shall meet``."""
    sides = [{one.name for one in _named(side, frame)} for side, frame in ((case.before, old), (case.after, new))]
    return sides[0] == sides[1] and old.modal is Modal.DUTY

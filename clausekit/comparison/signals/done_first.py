"""Done first: what has to have been done before a ban protects came or went as it stands."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Modal


def find(case: Case) -> Iterator[Signal]:
    """Signs of ``for an error after making the checks``, where it was ``for an error``; or the other way."""
    for side, sentence, way in (("before", case.before, 1), ("after", case.after, -1)):
        for run in case.runs(side):
            opens = [token.plain for token in sentence.tokens[run.first : run.first + 2]]
            doing = len(opens) == 2 and opens[0] in ("after", "upon") and opens[1].endswith("ing")
            frame = sentence.frame_at(run.first)
            if not run.alone or not doing or frame is None or frame.modal is not Modal.BAN or run.first < frame.verb_at:
                continue
            if (side, run.first) in case.whole:
                continue
            case.explain(side, run.first, run.last)
            words = sentence.words(run.first, run.last)
            reason = f"A condition has {'come in' if way < 0 else 'gone'}: “{words}”."
            stands = standing(sentence, frame.first) or 1
            yield lone_signal(SignalKind.TRIGGER, way * stands, words, reason, came=way < 0)

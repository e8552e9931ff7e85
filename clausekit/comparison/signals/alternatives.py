"""Alternatives: another time for some cases, ``or ten days where it is urgent``, and an earlier or a later end."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.runs import Run
from clausekit.comparison.signals.number_roles import role
from clausekit.language.favour_in_place import standing
from clausekit.language.quantity import Quantity
from clausekit.language.sentence import Sentence

_OR = frozenset(("or", "and", "but", "reduced", "extended"))
_TIMES = frozenset(("before", "after", "during", "outside", "beyond", "following", "throughout", "prior"))
_AT_ANY = frozenset(("or", "and", "at", "any", "time", "a", "year", "immediately", "shortly"))
_IN_SOME = frozenset(("where", "if", "when", "whenever", "in", "for", "during", "should", "unless"))
_SOONER = frozenset(("earlier", "earliest", "sooner", "soonest", "first", "shorter", "less", "lower", "fewer"))
_LATER = frozenset(("later", "latest", "longer", "last", "greater", "more", "higher"))
_WHICH = frozenset(("whichever", "whatever", "if"))


def find(case: Case) -> Iterator[Signal]:
    """Signs of a number for some cases, or of a second end, that stands beside what both sides say."""
    for side, sentence, way in (("before", case.before, -1), ("after", case.after, 1)):
        for run in case.runs(side):
            opener = next((at for at in range(run.first, run.last) if sentence.tokens[at].text != ","), run.first)
            if not run.alone or sentence.tokens[opener].plain not in _OR:
                continue
            direction = _second_end(sentence, run) or _in_some_cases(sentence, run) or _at_another_time(sentence, run)
            if not direction:
                continue
            case.explain_whole(side, run.first, run.last)
            words = sentence.words(opener, run.last)
            said = f"“{words}” has {'come in' if way > 0 else 'gone'}: {'more' if direction > 0 else 'less'} is given."
            yield lone_signal(SignalKind.DURATION, way * direction, words, said, came=way > 0)


def _in_some_cases(sentence: Sentence, run: Run) -> int:
    """Which way ``or ten days where it is urgent`` goes, against the time that stands before it."""
    one = next((one for one in sentence.quantities if run.first <= one.first < run.last), None)
    if one is None or one.first > run.first + 3:
        return 0
    bounded = {token.plain for token in sentence.tokens[one.last : min(one.last + 2, run.last)]} & _IN_SOME
    main = _before(sentence, run, one)
    if main is None or not bounded:
        return 0
    return ((one.value > main.value) - (one.value < main.value)) * role(sentence, main)[1]


def _before(sentence: Sentence, run: Run, one: Quantity) -> Quantity | None:
    ones = [other for other in sentence.quantities if other.last <= run.first and other.measure is one.measure]
    return ones[-1] if ones else None


def _at_another_time(sentence: Sentence, run: Run) -> int:
    """``Or at any time after it``, ``and during breaks``: more times at which what is said holds."""
    opens = next((at for at in range(run.first, run.last) if sentence.tokens[at].plain not in _AT_ANY), run.last)
    if opens >= run.last or sentence.tokens[opens].plain not in _TIMES or opens == run.first:
        return 0
    timed = any(cue.first < run.first for cue in sentence.cues) or _TIMES & {
        token.plain for token in sentence.tokens[max(0, run.first - LONGEST_TIME) : run.first]
    }
    clause = any(frame.first >= run.first and frame.first < run.last and frame.last for frame in sentence.frames)
    return 0 if clause or not timed else standing(sentence, run.first) or 1


LONGEST_TIME = 6
"""Words of ``during the trial``, to which another time is added, at most."""


def _second_end(sentence: Sentence, run: Run) -> int:
    """Which way ``or the thirtieth day, whichever comes first`` goes for what lasts until then."""
    words = [token.plain for token in sentence.tokens[run.first : run.last]]
    at = next((at for at, word in enumerate(words) if word in _WHICH), None)
    if at is None:
        return 0
    step = bool(_LATER & set(words[at:])) - bool(_SOONER & set(words[at:]))
    lasts = any(cue.name == "until" and cue.last <= run.first for cue in sentence.cues)
    ones = [other for other in sentence.quantities if other.last <= run.first]
    if ones and not lasts:
        return step * role(sentence, ones[-1])[1]
    return step * (standing(sentence, 0) or 1) if lasts else 0

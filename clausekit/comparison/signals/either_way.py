"""Either way: one of two small words joined by ``or`` or ``and`` came or went, as ``on or`` of ``on or off duty``."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.runs import Run
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Part, Sentence

Place = tuple[int, int]
"""The first token of a stretch and the one after its end."""
LONGEST = 4
"""Words that came or went, with the one that joins them, at most."""
_JOINTS = frozenset(("or", "and"))
_IDLE = frozenset(("if", "when", "as", "each", "every", "any", "all", "null", "void", "both", "either", "such", "also"))
"""What two of say no more than one: ``if and when``, ``each and every``."""


def find(case: Case) -> Iterator[Signal]:
    """The sign of one of two ways, times or places, where nothing else changed: no list tells of words so small."""
    if not case.kinds:
        yield from _named_by_pronoun(case)
    runs = (*case.runs("before"), *case.runs("after"))
    if case.kinds or case.taken() or case.put() or len(runs) != 1 or not runs[0].alone:
        return
    side, sentence, way = ("before", case.before, -1) if case.runs("before") else ("after", case.after, 1)
    if not _is_one_of_two(sentence, runs[0]):
        return
    first, last = runs[0].first, runs[0].last
    case.explain_whole(side, first, last)
    stands = standing(sentence, first) or 1
    if sentence.parts[first] is Part.CONDITION and sentence.tokens[first].plain == "and":
        stands = -stands  # "if it is read before and after the shift" needs both
    kind = SignalKind.SCOPE_WIDENED if way > 0 else SignalKind.SCOPE_NARROWED
    words = sentence.words(first, last)
    said = f"“{words}” has {'come in: more' if way > 0 else 'gone: less'} is covered."
    yield lone_signal(kind, way * stands, words, said, came=way > 0)


def _named_by_pronoun(case: Case) -> Iterator[Signal]:
    """``At work or away from it`` and ``away from work``: one of two, with a pronoun where both are named."""
    for own, other, way in ((case.before, case.after, -1), (case.after, case.before, 1)):
        there = [token.plain for token in other.tokens]
        for at, token in enumerate(own.tokens):
            left = _left_of_two(own, at, there) if token.plain in _JOINTS else None
            if left is None:
                continue
            case.explain_all()
            stands = standing(own, left[0]) or 1
            kind = SignalKind.SCOPE_WIDENED if way > 0 else SignalKind.SCOPE_NARROWED
            words = own.words(*left)
            said = f"“{words}” has {'come in: more' if way > 0 else 'gone: less'} is covered."
            yield lone_signal(kind, way * stands, words, said, came=way > 0)
            return


def _left_of_two(own: Sentence, at: int, there: list[str]) -> Place | None:
    """Which of two places joined at a token, the second with a pronoun, the other side does not have."""
    words = [token.plain for token in own.tokens]
    end = next((to for to in range(at + 2, min(at + LONGEST, len(words))) if words[to] in _PRONOUNS), None)
    if end is None or at < 2:
        return None
    opening, closing = words[: at - 2], words[end + 1 :]
    if there == opening + words[at - 2 : at] + closing:
        return at, end + 1
    if there == opening + words[at + 1 : end] + words[at - 1 : at] + closing:
        return at - 2, at + 1
    return None


_PRONOUNS = frozenset(("it", "them", "her", "him"))


def _is_one_of_two(sentence: Sentence, run: Run) -> bool:
    """Whether words came or went with the one that joins them to what stays."""
    words = [sentence.tokens[at].plain for at in range(run.first, run.last)]
    if not 2 <= len(words) <= LONGEST or not all(word.isalpha() for word in words) or set(words) & _IDLE:
        return False
    return words[0] in _JOINTS or words[-1] in _JOINTS

"""Asides: what a comma and ``who`` or ``which`` say of one just named, read as a sentence of its own."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal
from clausekit.comparison.runs import Run
from clausekit.comparison.signals.sentence_worth import worth
from clausekit.language.favour import OURS, is_harm
from clausekit.language.reading import read_sentence
from clausekit.language.sentence import Modal, Sentence

_OPENING = frozenset(("who", "which"))
_DETERMINERS = frozenset(("a", "an", "the", "its", "their", "any", "each", "every", "no"))
LONGEST_NAME = 5
"""Words before the comma that name the one spoken of, at most."""


def find(case: Case) -> Iterator[Signal]:
    """``Appeals go to the director, who hears the union``: signs of what was said of one, which came or went."""
    for side, sentence, way in (("before", case.before, -1), ("after", case.after, 1)):
        for run in case.runs(side):
            said = _said(sentence, run)
            if not said:
                continue
            if _in_other_words(sentence, case.after if way < 0 else case.before, run):
                case.explain(side, run.first, run.last)
                continue
            told = read_sentence(said)
            own = 0 if any(frame.subject == "joint" and is_harm(frame.verb) for frame in told.frames) else worth(told)
            main = sentence.frame_at(run.first - 1)
            if told.frames[0].modal is Modal.MAY and not told.frames[0].subject and main and main.subject in OURS:
                own = 1  # "a member may bring a friend, who may speak"
            case.explain(side, run.first, run.last)
            words = sentence.words(run.first + 1, run.last)
            kind = SignalKind.SENTENCE_ADDED if way > 0 else SignalKind.SENTENCE_REMOVED
            reason = f"“{words}” has {'come in' if way > 0 else 'gone'}."
            yield lone_signal(kind, way * own, words, reason, came=way > 0, sure=bool(own))


def _in_other_words(sentence: Sentence, other: Sentence, run: Run) -> bool:
    """Whether the other side says it too, in a sentence or a clause of its own: ``The reviewer shall be trained.``"""
    told = {mark.name for mark in sentence.marks if run.first <= mark.first < run.last}
    forces = {frame.modal for frame in sentence.frames if run.first <= frame.verb_at < run.last}
    return bool(told) and told <= {mark.name for mark in other.marks} and forces <= {one.modal for one in other.frames}


def _said(sentence: Sentence, run: Run) -> str:
    """What a run says as a sentence, where it is an aside with nothing in its place; empty if it is none."""
    tokens = sentence.tokens
    if not run.alone or run.first < 1 or tokens[run.first].text != "," or run.last - run.first < SHORTEST:
        return ""
    ends = run.last >= len(tokens) or not tokens[run.last].is_word or not tokens[run.last - 1].is_word
    if tokens[run.first + 1].plain not in _OPENING or not ends:
        return ""
    opens = range(run.first - 1, max(run.first - 1 - LONGEST_NAME, -1), -1)
    first = next((at for at in opens if tokens[at].plain in _DETERMINERS), run.first - 1)
    name, told = sentence.words(first, run.first), sentence.words(run.first + 2, run.last).rstrip(" ,.;")
    return f"{name[:1].upper()}{name[1:]} {told}."


SHORTEST = 4
"""Tokens of the shortest aside, with its comma."""

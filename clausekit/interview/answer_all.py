"""Answer all questions at once from a file or a form, and say every mistake in it."""

from collections.abc import Callable, Mapping
from datetime import date

from clausekit.findings import Finding, InputError, Location, nearest
from clausekit.interview.question import Answer, Answers, Kind, Question, Script
from clausekit.interview.state import State
from clausekit.interview.step import settle
from clausekit.interview.understand import NotUnderstood, understand

Place = Callable[[str], Location]
"""Where the answer to a question stands."""


def answer_all(
    script: Script,
    given: Mapping[str, Answer],
    day: date,
    place: Place,
    *,
    before: Answers | None = None,
    leave_open: bool = False,
) -> State:
    """The state after all answers of a file; what it does not answer has its default, or counts as skipped.

    Args:
        script: the questions.
        given: words by the id of their question.
        day: the day of the interview.
        place: where each answer stands.
        before: answers that were known before; those of the file win.
        leave_open: leave open what is needed and not answered, and what a form did not hold, to be asked after.

    Raises:
        InputError: every answer that is missing, not understood, or to no question.
    """
    state = State()
    found: list[Finding] = []
    asked: set[str] = set()
    waiting: list[str] = []
    while (question := _next(script, state, waiting)) is not None:
        asked.add(question.id)
        words = given.get(question.id, ()) or (before or {}).get(question.id, ())
        try:
            usual = question.quiet and question.default is not None
            if leave_open and not words and not usual and (question.required or question.id not in given):
                waiting.append(question.id)
                continue
            state = settle(script, state, question, _understood(question, words, day))
        except NotUnderstood as problem:
            hint = f"its answer belongs under `{question.id}`" if not words else f"asked was: {question.words}"
            found.append(Finding("wrong-answer", f"`{question.id}`: {problem}", place(question.id), hint=hint))
            state = settle(script, state, question, ())
    unanswered = asked - set(given) if found else asked
    for name in given:
        near = nearest(name, unanswered)
        if name not in asked and given[name] and (near or not found):  # what is wrong may hide a question that it fits
            hint = near or "take it out, or look at the answers before it"
            message = f"`{name}` is answered, but the other answers leave no such question"
            found.append(Finding("unknown-question", message, place(name), hint=hint))
    if found:
        raise InputError(found)
    return state


def _next(script: Script, state: State, waiting: list[str]) -> Question | None:
    open_ones = (one for one in script(state.answers) if one.id not in state.answers and one.id not in waiting)
    return next(open_ones, None)


def _understood(question: Question, words: Answer, day: date) -> Answer:
    words = tuple(word.strip() for word in words if word.strip())
    if not words:
        if question.default is not None:
            return question.default
        if question.required:
            raise NotUnderstood(f"an answer is missing. {question.words}")
        return ()
    if question.kind in (Kind.LIST, Kind.CHOICES) or question.cut:
        lines = [value for line in words for value in understand(question, line, day)]
        return tuple(dict.fromkeys(lines))
    if len(words) > 1:
        raise NotUnderstood("one answer is wanted and not several.")
    return understand(question, words[0], day)

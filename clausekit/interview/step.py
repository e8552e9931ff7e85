"""The steps of an interview: ask, answer, back, skip; none of them touches a screen or a disk."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from clausekit.interview.question import Answer, Kind, Question, Script
from clausekit.interview.state import State
from clausekit.interview.understand import NotUnderstood, understand, understand_head


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an interview is."""

    number: int
    """The number of the question now asked, from 1."""
    of: int
    """How many there are as far as the answers tell; further answers may add some."""


def ask(script: Script, state: State) -> Question | None:
    """The question to ask now; None when all are answered or skipped, but for those whose default is taken unasked."""
    questions = script(state.answers)
    if state.at:
        for question in questions:
            if question.id == state.at:
                return question
    return next((one for one in questions if one.id not in state.answers and not one.quiet), None)


def progress(script: Script, state: State) -> Progress:
    """How far it is: the place of the question now asked among all that are known to come."""
    ids, now = _counted(script, state), ask(script, state)
    return Progress(_number(script, state, ids, now) if now else len(ids), len(ids))


def rider(script: Script, state: State, question: Question) -> Question | None:
    """The question that can be answered on the same line as this one, behind the answer to it."""
    others = {name: given for name, given in state.answers.items() if name != question.id}
    following = {one.id: after for one, after in pairwise(script(others))}
    after = following.get(question.id)
    return after if after is not None and after.along else None


def completed(script: Script, state: State) -> State:
    """The state with the defaults of all that was not asked; they are kept nowhere, and follow later answers."""
    answers = dict(state.answers)
    while (open_one := next((one for one in script(answers) if one.quiet and one.id not in answers), None)) is not None:
        answers[open_one.id] = open_one.default or ()
    return replace(state, answers=answers)


def answer(script: Script, state: State, words: str, day: date) -> State:
    """Answer the question now asked; a line of a list stays with it until an empty line ends the list.

    An empty line keeps the answer that was given before; else it stands for the default, or leaves the question out.

    Args:
        script: the questions.
        state: the interview so far.
        words: what a person typed.
        day: the day of the interview, for dates without a year.

    Raises:
        NotUnderstood: the words are no answer to it; says so in one sentence.
    """
    question = ask(script, state)
    if question is None:
        raise NotUnderstood("There is no question left.")
    given = words.strip()
    if question.kind is Kind.LIST:
        if given:
            return replace(state, unfinished=(*state.unfinished, *understand(question, given, day)))
        if state.unfinished:
            return settle(script, state, question, state.unfinished)
    if not given:
        if question.id in state.answers:
            return settle(script, state, question, state.answers[question.id])
        if question.default is None and question.required:
            raise NotUnderstood("Nothing was given, and this one is needed.")
        return settle(script, state, question, question.default or ())
    beside = rider(script, state, question)
    if beside is None:
        return settle(script, state, question, understand(question, given, day))
    first, rest = understand_head(question, given, day)
    state = settle(script, state, question, first)
    return _along(script, state, beside, rest, day) if rest else state


def settle(script: Script, state: State, question: Question, given: Answer) -> State:
    """Keep an answer that is known to be right, and go on to the first question that has none.

    An answer that was chosen from options which the new answer takes away is dropped, so that it is asked again.
    """
    answers = {**state.answers, question.id: given}
    for other in script(answers):
        values = [option.value for option in other.known]
        if values and any(value not in values for value in answers.get(other.id, ())):
            del answers[other.id]
    return replace(state, answers=answers, at="", unfinished=())


def _along(script: Script, state: State, beside: Question, words: str, day: date) -> State:
    """Keep what was said on the line of the question before; without such words it stays as it was, or open."""
    if all(one.id != beside.id for one in script(state.answers)):
        raise NotUnderstood(f"That answer stands alone: leave out `{words}`.")
    try:
        return settle(script, state, beside, understand(beside, words, day))
    except NotUnderstood:
        raise NotUnderstood(f"`{words}` says nothing that I can read. {beside.along}") from None


def recheck(script: Script, state: State) -> State:
    """Drop answers that were right once and are not any more, such as a day that has passed; they are asked again."""
    answers = dict(state.answers)
    for question in script(state.answers):
        try:
            for value in answers.get(question.id, ()) if question.check else ():
                question.check(value)  # type: ignore[misc]
        except ValueError:
            del answers[question.id]
    return replace(state, answers=answers)


def skip(script: Script, state: State) -> State:
    """Leave the question now asked unanswered.

    Raises:
        NotUnderstood: it cannot be left out.
    """
    question = ask(script, state)
    if question is None or question.required:
        raise NotUnderstood("This one is needed; give it as well as you can, you can change it later.")
    return settle(script, state, question, ())


def back(script: Script, state: State, to: str = "") -> State:
    """Go back to an earlier question, by its id also to one that was not asked; the answers to all others stay.

    Args:
        script: the questions.
        state: the interview so far.
        to: the number of the question or its id; empty for the one before.

    Raises:
        NotUnderstood: there is no such question before this one.
    """
    ids, now = _counted(script, state), ask(script, state)
    every = [one.id for one in script(state.answers if now else completed(script, state).answers)]
    before = every[: every.index(now.id)] if now else every
    earlier = [name for name in ids if name in before]
    if not to and not earlier:
        raise NotUnderstood("This is the first question.")
    if to.isdigit() and 1 <= int(to) <= len(earlier):
        wanted = earlier[int(to) - 1]
    elif not to or (to in before and not to.isdigit()):
        wanted = to or earlier[-1]
    else:
        raise NotUnderstood(f"There is no earlier question {to}; give a number from 1 to {len(earlier)}.")
    return replace(state, at=wanted, unfinished=())


def _number(script: Script, state: State, ids: list[str], now: Question) -> int:
    """The number of a question; one that goes along with another has the number of that."""
    every = [one.id for one in script(state.answers)]
    return sum(name in ids for name in every[: every.index(now.id) + 1])


def _counted(script: Script, state: State) -> list[str]:
    """The ids of the questions that have a number: those that are asked by themselves, and at the end all."""
    questions, now = script(state.answers), ask(script, state)
    if now is None:
        return [one.id for one in script(completed(script, state).answers)]
    alone = [one for one in questions if not one.along]
    return [one.id for one in alone if not one.quiet or one.id in state.answers or one.id == now.id]

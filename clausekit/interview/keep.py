"""Keep the state of an interview as YAML that a person can read and edit, and take it up again."""

from collections.abc import Iterator

from pydantic import Field

from clausekit.findings import Finding, InputError
from clausekit.interview.question import Answer, Answers, Question, Script
from clausekit.interview.state import State
from clausekit.library.fields import Shape
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import YamlText
from clausekit.yaml_files.write import write_yaml

OPENING = """\
The answers given so far. For our own side only: it is not sent to anybody.
You may change an answer here; the next run goes on from what stands in this file.
An empty list, [], is a question that was skipped."""

Given = str | tuple[str, ...] | None


class Kept(Shape):
    """The file as a person may edit it."""

    answers: dict[str, Given] = Field(default_factory=dict)
    asked_again: str = ""
    unfinished: tuple[str, ...] = ()
    written: dict[str, tuple[str, ...]] | None = None


def save(state: State, script: Script) -> str:
    """The text of the file: each answer under the words of its question."""
    questions = {question.id: question for question in script(state.answers)}
    text = "".join(f"# {line}\n" for line in OPENING.splitlines()) + "\n"
    if state.answers:
        text += "answers:\n" + "".join(_entry(questions.get(one), one, given) for one, given in state.answers.items())
    if state.at:
        text += write_yaml({"asked_again": state.at})
    if state.unfinished:
        text += write_yaml({"unfinished": list(state.unfinished)})
    if state.written is not None:
        opening = "\nFrom here on for clausekit: the answers from which the files were last written.\n"
        text += write_yaml({"written": {one: list(given) for one, given in state.written.items()}}, opening.strip())
    return text


def resume(source: YamlText) -> State:
    """The state that a file holds.

    Raises:
        InputError: the file is not right, each mistake at its line and column.
    """
    if source.content is None:
        return State()
    kept = fit(source, Kept)
    answers = {one: _listed(given) for one, given in kept.answers.items()}
    return State(answers, kept.asked_again, kept.unfinished, dict(kept.written) if kept.written is not None else None)


def check_kept(source: YamlText, state: State, script: Script) -> None:
    """Refuse answers that an edit by hand made into values that no option has.

    Raises:
        InputError: each such answer at its line and column.
    """
    wrong = list(_unknown_values(source, state.answers, script))
    if wrong:
        raise InputError(wrong)


def _unknown_values(source: YamlText, answers: Answers, script: Script) -> Iterator[Finding]:
    for question in script(answers):
        known = [option.value for option in question.known]
        for value in answers.get(question.id, ()) if known else ():
            if value not in known:
                place = source.place(("answers", question.id))
                hint = f"one of: {', '.join(known[:12])}"
                yield Finding("wrong-answer", f"`{value}` is no answer to `{question.id}`", place, hint=hint)


def _entry(question: Question | None, name: str, given: Answer) -> str:
    lines = write_yaml({name: given[0] if len(given) == 1 else list(given)}).splitlines()
    shown = f"  # {' '.join(question.words.split())}\n" if question else ""
    return shown + "".join(f"  {line}\n" for line in lines)


def _listed(given: Given) -> Answer:
    if given is None:
        return ()
    return (given,) if isinstance(given, str) else given

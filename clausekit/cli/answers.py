"""Take the answers of an interview: from the keyboard, a pipe, a file or a Word form, and keep them."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.free_name import typed
from clausekit.cli.interview import hold
from clausekit.cli.output import say, say_findings
from clausekit.cli.shared_folder import why_shared
from clausekit.files import ANOTHER_NAME, write_files
from clausekit.findings import Finding, InputError, Location
from clausekit.interview.answer_all import answer_all
from clausekit.interview.keep import check_kept, resume, save
from clausekit.interview.point_out import point_out
from clausekit.interview.question import Answers, Script
from clausekit.interview.state import State
from clausekit.interview.step import ask, recheck
from clausekit.yaml_files.read import read_yaml_file

AnswersFile = Annotated[
    Path | None,
    typer.Option(
        "--answers",
        metavar="FILE",
        help="Take the answers from a file: a filled-in form (.docx) or a .yaml file.",
        show_default=False,
    ),
]
FormFile = Annotated[
    Path | None,
    typer.Option(
        "--form",
        metavar="FILE.docx",
        help="Write the questions as a Word form to fill in; `--answers` reads it back.",
        show_default=False,
    ),
]
PlainTalk = Annotated[bool, typer.Option("--plain", help="Plain lines and nothing else, for screen readers.")]


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview: its questions, the file that keeps its answers, and the command that goes on with it."""

    path: Path
    script: Script
    command: str
    day: date
    title: str
    """What a form is called."""
    opening: str
    """What is said before the first question."""
    assumed: Answers
    """Answers that a form assumes, so that it holds the questions that follow from them too."""


def take_answers(
    interview: Interview, answers: Path | None, form: Path | None, first: State | None = None, *, plain: bool, then: str
) -> State | None:
    """The answers, all of them; None if the person stopped or only wanted a form. Every step is kept on disk.

    Args:
        interview: what is asked.
        answers: a file of answers, if one is given.
        form: where to write a form, if one is wanted.
        first: what is known already if nothing was kept so far.
        plain: no bold words.
        then: what follows once all is answered.

    Raises:
        InputError: the file of answers or the kept state is not right.
    """
    if answers is not None and form is not None:
        hint = "`--form` writes the questions, `--answers` reads what was filled in: one at a time"
        raise InputError([Finding("form-and-answers", "`--form` and `--answers` do not go together", hint=hint)])
    _refuse_file(interview.path)
    if form is not None:
        _write_form(interview, form)
        return None
    _point_out_folder(interview.path.parent)
    kept = _kept(interview)
    if answers is not None:
        state = _from_file(interview, answers, kept.answers if kept is not None else {})
        if kept is not None:
            state = replace(state, written=kept.written)
        _keep(interview, state)
        say_findings(point_out(state.answers, str(answers)))
        if ask(interview.script, state) is None:
            return state
        say(f"{answers} is read. What it leaves open is asked now.")
        kept = state
    elif kept is not None and kept.answers:
        say(f"Going on with the answers in {interview.path}.")
    else:
        say(f"{interview.opening} Each answer is kept at once, in {interview.path}.")
    if kept is None and first is not None:
        say("What the request in this folder answered is taken over.")
    state = kept or first or State()
    try:
        state, done = hold(
            interview.script, state, lambda new: _keep(interview, new), day=interview.day, plain=plain, then=then
        )
    except KeyboardInterrupt:
        say("")
        _say_kept(interview)
        raise
    if not done:
        _say_kept(interview)
        return None
    return state


def keep_written(interview: Interview, state: State) -> None:
    """Note that files were written from these answers."""
    _keep(interview, replace(state, written=dict(state.answers)))


def _keep(interview: Interview, state: State) -> None:
    write_files({interview.path: save(state, interview.script).encode()}, force=True)


def _kept(interview: Interview) -> State | None:
    if not interview.path.is_file():
        return None
    source = read_yaml_file(interview.path)
    state = resume(source)
    check_kept(source, state, interview.script)
    return recheck(interview.script, state)


def _say_kept(interview: Interview) -> None:
    if interview.path.is_file():
        say(f"Stopped. Your answers are kept in {interview.path}.")
        say(f"To go on where you stopped: {interview.command}")
    else:
        say("Stopped. Nothing was answered yet, so nothing is kept.")


def _from_file(interview: Interview, path: Path, before: Answers) -> State:
    if path.suffix.lower() == ".docx":
        from clausekit.interview.read_form import read_form

        filled = read_form(path)
        say_findings(filled.findings)
        return answer_all(
            interview.script, filled.given, interview.day, lambda _: Location(str(path)), before=before, leave_open=True
        )
    if path.suffix.lower() not in (".yaml", ".yml"):
        hint = "give a filled-in form (.docx) or a .yaml file"
        raise InputError(
            [Finding("unknown-kind", "answers are not read from such a file", Location(str(path)), hint=hint)]
        )
    source = read_yaml_file(path)
    state = resume(source)
    place = source.place
    return answer_all(
        interview.script, state.answers, interview.day, lambda name: place(("answers", name)), before=before
    )


def _write_form(interview: Interview, path: Path) -> None:
    from clausekit.interview.form import make_form
    from clausekit.rendering.docx import render_docx
    from clausekit.word.looks import Look

    if path.suffix.lower() != ".docx":
        raise InputError(
            [Finding("unknown-format", "the form is a Word file", Location(str(path)), hint="end its name in .docx")]
        )
    kept = _kept(interview) or State()
    made = make_form(interview.title, interview.script, kept.answers, interview.assumed)
    write_files({path: render_docx(made, look=Look.LETTER)}, hint=ANOTHER_NAME)
    print(path)
    say("Fill it in with Word, save it, and then:")
    say(f"  {interview.command} --answers {typed(path)}")


def _refuse_file(path: Path) -> None:
    """Say before the first question that answers cannot be kept where a file is in the way of their folder."""
    for folder in path.parents:
        if folder.exists() and not folder.is_dir():
            hint = "give the name of a folder; a new one is made"
            raise InputError([Finding("not-a-folder", "this is a file", Location(str(folder)), hint=hint)])


def _point_out_folder(folder: Path) -> None:
    if why := why_shared(folder):
        say(f"Please note: {folder.resolve()} {why} Others may be able to read what is kept there.")
        say("A folder on this computer alone, or on a stick of the union's, is better.")

"""Hold an interview at a keyboard or over a pipe: show a question, read a line, keep the answer, go on."""

import os
import re
import shutil
import sys
import textwrap
from collections.abc import Callable
from datetime import date

from clausekit.cli.output import PLAIN_VARIABLES, WIDEST, say
from clausekit.given.characters import UNFIT
from clausekit.interview.question import Answer, Kind, Question, Script, words_of
from clausekit.interview.state import State
from clausekit.interview.step import Progress, answer, ask, back, completed, progress, rider, skip
from clausekit.interview.understand import NotUnderstood
from clausekit.language.personal import personal_details

Keep = Callable[[State], None]
"""Saves the state; called after every answer, so that nothing is lost however the program ends."""

HELP_WORDS = ("?", "help")
STOP_WORDS = ("save", "stop", "quit", "exit")
COMMANDS = "Type `back` for the question before, `skip` to leave one out, `?` for help, `save` to stop and go on later."
HOW = {
    Kind.LIST: "One thing a line; an empty line ends the list.",
    Kind.CHOICES: "Numbers with commas between them, such as 1, 3; or `all`, or `none`.",
}
"""How answers are typed, where that is not plain."""
HOW_ONE = "Type `1` for it, or `none`."
NARROWEST = 20
"""Columns of text at least, however narrow the terminal says it is."""
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|[\x00-\x08\x0b-\x1f\x7f\ufeff]")


def hold(script: Script, state: State, keep: Keep, *, day: date, plain: bool, then: str) -> tuple[State, bool]:
    """Ask what is still open.

    Args:
        script: the questions.
        state: the interview so far.
        keep: saves the state.
        day: the day of the interview.
        plain: no bold words.
        then: what Enter does once all is answered, such as "makes the letters".

    Returns:
        The state, and whether all is answered; if not, the input ended or the person stopped.

    Raises:
        KeyboardInterrupt: the person stopped it; every answer given so far is kept.
    """
    desk = _Desk(script, state, keep, day, plain=plain, then=then)
    done = desk.work()
    return desk.state, done


class _Desk:
    """Where the interview stands, and how to talk."""

    def __init__(self, script: Script, state: State, keep: Keep, day: date, *, plain: bool, then: str) -> None:
        self.state = state
        self._script = script
        self._keep = keep
        self._day = day
        self._bold = not plain and _shows_bold()
        self._then = then
        self._part = ""
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(errors="replace")

    def work(self) -> bool:
        """Ask until all is answered and the person is content; false if the input ended before."""
        _wrapped(COMMANDS)
        while True:
            question = ask(self._script, self.state)
            if question is None:
                self._review()
                line = _read_line("Enter> ")
                if line is None or not line.strip():
                    return True
            else:
                if not self.state.unfinished:
                    self._show(question)
                line = _read_line("> ")
                if line is None:
                    return False
            if line.strip().lower() in STOP_WORDS:
                return False
            self._take(line.strip(), question)

    def _take(self, line: str, question: Question | None) -> None:
        try:
            self._step(line, question)
        except NotUnderstood as problem:
            _wrapped(f"{problem} Type `?` for help.")
            return
        if line not in HELP_WORDS:
            self._keep(self.state)

    def _step(self, line: str, question: Question | None) -> None:
        command, _, rest = line.lower().partition(" ")
        if command == "back" and self._names_a_question(rest):
            self.state = back(self._script, self.state, rest)
        elif question is None:
            self.state = back(self._script, self.state, line.rstrip("."))
        elif line in HELP_WORDS:
            _help(question, rider(self._script, self.state, question))
        elif command == "skip" and not rest:
            self.state = skip(self._script, self.state)
        else:
            before = self._taken()
            self.state = answer(self._script, self.state, line, self._day)
            _point_out(line)
            for words in self._taken():
                if words not in before:
                    _wrapped(words)

    def _taken(self) -> list[str]:
        """What is to be said of defaults that are taken unasked."""
        open_ones = [one for one in self._script(self.state.answers) if one.id not in self.state.answers]
        return [one.taken for one in open_ones if one.quiet and one.taken]

    def _names_a_question(self, rest: str) -> bool:
        """Whether what follows `back` says where to; "back office" is an answer."""
        return not rest or rest.isdigit() or any(one.id == rest for one in self._script(self.state.answers))

    def _show(self, question: Question) -> None:
        how_far = progress(self._script, self.state)
        say("")
        if question.part != self._part:
            self._part = question.part
            say(self._strong(question.part))
        say(_how_far(how_far))
        _wrapped(question.words, self._strong)
        for number, option in enumerate(question.options, 1):
            _wrapped(f"{number:3}. {option.words}")
        if question.others:
            say("     `?` lists more.")
        if question.kind in HOW:
            say(HOW_ONE if question.kind is Kind.CHOICES and len(question.known) == 1 else HOW[question.kind])
        beside = rider(self._script, self.state, question)
        if beside is not None and beside.along_said:
            _wrapped(beside.along)
        given = self.state.answers.get(question.id)
        if given is not None:
            more = self.state.answers.get(beside.id) if beside else None
            also = f"; {words_of(beside, more)}" if beside and more else ""
            _wrapped(f"So far: {words_of(question, given)}{also}. Enter keeps it.")
        elif question.default is not None:
            _wrapped(f"Enter alone means: {_usual(question, question.default)}.")
        elif not question.required:
            say("Enter alone leaves it out.")

    def _review(self) -> None:
        say("")
        say(self._strong("What you said"))
        answers = completed(self._script, self.state).answers
        for number, question in enumerate(self._script(answers), 1):
            name = question.id.replace("-", " ").capitalize()
            unasked = question.id not in self.state.answers
            shown = _usual(question, answers[question.id]) if unasked else words_of(question, answers[question.id])
            _wrapped(f"{number:3}. {name}: {shown}{' (not asked)' if unasked else ''}")
        say("")
        _wrapped(f"Press Enter: that {self._then}. Or give a number to change that answer, or `save` to stop here.")

    def _strong(self, words: str) -> str:
        return f"\x1b[1m{words}\x1b[0m" if self._bold else words


def _read_line(prompt: str) -> str | None:
    """A line as it was typed, without what arrow keys leave behind; None at the end of the input."""
    sys.stderr.write(prompt)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        say("")
        return None
    if not sys.stdin.isatty():
        say("")
    return UNFIT.sub("", _ESCAPES.sub("", line.replace("\t", " "))).strip()


def _help(question: Question, beside: Question | None) -> None:
    _wrapped(f"Why we ask: {question.why}")
    _wrapped(f"What is usual: {question.usual}")
    if beside is not None:
        _wrapped(f"{beside.along} {beside.usual}")
    if question.others:
        for number, option in enumerate(question.others, len(question.options) + 1):
            _wrapped(f"{number:3}. {option.words}")
    _wrapped(f"{COMMANDS} `back 2` goes to question 2.")


def _point_out(words: str) -> None:
    for detail in personal_details(words):
        _wrapped(
            f"Please look again: `{detail.words}` looks like the {detail.kind} of a person. It is better left out; "
            "`back` changes the answer."
        )


def _usual(question: Question, default: Answer) -> str:
    if question.default_words:
        return question.default_words
    every = tuple(option.value for option in question.options)
    return "all of them" if len(every) > 1 and default == every else words_of(question, default)


def _how_far(now: Progress) -> str:
    return f"Question {now.number} of about {now.of}"


def _wrapped(words: str, shown: Callable[[str], str] = str) -> None:
    """Talk, broken between words to the width of a terminal; options keep their indent."""
    width = min(shutil.get_terminal_size().columns, WIDEST) if sys.stderr.isatty() else WIDEST
    width = max(width, NARROWEST)
    hanging = " " * 5 if words[:3].strip().isdigit() else ""
    for line in textwrap.wrap(words, width - 1, subsequent_indent=hanging) or [""]:
        print(shown(line), file=sys.stderr)  # not broken again: marks of bold letters take no room


def _shows_bold() -> bool:
    wants_plain = any(os.environ.get(name) for name in PLAIN_VARIABLES) or os.environ.get("TERM") == "dumb"
    return sys.stderr.isatty() and not wants_plain and os.name != "nt"

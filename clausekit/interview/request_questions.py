"""The questions of the ten-minute request, in the order in which they are asked."""

from collections.abc import Iterator
from datetime import date, timedelta

from clausekit.interview.asked_of_parties import (
    a_name,
    employer_name,
    is_it_public,
    recognised_or_not,
    union_name,
    which_nation,
)
from clausekit.interview.asked_of_systems import NONE_OF_THESE, kind_if_in_doubt, when_it_starts, which_stage
from clausekit.interview.question import Answers, Kind, Option, Question, Script
from clausekit.library.load import Library

REQUESTERS = (
    Option("steward", "A workplace rep or steward"),
    Option("safety-rep", "A safety rep"),
    Option("officer", "A union officer"),
)
PAUSE, SAFETY, CHASER = "pause-and-talk", "safety-rep", "chaser"
LETTERS = (
    Option(PAUSE, "A letter that asks to pause and talk before anything starts"),
    Option(SAFETY, "A request by a safety rep, who has rights of their own"),
    Option(CHASER, "A reminder, ready for the day after the answer was due"),
)
OFFERS = {PAUSE: "pause and talk", SAFETY: "a safety rep's request", CHASER: "a reminder"}
"""The same in two words."""
ANSWER_DAYS = 10
"""Working days that an employer usually gets to answer."""
_SYSTEM, _YOU, _LETTER = "The system", "You and your employer", "The letter"


def request_script(library: Library, day: date) -> Script:
    """The questions of a request, as they follow from the answers so far.

    Args:
        library: for the technology cards and the words that reps use.
        day: the day of the letter.
    """

    def script(answers: Answers) -> tuple[Question, ...]:
        return (*_about_the_system(answers, library), *_about_us(answers), *_about_the_letter(answers, day))

    return script


def reply_day(day: date, when: str) -> date:
    """The day by which to ask for an answer: ten working days on, but before the thing is decided if that is near.

    Bank holidays are not counted out.
    """
    usual = working_days_after(day, ANSWER_DAYS)
    decided = date.fromisoformat(when) if when else None
    if decided is None or decided <= day or usual < decided:
        return usual
    sooner = working_days_after(day, ANSWER_DAYS // 2)
    return sooner if sooner < decided else working_days_after(day, 2)


def working_days_after(day: date, count: int) -> date:
    """The day that many working days later, Monday to Friday."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _about_the_system(answers: Answers, library: Library) -> Iterator[Question]:
    yield Question(
        id="system",
        words="Which system is it? Give its name, or say in a few words what it does.",
        why="The letter names it, and the questions in the letter follow from what it does.",
        usual="For example: FleetSight, trackers in the vans. Or: the new rota app.",
        part=_SYSTEM,
        required=True,
        check=a_name,
    )
    called = "".join(answers.get("system", ()))
    cards = tuple(library.technologies.values())
    yield kind_if_in_doubt("kind", called, cards, library.said, _SYSTEM)
    if answers.get("kind") == (NONE_OF_THESE,):
        yield Question(
            id="purpose",
            words="What does it do, as far as you know?",
            why="The letter says what we understand, so that the employer can put us right.",
            usual="One line, such as: it listens to calls and gives each a score.",
            part=_SYSTEM,
        )
    yield which_stage("stage", "How far has it come?", _SYSTEM)
    if answers.get("stage") != ("live",):
        yield when_it_starts("when", "When does it start, or when is it decided?", _SYSTEM)
    yield Question(
        id="in-writing",
        words="What do you have about it in writing so far?",
        why="The letter says what we have, so that nobody sends it again.",
        usual="For example: e-mail to all staff of 3 March. Often there is nothing yet.",
        part=_SYSTEM,
        kind=Kind.LIST,
        default=(),
        default_words="nothing so far",
        quiet=True,
    )


def _about_us(answers: Answers) -> Iterator[Question]:
    yield employer_name(_YOU)
    yield union_name(_YOU)
    yield which_nation(_YOU)
    yield is_it_public(_YOU, "".join(answers.get("employer", ())))
    yield recognised_or_not(_YOU, several=len(answers.get("union", ())) > 1)
    yield Question(
        id="asking",
        words="Who is asking?",
        why="Reps, safety reps and officers can lean on different law.",
        usual="A safety rep is appointed by the union for health and safety.",
        part=_YOU,
        kind=Kind.CHOICE,
        options=REQUESTERS,
        required=True,
    )


def _about_the_letter(answers: Answers, day: date) -> Iterator[Question]:
    reply = reply_day(day, "".join(answers.get("when", ())))

    def after_today(answer: str) -> None:
        if date.fromisoformat(answer) <= day:
            raise ValueError("must be after the day of the letter")

    yield Question(
        id="reply-by",
        words="By when should they answer?",
        why="A request without a date is easily left lying.",
        usual=f"Ten working days, sooner if it is decided sooner: {reply.day} {reply:%B} {reply.year}.",
        part=_LETTER,
        kind=Kind.DATE,
        default=(reply.isoformat(),),
        check=after_today,
        quiet=True,
    )
    offered = [letter for letter in LETTERS if _is_offered(letter.value, answers)]
    yield Question(
        id="letters",
        words="The request for information is made in any case. Which other letters would you like with it?",
        why="They are made from the same answers, and you can leave them lying until you need them.",
        usual="None at first. You can come back for them later.",
        part=_LETTER,
        kind=Kind.CHOICES,
        options=tuple(offered),
        default=(),
        default_words="none; " + ", ".join(OFFERS[one.value] for one in offered) + " can be had",
        quiet=True,
    )


def _is_offered(letter: str, answers: Answers) -> bool:
    """A safety rep's own request is one already."""
    return not (letter == SAFETY and answers.get("asking") == (SAFETY,))

"""The questions of a new bargaining folder: what exists, the systems, the worries, the clauses; the mandate last."""

from collections.abc import Iterator
from datetime import date

from clausekit.interview.about_the_clauses import about_the_clauses
from clausekit.interview.about_the_mandate import about_the_mandate
from clausekit.interview.asked_of_parties import (
    YES,
    employer_name,
    is_it_public,
    is_it_recognised,
    recognised_for_what,
    union_name,
    which_nation,
)
from clausekit.interview.asked_of_systems import when_it_starts, which_kind, which_stage
from clausekit.interview.page_count import PageCount
from clausekit.interview.propose import Proposal, Situation, propose
from clausekit.interview.question import Answer, Answers, Kind, Option, Question, Script
from clausekit.interview.situation import situation_of, system_key
from clausekit.library.load import Library

_EXISTS, _SYSTEMS, _WORRIES = "What exists already", "The systems", "What worries members"


def new_script(library: Library, day: date) -> Script:
    """The questions of a bargaining folder, as they follow from the answers so far.

    Args:
        library: the clauses, the cards and the words that reps use.
        day: the day of the interview.
    """
    proposed: dict[Situation, tuple[Proposal, ...]] = {}
    asked: dict[tuple[tuple[str, Answer], ...], tuple[Question, ...]] = {}
    count = PageCount(library, day)

    def script(answers: Answers) -> tuple[Question, ...]:
        key = tuple(answers.items())
        if key not in asked:
            asked[key] = tuple(questions(answers))
        return asked[key]

    def questions(answers: Answers) -> Iterator[Question]:
        yield from _what_exists(answers)
        yield from _the_systems(answers, library)
        yield from _the_worries(answers)
        if not _knows_the_worries(answers):
            return
        situation = situation_of(answers)
        if situation not in proposed:
            proposed[situation] = propose(situation, library)
        yield from about_the_clauses(answers, proposed[situation], library, count)
        if "numbers" in answers:
            yield from about_the_mandate(answers, library)

    return script


def _knows_the_worries(answers: Answers) -> bool:
    """Whether all is known that proposals follow from."""
    worries = answers.get("worries")
    return worries == () or (worries is not None and {*worries} <= {*answers.get("must", ())}) or "could" in answers


def _what_exists(answers: Answers) -> Iterator[Question]:
    yield employer_name(_EXISTS)
    yield union_name(_EXISTS)
    yield Question(
        id="workplace",
        words="Which workplaces and people should the agreement cover?",
        why="The agreement says so in its first article.",
        usual="All of them; a narrower circle is easily got round.",
        part=_EXISTS,
        default=("every workplace of the Employer, and homes where its work is done",),
    )
    yield which_nation(_EXISTS)
    yield is_it_public(_EXISTS)
    yield is_it_recognised(_EXISTS)
    if answers.get("recognised") == (YES,):
        yield recognised_for_what(_EXISTS)
        yield Question(
            id="recognition-agreement",
            words="What is the recognition agreement called?",
            why="The new agreement says that it is read with it.",
            usual="The name on its first page.",
            part=_EXISTS,
            default=("Recognition Agreement",),
        )
    for name, words, usual in (
        ("national-agreements", "Which national agreements hold for you?", "For example: NHS terms and conditions."),
        (
            "local-agreements",
            "Which local agreements touch on technology, monitoring or data?",
            "Often there are none.",
        ),
        ("policies", "Which of your employer's policies do?", "For example: the policy on cameras, the e-mail policy."),
    ):
        yield Question(
            id=name,
            words=words,
            why="A new text must not collide with what is agreed, or give away what is there already.",
            usual=usual,
            part=_EXISTS,
            kind=Kind.LIST,
            default=(),
        )


def _the_systems(answers: Answers, library: Library) -> Iterator[Question]:
    yield Question(
        id="systems",
        words="Which systems are in use or on their way?",
        why="They are named in a schedule, and the clauses that are proposed follow from them.",
        usual="One to five: those that members talk about.",
        part=_SYSTEMS,
        kind=Kind.LIST,
        default=(),
    )
    names = answers.get("systems", ())
    for name in dict.fromkeys(names):
        key = system_key(name, names)
        purpose = "".join(answers.get(f"{key}-purpose", ()))
        yield which_kind(f"{key}-kind", name, library.technologies.values(), library.said, _SYSTEMS, purpose)
        yield which_stage(f"{key}-stage", f"How far has {name} come?", _SYSTEMS)
        if answers.get(f"{key}-stage") != ("live",):
            yield when_it_starts(f"{key}-starts", f"When does {name} start, or when is it decided?", _SYSTEMS)
        card = library.technologies.get("".join(answers.get(f"{key}-kind", ())))
        yield Question(
            id=f"{key}-purpose",
            words=f"What is {name} for, as your employer puts it?",
            why="It stands in the schedule, and holds the employer to what it said.",
            usual="One line.",
            part=_SYSTEMS,
            default=(card.title if card else "Not known",),
        )
        yield Question(
            id=f"{key}-supplier",
            words=f"Which firm supplies {name}?",
            why="It stands in the schedule.",
            usual="Leave it out if you do not know.",
            part=_SYSTEMS,
        )


def _the_worries(answers: Answers) -> Iterator[Question]:
    yield Question(
        id="worries",
        words="What worries members about it? Use their own words, but nobody's name.",
        why="The clauses that are proposed answer these worries.",
        usual="For example: being disciplined over tracker data; no say over rotas; jobs going.",
        part=_WORRIES,
        kind=Kind.LIST,
        default=(),
    )
    worries = answers.get("worries", ())
    if not worries:
        return
    yield Question(
        id="must",
        words="Which of these must be settled, or there is no agreement?",
        why="The weightiest come first. This is for our own side and is kept apart.",
        usual="One or two.",
        part=_WORRIES,
        kind=Kind.CHOICES,
        options=tuple(Option(one, one) for one in dict.fromkeys(worries)),
        default=(),
    )
    rest = tuple(one for one in dict.fromkeys(worries) if one not in answers.get("must", ()))
    if rest:
        yield Question(
            id="could",
            words="Which of the others could wait?",
            why="What is neither a must nor could wait is a should.",
            usual="Whatever you would let go first.",
            part=_WORRIES,
            kind=Kind.CHOICES,
            options=tuple(Option(one, one) for one in rest),
            default=(),
        )

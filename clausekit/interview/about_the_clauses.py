"""The questions about clauses: those proposed, with reasons; what is missing; how long; which numbers."""

from collections.abc import Iterator

from clausekit.findings import InputError, Severity
from clausekit.interview.number_questions import about_the_numbers
from clausekit.interview.page_count import PageCount
from clausekit.interview.propose import Proposal, hits
from clausekit.interview.question import Answer, Answers, Kind, Option, Question
from clausekit.interview.situation import chosen_clauses
from clausekit.library.fields import ENGLISH
from clausekit.library.load import Library

FULL, SHORT = "full", "short"
HITS = 3
DRAFT_NEEDS = ("employer", "union", "nation")
"""Answers without which pages cannot be counted; in a file with mistakes they may be missing."""
_CLAUSES = "The clauses"


def about_the_clauses(
    answers: Answers, proposals: tuple[Proposal, ...], library: Library, count: PageCount
) -> Iterator[Question]:
    """Which clauses, how long, and their numbers.

    Args:
        answers: the answers so far.
        proposals: what is proposed.
        library: the clauses.
        count: counts pages.
    """
    yield Question(
        id="clauses",
        words="These clauses are proposed. Which do you want?",
        why="Eight are enough to begin with: each is a thing to explain, to win and to keep an eye on.",
        usual="All of them. You can take more in the next question, and change the list at any time.",
        part=_CLAUSES,
        kind=Kind.CHOICES,
        options=tuple(Option(one.id, f"{one.title} - {'; '.join(one.reasons)}", one.title) for one in proposals),
        others=_all_others(proposals, library),
        default=tuple(one.id for one in proposals),
        required=True,
    )
    yield Question(
        id="missing",
        words="Is anything missing? Say it in your own words.",
        why="The library has more than was proposed; it is searched for what you say.",
        usual="Often nothing.",
        part=_CLAUSES,
        kind=Kind.LIST,
        default=(),
    )
    found = _found(answers, library)
    if found:
        yield Question(
            id="found",
            words="This was found for it. Which of these do you want too?",
            why="Every further clause makes the text longer.",
            usual="Those that say what you meant, if any does.",
            part=_CLAUSES,
            kind=Kind.CHOICES,
            options=tuple(
                Option(one, f"{title} - {library[one].newest.plain[ENGLISH]}", title)
                for one, title in ((one, library[one].title[ENGLISH]) for one in found)
            ),
            default=(),
        )
    yield from _how_long(answers, library, count)
    if "length" in answers:
        yield from about_the_numbers(answers, library)


def _all_others(proposals: tuple[Proposal, ...], library: Library) -> tuple[Option, ...]:
    """Every other clause, so that a list that an earlier run or a person gave stays right."""
    offered = {one.id for one in proposals}
    return tuple(Option(one, one) for one in library if one not in offered)


def _found(answers: Answers, library: Library) -> Answer:
    """What the library has for words that were typed as missing, without what is chosen already."""
    found = [hit for words in answers.get("missing", ()) for hit in hits(words, library, HITS)]
    return tuple(dict.fromkeys(one for one in found if one not in answers.get("clauses", ())))


def _how_long(answers: Answers, library: Library, count: PageCount) -> Iterator[Question]:
    if not all(answers.get(name) for name in DRAFT_NEEDS):
        return
    if "clauses" not in answers or ("found" not in answers and _found(answers, library)):
        return
    try:
        pages = count.about_pages(answers)
    except InputError as problem:
        yield _at_odds(problem)
        return
    chosen = len(chosen_clauses(answers))
    yield Question(
        id="length",
        words=f"That makes about {pages} pages: {chosen} clauses, and what they need to stand on. Is that right?",
        why="A long text frightens some employers. A short form says each demand in a line or two, to open the talks.",
        usual="The full text. With a short form you have the full text as well.",
        part=_CLAUSES,
        kind=Kind.CHOICE,
        options=(
            Option(FULL, f"Yes, the full agreement, about {pages} pages"),
            Option(SHORT, "Make a short form of about two pages too"),
        ),
        default=(FULL,),
    )


def _at_odds(problem: InputError) -> Question:
    """What to ask where the clauses chosen cannot make an agreement."""
    messages = " ".join(f"{one.message}." for one in problem.findings if one.severity is Severity.ERROR)
    return Question(
        id="length",
        words=f"These clauses do not make an agreement as they are. {messages} Choose others: type `back clauses`.",
        why="No draft can be made before that is settled.",
        usual="Leave one of them out.",
        part=_CLAUSES,
        kind=Kind.CHOICE,
        options=(Option(FULL, "Go on all the same, and settle it in bargaining.yaml"),),
        required=True,
    )

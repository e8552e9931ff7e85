"""Choose the questions that an information request asks, from the card of the system and from clauses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clausekit.interview.request import Request
from clausekit.library.clause import Limb
from clausekit.library.fields import ENGLISH
from clausekit.library.load import Library
from clausekit.library.registers import TechnologyCard

BY_STAGE = {
    "idea": ("notice-and-negotiation/advance-notice", "notice-and-negotiation/information"),
    "tender": ("notice-and-negotiation/information", "procurement/supplier-contract-terms"),
    "pilot": ("notice-and-negotiation/pilots", "notice-and-negotiation/information"),
    "live": ("governance/evaluation-and-sunset", "procurement/supplier-contract-terms"),
}
"""Clauses whose questions fit a stage: before a contract is signed, plans and money; after it, terms and results."""
OF_EVERY_SYSTEM = ("impact-assessment/data-protection", "jobs/no-compulsory-redundancy", "training/before-go-live")
OF_SAFETY = (
    "impact-assessment/health-and-safety",
    "health-and-safety/pace-and-stress",
    "health-and-safety/workstations-and-wearables",
)
WITHOUT_A_CARD = (
    "transparency/system-register",
    "surveillance/necessary-monitoring",
    "automated-decisions/human-decision",
    "data-rights/retention",
    "anti-commodification/third-party-access",
)
MOST = 14
"""Questions at most: a longer letter is answered late or not at all."""
FROM_ONE_CLAUSE = 2
ABOUT = 4
"""How many of a card's clauses, the most useful first, say what matters a system is about."""


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions on one subject, with the heading that they stand under."""

    title: str
    questions: tuple[str, ...]


def choose_questions(request: Request, library: Library, *, safety: bool) -> tuple[QuestionGroup, ...]:
    """The questions of a letter in groups, each question once, ``MOST`` in all.

    Args:
        request: what was answered.
        library: the cards and the clauses.
        safety: ask as a safety representative, about health and safety and not about money.
    """
    card = library.technologies.get(request.card)
    own = card.questions if card else tuple(_first_of(WITHOUT_A_CARD, 1, library))
    stages = () if safety else BY_STAGE.get(request.stage, ())
    effects = OF_SAFETY if safety else OF_EVERY_SYSTEM
    groups = (
        ("What the system does", own),
        ("How it is decided", tuple(_first_of(stages, FROM_ONE_CLAUSE, library))),
        ("What it means for people", tuple(_first_of(effects, FROM_ONE_CLAUSE, library))),
    )
    return tuple(_at_most(groups))


def matters_of(card: TechnologyCard | None, library: Library) -> frozenset[Limb]:
    """The matters of bargaining that a system is about.

    Without a card it is taken to be working conditions alone: a letter claims too little rather than too much.
    """
    if card is None:
        return frozenset({Limb.A})
    clauses = [library[one] for one in card.clauses[:ABOUT] if one in library]
    return frozenset(limb for clause in clauses for limb in clause.s178)


def _first_of(clause_ids: Iterable[str], count: int, library: Library) -> Iterator[str]:
    for clause_id in clause_ids:
        if clause_id in library:
            yield from (question[ENGLISH] for question in library[clause_id].newest.questions[:count])


def _at_most(groups: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[QuestionGroup]:
    seen: set[str] = set()
    for title, questions in groups:
        fresh = [question for question in dict.fromkeys(questions) if question not in seen][: MOST - len(seen)]
        seen.update(fresh)
        if fresh:
            yield QuestionGroup(title, tuple(fresh))

"""Propose clauses, each with its reasons: from the systems, from what worries members, and from the list of demands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from clausekit.interview.rep_words import clauses_meant, telling_words
from clausekit.library.clause import Section
from clausekit.library.fields import ENGLISH, Nation
from clausekit.library.find import find_clauses
from clausekit.library.load import Library

MOST = 8
"""Clauses at first: more than that is not read by anybody at the table."""
OF_ONE_THEME = 3
FROM_ONE_WORRY = 3
WEIGHT = {"must": 9, "should": 6, "could": 3}
"""What the best hit of a worry counts for, by how much it matters."""
USUAL = "should"
"""The priority of a clause that answers no worry."""
FROM_ONE_CARD = 5
CORE = 1
BEFORE_IT_STARTS = "notice-and-negotiation/status-quo"
_NOT_PROPOSED = frozenset({Section.DEFINITIONS, Section.PURPOSE, Section.SCOPE, Section.STATUS, Section.MACHINERY})
"""Sections whose clauses come in by themselves where others need them."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What proposals follow from."""

    nation: Nation
    systems: tuple[tuple[str, str, str], ...]
    """Of each system its name, its card (empty if none fits) and its stage."""
    worries: tuple[tuple[str, str], ...]
    """What worries members, in their words, and how much: ``must``, ``should`` or ``could``."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A clause that is proposed, why, and how much it matters."""

    id: str
    title: str
    reasons: tuple[str, ...]
    priority: str
    """``must``, ``should`` or ``could``: that of the weightiest worry it answers."""


@dataclass(slots=True)
class _Weighed:
    score: float = 0
    reasons: list[str] = field(default_factory=list)
    priority: str = ""


def propose(situation: Situation, library: Library) -> tuple[Proposal, ...]:
    """At most ``MOST`` clauses, the weightiest first; the same situation gives the same clauses."""
    weighed: dict[str, _Weighed] = {}
    for clause_id, points, reason, priority in _votes(situation, library):
        one = weighed.setdefault(clause_id, _Weighed())
        one.score += points
        if reason and reason not in one.reasons:
            one.reasons.append(reason)
        if WEIGHT.get(priority, 0) > WEIGHT.get(one.priority, 0):
            one.priority = priority
    for demand in library.demands.values():
        for clause_id in demand.clauses[:1] if demand.core else ():
            one = weighed.setdefault(clause_id, _Weighed())
            one.score += CORE
            one.reasons = one.reasons or [f"one of the core demands: {demand.title[0].lower()}{demand.title[1:]}"]
    ranked = sorted(weighed, key=lambda clause_id: (-weighed[clause_id].score, clause_id))
    return tuple(
        Proposal(clause_id, library[clause_id].title[ENGLISH], tuple(one.reasons), one.priority or USUAL)
        for clause_id in _chosen(ranked, situation, library)
        for one in (weighed[clause_id],)
    )


def hits(words: str, library: Library, limit: int) -> tuple[str, ...]:
    """The clauses that answer a rep's words best: first what both the register of words and the search give."""
    bundled = len(library.layers) == 1
    meant = [one for one in clauses_meant(words, library.said) if one in library]
    asked = telling_words(words)
    found = [hit.id for hit in find_clauses(asked, lambda: library, only_bundled=bundled, limit=limit)]
    both = [one for one in found if one in meant]
    return tuple(dict.fromkeys((*both, *meant, *found)))[:limit]


def _votes(situation: Situation, library: Library) -> Iterator[tuple[str, float, str, str]]:
    """A clause, what speaks for it in points and in words, and the priority that it has from it."""
    for words, priority in situation.worries:
        for rank, clause_id in enumerate(hits(words, library, FROM_ONE_WORRY)):
            yield clause_id, WEIGHT[priority] / (rank + 1), f'answers "{words}"', priority
    for name, card_id, stage in situation.systems:
        card = library.technologies.get(card_id)
        for rank, clause_id in enumerate(card.clauses if card else ()):
            yield clause_id, max(FROM_ONE_CARD - rank, 1), f"fits {name}", ""
        if stage != "live":
            yield BEFORE_IT_STARTS, FROM_ONE_CARD, f"{name} is not in full use yet", ""


def _chosen(ranked: Iterable[str], situation: Situation, library: Library) -> Iterator[str]:
    """The weightiest that fit the nation and each other, not too many of one theme."""
    themes: dict[str, int] = {}
    chosen: list[str] = []
    for clause_id in ranked:
        clause = library.get(clause_id)
        if clause is None or clause.section in _NOT_PROPOSED or situation.nation not in clause.nations:
            continue
        at_odds = any(
            other in clause.newest.excludes or clause_id in library[other].newest.excludes for other in chosen
        )
        if themes.get(clause.theme, 0) >= OF_ONE_THEME or at_odds or len(chosen) == MOST:
            continue
        themes[clause.theme] = themes.get(clause.theme, 0) + 1
        chosen.append(clause_id)
        yield clause_id

"""Gather own facts: the open ones, and beside them the mandate, reasons, objections and lower wordings."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from clausekit.document.inlines import line_text
from clausekit.document.walk import block_lines, walk
from clausekit.drafting.bargaining import Bargaining, BargainingFile
from clausekit.drafting.select import Selected, select
from clausekit.drafting.wording import Wording, wording_document
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import Library
from clausekit.negotiation.mandate import Limit, Mandate, read_mandate
from clausekit.negotiation.release import open_positions
from clausekit.papers.open_facts import Demand, OpenFacts
from clausekit.papers.own_facts import Lower, OwnDemand, OwnFacts, WarningSigns


def gather_own_facts(
    facts: OpenFacts, bargaining: BargainingFile, library: Library, union_only: Path | None = None
) -> OwnFacts:
    """All that a paper for our own side may see; without a mandate on this machine, all but its limits.

    Raises:
        InputError: the mandate or the record of releases is not right.
    """
    content = bargaining.content
    mandate = read_mandate(bargaining.folder, union_only)
    limits = mandate.limits if mandate else {}
    released = open_positions(bargaining.folder, union_only)
    chosen = {one.clause.title[ENGLISH]: one for one in select(bargaining, library).clauses if not one.wanted_by}
    return OwnFacts(
        facts=facts,
        mandate_seen=mandate is not None,
        agreed_at=(mandate.agreed_at or "") if mandate else "",
        may_agree=tuple((_said(what), who) for what, who in mandate.may_agree.items()) if mandate else (),
        notes=(mandate.notes or "") if mandate else "",
        demands=tuple(
            _own(demand, chosen[demand.title], mandate, limits, released, library)
            for demand in facts.demands
            if demand.title in chosen
        ),
        clearance_needed=content.clearance_needed or "",
        cleared_by=content.clearance.by if content.clearance else "",
        cleared_on=content.clearance.on if content.clearance else None,
        keep_until=content.keep_until,
        warning_signs=tuple(_warning_signs(content, library)),
    )


def _warning_signs(content: Bargaining, library: Library) -> Iterator[WarningSigns]:
    """The signs of each kind of technology once, under the first system of that kind."""
    seen: set[str] = set()
    for system in content.systems:
        card = library.technologies.get(system.technology)
        if card is not None and card.id not in seen:
            seen.add(card.id)
            yield WarningSigns(system=system.name, signs=card.red_flags)


def _own(
    demand: Demand,
    one: Selected,
    mandate: Mandate | None,
    limits: Mapping[str, Limit],
    released: Mapping[str, frozenset[PositionName]],
    library: Library,
) -> OwnDemand:
    clause_id = one.clause.id
    limit = limits.get(clause_id)
    lowest = (limit.position if limit and limit.position else one.position) if mandate else None
    return OwnDemand(
        demand=demand,
        position=one.position.value,
        local=bool(one.local_wording),
        priority=_priority(clause_id, mandate),
        limit=limit.position.value if limit and limit.position else "",
        limit_answers=tuple(_worst(one, limit)) if limit else (),
        why=_flat(one.version.why[ENGLISH]),
        objections=tuple((_flat(said.says[ENGLISH]), _flat(said.answer[ENGLISH])) for said in one.version.objections),
        lower=tuple(
            Lower(
                position=position.value,
                released=position in released.get(clause_id, ()),
                lines=tuple(_lines(one, position, library)),
                below_limit=lowest is not None and position.rank > lowest.rank,
            )
            for position in PositionName
            if position.rank > one.position.rank
        ),
    )


def _priority(clause_id: str, mandate: Mandate | None) -> str:
    for name in ("must", "should", "could") if mandate else ():
        if clause_id in getattr(mandate.priorities, name):  # type: ignore[union-attr]
            return name
    return ""


def _worst(one: Selected, limit: Limit) -> Iterator[tuple[str, str, str]]:
    variables = {variable.name: variable for variable in one.version.variables}
    for name, worst in limit.answers.items():
        variable = variables.get(name)
        asked = _flat(variable.question[ENGLISH]) if variable else name
        unit = f" {variable.unit[ENGLISH]}" if variable and variable.unit else ""
        given = one.answers.get(name, (variable.default_for(one.position) if variable else None) or "")
        yield asked, _shown(given) + unit, _shown(worst) + unit


def _lines(one: Selected, position: PositionName, library: Library) -> Iterator[str]:
    """The wording of a position as lines, with the numbers that the library suggests for it."""
    document = wording_document("", [Wording(one.clause, one.version, position)], library, defaults=True)
    for article in document.articles:
        for block in walk(article.children):
            words = " ".join(line_text(line) for line in block_lines(block) if line)
            yield f"{getattr(block, 'number', '')} {words}".strip()


def _shown(answer: str | tuple[str, ...]) -> str:
    return answer if isinstance(answer, str) else ", ".join(answer)


def _said(key: str) -> str:
    return key.replace("_", " ").capitalize()


def _flat(words: str) -> str:
    return " ".join(words.split())

"""Arrange: articles, schedules and signatures in the order of an agreement, still without numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from clausekit.document.blocks import Block, Heading, Provision, Schedule, SignatureBlock
from clausekit.document.inlines import Text
from clausekit.drafting.bargaining import Bargaining
from clausekit.drafting.define import DEFINITIONS, define
from clausekit.drafting.fill import FilledClause, Filling
from clausekit.drafting.frame import Frame, FramePart, Slot
from clausekit.library.clause import Section
from clausekit.library.registers import Theme

SIGNATURES = "signatures"


def arrange(frame: Frame, filling: Filling, bargaining: Bargaining, themes: tuple[Theme, ...]) -> tuple[Block, ...]:
    """Put the clauses into the frame's slots.

    Clauses of one slot stand in the order of the themes, and within a theme in the order chosen.
    Schedules come after all articles, signatures last.
    """
    ordered = _ordered(filling.clauses, themes)
    articles: list[Block] = []
    schedules: list[Block] = []
    signatures: list[Block] = []
    for part in frame.parts:
        match part:
            case Slot(section=section) if section == SIGNATURES:
                signatures += _signatures(frame, bargaining)
            case Slot(section=section):
                if section == Section.DEFINITIONS.value:
                    articles.append(Provision(title=(Text(frame.words["definitions"]),), id=DEFINITIONS))
                articles += [_article(clause) for clause in ordered if clause.section.value == section]
            case FramePart(is_schedule=True):
                schedules.append(Schedule(title=(Text(part.title),), children=part.blocks, id=part.key))
            case FramePart():
                articles.append(Provision(title=(Text(part.title),), children=part.blocks, id=part.key))
    schedules += [_schedule(clause) for clause in ordered if clause.section is Section.SCHEDULE]
    blocks = (*articles, *schedules, *signatures)
    definitions = define(blocks, filling.terms, frame.words["opening"], frame.words["means"])
    return tuple(_with_definitions(blocks, definitions))


def _ordered(clauses: Iterable[FilledClause], themes: tuple[Theme, ...]) -> list[FilledClause]:
    rank = {theme.id: at for at, theme in enumerate(themes)}
    return sorted(clauses, key=lambda clause: rank.get(clause.theme, len(rank)))


def _article(clause: FilledClause) -> Provision:
    title = (Text(clause.title),)
    return Provision(title=title, children=clause.blocks, id=clause.id, language=clause.language)


def _schedule(clause: FilledClause) -> Schedule:
    title = (Text(clause.title),)
    return Schedule(title=title, children=clause.blocks, id=clause.id, language=clause.language)


def _with_definitions(blocks: Iterable[Block], definitions: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks with the definitions in their article, or without that article if there are none."""
    for block in blocks:
        if not (isinstance(block, Provision) and block.id == DEFINITIONS):
            yield block
        elif definitions:
            yield replace(block, children=definitions)


def _signatures(frame: Frame, bargaining: Bargaining) -> Iterator[Block]:
    yield Heading(text=(Text(frame.words["signatures"]),), level=1, id="frame/signatures")
    for at, party in enumerate((bargaining.employer, *bargaining.unions)):
        yield SignatureBlock(party=party.name, roles=party.signs, id=f"frame/signature-{at}")

"""The short form: the heart of each demand on about two pages, in the words of the draft and no others."""

from dataclasses import dataclass

from clausekit.document.blocks import Provision
from clausekit.document.document import Document
from clausekit.document.inlines import line_text
from clausekit.papers.letters import Letterhead, NamedSystem
from clausekit.papers.open_facts import OpenFacts

LONGEST = 75
"""Words of one demand; more is cut at the end of a part, and the full draft has the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortDemand:
    """A demand: its number and title in the draft, and the words with which it begins."""

    number: str
    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForm:
    """``papers/short-form.md.j2``."""

    title: str
    head: Letterhead
    employer: str
    workplace: str
    systems: tuple[NamedSystem, ...]
    demands: tuple[ShortDemand, ...]


def short_form(facts: OpenFacts, draft: Document) -> ShortForm:
    """The short form of a draft; it holds only words that the draft has."""
    articles = {article.number: article for article in draft.articles}
    return ShortForm(
        title=facts.title,
        head=facts.head,
        employer=facts.employer.name,
        workplace=facts.workplace,
        systems=facts.systems,
        demands=tuple(
            ShortDemand(number=one.number, title=one.title, words=_opening(articles[one.number]))
            for one in facts.demands
            if one.number in articles
        ),
    )


def _opening(article: Provision) -> tuple[str, ...]:
    """The first provision of an article with what is below it, whole parts only, and at least its first."""
    first = next((block for block in article.children if isinstance(block, Provision)), None)
    if first is None:
        return ()
    parts = [line_text(first.text)]
    for item in first.children:
        if isinstance(item, Provision) and sum(len(part.split()) for part in parts) < LONGEST:
            parts.append(f"({item.number.strip('()')}) {line_text(item.text)}")
    return tuple(part for part in parts if part)

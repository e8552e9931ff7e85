"""Sections: the article, schedule or headed part that each passage belongs to, and which sections are partners."""

from collections.abc import Iterable, Mapping, Sequence

from clausekit.comparison.comparison import Passage, PassageKind

TITLES = frozenset({PassageKind.ARTICLE, PassageKind.SCHEDULE, PassageKind.HEADING})
UNTITLED = "Text"
"""What a section is called that has neither a number nor a title."""


def sections(passages: Sequence[Passage]) -> list[int]:
    """The section of each passage, counted from 0: the title page, an article, a schedule, a headed part.

    An article without a title is a section too, if it has a number. Paragraphs that stand between belong to the
    section before them, and the header and footer to the first, with the title page.
    """
    found: list[int] = []
    section, article = 0, -1
    for passage in passages:
        if passage.kind is PassageKind.FRONT:
            found.append(0)
            continue
        if passage.article != article:
            article = passage.article
            if passage.kind in TITLES or passage.number or section == 0:
                section += 1
        found.append(section)
    return found


def name_of(passages: Iterable[Passage]) -> str:
    """How a section is called, by its first passage: number and title."""
    first = next(iter(passages), None)
    if first is None:
        return ""
    if first.kind is PassageKind.FRONT:
        return first.heading
    title = first.text if first.kind in TITLES else first.heading
    return f"{first.label} {title}".strip() or UNTITLED


def partners(totals: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """For each section before, the one after that holds most of its words; one to one, most words first.

    Words and not titles decide: whoever retypes an agreement gives its articles other names.

    Args:
        totals: for two sections that share passages, how many characters these have.
    """
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for (before, after), _ in sorted(
        totals.items(), key=lambda one: (-one[1], abs(one[0][0] - one[0][1]), sum(one[0]))
    ):
        if before not in partner and after not in taken:
            partner[before] = after
            taken.add(after)
    return partner

"""How a review cites a provision, a change and a file."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from clausekit.comparison.comparison import Edit, EditKind, Passage
from clausekit.comparison.depends import defined_terms
from clausekit.findings import Finding
from clausekit.rendering.report import KINDS, Row, quoted_number
from clausekit.rendering.report_text import marked

NEAR = 5
"""Unchanged words on each side of an edit."""
FIRST_WORDS = 4
"""Words by which a text without a number is known."""


def cited(row: Row) -> str:
    """A change by its number, both where they differ; a text without one by the term it defines or its first words."""
    parts = row.pair.after or row.pair.before
    return (
        quoted_number(row) if any(part.label for part in (*row.pair.after, *row.pair.before)) else _known_by(parts[0])
    )


def cited_now(row: Row) -> str:
    """The same by the number that it has now, or had if it is gone."""
    parts = row.pair.after or row.pair.before
    return next((part.label for part in (*parts, *row.pair.before) if part.label), "") or _known_by(parts[0])


def cited_passage(passage: Passage) -> str:
    """A passage by its number, or as ``cited`` knows it."""
    return passage.label or _known_by(passage)


def marked_near(edits: Sequence[Edit]) -> str:
    """Edits as ``[-taken out-]`` and ``{+put in+}`` on one line, with few of the words around them."""
    return " ".join(marked(tuple(_near(edits)), shorten=False).split())


def finding_in_words(finding: Finding) -> str:
    """A finding without the folders of its file, which are nobody's business."""
    place = " ".join(filter(None, (PurePath(finding.place.file).name, finding.place.part)))
    hint = f" ({finding.hint})" if finding.hint else ""
    return f"{place}: {finding.message}{hint}" if place else f"{finding.message}{hint}"


def _near(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Edits with no more of the unchanged words than one needs to find them."""
    for at, edit in enumerate(edits):
        words = edit.text.split(" ")
        first, last = at == 0, at == len(edits) - 1
        if edit.kind is not EditKind.KEPT or len(words) <= NEAR * (2 - first - last):
            yield edit
        else:
            lead, trail = ("" if first else " ".join(words[:NEAR])), ("" if last else " ".join(words[-NEAR:]))
            yield Edit(EditKind.KEPT, f"{lead} … {trail}")


def _known_by(passage: Passage) -> str:
    terms = sorted(defined_terms(passage))
    if terms:
        return f"definition of {' and '.join(terms)}"
    words = passage.text.split()
    more = " …" if len(words) > FIRST_WORDS else ""
    return f"{KINDS[passage.kind]} “{' '.join(words[:FIRST_WORDS])}{more}”"

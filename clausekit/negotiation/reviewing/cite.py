"""How a review cites a provision, a change and a file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from clausekit.comparison.comparison import Edit, EditKind, Pair, Passage
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
    if not any(part.label for part in (*row.pair.after, *row.pair.before)):
        return _known_by(parts[0])
    before, after = _labels(row.pair.before), _labels(row.pair.after)
    return before if _is_one_number(before, after) else quoted_number(row)


def cited_now(row: Row) -> str:
    """The same by the number that it has now, or had if it is gone; ours where theirs is ours in other capitals."""
    parts = row.pair.after or row.pair.before
    now = next((part.label for part in (*parts, *row.pair.before) if part.label), "")
    ours = next((part.label for part in row.pair.before if _is_one_number(part.label, now)), "")
    return ours or now or _known_by(parts[0])


def our_numbers(pairs: Iterable[Pair]) -> dict[str, str]:
    """Their numbers that are ours in other capitals, such as ``7.9(B)`` for our ``7.9(b)``, with ours."""
    return {
        after.label: before.label
        for pair in pairs
        for before, after in zip(pair.before, pair.after, strict=False)
        if before.label != after.label and _is_one_number(before.label, after.label)
    }


def row_in_our_numbers(row: Row, ours: Mapping[str, str]) -> Row:
    """The same row, with what rests on it by our numbers as ``our_numbers`` gives them."""
    appraisal = row.appraisal
    resting = tuple(ours.get(one, one) for one in appraisal.depends_on)
    return replace(row, appraisal=replace(appraisal, depends_on=resting))


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


def _labels(parts: Sequence[Passage]) -> str:
    return ", ".join(part.label for part in parts if part.label)


def _is_one_number(before: str, after: str) -> bool:
    return bool(before) and before.casefold() == after.casefold()


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

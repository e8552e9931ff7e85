"""Measure a document against the themes of a source, by the library clauses that answer them."""

from clausekit.coverage.coverage import Coverage, Row
from clausekit.findings import Finding, InputError, nearest
from clausekit.library.load import Library
from clausekit.library.registers import Source

SHORT_NAMES = {
    "tuc-2023": "tuc-why-not-lab",
    "psi": "psi-digital-bargaining-hub",
    "berkeley": "berkeley-negotiating-tech",
    "uni": "uni-global-union",
    "eu": "eu-social-partners",
}
"""What people call a source, and its id."""


def measure_against(coverage: Coverage, library: Library, source: Source) -> tuple[Row, ...]:
    """A row for each theme of a source, with the provisions whose nearest clause answers it.

    A provision in words of its own may answer a theme that is shown as missing here: the match is by likeness of
    words to our clauses, which is why the row names them.
    """
    answering: dict[str, list[str]] = {}
    for clause_id, clause in library.items():
        for theme in clause.covers:
            answering.setdefault(theme, []).append(clause_id)
    return tuple(
        Row(
            id=theme.id,
            title=theme.title,
            provisions=tuple(
                one
                for one in coverage.provisions
                if one.nearest is not None and one.nearest.clause in answering.get(theme.id, ())
            ),
            mark=theme.mark.value,
            clauses=tuple(answering.get(theme.id, ())),
        )
        for theme in source.themes
    )


def source_named(name: str, library: Library) -> Source:
    """A source by its id, or by what people call it.

    Raises:
        InputError: there is none of that name.
    """
    found = library.sources.get(SHORT_NAMES.get(name, name))
    if found is None:
        short = {full: given for given, full in SHORT_NAMES.items()}
        known = [short.get(one, one) for one in library.sources]
        hint = nearest(name, known) or f"the sources are: {', '.join(known)}"
        raise InputError([Finding("unknown-source", f"there is no source `{name}`", hint=hint)])
    return found

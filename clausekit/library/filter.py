"""Filter: which clauses a list shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.findings import Finding, InputError, nearest
from clausekit.library.clause import Clause, Limb, Phase
from clausekit.library.fields import Nation
from clausekit.library.load import Library


@dataclass(frozen=True, slots=True)
class Filter:
    """What a clause must have to be shown; an empty field asks for nothing."""

    theme: str = ""
    technology: str = ""
    source: str = ""
    """A source system, or one of its themes."""
    nation: Nation | None = None
    phase: Phase | None = None
    limb: Limb | None = None


def filter_clauses(library: Library, wanted: Filter) -> Iterator[Clause]:
    """The clauses that fit, by id.

    Raises:
        InputError: an id is in no register, with the nearest that is.
    """
    _check(library, wanted)
    card = library.technologies.get(wanted.technology)
    source = library.sources.get(wanted.source)
    covered = {theme.id for theme in source.themes} if source else {wanted.source}
    for clause in library.values():
        fits = (
            wanted.theme in ("", clause.theme)
            and (not wanted.technology or wanted.technology in clause.technologies or clause.id in _named(card))
            and (not wanted.source or not covered.isdisjoint(clause.covers))
            and (wanted.nation is None or wanted.nation in clause.nations)
            and (wanted.phase is None or wanted.phase in clause.phase)
            and (wanted.limb is None or wanted.limb in clause.s178)
        )
        if fits:
            yield clause


def _named(card: object) -> tuple[str, ...]:
    return getattr(card, "clauses", ())


def _check(library: Library, wanted: Filter) -> None:
    themes = {theme.id for source in library.sources.values() for theme in source.themes}
    asked = (
        ("theme", wanted.theme, {theme.id for theme in library.themes}),
        ("technology", wanted.technology, set(library.technologies)),
        ("source", wanted.source, {*library.sources, *themes}),
    )
    found = [
        Finding(f"unknown-{what}", f"there is no {what} `{value}`", hint=nearest(value, known) or _some(known))
        for what, value, known in asked
        if value and value not in known
    ]
    if found:
        raise InputError(found)


def _some(known: set[str]) -> str:
    return f"one of: {', '.join(sorted(known))}" if known else ""

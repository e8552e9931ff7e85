"""Suggest what to table next: clauses for themes that are only permitted, missing or without a duty, best first."""

from collections.abc import Iterable, Iterator

from clausekit.coverage.coverage import Row, Sign, Suggestion
from clausekit.library.fields import ENGLISH
from clausekit.library.load import Library

MOST = 3
"""Clauses of one theme that are suggested at most."""


def suggest(rows: Iterable[Row], library: Library) -> Iterator[Suggestion]:
    """The clauses to table, the most urgent first: where power is reserved, then what is missing, then what is hollow.

    Of a theme the clauses come first that meet most of the library's core demands, then most demands. A clause
    is left out if a provision that gives workers something is already nearest to it.
    """
    gaps = [(rank, reason, row) for row in rows for rank, reason in _gap(row)]
    for _, reason, row in sorted(gaps, key=lambda gap: gap[0]):
        there = {one.nearest.clause for one in row.provisions if one.nearest and one.protects}
        ranked = sorted((clause for clause in row.clauses if clause not in there), key=lambda one: _worth(one, library))
        for clause_id in ranked[:MOST]:
            yield Suggestion(row.id, row.title, clause_id, library[clause_id].title[ENGLISH], reason)


def _gap(row: Row) -> Iterator[tuple[int, str]]:
    """How urgent a theme is, and why; nothing where duty, deadline and remedy are all in the words."""
    if row.only_permitted:
        where = _cited(row)
        yield 0, f"{where} reserve{'s' if len(row.own) == 1 else ''} power to management, and nothing protects"
    elif not row.mentioned:
        yield 1, "nothing in the text is about it"
    elif row.found(Sign.DUTY) is None:
        soft = next((one for one in row.own if one.softened), None)
        yield (
            2,
            f"the duty in {soft.label} is softened by its own words"
            if soft
            else "no duty on the employer in the words",
        )
    else:
        lacking = [sign.value for sign in (Sign.DEADLINE, Sign.REMEDY) if row.found(sign) is None]
        if lacking:
            yield 3, f"a duty, but no {' and no '.join(lacking)} in the words"


def _cited(row: Row) -> str:
    labels = list(dict.fromkeys(one.label or one.heading for one in row.own))
    return " and ".join([", ".join(labels[:-1]), labels[-1]]) if len(labels) > 1 else labels[0]


def _worth(clause_id: str, library: Library) -> tuple[int, int, int, str]:
    """The more demands a clause meets, core ones and first named above all, the earlier it comes."""
    meeting = [one for one in library.demands.values() if clause_id in one.clauses]
    first = sum(one.core and one.clauses[0] == clause_id for one in meeting)
    return -first, -sum(one.core for one in meeting), -len(library[clause_id].covers), clause_id

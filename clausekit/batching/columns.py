"""Columns of a table of employers: which part of the bargaining file each heading stands for."""

import re
from dataclasses import dataclass
from enum import StrEnum

from clausekit.findings import Finding, InputError, Location, nearest
from clausekit.library.clause import Kind
from clausekit.library.load import Library
from clausekit.yaml_files.read import YamlPath


class Takes(StrEnum):
    """What a cell holds."""

    WORDS = "words"
    LIST = "words set apart by `;`"
    DATE = "a date"


class Own(StrEnum):
    """Columns that are about the row and no part of the bargaining file."""

    FOLDER = "folder"
    MAY_NAME = "may name"
    ALSO_CALLED = "also called"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its place in the table from 1, and what it sets."""

    heading: str
    at: int
    path: YamlPath = ()
    """Where in the bargaining file, from its top; empty for a column about the row. Items of lists count from 0; a
    clause stands under its id."""
    takes: Takes = Takes.WORDS
    own: Own | None = None


_PARTY = {"name": Takes.WORDS, "address": Takes.WORDS, "signs": Takes.LIST}
_SINGLE: dict[str, Takes] = {
    "title": Takes.WORDS,
    "workplace": Takes.WORDS,
    "nation": Takes.WORDS,
    "form": Takes.WORDS,
    "status": Takes.WORDS,
    "stage": Takes.WORDS,
    "language": Takes.WORDS,
    "public_body": Takes.WORDS,
    "recognised_for": Takes.LIST,
    "clearance_needed": Takes.WORDS,
    "clearance.by": Takes.WORDS,
    "clearance.on": Takes.DATE,
    "starts": Takes.DATE,
    "keep_until": Takes.DATE,
    "review_months": Takes.WORDS,
    "notice_months": Takes.WORDS,
    "draft.date": Takes.DATE,
    "draft.version": Takes.WORDS,
    **{f"employer.{name}": takes for name, takes in _PARTY.items()},
}
_SHORT = {
    "employer": "employer.name",
    "address": "employer.address",
    "signs": "employer.signs",
    "date": "draft.date",
    "version": "draft.version",
    "union": "unions.1.name",
}
_NUMBERED: dict[str, dict[str, Takes]] = {
    "unions": _PARTY,
    "systems": {
        **dict.fromkeys(("name", "technology", "purpose", "stage", "supplier"), Takes.WORDS),
        "starts": Takes.DATE,
    },
    "sits_under": {**dict.fromkeys(("name", "level", "locally_variable"), Takes.WORDS), "date": Takes.DATE},
}
_MOST = 50
"""Items of a list that a table may number."""
_CLAUSE = re.compile(r"([a-z][a-z0-9-]*/[a-z][a-z0-9-]*)(?:[. ]([\w ]+))?", re.IGNORECASE)
_CLAUSE_KEYS = ("position", "version", "local_wording")


def read_columns(headings: list[str], file: str, line: int, library: Library) -> tuple[Column, ...]:
    """The columns of a table's first row.

    Raises:
        InputError: every heading that means nothing here or stands twice, each at its cell.
    """
    columns: list[Column] = []
    findings: list[Finding] = []
    for at, heading in enumerate(headings, 1):
        place = Location(file, line, at)
        try:
            column = _column(heading, at, place, library)
        except InputError as error:
            findings += error.findings
            continue
        twice = next((one for one in columns if (one.path, one.own) == (column.path, column.own)), None)
        if twice is not None:
            message = f"the column `{heading}` says the same as column {twice.at}, `{twice.heading}`"
            findings.append(Finding("column-twice", message, place, hint="take one of them out"))
        columns.append(column)
    if not findings and not any(one.path == ("employer", "name") for one in columns):
        message = "no column names the employer"
        findings.append(Finding("column-missing", message, Location(file, line, 1), hint="head one of them `employer`"))
    if findings:
        raise InputError(findings)
    return tuple(columns)


def known_headings() -> tuple[str, ...]:
    """Every heading but those of clauses, as the documentation lists them; ``N`` counts from 1."""
    numbered = (f"{group}.N.{name}" for group, names in _NUMBERED.items() for name in names)
    return (*Own, *_SHORT, *_SINGLE, *numbered)


def _column(heading: str, at: int, place: Location, library: Library) -> Column:
    if not heading:
        hint = "write one above it, or take the column out"
        raise InputError([Finding("column-unnamed", "this column has no heading", place, hint=hint)])
    if clause := _CLAUSE.fullmatch(heading.strip()):
        return _clause_column(heading, at, clause[1].lower(), clause[2] or "", place, library)
    key = _key(heading)
    own = next((one for one in Own if _key(one) == key), None)
    if own is not None:
        return Column(heading, at, own=own, takes=Takes.WORDS if own is Own.FOLDER else Takes.LIST)
    name = next((full for short, full in _SHORT.items() if _key(short) == key), "")
    name = name or next((one for one in _SINGLE if _key(one) == key), "")
    if name in _SINGLE:
        return Column(heading, at, tuple(name.split(".")), _SINGLE[name])
    if numbered := re.fullmatch(r"(unions|systems|sits_under)_(\d+)_(\w+)", _key(name or heading)):
        group, number, field = numbered[1], int(numbered[2]), numbered[3]
        if field in _NUMBERED[group] and 1 <= number <= _MOST:
            return Column(heading, at, (group, number - 1, field), _NUMBERED[group][field])
    hint = nearest(heading.strip().lower(), known_headings()) or "docs/batch.md lists the headings"
    raise InputError([Finding("unknown-column", f"`{heading}` is no column of a table of employers", place, hint=hint)])


def _clause_column(heading: str, at: int, clause_id: str, rest: str, place: Location, library: Library) -> Column:
    if clause_id not in library:
        raise InputError([library.unknown(clause_id, place)])
    key = _key(rest) or "position"
    if key in _CLAUSE_KEYS:
        return Column(heading, at, ("clauses", clause_id, key))
    variables = {one.name: one for version in library[clause_id].versions for one in version.variables}
    if key not in variables:
        hint = nearest(key, (*_CLAUSE_KEYS, *variables))
        hint = hint or f"it asks for: {', '.join(variables) or 'nothing'}"
        message = f"`{clause_id}` asks no question named `{rest}`"
        raise InputError([Finding("unknown-column", message, place, hint=hint)])
    kinds = {Kind.LIST: Takes.LIST, Kind.DATE: Takes.DATE}
    return Column(heading, at, ("clauses", clause_id, "answers", key), kinds.get(variables[key].kind, Takes.WORDS))


def _key(heading: str) -> str:
    """How headings are compared: spaces, full stops and underscores are one."""
    return re.sub(r"[\s._]+", "_", heading.strip().lower())

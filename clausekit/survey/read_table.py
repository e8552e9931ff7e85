"""Read ``survey.csv``: the particulars of agreements, as a person lists them beside the files."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from clausekit.findings import Finding, InputError, Location, Severity, nearest, not_read
from clausekit.survey.find_files import TABLE_NAME, Files, Found
from clausekit.survey.particulars import PARTICULARS, Particulars

FILE = "file"
COLUMNS = (FILE, *PARTICULARS)


@dataclass(frozen=True, slots=True)
class Told:
    """What tables say."""

    of: dict[str, Particulars]
    """By the keys of files."""
    notes: tuple[Finding, ...] = ()
    """Rows of files that are not there: they may be gone, or mistyped."""


def read_tables(files: Files) -> Told:
    """The particulars of each file that a table beside it or in a folder above it names.

    A table nearer to the file weighs more; what it leaves empty, one further up may say.

    Raises:
        InputError: every mistake in every table.
    """
    folders = sorted({folder for one in files.agreements for folder in _folders(one)}, key=lambda one: -len(one.parts))
    told: dict[str, Particulars] = {}
    wrong: list[Finding] = []
    notes: list[Finding] = []
    known = {one.path: one for one in files.agreements}
    for folder in folders:
        path = folder / TABLE_NAME
        if path.is_file():
            try:
                rows = _read(path, known, notes)
            except InputError as error:
                wrong.extend(error.findings)
                continue
            for key, row in rows.items():
                told[key] = told.get(key, Particulars()).filled_from(row)
    if wrong:
        raise InputError(wrong)
    return Told(told, tuple(notes))


def _folders(one: Found) -> Iterable[Path]:
    """The folders of a file, up to the one that was given."""
    return (folder for folder in one.path.parents if folder.is_relative_to(one.root))


def _read(path: Path, known: Mapping[Path, Found], notes: list[Finding]) -> dict[str, Particulars]:
    try:
        lines = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), strict=True)
        header, *rows = list(lines) or [[]]
    except OSError as error:
        raise InputError([not_read(path, error)]) from None
    except (UnicodeDecodeError, csv.Error) as error:
        message = f"this table cannot be read: {error}"
        raise InputError([Finding("not-a-table", message, Location(str(path)), hint="save it as CSV UTF-8")]) from None
    columns = [name.strip().lower() for name in header]
    wrong = list(_wrong_columns(columns, path))
    told: dict[str, Particulars] = {}
    for number, cells in enumerate(rows, 2):
        row = dict(zip(columns, (cell.strip() for cell in cells)))
        if not any(row.values()) or wrong:
            continue
        found = known.get(path.parent / row[FILE])
        if found is None:
            notes.append(_not_there(row[FILE], path, number, known))
        elif found.key in told:
            place, hint = Location(str(path), number, 1), "keep one of the two rows"
            wrong.append(Finding("file-twice", f"`{row[FILE]}` has a row already", place, hint=hint))
        else:
            told[found.key] = Particulars(**{name: row.get(name, "") for name in PARTICULARS})
    if wrong:
        raise InputError(wrong)
    return told


def _wrong_columns(columns: list[str], path: Path) -> Iterable[Finding]:
    for name in columns:
        if name not in COLUMNS:
            hint = nearest(name, COLUMNS) or f"the columns are: {', '.join(COLUMNS)}"
            yield Finding("unknown-column", f"there is no column `{name}`", Location(str(path), 1, 1), hint=hint)
    if FILE not in columns:
        hint = "put it first, with the name of each agreement"
        yield Finding("no-file-column", f"the table needs a column `{FILE}`", Location(str(path), 1, 1), hint=hint)


def _not_there(name: str, path: Path, number: int, known: Mapping[Path, Found]) -> Finding:
    place = Location(str(path), number, 1)
    beside = [one.relative_to(path.parent).as_posix() for one in known if one.is_relative_to(path.parent)]
    hint = nearest(name, beside) or "write it as it stands below the folder of the table"
    return Finding("no-such-file", f"there is no agreement `{name}` here", place, Severity.WARNING, hint)

"""Read a table of employers from the CSV file that a spreadsheet saves."""

import csv
import errno
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from clausekit.batching.columns import Column, Own, read_columns
from clausekit.batching.table import Row, Table
from clausekit.findings import Finding, InputError, Location, not_read
from clausekit.given.file_bytes import file_size
from clausekit.intake.decode import decode
from clausekit.library.load import Library

LARGEST = 20_000_000
"""Bytes of a table; 200 employers with a page of wording each are about half a million."""
SEPARATORS = (",", ";", "\t")
SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".ods")
_LONGEST = 80
"""Characters of a folder's name; docs/security.md says what room is left for where the folder is."""
_FOLDER = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ._-]*[A-Za-z0-9_-])?")
_TAKEN = re.compile(
    r"(?:for-employer|for-members|union-only|rounds|library|con|prn|aux|nul|(?:com|lpt)\d)(?:\..*)?", re.I
)
"""Names of our own parts of a folder, and those that Windows keeps for itself."""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    cells: tuple[str, ...]


def read_table(path: Path, library: Library) -> Table:
    """A table of employers: a row of headings, then a row for each. Cells are words, whatever they begin with.

    Raises:
        InputError: it cannot be read, or it has mistakes: unknown headings, rows of another width, employers or folders
            that are missing or stand twice. All of them are named.
    """
    text, notes = decode(table_bytes(path), str(path))
    lines = list(_lines(text, str(path)))
    if len(lines) < 2:
        message = "a table needs a row of headings and a row for each employer"
        hint = "for example: employer;address;date, and below it: Northshire Council;1 Town Hall;2027-03-01"
        raise InputError([Finding("table-empty", message, Location(str(path)), hint=hint)])
    findings: list[Finding] = []
    headings = [cell.strip() for cell in lines[0].cells]
    while headings and not headings[-1]:
        headings.pop()
    try:
        columns = read_columns(headings, str(path), lines[0].number, library)
    except InputError as error:
        findings += error.findings
        columns = ()
    rows = []
    for line in lines[1:]:
        findings += _misfits(line, len(headings), str(path))
        if columns:
            rows.append(_row(line, columns, str(path), findings))
    findings += _twice(rows)
    if findings:
        raise InputError(findings)
    return Table(str(path), columns, tuple(rows), notes)


def table_bytes(path: Path) -> bytes:
    """What the file of a table holds.

    Raises:
        InputError: it cannot be read, or is a spreadsheet's own file.
    """
    if path.suffix.lower() in SPREADSHEETS and path.exists():
        message = "this is a spreadsheet's own file and no CSV file"
        hint = "open it in Excel or LibreOffice, and save it as CSV UTF-8: File, Save As"
        raise InputError([Finding("table-kind", message, Location(str(path)), hint=hint)])
    try:
        if file_size(path) > LARGEST:
            raise OSError(errno.EFBIG, f"it is larger than {LARGEST:,} bytes", str(path))
        return path.read_bytes()
    except OSError as error:
        raise InputError([not_read(path, error)]) from None


def folder_name(words: str) -> str:
    """A plain name for a folder from an employer's name; empty if nothing of it can be kept."""
    plain = unicodedata.normalize("NFKD", words.replace("&", " and ").replace("'", "").replace("’", ""))
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))[:_LONGEST].strip("-")


def _lines(text: str, file: str) -> Iterator[_Line]:
    """The rows with something in them, each with the line on which it begins."""
    skipped = 0
    separator = ""
    if told := re.match(r"sep=(.)\n", text, re.IGNORECASE):
        separator, skipped, text = told[1], 1, text[told.end() :]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator or _separator(text), strict=True)
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _Line(start + skipped, tuple(cells))
            start = reader.line_num + 1
    except csv.Error as error:
        hint = 'a cell with quotation marks in it needs each of them twice: "say ""yes"""; save it from the spreadsheet'
        place = Location(file, reader.line_num + skipped, 1)
        raise InputError([Finding("table-broken", f"this is not a table: {error}", place, hint=hint)]) from None


def _separator(text: str) -> str:
    """What sets the cells of the headings apart most often outside quotation marks."""
    first = re.sub(r'"[^"]*"', "", text.lstrip("\n").partition("\n")[0])
    return max(SEPARATORS, key=first.count)


def _misfits(line: _Line, width: int, file: str) -> Iterator[Finding]:
    for at, cell in enumerate(line.cells, 1):
        place = Location(file, line.number, at)
        if at > width and cell.strip():
            message = f"this row has more cells than there are headings ({width})"
            yield Finding("row-too-long", message, place, hint="put a cell that holds a comma in quotation marks")
            break
        if any(unicodedata.category(mark) == "Cc" and mark not in "\n\t" for mark in cell):
            message, hint = "this cell holds a character that no document can show", "type its words again"
            yield Finding("control-character", message, place, hint=hint)


def _row(line: _Line, columns: Sequence[Column], file: str, findings: list[Finding]) -> Row:
    cells = {column: cell for column, cell in zip(columns, map(str.strip, line.cells), strict=False) if cell}
    employer = next((cell for column, cell in cells.items() if column.path == ("employer", "name")), "")
    given = next((cell for column, cell in cells.items() if column.own is Own.FOLDER), "")
    place = Location(file, line.number, 1)
    if not employer:
        hint = "write its name in the column `employer`, or take the row out"
        findings.append(Finding("employer-missing", "this row names no employer", place, hint=hint))
    folder = given or folder_name(employer)
    if given and (len(given) > _LONGEST or not _FOLDER.fullmatch(given) or _TAKEN.fullmatch(given)):
        message = f"`{given}` cannot be the name of a folder here"
        findings.append(
            Finding("folder-name", message, place, hint=f"use letters, figures and hyphens, {_LONGEST} at most")
        )
    elif employer and (not folder or _TAKEN.fullmatch(folder)):
        message = f"no name for a folder can be made from `{employer}`"
        findings.append(Finding("folder-name", message, place, hint="give one in a column `folder`"))
    return Row(line=line.number, file=file, folder=folder, cells=cells)


def _twice(rows: Sequence[Row]) -> Iterator[Finding]:
    first: dict[str, Row] = {}
    for row in rows:
        before = first.setdefault(row.folder.casefold(), row) if row.folder else row
        if before is not row:
            message = f"the folder `{row.folder}` is that of line {before.line} too"
            yield Finding("folder-twice", message, row.place(), hint="give each row its own in a column `folder`")

"""Fill a row: the claim's bargaining file with what one employer's cells say in it."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from itertools import count

from clausekit.batching.claim import Claim
from clausekit.batching.columns import Column, Takes
from clausekit.batching.table import Row, items_of
from clausekit.drafting.bargaining import fit_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.library.load import Library
from clausekit.templating import long_date
from clausekit.yaml_files.read import Plain, YamlPath, YamlText, read_yaml
from clausekit.yaml_files.set_scalars import with_content

LEFT_OUT = ("-", "–", "no")
"""A cell that says that the row goes without something; an empty one leaves what the claim says."""
KEPT_SHAPES = 64
"""Sets of keys that rows change, for which the text is remembered."""
_BRITISH = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_Group = dict[str, Plain]


def fill_row(claim: Claim, row: Row) -> str:
    """The text of the row's bargaining file.

    Raises:
        InputError: every cell that does not fit, at its line and cell of the table.
    """
    content = row_content(claim, row)
    places = {path: (row.line, column.at) for column in row.cells for path in _paths(column, content)}
    around = {
        (): (row.line, 1),
        **{longer[:at]: places[longer] for longer in places for at in range(len(longer), 0, -1)},
    }
    fit_bargaining(YamlText(row.file, content, around, {}), claim.bargaining.folder)
    return _text(claim, content)


def _text(claim: Claim, content: Plain) -> str:
    """The claim's file with a row's content: most rows change the same keys, so their place is looked for once."""
    shape = json.dumps(_shape(claim.bargaining.source.content, content, count()))
    text, source = _shaped(claim.text, claim.bargaining.source.file, shape)
    return with_content(text, source, content)


def _shape(before: Plain, after: Plain, numbers: Iterator[int]) -> Plain:
    """A row's content with a word of its own in place of each single value that is not the claim's."""
    if isinstance(after, dict):
        held = before if isinstance(before, dict) else {}
        return {key: _shape(held.get(key), one, numbers) for key, one in after.items()}
    if isinstance(after, list):
        old = before if isinstance(before, list) and len(before) == len(after) else [None] * len(after)
        return [_shape(was, one, numbers) for was, one in zip(old, after, strict=True)]
    return after if after == before or after is None or "\n" in after else f"value {next(numbers)}"


@lru_cache(KEPT_SHAPES)
def _shaped(text: str, file: str, shape: str) -> tuple[str, YamlText]:
    made = with_content(text, read_yaml(text, file), json.loads(shape))
    return made, read_yaml(made, file)


def row_content(claim: Claim, row: Row) -> Plain:
    """What the row's bargaining file is to hold.

    Raises:
        InputError: a date is none, or a numbered item leaves a gap.
    """
    content = deepcopy(claim.bargaining.source.content)
    assert isinstance(content, dict)
    findings: list[Finding] = []
    for column, cell in sorted(row.cells.items(), key=lambda pair: _later(pair[0])):
        if column.path:
            try:
                _set(content, column, cell, claim.library)
            except ValueError as error:
                findings.append(Finding("cell", f"`{column.heading}`: {error}", row.place(column)))
    if findings:
        raise InputError(findings)
    for group in ("systems", "unions", "sits_under"):
        items = content.get(group)
        if isinstance(items, list):
            content[group] = [one for one in items if one]
    if claim.bargaining.content.reference_salt:
        salted = f"{claim.bargaining.content.reference_salt}\n{row.folder}"
        content["reference_salt"] = sha256(salted.encode()).hexdigest()[:16]
    return content


def dates_read(row: Row) -> Finding | None:
    """What to say of a date in figures, as spreadsheets write them; None if the row has none."""
    for column, cell in row.cells.items():
        if column.takes is Takes.DATE and _BRITISH.fullmatch(cell):
            try:
                day = _british(cell)
            except ValueError:
                return None
            message = f"dates such as {cell} are read as day, month, year: {long_date(day)}"
            return Finding("dates-in-figures", message, row.place(column), Severity.NOTE)
    return None


def _set(content: _Group, column: Column, cell: str, library: Library) -> None:
    group, *rest = column.path
    if group == "clauses":
        _set_clause(content, str(rest[0]), [str(key) for key in rest[1:]], column, cell, library)
    elif len(rest) == 2 and isinstance(rest[0], int):
        _set_item(content, str(group), rest[0], str(rest[1]), column, cell)
    else:
        keys = [str(key) for key in column.path]
        around = content
        for key in keys[:-1]:
            inner = around.setdefault(key, {})
            assert isinstance(inner, dict)
            around = inner
        _put(around, keys[-1], column, cell)


def _set_item(content: _Group, group: str, at: int, key: str, column: Column, cell: str) -> None:
    items = content.setdefault(group, [])
    assert isinstance(items, list)
    if at > len(items):
        raise ValueError(f"there is no number {at} before it")
    if at == len(items):
        items.append({})
    item = items[at]
    assert isinstance(item, dict)
    if key == "name" and cell in LEFT_OUT:
        items[at] = {}  # taken out once all cells of the row are read
    else:
        _put(item, key, column, cell)


def _set_clause(content: _Group, clause_id: str, keys: list[str], column: Column, cell: str, library: Library) -> None:
    chosen = content.setdefault("clauses", [])
    assert isinstance(chosen, list)
    there: list[_Group] = [one for one in chosen if isinstance(one, dict) and one.get("id") == clause_id]
    if keys == ["position"]:
        if cell.lower() in LEFT_OUT:
            content["clauses"] = [one for one in chosen if one not in there]
        elif there:
            there[0]["position"] = cell.lower()
        else:
            chosen.append({"id": clause_id, "position": cell.lower()})
    elif not there:
        raise ValueError(
            f"this row's claim does not hold `{clause_id}`; its column `{clause_id}` says at which position"
        )
    elif keys[0] == "answers":
        answers = there[0].setdefault("answers", {})
        assert isinstance(answers, dict)
        _put(answers, keys[1], column, cell)
    else:
        _put(there[0], keys[0], column, cell)


def _put(around: _Group, key: str, column: Column, cell: str) -> None:
    if cell in LEFT_OUT[:2]:
        around.pop(key, None)
    elif column.takes is Takes.LIST:
        around[key] = list(items_of(cell))
    elif column.takes is Takes.DATE:
        around[key] = _british(cell).isoformat() if _BRITISH.fullmatch(cell) else cell
    else:
        around[key] = cell


def _british(cell: str) -> date:
    found = _BRITISH.fullmatch(cell)
    assert found is not None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        raise ValueError(f"`{cell}` is not a day of the calendar; day, month, year") from None


def _later(column: Column) -> tuple[bool, int]:
    """Positions first, since a clause has to be there before it is given answers."""
    return column.path[:1] == ("clauses",) and column.path[2:] != ("position",), column.at


def _paths(column: Column, content: Plain) -> list[YamlPath]:
    """Where a column's value ended up, for the places of mistakes."""
    if column.path[:1] != ("clauses",) or not isinstance(content, dict):
        return [column.path] if column.path else []
    chosen = content.get("clauses")
    ids = [one.get("id") for one in chosen if isinstance(one, dict)] if isinstance(chosen, list) else []
    return [("clauses", ids.index(column.path[1]), *column.path[2:])] if column.path[1] in ids else []


def misplaced(finding: Finding, row: Row) -> Finding:
    """A finding about a bargaining file that was not written, at the row that it would have been made from."""
    if finding.place.file.endswith(BARGAINING_FILE):
        return replace(finding, place=Location(row.file, row.line, 1))
    return finding

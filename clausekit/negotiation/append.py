"""Add a row to the end of a list in a file that people read too: nothing in it is changed, their remarks stay."""

from pathlib import Path

from clausekit.files import write_files
from clausekit.findings import Finding, InputError, Location
from clausekit.yaml_files.read import Plain, read_yaml
from clausekit.yaml_files.write import write_yaml


def append_row(path: Path, key: str, row: dict[str, Plain], opening: str) -> None:
    """Add a row to the one list of a file, which is made if it is not there. Call it under a lock.

    Args:
        path: the file; it holds one list and nothing else.
        key: the list's key.
        row: what to add.
        opening: what a new file says to people first.

    Raises:
        InputError: the list is not written so that a row can follow it, or the disk refuses.
    """
    before = path.read_bytes().decode("utf-8-sig") if path.is_file() else ""
    held = _rows(before, key, path)
    new = write_yaml({key: [row]}, "" if before else opening)
    text = before.rstrip("\n") + "\n" + new.partition("\n")[2] if held else before + new
    try:
        added = _rows(text, key, path)
    except InputError:
        added = []
    if added != [*held, *_rows(new, key, path)]:
        message = "nothing can be added to the end of this file"
        hint = f"the list `{key}:` must come last, each row's `-` two spaces in"
        raise InputError([Finding("row-not-added", message, Location(str(path)), hint=hint)])
    write_files({path: text.encode()}, force=True)


def _rows(text: str, key: str, path: Path) -> list[Plain]:
    content = read_yaml(text, str(path)).content
    rows = content.get(key) if isinstance(content, dict) else None
    return rows if isinstance(rows, list) else []

"""Set keys of one item of a list in a YAML file, every other line left as a person wrote it."""

import json
import re
from collections.abc import Mapping

from clausekit.yaml_files.merge import merge_changes
from clausekit.yaml_files.read import Plain, YamlText, read_yaml


def set_in_item(text: str, group: str, at: int, values: Mapping[str, str], file: str) -> str:
    """The text of a YAML file with keys of one item set.

    Several lines are written as a block (``|``), one line in quotes. A new key comes after the item's first line.

    Args:
        text: the file.
        group: the top-level key whose list it is.
        at: which item, from 0.
        values: what each key is to say.
        file: its name, for findings.

    Raises:
        InputError: the text is not YAML.
        ValueError: the change would alter something else.
    """
    content = read_yaml(text, file).content
    wanted = _with(content, group, at, values)
    said = {key: str(value) for key, value in _item(content, group, at).items()}
    changed = text
    for key, value in values.items():
        changed = _set_lines(read_yaml(changed, file), changed, (group, at), key, value, said.get(key, ""))
        if not changed:
            break
    if changed and _plain_ends(read_yaml(changed, file).content) == _plain_ends(wanted):
        return changed
    changed = merge_changes(text, content, wanted, file).text
    if _plain_ends(read_yaml(changed, file).content) != _plain_ends(wanted):
        raise ValueError(f"`{group}` cannot be set without changing something else")
    return changed


def _item(content: Plain, group: str, at: int) -> dict[str, Plain]:
    items = content.get(group) if isinstance(content, dict) else None
    item = items[at] if isinstance(items, list) and at < len(items) else None
    if not isinstance(item, dict):
        raise ValueError(f"`{group}` has no item {at}")
    return item


def _with(content: Plain, group: str, at: int, values: Mapping[str, str]) -> Plain:
    item = _item(content, group, at)
    assert isinstance(content, dict)
    items = content[group]
    assert isinstance(items, list)
    return {**content, group: [*items[:at], {**item, **values}, *items[at + 1 :]]}


def _set_lines(source: YamlText, text: str, item: tuple[str, int], key: str, value: str, said: str) -> str:
    """Set a key of an item that is written one key a line; the empty string if it is not."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    keys = {path[-1]: place for path, place in source.keys.items() if path[:-1] == item}
    row, column = min(keys.values())
    if lines[row - 1][: column - 1].strip(" -") or len({one for one, _ in keys.values()}) < len(keys):
        return ""
    new = _written(key, value, " " * (column - 1), end)
    if key not in keys:
        first_end = _value_end(lines, row, column)
        if not lines[first_end - 1].endswith("\n"):
            lines[first_end - 1] += end
        return "".join([*lines[:first_end], *new, *lines[first_end:]])
    start = keys[key][0]
    lead = lines[start - 1][: column - 1]
    last = _value_end(lines, start, column)
    if any("#" in line and line.partition("#")[2].strip() not in said for line in lines[start:last]):
        return ""  # a remark among the lines that go
    remark = re.search(r"\s+#.*$", lines[start - 1].rstrip()) if last == start and len(new) == 1 else None
    if remark and "#" not in said:
        new[0] = new[0].rstrip() + remark[0] + end
    new[0] = lead + new[0].lstrip()
    return "".join([*lines[: start - 1], *new, *lines[last:]])


def _value_end(lines: list[str], row: int, column: int) -> int:
    """The number of the last line that belongs to the key on a line: those below it that stand further in."""
    last = row
    for number in range(row + 1, len(lines) + 1):
        line = lines[number - 1]
        if line.strip():
            if len(line) - len(line.lstrip(" ")) < column:
                break
            last = number
    return last


def _written(key: str, value: str, indent: str, end: str) -> list[str]:
    if "\n" not in value:
        return [f"{indent}{key}: {json.dumps(value, ensure_ascii=False)}{end}"]
    body = value.strip("\n").split("\n")
    return [f"{indent}{key}: |{end}", *(f"{indent}  {line}{end}" if line.strip() else end for line in body)]


def _plain_ends(value: Plain) -> Plain:
    """Content whose texts do not differ by the line ends after them, which no reader of it sees."""
    if isinstance(value, dict):
        return {key: _plain_ends(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain_ends(one) for one in value]
    return value.rstrip("\n") if value else value

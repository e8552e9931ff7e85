"""Set single values in YAML text where they stand, every other character as a person wrote it."""

import json
import re
from collections.abc import Mapping

import yaml

from clausekit.yaml_files.merge import merge_changes
from clausekit.yaml_files.read import Plain, YamlPath, YamlText, read_yaml
from clausekit.yaml_files.write import write_yaml

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a Python without libyaml: the same events, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .'&()/-]*[A-Za-z0-9.)])?")
"""What needs no quotes wherever it stands."""


def with_content(text: str, source: YamlText, content: Plain) -> str:
    """The text of a YAML file that holds ``content``: single values set in their places, all else merged in.

    Args:
        text: the file.
        source: what it holds now.
        content: what it is to hold.
    """
    before: Plain = source.content
    wanted = dict(_changed(before, content))
    set_text = _set(text, {source.places[path]: value for path, value in wanted.items() if path in source.places})
    now = read_yaml(set_text, source.file).content if set_text != text else before
    if now != content:
        set_text = merge_changes(set_text, now, content, source.file).text
        if read_yaml(set_text, source.file).content != content:
            return write_yaml(content)  # a list whose items cannot be told apart: remarks go, words do not
    return set_text


def _set(text: str, values: Mapping[tuple[int, int], str]) -> str:
    """Values put where others begin, by line and column; blocks of several lines are left to the merge."""
    spans: list[tuple[int, int, str]] = []
    for event in yaml.parse(text, _Loader) if values else ():
        if isinstance(event, yaml.ScalarEvent) and event.style not in ("|", ">"):
            start, end = event.start_mark, event.end_mark
            assert start is not None
            assert end is not None
            value = values.get((start.line + 1, start.column + 1))
            if value is not None and start.line == end.line and event.value:
                spans.append((start.index, end.index, _written(value, quoted=bool(event.style))))
    for first, last, value in reversed(spans):
        text = text[:first] + value + text[last:]
    return text


def _written(value: str, *, quoted: bool) -> str:
    return value if not quoted and _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _changed(before: Plain, after: Plain, path: YamlPath = ()) -> list[tuple[YamlPath, str]]:
    """The single values that are other ones, with where they stand in both."""
    if isinstance(before, dict) and isinstance(after, dict):
        return [one for key in before if key in after for one in _changed(before[key], after[key], (*path, key))]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = enumerate(zip(before, after, strict=True))
        return [one for at, (was, new) in pairs for one in _changed(was, new, (*path, at))]
    if isinstance(before, str) and isinstance(after, str) and before != after and "\n" not in after:
        return [(path, after)]
    return []

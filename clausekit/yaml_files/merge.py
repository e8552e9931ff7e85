"""Merge changes into a YAML file that a person has edited: three ways, comments kept, nothing of theirs overwritten."""

import io
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.util import load_yaml_guess_indent

from clausekit.yaml_files.read import Plain, read_yaml
from clausekit.yaml_files.write import yaml_writer

IDENTITIES = ("id", "name")
"""The keys by which an item of a list is known again."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The text after a merge, and where a person's own edit stood in the way and was kept."""

    text: str
    kept: tuple[str, ...]


@dataclass(slots=True)
class _Merge:
    kept: list[str] = field(default_factory=list)


def merge_changes(text: str, before: Plain, after: Plain, file: str) -> Merged:
    """Carry the difference between two contents over to a file that was once written from the first.

    Args:
        text: the file as it is now, perhaps edited.
        before: the content from which it was written.
        after: the content that would be written now.
        file: its name, for findings.

    Raises:
        InputError: the text is not YAML.
    """
    read_yaml(text, file)
    if before == after:
        return Merged(text, ())
    tree, _, offset = load_yaml_guess_indent(text)
    merge = _Merge()
    if not isinstance(tree, CommentedMap) or not isinstance(before, dict) or not isinstance(after, dict):
        return Merged(text, ("the whole file",))
    _merge_map(tree, before, after, "", merge)
    writer = yaml_writer()
    writer.indent(mapping=2, sequence=(offset or 0) + 2, offset=offset or 0)
    out = io.StringIO()
    writer.dump(tree, out)
    return Merged(out.getvalue(), tuple(merge.kept))


def _merge_map(tree: CommentedMap, before: dict[str, Plain], after: dict[str, Plain], path: str, merge: _Merge) -> None:
    for key in dict.fromkeys((*before, *after)):
        was, new, here = before.get(key), after.get(key), f"{path}.{key}" if path else key
        if was == new:
            continue
        now = tree.get(key)
        if isinstance(now, CommentedMap) and isinstance(was, dict) and isinstance(new, dict):
            _merge_map(now, was, new, here, merge)
        elif isinstance(now, CommentedSeq) and _known(was) and _known(new) and (was or new):
            _merge_items(now, was or [], new or [], here, merge)  # type: ignore[arg-type]
        elif _plain(now) == was:
            _put(tree, key, new)
        elif _plain(now) != new:
            merge.kept.append(here)


def _merge_items(
    tree: CommentedSeq, before: list[dict[str, Plain]], after: list[dict[str, Plain]], path: str, merge: _Merge
) -> None:
    was = {_identity(one): one for one in before}
    new = {_identity(one): one for one in after}
    there = {_identity(one): one for one in tree}
    for name in dict.fromkeys((*was, *new)):
        here = f"{path}[{name}]"
        if was.get(name) == new.get(name):
            continue
        if name not in new:
            if name in there and _plain(there[name]) == was[name]:
                tree.remove(there[name])
            elif name in there:
                merge.kept.append(here)
        elif name not in was:
            if name not in there:
                tree.append(_tree(new[name]))
        elif name in there:
            _merge_map(there[name], was[name], new[name], here, merge)
        else:
            merge.kept.append(here)


def _put(tree: CommentedMap, key: str, value: Plain) -> None:
    if value is None:
        del tree[key]
    else:
        tree[key] = _tree(value)


def _known(items: Plain) -> bool:
    """Whether a list is one of things that can be known again, or is not there."""
    return items is None or (isinstance(items, list) and all(isinstance(one, dict) and _identity(one) for one in items))


def _identity(item: Any) -> str:
    return next((str(item[key]) for key in IDENTITIES if isinstance(item, dict) and key in item), "")


def _plain(value: Any) -> Plain:
    match value:
        case dict():
            return {str(key): _plain(inner) for key, inner in value.items()}
        case list():
            return [_plain(inner) for inner in value]
        case None:
            return None
        case _:
            return str(value)


def _tree(value: Plain) -> Any:
    if isinstance(value, dict):
        return CommentedMap({key: _tree(inner) for key, inner in value.items()})
    return [_tree(inner) for inner in value] if isinstance(value, list) else value

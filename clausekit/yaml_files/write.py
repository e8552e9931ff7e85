"""Write YAML: new files from plain values, and one key of a file without losing a person's comments."""

import io

from clausekit.yaml_files.read import Plain, read_yaml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ruamel.yaml import YAML


def write_yaml(content: Plain, opening: str = "") -> str:
    """Plain values as YAML text; ``opening`` is a comment for people that comes first."""
    out = io.StringIO()
    yaml_writer().dump(content, out)
    comment = "".join(f"# {line}\n" for line in opening.splitlines())
    return comment + out.getvalue()


def set_key(text: str, key: str, value: str, file: str) -> str:
    """The text of a YAML file with one top-level key set, all else as it was.

    Raises:
        InputError: the text is not YAML.
        ValueError: the change would alter something else.
    """
    before = read_yaml(text, file).content
    if not isinstance(before, dict):
        raise ValueError("the file is not a group of keys")
    changed = _set_line(text, key, value) or _set_by_tree(text, key, value)
    if read_yaml(changed, file).content != {**before, key: value}:
        raise ValueError(f"`{key}` cannot be set without changing something else")
    return changed


def _set_line(text: str, key: str, value: str) -> str:
    """Set a key that stands on a line of its own; the empty string if there is none."""
    lines = text.splitlines(keepends=True)
    for at, line in enumerate(lines):
        if line.startswith(f"{key}:"):
            _, hash_mark, comment = line.rstrip("\n").partition(" #")
            lines[at] = f"{key}: {value}" + (f"  #{comment}" if hash_mark else "") + "\n"
            return "".join(lines)
    return ""


def _set_by_tree(text: str, key: str, value: str) -> str:
    from ruamel.yaml.util import load_yaml_guess_indent

    tree, indent, offset = load_yaml_guess_indent(text)
    tree[key] = value
    writer = yaml_writer()
    writer.indent(mapping=indent or 2, sequence=(offset or 0) + 2, offset=offset or 0)
    out = io.StringIO()
    writer.dump(tree, out)
    return out.getvalue()


def yaml_writer() -> "YAML":
    """The writer that all our YAML comes from, so that files look alike."""
    from ruamel.yaml import YAML  # slow to load, and most commands write no YAML

    writer = YAML()
    writer.width = 10_000
    writer.preserve_quotes = True
    writer.indent(mapping=2, sequence=4, offset=2)
    return writer

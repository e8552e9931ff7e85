"""Names for files that no other file has, and paths as a person types them."""

from pathlib import Path


def free_name(path: Path, content: bytes) -> Path:
    """A path that is not taken by another file; one that holds the same already keeps its name."""
    name, again = path, 1
    while name.exists() and name.read_bytes() != content:
        again += 1
        name = path.with_name(f"{path.stem}-{again}{path.suffix}")
    return name


def typed(path: Path) -> str:
    """A path as it is typed at any terminal: in quotes if there is a space in it."""
    return f'"{path}"' if " " in str(path) else str(path)

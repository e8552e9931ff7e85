"""Write what was cleared, and nothing else, where the employer or members may see it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from clausekit.files import write_files
from clausekit.handover.gate import Cleared
from clausekit.papers.table import Audience

OTHERS = (Audience.EMPLOYER.value, Audience.MEMBERS.value)


def write_cleared(
    files: Iterable[Cleared], own: Mapping[Path, bytes] | None = None, *, force: bool = False
) -> tuple[Path, ...]:
    """Write files that passed the gate, with those for our own side, each whole.

    Args:
        files: what passed the gate.
        own: files for our own side, written with them; none may stand where others look.
        force: replace files that exist.

    Returns:
        What was written, in order.

    Raises:
        InputError: as ``write_files`` does; then nothing is written.
        TypeError: something that did not pass the gate, or an own file in a folder of others.
    """
    contents: dict[Path, bytes] = {}
    for one in files:
        if not isinstance(one, Cleared):
            raise TypeError("only what passed the gate is written")
        contents[one.path] = one.content
    for path, content in (own or {}).items():
        if path.parent.name in OTHERS:
            raise TypeError("a file for our own side does not belong in a folder of others")
        contents[path] = content
    write_files(contents, force=force)
    return tuple(contents)

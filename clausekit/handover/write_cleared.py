"""Write what was cleared, and nothing else, where the employer or members may see it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from clausekit.files import write_files, write_together
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
        force: replace files that exist with other content, as ``write_files`` does.

    Returns:
        What stands there now, in order.

    Raises:
        InputError: as ``write_files`` does; then nothing is written.
        TypeError: something that did not pass the gate, or an own file in a folder of others.
    """
    contents = _contents(files, own or {})
    write_files(contents, force=force)
    return tuple(contents)


def write_cleared_together(files: Iterable[Cleared], own: Mapping[Path, bytes], journal: Path) -> tuple[Path, ...]:
    """Write files that passed the gate and those for our own side over what is there: all of them or none.

    Args:
        files: what passed the gate.
        own: files for our own side; none may stand where others look.
        journal: as for ``write_together``; call this under the same lock.

    Raises:
        InputError: the disk refuses; then nothing is changed.
        TypeError: as for ``write_cleared``.
    """
    contents = _contents(files, own)
    new = {path: content for path, content in contents.items() if not path.exists()}
    changed = {path: content for path, content in contents.items() if path not in new}
    write_together(new, changed, journal)
    return tuple(contents)


def _contents(files: Iterable[Cleared], own: Mapping[Path, bytes]) -> dict[Path, bytes]:
    contents: dict[Path, bytes] = {}
    for one in files:
        if not isinstance(one, Cleared):
            raise TypeError("only what passed the gate is written")
        contents[one.path] = one.content
    for path, content in own.items():
        if path.parent.name in OTHERS:
            raise TypeError("a file for our own side does not belong in a folder of others")
        contents[path] = content
    return contents

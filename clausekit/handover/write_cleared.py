"""Write what was cleared, and nothing else, where the employer or members may see it."""

from collections.abc import Iterable

from clausekit.files import write_files
from clausekit.handover.gate import Cleared


def write_cleared(files: Iterable[Cleared], *, force: bool = False) -> None:
    """Write files that passed the gate, each whole.

    Raises:
        InputError: as ``write_files`` does.
        TypeError: something that did not pass the gate.
    """
    cleared = list(files)
    for one in cleared:
        if not isinstance(one, Cleared):
            raise TypeError("only what passed the gate is written")
    write_files({one.path: one.content for one in cleared}, force=force)

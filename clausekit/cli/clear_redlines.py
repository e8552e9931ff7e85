"""Let redlines of two exchanged files through the gate, as everything that the employer gets."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from clausekit.cli.was_exchanged import folder_of
from clausekit.handover.gate import Cleared, clear, report
from clausekit.handover.read_secrets import read_secrets
from clausekit.handover.secrets import Secrets


def clear_redlines(
    redlines: Mapping[Path, bytes], exchanged: Sequence[Path], author: str, libraries: Sequence[Path]
) -> tuple[list[Cleared], tuple[str, ...]]:
    """The redlines that passed, and what may be said of them.

    Each is searched for what the bargaining folders of the two files keep back. Files outside any folder have nothing
    kept back beside them, so only the traces of this machine and program are looked for, in their own folder.

    Args:
        redlines: what is to be sent, by name.
        exchanged: the two files that were compared.
        author: in whose name the tracked changes are.
        libraries: further clause libraries.

    Raises:
        Refusal: everything that should not be in one of them.
        InputError: a folder's bargaining file or records are not right.
    """
    folders = dict.fromkeys(folder_of(path) or path.resolve().parent for path in exchanged)
    kept_back: list[Secrets] = [read_secrets(folder, libraries) for folder in folders]
    cleared = []
    for path, content in redlines.items():
        passed = [clear(path, content, secrets, frozenset({author}), exchanged) for secrets in kept_back]
        cleared.append(passed[-1])
    return cleared, tuple(dict.fromkeys(line for secrets in kept_back for line in report(secrets)))

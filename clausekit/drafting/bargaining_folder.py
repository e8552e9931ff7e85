"""What a bargaining folder is: it holds a bargaining file, or the rounds of a negotiation that has none."""

from pathlib import Path

from clausekit.findings import Finding, InputError, Location, nearest

BARGAINING_FILE = "bargaining.yaml"
ROUNDS = "rounds"
NAME_IT = "name a folder that holds one; `clausekit new FOLDER` makes one"


def is_bargaining_folder(folder: Path) -> bool:
    """Whether a folder is one of a negotiation; every command that asks for such a folder asks this."""
    return (folder / BARGAINING_FILE).is_file() or (folder / ROUNDS).is_dir()


def check_bargaining_folder(folder: Path, hint: str = NAME_IT) -> None:
    """Refuse what is no bargaining folder, before anything is said of its negotiation or written in it.

    Args:
        folder: what was given; the empty path is the folder that the person is in.
        hint: how the folder is named with the command that asks.

    Raises:
        InputError: it is not there, is a file, or is the folder of something else.
    """
    if not folder.is_dir():
        raise InputError([no_folder(folder, hint)])
    if not is_bargaining_folder(folder):
        raise InputError([no_bargaining_folder(folder, hint)])


def no_folder(folder: Path, hint: str = NAME_IT) -> Finding:
    """What to say of a folder that is not there, with the one beside it that comes nearest."""
    if folder.exists():
        message = f"this is a file, and a folder that holds a {BARGAINING_FILE} is wanted"
        return Finding("not-a-folder", message, Location(str(folder)), hint=hint)
    hint = nearest(str(folder), _beside(folder)) or hint
    return Finding("folder-missing", "there is no such folder", Location(str(folder)), hint=hint)


def no_bargaining_folder(folder: Path, hint: str = NAME_IT) -> Finding:
    """What to say of a folder that is the folder of something else."""
    message = f"this is no bargaining folder: it has no {BARGAINING_FILE}"
    shown = folder if folder != Path() else folder.resolve()
    return Finding("no-bargaining-folder", message, Location(str(shown)), hint=hint)


def _beside(folder: Path) -> list[str]:
    try:
        return [str(one) for one in folder.parent.iterdir() if is_bargaining_folder(one)]
    except OSError:  # it is only for a hint
        return []

"""Purge: the end of a bargaining folder's life; what belongs to it goes, our own side's files first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE, ROUNDS, no_bargaining_folder, no_folder
from clausekit.files import half_written
from clausekit.findings import Finding, InputError, Location
from clausekit.negotiation.release import UNION_ONLY
from clausekit.papers.table import Audience

PARTS = (UNION_ONLY, ROUNDS, Audience.EMPLOYER.value, Audience.MEMBERS.value, "library")
"""The folders of a bargaining folder, in the order in which they go."""

NOTHING_DELETED = "nothing was deleted; check the name"


@dataclass(frozen=True, slots=True)
class PurgePlan:
    """What would go, in order, and what stays because it is not ours to delete."""

    files: tuple[Path, ...]
    """The bargaining file last: as long as anything else is there, the folder can be purged again."""
    folders: tuple[Path, ...]
    """Folders that are empty afterwards, the deepest first."""
    strange: tuple[Path, ...]


def plan_purge(folder: Path, union_only: Path | None = None) -> PurgePlan:
    """What a purge would delete; nothing is deleted yet.

    Links are deleted as links: what they point to is never followed.

    Raises:
        InputError: it is no bargaining folder.
    """
    if not folder.is_dir():
        raise InputError([no_folder(folder, NOTHING_DELETED)])
    if not (folder / BARGAINING_FILE).is_file():  # rounds alone may be anybody's
        raise InputError([no_bargaining_folder(folder, NOTHING_DELETED)])
    places = [*([union_only] if union_only else []), *(folder / part for part in PARTS)]
    files = [path for place in places for path in _below(place)]
    folders = [path for place in places for path in _folders(place)]
    files += [*half_written(folder), folder / BARGAINING_FILE]
    ours = {*(folder / part for part in PARTS), *files}
    strange = [path for path in sorted(folder.iterdir()) if path not in ours]
    return PurgePlan(tuple(files), (*folders, *(() if strange else (folder,))), tuple(strange))


def purge(plan: PurgePlan) -> None:
    """Delete what was planned, in that order: first all in the folder, then the bargaining file, then the folder.

    Raises:
        InputError: the disk refuses; what was deleted before stays deleted, and all that is left is named.
    """
    *files, bargaining_file = plan.files
    home = bargaining_file.parent
    _delete(files)
    _delete_empty(path for path in plan.folders if path != home)
    _delete([bargaining_file])
    _delete_empty(path for path in plan.folders if path == home)


def _delete(files: Iterable[Path]) -> None:
    hint = "close it, and run purge again"
    _each(files, lambda path: path.unlink(missing_ok=True), "could not be deleted", hint)


def _delete_empty(folders: Iterable[Path]) -> None:
    empty = (path for path in folders if path.is_dir() and not path.is_symlink() and not any(path.iterdir()))
    hint = "nothing is in it; delete it by hand"
    _each(empty, lambda path: path.absolute().rmdir(), "this empty folder could not be deleted", hint)


def _each(paths: Iterable[Path], delete: Callable[[Path], None], refused: str, hint: str) -> None:
    """Delete what can be deleted, then name what cannot."""
    findings = []
    for path in paths:
        try:
            delete(path)
        except OSError as error:
            message = f"{refused}: {error.strerror or error}"
            findings.append(Finding("not-deleted", message, Location(str(path)), hint=hint))
    if findings:
        raise InputError(findings)


def keep_until(folder: Path) -> date | None:
    """Until when the bargaining file says to keep the folder; None if it does not say, or cannot be read."""
    try:
        return read_bargaining(folder).content.keep_until
    except InputError:
        return None


def _below(place: Path) -> list[Path]:
    if place.is_symlink():
        return [place]
    if not place.is_dir():
        return []
    return sorted(path for path in place.rglob("*") if path.is_symlink() or not path.is_dir())


def _folders(place: Path) -> list[Path]:
    if place.is_symlink() or not place.is_dir():
        return []
    below = (path for path in place.rglob("*") if path.is_dir() and not path.is_symlink())
    return [*sorted(below, reverse=True), place]

"""Purge: the end of a bargaining folder's life; what belongs to it goes, our own side's files first."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clausekit.drafting.bargaining import BARGAINING_FILE, read_bargaining
from clausekit.findings import Finding, InputError, Location
from clausekit.negotiation.read_rounds import ROUNDS
from clausekit.negotiation.release import UNION_ONLY
from clausekit.papers.table import Audience

PARTS = (UNION_ONLY, ROUNDS, Audience.EMPLOYER.value, Audience.MEMBERS.value, "library")
"""The folders of a bargaining folder, in the order in which they go."""


@dataclass(frozen=True, slots=True)
class PurgePlan:
    """What would go, in order, and what stays because it is not ours to delete."""

    files: tuple[Path, ...]
    folders: tuple[Path, ...]
    """Folders that are empty afterwards, the deepest first."""
    strange: tuple[Path, ...]


def plan_purge(folder: Path, union_only: Path | None = None) -> PurgePlan:
    """What a purge would delete; nothing is deleted yet.

    Links are deleted as links: what they point to is never followed.

    Raises:
        InputError: it is no bargaining folder.
    """
    if not (folder / BARGAINING_FILE).is_file():
        message = f"this is no bargaining folder: it has no {BARGAINING_FILE}"
        hint = "nothing was deleted; check the name"
        raise InputError([Finding("no-bargaining-folder", message, Location(str(folder)), hint=hint)])
    places = [*([union_only] if union_only else []), *(folder / part for part in PARTS)]
    files = [path for place in places for path in _below(place)]
    folders = [path for place in places for path in _folders(place)]
    files.append(folder / BARGAINING_FILE)
    ours = {folder / part for part in PARTS} | {folder / BARGAINING_FILE}
    strange = [path for path in sorted(folder.iterdir()) if path not in ours]
    return PurgePlan(tuple(files), (*folders, *(() if strange else (folder,))), tuple(strange))


def purge(plan: PurgePlan) -> None:
    """Delete what was planned, in that order.

    Raises:
        InputError: the disk refuses; what was deleted before stays deleted, and every file left is named.
    """
    findings = []
    for path in plan.files:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            message = f"could not be deleted: {error.strerror or error}"
            findings.append(Finding("not-deleted", message, Location(str(path)), hint="close it, and run purge again"))
    if findings:
        raise InputError(findings)
    for path in plan.folders:
        if path.is_dir() and not path.is_symlink() and not any(path.iterdir()):
            path.rmdir()


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

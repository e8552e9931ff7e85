"""Release: a lower position that was made open, by whom and in which round; kept for the union only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.bargaining_folder import check_bargaining_folder
from clausekit.drafting.select import Selected, select
from clausekit.files import locked
from clausekit.findings import Finding, InputError, Location, nearest
from clausekit.library.fields import ClauseId, Filled, IsoDate, PositionName, Shape, VersionNumber
from clausekit.library.load import load_library
from clausekit.negotiation.append import append_row
from clausekit.negotiation.read_rounds import find_round, read_rounds
from clausekit.negotiation.round import RoundNumber
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import read_yaml_file

UNION_ONLY = "union-only"
OPENING = (
    "Positions below the tabled one that were made open. For our own side only: what is not here and was not\n"
    "tabled stays secret. `clausekit release` adds to the end."
)


class ReleaseRow(Shape):
    """One position made open."""

    date: IsoDate
    clause: ClauseId
    version: VersionNumber
    position: PositionName
    by: Filled
    """Who decided, by role."""
    round: RoundNumber


class ReleasesFile(Shape):
    """``union-only/releases.yaml``."""

    releases: tuple[ReleaseRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """A position of a clause's version that was made open."""

    clause: str
    version: str
    position: PositionName
    date: date
    by: str
    round: int


def release(
    folder: Path,
    clause: str,
    position: PositionName,
    day: date,
    *,
    by: str,
    round_number: int,
    union_only: Path | None = None,
    libraries: Sequence[Path] = (),
) -> Release:
    """Make a lower position of a clause open, and record who did so.

    The mandate is not opened: whether the limit allows this is for the person who says so.

    Args:
        folder: the bargaining folder.
        clause: the clause's id; the agreement must hold it.
        position: the wording that the other side may see from now on.
        day: when.
        by: who decided, by role.
        round_number: the round in which it is shown or said.
        union_only: where the union-only folder is, if not in the bargaining folder.
        libraries: further library folders.

    Raises:
        InputError: the agreement has no such clause, the position is above the proposed one, below a union's
            minimum or open already, or there is no such round.
    """
    check_bargaining_folder(folder)
    find_round(read_rounds(folder), round_number)
    if not by.strip():
        raise InputError([Finding("role-missing", "say who decided, by role", hint='`--by "regional officer"`')])
    chosen = _chosen(folder, clause, position, libraries)
    path = releases_path(folder, union_only)
    with locked(path.parent / ".lock"):
        for one in _read(path):
            if (one.clause, one.version, one.position) == (clause, chosen.version.version, position):
                message = f"the `{position}` wording of `{clause}` is open since round {one.round} ({one.date})"
                hint = "nothing needs doing: the other side may see it"
                raise InputError([Finding("released-already", message, Location(str(path)), hint=hint)])
        row = ReleaseRow(
            date=day,
            clause=clause,
            version=chosen.version.version,
            position=position,
            by=" ".join(by.split()),
            round=round_number,
        )
        append_row(path, "releases", row.model_dump(mode="json"), OPENING)
    return _release(row)


def read_releases(folder: Path, union_only: Path | None = None) -> tuple[Release, ...]:
    """What was released, in the order in which it was; nothing if this machine has no union-only folder.

    Raises:
        InputError: the file is not right, each mistake at its line and column.
    """
    return tuple(map(_release, _read(releases_path(folder, union_only))))


def open_positions(folder: Path, union_only: Path | None = None) -> Mapping[str, frozenset[PositionName]]:
    """The positions that were released, by clause id. What was tabled is open too, and stands in the rounds' files.

    Raises:
        InputError: the file is not right.
    """
    opened: dict[str, frozenset[PositionName]] = {}
    for one in read_releases(folder, union_only):
        opened[one.clause] = opened.get(one.clause, frozenset()) | {one.position}
    return opened


def releases_path(folder: Path, union_only: Path | None = None) -> Path:
    """Where releases are recorded."""
    return (union_only or folder / UNION_ONLY) / "releases.yaml"


def _chosen(folder: Path, clause: str, position: PositionName, libraries: Sequence[Path]) -> Selected:
    library = load_library(libraries, own=folder / "library")
    selected = {one.clause.id: one for one in select(read_bargaining(folder), library).clauses}
    if clause not in selected:
        message = f"the agreement holds no clause `{clause}`"
        hint = nearest(clause, selected) or f"it holds: {', '.join(selected)}"
        raise InputError([Finding("unknown-clause", message, hint=hint)])
    chosen = selected[clause]
    if position.rank < chosen.position.rank:
        message = f"`{position}` is above `{chosen.position}`, which the bargaining file proposes"
        raise InputError([Finding("not-lower", message, hint="only a lower position is released")])
    minimum = library.minimum(clause)
    if minimum and position.rank > minimum[0].rank:
        message = f"`{clause}`: {minimum[1]} does not allow a wording below `{minimum[0]}`"
        hint = "ask the union, whose library says so; nothing was released"
        raise InputError([Finding("below-minimum", message, hint=hint)])
    return chosen


def _read(path: Path) -> tuple[ReleaseRow, ...]:
    return fit(read_yaml_file(path), ReleasesFile).releases if path.is_file() else ()


def _release(row: ReleaseRow) -> Release:
    return Release(row.clause, row.version, row.position, row.date, row.by, row.round)

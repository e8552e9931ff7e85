"""Find the agreements below folders, in an order that is the same on every computer."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from clausekit.findings import Finding, InputError, Location

KINDS = (".docx", ".docm", ".md", ".txt", ".pdf", ".odt", ".doc", ".rtf")
"""Suffixes of agreements. HTML and JSON are what we write ourselves, such as the report of a survey."""
TABLE_NAME = "survey.csv"
PASSED_OVER = (".", "~$")
"""How names begin that no person gave: hidden files and folders, and what Word leaves beside an open file."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be surveyed."""

    path: Path
    """From the root of the file system, so that it is known again from whatever folder it is asked for."""
    root: Path
    """The folder given, below which it was found."""

    @property
    def key(self) -> str:
        """By which the database knows it."""
        return self.path.as_posix()

    @property
    def below(self) -> PurePosixPath:
        """Its path below the folder given."""
        return PurePosixPath(self.path.relative_to(self.root).as_posix())

    @property
    def shown(self) -> str:
        """By which a person knows it: the folder given, by its last name, and the path below it."""
        return f"{self.root.name}/{self.below}"


@dataclass(frozen=True, slots=True)
class Files:
    """What stands below the folders given."""

    roots: tuple[Path, ...]
    agreements: tuple[Found, ...]
    others: tuple[tuple[str, int], ...]
    """How many files of each other suffix, which are not read."""


def find_files(folders: Iterable[Path]) -> Files:
    """Every agreement below the folders, each once.

    Raises:
        InputError: a folder is missing or is none, or there is no agreement in any.
    """
    given = list(folders)
    if wrong := [_not_a_folder(folder) for folder in given if not folder.is_dir()]:
        raise InputError(wrong)
    whole = sorted({folder.resolve() for folder in given})
    roots = tuple(one for one in whole if not any(one != other and one.is_relative_to(other) for other in whole))
    agreements: list[Found] = []
    others: Counter[str] = Counter()
    for root in roots:
        for path in _walk(root):
            if path.suffix.lower() in KINDS:
                agreements.append(Found(path, root))
            elif path.name != TABLE_NAME:
                others[path.suffix.lower() or "no suffix"] += 1
    if not agreements:
        hint = f"agreements end in {', '.join(KINDS)}"
        raise InputError([Finding("no-agreements", "there is no agreement here", Location(str(given[0])), hint=hint)])
    return Files(roots, tuple(sorted(agreements, key=lambda one: one.key)), tuple(sorted(others.items())))


def _walk(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(PASSED_OVER)]
        yield from (Path(folder, name) for name in names if not name.startswith(PASSED_OVER))


def _not_a_folder(path: Path) -> Finding:
    if path.exists():
        return Finding("not-a-folder", "this is no folder", Location(str(path)), hint="name the folder it stands in")
    return Finding("no-such-folder", "there is no such folder", Location(str(path)), hint="check the name")

"""Compare the installed files with the record that the installer made of them: altered, missing, added.

The record lists every file of the wheel with its hash. It is read as it stands: Python's own reading of it leaves
out, from 3.12 on, the files that are missing.
"""

import base64
import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PureWindowsPath

from clausekit.given.file_bytes import file_bytes
from clausekit.handover.selfcheck.outcome import NotOk

INSTALLED = Path(__file__).parents[2]
"""The package that is running."""
NAME = "clausekit"
ALGORITHMS = ("sha256", "sha384", "sha512")
"""Those that a wheel may use."""
COMPILED = "__pycache__"
OF_THE_SYSTEM = ("Thumbs.db", "desktop.ini")
"""What file managers leave in a folder, beside names that begin with a dot."""


@dataclass(frozen=True, slots=True)
class Compared:
    """How many files were compared, and in words what is wrong with which of them."""

    files: int
    wrong: tuple[str, ...]


def compare_with_record(package: Path) -> Compared | None:
    """Hold every file of the wheel against its hash in the record beside the package.

    What Python compiles for itself does not count, nor what the installer makes outside the packages, such as the
    program that a terminal starts. Whoever can change the files can change the record too.

    Args:
        package: the folder of the package.

    Returns:
        ``None`` if no installer put the package there: it runs from a folder of sources.

    Raises:
        NotOk: there is no record where one must be, there are several, or it has no hash of ours.
    """
    records = [hashes for hashes in _records(package.parent) if f"{package.name}/__init__.py" in hashes]
    if not records:
        if (package / "_shipped").exists():
            raise NotOk("the record of the installed files is missing, or is not that of these files")
        return None
    if len(records) > 1:
        raise NotOk("there are records of more than one installation")
    recorded = records[0]
    altered = [
        f"{name} {what}" for name, expected in recorded.items() if (what := _wrong(package.parent / name, expected))
    ]
    added = [f"{name} was added" for name in _names(package) if name not in recorded]
    return Compared(len(recorded), (*altered, *added))


def _records(folder: Path) -> Iterator[dict[str, str]]:
    """Of each installation in a folder: its files, by name from there, with their hashes as they are written."""
    for distribution in metadata.distributions(name=NAME, path=[str(folder)]):
        rows = [row for row in csv.reader((distribution.read_text("RECORD") or "").splitlines()) if row]
        named = ((PureWindowsPath(row[0]), "".join(row[1:2])) for row in rows)
        yield {path.as_posix(): expected for path, expected in named if _is_of_the_wheel(path)}


def _is_of_the_wheel(path: PureWindowsPath) -> bool:
    """Whether a record names a file that came in the wheel, other than the record, which cannot hold its own hash.

    Read as a path of Windows, since that tells both kinds of slash and ``C:`` from names.
    """
    outside = path.anchor or ".." in path.parts
    itself = path.name == "RECORD" and path.parent.suffix == ".dist-info"
    return not outside and not itself and path.suffix != ".pyc"


def _wrong(path: Path, expected: str) -> str:
    """What is wrong with a file; empty if nothing is."""
    algorithm, _, wanted = expected.partition("=")
    if algorithm not in ALGORITHMS:
        return "has no hash in the record"
    try:
        found = hashlib.new(algorithm, file_bytes(path)).digest()
    except FileNotFoundError:
        return "is missing"
    except OSError:
        return "cannot be read"
    return "" if base64.urlsafe_b64encode(found).decode().rstrip("=") == wanted else "has changed"


def _names(package: Path) -> Iterator[str]:
    """The files that a program could take for its own, by name from beside the package."""
    for path in sorted(package.rglob("*")):
        name = path.relative_to(package.parent)
        litter = path.name.startswith(".") or path.name in OF_THE_SYSTEM
        if path.is_file() and COMPILED not in name.parts and not litter:
            yield name.as_posix()

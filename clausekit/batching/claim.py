"""The claim that a batch copies: its template folder, read once for all employers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from clausekit.drafting.bargaining import BargainingFile, read_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.findings import Finding, InputError
from clausekit.library.load import Library, load_library
from clausekit.negotiation.release import UNION_ONLY
from clausekit.shipped import VERSION

LIBRARY = "library"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What every employer of a batch is given, before its row of the table changes it."""

    bargaining: BargainingFile
    text: str
    """The bargaining file as it is written."""
    kept: Mapping[str, str]
    """The other files that each folder gets, by path in it: the mandate, and the claim's own clauses."""
    library: Library
    libraries: tuple[Path, ...]
    edition: str
    """A hash over the program's version and every clause that could be drafted."""


def read_claim(folder: Path, libraries: Sequence[Path] = ()) -> Claim:
    """Read a template folder: its bargaining file, its mandate, its own clauses.

    Raises:
        InputError: it is no bargaining folder, a file of it is not right, or its numbers are frozen.
    """
    bargaining = read_bargaining(folder)
    if bargaining.content.frozen_round is not None:
        message = "a claim for several employers cannot have frozen numbers"
        place = bargaining.source.place(("numbering",))
        raise InputError([Finding("claim-frozen", message, place, hint="write `numbering: live` in it")])
    mandates = sorted((folder / UNION_ONLY).glob("mandate*.yaml"))
    clauses = sorted((folder / LIBRARY).rglob("*.yaml"))
    kept = {path.relative_to(folder).as_posix(): _text(path) for path in (*mandates, *clauses)}
    library = load_library(libraries, own=folder / LIBRARY)
    return Claim(
        bargaining=bargaining,
        text=_text(folder / BARGAINING_FILE),
        kept=kept,
        library=library,
        libraries=tuple(libraries),
        edition=_edition(library),
    )


def _edition(library: Library) -> str:
    """The bundled clauses are known by the lock that publishes them, the others by what stands in them."""
    bundled, *others = (layer.folder for layer in library.layers)
    read = [bundled / "clauses.lock", *(path for folder in others for path in sorted(folder.rglob("*.yaml")))]
    hashed = sha256(VERSION.encode())
    for path in read:
        hashed.update(b"\0" + path.name.encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()


def _text(path: Path) -> str:
    """A file's words with plain line ends, as a copy has them."""
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")

"""See in the rounds of a bargaining folder whether a file inside it was exchanged, whatever its name says."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from clausekit.drafting.bargaining_folder import BARGAINING_FILE, ROUNDS
from clausekit.findings import Finding, Location
from clausekit.negotiation.read_rounds import read_rounds


def never_exchanged(paths: Iterable[Path]) -> Iterator[Finding]:
    """A finding for every file of a bargaining folder that no round of it holds.

    Of a file elsewhere nothing is known, and the person is believed.

    Raises:
        InputError: the rounds of the folder cannot be read.
    """
    for path in paths:
        folder = folder_of(path)
        if folder is None:
            continue
        held = {one.sha256 for one in read_rounds(folder)}
        if hashlib.sha256(path.read_bytes()).hexdigest() not in held:
            message = f"no round of {folder.name}/ holds this file, so it was never exchanged"
            hint = "leave out `--exchanged`; or, if it was sent, record it: `clausekit round add`"
            yield Finding("not-in-rounds", message, Location(str(path)), hint=hint)


def folder_of(path: Path) -> Path | None:
    """The bargaining folder that a file is in."""
    return next(
        (one for one in path.resolve().parents if (one / BARGAINING_FILE).is_file() and (one / ROUNDS).is_dir()), None
    )

"""Findings: the one shape for everything that is told to a person about a file or a document."""

import errno
from collections.abc import Callable, Iterable, Set
from dataclasses import field
from enum import StrEnum

from clausekit.given.plentiful import plentiful

LISTED = 12
"""Words that are known and named where none of them is near."""
NO_SUCH_FILE = "check the name and the folder"
_BY_ERROR = {
    errno.ENOSPC: "make room on the disk, or choose another folder",
    errno.EFBIG: "choose another disk, or a smaller file",
    errno.ENAMETOOLONG: "give it a shorter name, or a folder that is not so deep",
    errno.EROFS: "choose another folder: this disk only gives, and takes nothing",
    errno.EINVAL: "name a file",
    errno.ELOOP: "name the file itself and not a link",
    errno.ENOTDIR: "one of the folders in its name is a file: check the name",
}
"""What to do where the system says more than that it refuses."""


class Severity(StrEnum):
    """How much a finding matters; ``ERROR`` stops the work, the others are said and work goes on."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@plentiful(kw_only=False, order=True)
class Location:
    """A place in a file (line and column, from 1) or in a document (a part, a number).

    Zero and the empty string mean "not known": a finding may know its file and not its line.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    part: str = ""

    def __str__(self) -> str:
        place = self.file
        if self.line:
            place += f":{self.line}:{self.column}"
        return f"{place} {self.part}".strip() if self.part else place


@plentiful(kw_only=False)
class Finding:
    """One thing to tell a person: a stable code, what is so, and what to do about it."""

    code: str
    message: str
    place: Location = field(default_factory=Location)
    severity: Severity = Severity.ERROR
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.place}: " if str(self.place) else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.severity}: {self.message}{hint} [{self.code}]"


class InputError(Exception):
    """What a person gave cannot be used; carries every mistake found, in the order of its place.

    Why a list: someone who mends one mistake must not be sent back for the next one.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings: tuple[Finding, ...] = tuple(sorted(findings, key=lambda finding: finding.place))
        super().__init__("\n".join(map(str, self.findings)))


class Refusal(InputError):
    """The input is right, but what came of it may not go where it was to go: something was found in it."""


def not_read(path: object, error: OSError) -> Finding:
    """What to say of a file that cannot be read: the one place that does, so that every command gives one answer."""
    place = Location(str(path))
    if isinstance(error, FileNotFoundError):
        return Finding("file-missing", "there is no such file", place, hint=NO_SUCH_FILE)
    locked = "close it in Word if it is open there, or copy it to another folder"
    other = "see that it opens in another program, or ask for it again"
    return _refused("file-unreadable", "read", place, error, locked, other)


def not_written(path: object, error: OSError) -> Finding:
    """What to say of a file that cannot be written, in one place as above."""
    locked = "close it in Word if it is open there, or choose another folder"
    return _refused("not-written", "written", Location(str(path)), error, locked, "choose another folder")


def _refused(code: str, what: str, place: Location, error: OSError, locked: str, other: str) -> Finding:
    """A file that the system would not let be read or written; ``locked`` and ``other`` say what to do."""
    if isinstance(error, IsADirectoryError):
        return Finding("is-a-folder", "this is a folder and not a file", place, hint="name a file in it")
    hint = locked if isinstance(error, PermissionError) else _BY_ERROR.get(error.errno or 0, other)
    return Finding(code, f"cannot be {what}: {error.strerror or error}", place, hint=hint)


def gather(*steps: Callable[[], object]) -> None:
    """Take steps that do not need each other, so that somebody who made two mistakes is told of both.

    Raises:
        InputError: all that any of them found wrong.
    """
    wrong: list[Finding] = []
    for step in steps:
        try:
            step()
        except InputError as error:
            wrong += error.findings
    if wrong:
        raise InputError(dict.fromkeys(wrong))


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word closest to a mistyped one, or the empty string."""
    from difflib import get_close_matches  # needed only once something is wrong

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else ""


def one_of(word: str, known: Iterable[str]) -> str:
    """A hint that is never empty: the nearest known word, or the first of them all."""
    words = sorted(known) if isinstance(known, Set) else list(known)  # the order of a set is another each time
    more = ", …" if len(words) > LISTED else ""
    return nearest(word, words) or (f"one of: {', '.join(words[:LISTED])}{more}" if words else "there is none to name")

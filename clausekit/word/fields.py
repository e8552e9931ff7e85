"""Fields while they are read: their codes are never shown, their results are text."""

from dataclasses import dataclass, field

CITING = frozenset(("REF", "PAGEREF", "NOTEREF"))
SILENT = frozenset(
    ("XE", "TC", "RD", "TA", "SET", "ASK", "PRIVATE", "ADVANCE", "FORMCHECKBOX", "FORMDROPDOWN", "COMMENTS")
)
"""Fields that show nothing in the text, or whose sign we read from their settings."""


@dataclass(slots=True)
class Field:
    """One field: first its code, then, if it has any, its result."""

    code: list[str] = field(default_factory=list)
    result: list[str] = field(default_factory=list)
    shows: bool = False
    """Whether the result has begun."""
    is_contents: bool = False
    """Whether the result is a table of contents."""

    def show(self) -> None:
        """The code is complete and the result begins."""
        self.shows = True
        self.is_contents = self.name == "TOC"

    @property
    def name(self) -> str:
        """What kind of field it is, in capitals."""
        words = "".join(self.code).split(maxsplit=1)
        return words[0].upper() if words else ""

    @property
    def cites(self) -> tuple[str, str] | None:
        """The bookmark it cites and the result shown, if it is a cross-reference."""
        words = "".join(self.code).split()
        if len(words) > 1 and words[0].upper() in CITING:
            return words[1].strip('"'), "".join(self.result)
        return None

    @property
    def is_without_result(self) -> bool:
        """Whether Word shows something here that the file does not hold."""
        return not self.shows and self.name not in SILENT

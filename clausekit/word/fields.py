"""Fields while they are read: their codes are never shown, their results are text."""

from dataclasses import dataclass, field

from clausekit.word.elements import VAL, Element, W, find
from clausekit.word.style_table import OFF

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


def form_sign(form: Element) -> str:
    """What an old form field shows that is not in its result: a ticked or empty box, the choice made."""
    box, choices = find(form, "checkBox"), find(form, "ddList")
    if box is not None:
        ticked = find(box, "checked")
        if ticked is None:
            ticked = find(box, "default")
        return "☒" if ticked is not None and ticked.get(VAL, "1") not in OFF else "☐"
    if choices is not None:
        entries = [entry.get(VAL, "") for entry in choices.iter(W + "listEntry")]
        choice = find(choices, "result")
        if choice is None:
            choice = find(choices, "default")
        at = choice.get(VAL, "0") if choice is not None else "0"
        return entries[int(at)] if at.isdigit() and int(at) < len(entries) else ""
    return ""

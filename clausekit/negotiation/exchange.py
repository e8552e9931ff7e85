"""What one side gave the other: a file, pasted text or spoken words, as it is about to be kept."""

import re
from dataclasses import dataclass
from pathlib import Path

from clausekit.document.reading import Reading
from clausekit.findings import Finding, InputError, Location, Severity, not_read
from clausekit.given.file_bytes import file_size
from clausekit.negotiation.round import RoundKind

LARGEST = 200_000_000
"""Bytes; an agreement of 300 pages with pictures is about a tenth of it."""
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


@dataclass(frozen=True, slots=True)
class Exchange:
    """A file or words on their way into the rounds. Made by ``file_given``, ``text_given`` or ``words_said``."""

    kind: RoundKind
    content: bytes
    suffix: str
    name: str = ""
    """The file's name as it came."""
    by: str = ""
    """Who said it, by role."""

    @property
    def words(self) -> str:
        """Pasted or spoken words; empty for a file."""
        return "" if self.kind is RoundKind.FILE else self.content.decode()

    def read(self) -> tuple[Reading | None, list[Finding]]:
        """The file as a document, if it can be read, and what could not be.

        Why no error: a scan or a damaged file was exchanged all the same, and is kept.
        """
        if self.kind is not RoundKind.FILE:
            return None, []
        from clausekit.intake.read import read_content  # words need none of it

        try:
            reading = read_content(self.content, self.name)
        except InputError as error:
            return None, [_not_read(one) for one in error.findings]
        return reading, list(reading.findings)


def file_given(path: Path) -> Exchange:
    """A file.

    Raises:
        InputError: it is not there, is empty or too large, or cannot be opened.
    """
    try:
        content = path.read_bytes() if file_size(path) <= LARGEST else None
    except OSError as error:
        raise InputError([not_read(path, error)]) from None
    if content is None:
        hint = "ask for it without its pictures"
        raise _refused("file-too-large", f"the file is larger than {LARGEST:,} bytes", path, hint)
    if not content:
        raise _refused("file-empty", "the file is empty", path, "ask for it again, or save it anew")
    suffix = path.suffix.lower()
    return Exchange(RoundKind.FILE, content, suffix if _SUFFIX.fullmatch(suffix) else "", path.name)


def text_given(text: str) -> Exchange:
    """Pasted text, for example an e-mail.

    Raises:
        InputError: there is none.
    """
    return Exchange(RoundKind.TEXT, _bytes(text), ".txt")


def words_said(words: str, by: str) -> Exchange:
    """Words said across the table, and the role of who said them.

    Raises:
        InputError: there are none.
    """
    return Exchange(RoundKind.SPOKEN, _bytes(words), ".txt", by=by)


def _bytes(text: str) -> bytes:
    if not text.strip():
        hint = '`--text "their words"`, or `--text -` and paste them, with Ctrl-D at the end'
        raise InputError([Finding("text-empty", "there are no words to keep", hint=hint)])
    try:
        return (text.rstrip("\r\n") + "\n").encode()
    except UnicodeEncodeError:
        message = "the words hold something that is no character"
        raise InputError([Finding("text-broken", message, hint="save them as a file in UTF-8 and add that")]) from None


def _not_read(finding: Finding) -> Finding:
    message = f"the file is kept, but could not be read: {finding.message}"
    return Finding(finding.code, message, finding.place, Severity.WARNING, finding.hint)


def _refused(code: str, message: str, path: Path, hint: str) -> InputError:
    return InputError([Finding(code, message, Location(str(path)), hint=hint)])

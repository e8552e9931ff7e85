"""Decode: the bytes of a text file as text, whatever program wrote it."""

import codecs
from collections.abc import Iterator

from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.given.characters import fit_characters

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(content: bytes, name: str) -> tuple[str, tuple[Finding, ...]]:
    """The text of a file, with ends of lines as ``\\n``, and what to say of its encoding.

    UTF-8 and UTF-16 with their marks, UTF-8 without, and else the encoding of old Windows programs,
    which is a guess and is said to be one.

    Raises:
        InputError: the file is not text.
    """
    findings: tuple[Finding, ...] = ()
    encoding = next((name_ for mark, name_ in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text, findings = _decode_old(content, name)
    if "\x00" in text:
        hint = "save it again as text in UTF-8, or give the Word file"
        raise InputError([Finding("not-text", "this file is not text", Location(name), hint=hint)])
    text, unfit = fit_characters(text)
    return text.replace("\r\n", "\n").replace("\r", "\n"), (*findings, *_unread(unfit, name))


def _decode_old(content: bytes, name: str) -> tuple[str, tuple[Finding, ...]]:
    text = content.decode("cp1252", errors="replace")
    unread = text.count("\N{REPLACEMENT CHARACTER}")
    message = "this text is not UTF-8; it was read as Windows-1252, so check quotation marks and accents"
    return text, (Finding("old-encoding", message, Location(name), Severity.NOTE), *_unread(unread, name))


def _unread(count: int, name: str) -> Iterator[Finding]:
    if count:
        what = (
            "1 character could not be read and stands"
            if count == 1
            else f"{count} characters could not be read and stand"
        )
        message = f"{what} as \N{REPLACEMENT CHARACTER}"
        yield Finding("unread-characters", message, Location(name), Severity.WARNING)

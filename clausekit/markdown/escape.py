"""Escaping: text that stays text when Markdown is read."""

import re
import unicodedata

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_SPACES = re.compile(r"\s+")
_SYNTAX = re.compile(r"[\\`*_\[\]<&{|]")
_BLOCK_START = re.compile(r"(?:[#>+=~|:-]|\d+(?=[.)]))")


def escape_answer(text: str) -> str:
    """A filled value as Markdown that can only be read as the same words on one line.

    Every mark of punctuation is escaped, since a value may stand at the start of a line, and line
    ends become spaces. Characters that cannot be seen or that reorder others are taken out.
    """
    return _PUNCTUATION.sub(r"\\\1", clean_words(text))


def clean_words(text: str) -> str:
    """Words on one line: spaces single, unseen control and reordering characters gone."""
    spaced = _SPACES.sub(" ", text).strip()
    if spaced.isascii() and spaced.isprintable():
        return spaced
    kept = "".join(mark for mark in spaced if unicodedata.category(mark) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    return _SPACES.sub(" ", kept).strip()


def escape_words(text: str) -> str:
    """Words of a document as Markdown, with no more escapes than are needed to read them back."""
    escaped = _SYNTAX.sub(r"\\\g<0>", text)
    return escaped if escaped.isprintable() else "".join(map(_visible, escaped))


def escape_start(line: str) -> str:
    """A line of Markdown that cannot begin a heading, list, quotation or table."""
    found = _BLOCK_START.match(line)
    if not found:
        return line
    if found.group().isdigit():
        return found.group() + "\\" + line[found.end() :]
    return "\\" + line


def entity(mark: str) -> str:
    """A character written by its number, which is never read as syntax."""
    return f"&#{ord(mark)};"


def _visible(mark: str) -> str:
    return mark if mark.isprintable() else entity(mark)

"""Read the inline tokens of one block as a line of the document."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from markdown_it.token import Token

from clausekit.document.inlines import Blank, DefinedTerm, Inline, Line, Text, joined

LinkReader = Callable[[str, str], Line]
"""Makes inline parts of a link from where it points to and the words it shows."""

_BLANK = re.compile(r"\[\[([^\[\]]+)\]\]")
_ANCHOR = re.compile(r"\s*\{#([a-z][a-z0-9-]*)\}\s*$")
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_HIDDEN = "\x00"
"""Stands for an escaped character, so that it is never taken for syntax."""


@dataclass(slots=True)
class LineReading:
    """A line, the anchor written at its end, and bracketed words that are nothing we know."""

    line: Line = ()
    anchor: str = ""
    unknown: list[str] = field(default_factory=list)
    plain_start: bool = True
    """Whether the first character was written as itself and not escaped."""


def read_line(tokens: list[Token], read_link: LinkReader) -> LineReading:
    """Read the children of an inline token."""
    reader = _LineReader(read_link)
    for token in tokens:
        reader.take(token)
    return reader.finish()


class _LineReader:
    def __init__(self, read_link: LinkReader) -> None:
        self._read_link = read_link
        self._parts: list[Inline] = []
        self._words = ""
        self._mask = ""
        self._strong = False
        self._emphasis = False
        self._link: str | None = None
        self._link_words = ""
        self._reading = LineReading()
        self._started = False

    def take(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special" | "softbreak" | "hardbreak":
                self._take_words(token)
            case "strong_open" | "strong_close":
                self._flush()
                self._strong = token.type == "strong_open"
            case "em_open" | "em_close":
                self._flush()
                self._emphasis = token.type == "em_open"
            case "link_open":
                self._link, self._link_words = str(token.attrs.get("href", "")), ""
            case "link_close":
                self._close_link()
            case other:
                raise AssertionError(f"the parser is not set up to give {other}")

    def finish(self) -> LineReading:
        found = _ANCHOR.search(self._mask)
        if found:
            self._reading.anchor = found.group(1)
            self._words, self._mask = self._words[: found.start()], self._mask[: found.start()]
        self._flush()
        self._reading.line = joined(self._parts)
        return self._reading

    def _take_words(self, token: Token) -> None:
        words = token.content if token.type.startswith("text") else " "
        if not self._started and words:
            self._started = True
            self._reading.plain_start = token.type == "text"
        if self._link is not None:
            self._link_words += words
            return
        self._words += words
        self._mask += _HIDDEN * len(words) if token.type == "text_special" else words

    def _close_link(self) -> None:
        target, words, self._link = self._link or "", self._link_words, None
        if self._mask.endswith("["):
            # ``[[label]]`` whose label is also that of a definition: the outer brackets make it a blank
            self._words += f"[{words}]"
            self._mask += f"[{words}]"
            return
        self._flush()
        for part in self._read_link(target, words):
            match part:
                case DefinedTerm() if self._strong:
                    self._parts.append(DefinedTerm(part.text, part.target, defines=True))
                case Text():
                    self._parts.append(Text(part.text, self._strong, self._emphasis))
                case _:
                    self._parts.append(part)

    def _flush(self) -> None:
        at = 0
        for found in _BLANK.finditer(self._mask):
            self._add_text(self._words[at : found.start()], self._mask[at : found.start()])
            self._parts.append(Blank(self._words[found.start(1) : found.end(1)]))
            at = found.end()
        self._add_text(self._words[at:], self._mask[at:])
        self._words = self._mask = ""

    def _add_text(self, words: str, mask: str) -> None:
        self._reading.unknown += _BRACKETS.findall(mask)
        if words:
            self._parts.append(Text(words, self._strong, self._emphasis))

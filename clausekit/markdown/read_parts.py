"""Read any Markdown, not only ours, as parts one after the other: headings, paragraphs, items, tables."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from clausekit.document.inlines import Inline, Line, Text, joined
from clausekit.markdown.tables import after_block, read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownPart:
    """One part of a Markdown file."""

    line: Line = ()
    heading: int = 0
    """Level of a heading, from 1; 0 for text."""
    number: str = ""
    """The number of an item of a numbered list, as it stands in the file."""
    bullet: bool = False
    depth: int = 0
    """How many lists it stands in."""
    rows: tuple[tuple[Line, ...], ...] = ()
    """The rows of a table; then there is no line."""
    at: int = 0
    """Its line in the file, from 1."""


@dataclass(slots=True)
class MarkdownParts:
    """The parts of a file, and how many pictures in it have no words."""

    parts: list[MarkdownPart]
    pictures: int = 0


def read_parts(text: str) -> MarkdownParts:
    """The parts of a Markdown file, in order, with every word of it: code and HTML come as plain words."""
    reader = _Reader()
    tokens = _parser().parse(text)
    return MarkdownParts(list(reader.parts(tokens)), reader.pictures)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


class _Reader:
    def __init__(self) -> None:
        self.pictures = 0

    def parts(self, tokens: list[Token], depth: int = 0) -> Iterator[MarkdownPart]:
        at = 0
        while at < len(tokens):
            token, end = tokens[at], after_block(tokens, at)
            inside = tokens[at + 1 : end - 1]
            line = (token.map or [0])[0] + 1
            match token.type:
                case "heading_open":
                    yield MarkdownPart(line=self._line(inside[0]), heading=int(token.tag[1]), at=line)
                case "paragraph_open":
                    yield MarkdownPart(line=self._line(inside[0]), depth=depth, at=line)
                case "bullet_list_open" | "ordered_list_open":
                    yield from self._items(inside, depth + 1)
                case "table_open":
                    table, _ = read_table(tokens, at, self._line)
                    yield MarkdownPart(rows=(table.header, *table.rows), at=line)
                case "blockquote_open":
                    yield from self.parts(inside, depth)
                case "fence" | "code_block":
                    for shift, words in enumerate([token.info, *token.content.split("\n")]):
                        if words.strip():
                            yield MarkdownPart(line=(Text(words.strip()),), depth=depth, at=line + shift)
            at = end

    def _items(self, tokens: list[Token], depth: int) -> Iterator[MarkdownPart]:
        at = 0
        while at < len(tokens):
            token, end = tokens[at], after_block(tokens, at)
            number = f"{token.info}{token.markup}" if token.info else ""
            parts = list(self.parts(tokens[at + 1 : end - 1], depth))
            if parts and not (parts[0].rows or parts[0].heading or parts[0].number):
                parts[0] = replace(parts[0], number=number, bullet=not number)
            yield from parts
            at = end

    def _line(self, inline: Token) -> Line:
        parts: list[Inline] = []
        strong = emphasis = 0
        for token in inline.children or []:
            match token.type:
                case "strong_open" | "strong_close":
                    strong += token.nesting
                case "em_open" | "em_close":
                    emphasis += token.nesting
                case "softbreak" | "hardbreak":
                    parts.append(Text(" ", bool(strong), bool(emphasis)))
                case "image":
                    self.pictures += 1
                    parts.append(Text(token.content, bool(strong), bool(emphasis)))
                case _ if token.content:
                    parts.append(Text(token.content, bool(strong), bool(emphasis)))
        return joined(parts)

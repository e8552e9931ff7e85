"""Read the Markdown of a clause: paragraphs are provisions, lists under them are their items."""

from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from clausekit.document.blocks import Block, Provision, Table
from clausekit.document.inlines import DefinedTerm, Line, Reference, Text
from clausekit.findings import Location
from clausekit.markdown.inlines import LineReading, read_line
from clausekit.markdown.parser import Definitions, parse
from clausekit.markdown.tables import after_block, read_table

TERM = "term:"
"""Begins the target of a defined term until the definitions are made."""
DEEPEST_LIST = 2
"""Levels of items below a provision: (a) and (i)."""


@dataclass(frozen=True, slots=True)
class MarkdownProblem:
    """What clause text may not hold, and in which of its lines (from 1)."""

    line: int
    message: str


@dataclass(slots=True)
class ClauseReading:
    """A clause's blocks, still without numbers; references hold ``clause-id#anchor``."""

    blocks: tuple[Block, ...] = ()
    problems: list[MarkdownProblem] = field(default_factory=list)


def term_key(term: str) -> str:
    """What a defined term is known by until the definitions are made."""
    return TERM + "-".join(term.lower().split())


def read_clause(text: str, terms: Definitions, file: str = "", first_line: int = 0) -> ClauseReading:
    """Read clause text.

    Args:
        text: filled Markdown of the clause dialect (docs/clause-text.md).
        terms: every label of a defined term, and its key.
        file: the file that the text stands in, for places.
        first_line: the line of the file just before the text.
    """
    tokens, _ = parse(text, terms)
    reader = _ClauseReader(file, first_line)
    reader.read(tokens)
    return ClauseReading(tuple(reader.blocks), reader.problems)


def read_meaning(text: str, terms: Definitions) -> LineReading:
    """Read one line of the clause dialect, such as the meaning of a defined term."""
    tokens, _ = parse(" ".join(text.split()), terms)
    inline = [token for token in tokens if token.type == "inline"]
    return read_line(inline[0].children or [], _read_link) if len(inline) == 1 else LineReading()


def _read_link(target: str, words: str) -> Line:
    if target.startswith(TERM):
        return (DefinedTerm(words, target),)
    return (Text(words + " "), Reference(target))


class _ClauseReader:
    def __init__(self, file: str, first_line: int) -> None:
        self._file = file
        self._first_line = first_line
        self.blocks: list[Block] = []
        self.problems: list[MarkdownProblem] = []

    def read(self, tokens: list[Token]) -> None:
        at = 0
        while at < len(tokens):
            token = tokens[at]
            match token.type:
                case "paragraph_open":
                    self.blocks.append(self._provision(tokens[at + 1]))
                    at += 3
                case "bullet_list_open" | "ordered_list_open":
                    items, at = self._items(tokens, at, depth=1)
                    self._add_items(items, token)
                case "table_open":
                    table, at = self._table(tokens, at)
                    self.blocks.append(table)
                case _:
                    what = token.type.removesuffix("_open").replace("hr", "line of dashes")
                    self._refuse(token, f"a {what} is not allowed in clause text; use paragraphs and lists")
                    at = after_block(tokens, at)

    def _provision(self, inline: Token) -> Provision:
        reading = self._line(inline)
        return Provision(text=reading.line, id=reading.anchor, place=self._place(inline))

    def _add_items(self, items: list[Provision], token: Token) -> None:
        if self.blocks and isinstance(self.blocks[-1], Provision) and not self.blocks[-1].children:
            self.blocks[-1] = replace(self.blocks[-1], children=tuple(items))
        else:
            self._refuse(token, "a list must follow the paragraph that it belongs to")

    def _items(self, tokens: list[Token], at: int, depth: int) -> tuple[list[Provision], int]:
        """The items of the list that opens at ``at``, and the position after it."""
        items: list[Provision] = []
        if depth > DEEPEST_LIST:
            self._refuse(tokens[at], f"lists may be nested {DEEPEST_LIST} deep at most")
        at += 1
        while not tokens[at].type.endswith("_list_close"):
            match tokens[at].type:
                case "list_item_open":
                    items.append(Provision(place=self._place(tokens[at])))
                    at += 1
                case "paragraph_open" if not items[-1].text:
                    reading = self._line(tokens[at + 1])
                    items[-1] = replace(items[-1], text=reading.line, id=reading.anchor)
                    at += 3
                case "bullet_list_open" | "ordered_list_open" if not items[-1].children:
                    below, at = self._items(tokens, at, depth + 1)
                    items[-1] = replace(items[-1], children=tuple(below))
                case "list_item_close":
                    at += 1
                case _:
                    self._refuse(tokens[at], "an item may hold one paragraph and one list below it")
                    at = after_block(tokens, at)
        return items, at + 1

    def _table(self, tokens: list[Token], at: int) -> tuple[Table, int]:
        table, after = read_table(tokens, at, lambda inline: self._line(inline).line)
        return replace(table, place=self._place(tokens[at])), after

    def _line(self, inline: Token) -> LineReading:
        reading = read_line(inline.children or [], _read_link)
        for unknown in reading.unknown:
            self._refuse(inline, f"`{unknown}` is not a defined term, and not a reference")
        return reading

    def _refuse(self, token: Token, message: str) -> None:
        self.problems.append(MarkdownProblem((token.map or [0])[0] + 1, message))

    def _place(self, token: Token) -> Location:
        line = (token.map or [0])[0] + 1
        return Location(self._file, self._first_line + line, 1)

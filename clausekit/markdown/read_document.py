"""Read a document from the Markdown that we write (docs/markdown.md)."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markdown_it.token import Token

from clausekit.document.blocks import (
    Block,
    BulletList,
    Heading,
    Note,
    Paragraph,
    Provision,
    Schedule,
    SignatureBlock,
    Table,
)
from clausekit.document.document import Document, Numbering, Orientation, TitlePage
from clausekit.document.inlines import DefinedTerm, Line, Reference, Text, line_text
from clausekit.document.labels import cited_blocks
from clausekit.document.walk import map_blocks
from clausekit.markdown.escape import escape_words
from clausekit.markdown.inlines import read_line
from clausekit.markdown.parser import label_key, parse
from clausekit.markdown.tables import after_block, read_table
from clausekit.markdown.write_document import ARTICLE, NUMBER, SIGNATURE_COLUMNS, SIGNED_FOR

LANGUAGE = "@LANGUAGE"


def read_document(text: str) -> Document:
    """Read Markdown that ``write_document`` wrote, perhaps edited by hand since.

    Raises:
        ValueError: it has no title page.
    """
    tokens, references = parse(text)
    parts = _split_at_rules(tokens)
    if len(parts) < 2:
        raise ValueError("this is not a document of ours: no line of dashes follows the title page")
    settings = {label: title for label, (_, title) in references.items() if label.startswith("@")}
    targets = {label: href.removeprefix("#") for label, (href, _) in references.items() if label not in settings}
    reader = _Reader(targets, _defining_ids(tokens))
    blocks = _with_ids(tuple(reader.blocks(parts[-1])), targets, settings)
    return Document(
        title_page=reader.title_page(parts[0]),
        blocks=blocks,
        language=settings.get(LANGUAGE, "en-GB"),
        header=settings.get("@HEADER", ""),
        footer=settings.get("@FOOTER", ""),
        contents=len(parts) > 2,
        numbering=Numbering(settings.get("@NUMBERING", Numbering.LIVE.value)),
        orientation=Orientation(settings.get("@ORIENTATION", Orientation.PORTRAIT.value)),
    )


@dataclass(slots=True)
class _Open:
    """An article or schedule that is being read, and the blocks below it so far."""

    block: Provision | Schedule
    children: list[Block]

    def closed(self) -> Block:
        return replace(self.block, children=tuple(self.children))


class _Reader:
    def __init__(self, targets: dict[str, str], defining: set[str]) -> None:
        self._targets = targets
        self._defining = defining

    def title_page(self, tokens: list[Token]) -> TitlePage:
        blocks = list(self._plain(tokens))
        lists = [block for block in blocks if isinstance(block, BulletList)]
        facts = [item for one in lists for item in one.items if _is_fact(item)]
        title = next((line_text(block.text) for block in blocks if isinstance(block, Heading)), "")
        standing = next((line_text(block.text) for block in blocks if isinstance(block, Note)), "")
        return TitlePage(
            title=title,
            parties=tuple(line_text(item) for one in lists for item in one.items if not _is_fact(item)),
            facts=tuple(_fact(item) for item in facts),
            standing=standing,
        )

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        """The blocks of the body, with what belongs to an article or schedule below it."""
        current: _Open | None = None
        for block in self._plain(tokens):
            opened = _opened(block)
            if opened is None and not isinstance(block, Heading) and current is not None:
                current.children.append(block)
                continue
            if current is not None:
                yield current.closed()
                current = None
            if opened is not None:
                current = _Open(opened, [])
            else:
                yield _lowered(block)
        if current is not None:
            yield current.closed()

    def _plain(self, tokens: list[Token]) -> Iterator[Block]:
        """The blocks one after the other, without what is below what."""
        waiting: Block | None = None
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.type in ("bullet_list_open", "ordered_list_open") and token.markup == "-":
                if isinstance(waiting, Provision):
                    children, at = self._items(tokens, at)
                    waiting = replace(waiting, children=children)
                    continue
            if waiting is not None:
                yield waiting
            waiting, at = self._read_block(tokens, at)
        if waiting is not None:
            yield waiting

    def _read_block(self, tokens: list[Token], at: int) -> tuple[Block, int]:
        token, end = tokens[at], after_block(tokens, at)
        inside = tokens[at + 1 : end - 1]
        match token.type:
            case "heading_open":
                return Heading(text=self._line(inside[0]), level=int(token.tag[1]), id=_plain_mark(inside[0])), end
            case "paragraph_open":
                return self._paragraph(inside[0]), end
            case "blockquote_open":
                lines = [one for one in inside if one.type == "inline"]
                return self._note(lines[0]) if lines else Note(text=()), end
            case "table_open":
                table, end = read_table(tokens, at, self._line)
                return _signature(table) or table, end
            case _:
                return BulletList(items=tuple(self._line(one) for one in inside if one.type == "inline")), end

    def _paragraph(self, inline: Token) -> Block:
        number, rest = self._number(inline)
        return Provision(number=number, text=rest) if number else Paragraph(text=rest)

    def _items(self, tokens: list[Token], at: int) -> tuple[tuple[Block, ...], int]:
        """The items of the list that opens at ``at``: provisions with what is below them, and other blocks."""
        items: list[Block] = []
        end = after_block(tokens, at)
        at += 1
        while at < end - 1:
            token = tokens[at]
            last = items[-1] if items else None
            if token.type in ("bullet_list_open", "ordered_list_open") and token.markup == "-":
                if isinstance(last, Provision):
                    below, at = self._items(tokens, at)
                    items[-1] = replace(last, children=below)
                    continue
            if token.nesting == 1 and token.type != "list_item_open":
                block, at = self._read_block(tokens, at)
                items.append(block)
                continue
            at += 1
        return tuple(items), end

    def _note(self, inline: Token) -> Note:
        """A remark; bold words at its start that end in a colon say what kind it is."""
        label, rest = _bold_start(inline.children or [])
        if label.endswith(":"):
            return Note(label=label[:-1], text=_without_space(read_line(rest, self._link).line))
        return Note(text=self._line(inline))

    def _number(self, inline: Token) -> tuple[str, Line]:
        """The number that bold words at the start of a line are, and the line without it."""
        number, rest = _bold_start(inline.children or [])
        if NUMBER.fullmatch(number):
            return number, _without_space(read_line(rest, self._link).line)
        return "", self._line(inline)

    def _line(self, inline: Token) -> Line:
        return read_line(inline.children or [], self._link).line

    def _link(self, target: str, words: str) -> Line:
        key = target.removeprefix("#")
        if not target.startswith("#") or key not in self._targets.values():
            return (Text(words),)
        return (DefinedTerm(words, key),) if key in self._defining else (Reference(key, words),)


def _bold_start(children: list[Token]) -> tuple[str, list[Token]]:
    """Bold words at the start of a line, written as themselves and not escaped, and what follows them."""
    start = next((at for at, child in enumerate(children) if child.type != "text" or child.content), 0)
    kinds = [child.type for child in children[start : start + 3]]
    if kinds == ["strong_open", "text", "strong_close"]:
        return children[start + 1].content, children[start + 3 :]
    return "", []


def _without_space(line: Line) -> Line:
    first = line[0] if line else None
    if isinstance(first, Text) and first.text.startswith(" "):
        shorter = replace(first, text=first.text[1:])
        return (shorter, *line[1:]) if shorter.text else line[1:]
    return line


def _opened(block: Block) -> Provision | Schedule | None:
    """The article or schedule that a heading begins, if it does."""
    if not isinstance(block, Heading) or not block.text:
        return None
    first = block.text[0]
    if not isinstance(first, Text):
        return None
    if block.level == 1:
        number, _, title = first.text.partition(": ")
        return Schedule(number=number, title=_rest(title, block.text))
    found = ARTICLE.fullmatch(first.text) if block.id == _PLAIN and block.level == 2 else None
    return Provision(number=found.group(1), title=_rest(found.group(2) or "", block.text)) if found else None


def _rest(first: str, line: Line) -> Line:
    return (Text(first), *line[1:]) if first else line[1:]


def _lowered(block: Block) -> Block:
    """A heading without a number, at its own level: in Markdown it stands one deeper."""
    return replace(block, level=block.level - 1, id="") if isinstance(block, Heading) else block


_PLAIN = "plain"


def _plain_mark(inline: Token) -> str:
    """Marks a heading whose first character is written as itself, so that it may be a number."""
    children = [child for child in inline.children or [] if child.type != "text" or child.content]
    return _PLAIN if children and children[0].type == "text" else ""


def _signature(table: Table) -> SignatureBlock | None:
    header = [line_text(cell) for cell in table.header]
    if tuple(header[1:]) != SIGNATURE_COLUMNS or not header[0].startswith(SIGNED_FOR):
        return None
    roles = tuple(line_text(row[0]) for row in table.rows)
    return SignatureBlock(party=header[0].removeprefix(SIGNED_FOR), roles=roles)


def _is_fact(item: Line) -> bool:
    return bool(item) and isinstance(item[0], Text) and item[0].strong and item[0].text.endswith(":")


def _fact(item: Line) -> tuple[str, str]:
    label = line_text(item[:1]).removesuffix(":")
    return label, line_text(item[1:]).removeprefix(" ")


def _split_at_rules(tokens: list[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.type == "hr":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _defining_ids(tokens: list[Token]) -> set[str]:
    """Ids of the blocks that define a term: bold links point to them."""
    found = set()
    for token in tokens:
        children = token.children or []
        for before, child in itertools.pairwise(children):
            if before.type == "strong_open" and child.type == "link_open":
                found.add(str(child.attrs["href"]).removeprefix("#"))
    return found


def _with_ids(blocks: tuple[Block, ...], targets: dict[str, str], settings: dict[str, str]) -> tuple[Block, ...]:
    by_block = {id(block): targets.get(label_key(escape_words(label)), "") for label, block in cited_blocks(blocks)}

    def identified(block: Block) -> Block:
        key = by_block.get(id(block), "")
        if isinstance(block, Paragraph) and block.text and isinstance(block.text[0], DefinedTerm):
            key = block.text[0].target if block.text[0].defines else ""
        language = settings.get(label_key(f"@language {key}"), "") if key else ""
        return replace(block, id=key, language=language)

    return map_blocks(blocks, identified)

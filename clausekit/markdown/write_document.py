"""Write a document as Markdown that reads back into an equal document (docs/markdown.md)."""

import re
from collections.abc import Iterator

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
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import DefinedTerm, Line, Text, line_text
from clausekit.document.labels import cited_blocks
from clausekit.document.walk import block_lines, walk
from clausekit.markdown.escape import entity, escape_start, escape_words
from clausekit.markdown.parser import label_key
from clausekit.markdown.write_line import write_line

RULE = "---"
NUMBER = re.compile(r"(?=\S*\d|\([a-z]+\))\S{1,20}")
"""What bold words at the start of a paragraph are read as its number."""
ARTICLE = re.compile(rf"({NUMBER.pattern})\.(?: (.*))?")
SIGNATURE_COLUMNS = ("Signature", "Name", "Date")
SIGNED_FOR = "Signed for "


def write_document(document: Document) -> str:
    """A document as Markdown."""
    writer = _Writer(document)
    parts = [*writer.title_page(document.title_page), RULE]
    if document.contents:
        parts += [writer.contents(), RULE]
    parts += writer.blocks(document.blocks)
    return "\n\n".join(part for part in parts if part) + "\n\n" + writer.definitions() + "\n"


class _Writer:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._cited = list(cited_blocks(document.blocks))
        self._labels = {block.id: escape_words(label) for label, block in self._cited if block.id}
        self._bullet = "*"

    def title_page(self, page: TitlePage) -> Iterator[str]:
        yield "# " + _heading(escape_words(page.title))
        yield "\n".join(f"* {escape_start(escape_words(party))}" for party in page.parties)
        yield "\n".join(f"+ **{escape_words(label)}:** {escape_words(value)}" for label, value in page.facts)
        yield f"> {escape_start(escape_words(page.standing))}" if page.standing else ""

    def contents(self) -> str:
        rows = []
        for block in self._document.blocks:
            if isinstance(block, (Provision, Schedule)) and block.title:
                title = f"{block.number} {line_text(block.title)}"
                shown = escape_words(title).replace(".", "\\.", 1)
                rows.append(f"* [{shown}](#{block.id})" if block.id else f"* {shown}")
        return "\n".join(rows)

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block)

    def definitions(self) -> str:
        """What the labels in brackets point to, and what no reader needs to see, at the foot."""
        rows = {}
        for label, cited in self._cited:
            if cited.id:
                rows[label_key(escape_words(label))] = f"[{escape_words(label)}]: #{cited.id}"
        for block in walk(self._document.blocks):
            for line in block_lines(block):
                for part in line:
                    if isinstance(part, DefinedTerm):
                        label = escape_words(part.text)
                        rows.setdefault(label_key(label), f"[{label}]: #{part.target}")
            if block.language and block.id:
                rows[f"@{block.id}"] = f'[@language {block.id}]: # "{_quoted(block.language)}"'
        return "\n".join([*rows.values(), *self._settings()])

    def _settings(self) -> Iterator[str]:
        document = self._document
        yield f'[@language]: # "{_quoted(document.language)}"'
        yield f'[@numbering]: # "{document.numbering.value}"'
        yield f'[@orientation]: # "{document.orientation.value}"'
        for name, words in (("header", document.header), ("footer", document.footer)):
            if words:
                yield f'[@{name}]: # "{_quoted(words)}"'

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield "#" * (block.level + 1) + " " + self._heading_words(block.text)
            case Provision() if block.title:
                yield f"## {escape_words(block.number)}. {_heading(self._line(block.title))}"
                yield from self.blocks(block.children)
            case Provision():
                yield self._numbered(block)
                if block.children:
                    yield "\n".join(self._items(block.children, indent=""))
            case Paragraph():
                yield self._paragraph(block.text)
            case BulletList():
                self._bullet = "+" if self._bullet == "*" else "*"
                yield "\n".join(f"{self._bullet} {escape_start(self._line(item))}" for item in block.items)
            case Table():
                rows = (block.header, *block.rows)
                yield self._table(rows)
            case Schedule():
                yield f"# {escape_words(block.number)}: {_heading(self._line(block.title))}"
                yield from self.blocks(block.children)
            case SignatureBlock():
                header = ((Text(SIGNED_FOR + block.party),), *((Text(name),) for name in SIGNATURE_COLUMNS))
                yield self._table((header, *(((Text(role),), (), (), ()) for role in block.roles)))
            case Note():
                yield f"> {self._note(block)}"

    def _items(self, children: tuple[Block, ...], indent: str) -> Iterator[str]:
        """Each child as an item of its own; what has no number stands in its item as it would outside."""
        for child in children:
            if isinstance(child, Provision):
                yield f"{indent}- {self._numbered(child)}"
                yield from self._items(child.children, indent + "  ")
            else:
                lines = "\n\n".join(self._block(child)).split("\n")
                yield f"{indent}- " + f"\n{indent}  ".join(lines)

    def _numbered(self, provision: Provision) -> str:
        return f"**{escape_words(provision.number)}** {self._line(provision.text)}"

    def _note(self, note: Note) -> str:
        written = self._line(note.text)
        if note.label:
            return f"**{escape_words(note.label)}:** {written}"
        first = note.text[0] if note.text else None
        if isinstance(first, Text) and first.strong and first.text.endswith(":"):
            return written.replace(first.text[0], entity(first.text[0]), 1)
        return escape_start(written)

    def _paragraph(self, line: Line) -> str:
        written = self._line(line)
        first = line[0] if line else None
        if isinstance(first, Text) and first.strong and NUMBER.fullmatch(first.text):
            return written.replace(first.text[0], entity(first.text[0]), 1)
        return escape_start(written)

    def _heading_words(self, line: Line) -> str:
        written = _heading(self._line(line))
        first = line[0] if line else None
        if isinstance(first, Text) and ARTICLE.match(first.text) and written[:1] not in "\\*":
            return entity(written[0]) + written[1:]
        return written

    def _table(self, rows: tuple[tuple[Line, ...], ...]) -> str:
        shown = ["| " + " | ".join(self._line(cell) for cell in row) + " |" for row in rows]
        return "\n".join([shown[0], "|" + " --- |" * len(rows[0]), *shown[1:]])

    def _line(self, line: Line) -> str:
        return write_line(line, self._labels)


def _heading(written: str) -> str:
    return written.replace("#", "\\#")


def _quoted(words: str) -> str:
    return escape_words(words).replace('"', '\\"')

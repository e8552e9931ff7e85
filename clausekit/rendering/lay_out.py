"""Lay a document out as the paragraphs and tables of a Word file, each with the block that it comes from."""

from collections.abc import Iterator
from dataclasses import replace

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
from clausekit.document.document import Document, Numbering
from clausekit.document.inlines import Blank, DefinedTerm, Line, Reference, Text, line_text
from clausekit.document.walk import walk
from clausekit.given.plentiful import plentiful
from clausekit.rendering.column_widths import FOR_A_HAND, NARROWEST, column_widths
from clausekit.word.values import (
    Contents,
    ContentsEntry,
    Piece,
    RefField,
    Role,
    Run,
    WordBlock,
    WordParagraph,
    WordTable,
)

ARTICLE_ROLES = (Role.PROVISION, Role.ITEM, Role.SUBITEM)
SCHEDULE_ROLES = (Role.SCHEDULE_PARAGRAPH, Role.SCHEDULE_ITEM, Role.SCHEDULE_SUBITEM)
SIGNATURE_WIDTHS = (0.34, 0.3, 0.2, 0.16)
SIGNATURE_HEIGHT = 680
AFTER_TABLE = -1
"""The part of a table's block that is the empty paragraph after it, without which Word would join two tables."""
OWN_TEXT = 1
"""The part of a titled provision that is its text."""


@plentiful(kw_only=False)
class Laid:
    """A paragraph or table of a Word file, and the block that it comes from."""

    word: WordBlock
    block: Block | None = None
    """None for the title page and the contents."""
    part: int = 0
    """Which item of its block, from 0."""
    number: str = ""
    """The number that stands before its words."""


def lay_out(document: Document) -> Iterator[Laid]:
    """The paragraphs and tables of a document, in order."""
    before: Laid | None = None
    for laid in _Maker(document).blocks():
        if before is not None:
            yield _taken_along(before) if _is_farewell(laid) else before
        before = laid
    if before is not None:
        yield before


def _is_farewell(laid: Laid) -> bool:
    return isinstance(laid.word, WordParagraph) and laid.word.role is Role.BODY and laid.word.keep_with_next


def _taken_along(laid: Laid) -> Laid:
    """The last words of a letter on the page of its farewell, so that no page holds a signature alone."""
    if laid.block is None or not isinstance(laid.word, WordParagraph):
        return laid
    return replace(laid, word=replace(laid.word, keep_with_next=True))


class _Maker:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._frozen = document.numbering is Numbering.FROZEN
        self._above = dict(_numbers_above(document.blocks))
        self._in_schedule = {block.id for one in document.schedules for block in walk(one.children) if block.id}

    def blocks(self) -> Iterator[Laid]:
        for word in self._title_page():
            yield Laid(word)
        if self._document.contents:
            yield Laid(Contents("Contents", tuple(self._entries())))
        for block in self._document.blocks:
            yield from self._top(block)

    def _title_page(self) -> Iterator[WordParagraph]:
        page = self._document.title_page
        yield WordParagraph(Role.TITLE, (Run(page.title),))
        for party in page.parties:
            yield WordParagraph(Role.PARTY, (Run(party),))
        for label, value in page.facts:
            yield WordParagraph(Role.FACT, (Run(f"{label}: ", bold=True), Run(value)))
        if page.standing:
            yield WordParagraph(Role.STANDING, (Run(page.standing),))

    def _entries(self) -> Iterator[ContentsEntry]:
        for block in self._document.blocks:
            if isinstance(block, (Provision, Schedule)) and block.title and block.id:
                yield ContentsEntry(block.number, line_text(block.title), _bookmark(block.id))

    def _top(self, block: Block) -> Iterator[Laid]:
        match block:
            case Provision() if block.title:
                yield from self._titled(block, Role.ARTICLE)
                yield from self._below(block.children, ARTICLE_ROLES)
            case Schedule():
                yield self._numbered(block, Role.SCHEDULE, block.title)
                yield from self._below(block.children, SCHEDULE_ROLES)
            case _:
                yield from self._block(block, ARTICLE_ROLES)

    def _below(self, children: tuple[Block, ...], roles: tuple[Role, ...]) -> Iterator[Laid]:
        for child in children:
            yield from self._block(child, roles)

    def _block(self, block: Block, roles: tuple[Role, ...]) -> Iterator[Laid]:
        match block:
            case Provision() if block.title:
                yield from self._titled(block, roles[0])
                yield from self._below(block.children, roles[1:] or roles)
            case Provision():
                yield self._numbered(block, roles[0], block.text, keep=line_text(block.text).endswith(":"))
                yield from self._below(block.children, roles[1:] or roles)
            case Heading():
                role = Role.PLAIN_HEADING if block.level == 1 else Role.SUBHEADING
                yield self._plain(role, block.text, block)
            case Paragraph():
                defines = bool(block.text) and isinstance(block.text[0], DefinedTerm) and block.text[0].defines
                yield self._plain(Role.DEFINITION if defines else Role.BODY, block.text, block)
            case Note():
                word = WordParagraph(Role.NOTE, self._pieces(block.text), "", block.label, language=block.language)
                yield Laid(word, block, number=block.label)
            case BulletList():
                for part, item in enumerate(block.items):
                    yield self._plain(Role.BULLET, item, block, part)
            case Table():
                yield Laid(self._table(block), block)
                yield Laid(WordParagraph(Role.TABLE_TEXT, ()), block, AFTER_TABLE)
            case SignatureBlock():
                yield Laid(self._signature(block), block)
                yield Laid(WordParagraph(Role.BODY, ()), block, AFTER_TABLE)
            case Schedule():
                yield from self._top(block)

    def _titled(self, block: Provision, role: Role) -> Iterator[Laid]:
        """A title with its number; words of the block's own, which only texts of others have, follow it."""
        yield self._numbered(block, role, block.title)
        if block.text:
            yield self._plain(Role.BODY, block.text, block, OWN_TEXT)

    def _numbered(self, block: Provision | Schedule, role: Role, line: Line, *, keep: bool = False) -> Laid:
        word = WordParagraph(
            role,
            self._pieces(line),
            bookmark=_bookmark(block.id) if block.id else "",
            typed_number=block.number if self._frozen else "",
            keep_with_next=keep,
            language=block.language,
        )
        return Laid(word, block, number=block.number)

    def _plain(self, role: Role, line: Line, block: Block, part: int = 0) -> Laid:
        leads_on = role is Role.BODY and line_text(line).endswith(",")  # as a farewell does
        word = WordParagraph(role, self._pieces(line), keep_with_next=leads_on, language=block.language)
        return Laid(word, block, part)

    def _table(self, block: Table) -> WordTable:
        return WordTable(
            header=tuple(map(self._pieces, block.header)),
            rows=tuple(tuple(map(self._pieces, row)) for row in block.rows),
            widths=column_widths((block.header, *block.rows), least_empty=FOR_A_HAND if block.is_signed else NARROWEST),
            description="Table: " + ", ".join(line_text(cell) for cell in block.header),
            row_height=SIGNATURE_HEIGHT if block.is_signed else 0,
        )

    def _signature(self, block: SignatureBlock) -> WordTable:
        titles = (f"Signed for {block.party}", "Signature", "Name", "Date")
        return WordTable(
            header=tuple((Run(title),) for title in titles),
            rows=tuple(((Run(role),), (), (), ()) for role in block.roles),
            widths=SIGNATURE_WIDTHS,
            description=f"Signatures for {block.party}",
            row_height=SIGNATURE_HEIGHT,
        )

    def _pieces(self, line: Line) -> tuple[Piece, ...]:
        pieces: list[Piece] = []
        for part in line:
            match part:
                case Text():
                    pieces.append(Run(part.text, part.strong, part.emphasis))
                case DefinedTerm():
                    pieces.append(Run(part.text, bold=part.defines))
                case Blank():
                    pieces.append(Run(f"[{part.label}]", bold=True))
                case Reference():
                    pieces += self._reference(part)
        return tuple(pieces)

    def _reference(self, reference: Reference) -> Iterator[Piece]:
        """A reference as fields: one where Word can give the whole number, else one for each part of it."""
        bookmark = _bookmark(reference.target)
        if not self._frozen and reference.target not in self._in_schedule:
            yield RefField(bookmark, reference.text)
            return
        parts = [part for part in self._above.get(reference.target, ()) if reference.text != part[1]]
        own = reference.text
        for target, number in parts:
            if own.startswith(number) and own != number:
                yield RefField(_bookmark(target), number, whole_number=False, words=self._frozen)
                own = own[len(number) :]
        yield RefField(bookmark, own, whole_number=False, words=self._frozen)


def _numbers_above(
    blocks: tuple[Block, ...], above: tuple[tuple[str, str], ...] = ()
) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """For every numbered block, the ids and numbers of the provisions above it whose numbers it repeats."""
    for block in blocks:
        if not isinstance(block, (Provision, Schedule)):
            continue
        yield block.id, above
        repeats = isinstance(block, Provision) and not block.title
        yield from _numbers_above(block.children, (*above, (block.id, block.number)) if repeats else ())


def _bookmark(block_id: str) -> str:
    """A bookmark's name in Word's own manner; a leading underscore hides it from Word's list."""
    return "_Ref" + block_id.removeprefix("r")

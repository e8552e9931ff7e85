"""A document as passages: every word of it in exactly one, in the order of reading."""

from collections import Counter
from collections.abc import Iterator

from clausekit.comparison.comparison import CELL_MARK, Passage, PassageKind
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
from clausekit.document.inlines import Line, Text, line_text
from clausekit.document.labels import cited_blocks

TITLE_PAGE = "Title page"
HEADER = "Header"
FOOTER = "Footer"


def passages(document: Document) -> tuple[Passage, ...]:
    """Cut a document into passages: the title page, every block, then the header and the footer.

    A block without words is a passage too, with an empty text, so that whoever rebuilds the document from its
    passages misses nothing. A line of the title page, the header and the footer have ``front:`` and what they are
    for an id; a provision with a title and a text is two passages, of which the title bears the number.
    """
    labels = {id(block): label for label, block in cited_blocks(document.blocks)}
    found = list(_title_page(document.title_page))
    cutter = _Cutter(found, labels)
    heading = ""
    for article, block in enumerate(document.blocks):
        if isinstance(block, Heading):
            heading = line_text(block.text)
        own = line_text(block.title) if isinstance(block, (Provision, Schedule)) else ""
        cutter.cut_top(block, article, own or heading)
    for words, name in ((document.header, HEADER), (document.footer, FOOTER)):
        if words:
            found.append(_front(words, name.lower(), name))
    return tuple(found)


def _title_page(page: TitlePage) -> Iterator[Passage]:
    if page.title:
        yield _front(page.title, "title")
    for at, party in enumerate(page.parties):
        yield _front(party, f"party {at + 1}")
    named: Counter[str] = Counter()
    for name, value in page.facts:
        named[name] += 1
        again = f" {named[name]}" if named[name] > 1 else ""
        yield _front(f"{name}: {value}", f"fact {name}{again}")
    if page.standing:
        yield _front(page.standing, "standing")


def _front(text: str, role: str, heading: str = TITLE_PAGE) -> Passage:
    return Passage(kind=PassageKind.FRONT, text=text, heading=heading, id=f"front:{role}")


class _Cutter:
    """Cuts blocks, one at the top after the other, and keeps what it cut."""

    __slots__ = ("_article", "_found", "_heading", "_labels")

    def __init__(self, found: list[Passage], labels: dict[int, str]) -> None:
        self._found = found
        self._labels = labels
        self._article = -1
        self._heading = ""

    def cut_top(self, block: Block, article: int, heading: str) -> None:
        """Cut a block at the top of the document, with all that is inside it."""
        self._article = article
        self._heading = heading
        if isinstance(block, Provision):
            self._cut_provision(block, PassageKind.ARTICLE)
        else:
            self._cut(block)

    def _cut(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._add_line(PassageKind.PARAGRAPH, block, block.text)
            case Provision():
                self._cut_provision(block, PassageKind.HEADING)
            case Heading():
                self._add_line(PassageKind.HEADING, block, block.text)
            case BulletList():
                for at, item in enumerate(block.items):
                    self._add_line(PassageKind.ITEM, block, item, at)
            case Table():
                for at, row in enumerate((block.header, *block.rows)):
                    self._add(PassageKind.ROW, block, CELL_MARK.join(map(line_text, row)), at)
            case Schedule():
                self._add_line(PassageKind.SCHEDULE, block, block.title, number=block.number)
                for child in block.children:
                    self._cut(child)
            case SignatureBlock():
                for at, words in enumerate((block.party, *block.roles)):
                    self._add(PassageKind.SIGNATURE, block, words, at)
            case Note():
                self._add_line(PassageKind.NOTE, block, block.text, number=block.label)

    def _cut_provision(self, block: Provision, title: PassageKind) -> None:
        number = block.number
        if block.title:
            self._add_line(title, block, block.title, number=number)
            number = ""
        if block.text or not block.title:
            self._add_line(PassageKind.PROVISION, block, block.text, 1 if block.title else 0, number)
        for child in block.children:
            self._cut(child)

    def _add_line(self, kind: PassageKind, block: Block, line: Line, part: int = 0, number: str = "") -> None:
        plain = len(line) == 1 and type(line[0]) is Text
        self._add(kind, block, line[0].text if plain else line_text(line), part, number)  # type: ignore[union-attr]

    def _add(self, kind: PassageKind, block: Block, text: str, part: int = 0, number: str = "") -> None:
        self._found.append(
            Passage(
                kind=kind,
                text=text,
                label=self._labels.get(id(block), number),
                number=number,
                article=self._article,
                heading=self._heading,
                id=block.id,
                block=block,
                part=part,
            )
        )

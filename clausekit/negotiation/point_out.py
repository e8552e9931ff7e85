"""Point out what in an exchange names people, so that it is not passed on unnoticed."""

from collections.abc import Iterator

from clausekit.document.blocks import Block, Provision, Schedule
from clausekit.document.document import Document
from clausekit.document.inlines import Line, line_text
from clausekit.document.reading import Reading
from clausekit.document.walk import block_lines
from clausekit.findings import Finding, Location, Severity
from clausekit.language.personal import personal_details
from clausekit.negotiation.exchange import Exchange

CODE = "personal-detail"


def point_out(exchange: Exchange, reading: Reading | None, note: str) -> list[Finding]:
    """Each name, address and number of a person once, with the place where it stands first."""
    if reading is None:
        texts = [("", exchange.words)]
    else:
        texts = [*_texts(reading.countered), *_texts(reading.tabled), *_remarks(reading)]
    texts += [("`--by`", exchange.by), ("`--note`", note)]
    first: dict[str, str] = {}
    for part, text in dict.fromkeys(texts):
        for one in personal_details(text):
            first.setdefault(f"{one.kind}: {one.words}", part)
    found = [_warning(words, exchange, part) for words, part in first.items()]
    authors = dict.fromkeys(one.author for one in (reading.revisions + reading.comments if reading else ()))
    if named := [author for author in authors if author]:
        message = "the file says who changed it or remarked on it: " + ", ".join(named)
        found.append(_warning(message, exchange))
    return found


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """The texts of a document with the number of the provision that holds each."""
    page = document.title_page
    yield "title page", "\n".join((page.title, *page.parties, *(f"{label}: {value}" for label, value in page.facts)))
    yield "header", document.header
    yield "footer", document.footer
    yield "", "\n".join(line_text(line) for block in document.blocks for line in _own_lines(block))
    for label, block in _numbered(document.blocks, ""):
        yield label, "\n".join(map(line_text, block_lines(block)))
        yield label, "\n".join(line_text(line) for child in block.children for line in _own_lines(child))


def _numbered(blocks: tuple[Block, ...], above: str) -> Iterator[tuple[str, Provision | Schedule]]:
    """Every provision, those without a number too, with the number that leads to it."""
    for block in blocks:
        if isinstance(block, (Provision, Schedule)):
            label = f"{above}{block.number}" if block.number.startswith("(") else block.number or above
            yield label, block
            yield from _numbered(block.children, label)


def _own_lines(block: Block) -> Iterator[Line]:
    """The lines of a block that is no provision; provisions come with their own numbers."""
    return iter(()) if isinstance(block, (Provision, Schedule)) else block_lines(block)


def _remarks(reading: Reading) -> Iterator[tuple[str, str]]:
    for comment in reading.comments:
        yield "a comment", "\n".join(comment.paragraphs)


def _warning(message: str, exchange: Exchange, part: str = "") -> Finding:
    return Finding(CODE, message, Location(exchange.name, part=part), Severity.WARNING)

"""Documents as text that a person can compare: their outline, and every word with its number."""

from clausekit.document.blocks import BulletList, Heading, Note, Paragraph, Provision, Schedule, SignatureBlock, Table
from clausekit.document.inlines import line_text


def outline_text(document):
    return "\n".join([document.title, *_lines(document.blocks, "")])


def _lines(blocks, indent):
    for block in blocks:
        match block:
            case Provision() if block.title:
                yield f"{indent}{block.number} = {line_text(block.title)}"
            case Provision():
                yield f"{indent}{block.number} | {line_text(block.text)}".rstrip()
            case Schedule():
                yield f"{indent}{block.number} = {line_text(block.title)}".rstrip()
            case Heading():
                yield f"{indent}# {line_text(block.text)}"
            case Paragraph():
                yield f"{indent}- {line_text(block.text)}"
            case Note():
                yield f"{indent}> {block.label}: {line_text(block.text)}"
            case BulletList():
                yield from (f"{indent}* {line_text(item)}" for item in block.items)
            case Table():
                yield from (f"{indent}| " + " | ".join(map(line_text, row)) for row in (block.header, *block.rows))
            case SignatureBlock():
                yield f"{indent}signed for {block.party} by {', '.join(block.roles)}"
        if isinstance(block, (Provision, Schedule)):
            yield from _lines(block.children, indent + "  ")


def spoken(document):
    """Every letter and figure in order, each line with the number before it."""
    page = document.title_page
    parts = [page.title, *page.parties, *(f"{label}: {value}" for label, value in page.facts), page.standing]
    return "".join(mark for part in [*parts, *_lines(document.blocks, "")] for mark in part if mark.isalnum())


def articles(document):
    return [(one.number, line_text(one.title)) for one in (*document.articles, *document.schedules)]

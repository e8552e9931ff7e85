"""A document as one self-contained HTML file that needs no script and no network."""

from collections.abc import Iterator
from html import escape

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
from clausekit.document.document import Document
from clausekit.document.inlines import Blank, DefinedTerm, Inline, Line, Reference, Text, line_text
from clausekit.shipped import shipped_templates
from clausekit.templating import Ready, render_template

TEMPLATE = "html/document.html.j2"


def render_html(document: Document) -> str:
    """A document as HTML: landmarks, a heading tree, tables with header cells, numbers as text."""
    values = {
        "language": document.language,
        "title": document.title,
        "header": document.header,
        "footer": document.footer,
        "orientation": document.orientation.value,
        "title_page": Ready("\n".join(_title_page(document))),
        "contents": Ready(_contents(document) if document.contents else ""),
        "body": Ready("\n".join(blocks_html(document.blocks, 2))),
    }
    return render_template(shipped_templates(), TEMPLATE, values, escape)


def _title_page(document: Document) -> Iterator[str]:
    page = document.title_page
    yield f"<h1>{escape(page.title)}</h1>"
    for party in page.parties:
        yield f"<p>{escape(party)}</p>"
    if page.facts:
        rows = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in page.facts)
        yield f'<dl class="facts">{rows}</dl>'
    if page.standing:
        yield f'<p class="standing">{escape(page.standing)}</p>'


def _contents(document: Document) -> str:
    rows = [
        f'<li><a class="row" href="#{block.id}"><span class="number">{escape(block.number)}</span> '
        f"<span>{escape(line_text(block.title))}</span></a></li>"
        for block in document.blocks
        if isinstance(block, (Provision, Schedule)) and block.title and block.id
    ]
    return f'<nav aria-label="Contents"><h2>Contents</h2><ol>{"".join(rows)}</ol></nav>' if rows else ""


def blocks_html(blocks: tuple[Block, ...], level: int) -> Iterator[str]:
    """Blocks as HTML; ``level`` is that of their headings."""
    for block in blocks:
        yield from _block(block, level)


def _block(block: Block, level: int) -> Iterator[str]:
    match block:
        case Heading():
            depth = min(6, level + block.level - 1)
            yield f"<h{depth}{_attributes(block)}>{_line(block.text)}</h{depth}>"
        case Provision() if block.title:
            yield f"<section{_attributes(block)}>"
            yield f"<h{level}>{escape(block.number)} {_line(block.title)}</h{level}>"
            yield from blocks_html(block.children, level + 1)
            yield "</section>"
        case Schedule():
            yield f'<section class="schedule"{_attributes(block)}>'
            yield f"<h{level}>{escape(block.number)} {_line(block.title)}</h{level}>"
            yield from blocks_html(block.children, level + 1)
            yield "</section>"
        case Provision():
            yield f'<div class="row"{_attributes(block)}>{_numbered(block)}</div>'
            yield from _items(block.children, level)
        case Paragraph():
            defines = bool(block.text) and isinstance(block.text[0], DefinedTerm) and block.text[0].defines
            yield f'<p class="{"definition" if defines else "plain"}"{_attributes(block)}>{_line(block.text)}</p>'
        case BulletList():
            items = "".join(f"<li>{_line(item)}</li>" for item in block.items)
            yield f"<ul{_attributes(block)}>{items}</ul>"
        case Table():
            yield _table(block)
        case SignatureBlock():
            yield _signature(block)
        case Note():
            label = f'<span class="label">{escape(block.label)}:</span> ' if block.label else ""
            yield f'<p class="note"{_attributes(block)}>{label}{_line(block.text)}</p>'


def _items(children: tuple[Block, ...], level: int) -> Iterator[str]:
    if not children:
        return
    yield '<ol class="items">'
    for child in children:
        first, *others = _block(child, level)
        yield f"<li>{first}"
        yield from others
        yield "</li>"
    yield "</ol>"


def _numbered(provision: Provision) -> str:
    return f'<span class="number">{escape(provision.number)}</span> <p>{_line(provision.text)}</p>'


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_line(cell)}</th>' for cell in table.header)
    rows = "".join(f"<tr>{''.join(_cell(cell, table) for cell in row)}</tr>" for row in table.rows)
    return f'<div class="table"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _cell(cell: Line, table: Table) -> str:
    return f"<td>{_line(cell)}</td>" if cell or not table.is_signed else '<td class="sign"></td>'


def _signature(block: SignatureBlock) -> str:
    head = "".join(f'<th scope="col">{title}</th>' for title in ("For", "Signature", "Name", "Date"))
    empty = '<td class="sign"></td>' * 3
    rows = "".join(f'<tr><th scope="row">{escape(role)}</th>{empty}</tr>' for role in block.roles)
    caption = f"<caption>Signed for {escape(block.party)}</caption>"
    return f'<div class="table"><table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _line(line: Line) -> str:
    return "".join(map(_part, line))


def _part(part: Inline) -> str:
    match part:
        case Text():
            words = escape(part.text)
            words = f"<em>{words}</em>" if part.emphasis else words
            return f"<strong>{words}</strong>" if part.strong else words
        case DefinedTerm():
            return f"<strong><dfn>{escape(part.text)}</dfn></strong>" if part.defines else escape(part.text)
        case Reference():
            return f'<a href="#{escape(part.target)}">{escape(part.text)}</a>'
        case Blank():
            return f'<span class="blank">[{escape(part.label)}]</span>'


def _attributes(block: Block) -> str:
    shown = f' id="{escape(block.id)}"' if block.id else ""
    return shown + (f' lang="{escape(block.language)}"' if block.language else "")

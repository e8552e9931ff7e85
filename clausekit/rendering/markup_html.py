"""The unions' own mark-up as one self-contained HTML file that needs no script and no network."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from clausekit.comparison.comparison import Comparison
from clausekit.rendering.markup import (
    AGREED_COLOUR,
    COLOURS,
    Proposal,
    Side,
    Words,
    agreed_mark,
    heading,
    legend,
    line_words,
    marked_up,
)
from clausekit.shipped import shipped_templates
from clausekit.templating import Ready, render_template
from clausekit.word.tracked import Mark, MarkedBlock, MarkedLine, MarkedParagraph, MarkedTable
from clausekit.word.values import Role

TEMPLATE = "html/markup.html.j2"
TAGS = {
    Role.TITLE: "h1",
    Role.ARTICLE: "h2",
    Role.SCHEDULE: "h2",
    Role.PLAIN_HEADING: "h2",
    Role.SUBHEADING: "h3",
}
INDENTED = {
    Role.ITEM: 1,
    Role.SUBITEM: 2,
    Role.SCHEDULE_ITEM: 1,
    Role.SCHEDULE_SUBITEM: 2,
    Role.DEFINITION: 1,
}
ELEMENTS = {Mark.PUT_IN: "ins", Mark.TAKEN_OUT: "del", Mark.KEPT: "span"}


def render_markup_html(comparison: Comparison, proposal: Proposal) -> str:
    """HTML in which every word shows whose it is, with marks that a screen reader speaks.

    Args:
        comparison: the two texts and what changed.
        proposal: whose the text after is.
    """
    after = comparison.after
    values = {
        "language": after.language,
        "title": after.title,
        "heading": heading(proposal),
        "header": after.header,
        "footer": after.footer,
        "legend": legend(proposal),
        "union": f"#{COLOURS[Side.UNION]}",
        "employer": f"#{COLOURS[Side.EMPLOYER]}",
        "agreed": f"#{AGREED_COLOUR}",
        "body": Ready("\n".join(_body(marked_up(comparison, proposal), proposal))),
    }
    return render_template(shipped_templates(), TEMPLATE, values, escape)


def _body(blocks: tuple[MarkedBlock, ...], proposal: Proposal) -> Iterator[str]:
    for bullets, group in groupby(blocks, key=_is_bullet):
        shown = [_block(block, proposal) for block in group]
        inside = "\n".join(one for one in shown if one)
        yield f"<ul>\n{inside}\n</ul>" if bullets else inside


def _is_bullet(block: MarkedBlock) -> bool:
    return isinstance(block, MarkedParagraph) and block.shape.role is Role.BULLET


def _block(block: MarkedBlock, proposal: Proposal) -> str:
    if isinstance(block, MarkedTable):
        return _table(block, proposal)
    assert isinstance(block, MarkedParagraph)
    return _paragraph(block, proposal)


def _paragraph(block: MarkedParagraph, proposal: Proposal) -> str:
    role = block.shape.role
    words = _line(block.number, proposal) + escape(agreed_mark(block)) + _line(block.line, proposal, block.end)
    language = f' lang="{escape(block.shape.language)}"' if block.shape.language else ""
    tag = "li" if role is Role.BULLET else TAGS.get(role, "p")
    kind = " agreed" if block.agreed else ""
    return f'<{tag} class="{_name(role)}{kind}"{language}>{words}</{tag}>' if words.strip() else ""


def _name(role: Role) -> str:
    return f"in{INDENTED[role]}" if role in INDENTED else role.value.lower().replace(" ", "-")


def _table(block: MarkedTable, proposal: Proposal) -> str:
    rows = []
    for at, row in enumerate(block.rows):
        tag, scope = ("td", "") if at else ("th", ' scope="col"')
        cells = "".join(f"<{tag}{scope}>{_line(cell, proposal)}</{tag}>" for cell in row.cells)
        kind = ' class="agreed"' if row.agreed else ""
        rows.append(f"<tr{kind}>{cells}</tr>")
    return f'<div class="table"><table>{"".join(rows)}</table></div>'


def _line(line: MarkedLine, proposal: Proposal, end: Mark = Mark.KEPT) -> str:
    return "".join(map(_owned, line_words(line, proposal, end)))


def _owned(words: Words) -> str:
    shown = []
    for run in words.runs:
        text = escape(run.text).replace("\t", " ").replace("\n", "<br>")
        text = f"<em>{text}</em>" if run.italic else text
        shown.append(f"<strong>{text}</strong>" if run.bold else text)
    inner = "".join(shown)
    if words.side is None:
        return inner
    element = ELEMENTS[words.mark]
    return f'<span class="{words.side}">{words.opening}<{element}>{inner}</{element}>{words.closing}</span>'

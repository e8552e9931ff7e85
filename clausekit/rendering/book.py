"""The whole library as one HTML file that opens from an email, with a search that needs no network."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from itertools import count

from clausekit.document.blocks import Block, Provision
from clausekit.document.inlines import Inline, Line, Reference, Text
from clausekit.document.labels import cited_blocks
from clausekit.document.walk import map_blocks, map_lines
from clausekit.drafting.number import below, number_below
from clausekit.library.clause import Clause, Version
from clausekit.library.fields import ENGLISH, Nation, PositionName
from clausekit.library.find import words_for
from clausekit.library.load import Library
from clausekit.library.terms import definitions, needed_ids, term_labels
from clausekit.library.values import STATUSES, trial_context
from clausekit.markdown.escape import escape_answer
from clausekit.markdown.read_clause import read_clause
from clausekit.rendering.html import blocks_html
from clausekit.shipped import shipped_templates
from clausekit.templating import Ready, Value, fill_clause_text, render_template

TEMPLATE = "html/book.html.j2"
OPENING = "Clauses on digital technology at work, to bargain with. Words in square brackets are for you to fill in."
UNION_ONLY = "Union only: holds lesser wordings and our own reasons. Not for the employer."
PUBLIC = "Public edition: the wording to ask for, and why it is fair."
TITLES = {
    PositionName.IDEAL: "The wording to ask for",
    PositionName.REALISTIC: "A lesser wording: realistic",
    PositionName.FALLBACK: "A lesser wording: fallback",
}
_CLAUSE_LINK = re.compile(r"\x02([^\x02\x03]+)\x03")


def render_book(library: Library, *, union_only: bool) -> str:
    """The library as HTML.

    Args:
        library: all clauses.
        union_only: with lesser wordings, our reasons, and objections with answers; the public edition has
            none of them anywhere in the file.
    """
    called = words_for(library)
    themes = [
        {
            "title": theme.title,
            "clauses": [
                _clause(library, clause, ", ".join(dict.fromkeys(called.get(clause.id, ()))), union_only)
                for clause in library.values()
                if clause.theme == theme.id
            ],
        }
        for theme in library.themes
    ]
    values = {
        "title": "Clause library: digital technology at work",
        "opening": OPENING,
        "edition": UNION_ONLY if union_only else PUBLIC,
        "union_only": union_only,
        "themes": [theme for theme in themes if theme["clauses"]],
    }
    return render_template(shipped_templates(), TEMPLATE, values, escape)


def _clause(library: Library, clause: Clause, called: str, union_only: bool) -> dict[str, object]:
    version = clause.newest
    shown: dict[str, object] = {
        "id": clause.id,
        "anchor": _anchor(clause.id),
        "title": clause.title[ENGLISH],
        "version": version.version,
        "plain": version.plain[ENGLISH],
        "case": version.case[ENGLISH],
        "words": called,
        "questions": [question[ENGLISH] for question in version.questions],
        "wordings": [
            {"title": TITLES[name], "html": Ready(_wording(library, clause, version, name))}
            for name in PositionName
            if union_only or name is PositionName.IDEAL
        ],
    }
    if union_only:
        shown["why"] = version.why[ENGLISH]
        shown["objections"] = [{"says": one.says[ENGLISH], "answer": one.answer[ENGLISH]} for one in version.objections]
    return shown


def _wording(library: Library, clause: Clause, version: Version, name: PositionName) -> str:
    """A wording as HTML, with the names of its variables in square brackets and links to other clauses."""
    values: dict[str, Value] = {
        **trial_context(Nation.ENGLAND, STATUSES[0]),
        **{one.name: Ready(f"[[{one.name.replace('_', ' ')}]]") for one in version.variables},
    }
    for variable in version.variables:
        default = variable.default_for(name)
        if isinstance(default, tuple):
            values[variable.name] = default
        elif variable.choices:
            values[variable.name] = default or variable.choices[0]
    reach = (one for other in needed_ids(library, clause.id) for one in definitions(library[other]))
    labels = term_labels([*library.terms, *reach])
    filled = fill_clause_text(version.positions.at(name).text[ENGLISH], values, escape_answer)
    numbered = tuple(_numbered(read_clause(filled, labels).blocks))
    numbers = {block.id: label for label, block in cited_blocks(numbered)}
    shown = [_without_id(map_lines(block, lambda line: _named(line, numbers))) for block in numbered]
    html = "\n".join(blocks_html(tuple(shown), 4))
    return _CLAUSE_LINK.sub(lambda found: _link(found.group(1), library), html)


def _numbered(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Provisions as 1, 2, 3 and their items as (a), (b), since the clause stands alone here."""
    counter = count(1)
    for block in blocks:
        if isinstance(block, Provision):
            at = str(next(counter))
            yield replace(block, number=at, children=number_below(block.children, below(at, 2), 2))
        else:
            yield block


def _without_id(block: Block) -> Block:
    """A block that nothing points to: the book links to clauses and not into them."""
    return map_blocks((block,), lambda one: replace(one, id=""))[0]


def _named(line: Line, numbers: dict[str, str]) -> Line:
    """References inside the clause as numbers; others as marks that become links once the line is HTML."""
    parts: list[Inline] = []
    for part in line:
        if not isinstance(part, Reference):
            parts.append(part)
        elif part.target.startswith("#"):
            parts.append(Text(numbers.get(part.target.removeprefix("#"), "")))
        else:
            parts.append(Text(f"\x02{part.target.partition('#')[0]}\x03"))
    return tuple(parts)


def _link(clause_id: str, library: Library) -> str:
    if clause_id not in library:
        return "this clause"
    return f'<a href="#{_anchor(clause_id)}">{escape(library[clause_id].title[ENGLISH])}</a>'


def _anchor(clause_id: str) -> str:
    return clause_id.replace("/", "-")

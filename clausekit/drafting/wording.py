"""Wording: clauses of the library as a document of their own, without a bargaining file."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from clausekit.document.blocks import Paragraph, Provision
from clausekit.document.document import Document, Numbering, TitlePage
from clausekit.document.inlines import DefinedTerm, Inline, Line, Reference, Text, joined
from clausekit.document.labels import cited_blocks
from clausekit.document.walk import map_blocks, map_lines, walk
from clausekit.drafting.fill import blank_for, with_keys
from clausekit.drafting.link import neutral_ids
from clausekit.drafting.number import in_schedule, number_below
from clausekit.language.agreement import agree_number
from clausekit.library.clause import Clause, Kind, Variable, Version
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import Library
from clausekit.library.terms import definitions, needed_ids, term_labels
from clausekit.library.values import STATUSES, trial_context, typed_value
from clausekit.markdown.escape import escape_answer
from clausekit.markdown.parser import Definitions
from clausekit.markdown.read_clause import read_clause, read_meaning
from clausekit.templating import Value, check_clause_text, fill_clause_text


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of one clause: a position of a version. ``key`` and ``title`` tell it from others of its document."""

    clause: Clause
    version: Version
    position: PositionName
    key: str = ""
    title: str = ""
    """Empty for the clause's own."""


def wording_document(title: str, wordings: Iterable[Wording], library: Library, *, defaults: bool = False) -> Document:
    """Wordings as a document, an article each, its provisions numbered from 1.

    Articles have no number of their own, so that a clause more in a library renumbers nothing; and a
    reference to another clause shows that clause's title, since no agreement gives it a number here.

    Args:
        title: the document's title.
        wordings: what it holds, in order.
        library: for the terms that the text may use, and the titles of other clauses.
        defaults: fill in the library's suggestions; else every answer is a blank.

    Raises:
        InputError: a clause that one of them needs cannot be read.
    """
    blocks = tuple(_article(wording, library, defaults=defaults) for wording in wordings)
    ids = neutral_ids(sorted({block.id for block in walk(blocks) if "#" in block.id}), salt="")
    linked = map_blocks(blocks, lambda block: replace(block, id=ids.get(block.id, "")))
    referring = tuple(map_lines(block, lambda line: _with_ids(line, ids)) for block in linked)
    return Document(title_page=TitlePage(title=title), blocks=referring, contents=False, numbering=Numbering.FROZEN)


def suggestions(wording: Wording) -> Iterator[tuple[str, str]]:
    """The name of each answer that the wording asks for and what the library suggests, empty for nothing."""
    for variable in wording.version.variables:
        default = variable.default_for(wording.position)
        shown = ", ".join(default) if isinstance(default, tuple) else default or ""
        yield variable.name, shown


def assumed(wordings: Iterable[Wording]) -> str:
    """For which nation and status the wordings are written out where their text differs by it; else empty."""
    shown = set()
    for one in wordings:
        names = check_clause_text(one.version.positions.at(one.position).text[ENGLISH]).names
        shown |= {one.clause.nations[0].value} if "nation" in names else set()
        shown |= {STATUSES[0]} if "status" in names else set()
    return ", ".join(sorted(shown))


def _article(wording: Wording, library: Library, *, defaults: bool) -> Provision:
    clause, position = wording.clause, wording.version.positions.at(wording.position)
    values: dict[str, Value] = {
        **trial_context(clause.nations[0], STATUSES[0]),
        **{one.name: _value(one, wording.position, defaults=defaults) for one in wording.version.variables},
    }
    labels = _labels(wording, library)
    filled = agree_number(fill_clause_text(position.text[ENGLISH], values, escape_answer))
    key = wording.key or clause.id
    read = read_clause(filled, labels).blocks
    keyed = tuple(with_keys(block, key, key) for block in read)
    meanings = tuple(
        _definition(one.term, fill_clause_text(one.meaning[ENGLISH], values, escape_answer), labels)
        for one in position.defines
    )
    article = Provision(
        title=(Text(wording.title or clause.title[ENGLISH]),),
        children=(*meanings, *number_below(keyed, in_schedule, 1)),
        id=f"{key}#",
    )
    numbers = {block.id: label for label, block in cited_blocks((article,)) if "#" in block.id}
    named = map_lines(article, lambda line: _named(line, key, numbers, library))
    assert isinstance(named, Provision)
    return named


def _value(variable: Variable, position: PositionName, *, defaults: bool) -> Value:
    default = variable.default_for(position)
    if default is not None and (defaults or variable.kind is Kind.CHOICE):
        with suppress(ValueError):  # `clauses check` says that it is wrong
            return typed_value(variable, default)
    if variable.choices:  # text may depend on it, and a blank would leave such text out
        return variable.choices[0]
    return blank_for(variable)


def _labels(wording: Wording, library: Library) -> Definitions:
    reach = (one for other in needed_ids(library, wording.clause.id) for one in definitions(library[other]))
    return term_labels([*library.terms, *reach, *wording.version.positions.at(wording.position).defines])


def _definition(term: str, meaning: str, labels: Definitions) -> Paragraph:
    defining = DefinedTerm(term, defines=True)
    return Paragraph(text=joined((defining, Text(" means "), *read_meaning(meaning, labels).line, Text("."))))


def _named(line: Line, key: str, numbers: dict[str, str], library: Library) -> Line:
    """References inside the wording with their number, those to other clauses as the title in words."""
    parts: list[Inline] = []
    for part in line:
        if isinstance(part, DefinedTerm):
            parts.append(replace(part, target=""))
        elif not isinstance(part, Reference):
            parts.append(part)
        elif part.target.startswith("#"):
            target = key + part.target
            parts.append(Reference(target, numbers.get(target, "")))
        else:
            other = part.target.partition("#")[0]
            parts.append(Text(f"“{library[other].title[ENGLISH] if other in library else other}”"))
    return joined(parts)


def _with_ids(line: Line, ids: dict[str, str]) -> Line:
    return tuple(
        replace(part, target=ids.get(part.target, "")) if isinstance(part, Reference) else part for part in line
    )

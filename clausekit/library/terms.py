"""Defined terms: which labels of clause text are terms, and who gives them their meaning."""

from collections.abc import Iterable, Iterator

from clausekit.findings import InputError
from clausekit.library.clause import Clause, Definition
from clausekit.library.load import Library
from clausekit.library.registers import CommonTerm
from clausekit.markdown.parser import Definitions
from clausekit.markdown.read_clause import term_key

AnyTerm = Definition | CommonTerm


def term_labels(terms: Iterable[AnyTerm]) -> Definitions:
    """Every way a term may be written, with the key it is known by."""
    labels: Definitions = {}
    for term in terms:
        key = term_key(term.term)
        labels[term.term] = key
        if term.plural:
            labels[term.plural] = key
    return labels


def definitions(clause: Clause) -> Iterator[Definition]:
    """The terms that a clause gives a meaning to, in any of its versions, each once."""
    seen: set[str] = set()
    for version in clause.versions:
        for definition in version.positions.ideal.defines:
            if definition.term not in seen:
                seen.add(definition.term)
                yield definition


def needed_ids(library: Library, clause_id: str) -> set[str]:
    """A clause and all that it needs, through all its versions, as far as they can be read."""
    found: set[str] = set()
    waiting = [clause_id]
    while waiting:
        current = waiting.pop()
        if current in found or current not in library:
            continue
        try:
            clause = library[current]
        except InputError:
            continue
        found.add(current)
        waiting += [needed for version in clause.versions for needed in version.needs]
    return found

"""Defined terms: which labels of clause text are terms, and who gives them their meaning."""

from collections.abc import Iterable

from clausekit.library.clause import Definition
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

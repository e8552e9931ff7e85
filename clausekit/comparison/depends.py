"""What depends on a change: the provisions that use a changed definition or refer to a changed schedule."""

import re

from clausekit.comparison.comparison import Comparison, Pair, Passage
from clausekit.document.blocks import Heading, Note, Paragraph, Provision
from clausekit.document.inlines import DefinedTerm

_DEFINES = re.compile(
    r"^\W*(?P<term>[A-Z][\w’'-]*(?: [\w’'-]+){0,5}?)[\"”’']?,? (?:means|includes|has the meaning|shall mean)\b"
)
_INSIDE = re.compile(r"[\"“‘'](?P<term>[A-Za-z][\w’ -]{1,50}?)[\"”’'] (?:means|includes|has the meaning|shall mean)\b")


class Uses:
    """Which labels of the document after use a term or refer to a schedule."""

    def __init__(self, comparison: Comparison) -> None:
        self._passages = [one for pair in comparison.pairs for one in pair.after if one.label]

    def of(self, pair: Pair) -> tuple[str, ...]:
        """The labels that depend on what a pair changes; empty for a provision that nothing rests on."""
        own = {one.label for one in (*pair.before, *pair.after)}
        words = {term for one in (*pair.before, *pair.after) for term in defined_terms(one)}
        schedules = {
            one.label.split(",")[0] for one in (*pair.before, *pair.after) if one.label.startswith("Schedule ")
        }
        patterns = [re.compile(rf"\b{re.escape(word)}(?:s|es)?\b") for word in sorted(words)]
        patterns += [re.compile(rf"\b{re.escape(label)}\b") for label in sorted(schedules)]
        if not patterns:
            return ()
        found = [
            one.label
            for one in self._passages
            if one.label not in own
            and not any(one.label.startswith(label) for label in schedules)
            and any(pattern.search(one.text) for pattern in patterns)
        ]
        return tuple(dict.fromkeys(found))


def defined_terms(passage: Passage) -> set[str]:
    """The terms that a passage defines."""
    terms = {found["term"] for pattern in (_DEFINES, _INSIDE) for found in pattern.finditer(passage.text)}
    block = passage.block
    if isinstance(block, (Paragraph, Provision, Heading, Note)):
        terms |= {part.text for part in block.text if isinstance(part, DefinedTerm) and part.defines}
    return terms

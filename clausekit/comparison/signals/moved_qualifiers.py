"""Qualifiers that came or went with the whole of what they soften, and soften nothing that both sides have."""

from clausekit.comparison.case import Case
from clausekit.comparison.signals.shape import is_listed
from clausekit.language.sentence import Sentence
from clausekit.language.word_lists import Found, stem_set

_CLAUSES = frozenset(("whenever", "which", "that", "anything", "whatever", "who", "everything", "as"))
"""What opens words that a qualifier behind it belongs to: ``whenever it reasonably asks``."""


def prevents_nothing(sentence: Sentence) -> bool:
    """``Nothing in this clause prevents a request``, which ``a request is not affected by this clause`` says too."""
    read = sentence.tokens
    at = next((at for at, token in enumerate(read) if token.plain == "nothing"), len(read))
    return any(token.stem in _PREVENTING for token in read[at + 1 : at + LONGEST])


LONGEST = 9
"""Words of ``nothing in this agreement shall prevent``, at most."""
_PREVENTING = stem_set("modals.preventing") | stem_set("modals.limiting") - frozenset(("to", "of", "from"))


def of_what_moved(case: Case, side: str, one: Found) -> bool:
    """Whether a qualifier stands in an item or a clause that came or went: ``and anything else it reasonably needs``.

    Why: the item is what was gained or lost; that it was qualified is no sign the other way.
    """
    sentence, marks = (case.before, case.taken()) if side == "before" else (case.after, case.put())
    run = next((run for run in case.runs(side) if run.first < one.first and one.last < run.last), None)
    if run is None:
        return False
    inside = [mark for mark in marks if run.first <= mark.first < run.last]
    if all(mark.first < one.last and one.first < mark.last for mark in inside):
        return False
    opened = {token.plain for token in sentence.tokens[run.first : one.first]} & _CLAUSES
    return bool(opened) or is_listed(sentence, case.runs(side), one.first, one.last)

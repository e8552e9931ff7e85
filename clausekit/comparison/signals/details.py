"""Details: words that came or went whole and say more than they seem to, however light each of them is."""

from clausekit.comparison.case import Case, Hunk

_TELLING = frozenset(("with", "showing", "stating", "giving", "naming", "listing", "together", "including", "saying"))
_EACH = frozenset(("each", "every", "any", "all"))
LEAST = 4
"""Words of ``with the cause of each``, at least."""


def in_the_same(case: Case, hunk: Hunk) -> bool:
    """``In the same term``, ``on the same day``: a bound, however light its words."""
    side, sentence, marks = ("before", case.before, hunk.taken) if hunk.taken else ("after", case.after, hunk.put)
    runs = (run for run in case.runs(side) if run.alone and run.first <= marks[0].first < run.last)
    return any({"same"} & {token.plain for token in sentence.tokens[run.first : run.last]} for run in runs)


def tells_of_each(case: Case, hunk: Hunk) -> bool:
    """``With the cause of each``: what a list was to say of every entry, however light its words."""
    side, sentence, marks = ("before", case.before, hunk.taken) if hunk.taken else ("after", case.after, hunk.put)
    for run in case.runs(side):
        words = [token.plain for token in sentence.tokens[run.first : run.last] if token.is_word]
        here = run.alone and run.first <= marks[0].first < run.last
        if here and len(words) >= LEAST and words[0] in _TELLING and _EACH & set(words):
            return True
    return False

"""The shape of words that came or went: one more item of a list, or a limit on what stands before them."""

from clausekit.comparison.runs import Run
from clausekit.comparison.signals.lists import RELATIVES
from clausekit.language.sentence import Mark, Sentence
from clausekit.language.word_lists import plain_set, stem_set, word_list

_BOUNDING = stem_set("shape.bounding")
"""Words that open a limit on what stands before them."""
_VERBS = frozenset(("be", "have"))
_ADDS = frozenset(("no-reason", "any-time", "free", "by-hand", "written"))
"""Words that add to what is given, wherever they stand."""
_LIMITING = frozenset(["about", "of", "in", "at", "from", "concerning", "relating", "during", "over"])
_CLAUSES = frozenset(["who", "which", "that", "whom", "whose", "where", "outside"])
DETERMINERS = frozenset(("the", "a", "an", "any", "all", "their", "it", "its", "such", "this", "each", "every"))
"""Words between a word and what stands before it."""
_ARTICLES = plain_set("shape.articles")


def shape_of(sentence: Sentence, marks: list[Mark], runs: tuple[Run, ...]) -> tuple[int, bool]:
    """1 for one more item of a list, -1 for a limit, 0 where neither can be seen; and whether it is sure."""
    first, last = marks[0].first, marks[-1].last
    listed = is_listed(sentence, runs, first, last)
    if any(cuts_down(sentence, mark) for mark in marks) and not listed:
        return -1, True
    if any(mark.name in _ADDS for mark in marks):
        return 1, True
    if listed:
        return 1, True
    if is_bound(sentence, runs, first, last):
        return -1, True
    opener = _opened(sentence, runs, first, last)
    if opener in _LIMITING:
        return -1, False
    if opener in ("with", "together", "including", "plus") and not _of_workers(sentence, runs, first):
        return 1, False
    for one in sentence.coordinations:
        for start, end in one.items:
            if start <= first and last <= end:
                if sentence.tokens[start].plain in RELATIVES and one.joint == "and" and start > one.items[0][0]:
                    return -1, False
                rest = [
                    at
                    for at in range(start, end)
                    if not first <= at < last and sentence.tokens[at].plain not in _ARTICLES
                ]
                small = last - first >= 2 or not rest
                if not rest or (small and _opens(sentence, start, first)):
                    return 1, not rest
                if one.items[0] == (start, end) and last == end:
                    return 1, False
    before = _word_before(sentence, first)
    if before in ("and", "or", "nor"):
        return 1, False
    if before in _BOUNDING:
        return -1, False
    return 0, False


def is_listed(sentence: Sentence, runs: tuple[Run, ...], first: int, last: int) -> bool:
    """Whether words came or went with the ``and`` or ``or`` that joins them to what stays."""
    for run in runs:
        if run.alone and run.first <= first and last <= run.last:
            words = [sentence.tokens[at].plain for at in range(run.first, run.last)]
            opener = next((word for word in words if word != ","), "")
            if opener in ("and", "or") and RELATIVES & set(words[words.index(opener) + 1 : words.index(opener) + 2]):
                return False
            if "," in (words[0], words[-1]) and len(words) > 1 and _inside_list(sentence, run):
                return True
            return opener in ("and", "or", "nor") or words[-1] in ("and", "or", "nor") or "or" in words[:2]
    return False


def _inside_list(sentence: Sentence, run: Run) -> bool:
    """Whether a run stands among the items of a list: ``at work, at rest or on leave``."""
    return any(
        len(one.items) > 2 and one.items[0][0] <= run.first and run.last <= one.items[-1][0]
        for one in sentence.coordinations
    )


def _opened(sentence: Sentence, runs: tuple[Run, ...], first: int, last: int) -> str:
    """The word that opens a run which came or went with nothing in its place."""
    return next(
        (sentence.tokens[run.first].plain for run in runs if run.alone and run.first <= first and last <= run.last), ""
    )


def _of_workers(sentence: Sentence, runs: tuple[Run, ...], first: int) -> bool:
    """Whether a run says which workers are meant: ``staff with two years' service``."""
    at = next(run.first for run in runs if run.alone and run.first <= first < run.last)
    return any(party.last == at and party.name == "worker" for party in sentence.parties)


def is_bound(sentence: Sentence, runs: tuple[Run, ...], first: int, last: int) -> bool:
    """Whether words came or went as a clause of their own that says which: ``whom the worker chose``."""
    for run in runs:
        if run.alone and run.first <= first and last <= run.last:
            opener = next(
                (at for at in range(run.first, run.last) if sentence.tokens[at].plain not in (",", "and")), run.first
            )
            return sentence.tokens[opener].plain in _CLAUSES and sentence.tokens[run.first].text != ","
    return False


def cuts_down(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is an adjective that cuts down what is covered: ``significant``, ``permanent``."""
    return any(one.name == "scope-cut" and one.first <= mark.first < one.last for one in sentence.qualifiers)


def _opens(sentence: Sentence, start: int, first: int) -> bool:
    """Whether only small words stand between the start of an item and a mark."""
    small = word_list("small_words")
    return all(small.at(sentence.tokens, at) is not None for at in range(start, first))


def _governed(sentence: Sentence, at: int) -> bool:
    """Whether ``be`` or ``have`` belongs to a verb with its modal, and opens no limit: ``shall be shown``."""
    return any(frame.first <= at <= frame.verb_at for frame in sentence.frames)


def _word_before(sentence: Sentence, first: int) -> str:
    """The joining or bounding word before a mark, over articles and the like."""
    at = first - 1
    while at >= 0:
        stemmed = sentence.tokens[at].stem
        bounding = stemmed in _BOUNDING and not (stemmed in _VERBS and _governed(sentence, at))
        if bounding and at and sentence.tokens[at - 1].stem in ("and", "or"):
            return "and"
        if stemmed in ("and", "or", "nor") or bounding:
            return stemmed
        if sentence.tokens[at].plain not in DETERMINERS and stemmed not in _VERBS:
            return ""
        at -= 1
    return ""

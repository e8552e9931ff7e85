"""The shape of words that came or went: one more item of a list, or a limit on what stands before them."""

from clausekit.comparison.runs import Run
from clausekit.comparison.signals.places import RELATIVES, goes_on
from clausekit.comparison.signals.which_ones import is_another, says_which
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Mark, Part, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import plain_set, stem_set, word_list

_BOUNDING = stem_set("shape.bounding")
"""Words that open a limit on what stands before them."""
_VERBS = frozenset(("be", "have"))
_ADDS = frozenset(("no-reason", "any-time", "free", "by-hand", "written"))
"""Words that add to what is given, wherever they stand."""
_ARRANGED = frozenset(("by-appointment",))
"""Ways of doing a thing that bound it."""
_DISTRIBUTING = frozenset(("for", "in", "at", "on", "to"))
_LIMITING = frozenset(
    ["about", "of", "in", "at", "from", "concerning", "relating", "during", "over", "while", "whilst"]
)
_ADDING = frozenset(("including", "plus", "together"))
"""Words that open one thing more, or an example of what is meant already."""
_AS_WELL = ["as", "well", "as"]
_CLAUSES = frozenset(["who", "which", "that", "whom", "whose", "where", "outside"])
DETERMINERS = frozenset(
    ("the", "a", "an", "any", "all", "their", "it", "its", "such", "this", "each", "every", "your", "our")
)
"""Words between a word and what stands before it."""
_ARTICLES = plain_set("shape.articles")


def shape_of(sentence: Sentence, marks: list[Mark], runs: tuple[Run, ...]) -> tuple[int, bool]:
    """1 for one more item of a list, -1 for a limit, 0 where neither can be seen; and whether it is sure."""
    first, last = marks[0].first, marks[-1].last
    listed = is_listed(sentence, runs, first, last)
    if any(cuts_down(sentence, mark) for mark in marks) and not listed:
        return (1 if any(_of_both(sentence, mark) for mark in marks) else -1), True
    if any(mark.name in _ARRANGED for mark in marks) and not listed:
        return -1, True
    if any(mark.name in _ADDS for mark in marks) and not _in_relative(sentence, runs, first):
        return 1, True
    if listed:
        return 1, True
    if is_bound(sentence, runs, first, last):
        return -1, not any(run.first <= first < run.last and says_which(sentence, run) for run in runs)
    if _says_where(sentence, runs, first, last):
        return -1, True
    opener = _opened(sentence, runs, first, last)
    if opener in _DISTRIBUTING and _of_each(sentence, runs, first):
        return 1, False
    if opener in _LIMITING and is_another(sentence, runs, first):
        return 1, False
    if opener in _LIMITING:
        return -1, False
    if opener == "with" and _beside_ours(sentence, first, last):
        return -1, True
    if opener in _ADDING | {"with"} and not _of_workers(sentence, runs, first):
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
            if opener in ("and", "or") and goes_on(sentence, run.first + words.index(opener) + 1):
                return False
            if "," in (words[0], words[-1]) and len(words) > 1 and _inside_list(sentence, run):
                return True
            if _AS_WELL in (words[:3], words[-3:]):
                return True
            return opener in ("and", "or", "nor") or words[-1] in ("and", "or", "nor") or "or" in words[:2]
    return False


def is_joined(sentence: Sentence, first: int, last: int) -> bool:
    """Whether ``and`` or ``or`` stands on either side of some words, over articles."""
    opens = first - 1
    while opens > 0 and sentence.tokens[opens].plain in DETERMINERS:
        opens -= 1
    return any(sentence.tokens[at].stem in ("and", "or") for at in (opens, last) if 0 <= at < len(sentence.tokens))


def _inside_list(sentence: Sentence, run: Run) -> bool:
    """Whether a run stands among the items of a list, or before the first: ``at work, at rest or on leave``."""
    inside = run.first > 0 and sentence.tokens[run.first].is_word and sentence.tokens[run.first - 1].is_word
    leads = inside and sentence.tokens[run.last - 1].text == ","  # "may, in any dispute, grievance or hearing, ask"
    return any(
        (len(one.items) > 2 and one.items[0][0] <= run.first and run.last <= one.items[-1][0])
        or (leads and one.items[0][0] == run.last)
        for one in sentence.coordinations
    )


def _says_where(sentence: Sentence, runs: tuple[Run, ...], first: int, last: int) -> bool:
    """Whether a lone word at the end says where or when: ``shall not be driven underground``."""
    run = next((run for run in runs if run.alone and run.first == first and run.last == last), None)
    if run is None or last - first != 1:
        return False
    bounded = sentence.parts[first] in (Part.CONDITION, Part.EXCEPTION)
    if sentence.tokens[first].plain not in (_WHERE | _HOW_OFTEN if bounded else _WHERE):
        return False
    return last >= len(sentence.tokens) or not sentence.tokens[last].is_word


_WHERE = plain_set("shape.where")
_HOW_OFTEN = frozenset(("twice", "thrice", "again", "repeatedly", "persistently", "consistently", "completely"))


def _opened(sentence: Sentence, runs: tuple[Run, ...], first: int, last: int) -> str:
    """The word that opens a run which came or went with nothing in its place; the comma before an example is none."""
    run = next((run for run in runs if run.alone and run.first <= first and last <= run.last), None)
    if run is None:
        return ""
    words = [token.plain for token in sentence.tokens[run.first : run.first + 2]]
    return words[1] if words[0] == "," and words[1:] and words[1] in _ADDING | {"with"} else words[0]


def _beside_ours(sentence: Sentence, first: int, last: int) -> bool:
    """``With your knowledge``, ``with a witness``: what bounds a thing that is done to ours, and adds nothing to it."""
    return standing(sentence, first) < 0 and any(token.stem in _WITNESSED for token in sentence.tokens[first:last])


_WITNESSED = stems("knowledge witness presence present warning notice sight steward representative colleague")


def _of_each(sentence: Sentence, runs: tuple[Run, ...], first: int) -> bool:
    """``For every team``, ``in each building``: what came or went says that it is done for all there are."""
    at = next(run.first for run in runs if run.alone and run.first <= first < run.last) + 1
    return sentence.tokens[at].plain in ("each", "every", "all")


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
            if sentence.tokens[opener - 1].plain == "and" and goes_on(sentence, opener):
                return True
            opens = sentence.tokens[opener].plain in _CLAUSES or says_which(sentence, run)
            return opens and sentence.tokens[run.first].text != ","
    return False


def _in_relative(sentence: Sentence, runs: tuple[Run, ...], first: int) -> bool:
    """Whether a word came or went inside words that say who is meant: ``a worker who applies in writing``."""
    run = next((run for run in runs if run.alone and run.first <= first < run.last), None)
    return run is not None and sentence.tokens[run.first].plain in RELATIVES


def narrows_all(sentence: Sentence, runs: tuple[Run, ...], others: tuple[Run, ...], first: int, last: int) -> bool:
    """Whether all that came or went are words that say which of ``any``, ``no`` or all such things are meant.

    ``No senior post``, ``any cloud system``; and not ``a fresh opinion``, which may be a better one.
    """
    if others or len(runs) != 1 or not runs[0].alone or not (runs[0].first <= first and last <= runs[0].last):
        return False
    run = runs[0]
    if run.last >= len(sentence.tokens) or run.last - run.first > MOST_NARROWING:
        return False
    opening, closing = sentence.tokens[run.first], sentence.tokens[run.last - 1]
    if opening.plain.endswith("ly") or opening.plain in MORE_THAN_KINDS or not closing.is_word:
        return False
    if not any(one.first == run.last for one in sentence.marks):
        return False
    if run.last - run.first > 1 and closing.plain in _ARTICLES:
        return False
    determined = sentence.tokens[run.first - 1].plain if run.first else ""
    people = any(one.first == run.last for one in sentence.parties) and sentence.tokens[run.last].plain.endswith("s")
    if people and any(run.first == frame.verb_at + 1 for frame in sentence.frames):
        return True  # "shall prefer domestic suppliers"
    return determined in UNIVERSAL or (not run.first and sentence.frames[0].first > run.last)


MOST_NARROWING = 3
"""Words that say which are meant before the noun, at most."""
UNIVERSAL = frozenset(("any", "all", "every", "each", "no"))
MORE_THAN_KINDS = frozenset(
    ("other", "further", "additional", "extra", "such", "more", "less", "single", "time", "kind")
)


def cuts_down(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is an adjective that cuts down what is covered: ``significant``, ``permanent``."""
    return any(one.name == "scope-cut" and one.first <= mark.first < one.last for one in sentence.qualifiers)


def _of_both(sentence: Sentence, mark: Mark) -> bool:
    """``Wholly or partly``, ``direct or indirect``: a cut and its contrary, which together cut nothing down."""
    return any(token.plain == "or" for token in sentence.tokens[mark.first : mark.last + 1])


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
        if bounding and stemmed not in RELATIVES and at and sentence.tokens[at - 1].stem in ("and", "or"):
            return "and"
        if stemmed in ("and", "or", "nor") or bounding:
            return stemmed
        if sentence.tokens[at].plain not in DETERMINERS and stemmed not in _VERBS:
            return ""
        at -= 1
    return ""

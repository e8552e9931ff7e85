"""Scope: who and what is covered, read by where in its sentence a word came or went."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, Hunk, signal
from clausekit.comparison.light import is_light
from clausekit.comparison.runs import Run
from clausekit.comparison.signals.lists import after_only
from clausekit.language.favour import THEIRS, standing
from clausekit.language.sentence import Mark, Part, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import word_list

_BOUNDING = frozenset(
    map(
        stem,
        ["who", "which", "that", "where", "when", "if", "with", "for", "of", "in", "on", "at", "whose", "by", "during", "to", "within", "under", "above", "below", "over", "outside", "than", "as", "only", "after", "before", "between", "whenever", "whose", "having", "being"],
    )
)
"""Words that open a limit on what stands before them."""


_HELD = frozenset(
    map(
        stem,
        ["data", "record", "records", "footage", "recording", "recordings", "log", "logs", "score", "scores", "file", "files", "result", "results", "picture", "pictures", "message", "messages", "image", "images"],
    )
)
_ADDS = frozenset(("no-reason", "any-time", "free", "by-hand", "written"))
"""Words that add to what is given, wherever they stand."""
_LIMITING = frozenset(["about", "of", "in", "at", "from", "concerning", "relating", "during", "over"])
_CLAUSES = frozenset(["who", "which", "that", "whom", "whose", "where", "outside"])
_ARTICLES = frozenset(
    ["the", "a", "an", "any", "its", "their", "his", "her", "all", "each", "every", "such", "of", "by", "for", "to", "or", "and", "in", "on", "at", "with", "from"]
)


def find(case: Case) -> Iterator[Signal]:
    """Signs of scope narrowed or widened: list items first, then limits and adjectives."""
    for hunk in list(case.hunks):
        if all(map(is_light, (*hunk.taken, *hunk.put))) and not _cut(case, hunk) and not _an_item(case, hunk):
            case.drop(hunk)
            continue
        if hunk.taken and hunk.put:
            continue
        side, sentence, marks, way = (
            ("before", case.before, hunk.taken, -1) if hunk.taken else ("after", case.after, hunk.put, 1)
        )
        for run in _runs(sentence, list(marks)):
            yield from _one_sided(case, sentence, run, side, way)


def _runs(sentence: Sentence, marks: list[Mark]) -> list[list[Mark]]:
    """Marks that stand together: a list item apart from the next."""
    runs: list[list[Mark]] = []
    for mark in marks:
        between = {token.text for token in sentence.tokens[runs[-1][-1].last : mark.first]} if runs else set()
        if runs and not between & {",", ";", "and", "or"}:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return runs


def _an_item(case: Case, hunk: Hunk) -> bool:
    """Whether the words, however light, came or went as one more item: ``inspect and copy``."""
    if bool(hunk.taken) == bool(hunk.put):
        return False
    side, sentence, marks = ("before", case.before, hunk.taken) if hunk.taken else ("after", case.after, hunk.put)
    first, last = marks[0].first, marks[-1].last
    return _listed(sentence, case.runs(side), first, last) or _bounds(sentence, case.runs(side), first, last)


def _cut(case: Case, hunk: Hunk) -> bool:
    """Whether one of the words is an adjective that cuts down what is covered."""
    return any(_cuts(case.before, mark) for mark in hunk.taken) or any(_cuts(case.after, mark) for mark in hunk.put)


def _cuts(sentence: Sentence, mark: Mark) -> bool:
    return any(one.name == "scope-cut" and one.first <= mark.first < one.last for one in sentence.qualifiers)


def _one_sided(case: Case, sentence: Sentence, marks: list[Mark], side: str, way: int) -> Iterator[Signal]:
    first, last = marks[0].first, marks[-1].last
    if _is_subject(case, sentence, marks, side):
        case.explain(side, first, last)
        return
    shape, sure = _shape(sentence, marks, case.runs(side))
    if not shape:
        return
    stands = standing(sentence, first) or 1
    if sentence.parts[first] is Part.COUNTER and shape < 0:
        stands = -stands
    if after_only(sentence, first) and stands and sentence.parts[first] is not Part.EXCEPTION:
        stands = -abs(stands)
    if (
        shape > 0
        and sentence.parts[first] in (Part.CONDITION, Part.EXCEPTION)
        and _joint_needs_all(sentence, case.runs(side), first)
    ):
        shape = -1
    if shape > 0 and _seers(sentence, first):
        stands = -1
    direction = way * shape * stands
    words = sentence.words(first, last)
    case.explain(side, first, last)
    grew = (way > 0) == (shape > 0)
    kind = SignalKind.SCOPE_WIDENED if grew else SignalKind.SCOPE_NARROWED
    if sentence.parts[first] is Part.EXCEPTION and shape > 0:
        kind = SignalKind.EXCEPTION_ADDED if way > 0 else SignalKind.EXCEPTION_REMOVED
    reason = f"“{words}” has {'come in' if way > 0 else 'gone'}: {'more' if grew else 'less'} is covered."
    yield signal(kind, direction, "" if way > 0 else words, words if way > 0 else "", reason, sure=sure)


def _shape(sentence: Sentence, marks: list[Mark], runs: tuple[Run, ...]) -> tuple[int, bool]:
    """1 for one more item of a list, -1 for a limit, 0 where neither can be seen; and whether it is sure."""
    first, last = marks[0].first, marks[-1].last
    listed = _listed(sentence, runs, first, last)
    if any(_cuts(sentence, mark) for mark in marks) and not listed:
        return -1, True
    if any(mark.name in _ADDS for mark in marks):
        return 1, True
    if listed:
        return 1, True
    if _bounds(sentence, runs, first, last):
        return -1, True
    opener = _opened(sentence, runs, first, last)
    if opener in _LIMITING:
        return -1, False
    if opener in ("with", "together", "including", "plus") and not _of_workers(sentence, runs, first):
        return 1, False
    for one in sentence.coordinations:
        for start, end in one.items:
            if start <= first and last <= end:
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


def _listed(sentence: Sentence, runs: tuple[Run, ...], first: int, last: int) -> bool:
    """Whether words came or went with the ``and`` or ``or`` that joins them to what stays."""
    for run in runs:
        if run.alone and run.first <= first and last <= run.last:
            words = [sentence.tokens[at].plain for at in range(run.first, run.last)]
            opener = next((word for word in words if word != ","), "")
            if opener in ("and", "or") and words[words.index(opener) + 1 : words.index(opener) + 2] in (
                ["who"],
                ["which"],
                ["that"],
            ):
                return False
            return opener in ("and", "or", "nor") or words[-1] in ("and", "or", "nor") or "or" in words[:2]
    return False


def _seers(sentence: Sentence, first: int) -> bool:
    """Whether an item is one more of the other side's people who get to see something."""
    frame = sentence.frame_at(first)
    if frame is None or first <= frame.last:
        return False
    if frame.verb in ("view", "see", "access", "share") and frame.agent in THEIRS:
        return True
    theirs = any(party.name in THEIRS and party.first <= first < party.last for party in sentence.parties)
    held = {token.stem for token in sentence.tokens[: frame.first]} | sentence.about
    return (
        theirs and not frame.subject and frame.verb in ("give", "view", "see", "access", "share") and bool(held & _HELD)
    )


def _joint_needs_all(sentence: Sentence, runs: tuple[Run, ...], first: int) -> bool:
    """Whether words joined by ``and`` in an ``if`` or ``unless`` ask for more: both must be so."""
    run = next((run for run in runs if run.alone and run.first <= first < run.last), None)
    if run is None or "and" not in [token.plain for token in sentence.tokens[run.first : run.first + 2]]:
        return False
    opener = next(
        (cue for cue in reversed(sentence.cues) if cue.first < first and cue.name in ("condition", "exception")), None
    )
    return opener is not None and sentence.tokens[opener.first].plain in (
        "if",
        "where",
        "when",
        "unless",
        "provided",
        "whenever",
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


def _bounds(sentence: Sentence, runs: tuple[Run, ...], first: int, last: int) -> bool:
    """Whether words came or went as a clause of their own that says which: ``who have …``, ``whom the worker chose``."""
    for run in runs:
        if run.alone and run.first <= first and last <= run.last:
            opener = next(
                (at for at in range(run.first, run.last) if sentence.tokens[at].plain not in (",", "and")), run.first
            )
            return sentence.tokens[opener].plain in _CLAUSES and sentence.tokens[run.first].text != ","
    return False


def _opens(sentence: Sentence, start: int, first: int) -> bool:
    """Whether only small words stand between the start of an item and a mark."""
    small = word_list("small_words")
    return all(small.at(sentence.tokens, at) is not None for at in range(start, first))


def _word_before(sentence: Sentence, first: int) -> str:
    """The joining or bounding word before a mark, over articles and the like."""
    at = first - 1
    while at >= 0:
        stemmed = sentence.tokens[at].stem
        if stemmed in _BOUNDING and at and sentence.tokens[at - 1].stem in ("and", "or"):
            return "and"
        if stemmed in ("and", "or", "nor") or stemmed in _BOUNDING:
            return stemmed
        if stemmed not in (
            "the",
            "a",
            "an",
            "ani",
            "any",
            "all",
            "their",
            "it",
            "be",
            "have",
            "such",
            "this",
            "each",
            "everi",
        ):
            return ""
        at -= 1
    return ""


def _is_subject(case: Case, sentence: Sentence, marks: list[Mark], side: str) -> bool:
    """Whether words only name who acts, where the other side leaves it to be understood."""
    first, last = marks[0].first, marks[-1].last
    inside = [party for party in sentence.parties if first <= party.first and party.last <= last]
    if len(inside) != len(marks):
        return False
    other = case.after if side == "before" else case.before
    known = {party.name for party in other.parties} | {frame.subject for frame in other.frames}
    named = {mark.name for mark in sentence.marks if mark not in marks}
    listed = any(
        sentence.tokens[at].stem in ("and", "or") for at in (first - 1, last) if 0 <= at < len(sentence.tokens)
    )
    if listed:
        return all(mark.name in named for mark in marks)
    as_subject = any(frame.start <= first < frame.first and not frame.agent for frame in sentence.frames)
    return as_subject or all(
        party.name in known or party.name in ("employer", "manager", "supplier") for party in inside
    )

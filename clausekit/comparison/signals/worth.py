"""Worth: better words put for worse ones, where no sharper sign knows them."""

from collections.abc import Iterator, Sequence

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, Hunk, lone_signal, signal
from clausekit.comparison.denials import WATCHING
from clausekit.comparison.runs import Run
from clausekit.comparison.signals.asking import is_of_asking
from clausekit.comparison.signals.shape import is_listed
from clausekit.comparison.signals.soft_words import TRIED
from clausekit.comparison.signals.which_ones import says_which
from clausekit.language.favour import OURS
from clausekit.language.favour_in_place import standing
from clausekit.language.sentence import Mark, Modal, Part, Sentence
from clausekit.language.tokens import Token
from clausekit.language.word_lists import Found, word_list

NEAR = 1
"""Small words behind a mark that a phrase of worth may begin with: ``the officer's own time``."""
_BOUNDING = (Part.CONDITION, Part.EXCEPTION)
_FORMS = frozenset(("written", "sign", "in-person"))
"""What is asked of the one who does a thing: in a condition it makes the condition harder to meet."""
MOST = 2
"""Words of a phrase at most that one word of worth speaks for."""


def find(case: Case) -> Iterator[Signal]:
    """Signs of words that by themselves are more or less to the workers."""
    for hunk in list(case.hunks):
        if not hunk.taken or not hunk.put:
            yield from _alone(case, hunk)
            continue
        turned = _turned(hunk)
        if turned and any(mark.name in WATCHING for mark in (*hunk.taken, *hunk.put)):
            turned = -turned  # "shall go unrecorded": what is not watched is theirs
        if turned:
            stands = -1 if _of_what_is_banned(case, hunk) else standing(case.before, hunk.taken[0].first) or 1
            words = case.before.words(hunk.taken[0].first, hunk.taken[-1].last)
            now = case.after.words(hunk.put[0].first, hunk.put[-1].last)
            case.drop(hunk)
            kind = SignalKind.RIGHT_ADDED if turned * stands > 0 else SignalKind.RIGHT_REMOVED
            yield signal(kind, turned * stands, words, now, f"“{words}” has become “{now}”: the opposite.")
            continue
        step = _worth(case.after, hunk.put) - _worth(case.before, hunk.taken)
        if any(case.before.tokens[mark.first].plain in _HIDDEN for mark in hunk.taken) or any(
            case.after.tokens[mark.first].plain in _HIDDEN for mark in hunk.put
        ):
            continue  # what is not anonymous is personal, and that is no more
        if not step or _same_root(hunk):
            continue
        stands = standing(case.before, hunk.taken[0].first) or 1
        if stands != (standing(case.after, hunk.put[0].first) or 1):
            continue  # "is charged for" and "is free"
        words = case.before.words(hunk.taken[0].first, hunk.taken[-1].last)
        now = case.after.words(hunk.put[0].first, hunk.put[-1].last)
        parts = {case.before.parts[hunk.taken[0].first], case.after.parts[hunk.put[0].first]}
        if parts == {Part.CONDITION} and any(mark.name in _FORMS for mark in (*hunk.taken, *hunk.put)):
            step = -step  # "if the wearer has agreed in writing": the form bounds the condition
        case.drop(hunk)
        reason = f"“{words}” has become “{now}”, which gives {'more' if step > 0 else 'less'}."
        kind = SignalKind.RIGHT_ADDED if step * stands > 0 else SignalKind.RIGHT_REMOVED
        yield signal(kind, step * stands, words, now, reason, sure=False)


def _of_what_is_banned(case: Case, hunk: Hunk) -> bool:
    """Whether a word says of what kind the thing is that is banned: ``an untested tool shall not be used``."""
    frame = case.before.frame_at(hunk.taken[0].first)
    return frame is not None and frame.modal is Modal.BAN and hunk.taken[0].first != frame.verb_at


def _turned(hunk: Hunk) -> int:
    """-1 where a word got a denying start (``paid``, ``unpaid``), 1 where it lost one."""
    for old in hunk.taken:
        for new in hunk.put:
            if new.name in {start + old.name for start in _DENIES} or (new.name == "unpaid" and old.name == "pay"):
                return -1
            if old.name in {start + new.name for start in _DENIES} or (old.name == "unpaid" and new.name == "pay"):
                return 1
    return 0


_HIDDEN = frozenset(("anonymous", "anonymised", "pseudonymised", "pseudonymous", "unnamed"))
_DENIES = ("un", "non", "in", "dis", "im")


def _same_root(hunk: Hunk) -> bool:
    """Whether the words are forms of one word: ``payment`` and ``paid``."""
    return any(old.name[:3] == new.name[:3] for old in hunk.taken for new in hunk.put)


def _alone(case: Case, hunk: Hunk) -> Iterator[Signal]:
    """A word of worth that came in or went with nothing in its place: ``full``, ``in person``, ``unpaid``."""
    side, sentence, marks, way = (
        ("before", case.before, hunk.taken, -1) if hunk.taken else ("after", case.after, hunk.put, 1)
    )
    step = _worth(sentence, marks, case.after if way < 0 else case.before)
    cut = any(
        one.name == "scope-cut" and one.first <= mark.first < one.last for one in sentence.qualifiers for mark in marks
    )
    if (
        not step
        or any(run.first <= marks[0].first < run.last and says_which(sentence, run) for run in case.runs(side))
        or any(_says_of_whom(sentence, run) for run in case.runs(side) if run.first <= marks[0].first < run.last)
        or (is_listed(sentence, case.runs(side), marks[0].first, marks[-1].last))  # more of a list: scope
        or len(marks) > MOST
        or cut
        or _is_tried(sentence, marks[0])
        or any(
            run.alone and run.last - run.first > 2 * MOST
            for run in case.runs(side)
            if run.first <= marks[0].first < run.last
        )
    ):
        return
    main = sentence.parts[marks[0].first] is Part.MAIN
    stands = 1 if main else standing(sentence, marks[0].first) or 1
    words = sentence.words(marks[0].first, marks[-1].last)
    case.drop(hunk)
    direction = way * step * stands
    frame = sentence.frame_at(marks[0].first)
    asked = frame is not None and frame.modal is Modal.MAY and frame.subject in OURS
    if asked and any(mark.name in _FORMS for mark in marks):
        direction = -way  # "may refuse in person": how ours have to do it
    if marks[0].first and sentence.tokens[marks[0].first - 1].plain in ("no", "without"):
        direction = -direction  # "has no automatic bearing": some other bearing it may have
    bounds = sentence.parts[marks[0].first] in _BOUNDING or is_of_asking(sentence, marks[0].first, marks[-1].last)
    if step > 0 and bounds and any(mark.name in _FORMS for mark in marks):
        direction = -direction  # "unless a worker has complained in writing": the form bounds the condition
    kind = SignalKind.RIGHT_ADDED if direction > 0 else SignalKind.RIGHT_REMOVED
    reason = f"“{words}” has {'come in' if way > 0 else 'gone'}, which gives {'more' if direction > 0 else 'less'}."
    yield lone_signal(kind, direction, words, reason, sure=False, came=way > 0)


def _is_tried(sentence: Sentence, mark: Mark) -> bool:
    """``Will endeavour to ensure that …``: what is only tried gives no more."""
    return any(one.name in TRIED and 0 <= mark.first - one.last <= 1 for one in sentence.qualifiers)


def _says_of_whom(sentence: Sentence, run: Run) -> bool:
    """Whether a run belongs to what is said of those meant: ``those handling dye for a full shift``."""
    before = {token.plain for token in sentence.tokens[max(0, run.first - MOST_OF_WHOM) : run.first]}
    return run.alone and run.last - run.first > MOST and bool(before & {"those", "whoever"})


MOST_OF_WHOM = 5
"""Words from ``those`` to what else is said of them, at most."""


def _is_another(sentence: Sentence, one: Found) -> bool:
    """Whether a word of worth means another thing here: ``whatever desk is free`` is what nobody else uses."""
    words = [token.plain for token in sentence.tokens[max(0, one.first - 4) : one.first]]
    if sentence.tokens[one.first].plain == "pay" and words[-1:] in (["about"], ["over"], ["concerning"], ["to"]):
        return True  # "a dispute about pay" is no paid one
    if sentence.tokens[one.first].plain == "free" and words[-1:] == ["being"]:
        return True  # "of being free to look": when somebody has the time
    return sentence.tokens[one.first].plain == "free" and words[-1:] in (["is"], ["are"]) and bool(_WHICH & set(words))


_WHICH = frozenset(("whatever", "whichever", "that", "which", "if", "when", "where", "any"))


def _worth(sentence: Sentence, marks: list[Mark], other: Sentence | None = None) -> int:
    """How many better words stand among some marks or right behind them, less the worse ones.

    What the ``other`` sentence says as well has not come in: ``receive copies of`` and ``receive external copies of``.
    """
    found = [
        one
        for one in word_list("worth").find(sentence.tokens)
        if not _is_another(sentence, one)
        and any(mark.first < one.last and one.first < mark.last + NEAR * (one.last - one.first > 1) for mark in marks)
        and (other is None or one.last - one.first < MOST or not _says(other, sentence.tokens[one.first : one.last]))
    ]
    return sum(1 if one.name == "better" else -1 for one in found)


def _says(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Whether some words stand in a sentence, one after the other."""
    there, wanted = [token.stem for token in sentence.tokens], [token.stem for token in words]
    return any(there[at : at + len(wanted)] == wanted for at in range(len(there)))

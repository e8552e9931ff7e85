"""The consent ladder: agree, negotiate, consult, inform; and whether silence counts as a yes."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, Hunk, signal
from clausekit.comparison.signals.soft_words import parties_near
from clausekit.language.assents import giver_of
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.gates import openings
from clausekit.language.sentence import Modal, Sentence
from clausekit.language.word_lists import Found

RUNGS = {"agree": 4.0, "negotiate": 3.0, "no-objection": 2.5, "consult": 2.0, "inform": 1.0}
_HANDING = frozenset(
    ("give", "show", "inform", "explain", "present", "report", "read", "announc", "publish", "display", "send")
)
"""What is done with a paper on which nobody is asked."""
_SAYS = {
    "agree": "agreement",
    "negotiate": "negotiation",
    "no-objection": "a right to object",
    "consult": "consultation",
    "inform": "being told",
}


def find(case: Case) -> Iterator[Signal]:
    """Signs of a rung lost or won."""
    if case.turned and SignalKind.CONSENT_LADDER in case.kinds:
        return  # what silence counts as is said already
    _say_again(case)
    old, new = _extra(case.before, case.after), _extra(case.after, case.before)
    if bool(old) != bool(new):
        yield from _told(case, old or new, -1 if old else 1)
        yield from _only_told(case, old or new, -1 if new else 1)
        return
    if not old or not new:
        return
    was, now = max(old, key=_height), max(new, key=_height)
    step = _height(now) - _height(was)
    if not step:
        return
    if _their_say(case.before, was) or _their_say(case.after, now):
        step = -step
    for one in old:
        case.explain("before", one.first, one.last)
    for one in new:
        case.explain("after", one.first, one.last)
    _explain_form(case, was, now)
    yield signal(
        SignalKind.CONSENT_LADDER,
        1 if step > 0 else -1,
        case.before.words(was.first, was.last),
        case.after.words(now.first, now.last),
        f"From {_SAYS[was.name]} to {_SAYS[now.name]}.",
    )


def _explain_form(case: Case, was: Found, now: Found) -> None:
    """Say that ``in writing`` needs no sign of its own behind a say that is another now: ``has agreed in writing``."""
    for side, sentence, one in (("before", case.before, was), ("after", case.after, now)):
        end = min(one.last + 3, len(sentence.tokens))
        written = next((at for at in range(one.last, end) if sentence.tokens[at].plain in ("writing", "written")), None)
        if written is not None:
            case.explain(side, one.last, written + 1)


def _their_say(sentence: Sentence, one: Found) -> bool:
    """Whether a say in what ours may do is that of the other side: ``may book it after telling the manager``."""
    frame = sentence.frame_at(one.first)
    if frame is None or frame.modal is not Modal.MAY or frame.subject not in OURS or one.first <= frame.verb_at:
        return False
    giver = giver_of(one, sentence.tokens, sentence.parties)
    near = [giver] if giver is not None else parties_near(sentence, one)
    told = [party for party in near if party.first >= one.last] or near
    return bool(told) and all(party.name in THEIRS for party in told)


def _say_again(case: Case) -> None:
    """One yes on each side is the same yes, in whatever words: ``her say-so`` and ``her permission``; so is a word."""
    for name in ("agree", "inform"):
        old, new = ([one for one in side.rungs if one.name == name] for side in (case.before, case.after))
        if len(old) == len(new) == 1:
            case.explain("before", old[0].first, old[0].last)
            case.explain("after", new[0].first, new[0].last)


def _told(case: Case, rungs: list[Found], way: int) -> Iterator[Signal]:
    """A say that gave way to being handed a paper, or the other way: ``negotiated with`` and ``presented to``."""
    rung = max(rungs, key=_height)
    if _height(rung) < RUNGS["consult"]:
        return
    other = case.after if way < 0 else case.before
    for was, now in case.frames:
        frame, lesser = (was, now) if way < 0 else (now, was)
        if (
            frame.verb_at == rung.first
            and lesser.verb in _HANDING
            and was.modal is now.modal is Modal.DUTY
            and any(party.name in ("union", "joint", "worker", "other-voice") for party in other.parties)
        ):
            case.explain("before", was.verb_at, was.verb_at + 2)
            case.explain("after", now.verb_at, now.verb_at + 2)
            words, changed = (
                case.before.words(was.verb_at, was.verb_at + 1),
                case.after.words(now.verb_at, now.verb_at + 1),
            )
            said = f"From {_SAYS[rung.name]} to being told." if way < 0 else f"From being told to {_SAYS[rung.name]}."
            yield signal(SignalKind.CONSENT_LADDER, way, words, changed, said)
            return


def _only_told(case: Case, rungs: list[Found], way: int) -> Iterator[Signal]:
    """``Unless the crew has been told of it`` put for any other thing that had to come first, or the other way."""
    rung = rungs[-1]
    own, other = (case.after, case.before) if way < 0 else (case.before, case.after)
    gated = any(one.first < rung.first for one in openings(own)) and bool(openings(other))
    hunk = next((hunk for hunk in case.hunks if hunk.taken and hunk.put and _holds(hunk, rung, way)), None)
    shown = [token.plain for token in own.tokens[rung.first : rung.last + 1]][-1:] == ["that"]
    if rung.name != "inform" or shown or not gated or hunk is None:
        return  # "unless the Bank shows that …" tells nobody
    words = case.before.words(hunk.taken[0].first, hunk.taken[-1].last)
    now = case.after.words(hunk.put[0].first, hunk.put[-1].last)
    case.drop(hunk)
    said = "It is enough now that they are told" if way < 0 else "It is no longer enough that they are told"
    yield signal(SignalKind.CONSENT_LADDER, way, words, now, f"{said}: “{words}” has become “{now}”.")


def _holds(hunk: Hunk, rung: Found, way: int) -> bool:
    """Whether a rung stands among the words that came (``way`` is -1) or went at one place."""
    marks = hunk.put if way < 0 else hunk.taken
    return any(mark.first < rung.last and mark.last > rung.first for mark in marks)


def _height(one: Found) -> float:
    return RUNGS[one.name]


def _extra(side: Sentence, other: Sentence) -> list[Found]:
    """The rungs of a side that the other has fewer of."""
    names = [one.name for one in other.rungs]
    extra = []
    for one in side.rungs:
        frame = side.frame_at(one.first)
        if side.tokens[one.first].plain == "jointly" and frame is not None and frame.subject == "joint":
            continue  # two who act jointly do not thereby agree to anything
        if one.name in names:
            names.remove(one.name)
        else:
            extra.append(one)
    return extra


def in_place_of_notice(case: Case) -> Iterator[Signal]:
    """Settle the days of a notice where agreement was put for the notice, or the other way. It finds no signs."""
    old, new = _extra(case.before, case.after), _extra(case.after, case.before)
    for notice, say, sentence, side in ((old, new, case.before, "before"), (new, old, case.after, "after")):
        if not any(one.name == "agree" for one in say):
            continue
        for one in (one for one in notice if one.name == "inform"):
            for quantity in sentence.quantities:
                if 0 <= one.first - quantity.last <= 2:
                    case.explain(side, quantity.first, quantity.last)
    yield from ()

"""Leave: what a party may do, which was more before or less."""

from collections.abc import Iterator
from dataclasses import replace

from clausekit.comparison.appraisal import Signal, SignalKind
from clausekit.comparison.case import Case, lone_signal, signal
from clausekit.comparison.signals.turns import apart
from clausekit.language.favour import THEIRS, comparable_words, favour, verb_classes, word_classes
from clausekit.language.further_verbs import Further, further_verbs
from clausekit.language.parts import DENYING
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems


def find(case: Case) -> Iterator[Signal]:
    """Signs that leave grew or shrank: to what was forbidden, to what settles a thing, or to ask and no more."""
    yield from _unbanned(case)
    yield from _empowered(case)
    yield from _by_leave(case)
    yield from _further(case)


def _further(case: Case) -> Iterator[Signal]:
    """One more thing that a party may or must do, or one fewer: ``may comment on and reject``."""
    for old, new in case.frames:
        if old.modal is not new.modal or old.modal not in _BINDING or old.subject != new.subject or not old.subject:
            continue
        gone, come = _alone(case.before, old, case.after), _alone(case.after, new, case.before)
        if bool(gone) == bool(come):
            continue
        side, sentence, frame, way = ("after", case.after, new, 1) if come else ("before", case.before, old, -1)
        for one in come or gone:
            own = favour(replace(frame, verb=one.verb, verb_at=one.at))
            if frame.modal is Modal.MAY and _lessens(sentence, one.at):
                own = -1  # "may add to or take from the protection"
            words = sentence.words(one.opens, one.last)
            case.explain_whole(side, one.first, one.last)
            done = "may do" if frame.modal is Modal.MAY else "must do"
            said = f"{'One thing more' if way > 0 else 'One thing fewer'} that they {done}: “{words}”."
            kind = SignalKind.RIGHT_ADDED if way > 0 else SignalKind.RIGHT_REMOVED
            yield lone_signal(kind if own > 0 else SignalKind.MODALITY, way * own, words, said, came=way > 0)


def _lessens(sentence: Sentence, at: int) -> bool:
    """Whether it is a verb that takes away: ``take from``, ``reduce``; and not ``take a copy``."""
    behind = sentence.tokens[at + 1].plain if at + 1 < len(sentence.tokens) else ""
    return sentence.tokens[at].stem in _LESSENING and (sentence.tokens[at].plain != "take" or behind == "from")


_LESSENING = stems("take reduce lessen limit restrict lower cut remove withdraw subtract worsen detract vary shorten")
_BINDING = frozenset((Modal.MAY, Modal.DUTY))


def _alone(sentence: Sentence, frame: Frame, other: Sentence) -> list[Further]:
    """The further verbs of a frame that the other side does not have in any form."""
    there = {mark.name for mark in other.marks} | {token.stem for token in other.tokens}
    there |= {one.verb for one in other.frames}
    further = further_verbs(sentence, frame)
    return [one for one in further if one.verb not in there and sentence.tokens[one.at].stem not in there]


def _unbanned(case: Case) -> Iterator[Signal]:
    """A ban of its own that went into the leave beside it: ``may speak but shall not vote``, ``may speak and vote``."""
    for bans, banning, leaving, way in (
        (case.lone_before, case.before, case.after, 1),
        (case.lone_after, case.after, case.before, -1),
    ):
        for ban in bans:
            if ban.modal is not Modal.BAN or not ban.verb or ban.verb_at >= len(banning.tokens):
                continue
            verb = banning.tokens[ban.verb_at].stem
            if not any(_lets(leaving, one, ban, verb) for one in leaving.frames):
                continue
            words = banning.words(ban.first, min(ban.verb_at + 1, ban.end))
            case.explain("before" if way > 0 else "after", ban.start, ban.end)
            said = "What was forbidden is allowed now." if way > 0 else "What was allowed is forbidden now."
            yield lone_signal(SignalKind.MODALITY, -way * favour(ban), words, said, came=way < 0)


def _lets(sentence: Sentence, leave: Frame, ban: Frame, verb: str) -> bool:
    """Whether leave of the same party goes on to what a ban forbids."""
    if leave.modal is not Modal.MAY or leave.subject != ban.subject:
        return False
    there = (at for at in range(leave.verb_at + 1, leave.end) if sentence.tokens[at].stem == verb)
    return any(not _denied_near(sentence, at) for at in there)


def _denied_near(sentence: Sentence, at: int) -> bool:
    """``Doing so is not a matter for discipline``: whether what a ban forbids is denied here too."""
    return any(token.plain in DENYING for token in sentence.tokens[max(0, at - NEAR) : at])


NEAR = 5
"""Words between a denial and what it denies, at most."""


def _empowered(case: Case) -> Iterator[Signal]:
    """What ours may do was much and is little now, or the other way: ``may stop the line``, ``may report the line``."""
    classes = verb_classes()
    deciding = word_classes("deciding")["verbs"] - _THOUGHTS
    much = classes["strong"] | classes["claims"] | deciding
    little = classes["slight"]
    for old, new in case.frames:
        if Modal.MAY not in (old.modal, new.modal) or old.passive or new.passive or apart(case, old, new):
            continue
        if old.subject != new.subject or old.subject not in ("union", "worker", "joint", "other-voice"):
            continue
        if not {old.modal, new.modal} <= {Modal.MAY, Modal.DUTY, Modal.STATEMENT}:
            continue
        was, now = (_power(frame.verb, much if frame.modal is Modal.MAY else deciding, little) for frame in (old, new))
        if was and now and was != now:
            words = case.before.words(old.first, min(old.verb_at + 1, old.end))
            changed = case.after.words(new.first, min(new.verb_at + 1, new.end))
            case.explain_verbs(old, new)
            said = f"What they may do is {'more' if now > was else 'less'} now."
            yield signal(SignalKind.MODALITY, now - was, words, changed, said)


_THOUGHTS = comparable_words("opinion, view of, consider, think, want, wish, prefer, comment")
"""What somebody thinks, which settles nothing."""


def _power(verb: str, much: frozenset[str], little: frozenset[str]) -> int:
    """2 for a verb that settles a thing, 1 for one that only tells, 0 for any other or one that is both."""
    return 0 if (verb in much) == (verb in little) else 2 if verb in much else 1


def _by_leave(case: Case) -> Iterator[Signal]:
    """Leave to do a thing that is only leave to ask for it on the other side: ``may see``, ``may ask to see``."""
    for old, new in case.frames:
        if not old.modal is new.modal is Modal.MAY or old.subject != new.subject or old.subject in THEIRS:
            continue
        if old.passive or new.passive or favour(old) * favour(new) < 0:
            continue
        asked, asks = _asks_for(case.before, old, new.verb), _asks_for(case.after, new, old.verb)
        if asked == asks:
            continue
        words = case.before.words(old.first, min(old.verb_at + 3, old.end))
        changed = case.after.words(new.first, min(new.verb_at + 3, new.end))
        case.explain_verbs(old, new)
        said = "They may only ask for it now." if asks else "They need not ask for it any more."
        yield signal(SignalKind.MODALITY, -1 if asks else 1, words, changed, said)


def _asks_for(sentence: Sentence, frame: Frame, verb: str) -> bool:
    at = frame.verb_at
    follows = [token.plain for token in sentence.tokens[at : at + 2]]
    return len(follows) > 1 and follows[0] in _ASKING and follows[1] == "to" and verb in _from(sentence, at + 2)


_ASKING = frozenset(("ask", "apply", "request", "seek", "propose"))


def _from(sentence: Sentence, at: int) -> set[str]:
    """The comparable words that begin at a token, or right behind its ``be``."""
    return {mark.name for mark in sentence.marks if at <= mark.first <= at + 1}

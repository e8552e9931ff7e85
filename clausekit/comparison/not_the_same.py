"""Not the same: wordings close to one another of which one gives less, and that no sign has told apart."""

from itertools import pairwise

from clausekit.comparison.exchanged import exchanged
from clausekit.language.favour import OURS, THEIRS
from clausekit.language.gates import is_not
from clausekit.language.parts import DENYING_OR_WITHOUT
from clausekit.language.sentence import Modal, Sentence


def not_the_same(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """What stood before and what stands for it now where two sentences are close and not the same; else None."""
    return (
        _from_then_on(before, after)
        or _as_needed(before, after)
        or _with_for_without(before, after)
        or _another_chooses(before, after)
        or _denied_there(before, after)
        or _only_shown(before, after)
        or _all_the_time(before, after)
        or exchanged(before, after)
        or _elsewhere(before, after)
        or _in_advance(before, after)
    )


def _as_needed(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``The documents they need`` for ``all documents``: who says which they need?"""
    old, new = ([token.plain for token in side.tokens] for side in (before, after))
    was, now = (any(pair in _NEEDED for pair in pairwise(words)) for words in (old, new))
    if was == now or not _ALL & set(new if was else old):
        return None
    return ("need", "all") if was else ("all", "need")


_NEEDED = frozenset((("they", "need"), ("they", "require"), ("it", "needs"), ("are", "needed"), ("is", "needed")))
_ALL = frozenset(("all", "any", "every"))


def _with_for_without(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``With the benefit of software`` for ``without the use of software``."""
    old, new = ({token.plain for token in side.tokens} for side in (before, after))
    if ("without" in old) == ("without" in new):
        return None
    other = new if "without" in old else old
    if "with" not in other or other & _DENYING:
        return None
    return ("without", "with") if "without" in old else ("with", "without")


_DENYING = DENYING_OR_WITHOUT | {"unless", "except", "only", "need", "free", "nor"}


def _in_advance(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``Shall be told in advance`` for ``shall be told in the annual report``."""
    old, new = ([token.plain for token in side.tokens] for side in (before, after))
    was, now = (("in", "advance") in pairwise(words) or "beforehand" in words for words in (old, new))
    other = new if was else old
    if was == now or _AHEAD & set(other):
        return None
    return ("in advance", "") if was else ("", "in advance")


_AHEAD = frozenset(("before", "prior", "ahead", "advance", "until", "notice", "first", "preceding", "next", "due"))


def _elsewhere(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``In the same district`` for ``elsewhere``."""
    old, new = ({token.plain for token in side.tokens} for side in (before, after))
    for own, other in ((old, new), (new, old)):
        there = other & _ELSEWHERE - own
        if "same" in own - other and there:
            return ("same", min(there)) if own is old else (min(there), "same")
    return None


_ELSEWHERE = frozenset(("elsewhere", "another", "different", "anywhere"))


def _another_chooses(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``The company chooses between them`` for ``a worker … chooses between them``."""
    old, new = _chooser(before), _chooser(after)
    told = [frame for side in (before, after) for frame in side.frames]
    if (old is None) != (new is None) and all(frame.modal is Modal.STATEMENT for frame in told):
        lone = old or new
        there = {token.plain for token in (after if old else before).tokens}
        if lone is not None and lone[0] in OURS and not there & _SETTLES:
            return (lone[1], "") if old else ("", lone[1])
    if old is None or new is None or (old[0] in THEIRS) == (new[0] in THEIRS):
        return None
    return (old[1], new[1]) if {old[0], new[0]} & OURS else None


def _chooser(sentence: Sentence) -> tuple[str, str] | None:
    """The class and the name of who stands before ``chooses`` or ``decides``."""
    at = next((at for at, token in enumerate(sentence.tokens) if token.plain in _CHOOSES), None)
    if at is None:
        return None
    party = next((one for one in reversed(sentence.parties) if one.last <= at), None)
    return None if party is None else (party.name, sentence.words(party.first, party.last))


_SETTLES = frozenset(("picks", "pick", "matter", "choice", "say", "settles", "settle", "up", "choosing", "discretion"))
_CHOOSES = frozenset(("chooses", "choose", "decides", "decide", "selects", "select", "determines", "determine"))


def _from_then_on(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``Systems brought in after the date of signature`` for ``systems in use``: what was there before is left out."""
    was, now = _since(before), _since(after)
    return None if bool(was) == bool(now) else (was, now)


def _since(sentence: Sentence) -> str:
    """The words by which only what comes after a date or a signature is meant."""
    words = [token.plain for token in sentence.tokens]
    for at, word in enumerate(words):
        if word in ("after", "since", "following") and _SIGNED & set(words[at + 1 : at + 6]):
            return sentence.words(at, min(at + 5, len(words)))
    return ""


_SIGNED = frozenset(("signature", "signing", "commencement", "entry", "signed", "effective"))


def _denied_there(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``Does not enter the home`` and ``enters the home only between eight and six``: the one verb, denied and not."""
    if len(before.frames) != 1 or len(after.frames) != 1:
        return None
    does = _does(before, after) or _does(after, before)
    if not does and (before.frames[0].verb != after.frames[0].verb or not before.frames[0].verb):
        return None
    if any(side.frames[0].modal is not Modal.STATEMENT for side in (before, after)):
        return None
    was, now = is_not(before, MOST_SUBJECT), is_not(after, MOST_SUBJECT)
    if was == now:
        return None
    denying, other = (before, after) if was else (after, before)
    if denying.cues or denying.quantities or any(token.plain in DENYING_OR_WITHOUT for token in other.tokens):
        return None  # "is not kept beyond a month", "is not searched unless the owner is there"
    return ("not", "") if was else ("", "not")


def _does(sentence: Sentence, other: Sentence) -> bool:
    """``Do not take place``, where the other side has ``take place``."""
    tokens = sentence.tokens
    at = next(
        (at for at in range(1, len(tokens)) if tokens[at].plain == "not" and tokens[at - 1].plain in _DOING), None
    )
    return at is not None and at + 1 < len(tokens) and tokens[at + 1].stem in {token.stem for token in other.tokens}


_DOING = frozenset(("do", "does"))
MOST_SUBJECT = 12
"""Words of a plain statement up to its ``is not``, at most."""


def _only_shown(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``Shall show a copy`` for ``shall give a copy``: what is shown is not theirs to keep."""
    old, new = ({token.plain for token in side.tokens} for side in (before, after))
    if not {"copy", "copies"} & old or not {"copy", "copies"} & new:
        return None
    given, shown = old & _HANDED_OVER, new & _SHOWN
    if given and shown and not new & _HANDED_OVER:
        return min(given), min(shown)
    given, shown = new & _HANDED_OVER, old & _SHOWN
    return (min(shown), min(given)) if given and shown and not old & _HANDED_OVER else None


def _all_the_time(before: Sentence, after: Sentence) -> tuple[str, str] | None:
    """``Shall not monitor workers all the time``: some of the time they may be monitored."""
    old, new = (tuple(token.plain for token in side.tokens) for side in (before, after))
    for phrase in _ALWAYS:
        there = [any(words[at : at + len(phrase)] == phrase for at in range(len(words))) for words in (old, new)]
        if there[0] != there[1]:
            said = " ".join(phrase)
            return (said, "") if there[0] else ("", said)
    return None


_HANDED_OVER = frozenset(("give", "given", "hand", "handed", "send", "sent", "supply", "supplied", "provide"))
_SHOWN = frozenset(("show", "shown", "describe", "described", "explain", "explained", "display", "displayed"))
_ALWAYS = (("all", "the", "time"), ("round", "the", "clock"), ("day", "and", "night"), ("the", "whole", "time"))

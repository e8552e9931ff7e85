"""Undertone: the words of a whole sentence that take something from ours, each with what denies it.

Why: that a sentence owes or forbids something looks like a gain, whatever it is about. ``Paid release is withdrawn``,
``workers have no expectation of privacy`` and ``time spent learning will be unpaid`` take by their words alone.
"""

from clausekit.language.favour import OURS, THEIRS, comparable_words
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import plain_set, stem_set

REACH = 5
"""Tokens that ``without``, ``own`` or a word of taking reaches over."""
_DENYING = frozenset(("not", "no", "never", "nobody", "neither", "nor", "none", "cannot", "nothing", "no-one"))
_RELATIVE = frozenset(("who", "whose", "which", "that", "whom"))
_BOUNDS = (Part.CONDITION, Part.EXCEPTION, Part.TIME)
_GIVEN_UP = stem_set("undertone.given-up")
_TAKEN = plain_set("undertone.taken")
_BLOWS = stem_set("undertone.blows")
_GOODS = stem_set("undertone.goods")
_ASKED_FIRST = stem_set("undertone.asked-first")
_OWN = plain_set("undertone.own")
_THEIR_CHOICE = plain_set("undertone.their-choice")
_EARNED = plain_set("undertone.earned")


def undertone(sentence: Sentence) -> int:
    """-1 where a word of a sentence takes something from ours, 1 where such a word is denied, 0 where there is none."""
    signs = [sign for at in range(len(sentence.tokens)) if (sign := _sign(sentence, at))]
    return min(signs, default=0)


def _sign(sentence: Sentence, at: int) -> int:
    frame = sentence.frame_at(at)
    if frame is None or not sentence.tokens[at].is_word:
        return 0
    if (
        sentence.parts[at] in _BOUNDS
        and frame.modal is not Modal.MAY
        and sentence.tokens[at].plain not in _THEIR_CHOICE
    ):
        return 0
    if _told_of_somebody(sentence, frame, at):
        return 0
    if _takes(sentence, frame, at):
        return 1 if _is_denied(sentence, frame, at) else -1
    return -1 if _is_withheld(sentence, frame, at) or _unasked(sentence, frame, at) else 0


def _told_of_somebody(sentence: Sentence, frame: Frame, at: int) -> bool:
    """``Drivers whose accounts are suspended remain on full pay``: what only says who or which is meant."""
    opens = range(frame.start, frame.first if frame.first > at else at)
    return at < frame.first and any(sentence.tokens[to].plain in _RELATIVE for to in opens)


def _takes(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether a word takes something where it stands, if nothing denies it."""
    read = sentence.tokens
    token, following = read[at], [one.plain for one in read[at + 1 : at + 2]]
    if frame.subject in THEIRS and not frame.passive and frame.modal in (Modal.DUTY, Modal.SHOULD, Modal.BAN):
        return False
    if token.stem in _GIVEN_UP:
        acts = at == frame.verb_at or read[at - 1].plain in _JOINING
        return at >= frame.verb_at and acts and (frame.subject in OURS or frame.passive)
    if token.plain in _TAKEN:
        freed = frame.threat or frame.burden or any(one.stem in _BLOWS for one in read[frame.start : frame.first])
        charged = following == ["to"] and any(one.name in OURS and at < one.first <= at + 3 for one in sentence.parties)
        return (
            (charged or not freed) and at >= frame.first and read[at - 1].stem in _BE and not _for_ours_to_say(sentence)
        )
    if token.stem in _LOST and frame.verb in _LEADING:
        return True
    if token.plain in _ENDED:
        return at == frame.verb_at and any(one.stem in _GOODS for one in read[frame.start : at])
    if token.stem in _BLOWS:
        return at >= frame.verb_at
    if token.plain == "own" and following and following[0] in _OWN:
        return not (frame.modal is Modal.MAY and frame.subject in OURS)
    if token.plain in _EARNED:
        before = [one.plain for one in read[max(frame.first, at - REACH) : at]]
        taken = _DEDUCTING & {one.stem for one in read[frame.start : at]}
        return "from" in before and (bool(taken) or frame.passive)
    if token.plain in ("wishes", "pleases") and not any(one.plain == "as" for one in read[max(0, at - 4) : at]):
        return False
    return token.plain in _THEIR_CHOICE and any(one.name in THEIRS for one in sentence.parties)


_LOST = stems("loss forfeiture reduction deduction dismissal demotion")
_LEADING = comparable_words("result in, lead to, cause, entail, attract")
_DEDUCTING = stems("deduct deducted deductions recover recoup take stop")
_ENDED = frozenset(("ceases", "cease", "ends", "end", "stops", "lapses", "lapse", "expires"))
_JOINING = frozenset(("and", "or", "shall", "will", "must", ",", "hereby"))
_BE = frozenset(("be", "is", "are", "been", "being"))


def _for_ours_to_say(sentence: Sentence) -> bool:
    """``The patch shall be withdrawn if the Union so requires``: it is ours who take it away."""
    return any(one.name in OURS and sentence.parts[one.first] is Part.CONDITION for one in sentence.parties)


def _is_denied(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether what stands at a token is denied: by its verb, or by ``without`` before it."""
    read = sentence.tokens
    if any(token.plain == "without" for token in read[max(frame.start, at - REACH) : at]):
        return True
    return frame.modal is Modal.BAN or any(token.plain in _DENYING for token in read[frame.start : frame.end])


def _is_withheld(sentence: Sentence, frame: Frame, at: int) -> bool:
    """``Have no expectation of privacy``, ``without pay``: a good that a word right before it denies."""
    if frame.subject in THEIRS or sentence.tokens[at].stem not in _GOODS:
        return False
    near = sentence.tokens[max(frame.start, at - REACH) : at]
    denial = next((to for to in range(len(near) - 1, -1, -1) if near[to].plain in ("no", "without", "none")), None)
    if denial is None or frame.start <= at - len(near) + denial < frame.first:
        return False  # "no appeal shall be dismissed"
    between = {token.stem for token in near[denial + 1 :]}
    return not between & (_GIVEN_UP | _BLOWS | _LOSSES)


_LOSSES = stem_set("undertone.losses")


def _unasked(sentence: Sentence, frame: Frame, at: int) -> bool:
    """``Passed to insurers without telling the driver``: what is done to ours with nobody asked or told."""
    if sentence.tokens[at].plain != "without" or frame.subject in OURS or frame.modal in (Modal.BAN, Modal.EXEMPT):
        return False
    denied = any(token.plain in _DENYING for token in sentence.tokens[frame.start : at])
    return not denied and any(token.stem in _ASKED_FIRST for token in sentence.tokens[at + 1 : at + 1 + REACH])

"""Bounded gifts: whole sentences that look like a gain, since they owe or forbid something, and hold a gain back."""

from clausekit.comparison.denials import KNOWN
from clausekit.language.favour import GIFTS, OURS, THEIRS, comparable_words, is_good, verb_classes
from clausekit.language.gates import limits
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import stem_set

NEAR = 3
"""Words behind a verb that name what is given, at most."""
_ELSE = frozenset(("without", "while", "until", "before", "for", "to", "by"))


def holds_back(sentence: Sentence) -> bool:
    """Whether a sentence bounds what ours get or do, however it is put."""
    return (
        _given_only(sentence)
        or _so_many_only(sentence)
        or _done_with(sentence)
        or any(_shut(sentence, frame) or _not_given(sentence, frame) for frame in sentence.frames)
        or _taken_as_agreed(sentence)
        or _at_our_cost(sentence)
    )


def _given_only(sentence: Sentence) -> bool:
    """``Consultation will take place only after …``, ``errors will be corrected only if …``: a gain, and bounded."""
    frame = sentence.frames[0]
    paid = frame.subject == "worker" and frame.passive and frame.verb in GIFTS
    if frame.modal is not Modal.DUTY or not (paid or frame.subject not in THEIRS | OURS):
        return False
    bounded = any(one.first >= frame.last and _opens_bound(sentence, one.last) for one in limits(sentence))
    about = {token.stem for token in sentence.tokens[frame.start : frame.first]}
    asked = any(one.name in OURS and sentence.parts[one.first] is not Part.MAIN for one in sentence.parties)
    return bounded and not asked and bool(is_good(frame.verb) or frame.verb in GIFTS or about & _GOODS)


def _opens_bound(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].plain in _BOUNDING


def _so_many_only(sentence: Sentence) -> bool:
    """``Only one complaint per employee will be entertained``, ``Only the Employer may refer a question``."""
    read, frame = sentence.tokens, sentence.frames[0]
    if read[0].plain != "only" and [token.plain for token in read[:3]] != ["not", "more", "than"]:
        return False
    about = {token.stem for token in read[1 : max(frame.first, 1)]}
    claims = frame.verb in verb_classes()["claims"] | _REFERRING
    shut_out = frame.subject in THEIRS and frame.modal is Modal.MAY and claims and not frame.passive
    fewer = bool(about & (_OUR_ACTS | _GOODS)) or any(one.name in OURS for one in sentence.parties[:1])
    gets = frame.verb in GIFTS | _GETTING and (frame.passive or frame.subject in OURS)
    return shut_out or (fewer and (gets or frame.verb in _HEARING))


def _not_given(sentence: Sentence, frame: Frame) -> bool:
    """``No redeployment will be offered``, ``complaints will not be investigated``: what ours might have had."""
    if frame.modal is not Modal.BAN or not frame.passive or frame.agent or frame.threat or frame.burden:
        return False
    about = {token.stem for token in sentence.tokens[frame.start : frame.first]}
    private = about & (KNOWN - {"worker", "employe"}) or any(one.name in THEIRS for one in sentence.parties)
    behind = sentence.tokens[frame.verb_at + 1 : min(frame.verb_at + 1 + NEAR, frame.end)]
    given = about | {token.stem for token in behind} if behind and behind[0].plain not in _ELSE else about
    done = frame.verb in _NOT_DONE or (frame.verb in GIFTS and bool(given & _GAINS))
    return done and not private and not frame.falls


def _taken_as_agreed(sentence: Sentence) -> bool:
    """``Unless the Union objects within a day, it is taken to have agreed``: a yes of ours that nobody gave."""
    words = [token.plain for token in sentence.tokens]
    at = next(
        (at for at, word in enumerate(words) if word in _DEEMED and {"to", "as"} & set(words[at + 1 : at + 2])), 0
    )
    agreed = {token.stem for token in sentence.tokens[at + 1 :]} & _AGREED
    deemed = [one.name for one in sentence.parties if one.first < at]
    denied = {"not", "no", "never"} & set(words[:at])
    return at > 0 and bool(agreed) and bool(deemed) and deemed[-1] in OURS and not denied


def _done_with(sentence: Sentence) -> bool:
    """``The obligation to consult is satisfied by a notice``: less is enough."""
    words = [token.plain for token in sentence.tokens]
    met = any(word in ("satisfied", "discharged", "fulfilled") and "by" in words[at:] for at, word in enumerate(words))
    owed = {token.stem for token in sentence.tokens} & _DUTIES
    return met and bool(owed) and not any(one.name in OURS for one in sentence.parties[-1:])


def _shut(sentence: Sentence, frame: Frame) -> bool:
    """``That decision cannot be reviewed``, ``no further representations from the Union will be considered``."""
    if frame.modal is not Modal.BAN:
        return False
    if frame.subject in ("worker", "union") and not frame.passive:
        return frame.verb in _CONTESTING and not frame.subject_words.lower().startswith("no")  # "nobody shall question"
    ours = any(one.name in ("worker", "union") for one in sentence.parties if frame.start <= one.first < frame.first)
    if frame.passive and frame.verb in _HEARING and ours:
        return True
    things = {token.stem for token in sentence.tokens[frame.start : frame.first]}
    ruled = bool(things & _RULED) or any(
        sentence.tokens[at].plain in ("which", "that") for at in range(frame.start, frame.first)
    )
    return frame.passive and frame.verb in _CONTESTING and frame.agent not in THEIRS and ruled


def _at_our_cost(sentence: Sentence) -> bool:
    """``Officers must meet the full cost of repair``: whoever is named and is none of the other side pays."""
    frame = sentence.frames[0]
    if frame.modal not in (Modal.DUTY, Modal.STATEMENT) or frame.passive or frame.subject in THEIRS | {"joint"}:
        return False
    if any(one.name in THEIRS for one in sentence.parties if one.first < frame.verb_at) or frame.verb not in _PAYING:
        return False
    denied = {"no", "not", "nothing", "never"} & {token.plain for token in sentence.tokens}
    who = sentence.tokens[frame.first - 1]
    if not frame.subject and (not who.plain.endswith("s") or who.stem in _PAYERS):
        return False
    behind = {token.stem for token in sentence.tokens[frame.verb_at + 1 : frame.verb_at + 5]}
    return not denied and bool(behind & _COSTS)


_NOT_DONE = comparable_words(
    "investigate, correct, compensate, reimburse, guarantee, redeploy, retrain, repair, backfill, recognise"
)
_DEEMED = frozenset(("deemed", "taken", "treated", "presumed", "assumed", "held"))
_AGREED = stems("agreed agree accepted accept consented consent approved approval acceptance waived withdrawn resigned")
_GOODS = stem_set("undertone.goods")
_GAINS = _GOODS | stem_set("frames.gains") | stems("redeployment retraining training release")
_OUR_ACTS = stem_set("time_roles.our-acts")
_RULED = stems(
    "decision decisions ruling rulings assessment score scores result results ranking reading finding findings outcome"
)
_DUTIES = stems("obligation obligations duty duties requirement requirements right consultation")
_REFERRING = comparable_words("refer, raise, bring, propose, convene, call, nominate, appoint")
_GETTING = comparable_words("benefit, receive, have, attend, release, claim, apply, qualify")
_HEARING = comparable_words("consider, entertain, hear, accept, admit, receive, take-into-account, examine")
_CONTESTING = comparable_words(
    "contest, challenge, question, review, appeal, dispute, reopen, object, reconsider, query"
)
_PAYERS = stems("funds insurers vendors contractors suppliers grants schemes levies reserves savings")
_PAYING = comparable_words("meet, bear, pay, fund, cover, reimburse")
_COSTS = stems("cost costs price expense expenses charge charges fee fees")
_BOUNDING = frozenset(("after", "if", "where", "when", "once", "on", "upon", "for", "by"))

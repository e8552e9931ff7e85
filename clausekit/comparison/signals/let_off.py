"""Let off: whole sentences that free the other side of what stands above them, or keep the last word for it."""

from clausekit.language.favour import OURS, THEIRS, comparable_words, verb_classes, word_classes
from clausekit.language.gates import limits
from clausekit.language.parts import NEGATIVE
from clausekit.language.sentence import Frame, Modal, Sentence
from clausekit.language.tokens import stems
from clausekit.language.word_lists import Found, stem_set

NEAR = 5
"""Words from ``not`` to ``liable``, at most."""
_DENYING = NEGATIVE | {"not", "never", "nor", "cannot", "neither", "nobody", "none"}


def let_off(sentence: Sentence) -> int:
    """-1 where a sentence lets the other side off or leaves the matter to it, 1 where it lets ours off; else 0."""
    return (
        _liable(sentence)
        or _no_claim(sentence)
        or _binds_nobody(sentence)
        or _ends(sentence)
        or _as_far_as_there_is(sentence)
        or _covers_only(sentence)
        or _left_to_decide(sentence)
        or _by_them_alone(sentence)
        or _silenced(sentence)
        or _proof(sentence)
        or _kept_from_ours(sentence)
    )


def _denied(sentence: Sentence) -> bool:
    return any(token.plain in _DENYING for token in sentence.tokens)


def is_platitude(sentence: Sentence) -> bool:
    """``The parties will work together in good faith``: what binds nobody to anything."""
    frame = sentence.frames[0]
    both = frame.subject == "joint" or {"parties", "sides"} & {token.plain for token in sentence.tokens[:4]}
    said = " ".join(token.plain for token in sentence.tokens)
    return bool(both) and not sentence.quantities and any(phrase in said for phrase in _FINE_WORDS)


_FINE_WORDS = (
    "good faith",
    "work together",
    "in partnership",
    "constructively",
    "spirit of",
    "recognise the",
    "share the aim",
)


def _liable(sentence: Sentence) -> int:
    """``The Employer shall not be liable for …``, ``The Company accepts no responsibility``: who need not answer."""
    read = sentence.tokens
    at = next((at for at, token in enumerate(read) if token.plain in _LIABLE), None)
    near = [token.plain for token in read[max(0, (at or 0) - NEAR) : at or 0]]
    denial = next((to for to in range(len(near) - 1, -1, -1) if near[to] in _DENYING), None)
    if at is None or denial is None or _FREEING & {token.stem for token in read[at - len(near) + denial : at]}:
        return 0
    who = next((one.name for one in sentence.parties if one.first < at), "")
    return 1 if who in OURS else -1


def _no_claim(sentence: Sentence) -> int:
    """``No claim for pay shall arise from this clause``: what ours might have had from it."""
    words = [token.plain for token in sentence.tokens]
    frame = sentence.frames[0]
    opens = {token.stem for token in sentence.tokens[1 : max(frame.first, frame.verb_at, 2)]}
    none = words[0] in ("no", "neither") and bool(opens & _CLAIMS) and not opens & _AGAINST_OURS
    return -int(none and frame.verb in _ARISING and not any(one.name in THEIRS for one in _doers(sentence, frame)))


def _binds_nobody(sentence: Sentence) -> int:
    """``This clause creates no legal obligation``, ``confers no right on any worker``."""
    words = [token.plain for token in sentence.tokens]
    at = next((at for at, word in enumerate(words) if word in _MAKING), None)
    if at is None or not _opens_text(sentence) or not _denied(sentence):
        return 0
    behind = {token.stem for token in sentence.tokens[at + 1 :]}
    return -int(bool(behind & _BINDING) and not any(one.name in THEIRS for one in sentence.parties))


def _ends(sentence: Sentence) -> int:
    """``This clause ends on 1 May``: what stands above it is over then."""
    frame = sentence.frames[0]
    timed = bool(sentence.quantities or sentence.cues)
    theirs = not any(one.name in OURS for one in sentence.parties)  # "unless the unions agree to extend it"
    return -int(theirs and _opens_text(sentence) and frame.verb in _ENDING and timed and not _denied(sentence))


def _opens_text(sentence: Sentence) -> bool:
    words = [token.plain for token in sentence.tokens[:2]]
    return words[0] in ("this", "it", "the", "these") and (words[0] == "it" or bool(_TEXTS & set(words[1:])))


def _doers(sentence: Sentence, frame: Frame) -> list[Found]:
    return [one for one in sentence.parties if frame.start <= one.first < frame.first]


def _as_far_as_there_is(sentence: Sentence) -> int:
    """``This shall be subject to the availability of funds``: it is given as far as the other side finds the means."""
    words = [token.plain for token in sentence.tokens]
    at = next((at for at, word in enumerate(words[:-1]) if word == "subject" and words[at + 1] == "to"), None)
    if not at or _denied(sentence) or words[at - 1] not in ("be", "is", "are", "remains", "remain"):
        return 0  # "shall give paid time off, subject to …" gives it all the same
    behind = {token.stem for token in sentence.tokens[at + 2 :]}
    asked = any(rung.first > at for rung in sentence.rungs) and any(one.name in OURS for one in sentence.parties)
    return -int(bool(behind & _MEANS) and not asked)


def _covers_only(sentence: Sentence) -> int:
    """``Only permanent staff are covered``, ``This clause applies only to …``: everybody else is left out."""
    frame = sentence.frames[0]
    bounds = limits(sentence)
    if not bounds or frame.modal is Modal.BAN or _denied(sentence):
        return 0
    about = frame.verb in _COVERING or any(token.stem in _COVERED for token in sentence.tokens)
    whom = any(one.name == "worker" for one in sentence.parties)
    ours = frame.subject not in THEIRS and not any(one.name in THEIRS for one in sentence.parties)
    return -int(about and whom and ours)


def _left_to_decide(sentence: Sentence) -> int:
    """``The Employer shall decide what is reasonable``: leave, unless a time is set or ours have a say."""
    frame = sentence.frames[0]
    decides = frame.verb in word_classes("deciding")["verbs"] and frame.subject in THEIRS and not frame.passive
    if not decides or frame.modal not in (Modal.DUTY, Modal.STATEMENT) or _denied(sentence):
        return 0
    said = sentence.quantities or sentence.rungs or any(one.name in OURS for one in sentence.parties)
    opens = [token.plain for token in sentence.tokens[frame.verb_at + 1 : frame.verb_at + 2]]
    return -int(not said and bool(_WHAT & set(opens)))


def _by_them_alone(sentence: Sentence) -> int:
    """``The clause shall be reviewed by the Employer alone``: ours have no part in it."""
    for one in sentence.parties:
        if one.name not in THEIRS or _denied(sentence):
            continue
        behind = [token.plain for token in sentence.tokens[one.last : one.last + 1]]
        before = [token.plain for token in sentence.tokens[max(0, one.first - 4) : one.first]]
        by = "by" in before[-3:] or "for" in before[-3:] or "with" in before[-3:]
        if by and (behind == ["alone"] or {"solely", "only", "exclusively"} & set(before)):
            return -1
    return 0


def _silenced(sentence: Sentence) -> int:
    """``The Union shall keep this information confidential``: ours may not speak of it."""
    frame = sentence.frames[0]
    kept = any(token.stem in _SECRET for token in sentence.tokens[frame.verb_at :])
    owed = frame.modal is Modal.DUTY and frame.verb in _KEEPING
    return -int(frame.subject in OURS - {"joint"} and not frame.passive and owed and kept)


def _kept_from_ours(sentence: Sentence) -> int:
    """``Minutes cannot be corrected by the Union``, ``No concession shall be relied on by the Union``."""
    return -int(
        any(
            frame.modal is Modal.BAN
            and frame.passive
            and frame.agent in ("worker", "union")
            and (frame.verb in verb_classes()["claims"] | _USED_BY_OURS or _is_cited(sentence, frame))
            for frame in sentence.frames
        )
    )


def _is_cited(sentence: Sentence, frame: Frame) -> bool:
    return any(one.stem in _CITED for one in sentence.tokens[frame.verb_at : frame.verb_at + 1])


_USED_BY_OURS = comparable_words(
    "correct, challenge, contest, question, copy, see, view, inspect, attend, raise, quote, cite, refuse, publish"
)
"""What ours do to their own good: ``shall not be lifted by nurses`` is a ban that spares them."""
_CITED = stems("relied cited quoted")


def _proof(sentence: Sentence) -> int:
    """``The burden of proof rests on the Employer``: who has to prove it, 0 where a sentence says nothing of that."""
    words = [token.plain for token in sentence.tokens]
    at = next((at for at, word in enumerate(words) if word in ("burden", "onus")), None)
    if at is None or not {"proof", "proving", "prove", "onus"} & set(words) or _denied(sentence):
        return 0
    bearer = next((one.name for one in sentence.parties if one.first > at), "")
    return (bearer in THEIRS) - (bearer in OURS)


_LIABLE = frozenset(("liable", "liability", "responsible", "responsibility", "answerable", "accountable"))
_FREEING = stems(
    "limit limits limited reduce reduces exclude excluded release released relieve relieved affect affects"
)
_CLAIMS = stems(
    "claim claims compensation payment right rights entitlement remedy damages liability precedent obligation"
)
_MAKING = frozenset(
    ("create", "creates", "confer", "confers", "give", "gives", "impose", "imposes", "establish", "establishes")
)
_BINDING = stems("obligation obligations right rights duty liability entitlement legal enforceable")
_TEXTS = frozenset(
    ("clause", "agreement", "article", "section", "paragraph", "protocol", "letter", "policy", "schedule")
)
_ENDING = comparable_words("end, lapse, expire, cease, terminate")
_AGAINST_OURS = stems("worker employee member staff driver nurse employer company")
_ARISING = comparable_words(
    "arise, arise from, accrue, be, make, pay, lie, create, exist, give, confer, due, payable, bring"
)
_MEANS = stem_set("let_off.means")
_COVERING = comparable_words("cover, apply, benefit, protect, extend")
_COVERED = stems("covered cover apply applies benefit eligible qualify")
_WHAT = frozenset(("what", "which", "whether", "how", "when", "who", "where", "whose"))
_KEEPING = comparable_words("keep, treat, hold, maintain, preserve, respect")
_SECRET = stems("confidential confidence secret secrecy confidentiality")

"""Soft words: whether a word that softens what is owed does so where it stands, and what it softens."""

from clausekit.language.favour import OURS, THEIRS, favour
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import Found, plain_set, stem_set

SOFT = ("qualifier", "vague-time", "endeavour", "consider")
"""Kinds of words that let the one who owes a thing judge how much of it."""
TRIED = frozenset(("endeavour", "consider"))
"""Kinds of words by which a thing is only tried, or thought about."""
_OWED = stem_set("qualifier.owed")
"""What is owed to workers: another payment may add to it or eat it up."""


def softens(sentence: Sentence, other: Sentence, one: Found) -> bool:
    """Whether a word softens, overrides or adds where it stands; ``other`` is the sentence of the other side."""
    if one.name in SOFT and _one_of_two(sentence, one):
        return False
    if one.name == "qualifier" and _able_to_be(sentence, one):
        return False
    if one.first and sentence.tokens[one.first - 1].plain in ("any", "all"):
        return False  # "at any reasonable time" gives more than it holds back
    if one.name == "prompt" and sentence.tokens[one.first].plain == "automatic":
        return False  # "an automatic reply"
    if one.name == "minus":
        return bool({token.stem for token in sentence.tokens} & _OWED) and not _counts(sentence, one)
    if one.name == "discretion":
        return not _wish_to(sentence, one) and not _found(sentence, one) and not _content(sentence, one)
    if one.name == "consider":
        return _considered(sentence, one, other)
    if one.name == "endeavour":
        return not _of_others(sentence, one) and not _said_as_noun(sentence, one, other)
    return not (one.name == "subject-to" and (_ours_follow(sentence, one) or _undergoes(sentence, one, other)))


def loosens_denial(sentence: Sentence, one: Found) -> bool:
    """``Data is not normally sold``: a word that loosens what a plain statement says is not done."""
    frame = sentence.frame_at(one.first)
    denied = frame is not None and frame.denied and favour(frame) < 0
    return denied and any(
        token.plain in ("not", "never") for token in sentence.tokens[max(0, one.first - 2) : one.first]
    )


def _able_to_be(sentence: Sentence, one: Found) -> bool:
    """``In a place where it can be read``: what a place is for, and not how far a duty goes."""
    place = one.first > 0 and sentence.tokens[one.first].plain == "where" and sentence.tokens[one.first - 1].is_word
    return place and one.last < len(sentence.tokens) and sentence.tokens[one.last].plain == "be"


def _content(sentence: Sentence, one: Found) -> bool:
    """``Unless the joint panel is satisfied``: it is ours, or a body of both, that has to be."""
    satisfied = {"satisfied", "content"} & {token.plain for token in sentence.tokens[one.first : one.last]}
    near = [party for party in sentence.parties if party.last <= one.first <= party.last + 1]
    return bool(satisfied and near) and near[-1].name in OURS | {"independent"}


def as_ours_think(sentence: Sentence, one: Found) -> bool:
    """``The branch may name whom it thinks fit``: ours have leave, and use it as they like."""
    frame = sentence.frame_at(one.first)
    if sentence.tokens[one.first].stem in ("choos", "wish") and _is_theirs_to_wish(sentence, one):
        return True
    held = bool({"it", "they", "its", "their"} & {token.plain for token in sentence.tokens[one.first : one.last]})
    held = held or sentence.tokens[one.first].stem in ("choos", "wish")  # "may work there, choosing when"
    return held and frame is not None and frame.modal is Modal.MAY and frame.subject in OURS


def _is_theirs_to_wish(sentence: Sentence, one: Found) -> bool:
    """``An adviser whom the Union chooses to read it``: ours, named right before."""
    return any(party.name in OURS and party.last == one.first for party in sentence.parties)


def owed(sentence: Sentence, one: Found) -> bool:
    """Whether a duty of the other side is softened, which is a loss unless it is a duty to do plain harm."""
    frame = sentence.frame_at(one.first)
    if frame is not None and frame.modal is Modal.MAY and one.first <= frame.first < one.last:
        return True  # "such support as it can": the modal is that of the softening words
    return frame is not None and frame.modal is Modal.DUTY and frame.subject in THEIRS and not frame.passive


def found_by_theirs(sentence: Sentence, one: Found) -> bool:
    """``Unless the Bank believes that …``, ``in cases which it thinks rare``: it is enough that they think so."""
    near = [party for party in sentence.parties if party.name in THEIRS and one.first - 3 <= party.first < one.first]
    if not near or sentence.tokens[one.first].stem not in _THINKING:
        return False
    bounds = sentence.parts[one.first] in (Part.CONDITION, Part.EXCEPTION)
    before = {token.plain for token in sentence.tokens[max(0, near[0].first - 2) : near[0].first]}
    return bounds or bool(before & _RELATIVE)


_RELATIVE = frozenset(("which", "that", "whom", "whatever", "whichever", "what", "as"))


def loosens_exception(sentence: Sentence, one: Found) -> bool:
    """``Unless the director agrees that it is substantially right``: what lets the exception in is had for less."""
    if sentence.tokens[one.first].plain == "beyond" and one.name == "qualifier":
        return True  # "beyond" opens the exception itself
    loose = sentence.tokens[one.last - 1].plain in _LOOSE
    return loose and sentence.parts[one.first] is Part.EXCEPTION


_LOOSE = plain_set("soft_words.loose")


def joins(sentence: Sentence, one: Found) -> bool:
    """Whether ``as well as`` or ``in addition to`` only joins two things, and nothing is owed to which it could add."""
    behind = {token.plain for token in sentence.tokens[one.last : one.last + 2]}
    if one.first == 0 and behind & {"foregoing", "above", "preceding", "that", "this"}:
        return True  # "without prejudice to the foregoing, …"
    joining = sentence.words(one.first, one.last).lower() in ("as well as", "in addition to", "on top of")
    ahead = any(party.last == one.first for party in sentence.parties)
    if joining and ahead and any(one.last <= party.first <= one.last + 1 for party in sentence.parties):
        return True  # "staff as well as agents"
    return joining and not {token.stem for token in sentence.tokens} & _OWED


def towards(sentence: Sentence, other: Sentence, one: Found) -> bool:
    """``With the aim of agreement``, where the other side does not speak of agreement: talks that lead somewhere."""
    near = {token.stem for token in sentence.tokens[one.last : one.last + 4]} & _AGREED
    aim = sentence.tokens[one.first].plain == "with"
    return aim and bool(near) and not near & {token.stem for token in other.tokens}


def parties_near(sentence: Sentence, one: Found) -> list[Found]:
    """The parties that stand within three words of a phrase."""
    return [party for party in sentence.parties if one.first - 3 <= party.first < one.last + 3]


def _considered(sentence: Sentence, one: Found, other: Sentence) -> bool:
    """Whether the other side is to consider a thing: the verb of its duty, or right behind it."""
    frame = sentence.frame_at(one.first)
    verb = frame is not None and one.first <= frame.verb_at < one.last
    if verb and (owed(sentence, one) or _is_all(sentence, frame, other)):
        return True
    plain = frame is None or (frame.modal is Modal.STATEMENT and sentence.parts[one.first] is Part.MAIN)
    return not plain and any(
        party.name in THEIRS and one.first - 3 <= party.first < one.first for party in sentence.parties
    )


def _is_all(sentence: Sentence, frame: Frame | None, other: Sentence) -> bool:
    """``Posts shall be kept under review`` where they were to be kept: all that is owed, and of nobody of ours."""
    duty = frame is not None and frame.modal is Modal.DUTY and frame.passive and frame.agent not in OURS
    return duty and any(one.modal in (Modal.DUTY, Modal.BAN) and one.passive for one in other.frames)


def _wish_to(sentence: Sentence, one: Found) -> bool:
    """``Where it wishes to use one``: when a duty arises, and not whether."""
    follows = sentence.tokens[one.last].plain if one.last < len(sentence.tokens) else ""
    return follows == "to" and sentence.tokens[one.last - 1].stem in ("wish", "choos", "choose")


def _found(sentence: Sentence, one: Found) -> bool:
    """``Any lenses found necessary``: what turns out to be so, where nobody of the other side is said to find it."""
    if sentence.tokens[one.first].plain not in _FOUND:
        return False
    return not any(party.name in THEIRS for party in parties_near(sentence, one))


def _of_others(sentence: Sentence, one: Found) -> bool:
    """``A tool intended to count``, ``an employee who believes that``: what a thing is for, or what ours think."""
    tokens = sentence.tokens
    if one.last == one.first + 1 and tokens[one.first].plain == "explored":
        return True  # "until other ways have been explored": what was done first, and no lesser duty
    near = [party for party in sentence.parties if one.first - 4 <= party.first < one.first]
    if near:
        return near[-1].name in OURS and tokens[one.first].stem in _THINKING
    return tokens[one.first].plain in ("intended", "expected", "designed") or (
        tokens[one.first].stem in _THINKING and tokens[one.first - 1].plain == "who"
    )


def _said_as_noun(sentence: Sentence, one: Found, other: Sentence) -> bool:
    """``Shall aim to agree`` and ``the aim shall be agreement``: the one is as soft as the other."""
    verbs = {token.stem for token in sentence.tokens[one.first : one.last]} & _AIMS
    soft = {other.tokens[at].stem for found in other.qualifiers for at in range(found.first, found.last)}
    return bool(verbs) and not verbs & soft and bool(verbs & {token.stem for token in other.tokens})


_AIMS = frozenset(map(stem, ("aim", "attempt", "effort", "endeavour", "hope", "intend", "plan", "seek", "try")))


def _one_of_two(sentence: Sentence, one: Found) -> bool:
    """``Required or encouraged to``: the second of two verbs, which softens nothing."""
    return one.first > 0 and sentence.tokens[one.first - 1].plain in ("or", "nor", "and")


def _counts(sentence: Sentence, one: Found) -> bool:
    """``Count towards working time``: what counts as time or service is no set-off."""
    words = {token.stem for token in sentence.tokens[one.last : one.last + 4]}
    return sentence.tokens[one.first].stem == "count" and bool(words & _STANDING)


_STANDING = stem_set("soft_words.standing")


def _ours_follow(sentence: Sentence, one: Found) -> bool:
    """Whether what comes first is the union's say: ``subject to consultation with the Union``."""
    if any(token.plain == "bargaining" for token in sentence.tokens[one.last : one.last + 3]):
        return True  # "subject to collective bargaining"
    following = [party for party in sentence.parties if one.last <= party.first < one.last + 6]
    gate = any(token.stem in _GATES for token in sentence.tokens[one.last : one.last + 4])
    return following[0].name in OURS if following else gate and _is_theirs(sentence, one)


def _undergoes(sentence: Sentence, one: Found, other: Sentence) -> bool:
    """``Only tills shall be subject to screen capture``: what is done to a thing, which the other side says too."""
    if not one.first or sentence.tokens[one.first - 1].stem != "be":
        return False
    behind = {mark.name for mark in sentence.marks if one.last <= mark.first < one.last + 4}
    return bool(behind) and behind <= {mark.name for mark in other.marks}


def _is_theirs(sentence: Sentence, one: Found) -> bool:
    """Whether what a phrase bounds is leave of the other side or asked of ours: ``may be called in, subject to …``."""
    frame = sentence.frame_at(one.first)
    return frame is not None and frame.modal is Modal.MAY and frame.subject not in OURS


_GATES = frozenset(map(stem, ("notice", "warning", "consultation", "agreement", "negotiation", "consent")))
"""What ours have a part in before a thing is done to them."""


_FOUND = frozenset(("found", "considered", "deemed", "thought", "judged", "believed"))
_THINKING = frozenset(
    map(stem, ("believe", "consider", "suppose", "think", "feel", "hope", "trust", "expect", "intend", "wish"))
)
_AGREED = stem_set("qualifier.agreed")

"""Soft words: whether a word that softens what is owed does so where it stands, and what it softens."""

from clausekit.language.favour import OURS, THEIRS
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.tokens import stem
from clausekit.language.word_lists import Found, plain_set, stem_set

SOFT = ("qualifier", "vague-time", "endeavour", "consider")
"""Kinds of words that let the one who owes a thing judge how much of it."""
_OWED = stem_set("qualifier.owed")
"""What is owed to workers: another payment may add to it or eat it up."""


def softens(sentence: Sentence, other: Sentence, one: Found) -> bool:
    """Whether a word softens, overrides or adds where it stands; ``other`` is the sentence of the other side."""
    if one.name in SOFT and _one_of_two(sentence, one):
        return False
    if one.first and sentence.tokens[one.first - 1].plain in ("any", "all"):
        return False  # "at any reasonable time" gives more than it holds back
    if one.name == "minus":
        return bool({token.stem for token in sentence.tokens} & _OWED) and not _counts(sentence, one)
    if one.name == "discretion":
        return not _wish_to(sentence, one) and not _found(sentence, one)
    if one.name == "consider":
        return _considered(sentence, one, other)
    if one.name == "endeavour":
        return not _of_others(sentence, one) and not _said_as_noun(sentence, one, other)
    return not (one.name == "subject-to" and _ours_follow(sentence, one))


def as_ours_think(sentence: Sentence, one: Found) -> bool:
    """``The branch may name whom it thinks fit``: ours have leave, and use it as they like."""
    frame = sentence.frame_at(one.first)
    held = bool({"it", "they", "its", "their"} & {token.plain for token in sentence.tokens[one.first : one.last]})
    held = held or sentence.tokens[one.first].stem in ("choos", "wish")  # "may work there, choosing when"
    return held and frame is not None and frame.modal is Modal.MAY and frame.subject in OURS


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
    loose = sentence.tokens[one.last - 1].plain in _LOOSE
    return loose and sentence.parts[one.first] is Part.EXCEPTION


_LOOSE = plain_set("soft_words.loose")


def joins(sentence: Sentence, one: Found) -> bool:
    """Whether ``as well as`` or ``in addition to`` only joins two things, and nothing is owed to which it could add."""
    joining = sentence.words(one.first, one.last).lower() in ("as well as", "in addition to", "on top of")
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
    verb = sentence.tokens[one.first].stem
    soft = {other.tokens[at].stem for found in other.qualifiers for at in range(found.first, found.last)}
    return verb in _AIMS and verb not in soft and verb in {token.stem for token in other.tokens}


_AIMS = frozenset(map(stem, ("aim", "attempt", "effort", "endeavour", "hope", "intend", "plan", "seek", "try")))


def _one_of_two(sentence: Sentence, one: Found) -> bool:
    """``Required or encouraged to``: the second of two verbs, which softens nothing."""
    return one.first > 0 and sentence.tokens[one.first - 1].plain in ("or", "nor", "and")


def _counts(sentence: Sentence, one: Found) -> bool:
    """``Count towards working time``: what counts as time or service is no set-off."""
    words = {token.stem for token in sentence.tokens[one.last : one.last + 4]}
    return sentence.tokens[one.first].stem == "count" and bool(words & {"time", "hour", "servic", "experi"})


def _ours_follow(sentence: Sentence, one: Found) -> bool:
    """Whether what comes first is the union's say: ``subject to consultation with the Union``."""
    following = [party for party in sentence.parties if one.last <= party.first < one.last + 6]
    return bool(following) and following[0].name in OURS


_FOUND = frozenset(("found", "considered", "deemed", "thought", "judged", "believed"))
_THINKING = frozenset(
    map(stem, ("believe", "consider", "suppose", "think", "feel", "hope", "trust", "expect", "intend", "wish"))
)
_AGREED = stem_set("qualifier.agreed")

"""Verdicts: what a thing is said to be or to count as, where that is plainly good or bad for the workers."""

from collections.abc import Sequence

from clausekit.language.favour import OURS, THEIRS, is_harm, verb_classes
from clausekit.language.parts import DENYING
from clausekit.language.sentence import Frame, Modal, Part, Sentence
from clausekit.language.stretches import covered
from clausekit.language.tokens import Token
from clausekit.language.verbs import comparable_name
from clausekit.language.word_lists import plain_set, stem_set

MOST = 16
"""Words of a subject before the word that links it to a verdict, at most."""
WIDE = 8
"""Words of a verdict, at most."""
HEAD = 2
"""Words at the start of a verdict of which one has to be the verdict, at most."""
_LINKS = plain_set("verdicts.links")
_COUNTING = stem_set("verdicts.counting")
_FILLING = plain_set("verdicts.filling")
_RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))
_MODALS = frozenset((Modal.DUTY, Modal.BAN, Modal.STATEMENT))


def verdict_of(sentence: Sentence, frame: Frame) -> int:
    """1 where a thing is said to be what is good for ours, -1 where it is bad for them; 0 where that is not plain.

    Why: ``is not misconduct``, ``shall count as consent`` and ``is void`` have no verb that says whom they favour.
    """
    gained = _gained(sentence, frame) or _machine_rules(sentence, frame) or _right_kept(sentence, frame)
    gained = gained or _takes_effect(sentence, frame)
    if gained:
        return gained
    link = _link(sentence, frame)
    if not link:
        return 0
    words = verdict_words(sentence, link)
    own = _value(sentence, frame, link, words)
    counted = covered(sentence.quantities)
    denied = sum(
        sentence.tokens[at].plain in DENYING
        for at in range(frame.start, words[-1] if words else link)
        if at not in counted and sentence.parts[at] is Part.MAIN and not _says_which(sentence, at, link)
    )
    return -own if denied % 2 else own


def _says_which(sentence: Sentence, at: int, link: int) -> bool:
    """Whether a ``not`` says which things are meant, and no more: ``any decision not reviewed by a person is void``."""
    if not 0 < at < link or sentence.tokens[at].plain not in ("not", "never"):
        return False
    before = sentence.tokens[at - 1]
    if any(token.plain in _RELATIVES for token in sentence.tokens[1:at]):
        return True
    return before.stem not in ("be", "do", "have") and before.plain not in _HELPING


_HELPING = frozenset(("shall", "will", "must", "may", "can", "should", "would", "and", "but", ","))


def _gained(sentence: Sentence, frame: Frame) -> int:
    """``The supplier obtains no licence over it``: a right or a say that a party is said to get or to have."""
    head = next((one.last for one in sentence.parties if one.name == frame.subject and one.first >= frame.start), 0)
    if frame.modal is not Modal.STATEMENT or not head or frame.subject not in OURS | THEIRS:
        return 0
    read = sentence.tokens
    at = next((at for at in range(head, min(head + 3, len(read))) if read[at].stem in _GETTING), 0)
    things = {read[to].stem for to in range(at + 1, min(at + 1 + HEAD + 1, len(read)))}
    if not at or not things & _RIGHTS:
        return 0
    own = 1 if frame.subject in OURS else -1
    return -own if any(read[to].plain in DENYING for to in range(head, min(at + 2, len(read)))) else own


def _machine_rules(sentence: Sentence, frame: Frame) -> int:
    """``The tool sets a fitter's pay``, ``scores play no part in it``: what a machine decides is a loss."""
    if frame.modal is Modal.MAY or frame.subject:
        return 0
    read = sentence.tokens
    opens = range(frame.start, min(frame.start + HEAD + 1, len(read)))
    thing = next((at for at in opens if read[at].stem in _MACHINES), None)
    if thing is None:
        return 0
    for at in range(thing + 1, min(thing + 6, len(read))):
        played = read[at].stem in _PLAYING and {token.stem for token in read[at + 1 : at + 4]} & _PARTS
        if read[at].stem in _RULING or played:
            denied = sum(token.plain in DENYING for token in read[frame.start : at + 2])
            return 1 if denied % 2 else -1
        if not read[at].is_word or sentence.parts[at] is not Part.MAIN or read[at].stem == "be":
            break
    return 0


def _takes_effect(sentence: Sentence, frame: Frame) -> int:
    """``A rejection by the engine takes effect at once``, or has none: good where what is decided is theirs."""
    read = sentence.tokens
    at = next((at for at, token in enumerate(read) if token.plain == "effect" and sentence.parts[at] is Part.MAIN), 0)
    verb = next((to for to in range(at - 1, max(at - 4, 0), -1) if read[to].plain in _TAKING), 0)
    if not verb or frame.modal not in _MODALS:
        return 0
    about = {token.stem for token in read[frame.start : verb]}
    machine = bool(about & _MACHINES) or any("machine" in token.plain for token in read[frame.start : verb])
    if not machine and _whose(sentence, frame, verb) != "theirs":
        return 0
    return 1 if any(token.plain in DENYING for token in read[frame.start : at]) else -1


_TAKING = frozenset(("take", "takes", "have", "has"))


def _right_kept(sentence: Sentence, frame: Frame) -> int:
    """``The right to refuse overtime is preserved``, ``leave to attend is refused``: what becomes of a right."""
    read = sentence.tokens
    opens = range(frame.start, min(frame.start + HEAD + 1, len(read)))
    right = next((at for at in opens if read[at].plain in _CLAIMED), None)
    if right is None:
        return 0
    be = next((at for at in range(right + 1, min(right + MOST, len(read) - 1)) if read[at].stem == "be"), 0)
    words = {read[at].plain for at in verdict_words(sentence, be)[:HEAD]} if be else set()
    own = bool(words & _KEPT) - bool(words & _ENDED)
    before = read[frame.start : be + HEAD]
    told = next((at for at in range(right, be) if read[at].plain in _RELATIVES), be)
    theirs = any(one.name in THEIRS for one in sentence.parties if frame.start <= one.first < told)
    harms = any(is_harm(comparable_name(read, at + 1)) for at in range(right, be) if read[at].plain == "to")
    if theirs or harms:
        own = -own
    if any(token.plain == "may" for token in before) and own > 0:
        return 0
    places = (at for at in range(frame.start, be + HEAD) if at < len(read) and not _says_which(sentence, at, be))
    return -own if sum(read[at].plain in DENYING for at in places) % 2 else own


def verdict_words(sentence: Sentence, link: int) -> list[int]:
    """The tokens of a verdict behind its link, articles and the like left out."""
    words = []
    for at in range(link + 1, min(link + 1 + WIDE, len(sentence.tokens))):
        token = sentence.tokens[at]
        if not token.is_word or sentence.parts[at] is not Part.MAIN:
            break
        if token.plain not in _FILLING:
            words.append(at)
    return words


def _link(sentence: Sentence, frame: Frame) -> int:
    """The token that links a subject to its verdict: ``is``, ``be`` behind a modal, ``counts as``; 0 without one."""
    if frame.modal not in _MODALS or not sentence.tokens:
        return 0
    read = sentence.tokens
    first = frame.last if frame.modal is not Modal.STATEMENT else frame.start + 1
    last = min(first + (3 if frame.modal is not Modal.STATEMENT else MOST), len(read) - 1)
    for at in range(first, last):
        if sentence.parts[at] is not Part.MAIN or read[at - 1].plain in _RELATIVES:
            continue
        if read[at].plain in _LINKS or (read[at].stem in _COUNTING and at > frame.start):
            return _over_counting(read, at)
    return 0


def _over_counting(read: Sequence[Token], at: int) -> int:
    """The last of several links: ``shall be deemed``, ``is to be treated as``."""
    while at + 1 < len(read) and (read[at + 1].stem in _COUNTING or read[at + 1].plain in _LINKS | {"not", "never"}):
        at += 1
    return at


def _value(sentence: Sentence, frame: Frame, link: int, words: list[int]) -> int:
    read = sentence.tokens
    head = {read[at].stem for at in words[:HEAD]}
    whose = _whose(sentence, frame, link)
    blamed = any(one.name in THEIRS for one in sentence.parties if frame.start <= one.first < link)
    if head & _BAD or (head & _GROUNDS and {read[at].stem for at in words[1:]} & _BLOWS):
        return 1 if blamed else -1
    assent = {read[at].plain for at in words[:HEAD]} & _ASSENT
    if assent or head & _GOOD:
        return 0 if blamed else 1 if head & _GOOD else -1
    side = {"ours": 1, "theirs": -1}.get(whose, 0)
    if head & _PAID_BACK and not any(one.name in THEIRS and one.first > link for one in sentence.parties):
        return -1 if whose != "theirs" else 0
    if head & _LIABLE:
        return -side
    if head & _CONTESTED:
        return 0 if blamed else 1
    if head & _FREE or (head & _BOUND and "by" in {read[at].plain for at in range(link, min(link + 4, len(read)))}):
        return (side if head & _FREE else -side) if frame.subject else 0
    return side * (bool(head & _VALID) - bool(head & _INVALID))


def _whose(sentence: Sentence, frame: Frame, link: int) -> str:
    """Whose the thing is of which a verdict is given: ``ours``, ``theirs``, or empty."""
    if frame.subject in THEIRS:
        return "theirs"
    if frame.subject in OURS:
        return "ours"
    if sentence.tokens[frame.start].plain == "it":
        return _whose_doing(sentence, link)
    stems = {token.stem for token in sentence.tokens[frame.start : link]}
    owners = [one.name for one in sentence.parties if frame.start <= one.first < link]
    if stems & _THEIR_THINGS or any(owner in THEIRS for owner in owners):
        return "theirs"
    return "ours" if stems & _OUR_THINGS or any(owner in OURS for owner in owners) else ""


def _whose_doing(sentence: Sentence, link: int) -> str:
    """Whose doing ``it is unlawful to …`` speaks of: ours refuse and object, the other side films and dismisses."""
    read = sentence.tokens
    to = next((at for at in range(link + 1, len(read) - 1) if read[at].plain == "to"), 0)
    verb = comparable_name(read, to + 1) if to else ""
    if verb in verb_classes()["claims"]:
        return "ours"
    return "theirs" if is_harm(verb) else ""


_GROUNDS, _BLOWS = stem_set("verdicts.grounds"), stem_set("verdicts.blows")
_BAD, _GOOD, _ASSENT = stem_set("verdicts.bad"), stem_set("verdicts.good"), plain_set("verdicts.assent")
_FREE, _BOUND = stem_set("verdicts.free"), frozenset(("bind", "bound"))
_PAID_BACK = stem_set("verdicts.paid-back")
_LIABLE, _CONTESTED = stem_set("verdicts.liable"), stem_set("verdicts.contested")
_GETTING, _RIGHTS = stem_set("verdicts.getting"), stem_set("verdicts.rights")
_MACHINES = stem_set("verdicts.machines")
_CLAIMED, _KEPT, _ENDED = (plain_set(f"verdicts.{name}") for name in ("claimed", "kept", "ended"))
_RULING, _PLAYING, _PARTS = (stem_set(f"verdicts.{name}") for name in ("ruling", "playing", "parts"))
_VALID, _INVALID = stem_set("verdicts.valid"), stem_set("verdicts.invalid")
_THEIR_THINGS, _OUR_THINGS = stem_set("verdicts.their-things"), stem_set("verdicts.our-things")

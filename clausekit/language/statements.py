"""Statements: the frame of a sentence that has no modal."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from clausekit.language.biddings import bidding_at
from clausekit.language.favour import comparable_words, verb_classes
from clausekit.language.sentence import Frame, Modal
from clausekit.language.stakes import ASKED, THREATS, falls, is_held_against
from clausekit.language.subjects import subject_of
from clausekit.language.tokens import Token, stem
from clausekit.language.verbs import PARTICIPLE, REACHING, agent_of, comparable_name, verb_after, with_another_side
from clausekit.language.word_lists import Found, stem_set

_RELATIVES = frozenset(("who", "which", "that", "whose", "whom"))
_EXPOSED = frozenset(("liable", "answerable"))
"""What somebody is who has to bear a thing."""
_BEING = frozenset(("is", "are"))
_HELPING = frozenset(("is", "are", "was", "were", "has", "have", "does", "do"))
_BEFORE_NOUNS = frozenset(
    (
        "a",
        "an",
        "the",
        "any",
        "each",
        "every",
        "no",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "to",
        "his",
        "her",
    )
)

_BOUNDING = frozenset(("if", "unless", "where", "when", "whenever", "until", "once", "because", "provided", "while"))
"""What opens a clause of which the subject is none of the sentence's."""
MOST_SUBJECT = 7
"""Words before the verb of a plain statement, at most."""


def statement_of(read: Sequence[Token], parties: Sequence[Found]) -> Frame:
    """A sentence without a modal: ``data is shared with the insurer``, ``management decides the hours``."""
    ends = next((at for at in range(1, min(len(read), 8)) if read[at].plain in _BOUNDING), min(len(read), 8))
    ends = min(ends, _first_verb(read) or ends)
    subject, words = subject_of(read, 0, ends, parties)
    bid = _bid(read, parties)
    if bid is not None:
        return bid
    denies = [
        at
        for at, token in enumerate(read[:-1])
        if token.stem == "not"
        and (read[at + 1].stem in REACHING | {"subject", "includ"} or _does_not_hold(read, at + 1))
    ]
    if denies:
        return _stated(read, subject, words, "not-apply")
    head = next((one.last for one in parties if one.name == subject), 0)
    for one, other in pairwise(parties):
        if head == one.last and with_another_side(read, one, (other,)):
            subject, words, head = "joint", "", other.last  # "the Bank and the Union settle it"
            break
    main = _past_relative(read, head)
    be = next((at for at in range(main, _each_time(read, main)) if read[at].plain in _BEING), None)
    if be is None and not head:
        main = next((at for at in range(1, min(MOST_SUBJECT, len(read))) if _is_singular(read, at)), 0)
        return _stated(read, subject, words, comparable_name(read, main) if main else "", at=main)
    if be is None or (main > head and main < be):
        return replace(_stated(read, subject, words, comparable_name(read, main) if head else ""), stated_at=main)
    verb_at = verb_after(read, be + 1)
    if verb_at < len(read) and read[verb_at].plain in _EXPOSED:
        return replace(_stated(read, subject, words, comparable_name(read, verb_at)), stated_at=be)
    passive = verb_at < len(read) and PARTICIPLE.search(read[verb_at].plain) is not None
    agent = agent_of(read, verb_at, parties) if passive else ""
    return _stated(
        read, subject, words, comparable_name(read, verb_at) if passive else "", passive=passive, agent=agent, at=be
    )


def _each_time(read: Sequence[Token], first: int) -> int:
    """Where ``each time it is reused`` opens, the verb of which is none of the sentence's; else the last token."""
    words = [token.plain for token in read]
    ends = range(max(first, 1), len(read) - 1)
    return next((at for at in ends if words[at] in ("each", "every") and words[at + 1] == "time"), len(read) - 1)


def _first_verb(read: Sequence[Token]) -> int:
    """The first verb of a plain statement, before which its subject stands; 0 where none is known."""
    if read[0].plain in _BOUNDING:
        return 0
    return next((at for at in range(1, len(read)) if read[at].plain in _HELPING or _is_singular(read, at)), 0)


def _does_not_hold(read: Sequence[Token], at: int) -> bool:
    """``This does not hold for posts vacant for a year``."""
    return read[at].plain == "hold" and at + 1 < len(read) and read[at + 1].plain in ("for", "where", "when", "if")


def _bid(read: Sequence[Token], parties: Sequence[Found]) -> Frame | None:
    """``The contract permits the vendor to sell``: what a plain verb makes of that of the party behind it."""
    for at in range(1, min(MOST_SUBJECT + 1, len(read))):
        if read[at].plain.endswith(("ed", "ing")):
            continue
        outer = Modal.BAN if read[at - 1].plain == "not" else Modal.DUTY
        bid = bidding_at(read, at, parties, outer, subject_of(read, 0, at, parties)[0])
        if bid is not None:
            verb = comparable_name(read, bid.verb_at)
            return Frame(bid.modal, bid.subject, bid.words, verb, bid.verb_at, False, "", 0, at, at + 1, len(read))
    return None


def _stated(
    read: Sequence[Token], subject: str, words: str, verb: str, *, passive: bool = False, agent: str = "", at: int = 0
) -> Frame:
    if _is_threat(read):
        subject, words = "", ""  # "fines apply to late crew"
    less = not subject and at > 0 and falls(read, 0, at, verb)
    threat = not subject and (_threatens(read) or _is_threat(read))
    threat = threat or (not subject and any(is_held_against(read, 0, at, to) for to in range(at, at + 3)))
    threat = threat or (passive and verb in _OVERHEARING and bool(_SPOKEN & {token.stem for token in read[:at]}))
    told = read[:at] if passive else read[at + 1 : at + MOST_BURDEN + 1]
    threat = threat or (not subject and verb in _TOLD and any(token.stem in _OUTSIDERS for token in told))
    burden = passive and verb in _WAIVED and any(token.stem in ASKED for token in read[:MOST_BURDEN])
    return Frame(
        Modal.STATEMENT,
        subject,
        words,
        verb,
        -1,
        passive,
        agent,
        0,
        0,
        0,
        len(read),
        burden=burden,
        threat=threat,
        falls=less,
        denied=verb != "not-apply" and _denies(read),
        stated_at=at,
    )


def _denies(read: Sequence[Token]) -> bool:
    """Whether the first helping verb is denied: ``is not``, ``does not``, ``has never``."""
    ends = next((at for at, token in enumerate(read) if token.plain in _BOUNDING), len(read))
    helps = next((at for at in range(1, min(ends, MOST_SUBJECT + 2, len(read) - 1)) if read[at].plain in _HELPING), 0)
    return helps > 0 and read[helps + 1].plain in ("not", "never")


MOST_BURDEN = 3
"""Words at the start of a statement that name what is waived, at most."""
_WAIVED = comparable_words("waive, drop, lift, abolish, cancel, remit, scrap")
_TOLD = comparable_words("inform, tell, show, give, send")
_OUTSIDERS = stem_set("statements.outsiders")
"""Those who had better not be told what is known of workers: ``the customer is told the driver's name``."""
_OVERHEARING = comparable_words("record, film, tape, listen, watch, photograph, capture, read")
_SPOKEN = stem_set("statements.spoken")
"""What ours say, write or do of which a recording is a recording of them."""


def _is_threat(read: Sequence[Token]) -> bool:
    """Whether what a statement is about is a thing that ours would rather be spared: ``fines apply to late crew``."""
    at = int(len(read) > 1 and read[0].plain in ("the", "a", "such"))
    return read[at].stem in THREATS and any(token.stem in REACHING for token in read[at + 1 : at + 4])


def _threatens(read: Sequence[Token]) -> bool:
    """Whether a thing is said to do ours harm: ``a score counts against a driver``, ``leads to a warning``."""
    stems = {token.stem for token in read}
    if any(token.plain == "against" for token in read[1:]):
        return not stems & _FOR_OURS
    if read[0].stem in ASKED and any(_is_said(read, at) for at in range(2, len(read)) if read[at].stem in _BINDING):
        return True  # "overtime is compulsory"
    enough = any(token.plain in ("enough", "sufficient", "suffices") for token in read)
    return (enough and bool(stems & _THEIRS)) or (bool(stems & _LEADING) and bool(stems & _BLOWS))


def _is_said(read: Sequence[Token], at: int) -> bool:
    """Whether a word is what a thing is said to be, and no bound of another: ``to a compulsory meeting``."""
    return any(token.stem in ("be", "becom", "remain", "not", "stay") for token in read[at - 2 : at])


_BINDING = frozenset(map(stem, ("compulsory", "mandatory", "obligatory")))
_FOR_OURS = stem_set("statements.for-ours")
_THEIRS = stem_set("statements.theirs")
_LEADING = stem_set("statements.leading")
_BLOWS = stem_set("statements.blows")


def _past_relative(read: Sequence[Token], head: int) -> int:
    """The main verb behind ``an employee who resigns within a year``; the head itself where nothing comes between."""
    if not head or head >= len(read) or read[head].plain not in _RELATIVES:
        return head
    verbs = [at for at in range(head + 1, len(read)) if _is_finite(read, at) or _looks_finite(read, at)]
    return verbs[1] if len(verbs) > 1 else head


def _looks_finite(read: Sequence[Token], at: int) -> bool:
    """``Loses the bonus``, ``fails loses``: a verb of one thing by what stands around it."""
    if not read[at].plain.endswith("s") or at + 1 >= len(read) or read[at - 1].plain in _BEFORE_NOUNS:
        return False
    return read[at + 1].plain in _BEFORE_NOUNS - {"of"} or _is_finite(read, at + 1)


def _is_finite(read: Sequence[Token], at: int) -> bool:
    word = read[at].plain
    if word in _HELPING:
        return True
    if read[at - 1].plain in _BEFORE_NOUNS or word.endswith(("ed", "ing")):
        return False
    return comparable_name(read, at) in _verbs()


def _is_singular(read: Sequence[Token], at: int) -> bool:
    """``The system sets the hours``: a verb of one thing, with more behind it."""
    if not read[at].plain.endswith("s") or at + 1 >= len(read) or read[at - 1].plain.endswith("s"):
        return False
    return _is_finite(read, at) and read[at].plain not in _HELPING and read[at + 1].plain not in ("of", "and", "or")


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset().union(*verb_classes().values())

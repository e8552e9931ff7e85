"""Frames: who must, may or must not do what, one for each verb with its modal."""

import re
from collections.abc import Sequence
from dataclasses import replace

from clausekit.language.parts import NEGATIVE
from clausekit.language.quantity import Quantity
from clausekit.language.sentence import Frame, Modal, Part
from clausekit.language.tokens import Token, stem
from clausekit.language.word_lists import Found, word_list

_PRONOUNS = frozenset(("it", "they", "he", "she", "them", "and", "but", "which", "who"))
_PAY = frozenset(map(stem, ["pay", "salary", "rate", "grade", "wage", "post", "job", "terms", "allowance", "seniority", "pension"]))
_REACHING = frozenset(map(stem, ("apply", "extend", "cover", "bind")))
_PARTICIPLE = re.compile(r"(?:ed|en|wn|orn|eld|eft|eard|uck|old|ept|ent|ght|ade|aid|ost|et|ut|und|one|ung|ead|it|lt)$")
_ADVERBS = frozenset(
    (
        "be",
        "also",
        "then",
        "only",
        "solely",
        "normal",
        "normally",
        "not",
        "either",
        "in",
        "any",
        "event",
        "case",
        "within",
        "on",
        "so",
        "first",
    )
)
_OUR_ACTS = frozenset(
    map(
        stem,
        ["appeal", "claim", "objection", "comments", "request", "grievance", "application", "complaint", "challenge", "representations", "reply", "response", "election", "leaflet", "adviser", "meeting", "ballot", "campaign"],
    )
)
_PREPOSITIONS = frozenset(["at", "of", "for", "in", "under", "on", "with", "by", "to", "from"])
_CLAUSE_OPENERS = frozenset(["while", "whilst", "during", "in", "on", "at", "for", "within", "as", "since", "upon", "by", "from", "under"])
_ARTICLES = frozenset(("a", "an", "the", "each", "every", "any", "its", "their", "all"))
_GAINS = frozenset(
    map(
        stem,
        ["claim", "appeal", "compensation", "payment", "allowance", "right", "remedy", "notice", "consultation", "assessment", "review", "refund", "extension", "grievance", "liability", "obligation", "duty", "entitlement", "increase", "bonus", "allowance", "training", "explanation", "copy", "protection", "pay", "facility"],
    )
)
"""What ours stand to gain: to deny it is a loss."""
RECEIVED = "receive"
RECEIVING = frozenset(map(stem, ("receive", "get", "obtain")))
"""Verbs of those to whom a thing is given: equal to giving for the thing, and its contrary for who does it."""
_NEEDS = frozenset(map(stem, ("needed", "necessary", "required", "sought")))
_ASKED = frozenset(
    map(
        stem,
        ["reason", "explanation", "proof", "approval", "permission", "application", "form", "fee", "charge", "deposit", "justification", "certificate", "receipt", "attendance", "participation", "overtime", "travel", "wearing", "carrying", "installation", "download", "presence", "use"],
    )
)
"""What is asked of workers before they get something."""
_KINDS = {
    "duty": Modal.DUTY,
    "should": Modal.SHOULD,
    "may": Modal.MAY,
    "ban": Modal.BAN,
    "exempt": Modal.EXEMPT,
    "free-to": Modal.MAY,
}


def modals_of(read: Sequence[Token], measured: Sequence[Quantity]) -> list[Found]:
    """Modal verbs, with ``nothing in this policy shall prevent`` as one of them."""
    found: list[Found] = []
    counted = {at for one in measured for at in range(one.first, one.last)}
    for one in word_list("modals").find(read):
        if (
            (found and one.first < found[-1].last)
            or one.first in counted
            or (one.first and read[one.first].text == "May")
        ):
            continue
        if one.last < len(read) and read[one.last - 1].plain == "to" and read[one.last].plain in _ARTICLES:
            continue  # "shall be allowed to a worker"
        opening = next((at for at in range(max(0, one.first - 6), one.first) if read[at].stem == "noth"), None)
        stops = one.last < len(read) and read[one.last].stem in ("prevent", "preclud", "stop", "hinder", "restrain")
        if opening is not None and stops and (not found or found[-1].last <= opening):
            one = Found("free-to", opening, one.last + 1)
        found.append(one)
    return found


def frames_of(
    read: Sequence[Token],
    modals: Sequence[Found],
    parties: Sequence[Found],
    parts: Sequence[Part],
    measured: Sequence[Quantity],
    earlier: str,
) -> list[Frame]:
    """The frames of a sentence, in order; one that has no modal is a statement.

    The ``no`` of ``no fewer than three`` belongs to its number; ``earlier`` is the class of the subject before the sentence.
    """
    counted = frozenset(at for one in measured for at in range(one.first, one.last))
    frames: list[Frame] = []
    start = next((at for at, part in enumerate(parts) if part is Part.MAIN and read[at].is_word), 0)
    for number, modal in enumerate(modals):
        if (
            frames
            and modal.first <= frames[-1].last + 1
            and read[modal.first].stem in ("be", "entitl", "right", "no", "not")
        ):
            frames[-1] = _stacked(read, frames[-1], modal)
            continue
        if number:
            start = _start(read, modals[number - 1].last, modal.first)
            if frames:
                frames[-1] = _ended(frames[-1], start)
        frames.append(_frame(read, modal, start, parties, parts, counted, frames[-1].subject if frames else earlier))
    if not frames and read:
        frames.append(_statement(read, parties))
    return _with_denial(read, frames)


def _with_denial(read: Sequence[Token], frames: list[Frame]) -> list[Frame]:
    """Read ``this does not apply to …`` as a frame of its own where a sentence goes on after it."""
    if not frames or frames[0].modal is Modal.STATEMENT:
        return frames
    first = frames[0].first
    denial = next((at for at in range(first - 1) if read[at].stem == "not" and read[at + 1].stem in _REACHING), None)
    if denial is None:
        return frames
    end = next((at for at in range(first - 1, denial, -1) if read[at].text in ",;"), first)
    apart = Frame(Modal.STATEMENT, "", "", "not-apply", denial + 1, False, "", 0, denial, denial + 1, end)
    return [apart, replace(frames[0], start=end), *frames[1:]]


def _stacked(read: Sequence[Token], frame: Frame, modal: Found) -> Frame:
    """Two modals on one verb: ``shall be entitled to``, ``shall not be required to``, ``may be required to``."""
    inner = _KINDS[modal.name]
    if frame.modal is Modal.BAN:
        kind = {Modal.DUTY: Modal.EXEMPT, Modal.SHOULD: Modal.EXEMPT, Modal.MAY: Modal.BAN}.get(inner, Modal.MAY)
    elif frame.modal is Modal.MAY:
        kind = Modal.MAY if inner is not Modal.DUTY or frame.subject != "worker" else Modal.DUTY
    else:
        kind = inner
    verb_at = _verb(read, modal.last)
    passive = _is_passive(read, modal.last, verb_at)
    return replace(frame, modal=kind, verb=_name(read, verb_at), verb_at=verb_at, passive=passive, last=modal.last)


def _ended(frame: Frame, end: int) -> Frame:
    return replace(frame, end=end)


def _start(read: Sequence[Token], after: int, modal: int) -> int:
    """Where the subject of a later modal begins: after the last mark or joining word before it."""
    for at in range(modal - 1, after, -1):
        if read[at].text in ",.;:" or read[at].stem in (
            "and",
            "but",
            "which",
            "who",
            "that",
            "if",
            "unless",
            "where",
            "when",
            "until",
        ):
            return at + (read[at].text in ",.;:")
    return modal


def _frame(
    read: Sequence[Token],
    modal: Found,
    start: int,
    parties: Sequence[Found],
    parts: Sequence[Part],
    counted: frozenset[int],
    above: str,
) -> Frame:
    kind = _KINDS[modal.name]
    last = modal.last
    negative = any(
        read[at].plain in NEGATIVE
        for at in range(start, modal.first)
        if at not in counted and (parts[at] is Part.MAIN or at == start)
    )
    if (
        modal.first
        and read[modal.first - 1].plain in ("not", "never")
        and modal.first - 1 not in counted
        and read[modal.first].plain != "not"
    ):
        negative = not negative
    if last < len(read) and read[last].stem in ("not", "never"):
        negative, last = True, last + 1
    subject, words = _subject(read, start, modal.first, parties)
    if not subject and (start == modal.first or read[start].stem in _PRONOUNS):
        subject = above
    verb_at = _verb(read, last)
    if negative:
        asked = any(
            read[at].stem in ("requir", "oblig", "expect", "need", "compel") for at in range(modal.first, modal.last)
        )
        kind = Modal.EXEMPT if asked else {Modal.BAN: Modal.MAY, Modal.EXEMPT: Modal.DUTY}.get(kind, Modal.BAN)
    if kind is Modal.BAN and verb_at < len(read) and read[verb_at].stem in _NEEDS and not subject:
        kind = Modal.EXEMPT
    if (
        kind is Modal.DUTY
        and verb_at + 1 < len(read)
        and read[verb_at + 1].plain == "no"
        and read[verb_at].plain not in _PREPOSITIONS
        and verb_at + 1 not in counted
    ):
        kind = Modal.BAN
    passive = _is_passive(read, last, verb_at)
    agent = _agent(read, verb_at, parties) if passive else ""
    burden = (
        not subject
        and any(read[at].stem in _ASKED for at in range(start, modal.first))
        and agent not in ("union", "joint")
    )
    ours = not subject and not agent and any(read[at].stem in _OUR_ACTS for at in range(start, modal.first))
    ours = ours or (
        not subject
        and not agent
        and any(one.name == "union" and start <= one.first < modal.first for one in parties)
        and passive
    )
    ours = ours or (passive and not subject and _to_ours(read, verb_at, parties))
    gift = not subject and any(read[at].stem in _GAINS for at in range(start, modal.first))
    return Frame(
        kind,
        subject,
        words,
        _name(read, verb_at),
        verb_at,
        passive,
        agent,
        start,
        modal.first,
        last,
        len(read),
        ours,
        burden,
        gift,
    )


def _statement(read: Sequence[Token], parties: Sequence[Found]) -> Frame:
    """A sentence without a modal: ``data is shared with the insurer``, ``management decides the hours``."""
    subject, words = _subject(read, 0, min(len(read), 8), parties)
    denies = [
        at
        for at, token in enumerate(read[:-1])
        if token.stem == "not" and read[at + 1].stem in _REACHING | {"subject", "includ"}
    ]
    if denies:
        return Frame(Modal.STATEMENT, subject, words, "not-apply", -1, False, "", 0, 0, 0, len(read))
    be = next((at for at, token in enumerate(read[:-1]) if token.plain in ("is", "are")), None)
    if be is None:
        head = next((one.last for one in parties if one.name == subject), 0)
        return Frame(
            Modal.STATEMENT, subject, words, _name(read, head) if head else "", -1, False, "", 0, 0, 0, len(read)
        )
    verb_at = _verb(read, be + 1)
    passive = verb_at < len(read) and _PARTICIPLE.search(read[verb_at].plain) is not None
    agent = _agent(read, verb_at, parties) if passive else ""
    return Frame(
        Modal.STATEMENT, subject, words, _name(read, verb_at) if passive else "", -1, passive, agent, 0, 0, 0, len(read)
    )


def _subject(read: Sequence[Token], start: int, end: int, parties: Sequence[Found]) -> tuple[str, str]:
    """The party that is the head of the words before a modal: the first one, or the last before ``of``."""
    if start < len(read) and read[start].stem == "consent":
        return "consent", ""
    inside = [one for one in parties if start <= one.first < end]
    if start == 0 and read and (word_list("cues").at(read, 0) is not None or read[0].plain in _CLAUSE_OPENERS):
        inside.reverse()  # a condition without a comma stands first, and the subject after it
    for one in inside:
        before = read[one.first - 1].stem if one.first > start else ""
        if before in ("of", "by", "to", "from", "with", "about", "for", "on", "in", "at", "under", "against"):
            continue
        if read[one.last - 1].text.endswith(("'s", "’s", "s'", "s’")) or (
            one.last < end and read[one.last].text in "'’"
        ):
            continue
        return one.name, " ".join(read[at].text for at in range(one.first, one.last))
    return "", ""


def _verb(read: Sequence[Token], last: int) -> int:
    at = last
    while at < len(read) and (read[at].stem in _ADVERBS or read[at].text in "," or _perfect(read, at)):
        at += 1
    return at


def _is_passive(read: Sequence[Token], last: int, verb_at: int) -> bool:
    """Whether ``be`` and a participle follow a modal: ``shall be given``, and not ``shall be responsible``."""
    be = any(read[at].stem == "be" for at in range(last, verb_at))
    return be and verb_at < len(read) and _PARTICIPLE.search(read[verb_at].plain) is not None


def _perfect(read: Sequence[Token], at: int) -> bool:
    """``have`` as part of another verb: ``shall have been told``."""
    return read[at].stem == "have" and at + 1 < len(read) and read[at + 1].stem == "be"


def _name(read: Sequence[Token], at: int) -> str:
    if at >= len(read):
        return ""
    if read[at].stem in _REACHING:
        return "apply"
    if read[at].stem in RECEIVING:
        return RECEIVED
    phrase = word_list("equivalents").at(read, at)
    if phrase is not None and phrase.name != "-":
        if phrase.name == "keep" and any(token.stem in _PAY for token in read[at : at + 5]):
            return "keep-pay"
        return phrase.name
    return read[at].stem


def _agent(read: Sequence[Token], verb_at: int, parties: Sequence[Found]) -> str:
    for one in parties:
        if one.first > verb_at:
            before = [read[at].stem for at in range(max(verb_at, one.first - 3), one.first)]
            if "by" in before:
                return one.name
    return ""


def _to_ours(read: Sequence[Token], verb_at: int, parties: Sequence[Found]) -> bool:
    """Whether what is done is done to or with ours: ``may be shared with all members``."""
    return any(
        one.name in ("union", "worker") and read[at].plain in ("to", "with") and verb_at < at < one.first <= at + 3
        for one in parties
        for at in range(verb_at + 1, min(verb_at + 3, len(read)))
    )

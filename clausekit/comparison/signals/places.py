"""Places: what one thing more or less does by where it stands, behind ``only``, ``who`` or ``seen by``."""

from clausekit.comparison.appraisal import SignalKind
from clausekit.comparison.case import Case
from clausekit.comparison.denials import KNOWN, WATCHING
from clausekit.comparison.runs import Run
from clausekit.comparison.signals.only_they import one_more_keeper, one_more_let_in, says_what_is_given
from clausekit.comparison.signals.other_ways import other_way
from clausekit.language.favour import OURS, THEIRS, comparable_words, verb_classes
from clausekit.language.gates import limits
from clausekit.language.inversions import PREPOSITIONS
from clausekit.language.sentence import Frame, Mark, Modal, Sentence
from clausekit.language.verbs import comparable_name
from clausekit.language.word_lists import Found, plain_set, stem_set

RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))
"""Words that open what is said of those meant: the more of it, the fewer they are."""
_OF_SCOPE = frozenset((SignalKind.SCOPE_WIDENED, SignalKind.SCOPE_NARROWED))
_HELD = stem_set("scope.held")
LONGEST_NAME = 5
"""Words of ``by an independent person`` before ``who``, at most."""
_BEING = frozenset(("is", "are", "has", "have", "was", "were", "does", "do", "can", "could"))
_OPENING = frozenset(("the", "a", "an", "any", "its", "their", "his", "her", "more", "less", "fewer", "no", "at"))
"""Words that stand behind a verb and before what it is done to."""
_SEEING = frozenset(("view", "see", "access", "share"))
_SEEN = stem_set("places.seen")
_BODIES = stem_set("places.bodies")
"""People who are named by what they belong to: ``the planning team``."""
LONGEST_SIGHT = 8
"""Words from ``seen by`` to one of those who see it, at most."""


def after_only(sentence: Sentence, at: int) -> bool:
    """Whether a word stands among the purposes or cases that alone are allowed."""
    frame = sentence.frame_at(at)
    if frame is None or frame.modal is Modal.BAN:
        return False
    opens = frame.start if frame.passive and frame.subject not in OURS else frame.first
    only = [one for one in sentence.qualifiers if one.name == "only" and opens <= one.first < at]
    return bool(only) and (frame.passive or frame.modal is not Modal.DUTY)


def before_only(sentence: Sentence, last: int) -> bool:
    """``Shall record faults and alerts only``: whether what ends before a token is all that is let of a harm."""
    frame = sentence.frame_at(last - 1)
    closes = any(token.plain in ("only", "alone") for token in sentence.tokens[last - 1 : last + 1])
    return closes and frame is not None and frame.subject not in OURS and frame.verb in WATCHING


def goes_on(sentence: Sentence, at: int) -> bool:
    """Whether words behind ``and`` or ``or`` say more of those meant: ``any tool which rates staff and costs more``."""
    if sentence.tokens[at].plain in RELATIVES:
        asked = {"what", "how", "why", "whether"} & {token.plain for token in sentence.tokens[:at]}
        return not (asked and sentence.tokens[at - 1].plain in ("and", "or", ","))  # "what it does and who made it"
    opens = next((back for back in range(at - 2, 0, -1) if sentence.tokens[back].plain in RELATIVES), None)
    if opens is None or at + 1 >= len(sentence.tokens) or any(opens < one.first < at for one in sentence.frames[1:]):
        return False
    if any(token.text in ",;" for token in sentence.tokens[opens : at - 1]):
        return False
    word, follows = sentence.tokens[at].plain, sentence.tokens[at + 1]
    if word in _BEING:
        return True
    alike = word.endswith("s") == sentence.tokens[opens + 1].plain.endswith("s")
    opened = follows.plain in _OPENING or any(one.first == at + 1 for one in sentence.quantities)
    known = any(comparable_name(sentence.tokens, at) in verbs for verbs in verb_classes().values())
    return alike and (opened or (known and follows.is_word and follows.plain not in PREPOSITIONS | {"and", "or"}))


def says_who(sentence: Sentence, at: int) -> bool:
    """Whether words say what the one must be who does what is owed: ``by a person who is accepted by both``."""
    frame = sentence.frame_at(at)
    if frame is None or frame.modal is not Modal.DUTY or not frame.passive:
        return False
    if says_what_is_given(sentence, frame, at):
        return True
    words = [token.plain for token in sentence.tokens[frame.verb_at : at + 1]]
    opens = next((to for to, word in enumerate(words) if word in ("who", "whose")), None)
    return opens is not None and "by" in words[max(0, opens - LONGEST_NAME) : opens]


def seers(sentence: Sentence, first: int) -> bool:
    """Whether an item is one more of the other side's people who get to see something."""
    frame = sentence.frame_at(first)
    if frame is None or first <= frame.last:
        return False
    if frame.verb in _SEEING and frame.agent in THEIRS:
        return True
    theirs = any(party.name in THEIRS and party.first - 1 <= first < party.last for party in sentence.parties)
    theirs = theirs or bool(_BODIES & {token.stem for token in sentence.tokens[first : first + LONGEST_NAME]})
    told = {token.stem for token in sentence.tokens[: frame.first or first]} | sentence.about
    near = sentence.tokens[max(0, first - LONGEST_SIGHT) : first]
    by = {"by", "to"} & {token.plain for token in near}
    seen = frame.verb in _SEEING | {"give"} or (by and any(token.stem in _SEEN for token in near))
    return theirs and not frame.subject and bool(seen) and bool(told & _HELD)


def one_more_doer(sentence: Sentence, first: int, last: int) -> int:
    """What one more of those who act is worth: 1 for ``and`` one of ours, -1 for ``or`` one of theirs; 0 for others.

    ``May be opened by the manager and a steward`` needs both; ``must be read by a manager or by the supplier`` lets
    either do what was owed.
    """
    if other := other_way(sentence, first):
        return other
    frame, party = sentence.frame_at(first), _named(sentence, first, last)
    if frame is not None and (let_in := one_more_let_in(sentence, frame, first, party)):
        return let_in
    if frame is not None and one_more_keeper(sentence, frame, first, party):
        return -1
    if frame is not None and _one_more_kind(sentence, frame, first, last):
        return -1
    if frame is None or not party or frame.modal not in (Modal.MAY, Modal.DUTY):
        return 0
    acting = sentence.tokens[frame.verb_at + 1 : first] if frame.passive else ()
    by = next((back for back in range(len(acting) - 1, -1, -1) if acting[back].plain == "by"), None)
    joint = _joint_before(sentence, first)
    if (by is None or len(acting) - by > LONGEST_NAME + 3) and sentence.tokens[first].plain != "by":
        return 0
    if joint == "and" and frame.modal is Modal.MAY and party in _JOINT and frame.agent in THEIRS:
        return 1
    if joint == "and" and frame.modal is Modal.DUTY and party in _CHARGED and frame.verb in _PAYING:
        return -1  # "shall be borne by the Employer and the Union"
    return -1 if joint == "or" and frame.modal is Modal.DUTY and party in THEIRS else 0


_CHARGED = frozenset(("union", "worker"))
_PAYING = comparable_words("pay, bear, meet, fund, finance, reimburse, cover, defray, shoulder")


def _one_more_kind(sentence: Sentence, frame: Frame, first: int, last: int) -> bool:
    """``Shall be serving pilots or engineers``: one more of those whom the other side may take for what is owed."""
    if frame.modal is not Modal.DUTY or frame.passive or frame.subject in OURS or first <= frame.last:
        return False
    opened = sentence.tokens[frame.last].plain == "be" if frame.last < first else False
    behind = sentence.tokens[last].plain if last < len(sentence.tokens) else ""
    told = {token.plain for token in sentence.tokens[frame.last : first]} & _ANY_AT_ALL
    return opened and not told and "or" in (_joint_before(sentence, first), behind)


_ANY_AT_ALL = frozenset(("any", "every", "each", "all", "no", "whether", "either", "not", "free", "liable", "void"))
_JOINT = frozenset(("union", "joint"))


def _named(sentence: Sentence, first: int, last: int) -> str:
    """The class of the first party among some words, or whose they are: ``by the supplier's account handler``."""
    return next((party.name for party in sentence.parties if first <= party.first < last), "")


def _joint_before(sentence: Sentence, first: int) -> str:
    """The ``and`` or ``or`` that joins some words to what stands before them, over small words."""
    at = first - 1
    while at > 0 and (sentence.tokens[at].plain in _OPENING | {"by", "both"}):
        at -= 1
    return sentence.tokens[at].plain


def is_let_out(sentence: Sentence, at: int) -> bool:
    """``Data leaves the site in sealed form``: a plain statement of what becomes of what is known of workers."""
    frame = sentence.frame_at(at)
    if frame is None or frame.modal is not Modal.STATEMENT or frame.agent in OURS:
        return False
    return frame.verb in _LET_OUT and bool(KNOWN & {token.stem for token in sentence.tokens[:4]})


_LET_OUT = comparable_words(
    "leave, give, send, share, transmit, pass, view, access, open, read, export, transfer, copy"
)


def past_lack(sentence: Sentence, at: int) -> bool:
    """Whether a word stands in what is forbidden of what lacks a thing: ``a van without one shall not run``."""
    lack = next((cue for cue in sentence.cues if cue.name == "without" and cue.first < at), None)
    return lack is not None and any(
        frame.modal is Modal.BAN and lack.first < frame.first < frame.verb_at < at for frame in sentence.frames
    )


def where_defined(sentence: Sentence, at: int) -> bool:
    """Whether a word only says where a definition holds, as all do: ``in this agreement, "data" means …``."""
    opens = [token.plain for token in sentence.tokens[: at + 1]]
    defines = any(token.stem in ("mean", "denot", "signifi") for token in sentence.tokens[at:])
    return defines and opens[0] in ("in", "for", "throughout") and opens[-2] in ("this", "these")


def put_for_all(case: Case, side: str, marks: list[Mark]) -> bool:
    """Whether a party stands where the other side has all or both of them: ``open to managers`` for ``open to all``."""
    own, other = (case.before, case.after) if side == "before" else (case.after, case.before)
    if not any(party.first == mark.first for party in own.parties for mark in marks):
        return False
    runs = [run for run in case.runs(side) if any(run.first <= mark.first < run.last for mark in marks)]
    return any(_ALL_OF_THEM & {token.plain for token in other.tokens[run.other_first : run.other_last]} for run in runs)


_ALL_OF_THEM = plain_set("scope.all-of-them")


def joint_needs_all(sentence: Sentence, runs: tuple[Run, ...], first: int) -> bool:
    """Whether words joined by ``and`` in an ``if`` or ``unless`` ask for more: both must be so."""
    run = next((run for run in runs if run.alone and run.first <= first < run.last), None)
    if run is None or "and" not in [token.plain for token in sentence.tokens[run.first : run.first + 2]]:
        return False
    return asks_for_all(sentence, first)


def asks_for_all(sentence: Sentence, first: int) -> bool:
    """Whether what is joined by ``and`` at a place must all be so: behind ``unless``, and not ``except with``."""
    opener = next(
        (cue for cue in reversed(sentence.cues) if cue.first < first and cue.name in ("condition", "exception")), None
    )
    return opener is not None and sentence.tokens[opener.last - 1].plain in _OPENING_CLAUSES


def picked_by_theirs(sentence: Sentence, first: int, last: int) -> bool:
    """``With a witness of the Employer's choice``: what the other side picks is no gain of ours."""
    picked = any(token.plain in _PICKING for token in sentence.tokens[first:last])
    return picked and any(party.name in THEIRS and first <= party.first < last for party in sentence.parties)


def how_ours_must(sentence: Sentence, first: int, last: int) -> bool:
    """``May refuse, in person at head office``: how ours have to go about what they may do in any way."""
    frame = sentence.frame_at(first)
    words = [token.plain for token in sentence.tokens[first:last]]
    may = frame is not None and frame.modal is Modal.MAY and frame.subject in OURS and not frame.passive
    return may and words[:2] == ["in", "person"]


_PICKING = frozenset(("choice", "choosing", "selection", "nomination", "appointment", "chooses", "selects", "appoints"))


def once_all(sentence: Sentence, first: int) -> bool:
    """``Once it has negotiated and has answered``: one more thing that must have been done before."""
    cue = next((one for one in reversed(sentence.cues) if one.first < first), None)
    if cue is None or sentence.tokens[cue.first].plain != "once":
        return False
    between = sentence.tokens[cue.last : first]
    done = any(token.plain in ("has", "have", "is", "are") for token in between)
    joined = any(token.plain == "and" for token in between[-2:])
    return done and joined and not any(token.text in ",;" for token in between)


_OPENING_CLAUSES = frozenset(("if", "where", "when", "unless", "provided", "whenever", "that", "until", "once"))


def freed(case: Case) -> bool:
    """Whether an ``only`` came or went, so that what stands behind it is said of by that sign: ``and the yard``."""
    return bool(limits(case.before)) != bool(limits(case.after)) and bool(case.kinds & _OF_SCOPE)


def kept_from_ours(sentence: Sentence, one: Found, other: Sentence) -> bool:
    """``The results are for management only``, against ``shall be given to the Union``: others judge who gets them."""
    words = [token.plain for token in sentence.tokens]
    near = any(
        party.first == one.last
        or (one.first == party.last and {"for", "to", "by", "with"} & {*words[party.first - 2 : party.first]})
        for party in sentence.parties
        if party.first > 1 or party.first == one.last
    )
    ours, there = ({party.name for party in side.parties} & OURS for side in (sentence, other))
    return near and bool(there) and not ours


def same_gate(case: Case) -> bool:
    """A limit said in another way: ``only after`` for ``not until``, ``by a person`` …"""
    for side, other in ((case.before, case.after), (case.after, case.before)):
        if not limits(side):
            continue
        bans = any(frame.modal is Modal.BAN for frame in other.frames)
        if bans and sum(token.stem == "not" for token in other.tokens) > 1:
            return True
        gates = any(cue.name in ("until", "exception", "without", "before") for cue in other.cues)
        if bans and gates:
            return True
    return False

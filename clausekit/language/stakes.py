"""Stakes: what the subject of a verb is to the workers, where it is a thing and not a party."""

from collections.abc import Sequence

from clausekit.language.favour import comparable_words
from clausekit.language.tokens import Token, stem, stems
from clausekit.language.verbs import comparable_name, done_to_ours
from clausekit.language.word_lists import Found, stem_set

ASKED = stem_set("frames.asked")
"""What is asked of workers before they get something."""
_OUR_ACTS = stem_set("frames.our-acts")
_GAINS = stem_set("frames.gains")
"""What ours stand to gain: to deny it is a loss."""
THREATS = stem_set("frames.threats")


def stakes_of(
    read: Sequence[Token],
    start: int,
    end: int,
    subject: str,
    verb_at: int,
    passive: bool,
    agent: str,
    parties: Sequence[Found],
) -> tuple[bool, bool, bool, bool]:
    """Whether a subject between two tokens is an act of ours, a burden on them, a gain to them, a threat to them."""
    if subject:
        return False, False, False, False
    stems = [read[at].stem for at in range(start, end)]
    inside = [one.name for one in parties if start <= one.first < end]
    used = passive and (comparable_name(read, verb_at) in _USED or read[verb_at].stem == _SHARED)
    acts = any(stem in _OUR_ACTS for stem in stems) and not used
    ours = not agent and acts
    ours = ours or (not agent and passive and "union" in inside)
    ours = ours or (passive and done_to_ours(read, verb_at, parties))
    ours = ours or (passive and not agent and is_taken_up(comparable_name(read, verb_at), frozenset(stems)))
    ours = ours and not {"employer", "manager", "supplier"} & set(inside)
    burden = any(stem in ASKED for stem in stems) and agent not in ("union", "joint")
    gain = any(stem in _GAINS for stem in stems)
    threat = any(stem in THREATS for stem in stems[:4]) or is_held_against(read, start, end, verb_at)
    return ours, burden, gain, threat or (passive and _is_applied(read, start, end, verb_at))


def is_held_against(read: Sequence[Token], start: int, end: int, verb_at: int) -> bool:
    """Whether what a worker did or left undone is kept count of: ``errors will count towards the accuracy figure``."""
    if verb_at >= len(read):
        return False
    stems = {read[at].stem for at in range(start, end)}
    noted = read[verb_at].stem in _NOTED and stems & ABSENCES
    return bool(noted or (read[verb_at].stem in COUNTED and stems & (ABSENCES | _SLIPS)))


def _is_applied(read: Sequence[Token], start: int, end: int, verb_at: int) -> bool:
    """Whether a tool that judges people is put to use: ``the sentiment analyser shall not be applied to calls``."""
    return read[verb_at].plain == "applied" and any(read[at].stem in _JUDGING for at in range(start, end))


COUNTED = stems("count counts counted counting tallied totted scored aggregated")
_NOTED = stems("record recorded log logged note noted flag flagged report reported tracked")
ABSENCES = stem_set("stakes.absences")
_SLIPS = stem_set("stakes.slips")
_JUDGING = stem_set("stakes.judging")


_USED = comparable_words("use, analyse, store, record, monitor, score, count against")
"""What is done with what ours say or hand in, which is no leave of theirs: ``complaints may be used to set pay``."""
_SHARED = stem("share")
"""That, too, though a thing is elsewhere shared as it is given: ``requests shall be granted`` is what ours ask for."""


def is_taken_up(verb: str, stems: frozenset[str]) -> bool:
    """Whether ours take what they are given: ``the option may be exercised``, ``lieu days shall be used``."""
    return verb in _TAKEN_UP and bool(stems & _ON_OFFER)


_TAKEN_UP = comparable_words(
    "take, use, accept, exercise, spend, start, begin, book, choose, ask, request, apply, return"
)
_ON_OFFER = stem_set("stakes.on-offer")
"""What ours may have if they take it."""
_NEEDS = frozenset(map(stem, ("needed", "necessary", "required")))


def is_needed(read: Sequence[Token], verb_at: int, start: int, end: int) -> bool:
    """Whether a thing is denied to be needed: ``no reason shall be needed``, ``approval shall not be sought``."""
    if verb_at >= len(read):
        return False
    asked = read[verb_at].plain == "sought" and any(read[at].stem in ASKED for at in range(start, end))
    return asked or read[verb_at].stem in _NEEDS


def falls(read: Sequence[Token], start: int, end: int, verb: str) -> bool:
    """Whether what ours earn or are owed gets less: ``a rider's rating shall drop``, ``unspent money is lost``."""
    first = next((at + 1 for at in range(end - 1, start - 1, -1) if read[at].text in ",;:"), start)
    stop = next((at for at in range(first + 1, end) if read[at].plain in _OF), end)
    head = read[stop - 1].stem if stop > first else ""
    if head in _RATED and not {token.stem for token in read[first:stop]} & _OF_DANGER:
        return verb in _FALLING
    return head in _OWED and verb in _FALLING | _ENDING


_OF = frozenset(("of", "for", "in", "on", "from", "to", "with", "by", "under", "at"))
_RATED = stem_set("stakes.rated")
_OF_DANGER = stem_set("stakes.of-danger")
_OWED = stem_set("stakes.owed")
_FALLING = comparable_words("reduce, downgrade, suffer, decline")
_ENDING = comparable_words("lapse, forfeit, lose, expire, withdraw, dock, withhold, stop")

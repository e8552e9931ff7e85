"""Stakes: what the subject of a verb is to the workers, where it is a thing and not a party."""

from collections.abc import Sequence

from clausekit.language.tokens import Token
from clausekit.language.verbs import done_to_ours
from clausekit.language.word_lists import Found, stem_set

ASKED = stem_set("frames.asked")
"""What is asked of workers before they get something."""
_OUR_ACTS = stem_set("frames.our-acts")
_GAINS = stem_set("frames.gains")
"""What ours stand to gain: to deny it is a loss."""
_THREATS = stem_set("frames.threats")


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
    ours = not agent and any(stem in _OUR_ACTS for stem in stems)
    ours = ours or (not agent and passive and "union" in inside)
    ours = ours or (passive and done_to_ours(read, verb_at, parties))
    ours = ours and not {"employer", "manager", "supplier"} & set(inside)
    burden = any(stem in ASKED for stem in stems) and agent not in ("union", "joint")
    gain = any(stem in _GAINS for stem in stems)
    return ours, burden, gain, any(stem in _THREATS for stem in stems[:4])

"""Judge whom a passage favours, from the signs of stance in it."""

from collections.abc import Mapping

from clausekit.classification.topic import Stance
from clausekit.classification.weigh import Weighed

SURE = 3.5
"""What the signs of a stance must come to before it is said; a protective one is what is left."""
LENIENT = 1.0
"""How far signs of a power reserved may stay behind those of protection."""
BINDING = 1.5
"""What signs of protection must come to in words that bind anyone; below it a passage only describes."""
DEFINED = 2.5
"""How far signs of a definition or procedure may stay behind those of protection."""


def favour(weighed: Mapping[str, Weighed]) -> tuple[Stance, tuple[str, ...]]:
    """The stance, and the words that decided on it."""
    nothing = Weighed()
    permissive, protective, neutral = (
        weighed.get(stance, nothing) for stance in (Stance.PERMISSIVE, Stance.PROTECTIVE, Stance.NEUTRAL)
    )
    if neutral.score >= SURE > permissive.score and neutral.score >= protective.score - DEFINED:
        return Stance.NEUTRAL, neutral.evidence
    if permissive.score >= SURE and permissive.score >= protective.score - LENIENT:
        return Stance.PERMISSIVE, permissive.evidence
    if protective.score < BINDING:
        weaker = permissive if permissive.score >= BINDING else neutral
        return (Stance.PERMISSIVE if weaker is permissive else Stance.NEUTRAL), weaker.evidence
    return Stance.PROTECTIVE, protective.evidence

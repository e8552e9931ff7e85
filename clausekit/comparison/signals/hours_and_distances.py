"""Hours of the day and distances: which way is better of a time on the clock, or of how near a thing may come."""

from clausekit.comparison.appraisal import SignalKind
from clausekit.comparison.signals.deadlines import Role, stands_before
from clausekit.language.gates import limits
from clausekit.language.quantity import Quantity
from clausekit.language.sentence import Sentence
from clausekit.language.tokens import stems


def of_day(sentence: Sentence, one: Quantity, own: int) -> Role:
    """A time of day: what begins after it and what lasts until it; ``only`` between two makes them a limit."""
    if limits(sentence):
        own = -1
    if stands_before(sentence, one, 2, ("after", "from", "sinc", "between")):
        return SignalKind.DURATION, -own
    return SignalKind.DURATION, own


def of_distance(sentence: Sentence, one: Quantity, own: int) -> int:
    """Near to people a machine must stop sooner; to a place of work it must not be far."""
    words = {token.stem for token in sentence.tokens}
    stops = words & stems("stop slow halt alarm sensor camera robot machine vehicle")
    return 1 if stops and own > 0 else -1

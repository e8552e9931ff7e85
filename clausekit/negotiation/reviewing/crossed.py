"""Find where a counter goes below the mandate's limits."""

from collections.abc import Mapping, Sequence

from clausekit.comparison.appraisal import Appraisal, Effect
from clausekit.comparison.comparison import Pair
from clausekit.negotiation.reviewing.cite import cited, marked_near
from clausekit.negotiation.reviewing.hold_against import Held
from clausekit.negotiation.reviewing.review import Ask, AskFate, Crossed, worst_reason


def find_crossed(asks: Sequence[Ask], below: Held) -> tuple[Crossed, ...]:
    """The limits that the changes of one article cross, or may cross.

    Args:
        asks: those of the article.
        below: where they are worse than the article at its limit.
    """
    dropped = {part.text for ask in asks if ask.fate is AskFate.DROPPED for part in ask.row.pair.before}
    numbers = {part.label: cited(ask.row) for ask in asks for part in ask.row.pair.after if part.label}
    return tuple(_crossed(pair, appraisal, dropped, numbers) for pair, appraisal in below.worse)


def _crossed(pair: Pair, appraisal: Appraisal, dropped: set[str], numbers: Mapping[str, str]) -> Crossed:
    """What lies below the limit; words of it that are nowhere may stand in other words, unless ours were dropped."""
    label = next((one.label for one in (*pair.after, *pair.before) if one.label), "")
    found = bool(pair.after) or all(part.text in dropped for part in pair.before)
    return Crossed(
        label=numbers.get(label, label),
        limit=" ".join(part.text for part in pair.before),
        now=" ".join(part.text for part in pair.after),
        marks=marked_near(pair.edits),
        reason=worst_reason(appraisal),
        sure=found and appraisal.effect is Effect.WEAKER,
    )

"""Find where a counter goes below the mandate's limits."""

from collections.abc import Sequence

from clausekit.comparison.appraisal import Appraisal, Effect
from clausekit.comparison.comparison import Pair, Passage
from clausekit.negotiation.reviewing.hold_against import hold_against
from clausekit.negotiation.reviewing.review import ASKS_FOR_A_LOOK, Ask, AskFate, Crossed
from clausekit.rendering.report_text import marked


def find_crossed(asks: Sequence[Ask], at_limit: Sequence[Passage]) -> tuple[Crossed, ...]:
    """The limits that the changes of one article cross, or may cross.

    Args:
        asks: those of the article.
        at_limit: the provisions of the article at its limit.
    """
    if not at_limit or not any(ask.asks_for_a_look for ask in asks):
        return ()
    dropped = {part.text for ask in asks if ask.fate is AskFate.DROPPED for part in ask.row.pair.before}
    return tuple(_crossed(pair, appraisal, dropped) for pair, appraisal in hold_against(at_limit, asks).worse)


def _crossed(pair: Pair, appraisal: Appraisal, dropped: set[str]) -> Crossed:
    """What lies below the limit. Words of the limit that are nowhere may be in other words: only dropped ones are sure."""
    losses = [one for one in appraisal.signals if one.effect in ASKS_FOR_A_LOOK]
    reason = next((one.reason for one in sorted(losses, key=lambda one: ASKS_FOR_A_LOOK.index(one.effect))), "")
    found = bool(pair.after) or all(part.text in dropped for part in pair.before)
    return Crossed(
        label=next((one.label for one in (*pair.after, *pair.before) if one.label), ""),
        limit=" ".join(part.text for part in pair.before),
        now=" ".join(part.text for part in pair.after),
        marks=" ".join(marked(pair.edits, shorten=True).split()),
        reason=reason,
        sure=found and appraisal.effect is Effect.WEAKER,
    )

"""Put a review against our limits in our own words and their numbers: what we propose crosses no limit."""

from dataclasses import replace

from clausekit.comparison.appraisal import Appraisal, Effect, Signal, SignalKind
from clausekit.negotiation.reviewing.review import ASKS_FOR_A_LOOK, Ask, AskFate, ClauseReview
from clausekit.negotiation.reviewing.wordings import Wordings
from clausekit.rendering.report import Row

STANDS = "These are the words that we propose, in a wording that is not below our limit."
NEVER_OURS = "Words at our limit that our own proposal does not have either."
_NUMBERS = frozenset((SignalKind.NUMBER, SignalKind.DEADLINE, SignalKind.DURATION, SignalKind.COST))


class OwnWords:
    """The words of every clause that is proposed at its limit or above."""

    def __init__(self, wordings: Wordings) -> None:
        self._words = {_plain(part.text) for part in wordings.proposed_above_limit()}

    def told_apart(self, clause: ClauseReview) -> ClauseReview:
        """The same clause; what stands as proposed, or is gone and was never proposed, is no loss.

        A number is judged all the same: an answer may have been proposed that is worse than the limit.
        """
        return replace(clause, asks=tuple(map(self._ask, clause.asks)))

    def _ask(self, ask: Ask) -> Ask:
        pair, signals = ask.row.pair, ask.row.appraisal.signals
        if any(one.kind in _NUMBERS and one.effect in ASKS_FOR_A_LOOK for one in signals):
            return ask
        if pair.after and all(_plain(part.text) in self._words for part in pair.after):
            return _neutral(ask, STANDS)
        if ask.fate is AskFate.DROPPED and not any(_plain(part.text) in self._words for part in pair.before):
            return _neutral(ask, NEVER_OURS)
        return ask


def in_their_numbers(clause: ClauseReview) -> ClauseReview:
    """The same clause without the numbers of the draft at our limits: nobody has ever seen that text."""
    return replace(
        clause,
        title=clause.title.rpartition(" → ")[2],
        asks=tuple(map(_in_their_numbers, clause.asks)),
        crossed=tuple(replace(one, label=one.label.rpartition(" -> ")[2]) for one in clause.crossed),
    )


def _in_their_numbers(ask: Ask) -> Ask:
    pair = ask.row.pair
    now = next((part.label for part in pair.after if part.label), "")
    before = tuple(replace(part, label=now) for part in pair.before)
    return replace(ask, row=replace(ask.row, pair=replace(pair, before=before)))


def _neutral(ask: Ask, reason: str) -> Ask:
    appraisal = Appraisal(Effect.NEUTRAL, (Signal(SignalKind.EDITORIAL, Effect.NEUTRAL, "", "", reason),))
    return replace(ask, row=Row(ask.row.pair, appraisal))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())

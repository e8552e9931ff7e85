"""Gather, article by article: the fate of each ask, and the remarks and words about it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from clausekit.comparison.appraisal import Appraisal, Effect
from clausekit.comparison.appraise import Appraised
from clausekit.comparison.comparison import Change, ChangeClass, Pair, PassageKind
from clausekit.negotiation.reviewing.accept_in_words import is_part_of
from clausekit.negotiation.reviewing.cite import cited_passage, our_numbers, row_in_our_numbers
from clausekit.negotiation.reviewing.fates import Fates
from clausekit.negotiation.reviewing.review import Ask, ClauseReview, is_term
from clausekit.negotiation.reviewing.sources import Acceptance, Saying, Thread
from clausekit.negotiation.status import Standing, Status
from clausekit.rendering.gather_report import FRONT, NOT_JUDGED, OTHER
from clausekit.rendering.report import Row

UNCHANGED = Appraisal(Effect.NEUTRAL, ())


def gather_clauses(
    appraised: Appraised,
    fates: Fates,
    threads: Sequence[Thread],
    sayings: Sequence[Saying],
    accepted: Sequence[Acceptance],
    standings: Mapping[str, Standing],
) -> Iterator[ClauseReview]:
    """Every article in which something is asked for or changed, in the order of the counter.

    Args:
        appraised: the text before and the counter, compared and judged.
        fates: tells what became of a pair.
        threads: remarks in the margin of the counter.
        sayings: what was written or said beside the texts.
        accepted: what they accepted in words.
        standings: what was agreed, parked or withdrawn, by number.
    """
    judged = iter(zip(appraised.comparison.pairs, appraised.appraisals, strict=True))
    resting = _resting(appraised)
    ours = our_numbers(appraised.comparison.pairs)
    for change in appraised.comparison.changes:
        rows = [_row(*next(judged), ours) for _ in change.pairs]
        asks = tuple(_with_ground(fates.ask(row), resting) for row in rows if _is_shown(row))
        if not asks:
            continue
        blocks = {part.id for row in rows for part in row.pair.after if part.id}
        labels = {part.label for row in rows for part in (*row.pair.before, *row.pair.after) if part.label}
        yield ClauseReview(
            title=_title(change),
            asks=asks,
            threads=tuple(one for one in threads if one.comments[0].block in blocks),
            sayings=tuple(one for one in sayings if labels & set(one.about)),
            accepted=tuple(one for one in accepted if any(is_part_of(label, one.number) for label in labels)),
            settled=tuple(_in_words(one) for number, one in standings.items() if number in labels),
        )


def _row(pair: Pair, appraisal: Appraisal | None, ours: Mapping[str, str]) -> Row:
    if pair.depth is ChangeClass.NONE:
        return Row(pair, UNCHANGED)
    return row_in_our_numbers(Row(pair, appraisal or NOT_JUDGED), ours)


def _is_shown(row: Row) -> bool:
    parts = row.pair.after or row.pair.before
    return row.pair.depth is not ChangeClass.NONE or any(is_term(one) and one.text.strip() for one in parts)


def _title(change: Change) -> str:
    if change.before and change.after and change.before != change.after:
        return f"{change.before} → {change.after}"
    if change.before or change.after:
        return change.after or change.before
    kinds = {part.kind for pair in change.pairs for part in (*pair.before, *pair.after)}
    return FRONT if kinds <= {PassageKind.FRONT} else OTHER


def _resting(appraised: Appraised) -> dict[str, tuple[str, ...]]:
    """Provisions that use a changed definition or schedule, with how that is cited."""
    found: dict[str, list[str]] = {}
    for pair, appraisal in zip(appraised.comparison.pairs, appraised.appraisals, strict=True):
        for label in appraisal.depends_on if appraisal else ():
            found.setdefault(label, []).append(cited_passage((pair.after or pair.before)[0]))
    return {label: tuple(dict.fromkeys(grounds)) for label, grounds in found.items()}


def _with_ground(ask: Ask, resting: Mapping[str, tuple[str, ...]]) -> Ask:
    grounds = (ground for part in ask.row.pair.after for ground in resting.get(part.label, ()))
    return replace(ask, rests_on=tuple(dict.fromkeys(grounds))) if resting else ask


def _in_words(one: Standing) -> str:
    if one.status is Status.AGREED:
        return f"{one.number} was agreed on {one.since:%Y-%m-%d} in the words of round {one.round}"
    waits = "; ".join((*one.waits_for_unions, *one.waits_for_numbers))
    told = f"{one.number} is {one.status} since {one.since:%Y-%m-%d}"
    return f"{told}, and waits for {waits}" if waits else told

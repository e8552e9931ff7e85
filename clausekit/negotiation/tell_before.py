"""Tell what a step changes of what was recorded before, and whether its day can be right."""

from collections.abc import Iterator, Mapping, Sequence

from clausekit.findings import Finding, Severity
from clausekit.negotiation.round import Round
from clausekit.negotiation.status import Event, Standing, Status


def is_new(event: Event, before: Mapping[str, Standing], after: Mapping[str, Standing]) -> bool:
    """Whether a step changes where any of its provisions stands; one that nothing was said of is open."""
    return any(_facts(before.get(number)) != _facts(after.get(number)) for number in event.numbers)


def tell_unchanged(event: Event, before: Mapping[str, Standing]) -> Iterator[Finding]:
    """What to say of a step that changes nothing: it is not recorded a second time."""
    for number in event.numbers:
        message = f"{_was(number, before.get(number))} already: nothing was recorded"
        yield Finding("nothing-new", message, severity=Severity.NOTE)


def tell_before(event: Event, before: Mapping[str, Standing]) -> Iterator[Finding]:
    """What was recorded of each provision before, where a step puts something else in its place."""
    for number in event.numbers:
        was = before.get(number)
        if was is not None and was.status is not Status.OPEN and (was.status, was.round) != _meant(event):
            message = f"{_was(number, was, 'was')} since {was.since:%Y-%m-%d}; that stays in the history"
            yield Finding("stood-otherwise", message, severity=Severity.NOTE)


def tell_day(event: Event, history: Sequence[Event], in_round: Round | None) -> Iterator[Finding]:
    """What to say of a day before the round whose wording it is about, or before what was recorded last."""
    hint = "`--date` gives the day; what was recorded stays in the history"
    if in_round is not None and event.date < in_round.date:
        message = f"this is dated {event.date:%Y-%m-%d}, before {in_round} was exchanged"
        yield Finding("step-out-of-order", message, severity=Severity.WARNING, hint=hint)
    elif history and event.date < history[-1].date:
        message = (
            f"this is dated {event.date:%Y-%m-%d}, before the last step ({history[-1].date:%Y-%m-%d}); "
            "steps count in the order in which they are recorded"
        )
        yield Finding("step-out-of-order", message, severity=Severity.WARNING, hint=hint)


def _facts(standing: Standing | None) -> tuple[object, ...]:
    if standing is None:
        return Status.OPEN, 0, (), (), ()
    waits = standing.waits_for_unions, standing.waits_for_numbers
    return standing.status, standing.round, standing.agreed_by, *waits


def _meant(event: Event) -> tuple[object, int]:
    return Status(event.step.value) if event.step.value in set(Status) else Status.OPEN, event.round or 0


def _was(number: str, standing: Standing | None, verb: str = "is") -> str:
    status = standing.status if standing is not None else Status.OPEN
    as_in = f" as in round {standing.round}" if standing is not None and status is Status.AGREED else ""
    return f"{number} {verb} {status}{as_in}"

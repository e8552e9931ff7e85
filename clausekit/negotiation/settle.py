"""Settle: from the history of steps to where each provision stands today."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from clausekit.negotiation.status import Event, Package, Standing, Status, Step

_STATUS = {
    Step.AGREED: Status.AGREED,
    Step.PARKED: Status.PARKED,
    Step.WITHDRAWN: Status.WITHDRAWN,
    Step.REOPENED: Status.OPEN,
}


def standings(history: Sequence[Event], unions: Sequence[str]) -> dict[str, Standing]:
    """Where every provision stands that the history names, by number, in the order in which it names them.

    Agreed is what all unions agreed to in the wording of the same round, and what stands in no package of which
    another provision is not agreed. All else that somebody agreed to is open, and says what it waits for.

    Args:
        history: what happened, oldest first.
        unions: the unions of the bargaining file; without any, one agreement is enough.
    """
    said = _said(history)
    packages = _packages(history)
    waiting = {number: one.waits_for(unions) for number, one in said.items()}
    result: dict[str, Standing] = {}
    for number, one in said.items():
        name = next((name for name, members in packages.items() if number in members), "")
        claimed = one.status is Status.AGREED
        unsettled = tuple(
            member
            for member in packages.get(name, ())
            if member != number and not _agreed_alone(said.get(member), waiting.get(member, ()))
        )
        waits = waiting[number] if claimed else ()
        linked = unsettled if claimed else ()
        result[number] = Standing(
            number=number,
            status=Status.OPEN if waits or linked else one.status,
            since=one.since,
            round=one.round,
            agreed_by=tuple(union for union, at in one.agreed.items() if at == one.round) if claimed else (),
            waits_for_unions=waits,
            waits_for_numbers=linked,
            package=name,
        )
    return result


def packages(history: Sequence[Event], unions: Sequence[str]) -> tuple[Package, ...]:
    """The packages that hold today, in the order in which they were made."""
    now = standings(history, unions)
    return tuple(
        Package(name, numbers, all(number in now and now[number].status is Status.AGREED for number in numbers))
        for name, numbers in _packages(history).items()
    )


@dataclass(slots=True)
class _Said:
    """What the history says of one provision by itself."""

    since: date
    status: Status = Status.OPEN
    round: int = 0
    agreed: dict[str, int] = field(default_factory=dict)
    """The unions that agreed, and to the wording of which round."""

    def waits_for(self, unions: Sequence[str]) -> tuple[str, ...]:
        return tuple(union for union in unions if self.agreed.get(union) != self.round)


def _said(history: Sequence[Event]) -> dict[str, _Said]:
    said: dict[str, _Said] = {}
    for event in history:
        for number in event.numbers:
            one = said.setdefault(number, _Said(event.date))
            if event.step not in _STATUS:
                continue
            one.since, one.status, one.round = event.date, _STATUS[event.step], event.round or 0
            if event.step is Step.AGREED:
                one.agreed |= dict.fromkeys(event.by, one.round)
            else:
                one.agreed.clear()
    return said


def _packages(history: Sequence[Event]) -> dict[str, tuple[str, ...]]:
    made: dict[str, tuple[str, ...]] = {}
    for event in history:
        if event.step is Step.LINKED and event.package:
            made[event.package] = event.numbers
        elif event.step is Step.UNLINKED and event.package:
            made.pop(event.package, None)
    return made


def _agreed_alone(one: _Said | None, waits: Sequence[str]) -> bool:
    return one is not None and one.status is Status.AGREED and not waits

"""How rounds, standings and packages are shown: in words for people, in JSON for programs."""

from typing import Any

from clausekit.cli.output import finding_as_json, print_words, say, say_findings
from clausekit.negotiation.record_step import Recorded
from clausekit.negotiation.round import Round
from clausekit.negotiation.status import Package, Standing, Status

NOTHING_EXCHANGED = "Nothing was exchanged yet. `clausekit round add` keeps the first text."


def round_as_json(one: Round) -> dict[str, Any]:
    """A round as docs/schemas/round-list.schema.json describes it."""
    return {
        "round": one.number,
        "date": one.date.isoformat(),
        "side": one.side.value,
        "kind": one.kind.value,
        "file": str(one.file),
        "was_named": one.was_named,
        "by": one.by,
        "about": list(one.about),
        "answers": one.answers or None,
        "note": one.note,
        "sha256": one.sha256,
        "previous": one.previous,
        "seal": one.seal,
    }


def recorded_as_json(recorded: Recorded) -> dict[str, Any]:
    """Where provisions stand as docs/schemas/standing.schema.json describes it."""
    return {
        "provisions": [_standing_as_json(one) for one in recorded.standings],
        "packages": [package_as_json(one) for one in recorded.packages],
        "findings": [finding_as_json(one) for one in recorded.findings],
    }


def package_as_json(one: Package) -> dict[str, Any]:
    """A package as docs/schemas/package-list.schema.json describes it."""
    return {"name": one.name, "numbers": list(one.numbers), "agreed": one.agreed}


def show_recorded(recorded: Recorded) -> None:
    """Where provisions stand now, and which others their packages tie them to."""
    say_findings(recorded.findings)
    for one in recorded.standings:
        print_words(standing_in_words(one))
    for package in recorded.packages:
        if package.agreed:
            say(f'All of the package "{package.name}" is agreed: {", ".join(package.numbers)}.')
        else:
            say(f'{", ".join(package.numbers)} are one package, "{package.name}": none is agreed until all are.')


def standing_in_words(one: Standing) -> str:
    """Where a provision stands, in a line."""
    if one.status is not Status.OPEN or (not one.agreed_by and not one.waits_for_numbers):
        since = f", as in round {one.round}" if one.status is Status.AGREED else ""
        return f"{one.number}: {one.status}{since}"
    waits = []
    if one.waits_for_unions:
        waits.append(f"{' and '.join(one.waits_for_unions)} to agree to round {one.round} too")
    if one.waits_for_numbers:
        waits.append(f'{", ".join(one.waits_for_numbers)} of the package "{one.package}"')
    return f"{one.number}: open still; agreeing to it waits for {'; and for '.join(waits)}"


def _standing_as_json(one: Standing) -> dict[str, Any]:
    return {
        "number": one.number,
        "status": one.status.value,
        "since": one.since.isoformat(),
        "round": one.round or None,
        "agreed_by": list(one.agreed_by),
        "waits_for_unions": list(one.waits_for_unions),
        "waits_for_numbers": list(one.waits_for_numbers),
        "package": one.package,
    }

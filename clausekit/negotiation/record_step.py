"""Record a step: agreed, parked, withdrawn, reopened, linked; added at the end of the history, never changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE, ROUNDS, check_bargaining_folder
from clausekit.findings import Finding, InputError, Location, Severity, nearest
from clausekit.negotiation.append import append_row
from clausekit.negotiation.numbers import labels_of_rounds, resolve_numbers
from clausekit.negotiation.read_rounds import find_round, read_rounds, writing
from clausekit.negotiation.round import Round, RoundKind
from clausekit.negotiation.settle import packages, standings
from clausekit.negotiation.status import Event, Package, Standing, StatusFile, Step
from clausekit.negotiation.tell_before import is_new, tell_before, tell_day, tell_unchanged
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import read_yaml_file

OPENING = (
    "What was agreed, parked, withdrawn and linked, in the order in which it happened.\n"
    "`clausekit agree`, `park`, `withdraw`, `reopen` and `package` add to the end."
)

NO_PACKAGE = "there is none yet; `clausekit package add` makes one"


@dataclass(frozen=True, slots=True)
class Recorded:
    """Where the provisions of a step stand after it, and the packages that they are in."""

    standings: tuple[Standing, ...]
    packages: tuple[Package, ...]
    findings: tuple[Finding, ...] = ()


def record_step(
    folder: Path,
    step: Step,
    numbers: Sequence[str],
    day: date,
    *,
    round_number: int | None = None,
    by: Sequence[str] = (),
) -> Recorded:
    """Record that provisions were agreed, parked, withdrawn or reopened.

    Args:
        folder: the bargaining folder.
        step: what happened.
        numbers: of which provisions, as documents cite them.
        day: when.
        round_number: in which round; an agreement is to the wording of one.
        by: the unions that agree; needed where there are several.

    Raises:
        InputError: an unknown number, round or union, each with the nearest known.
    """
    check_bargaining_folder(folder)
    unions = union_names(folder)
    with writing(folder):
        rounds = read_rounds(folder)
        in_round = find_round(rounds, round_number) if round_number is not None else None
        agreeing = _agreeing(unions, by) if step is Step.AGREED else ()
        known = resolve_numbers(folder, rounds, numbers)
        event = Event(date=day, step=step, numbers=known, round=round_number, by=agreeing)
        history = read_history(folder)
        before, now = standings(history, unions), standings((*history, event), unions)
        if is_new(event, before, now):
            told = [*tell_day(event, history, in_round), *tell_before(event, before)]
            history = _add(folder, event)
        else:
            told = list(tell_unchanged(event, before))
    touched = tuple(one for one in packages(history, unions) if set(one.numbers) & set(known))
    silent = _silent(in_round, known) if in_round and step is Step.AGREED else ()
    return Recorded(tuple(now[number] for number in known), touched, (*silent, *told))


def make_package(folder: Path, name: str, numbers: Sequence[str], day: date) -> Package:
    """Link provisions: from now on they stand or fall together.

    Raises:
        InputError: an unknown number, a name that is taken, a number that is in another package, or fewer than two.
    """
    check_bargaining_folder(folder)
    unions = union_names(folder)
    name = " ".join(name.split())
    with writing(folder):
        known = resolve_numbers(folder, read_rounds(folder), numbers)
        if findings := _not_linkable(name, known, packages(read_history(folder), unions)):
            raise InputError(findings)
        history = _add(folder, Event(date=day, step=Step.LINKED, numbers=known, package=name))
    return next(one for one in packages(history, unions) if one.name == name)


def end_package(folder: Path, name: str, day: date) -> Package:
    """Unlink a package's provisions; each then stands for itself.

    Raises:
        InputError: there is no such package.
    """
    check_bargaining_folder(folder)
    with writing(folder):
        held = {one.name: one for one in packages(read_history(folder), union_names(folder))}
        wanted = " ".join(name.split()).casefold()
        found = next((one for one in held.values() if one.name.casefold() == wanted), None)
        if found is None:
            hint = nearest(name, held) or (f"there are: {', '.join(held)}" if held else NO_PACKAGE)
            raise InputError([Finding("unknown-package", f"there is no package `{name}`", hint=hint)])
        _add(folder, Event(date=day, step=Step.UNLINKED, numbers=found.numbers, package=found.name))
    return found


def read_history(folder: Path) -> tuple[Event, ...]:
    """What happened to provisions, oldest first: who moved when.

    Raises:
        InputError: the file is not right, each mistake at its line and column.
    """
    path = status_path(folder)
    return fit(read_yaml_file(path), StatusFile).history if path.is_file() else ()


def read_standings(folder: Path) -> dict[str, Standing]:
    """Where each provision stands that was ever agreed, parked, withdrawn or linked; all others are open.

    Raises:
        InputError: the history or the bargaining file is not right.
    """
    return standings(read_history(folder), union_names(folder))


def read_packages(folder: Path) -> tuple[Package, ...]:
    """The packages that hold today.

    Raises:
        InputError: it is no bargaining folder, or the history or the bargaining file is not right.
    """
    check_bargaining_folder(folder)
    return packages(read_history(folder), union_names(folder))


def status_path(folder: Path) -> Path:
    """Where a bargaining folder keeps its history."""
    return folder / ROUNDS / "status.yaml"


def union_names(folder: Path) -> tuple[str, ...]:
    """The unions at the table; none if the folder has no bargaining file."""
    if not (folder / BARGAINING_FILE).is_file():
        return ()
    return read_bargaining(folder).content.union_names


def _add(folder: Path, event: Event) -> tuple[Event, ...]:
    append_row(status_path(folder), "history", event.model_dump(mode="json", exclude_defaults=True), OPENING)
    return read_history(folder)


def _agreeing(unions: Sequence[str], by: Sequence[str]) -> tuple[str, ...]:
    """The unions that agree, by their full names; a part that only one of them has is enough."""
    if not unions:
        return tuple(by)
    if not by and len(unions) > 1:
        message = "several unions are at the table: say which of them agrees"
        raise InputError([Finding("union-needed", message, hint=f"`--by` with one of: {'; '.join(unions)}")])
    found: list[str] = list(unions) if not by else []
    for asked in by:
        fitting = [union for union in unions if asked.casefold() == union.casefold()]
        fitting = fitting or [union for union in unions if asked.casefold() in union.casefold()]
        if len(fitting) != 1:
            message = f"`{asked}` is {'more than one' if fitting else 'none'} of the unions at the table"
            raise InputError([Finding("unknown-union", message, hint="they are: " + "; ".join(unions))])
        found += fitting
    return tuple(dict.fromkeys(found))


def _silent(agreed: Round, numbers: Sequence[str]) -> Iterator[Finding]:
    """What to say if a round does not hold a provision whose wording in that round is agreed."""
    held = agreed.about if agreed.kind is RoundKind.SPOKEN else tuple(labels_of_rounds([agreed]))
    for number in numbers:
        if number not in held:
            message = f"no provision {number} was found in {agreed}: make sure which wording is agreed"
            yield Finding("not-in-round", message, Location(str(agreed.file)), Severity.WARNING)


def _not_linkable(name: str, numbers: Sequence[str], held: Sequence[Package]) -> list[Finding]:
    findings = []
    if not name:
        hint = 'give it one: "jobs for rota"'
        findings.append(Finding("package-name", "a package needs a name", hint=hint))
    if len(numbers) < 2:
        message, hint = "a package holds two different provisions at least", "name another number"
        findings.append(Finding("package-too-small", message, hint=hint))
    for one in held:
        if one.name.casefold() == name.casefold():
            hint = "`clausekit package remove` ends it"
            findings.append(Finding("package-exists", f"there is a package `{one.name}` already", hint=hint))
        elif both := [number for number in numbers if number in one.numbers]:
            message = f"{', '.join(both)} {'is' if len(both) == 1 else 'are'} in the package `{one.name}` already"
            hint = "`clausekit package remove` ends that one; then link them all"
            findings.append(Finding("package-overlap", message, hint=hint))
    return findings

"""Read the rounds of a bargaining folder, oldest first, and find one among them."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from clausekit.drafting.bargaining_folder import ROUNDS, check_bargaining_folder
from clausekit.files import finish_writing, locked
from clausekit.findings import Finding, InputError, Location
from clausekit.negotiation.round import Round, RoundKind, RoundRecord, Side, round_of
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import read_yaml_file

RECORD_NAME = re.compile(r"(\d{3,})-\d{4}-\d\d-\d\d-[a-z]+\.yaml")
_JOURNAL = ".unfinished"
_LOCK = ".lock"


def read_rounds(folder: Path) -> tuple[Round, ...]:
    """The rounds of a bargaining folder, oldest first; none if nothing was exchanged yet.

    Raises:
        InputError: it is no bargaining folder, a record is not right, or two have one number.
    """
    check_bargaining_folder(folder)
    if journal_of(folder).exists():
        with writing(folder):
            pass
    findings: list[Finding] = []
    rounds: dict[int, Round] = {}
    for path in record_files(folder):
        try:
            one = read_record(path)
        except InputError as error:
            findings += error.findings
            continue
        if one.number in rounds:
            message = f"round {one.number} is already {rounds[one.number].record.name}"
            hint = "take out the record that is a copy; `clausekit round verify` shows which fits"
            findings.append(Finding("round-twice", message, Location(str(path)), hint=hint))
        rounds[one.number] = one
    if findings:
        raise InputError(findings)
    return tuple(rounds[number] for number in sorted(rounds))


def find_round(rounds: Sequence[Round], number: int) -> Round:
    """The round of a number.

    Raises:
        InputError: there is none.
    """
    for one in rounds:
        if one.number == number:
            return one
    hint = f"the newest is {rounds[-1]}" if rounds else "`clausekit round add` puts in the first"
    raise InputError([Finding("unknown-round", f"there is no round {number}", hint=hint)])


def base_of(rounds: Sequence[Round]) -> Round | None:
    """The first text that was tabled: what every later one is held against, so that silent changes are seen."""
    return next((one for one in rounds if one.kind is not RoundKind.SPOKEN), None)


def newest_from(rounds: Sequence[Round], *sides: Side, spoken: bool = True) -> Round | None:
    """The newest round of these sides; without ``spoken``, the newest that holds a text."""
    return next(
        (one for one in reversed(rounds) if one.side in sides and (spoken or one.kind is not RoundKind.SPOKEN)), None
    )


def record_files(folder: Path) -> list[Path]:
    """The records in a bargaining folder, by name."""
    return sorted(path for path in (folder / ROUNDS).glob("*.yaml") if RECORD_NAME.fullmatch(path.name))


def read_record(path: Path) -> Round:
    """One record.

    Raises:
        InputError: it is not right, each mistake at its line and column.
    """
    return round_of(fit(read_yaml_file(path), RoundRecord), path)


@contextmanager
def writing(folder: Path, *, begins: bool = False) -> Iterator[None]:
    """What writes in ``rounds/`` does so alone, after finishing what a stopped command left.

    Args:
        folder: the bargaining folder; elsewhere no lock is made.
        begins: the folder may become one by what is written: a negotiation may have no bargaining file.

    Raises:
        InputError: it is no bargaining folder, another command keeps on writing there, or what is unfinished cannot
            be finished.
    """
    if not begins:
        check_bargaining_folder(folder)
    with locked(folder / ROUNDS / _LOCK):
        finish_writing(journal_of(folder))
        yield


def journal_of(folder: Path) -> Path:
    """Where a round that is being added stands until all of it is in its place."""
    return folder / ROUNDS / _JOURNAL

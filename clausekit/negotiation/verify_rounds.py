"""Verify the rounds: every file is the one that was added, and no record was changed, is gone or was slipped in."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from clausekit.findings import Finding, InputError, Location
from clausekit.given.file_bytes import file_bytes
from clausekit.negotiation.read_rounds import ROUNDS, check_folder, journal_of, record_files, writing
from clausekit.negotiation.round import Round, RoundRecord, round_of, seal_of
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import read_yaml_file

OURS_TOO = ("status.yaml",)
"""Files in ``rounds/`` that are no exchange; the numbers of a round end in ``-numbers.yaml``."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What does not fit; how many rounds there are; the seal that stands for them all."""

    findings: tuple[Finding, ...]
    rounds: int
    seal: str
    """The newest round's; empty without rounds. Noted in both sides' minutes, it binds everything before it."""


def verify_rounds(folder: Path) -> Verification:
    """Hold every file and record against what was written down when it was added.

    A seal is not a signature: whoever can change all files and knows how can make all seals anew. Only a seal
    that was noted elsewhere shows that.

    Raises:
        InputError: there is no such folder.
    """
    check_folder(folder)
    if journal_of(folder).exists():
        with writing(folder):
            pass
    findings: list[Finding] = []
    rounds: list[Round] = []
    unread: list[Path] = []
    for path in record_files(folder):
        try:
            record = fit(read_yaml_file(path), RoundRecord)
        except InputError as error:
            findings += error.findings
            unread.append(path)
            continue
        one = round_of(record, path)
        rounds.append(one)
        findings += _record(record, one)
        findings += _file(one)
    rounds.sort(key=lambda one: one.number)
    findings += _chain(rounds)
    findings += _strays(folder, rounds, unread)
    newest = rounds[-1].seal if rounds else ""
    return Verification(tuple(sorted(findings, key=lambda one: one.place)), len(rounds), newest)


def _record(record: RoundRecord, one: Round) -> Iterator[Finding]:
    place = Location(str(one.record))
    if seal_of(record) != record.seal:
        yield Finding("record-changed", f"the record of round {one.number} was changed after it was made", place)
    expected = f"{one.number:03d}-{one.date:%Y-%m-%d}-{one.side}"
    if one.record.stem != expected or Path(record.file).stem != expected:
        yield Finding("record-renamed", f"the names of round {one.number} do not fit: they begin {expected}", place)


def _file(one: Round) -> Iterator[Finding]:
    place = Location(str(one.file))
    try:
        found = hashlib.sha256(file_bytes(one.file)).hexdigest()
    except OSError:
        yield Finding("round-file-missing", f"the file of round {one.number} is not here", place)
        return
    if found != one.sha256:
        message = f"the file of round {one.number} is not the one that was added"
        yield Finding("round-file-changed", message, place, hint="take it again from whoever sent or received it")


def _chain(rounds: list[Round]) -> Iterator[Finding]:
    if rounds and (rounds[0].number != 1 or rounds[0].previous):
        message = f"the first round here is {rounds[0].number}, and it was not the first"
        yield Finding("round-missing", message, Location(str(rounds[0].record)))
    for before, one in pairwise(rounds):
        place = Location(str(one.record))
        if one.number == before.number:
            yield Finding("round-twice", f"round {one.number} is already {before.record.name}", place)
        elif one.number != before.number + 1:
            message = f"after round {before.number} comes round {one.number}: a record is gone"
            yield Finding("round-missing", message, place)
        elif one.previous != before.seal:
            message = f"round {one.number} was added after another round {before.number} than the one that is here"
            yield Finding("chain-broken", message, place)


def _strays(folder: Path, rounds: list[Round], unread: list[Path]) -> Iterator[Finding]:
    """Files that no record names: put there by hand, or their record is gone."""
    known = {path.name for one in rounds for path in (one.file, one.record)}
    for path in sorted((folder / ROUNDS).glob("*")):
        ours = path.name.startswith(".") or path.name in OURS_TOO or path.name.endswith("-numbers.yaml")
        of_unread = any(path.stem == record.stem for record in unread)
        if not ours and not of_unread and path.name not in known:
            message = "no record names this file"
            hint = "`clausekit round add` puts a file in; without a record it does not count"
            yield Finding("no-record", message, Location(str(path)), hint=hint)

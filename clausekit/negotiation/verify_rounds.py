"""Verify the rounds: every file is the one that was added, and no record was changed, is gone or was slipped in."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from clausekit.drafting.bargaining_folder import ROUNDS, check_bargaining_folder
from clausekit.findings import Finding, InputError, Location
from clausekit.given.file_bytes import file_bytes
from clausekit.negotiation.read_rounds import journal_of, record_files, writing
from clausekit.negotiation.round import Round, RoundRecord, round_of, seal_of
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import read_yaml_file

OURS_TOO = ("status.yaml",)
"""Files in ``rounds/`` that are no exchange; the numbers of a round end in ``-numbers.yaml``."""


FROM_A_COPY = "put it back from a backup, and ask who has touched the folder"


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
        InputError: it is no bargaining folder.
    """
    check_bargaining_folder(folder)
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
        message = f"the record of round {one.number} was changed after it was made"
        yield Finding("record-changed", message, place, hint=FROM_A_COPY)
    expected = f"{one.number:03d}-{one.date:%Y-%m-%d}-{one.side}"
    if one.record.stem != expected or Path(record.file).stem != expected:
        message = f"the names of round {one.number} do not fit: they begin {expected}"
        yield Finding("record-renamed", message, place, hint="give file and record these names again")


def _file(one: Round) -> Iterator[Finding]:
    place = Location(str(one.file))
    try:
        found = hashlib.sha256(file_bytes(one.file)).hexdigest()
    except OSError:
        message = f"the file of round {one.number} is not here"
        yield Finding("round-file-missing", message, place, hint=FROM_A_COPY)
        return
    if found != one.sha256:
        message = f"the file of round {one.number} is not the one that was added"
        yield Finding("round-file-changed", message, place, hint="take it again from whoever sent or received it")


def _chain(rounds: list[Round]) -> Iterator[Finding]:
    if rounds and (rounds[0].number != 1 or rounds[0].previous):
        message = f"the first round here is {rounds[0].number}, and it was not the first"
        yield Finding("round-missing", message, Location(str(rounds[0].record)), hint=FROM_A_COPY)
    for before, one in pairwise(rounds):
        place = Location(str(one.record))
        if one.number == before.number:
            message = f"round {one.number} is already {before.record.name}"
            yield Finding("round-twice", message, place, hint="take out the record that is a copy")
        elif one.number != before.number + 1:
            message = f"after round {before.number} comes round {one.number}: a record is gone"
            yield Finding("round-missing", message, place, hint=FROM_A_COPY)
        elif one.previous != before.seal:
            message = f"round {one.number} was added after another round {before.number} than the one that is here"
            yield Finding("chain-broken", message, place, hint=FROM_A_COPY)


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

"""Add a round: a copy under an ordered name, a sealed record beside it, and the numbers if it is our first text."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clausekit.drafting.bargaining_folder import ROUNDS, no_folder
from clausekit.files import write_together
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.negotiation.exchange import Exchange
from clausekit.negotiation.freeze_tabled import NOTHING_KEPT, freeze_tabled
from clausekit.negotiation.numbers import numbers_in_words, resolve_numbers
from clausekit.negotiation.point_out import point_out
from clausekit.negotiation.read_rounds import find_round, journal_of, read_rounds, writing
from clausekit.negotiation.round import RECORD_OPENING, Round, RoundKind, RoundRecord, Side, seal_of
from clausekit.yaml_files.write import write_yaml


@dataclass(frozen=True, slots=True)
class Added:
    """The round that was added, and what deserves to be known about it."""

    round: Round
    findings: tuple[Finding, ...]


def add_round(
    folder: Path, exchange: Exchange, side: Side, day: date, note: str = "", libraries: Sequence[Path] = ()
) -> Added:
    """Add what was exchanged to a bargaining folder.

    Nothing that is there is written over, and a stop at any moment leaves the folder without this round or with all
    of it: copy, record, and, when the union tables its text for the first time, the numbers that hold from now on.

    Args:
        folder: the bargaining folder.
        exchange: the file or the words.
        side: whose they are.
        day: the day of the exchange.
        note: anything worth keeping, in a line.
        libraries: the further library folders that the union's text was drafted from.

    Raises:
        InputError: the folder is not there or cannot be written to, or this very file is the newest round already.
    """
    if not folder.is_dir():
        raise InputError([no_folder(folder)])
    reading, findings = exchange.read()
    findings += point_out(exchange, reading, note)
    with writing(folder, begins=True):
        rounds = read_rounds(folder)
        findings += _out_of_order(rounds, day)
        about, unknown = _about(folder, rounds, exchange)
        record = _record(rounds, exchange, side, day, note, about)
        _check_new(rounds, record)
        path = folder / ROUNDS / f"{Path(record.file).stem}.yaml"
        kept = NOTHING_KEPT
        if side is Side.UNION and exchange.kind is RoundKind.FILE:
            kept = freeze_tabled(folder, record.round, reading, libraries)
        new = {path.parent / record.file: exchange.content, path: _record_text(record).encode(), **kept.new}
        write_together(new, kept.changed, journal_of(folder))
        added = find_round(read_rounds(folder), record.round)
    return Added(added, (*findings, *unknown, *kept.findings))


def _record(
    rounds: Sequence[Round], exchange: Exchange, side: Side, day: date, note: str, about: tuple[str, ...]
) -> RoundRecord:
    number = rounds[-1].number + 1 if rounds else 1
    record = RoundRecord(
        round=number,
        date=day,
        side=side,
        kind=exchange.kind,
        file=f"{number:03d}-{day:%Y-%m-%d}-{side}{exchange.suffix}",
        was_named=_one_line(exchange.name),
        by=_one_line(exchange.by),
        about=about,
        answers=next((one.number for one in reversed(rounds) if one.side is not side), None),
        note=_one_line(note),
        sha256=hashlib.sha256(exchange.content).hexdigest(),
        previous=rounds[-1].seal if rounds else None,
        seal="0" * 64,
    )
    return record.model_copy(update={"seal": seal_of(record)})


def _record_text(record: RoundRecord) -> str:
    content = record.model_dump(mode="json", exclude_none=True)
    if not record.about:
        del content["about"]
    return write_yaml(content, RECORD_OPENING)


def _check_new(rounds: Sequence[Round], record: RoundRecord) -> None:
    """The same file from the same side on the same day is a command given twice, not an exchange."""
    newest = rounds[-1] if rounds else None
    if newest and (newest.sha256, newest.side, newest.date) == (record.sha256, record.side, record.date):
        message = f"this very text is {newest} already"
        hint = "if they sent it again, give the day with `--date`"
        raise InputError([Finding("round-already-added", message, Location(str(newest.file)), hint=hint)])


def _out_of_order(rounds: Sequence[Round], day: date) -> list[Finding]:
    if rounds and day < rounds[-1].date:
        message = f"this is dated before {rounds[-1]}; rounds keep the order in which they are added"
        return [Finding("round-out-of-order", message, severity=Severity.WARNING)]
    return []


def _about(folder: Path, rounds: Sequence[Round], exchange: Exchange) -> tuple[tuple[str, ...], list[Finding]]:
    """The provisions that spoken words name, and what to say of numbers that nothing has."""
    if exchange.kind is not RoundKind.SPOKEN or not (named := numbers_in_words(exchange.words)):
        return (), []
    about: list[str] = []
    unknown: list[Finding] = []
    for number in named:
        try:
            about += resolve_numbers(folder, rounds, [number])
        except InputError as error:
            unknown += (Finding(one.code, one.message, one.place, Severity.WARNING, one.hint) for one in error.findings)
    return tuple(about), unknown


def _one_line(words: str) -> str | None:
    """Words on one line, without what a record could not keep as it is; nothing if there are none."""
    printable = "".join(char if char.isprintable() else " " for char in words)
    return " ".join(printable.split()) or None

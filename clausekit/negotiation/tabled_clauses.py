"""Which clauses the other side has seen: since when, under which number, and what of them is agreed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clausekit.drafting.numbers_file import read_numbers
from clausekit.negotiation.numbers import numbers_files
from clausekit.negotiation.read_rounds import read_rounds
from clausekit.negotiation.record_step import read_standings
from clausekit.negotiation.round import Round, RoundKind, Side
from clausekit.negotiation.status import Standing, Status


@dataclass(frozen=True, slots=True)
class TabledClause:
    """A clause that was tabled, or may have been."""

    since: date | None
    """The day of the first text of ours; None where the numbers are kept and no round is."""
    number: str = ""
    """Its article or schedule, as the numbers kept say; empty where they do not name it."""
    agreed: tuple[str, ...] = ()
    """Its provisions that a union agreed to."""


def tabled_clauses(folder: Path, clause_ids: Iterable[str]) -> Mapping[str, TabledClause]:
    """The clauses of these that were tabled.

    Sure are those whose numbers were kept. Where a text of ours went out after that, or no numbers were kept, nobody
    knows which clauses were in it, so all of them count.

    Raises:
        InputError: the rounds or their numbers cannot be read.
    """
    ours = [one for one in read_rounds(folder) if one.side in (Side.UNION, Side.JOINT)]
    texts = [one for one in ours if one.kind is not RoundKind.SPOKEN]
    kept = numbers_files(folder)
    numbers = {one.key: one.number for at in kept for one in read_numbers(folder, at)}
    all_count = any(one.number > max(kept, default=0) for one in texts)
    standings = read_standings(folder)
    return {
        clause_id: TabledClause(_since(texts), number, _agreed(number, standings))
        for clause_id in clause_ids
        if (number := numbers.get(clause_id, "")) or all_count
    }


def _since(texts: list[Round]) -> date | None:
    return texts[0].date if texts else None


def _agreed(number: str, standings: Mapping[str, Standing]) -> tuple[str, ...]:
    """The provisions of an article that somebody agreed to; of any, where its number is not known."""
    return tuple(
        label
        for label, one in standings.items()
        if (one.status is Status.AGREED or one.agreed_by)
        and (not number or label == number or label.startswith((f"{number}.", f"{number}(", f"{number},")))
    )

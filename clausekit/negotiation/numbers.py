"""The numbers of provisions that a negotiation knows, and which of them a person means."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from clausekit.document.blocks import Provision, Schedule
from clausekit.document.document import Document
from clausekit.document.labels import cited_blocks
from clausekit.drafting.bargaining_folder import ROUNDS
from clausekit.drafting.freeze import FrozenNumber
from clausekit.drafting.number import SCHEDULE
from clausekit.drafting.numbers_file import read_numbers
from clausekit.findings import Finding, InputError, nearest
from clausekit.negotiation.round import Round, RoundKind

_NUMBERS_FILE = re.compile(r"(\d{3,})-numbers\.yaml")
_NAMED = re.compile(r"\b(?:[Cc]lause|[Aa]rticle|[Pp]aragraph|[Ss]ection|[Pp]rovision)\s+")
_IN_WORDS = re.compile(
    r"\b\d+[A-Z]?(?:\.[A-Z]?\d+[A-Z]*)+(?: ?\([a-z]+\))*|\b[Ss]chedule \d+[A-Z]?(?:,? paragraph \d+)?"
)


def resolve_numbers(folder: Path, rounds: Sequence[Round], asked: Iterable[str]) -> tuple[str, ...]:
    """The numbers that a person means, as documents cite them: ``4.2 (a)`` is ``4.2(a)``.

    Numbers kept at the first tabling are looked through first; then the rounds' files, since the other side may
    have put in new ones.

    Raises:
        InputError: no text of this negotiation has such a number; each with the nearest that one has.
    """
    wanted = list(asked)
    known = {_plain(label): label for label in kept_labels(folder)}
    if any(_plain(number) not in known for number in wanted):
        for label in labels_of_rounds(rounds):
            known.setdefault(_plain(label), label)
    if findings := [_unknown(number, known) for number in wanted if _plain(number) not in known]:
        raise InputError(findings)
    return tuple(dict.fromkeys(known[_plain(number)] for number in wanted))


def numbers_in_words(words: str) -> tuple[str, ...]:
    """Numbers of provisions that words name, for example in ``60 days, 4.2``."""
    named = [found[0] for found in _IN_WORDS.finditer(words)]
    return tuple(dict.fromkeys(re.sub(r"\s*\(", "(", number) for number in named))


def kept_labels(folder: Path) -> Iterator[str]:
    """The numbers that were kept when a text was tabled, as documents cite them."""
    for at in numbers_files(folder):
        blocks = tuple(_as_block(one) for one in read_numbers(folder, at))
        yield from (label for label, _ in cited_blocks(blocks))


def numbers_files(folder: Path) -> tuple[int, ...]:
    """The rounds whose numbers were kept, oldest first."""
    names = sorted(path.name for path in (folder / ROUNDS).glob("*.yaml"))
    return tuple(int(found[1]) for name in names if (found := _NUMBERS_FILE.fullmatch(name)))


def labels_of_rounds(rounds: Sequence[Round]) -> Iterator[str]:
    """The numbers in the rounds' files, newest first; a file that cannot be read gives none."""
    from clausekit.intake.read import read_document  # few commands come this far

    for one in reversed(rounds):
        if one.kind is RoundKind.SPOKEN:
            continue
        try:
            reading = read_document(one.file)
        except InputError:
            continue
        for view in (reading.countered, reading.tabled):
            yield from labels_of(view)


def labels_of(document: Document) -> Iterator[str]:
    """The numbers of a document, as it is cited."""
    return (label for label, _ in cited_blocks(document.blocks) if label)


def _as_block(one: FrozenNumber) -> Provision | Schedule:
    below = tuple(map(_as_block, one.below))
    if one.number.startswith(SCHEDULE):
        return Schedule(number=one.number, children=below)
    return Provision(number=one.number, children=below)


def _plain(number: str) -> str:
    """How two ways of writing one number become equal."""
    return re.sub(r"[\s,.]+$|[\s,]+", "", _NAMED.sub("", number.strip())).casefold()


def _unknown(number: str, known: dict[str, str]) -> Finding:
    message = f"no text of this negotiation has a provision {number}"
    without = "`clausekit table` shows the numbers" if known else "nothing was tabled yet: `clausekit round add`"
    hint = nearest(number, known.values()) or without
    return Finding("unknown-number", message, hint=hint)

"""Freeze the numbers of the union's first text: once the other side has it, people quote them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from clausekit.document.document import Document
from clausekit.document.inlines import line_text
from clausekit.document.labels import cited_blocks
from clausekit.document.reading import Reading
from clausekit.document.walk import block_lines
from clausekit.drafting.bargaining import BargainingFile, read_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.drafting.draft import Draft, draft
from clausekit.drafting.numbers_file import numbers_path, numbers_text
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.library.load import load_library
from clausekit.yaml_files.write import set_key

OUR_DRAFT = 0.5
"""From this share of the draft's numbers found in the file with the same words, the file is that draft."""


@dataclass(frozen=True, slots=True)
class Freezing:
    """The files that keep the numbers, new and changed, and what to say about them; often nothing."""

    new: Mapping[Path, bytes]
    changed: Mapping[Path, bytes]
    findings: tuple[Finding, ...]


NOTHING_KEPT = Freezing({}, {}, ())


def freeze_tabled(folder: Path, round_number: int, reading: Reading | None, libraries: Sequence[Path]) -> Freezing:
    """What keeps the numbers of the text that the union tables as this round.

    The numbers are those of the draft that the folder makes now, for only that knows which clause each belongs to.
    They are held against the file: one that is not this draft (a letter, a claim) freezes nothing, and a provision
    whose words differ is named. Nothing here stops the round: that the text was exchanged is a fact.
    """
    if not (folder / BARGAINING_FILE).is_file():
        return NOTHING_KEPT
    try:
        bargaining = read_bargaining(folder)
        frozen = bargaining.content.frozen_round
        if frozen is not None:
            return (
                NOTHING_KEPT if numbers_path(folder, frozen).is_file() else Freezing({}, {}, (_lost(folder, frozen),))
            )
        drafted = draft(bargaining, load_library(libraries, own=folder / "library"), allow_blanks=True)
    except InputError as error:
        return Freezing({}, {}, (_not_frozen("the folder cannot be drafted now", folder), *error.findings))
    if reading is None:
        unread = "the numbers kept are the draft's; the file could not be read to compare them"
        return _freezing(bargaining, drafted, round_number, [_warning("numbers-not-compared", unread, folder)])
    ours, theirs = _words_by_label(drafted.document), _words_by_label(reading.countered)
    other = [label for label, words in ours.items() if theirs.get(label) != words]
    if len(other) > len(ours) * (1 - OUR_DRAFT):
        return Freezing({}, {}, (_not_frozen("the file is not the draft that this folder makes now", folder),))
    return _freezing(bargaining, drafted, round_number, tuple(_differences(other, reading)))


def _freezing(bargaining: BargainingFile, drafted: Draft, number: int, findings: Sequence[Finding]) -> Freezing:
    file = bargaining.folder / BARGAINING_FILE
    text = set_key(file.read_bytes().decode("utf-8-sig"), "numbering", f"frozen-at-round-{number}", str(file))
    numbers = numbers_path(bargaining.folder, number)
    frozen = Finding("numbers-frozen", f"numbers are frozen from now on: {numbers.name}", severity=Severity.NOTE)
    return Freezing({numbers: numbers_text(drafted.numbers).encode()}, {file: text.encode()}, (*findings, frozen))


def _words_by_label(document: Document) -> dict[str, str]:
    return {
        label: " ".join(" ".join(map(line_text, block_lines(block))).split())
        for label, block in cited_blocks(document.blocks)
    }


def _differences(labels: Sequence[str], reading: Reading) -> Iterator[Finding]:
    if labels:
        message = (
            "the numbers kept are those of the draft that this folder makes now; the file has other words, "
            f"or none, at {', '.join(labels)}"
        )
        yield _warning("numbers-differ", message, Path(reading.name))


def _lost(folder: Path, frozen: int) -> Finding:
    message = f"numbering is frozen at round {frozen}, but the numbers of that round are not here"
    hint = (
        f"put `{numbers_path(folder, frozen).name}` back, or take `numbering:` out of {BARGAINING_FILE} "
        "before the first text of yours is added"
    )
    return _warning("numbers-missing", message, folder, hint)


def _not_frozen(why: str, folder: Path) -> Finding:
    hint = "if the agreement itself went out, `clausekit draft --freeze` with the round's number keeps them"
    return _warning("numbers-not-frozen", f"numbers are not frozen: {why}", folder, hint)


def _warning(code: str, message: str, path: Path, hint: str = "") -> Finding:
    return Finding(code, message, Location(str(path)), Severity.WARNING, hint)

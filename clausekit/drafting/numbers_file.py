"""The numbers of a round: written when a draft is exchanged, read when numbering is frozen at it."""

from pathlib import Path

from clausekit.drafting.bargaining_folder import ROUNDS
from clausekit.drafting.freeze import FrozenNumber
from clausekit.findings import Finding, InputError, Location
from clausekit.library.fields import Shape
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import Plain, read_yaml_file
from clausekit.yaml_files.write import write_yaml

OPENING = "The numbers of the text as exchanged. Later drafts keep them; do not edit."


class NumberRow(Shape):
    """A number and what it was given to."""

    number: str
    key: str
    words: str | None = None
    below: "tuple[NumberRow, ...]" = ()

    def frozen(self) -> FrozenNumber:
        """This row as drafting uses it."""
        return FrozenNumber(self.number, self.key, self.words or "", tuple(row.frozen() for row in self.below))


class NumbersRecord(Shape):
    """``rounds/001-numbers.yaml``."""

    numbers: tuple[NumberRow, ...]


def numbers_path(folder: Path, round_number: int) -> Path:
    """Where a bargaining folder keeps the numbers of a round."""
    return folder / ROUNDS / f"{round_number:03d}-numbers.yaml"


def numbers_text(numbers: tuple[FrozenNumber, ...]) -> str:
    """The numbers of a round as the text of their file."""
    return write_yaml({"numbers": [_plain(one) for one in numbers]}, OPENING)


def read_numbers(folder: Path, round_number: int) -> tuple[FrozenNumber, ...]:
    """The numbers frozen at a round.

    Raises:
        InputError: there is no such file, or it is not right.
    """
    path = numbers_path(folder, round_number)
    if not path.is_file():
        message = f"numbering is frozen at round {round_number}, but the numbers of that round are not here"
        hint = (
            "put the file back from a backup; or write `numbering: live`, and "
            f"`clausekit draft --freeze {round_number}` records the numbers of the draft as it is now"
        )
        raise InputError([Finding("numbers-missing", message, Location(str(path)), hint=hint)])
    return tuple(row.frozen() for row in fit(read_yaml_file(path), NumbersRecord).numbers)


def _plain(one: FrozenNumber) -> Plain:
    row: dict[str, Plain] = {"number": one.number, "key": one.key, "words": one.words}
    if one.below:
        row["below"] = [_plain(child) for child in one.below]
    return row

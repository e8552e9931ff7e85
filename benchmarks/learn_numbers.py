"""Find the numbers of every clause of the library anew, and write which way each is better to the register.

Run it after a clause has changed. Each clause is drafted with a number of its own for every answer that is a number;
where that number then stands, and what stands around it, is what the register holds.
"""

from collections.abc import Iterator
from fractions import Fraction

from clausekit.document.document import Document
from clausekit.document.inlines import line_text
from clausekit.document.walk import block_lines, walk
from clausekit.drafting.wording import Wording, wording_document
from clausekit.library.clause import Clause, Kind, Variable, Version
from clausekit.library.fields import PositionName
from clausekit.library.known_numbers import REGISTER, KnownNumber, spots, write_known_numbers
from clausekit.library.load import Library, load_library
from clausekit.shipped import shipped_clauses

FIRST = 900_001
"""No clause has so large a number of its own."""
FIRST_PERCENTAGE = Fraction(6101, 100)
"""Nor a percentage with two decimals."""
NUMBERS = (Kind.NUMBER, Kind.PERCENTAGE, Kind.MONEY)


def learnt() -> str:
    """The register's text."""
    library = load_library()
    return write_known_numbers(
        number for clause in library.values() for version in clause.versions for number in _of(clause, version, library)
    )


def _of(clause: Clause, version: Version, library: Library) -> Iterator[KnownNumber]:
    asked = {_stand_in(one, at): one for at, one in enumerate(version.variables) if one.kind in NUMBERS}
    stand_ins = {one.name: str(value if value.denominator == 1 else float(value)) for value, one in asked.items()}
    marked = version.model_copy(update={"variables": tuple(_with(one, stand_ins) for one in version.variables)})
    for position in PositionName:
        document = wording_document("", [Wording(clause, marked, position)], library, defaults=True)
        for text in _texts(document):
            for spot in spots(text):
                variable = asked.get(spot.value)
                if variable is not None and variable.stronger is not None:
                    yield KnownNumber(spot, variable.stronger)


def _stand_in(variable: Variable, at: int) -> Fraction:
    return FIRST_PERCENTAGE + Fraction(at, 100) if variable.kind is Kind.PERCENTAGE else Fraction(FIRST + at)


def _with(variable: Variable, stand_ins: dict[str, str]) -> Variable:
    if variable.name not in stand_ins:
        return variable
    return variable.model_copy(update={"default": stand_ins[variable.name]})


def _texts(document: Document) -> Iterator[str]:
    for block in walk(document.blocks):
        for line in block_lines(block):
            yield line_text(line)


if __name__ == "__main__":
    (shipped_clauses() / REGISTER).write_text(learnt(), "utf-8", newline="\n")

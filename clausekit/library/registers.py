"""Registers: small tables beside the clauses that clause files refer to by id."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from clausekit.library.fields import Filled, Shape, Slug, Words
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import read_yaml_file


class Theme(Shape):
    """A theme of the library, with the plain title that reps see."""

    id: Slug
    title: Filled
    meaning: Filled


class Themes(Shape):
    """``register/themes.yaml``: the themes in order."""

    themes: tuple[Theme, ...] = Field(min_length=1)


class CommonTerm(Shape):
    """A term that means the same in every agreement and is not bargained over."""

    term: Annotated[str, Field(pattern=r"^[A-Z][A-Za-z -]*$")]
    plural: Annotated[str, Field(pattern=r"^[A-Z][A-Za-z -]*$")] | None = None
    meaning: Words


class Terms(Shape):
    """``register/terms.yaml``."""

    terms: tuple[CommonTerm, ...]


def read_themes(folder: Path) -> tuple[Theme, ...]:
    """The themes of a library folder; none if it has no such register.

    Raises:
        InputError: the register is not right.
    """
    path = folder / "register" / "themes.yaml"
    return fit(read_yaml_file(path), Themes).themes if path.is_file() else ()


def read_terms(folder: Path) -> tuple[CommonTerm, ...]:
    """The common terms of a library folder; none if it has no such register.

    Raises:
        InputError: the register is not right.
    """
    path = folder / "register" / "terms.yaml"
    return fit(read_yaml_file(path), Terms).terms if path.is_file() else ()

"""Registers: small tables beside the clauses that clause files refer to by id."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field

from clausekit.library.fields import ClauseId, Filled, IsoDate, Nation, Shape, Slug, Words
from clausekit.library.topic_register import Provisions, TopicWords
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import read_yaml_file

FOLDER = "register"
TermName = Annotated[str, Field(pattern=r"^[A-Z][A-Za-z -]*$")]
Url = Annotated[str, Field(pattern=r"^https?://\S+$")]
RegisterShape = TypeVar("RegisterShape", bound=Shape)


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

    term: TermName
    plural: TermName | None = None
    meaning: Words


class Terms(Shape):
    """``register/terms.yaml``."""

    terms: tuple[CommonTerm, ...]


class LawStatus(StrEnum):
    """What force a provision has."""

    IN_FORCE = "in_force"
    NOT_COMMENCED = "not_commenced"
    DRAFT = "draft"
    MODEL = "model"
    REPLACED = "replaced"


class Confidence(StrEnum):
    """How well a legal fact is known."""

    CONFIRMED = "confirmed"
    """The text itself was seen, or a copy of it."""
    SECONDARY = "secondary"
    """A lawyer's, union's or regulator's account of it was seen."""
    UNCONFIRMED = "unconfirmed"


class Abroad(StrEnum):
    """Places outside the United Kingdom whose law the register holds, to compare with."""

    EUROPEAN_UNION = "european-union"
    GERMANY = "germany"
    CANADA = "canada"


class LawEntry(Shape):
    """A provision of law, or of guidance, with what is known of it."""

    id: Slug
    instrument: Filled
    provision: Filled
    effect: Filled
    """One line, in our own words."""
    nations: tuple[Nation | Abroad, ...] = Field(min_length=1)
    status: LawStatus
    in_force_from: IsoDate | None = None
    replaced_by: Slug | None = None
    replaced_on: IsoDate | None = None
    checked_on: IsoDate
    confidence: Confidence
    url: Url
    note: Filled | None = None


class LawRegister(Shape):
    """``register/law.yaml``."""

    law: tuple[LawEntry, ...]


class Mark(StrEnum):
    """Whether a source's theme was read in the source or inferred from what is said of it."""

    SEEN = "seen"
    INFERRED = "inferred"


class SourceTheme(Shape):
    """A theme of a source system, and which demands of our list answer it."""

    id: Filled
    title: Filled
    mark: Mark
    demands: tuple[Filled, ...] = ()


class Source(Shape):
    """A source system: a report, a hub or a union's text whose themes our clauses answer."""

    id: Slug
    name: Filled
    publisher: Filled
    url: Url
    note: Filled
    themes: tuple[SourceTheme, ...] = Field(min_length=1)


class Sources(Shape):
    """``register/sources.yaml``."""

    sources: tuple[Source, ...]


class Demand(Shape):
    """An entry of the list of demands that the library was drafted from, and the clauses that meet it."""

    id: Annotated[str, Field(pattern=r"^[A-Z]\d+$")]
    title: Filled
    core: bool
    clauses: tuple[ClauseId, ...] = Field(min_length=1)


class Demands(Shape):
    """``register/demands.yaml``."""

    demands: tuple[Demand, ...]


class TechnologyCard(Shape):
    """A kind of technology as a rep meets it: what it is, what it collects, what to ask and to watch for."""

    id: Slug
    title: Filled
    also_called: tuple[Filled, ...] = ()
    """Words that reps and suppliers use for it."""
    what: Filled
    collects: tuple[Filled, ...] = Field(min_length=1)
    clauses: tuple[ClauseId, ...] = Field(min_length=1)
    questions: tuple[Filled, ...] = Field(min_length=1)
    red_flags: tuple[Filled, ...] = Field(min_length=1)


class Technologies(Shape):
    """``register/technologies.yaml``."""

    technologies: tuple[TechnologyCard, ...]


class Said(Shape):
    """Words that reps use, and the clauses they mean, the likeliest first."""

    said: tuple[Filled, ...] = Field(min_length=1)
    clauses: tuple[ClauseId, ...] = Field(min_length=1)


class SaidWords(Shape):
    """``register/words.yaml``."""

    words: tuple[Said, ...]


REGISTERS: dict[str, type[Shape]] = {
    "themes": Themes,
    "terms": Terms,
    "law": LawRegister,
    "sources": Sources,
    "demands": Demands,
    "technologies": Technologies,
    "words": SaidWords,
    "topics": TopicWords,
    "provisions": Provisions,
}
"""Every register, by the name of its file."""


def read_register(folder: Path, name: str, shape: type[RegisterShape]) -> RegisterShape | None:
    """A register of a library folder, or nothing if the folder has none of that name.

    Raises:
        InputError: the register is not right.
    """
    path = folder / FOLDER / f"{name}.yaml"
    return fit(read_yaml_file(path), shape) if path.is_file() else None

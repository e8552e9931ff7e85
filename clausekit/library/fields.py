"""Kinds of field that clause files and registers share."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from clausekit.given.years import YEARS

ENGLISH = "en"


class Shape(BaseModel):
    """What every hand-written file is checked against: frozen, and a misspelt key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _words_by_language(given: Any) -> Any:
    return {ENGLISH: given} if isinstance(given, str) else given


def _iso_date(given: Any) -> Any:
    if isinstance(given, str):
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", given):
            raise ValueError("must be a date as year-month-day, for example 2027-03-01")
        try:
            day = date.fromisoformat(given)
        except ValueError:
            raise ValueError("is not a day of the calendar") from None
        if day.year not in YEARS:
            raise ValueError(f"must be a day of the years {YEARS.start} to {YEARS.stop - 1}")
        return day
    return given


Filled = Annotated[str, Field(min_length=1, pattern=r"\S")]
"""Text that says something."""

Words = Annotated[
    dict[Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")], Filled],
    BeforeValidator(_words_by_language, json_schema_input_type=str | dict[str, str]),
    Field(min_length=1),
]
"""Text by language (``en``, ``cy``, …); plain text alone is English."""

IsoDate = Annotated[date, BeforeValidator(_iso_date, json_schema_input_type=str)]
"""A day written ``2027-03-01``; nothing else is taken for a date."""

Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
"""Lower-case words joined by hyphens."""

ClauseId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$")]
"""``theme/clause``."""

VersionNumber = Annotated[str, Field(pattern=r"^\d+\.\d+$")]
"""``1.0``; kept as text, since 1.10 comes after 1.9."""


class PositionName(StrEnum):
    """The three wordings of a clause version, from the strongest down."""

    IDEAL = "ideal"
    REALISTIC = "realistic"
    FALLBACK = "fallback"

    @property
    def rank(self) -> int:
        """0 for ideal, 1 for realistic, 2 for fallback."""
        return list(PositionName).index(self)


class Nation(StrEnum):
    """The nations of the United Kingdom; law differs between them."""

    ENGLAND = "england"
    SCOTLAND = "scotland"
    WALES = "wales"
    NORTHERN_IRELAND = "northern-ireland"


Codes = Annotated[tuple[str, ...], PlainSerializer(list)]
"""Ids of registers, kept in the order written."""

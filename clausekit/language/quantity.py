"""Quantity: a number as a value, with its measure, what bounds it and where it stands."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Measure(StrEnum):
    """What a quantity measures."""

    DURATION = "duration"
    """In hours."""
    FREQUENCY = "frequency"
    """Times a year."""
    PERCENT = "percent"
    MONEY = "money"
    DISTANCE = "distance"
    """In kilometres."""
    WEIGHT = "weight"
    """In kilograms."""
    DATE = "date"
    """Days since the year 0, roughly; to be compared only."""
    TIME = "time of day"
    """In hours after midnight."""
    COUNT = "count"
    """Of whatever ``unit`` says."""


class Bound(StrEnum):
    """What a quantity is to the thing measured."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    WITHIN = "within"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity of a text; ``first`` and ``last`` are the tokens it covers, with its bound and its unit."""

    measure: Measure
    value: Fraction
    bound: Bound
    unit: str
    first: int
    last: int
    working: bool = False
    """Whether only working days or hours count."""
    rated: bool = False
    """Whether it is so many in each span of time; ``value`` is then of so many in a year."""

    @property
    def name(self) -> str:
        """Equal for equal quantities, whatever their words: ``thirty (30) days`` and ``30 days``."""
        unit = self.unit if self.measure is Measure.COUNT else ""
        bound = Bound.AT_MOST if self.bound is Bound.WITHIN else self.bound
        bound = Bound.EXACTLY if self.measure in (Measure.DATE, Measure.TIME) else bound
        at_work = "/working" if self.working and self.unit == "hour" else ""
        return f"#{self.measure}:{float(self.value):g}:{bound}:{unit}{'/year' if self.rated else ''}{at_work}"

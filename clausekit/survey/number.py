"""Number: one that an agreement states on a matter that agreements are compared by."""

from dataclasses import dataclass
from enum import StrEnum


class NumberKind(StrEnum):
    """What a number is about."""

    NOTICE = "notice"
    """Days before something happens."""
    RETENTION = "retention"
    """Days for which information is kept."""
    TRAINING = "training"
    """Days or hours of training."""
    MEETINGS = "committee meetings"
    """Meetings of a committee a year."""
    MEMBERS = "committee members"
    """People on a committee, or on one side of it."""
    REVIEW = "review"
    """Months from one review to the next, or until the first."""


@dataclass(frozen=True, slots=True)
class StatedNumber:
    """A number with the sentence that states it."""

    kind: NumberKind
    value: float
    unit: str
    """``days``, ``hours``, ``months``, ``a year`` or ``people``."""
    bound: str
    """``exactly``, ``at least``, ``at most``, ``more than``, ``less than`` or ``within``."""
    words: str
    """As the sentence puts it."""
    sentence: str

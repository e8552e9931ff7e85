"""Levels: how much the findings of a check are to matter in one negotiation, or that they are not told at all."""

import re
from dataclasses import dataclass

from clausekit.findings import Severity

_OFF = re.compile(r"off because\s+(?P<reason>\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Level:
    """What a bargaining file says of a check; ``severity`` is nothing where it is off, and then there is a reason."""

    severity: Severity | None
    reason: str = ""


def read_level(words: str) -> Level:
    """A level as people write it: ``note``, ``warning``, ``error``, or ``off because`` and the reason.

    Raises:
        ValueError: it is none of these.
    """
    if found := _OFF.fullmatch(words.strip()):
        return Level(None, found["reason"].strip())
    return Level(Severity(words.strip()))

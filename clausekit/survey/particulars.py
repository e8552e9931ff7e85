"""Particulars of an agreement: whose it is, of which sector, from which year, with which union."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Particulars:
    """What an agreement is grouped by; empty where nothing says it."""

    employer: str = ""
    sector: str = ""
    year: str = ""
    union: str = ""

    def filled_from(self, other: "Particulars") -> "Particulars":
        """These, with what is empty taken from others."""
        return Particulars(*(getattr(self, name) or getattr(other, name) for name in PARTICULARS))


PARTICULARS = tuple(field.name for field in fields(Particulars))

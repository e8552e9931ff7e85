"""Next steps: what else the law offers to those who ask, told to them and not put into a letter."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from clausekit.interview.request import Request
from clausekit.library.law import citable, status_on
from clausekit.library.load import Library
from clausekit.library.registers import LawStatus


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something else that can be tried, and the provision that it rests on."""

    words: str
    provision: str
    confirmed: bool
    """Whether the provision may be cited as it stands; otherwise an officer should look first."""


SAFETY_REP = ("srsc-1977-reg-7", "srsc-ni-1979")
EMPLOYEES_ON_SAFETY = ("hscer-1996-reg-3", "hscer-ni-1996")
EMPLOYEES = ("ice-2004-reg-5", "ice-ni-2005")
ANYONE = ("foia-2000-s1", "foisa-2002-s1")
A_MEMBER = ("uk-gdpr-art-15",)


def next_steps(request: Request, library: Library, day: date) -> Iterator[NextStep]:
    """What else fits this requester and nation, in the register's own words and never beyond them."""
    wanted: list[str] = []
    if request.recognised:
        wanted += SAFETY_REP
    else:
        wanted += (*EMPLOYEES_ON_SAFETY, *EMPLOYEES)
    if request.public_body:
        wanted += ANYONE
    wanted += A_MEMBER
    for law_id in wanted:
        entry = library.law.get(law_id)
        if entry and request.nation in entry.nations and status_on(entry, day) is LawStatus.IN_FORCE:
            if law_id in SAFETY_REP and request.requester == "safety-rep" and citable(entry, request.nation, day):
                continue  # their letter leans on it already
            provision = f"{entry.instrument}, {entry.provision[0].lower()}{entry.provision[1:]}"
            yield NextStep(entry.effect, provision, citable(entry, request.nation, day))

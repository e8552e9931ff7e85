"""Hooks: which provisions of law a letter may lean on, by who asks, where, about what, and on which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clausekit.library.clause import Limb
from clausekit.library.fields import Nation
from clausekit.library.law import citable
from clausekit.library.registers import LawEntry

MATTERS = {
    Limb.A: "terms and conditions of employment and physical conditions of work",
    Limb.B: "taking on, ending and suspending employment",
    Limb.C: "the allocation of work",
    Limb.D: "discipline",
    Limb.E: "membership of a trade union",
    Limb.F: "facilities for union officials",
    Limb.G: "machinery for negotiation and consultation",
}
"""The matters of section 178(2) of the 1992 Act in plain words."""


class Requester(StrEnum):
    """Who asks."""

    STEWARD = "steward"
    SAFETY_REP = "safety-rep"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asks, where, and what the union is recognised for."""

    requester: Requester
    nation: Nation
    day: date
    recognised: bool
    recognised_for: frozenset[Limb] = frozenset()
    """Empty where it is not on record: the letter then says "so far as you recognise the Union for it"."""
    about: frozenset[Limb] = frozenset()
    """The matters that the questions are about; empty where that is not known."""
    public_body: bool = False

    @property
    def bargains_over_it(self) -> bool:
        """Whether the union is recognised for any of the matters asked about, as far as is known."""
        known = self.recognised_for and self.about
        return self.recognised and (not known or bool(self.recognised_for & self.about))


FOR_BARGAINING = (
    "tulrca-s181",
    "tulrca-s182",
    "tulrca-s183",
    "acas-code-2",
    "irnio-1992-art-39",
    "irnio-1992-art-41",
    "lra-code-disclosure",
)
"""For those who bargain for a recognised union; the register keeps each to its own nations."""
FOR_SAFETY = ("srsc-1977-reg-4a", "srsc-1977-reg-7", "mhsw-1999-reg-3")
"""For safety representatives, whom only a recognised union appoints."""
FOR_ALL = ("uk-gdpr-art-35-9",)
OF_PUBLIC_BODIES = ("equality-act-2010-s149", "equality-duties-scotland-2012-reg-5", "sppp-wales-2023-s16")
NEEDS_RECOGNITION = frozenset({"sppp-wales-2023-s16"})


def fitting_law(asker: Asker, register: Mapping[str, LawEntry]) -> dict[str, str]:
    """The law that a letter of this asker may lean on, by id, each as it is cited.

    Only what the register holds as confirmed, in force that day and that nation's own law is given.
    """
    wanted = [*FOR_ALL]
    if asker.requester is Requester.SAFETY_REP:
        wanted += FOR_SAFETY if asker.recognised else ()
    elif asker.bargains_over_it:
        wanted += FOR_BARGAINING
    if asker.public_body:
        wanted += (one for one in OF_PUBLIC_BODIES if asker.recognised or one not in NEEDS_RECOGNITION)
    fitting = (register[one] for one in wanted if one in register)
    return {entry.id: cited(entry) for entry in fitting if citable(entry, asker.nation, asker.day)}


def cited(entry: LawEntry) -> str:
    """A provision as a letter cites it: ``section 181 of the Trade Union … Act 1992``."""
    provision = entry.provision.partition(" (")[0].partition(", added by")[0]
    instrument = entry.instrument.partition(" (assimilated")[0]
    if provision.startswith("The whole"):
        return f"the {instrument}"
    return f"{provision[0].lower()}{provision[1:]} of the {instrument}"

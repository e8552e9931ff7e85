"""The request: what the answers of the ten-minute route say, as values that letters are made from."""

from dataclasses import dataclass
from datetime import date

from clausekit.interview.asked_of_parties import MATTERS, NOT_RECOGNISED, YES, limbs_of
from clausekit.interview.asked_of_systems import NONE_OF_THESE
from clausekit.interview.question import Answers
from clausekit.library.clause import Limb
from clausekit.library.fields import Nation


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Who asks what of whom, and by when. It holds nothing that the employer may not read."""

    system: str
    card: str
    """The id of the technology card; empty if none fits."""
    purpose: str
    stage: str
    when: date | None
    in_writing: tuple[str, ...]
    employer: str
    unions: tuple[str, ...]
    nation: Nation
    public_body: bool
    recognised: bool
    recognised_for: tuple[Limb, ...]
    """Empty where it is not known, or where it is known to be pay, hours and holidays alone."""
    pay_only: bool
    """Whether the union is recognised for pay, hours and holidays and nothing else."""
    matters: tuple[str, ...]
    """The matters of recognition as a letter names them; empty where they are all or not known."""
    requester: str
    reply_by: date
    letters: tuple[str, ...]
    """The further letters that were asked for."""


def request_from(answers: Answers) -> Request:
    """The request that a finished set of answers describes."""

    def one(name: str) -> str:
        return "".join(answers.get(name, ())[:1])

    when = one("when")
    said = answers.get("recognised-for", ())
    recognised = bool(said) and NOT_RECOGNISED not in said  # a letter claims too little rather than too much
    matters = tuple(matter for matter in said if matter in MATTERS) if recognised else ()
    limbs = limbs_of(matters)
    return Request(
        system=one("system").rstrip("."),
        card="" if one("kind") == NONE_OF_THESE else one("kind"),
        purpose=one("purpose").rstrip("."),
        stage=one("stage"),
        when=date.fromisoformat(when) if when else None,
        in_writing=answers.get("in-writing", ()),
        employer=one("employer"),
        unions=answers.get("union", ()),
        nation=Nation(one("nation")),
        public_body=one("public-body") == YES,
        recognised=recognised,
        recognised_for=limbs,
        pay_only=bool(matters) and not limbs,
        matters=() if len(limbs) == len(Limb) else tuple(MATTERS[one][1] for one in matters if MATTERS[one][1]),
        requester=one("asking"),
        reply_by=date.fromisoformat(one("reply-by")),
        letters=answers.get("letters", ()),
    )

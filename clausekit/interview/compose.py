"""Compose what the answers say into the content of a bargaining file and of a mandate."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from clausekit.drafting.bargaining import Bargaining, BargainingFile
from clausekit.interview.about_the_mandate import BY_WEIGHT, limit_key
from clausekit.interview.asked_of_parties import YES, limbs_of
from clausekit.interview.asked_of_systems import NONE_OF_THESE
from clausekit.interview.number_questions import asked_variables
from clausekit.interview.propose import Proposal
from clausekit.interview.question import Answers
from clausekit.interview.situation import chosen_clauses, system_key
from clausekit.library.fields import PositionName
from clausekit.library.load import Library
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import Plain, YamlText

OTHER_TECHNOLOGY = "other"
EMPLOYER_SIGNS, UNION_SIGNS = "Chief Executive", "Branch Secretary"
"""Roles that usually sign; a person changes them in the file."""


def compose_bargaining(answers: Answers, library: Library, day: date, priorities: dict[str, str]) -> dict[str, Plain]:
    """The content of ``bargaining.yaml``, in the order in which it is written.

    Args:
        answers: the answers; those of open questions are taken as skipped.
        library: the clauses, for the names of their numbers.
        day: the date of the first draft.
        priorities: how much each clause matters.
    """
    content: dict[str, Plain] = {
        "employer": {"name": _one(answers, "employer"), "signs": [EMPLOYER_SIGNS]},
        "unions": [{"name": union, "signs": [UNION_SIGNS]} for union in answers.get("union", ())],
        "workplace": _one(answers, "workplace") or "every workplace of the Employer",
        "nation": _one(answers, "nation"),
        "public_body": "yes" if _one(answers, "public-body") == YES else "no",
    }
    if limbs := limbs_of(answers.get("recognised-for", ())):
        content["recognised_for"] = [limb.value for limb in limbs]
    if sits_under := list(_sits_under(answers)):
        content["sits_under"] = sits_under
    content["draft"] = {"date": day.isoformat(), "version": "1"}
    if systems := list(_systems(answers)):
        content["systems"] = systems
    content["clauses"] = list(_clauses(answers, library, priorities))
    return content


def compose_mandate(answers: Answers, priorities: dict[str, str]) -> dict[str, Plain]:
    """The content of ``union-only/mandate.yaml``."""
    content: dict[str, Plain] = {"union": _one(answers, "union")}
    if agreed_at := _one(answers, "agreed-at"):
        content["agreed_at"] = agreed_at
    chosen = chosen_clauses(answers)
    content["priorities"] = {
        weight: [one for one in chosen if priorities.get(one, "should") == weight]
        for weight in ("must", "should", "could")
    }
    limits: dict[str, Plain] = {one: {"position": limit} for one in chosen if (limit := _one(answers, limit_key(one)))}
    if limits:
        content["limits"] = limits
    if may_agree := _one(answers, "may-agree"):
        content["may_agree"] = {"above_limit": may_agree}
    if notes := _one(answers, "trade"):
        content["notes"] = notes
    return content


def bargaining_of(answers: Answers, library: Library, day: date) -> BargainingFile:
    """The bargaining file that the answers make, without writing it.

    Raises:
        InputError: the answers do not make one.
    """
    source = YamlText("the answers", compose_bargaining(answers, library, day, {}), {}, {})
    return BargainingFile(fit(source, Bargaining), source, Path())


def priorities_of(proposals: tuple[Proposal, ...]) -> dict[str, str]:
    """How much each proposed clause matters."""
    return {one.id: one.priority for one in proposals}


def _sits_under(answers: Answers) -> Iterator[Plain]:
    for level in ("recognition", "national", "local"):
        name = "recognition-agreement" if level == "recognition" else f"{level}-agreements"
        for agreement in dict.fromkeys(answers.get(name, ())):
            yield {"name": agreement, "level": level}


def _systems(answers: Answers) -> Iterator[Plain]:
    names = answers.get("systems", ())
    for name in dict.fromkeys(names):
        key = system_key(name, names)
        kind = _one(answers, f"{key}-kind")
        system: dict[str, Plain] = {
            "name": name,
            "technology": OTHER_TECHNOLOGY if kind in ("", NONE_OF_THESE) else kind,
            "purpose": _one(answers, f"{key}-purpose") or "Not known",
            "stage": _one(answers, f"{key}-stage") or "idea",
        }
        for what in ("starts", "supplier"):
            if given := _one(answers, f"{key}-{what}"):
                system[what] = given
        yield system


def _clauses(answers: Answers, library: Library, priorities: dict[str, str]) -> Iterator[Plain]:
    opening = _one(answers, "opening") or BY_WEIGHT
    for clause_id in chosen_clauses(answers):
        weighty = PositionName.IDEAL if priorities.get(clause_id) == "must" else PositionName.REALISTIC
        clause: dict[str, Plain] = {"id": clause_id, "position": weighty.value if opening == BY_WEIGHT else opening}
        numbers: dict[str, Plain] = {
            variable.name: given
            for name, variable in asked_variables(clause_id, library)
            if (given := _one(answers, name))
        }
        if numbers:
            clause["answers"] = numbers
        yield clause


def _one(answers: Answers, name: str) -> str:
    return "".join(answers.get(name, ())[:1])

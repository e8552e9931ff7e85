"""Questions that more than one interview asks about the parties: names, nation, sector, recognition."""

import re
from dataclasses import replace

from clausekit.interview.cut_unions import cut_unions
from clausekit.interview.question import Answer, Kind, Option, Question
from clausekit.library.clause import Limb
from clausekit.library.fields import Nation

SHORTEST_NAME = 2
"""Letters; a `y` typed out of habit is no name."""
YES, NO = "yes", "no"
NATIONS = (
    Option(Nation.ENGLAND.value, "England"),
    Option(Nation.SCOTLAND.value, "Scotland"),
    Option(Nation.WALES.value, "Wales"),
    Option(Nation.NORTHERN_IRELAND.value, "Northern Ireland"),
)
YES_OR_NO = (Option(YES, "Yes"), Option(NO, "No"))
_ONE_UNION = ("union, that is, bargain with it", "fit")
SECTORS = (
    Option(YES, "Public: a council, the NHS, a state school, government"),
    Option(NO, "Private or other: a firm, a charity"),
)
_SECTORS = (
    (NO, r"\b(?:ltd|limited|plc|llp|inc)\.?$"),
    (
        YES,
        r"\b(?:city|county|borough|district|parish|town|community) council$|\bnhs\b.* (?:trust|board)$|\bhealth board$",
    ),
)
"""What the end of an employer's name says of its sector, the first that fits; other names say nothing for certain."""
PAY_ONLY = "pay-hours-holidays"
NOT_RECOGNISED, NOT_KNOWN = "not-recognised", "not-known"
MATTERS: dict[str, tuple[str, str, tuple[Limb, ...]]] = {
    "everything": ("Everything about our work and conditions", "", tuple(Limb)),
    PAY_ONLY: ("Pay, hours and holidays", "", ()),
    "conditions": ("Working conditions: how, where and with what we work", "working conditions", (Limb.A,)),
    "jobs": ("Hiring, dismissal, redundancy and duties", "hiring, dismissal and duties", (Limb.B,)),
    "who-does-what": ("Who does which work", "the allocation of work", (Limb.C,)),
    "discipline": ("Discipline", "discipline", (Limb.D,)),
    "facilities": ("Time and facilities for reps", "facilities for union officials", (Limb.F,)),
    "procedure": ("How we are told, asked and bargained with", "negotiation and consultation", (Limb.G,)),
}
"""What a union may be recognised for: words for a rep, words for a letter, the limbs of section 178(2) meant.

Pay, hours and holidays alone stand for no limb: that is less than limb (a), and a letter must not claim more.
"""


def which_nation(part: str) -> Question:
    """Ask for the nation whose law holds."""
    return Question(
        id="nation",
        words="Where is the workplace?",
        why="The law that you can lean on is not the same in each nation.",
        usual="Where you work; if there are several, where the decision is taken.",
        part=part,
        kind=Kind.CHOICE,
        options=NATIONS,
        required=True,
    )


def is_it_public(part: str, employer: str | None = None) -> Question:
    """Ask for the sector; given the employer's name so far, aloud only where it does not tell."""
    name = (employer or "").strip()
    told = [value for value, names in _SECTORS if re.search(names, name, re.IGNORECASE)]
    aloud = not told and employer != ""
    return Question(
        id="public-body",
        words="Is your employer a public body?",
        why="Public bodies have further duties, and anyone may ask them for what they hold.",
        usual="Councils, NHS bodies, schools, universities and government are; a firm that works for them is not.",
        part=part,
        along="" if employer == "" else "Add whether your employer is public or private, such as: 1, public.",
        along_said=aloud,
        kind=Kind.CHOICE,
        options=SECTORS,
        required=True,
        quiet=not aloud,
        default=(told[0],) if told else None,
    )


def is_it_recognised(part: str) -> Question:
    """Ask whether the union is recognised."""
    return Question(
        id="recognised",
        words="Does your employer recognise your union, that is, bargain with it?",
        why="Some rights are those of recognised unions alone. A letter must not claim what is not ours.",
        usual="If there is a recognition agreement, yes. If you do not know, answer no: the letter still works.",
        part=part,
        kind=Kind.CHOICE,
        options=YES_OR_NO,
        required=True,
    )


def recognised_for_what(part: str) -> Question:
    """Ask for which matters it is recognised."""
    return Question(
        id="recognised-for",
        words="For which matters does it recognise the union? Give all that fit.",
        why="The right to information goes only as far as the matters that the union is recognised for.",
        usual="The recognition agreement says so. If you leave it out, the letter says 'so far as'.",
        part=part,
        kind=Kind.CHOICES,
        options=tuple(Option(value, words) for value, (words, *_) in MATTERS.items()),
    )


def recognised_or_not(part: str, *, several: bool) -> Question:
    """Ask in one question whether the union is recognised, and for which matters; of several, what holds for all."""
    asked = recognised_for_what(part)
    whom, which = ("unions, that is, bargain with them", "hold for all of them") if several else _ONE_UNION
    return replace(
        asked,
        words=f"For which matters does your employer recognise your {whom}? Give all that {which}.",
        why="Some rights are those of recognised unions alone, and go only as far as those matters.",
        usual="The recognition agreement says so. If you do not know whether there is one, take the last: the letter "
        "then claims no such right, and still works.",
        options=(
            *asked.options,
            Option(NOT_KNOWN, "It does, but I do not know for which matters"),
            Option(NOT_RECOGNISED, "It does not, or I do not know"),
        ),
        alone=(NOT_KNOWN, NOT_RECOGNISED),
        required=True,
    )


def a_name(words: str) -> None:
    """Check that words can be a name.

    Raises:
        ValueError: they are too short for one.
    """
    if sum(letter.isalnum() for letter in words) < SHORTEST_NAME:
        raise ValueError(f"must be at least {SHORTEST_NAME} letters long")


def limbs_of(answer: Answer) -> tuple[Limb, ...]:
    """The limbs of section 178(2) that an answer to ``recognised_for_what`` stands for."""
    return tuple(limb for limb in Limb if any(limb in MATTERS[value][2] for value in answer if value in MATTERS))


def employer_name(part: str) -> Question:
    """Ask for the employer."""
    return Question(
        id="employer",
        words="What is your employer called?",
        why="The paper is addressed to it.",
        usual="The name on your payslip.",
        part=part,
        check=a_name,
        required=True,
    )


def union_name(part: str) -> Question:
    """Ask for the union, or for several."""
    return Question(
        id="union",
        words="Which union is it, and which branch? If several ask together: yours first, and a semicolon (;) between.",
        why="The paper is written in its name. Of several, each signs for itself.",
        usual="For example: Union of Northern Public Workers, Northshire Branch. Or: Shop Staff Union; Depot Workers' "
        "Union. No person's name is needed.",
        part=part,
        check=a_name,
        cut=cut_unions,
        required=True,
    )

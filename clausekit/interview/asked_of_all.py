"""Questions that more than one interview asks: systems, parties, the nation, and what the union is recognised for."""

import re
from collections.abc import Iterable
from dataclasses import replace

from clausekit.interview.match_card import match_cards
from clausekit.interview.question import Answer, Kind, Option, Question
from clausekit.library.clause import Limb
from clausekit.library.fields import Nation
from clausekit.library.registers import Said, TechnologyCard

NONE_OF_THESE = "none-of-these"
SHORTEST_NAME = 2
"""Letters; a `y` typed out of habit is no name."""
YES, NO = "yes", "no"
STAGES = (
    Option("idea", "An idea: it is talked or written about"),
    Option("tender", "Tender: it is being chosen or bought"),
    Option("pilot", "Pilot: it is being tried out"),
    Option("live", "Live: it is in use"),
)
NATIONS = (
    Option(Nation.ENGLAND.value, "England"),
    Option(Nation.SCOTLAND.value, "Scotland"),
    Option(Nation.WALES.value, "Wales"),
    Option(Nation.NORTHERN_IRELAND.value, "Northern Ireland"),
)
YES_OR_NO = (Option(YES, "Yes"), Option(NO, "No"))
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


def which_kind(name: str, called: str, cards: Iterable[TechnologyCard], said: Iterable[Said], part: str) -> Question:
    """Ask which card a system is; those that its name or description fits come first."""
    cards, said = tuple(cards), tuple(said)

    def meant(words: str) -> tuple[str, ...]:
        return tuple(card.id for card in match_cards(words, cards, said))

    called = called.rstrip(". ")
    fitting = match_cards(called, cards, said)
    none = Option(NONE_OF_THESE, "None of these")
    rest = tuple(Option(card.id, card.title) for card in cards if card not in fitting)
    shown = tuple(Option(card.id, card.title) for card in fitting)
    return Question(
        id=name,
        words=f"What kind of system is {called}?" if 0 < len(called) < 60 else "What kind of system is that?",
        why="For each kind we know what it usually collects, what to ask and which clauses fit.",
        usual="The nearest kind is good enough. If nothing fits, 'None of these' gives general questions.",
        part=part,
        kind=Kind.CHOICE,
        options=(*shown, none) if shown else (*rest, none),
        others=rest if shown else (),
        meant=meant,
        required=True,
    )


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
    return Question(
        id="public-body",
        words="Is your employer a public body?",
        why="Public bodies have further duties, and anyone may ask them for what they hold.",
        usual="Councils, NHS bodies, schools, universities and government are; a firm that works for them is not.",
        part=part,
        kind=Kind.CHOICE,
        options=YES_OR_NO,
        required=True,
        quiet=bool(told) or employer == "",
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


def recognised_or_not(part: str) -> Question:
    """Ask in one question whether the union is recognised, and for which matters."""
    asked = recognised_for_what(part)
    return replace(
        asked,
        words="For which matters does your employer recognise your union, that is, bargain with it? Give all that fit.",
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
    """Ask for the union."""
    return Question(
        id="union",
        words="Which union is it, and which branch?",
        why="The paper is written in its name.",
        usual="For example: Union of Northern Public Workers, Northshire Branch. No person's name is needed.",
        part=part,
        check=a_name,
        required=True,
    )

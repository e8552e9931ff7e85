"""Questions that more than one interview asks about a system: what kind it is, how far it has come, when it starts."""

from collections.abc import Iterable
from dataclasses import replace

from clausekit.interview.match_card import match_cards, surely_meant
from clausekit.interview.question import Kind, Option, Question
from clausekit.library.registers import Said, TechnologyCard

NONE_OF_THESE = "none-of-these"
STAGES = (
    Option("idea", "An idea: it is talked or written about"),
    Option("tender", "Tender: it is being chosen or bought"),
    Option("pilot", "Pilot: it is being tried out"),
    Option("live", "Live: it is in use"),
)


def which_kind(
    name: str, called: str, cards: Iterable[TechnologyCard], said: Iterable[Said], part: str, purpose: str = ""
) -> Question:
    """Ask which card a system is; those that its name, description or purpose fits come first."""
    cards, said = tuple(cards), tuple(said)

    def meant(words: str) -> tuple[str, ...]:
        return tuple(card.id for card in match_cards(words, cards, said))

    called = called.rstrip(". ")
    fitting = match_cards(f"{called} {purpose}", cards, said)
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


def kind_if_in_doubt(
    name: str, called: str, cards: Iterable[TechnologyCard], said: Iterable[Said], part: str
) -> Question:
    """Ask which card a system is, aloud only where its description leaves a doubt; what is taken unasked is said."""
    asked = which_kind(name, called, cards, said, part)
    card = surely_meant(called, cards, said)
    if card is None:
        return replace(asked, quiet=not called)
    taken = f"Taken as: {card.title}. If that is wrong, type `back {name}`."
    return replace(asked, quiet=True, default=(card.id,), taken=taken)


def which_stage(name: str, words: str, part: str) -> Question:
    """Ask how far a system has come."""
    return Question(
        id=name,
        words=words,
        why="Before a contract is signed the questions are other ones than after it.",
        usual="If you are not sure, take the later stage.",
        part=part,
        kind=Kind.CHOICE,
        options=STAGES,
        required=True,
    )


def when_it_starts(name: str, words: str, part: str) -> Question:
    """Ask when a system starts, on the line that says how far it has come."""
    return Question(
        id=name,
        words=words,
        why="Answers have to come before that day.",
        usual="A date such as 1 March 2027. If nobody has named a day, leave it out: the letter asks for it.",
        part=part,
        kind=Kind.DATE,
        along="If you know when it starts or is decided, add the day, such as: 3, 1 March 2027.",
        default=(),
        default_words="no day is named",
        quiet=True,
    )

"""The questions for our own side, last and apart: wordings to open with, limits, what to trade, who may agree."""

from collections.abc import Iterator

from clausekit.interview.question import Answers, Kind, Option, Question
from clausekit.interview.situation import chosen_clauses
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import Library

NOW, LATER = "now", "later"
BY_WEIGHT = "by-weight"
_MANDATE = "For our own side only: the mandate"


def about_the_mandate(answers: Answers, library: Library) -> Iterator[Question]:
    """The mandate of the branch or officer; none of it reaches the draft but the wording to open with."""
    yield Question(
        id="mandate",
        words="Has the branch, or an officer, decided on limits and on what may be traded?",
        why="These answers go into a file of their own, union-only/mandate.yaml. No draft or letter can see it.",
        usual="Later, after a branch meeting. Keep that file off the employer's machines.",
        part=_MANDATE,
        kind=Kind.CHOICE,
        options=(Option(NOW, "Yes, ask me now"), Option(LATER, "Not yet, later")),
        default=(LATER,),
    )
    if answers.get("mandate") != (NOW,):
        return
    yield Question(
        id="opening",
        words="With which wordings do you open?",
        why="Each clause has an ideal, a realistic and a fallback wording.",
        usual="Ideal for what must be settled, realistic for the rest.",
        part=_MANDATE,
        kind=Kind.CHOICE,
        options=(
            Option(BY_WEIGHT, "Ideal for what must be settled, realistic for the rest"),
            Option(PositionName.IDEAL.value, "Ideal for all"),
            Option(PositionName.REALISTIC.value, "Realistic for all"),
        ),
        default=(BY_WEIGHT,),
    )
    for clause_id in chosen_clauses(answers):
        yield Question(
            id=limit_key(clause_id),
            words=f"{library[clause_id].title[ENGLISH]}: what is the lowest wording that you may accept?",
            why="Below it the branch walks away, or has to be asked again.",
            usual="`clausekit clauses show` prints all three wordings of a clause.",
            part=_MANDATE,
            kind=Kind.CHOICE,
            options=tuple(Option(one.value, one.value.capitalize()) for one in PositionName),
        )
    for name, words, usual in (
        (
            "trade",
            "What could you give to get something else?",
            "For example: the pilot may go on if the rota rules hold.",
        ),
        ("may-agree", "Who may agree within the limits? Give a role.", "For example: lead negotiator."),
        ("agreed-at", "Where was this decided, and when?", "For example: branch meeting, 17 February."),
    ):
        yield Question(
            id=name, words=words, why="It is noted in the mandate, for our own side.", usual=usual, part=_MANDATE
        )


def limit_key(clause_id: str) -> str:
    """The id of the question for a clause's limit."""
    return f"limit-{clause_id.replace('/', '-')}"

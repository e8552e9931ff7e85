"""The state of an interview: what is answered so far, and where we are."""

from dataclasses import dataclass, field

from clausekit.interview.question import Answer


@dataclass(frozen=True, slots=True)
class State:
    """Answers so far; every step gives a new state and leaves the old one as it was."""

    answers: dict[str, Answer] = field(default_factory=dict)
    at: str = ""
    """The id of a question that is asked again; empty for the first that has no answer."""
    unfinished: Answer = ()
    """The lines given so far for a list whose empty line has not come yet."""
    written: dict[str, Answer] | None = None
    """The answers from which files were last written; None if none were."""

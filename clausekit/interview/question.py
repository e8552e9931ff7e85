"""A question: its words, why we ask, what is usual, and what may be answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clausekit.templating import long_date

Answer = tuple[str, ...]
"""What was answered, as words or as values of options; the empty tuple is a question that was skipped."""
Answers = Mapping[str, Answer]
"""Answers by the id of their question."""


class Kind(StrEnum):
    """How an answer is given."""

    TEXT = "text"
    DATE = "date"
    """A day; kept as 2027-03-01."""
    CHOICE = "choice"
    CHOICES = "choices"
    """Several of the options, on one line."""
    LIST = "list"
    """Lines, until one is empty."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers on offer: what is kept, and the words that a person sees."""

    value: str
    words: str
    short: str = ""
    """Fewer words, for a list of answers; the same ones if empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; two of the same id are the same question."""

    id: str
    words: str
    why: str
    """Why we ask."""
    usual: str
    """What is usual, or an example."""
    part: str = ""
    """The heading that it stands under."""
    kind: Kind = Kind.TEXT
    options: tuple[Option, ...] = ()
    others: tuple[Option, ...] = ()
    """Options that are taken but shown only when a person asks for help."""
    alone: tuple[str, ...] = ()
    """Options that go with no other; `all` leaves them out, and `none` means the last of them."""
    default: Answer | None = None
    """What an empty line means; without one, an empty line is no answer."""
    default_words: str = ""
    """The default in words, where it is not one of the options."""
    required: bool = False
    """Whether it cannot be skipped."""
    quiet: bool = False
    """Whether its default is taken unasked; the answers shown at the end have it, and there it can be changed."""
    taken: str = ""
    """What is said as soon as its default is taken unasked; nothing for one that needs no word before the end."""
    along: str = ""
    """How it is answered on the same line as the question before it. It has no number of its own."""
    along_said: bool = True
    """Whether that is said; an answer that is known without asking is taken there all the same."""
    cut: Callable[[str], Answer] | None = None
    """Cuts words that name several things into each of them."""
    meant: Callable[[str], tuple[str, ...]] | None = None
    """Values that words may mean which name no option, the likeliest first; they are suggested and not taken."""
    check: Callable[[str], object] | None = None
    """Raises ValueError, with a sentence, for words that will not do."""

    @property
    def known(self) -> tuple[Option, ...]:
        """Every option that is taken."""
        return (*self.options, *self.others)


Script = Callable[[Answers], tuple[Question, ...]]
"""The questions of an interview in order, as they follow from the answers so far."""


def words_of(question: Question, answer: Answer) -> str:
    """An answer as a person reads it."""
    if question.kind is Kind.DATE and answer:
        return long_date(date.fromisoformat(answer[0]))
    words = {option.value: option.short or option.words for option in question.known}
    return "; ".join(words.get(value, value) for value in answer) or "nothing"

"""Count pages, roughly, before anything is written: the words of the draft that the answers lead to."""

from datetime import date

from clausekit.document.document import Document
from clausekit.document.inlines import line_text
from clausekit.document.walk import block_lines, walk
from clausekit.drafting.draft import draft
from clausekit.interview.compose import bargaining_of
from clausekit.interview.question import Answer, Answers
from clausekit.interview.situation import chosen_clauses
from clausekit.library.load import Library

WORDS_ON_A_PAGE = 360
FIRST_PAGES = 2
"""The title page and the contents."""


class PageCount:
    """Counts the pages of an agreement, each choice of clauses once."""

    def __init__(self, library: Library, day: date) -> None:
        self._library = library
        self._day = day
        self._counted: dict[Answer, int] = {}

    def about_pages(self, answers: Answers) -> int:
        """How many pages the agreement has, give or take one or two.

        Raises:
            InputError: the clauses chosen cannot stand together.
        """
        chosen = chosen_clauses(answers)
        if chosen not in self._counted:
            bargaining = bargaining_of(answers, self._library, self._day)
            document = draft(bargaining, self._library, allow_blanks=True).document
            self._counted[chosen] = FIRST_PAGES + round(_words(document) / WORDS_ON_A_PAGE)
        return self._counted[chosen]


def _words(document: Document) -> int:
    return sum(len(line_text(line).split()) for block in walk(document.blocks) for line in block_lines(block))

"""Cut a text into words as signs and weights know them."""

import re

ARTICLES = frozenset(("a", "an", "the"))
"""Words that every passage is read without."""
_TOKEN = re.compile(r"[^\W_]+|[.;:?!](?=\s|$)").findall
_QUOTED = re.compile(r"(?:(?<=\s)|^)[\"“‘'](?=\w)")
_QUOTES = ('"', "“", "‘", "'")


def tokens(text: str) -> list[str]:
    """The words of a text in lower case, and the marks that end a sentence or part of one.

    The word ``quoted`` stands for an opening quotation mark, since what is defined stands in quotation marks; an
    apostrophe is passed over, so that ``employee's`` is ``employees``.
    """
    if any(mark in text for mark in _QUOTES):
        text = _QUOTED.sub(" quoted ", text).replace("'", "")
    return _TOKEN(text.lower().replace("’", ""))

"""Characters: those that no document can hold, and what stands in their place.

Word's format has no place for control characters and halves of characters; a file with one in it does not open.
"""

import re

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What neither XML nor a text in UTF-8 can hold."""
_BREAKS = str.maketrans("\x0b\x0c", "\n\n")


def fit_characters(text: str) -> tuple[str, int]:
    """A text with line ends for page breaks and a sign for every other unfit character, and how many those were."""
    if UNFIT.search(text) is None:
        return text, 0
    return UNFIT.subn("\N{REPLACEMENT CHARACTER}", text.translate(_BREAKS))

"""Read how a file shows its text, where its kind can say so."""

from pathlib import PurePath

from clausekit.document.shown import Shown

WORD = (".docx", ".docm")


def read_shown(content: bytes, name: str) -> Shown | None:
    """How a Word file shows its text; None for files of other kinds.

    Raises:
        InputError: it is called a Word file and is none, or is not safe to open.
    """
    if PurePath(name).suffix.lower() not in WORD:
        return None
    from clausekit.word.read_shown import read_shown as read_shown_in_word

    return read_shown_in_word(content, name)

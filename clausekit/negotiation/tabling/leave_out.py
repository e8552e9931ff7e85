"""Leave out of two wordings what both hold, so that what differs can be seen at a glance."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from clausekit.negotiation.tabling.position import without_sign

LEFT_OUT_MARK = "[…]"
LONG = 300
"""Characters of a wording that is shown whole."""
SHORT = 60
"""Characters of a stretch that is shown although both hold it: the mark would save nothing."""
BETWEEN_LINES = " / "
_SENTENCE_END = re.compile(r"(?<=[.;:]) (?=[A-Z(])")


def differing(words: str, others: str) -> tuple[str, str]:
    """Both wordings, one line each, without the lines and sentences that both hold in the same order.

    Nothing that only one of them holds is left out but the sign of an item; short wordings stay whole.
    """
    ours, theirs = _pieces(words), _pieces(others)
    if max(len(words), len(others)) <= LONG:
        return "".join(ours), "".join(theirs)
    shown: tuple[list[str], list[str]] = ([], [])
    bare = [[without_sign(piece.removesuffix(BETWEEN_LINES)).strip() for piece in pieces] for pieces in (ours, theirs)]
    for kind, start, end, first, last in SequenceMatcher(a=bare[0], b=bare[1], autojunk=False).get_opcodes():
        for side, pieces in zip(shown, (ours[start:end], theirs[first:last]), strict=True):
            same = "".join(pieces)
            side.append(f"{LEFT_OUT_MARK} " if kind == "equal" and len(same) > SHORT else same)
    return "".join(shown[0]).strip(), "".join(shown[1]).strip()


def beginning(words: str) -> str:
    """The beginning of a long wording, up to the end of a word; a mark stands for the rest."""
    line = in_one_line(words)
    if len(line) <= LONG:
        return line
    return f"{line[:LONG].rpartition(' ')[0]} {LEFT_OUT_MARK}"


def in_one_line(words: str) -> str:
    """A wording as it stands in a cell."""
    return "".join(_pieces(words))


def _pieces(words: str) -> Sequence[str]:
    """The sentences of all lines, which together are the wording in one line."""
    lines = words.splitlines()
    cut: list[str] = []
    for at, line in enumerate(lines):
        sentences = _SENTENCE_END.split(line)
        cut += [f"{sentence} " for sentence in sentences[:-1]]
        cut.append(sentences[-1] + (BETWEEN_LINES if at < len(lines) - 1 else ""))
    return cut

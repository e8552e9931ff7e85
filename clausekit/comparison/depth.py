"""Depth: how deep a change goes, by its words alone."""

import re
from collections.abc import Iterator, Mapping, Sequence

from clausekit.comparison.comparison import ChangeClass, Edit, EditKind, Passage
from clausekit.comparison.plain_form import same_in_plain_form

_NUMBER = r"(?:\d+[A-Z]*(?:\.\d+[A-Z]*)*(?:\s?\([a-z0-9]{1,4}\))*|\([a-z0-9]{1,4}\)(?:\([a-z0-9]{1,4}\))*|[A-Z]\b)"
CITED = re.compile(
    rf"\b(?P<kind>[Cc]lause|[Aa]rticle|[Ss]ection|[Ss]ub-?clause|[Pp]aragraph|[Ss]chedule|[Aa]ppendix|[Aa]nnex)s?\s+"
    rf"(?P<numbers>{_NUMBER}(?:(?:\s*,\s*|\s+and\s+|\s+or\s+|\s+to\s+|\s*,\s*paragraph\s+){_NUMBER})*)"
)
NUMBER = re.compile(_NUMBER)
HAS_NUMBER = re.compile(r"\d|\([a-z]{1,4}\)|\b[A-Z]\b")
DEPTHS = tuple(ChangeClass)
FIGURE = re.compile(r"[\d%(]")
LETTER = re.compile(r"\w")
ROOM = 40
"""Characters on either side of a change that are read with it, such as the rest of a number in words."""


def depth_of_words(edits: Sequence[Edit], renumbered: Mapping[str, str]) -> ChangeClass:
    """The class of a change of words.

    Args:
        edits: what was kept, taken out and put in.
        renumbered: for each label before, the label after of the passage it belongs to. A cross-reference that now
            cites another number is only renumbered if what it cites is: else it cites something else.
    """
    depth = ChangeClass.NONE
    for left, taken, put, right in _hunks(edits):
        if _is_cosmetic(left, taken, put, right):
            depth = deepest((depth, ChangeClass.COSMETIC))
        elif HAS_NUMBER.search(taken) and HAS_NUMBER.search(put):
            depth = ChangeClass.SUBSTANTIVE  # unless it only follows what it cites
        else:
            return ChangeClass.SUBSTANTIVE
    if depth is not ChangeClass.SUBSTANTIVE:
        return depth
    before = "".join(edit.text for edit in edits if edit.kind is not EditKind.PUT_IN)
    after = "".join(edit.text for edit in edits if edit.kind is not EditKind.TAKEN_OUT)
    followed = _followed(before, after, renumbered)
    if followed == after:
        return ChangeClass.RENUMBERED
    cosmetic = followed is not None and same_in_plain_form(followed, after)
    return ChangeClass.COSMETIC if cosmetic else ChangeClass.SUBSTANTIVE


def is_renumbered(before: Passage, after: Passage) -> bool:
    """Whether a passage bears another number; how a number is written (``4.`` or ``4``) does not count."""
    return before.number != after.number and plain_number(before) != plain_number(after)


def plain_number(passage: Passage) -> str:
    """The number without brackets, full stop at the end and the word before it."""
    number = re.sub(r"^(?:article|clause|section)\s+", "", passage.number.strip().casefold())
    return number.strip("().: ")


def deepest(classes: Sequence[ChangeClass]) -> ChangeClass:
    """The deepest of some classes."""
    return max(classes, key=DEPTHS.index, default=ChangeClass.NONE)


def _hunks(edits: Sequence[Edit]) -> Iterator[tuple[str, str, str, str]]:
    """Each change with the words on either side of it that may belong to a number or name in it."""
    left = taken = put = ""
    for edit in edits:
        if edit.kind is EditKind.TAKEN_OUT:
            taken += edit.text
        elif edit.kind is EditKind.PUT_IN:
            put += edit.text
        else:
            if taken or put:
                stop = edit.text.find(" ", ROOM)
                yield left, taken, put, edit.text if stop < 0 else edit.text[:stop]
            taken = put = ""
            left = edit.text[edit.text.rfind(" ", 0, max(0, len(edit.text) - ROOM)) + 1 :]
    if taken or put:
        yield left, taken, put, ""


def _is_cosmetic(left: str, taken: str, put: str, right: str) -> bool:
    """Whether a change is one of writing only; most are not, and their first letter tells."""
    if not FIGURE.search(taken + put) and _first_letter(taken) != _first_letter(put):
        return False
    return same_in_plain_form(left + taken + right, left + put + right)


def _first_letter(text: str) -> str:
    match = LETTER.search(text)
    return match[0].casefold() if match else ""


def _followed(before: str, after: str, renumbered: Mapping[str, str]) -> str | None:
    """The words before with their cross-references as they would be cited now; none if nothing is cited."""
    cited, now = list(CITED.finditer(before)), list(CITED.finditer(after))
    if not cited or len(cited) != len(now):
        return None
    parts, at = [], 0
    for match, other in zip(cited, now, strict=True):
        numbers = match["numbers"]
        if numbers != other["numbers"]:
            numbers = _renumbered(numbers, match["kind"].capitalize(), renumbered)
        parts += [before[at : match.start("numbers")], numbers]
        at = match.end()
    return "".join([*parts, before[at:]])


def _renumbered(numbers: str, kind: str, renumbered: Mapping[str, str]) -> str:
    """Every number of a list as it is now; one that nothing bears stays as it is.

    A label may hold the kind (``Schedule 1``, ``Article 4``) or be the bare number.
    """

    def now(match: "re.Match[str]") -> str:
        with_kind = renumbered.get(f"{kind} {match[0]}")
        return renumbered.get(match[0], match[0]) if with_kind is None else with_kind.removeprefix(f"{kind} ")

    return NUMBER.sub(now, numbers)

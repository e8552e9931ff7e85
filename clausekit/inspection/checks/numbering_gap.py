"""Numbers that skip, repeat or run backwards."""

import re
from collections.abc import Iterator, Sequence

from clausekit.document.blocks import Block, Heading, Provision, Schedule
from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.passages import Passage
from clausekit.inspection.subject import Subject

_LAST = re.compile(r"(?:^|[.(\s])(?P<number>\d+|[A-Za-z]+)(?P<added>[A-Z]*)\)?\.?$")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def find(subject: Subject) -> Iterator[Remark]:
    """Neighbours in one list whose numbers do not follow; ``4A`` after 4 does, and a new part may begin at 1."""
    home = {id(one.block): one for one in reversed(subject.passages)}
    yield from _among(subject.document.blocks, home)


def _among(blocks: Sequence[Block], home: dict[int, Passage]) -> Iterator[Remark]:
    before, shown = 0, ""
    roman = _is_roman(blocks)
    for block in blocks:
        if isinstance(block, Heading):
            before = 0
        elif isinstance(block, Provision) and block.number:
            now, added = _count(block.number, roman=roman)
            if now and not added and before and id(block) in home and (wrong := _wrong(before, now)):
                yield Remark(home[id(block)], f"{block.number} {wrong} {shown}")
            before, shown = now or before, block.number
        if isinstance(block, (Provision, Schedule)):
            yield from _among(block.children, home)


def _wrong(before: int, now: int) -> str:
    if now == before:
        return "stands again after"
    if now > before + 1:
        return "comes straight after"
    return "stands after" if now < before and now != 1 else ""


def _count(number: str, *, roman: bool) -> tuple[int, str]:
    """What a number counts to, by its last part, and the letter added to it later."""
    found = _LAST.search(number.strip())
    if found is None:
        return 0, ""
    words = found["number"]
    if words.isdigit():
        return int(words), found["added"]
    letters = (words + found["added"]).lower()
    if roman:
        return _from_roman(letters), ""
    return (ord(letters[0]) - ord("a") + 1 + 26 * (len(letters) - 1) if len(set(letters)) == 1 else 0), ""


def _is_roman(blocks: Sequence[Block]) -> bool:
    first = next((block.number for block in blocks if isinstance(block, Provision) and block.number), "")
    return first.strip("(). ").lower() == "i"


def _from_roman(letters: str) -> int:
    if not set(letters) <= set(_ROMAN):
        return 0
    values = [_ROMAN[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


CHECK = Check(
    code="numbering-gap",
    severity=Severity.WARNING,
    finds="Numbers that skip, repeat or run backwards",
    hint="renumber, or put “[not used]” where a number was given up",
    authority="Office of the Parliamentary Counsel, Drafting guidance, on numbering",
    find=find,
)

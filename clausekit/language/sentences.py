"""Split text into sentences and words."""

import re

_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|\d[\d,.]*")
_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])")
_ABBREVIATED = re.compile(r"\b(?:e\.g|i\.e|etc|No|Mr|Ms|Dr|St|s|ss|art|para|cl)\.$")


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line of its own (such as an item of a list) ends one too."""
    found: list[str] = []
    for line in text.splitlines():
        parts = _END.split(line.strip())
        for part in parts:
            if found and found[-1] and _ABBREVIATED.search(found[-1]) and part is not parts[0]:
                found[-1] += " " + part
            elif part:
                found.append(part)
    return found


def words(text: str) -> list[str]:
    """The words and numbers of a text, in order."""
    return _WORD.findall(text)

"""Known numbers: those of the library's own wording, found in any text by the words around them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from clausekit.language.number_words import number_at
from clausekit.language.spans import unit_at
from clausekit.language.tokens import tokens
from clausekit.library.stronger import Stronger
from clausekit.shipped import shipped_clauses

REGISTER = "register/known-numbers.json"
WIDE, CLOSE = 5, 3
"""Words on each side by which a number is known: of the first many, else of the second."""
LEAST = 5
"""With fewer words around it in all, a number is any number."""
NUMBER = "#"
"""Stands for any number beside the one that is asked about."""
ENDS = frozenset(".;!?")

Around = tuple[str, str]
"""The words before a number and those after it, joined by spaces."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A number in a text."""

    value: Fraction
    quote: str
    """The number with its unit or the word after it, as they stand."""
    wide: Around
    close: Around | None
    """None where a side has fewer words than that."""


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """A number that a clause of the library asks for."""

    spot: Spot
    stronger: Stronger
    """Which way it is better for the workers covered."""


def known_numbers(text: str) -> tuple[KnownNumber, ...]:
    """The numbers of a text that stand where a clause of the bundled library has one.

    Args:
        text: a provision or a sentence, with its numbers in figures or words.
    """
    ways = _ways()
    found = ((spot, ways.get(spot.wide) or (ways.get(spot.close) if spot.close else None)) for spot in spots(text))
    return tuple(KnownNumber(spot, stronger) for spot, stronger in found if stronger is not None)


def spots(text: str) -> Iterator[Spot]:
    """Every number of a text, with the words around it that stand in the same part of a sentence."""
    read = tokens(text)
    words = [token.text.lower() for token in read]
    stems: list[str] = []
    places: list[tuple[int, Fraction, int, int]] = []
    at = 0
    while at < len(words):
        number = number_at(words, at) if words[at] not in ("a", "one", "second") else None
        if number is None:
            stems.append(words[at] if words[at] in ENDS else read[at].stem)
            at += 1
            continue
        value, end, mark = number
        unit, after, _ = unit_at(words, end)
        places.append((len(stems), value, at, after if unit else end + (not mark)))
        stems.append(NUMBER)
        at = end
    for place, value, first, last in places:
        left, right = _before(stems, place), _after(stems, place)
        if len(left) + len(right) >= LEAST:
            shown = text[read[first].start : read[min(last, len(read)) - 1].end]
            wide, close = (left, right), (left[-CLOSE:], right[:CLOSE])
            enough = min(map(len, close)) == CLOSE
            yield Spot(value, shown, _around(*wide), _around(*close) if enough else None)


def write_known_numbers(found: Iterable[KnownNumber]) -> str:
    """The register: which way a number is better, by the words around it; words that say both are left out."""
    ways: dict[Around, Stronger | None] = {}
    for one in found:
        for around in {one.spot.wide, one.spot.close or one.spot.wide}:
            ways[around] = one.stronger if ways.get(around, one.stronger) is one.stronger else None
    rows = {way: sorted([*around] for around, found in ways.items() if found is way) for way in Stronger}
    lines = (
        f'"{way.value}": [\n' + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows[way]) + "\n]"
        for way in Stronger
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


@lru_cache(maxsize=1)
def _ways() -> dict[Around, Stronger]:
    held = json.loads((shipped_clauses() / REGISTER).read_text("utf-8"))
    return {(before, after): way for way in Stronger for before, after in held[way.value]}


def _around(left: list[str], right: list[str]) -> Around:
    return " ".join(left), " ".join(right)


def _before(stems: list[str], place: int) -> list[str]:
    start = place
    while start > 0 and place - start < WIDE and stems[start - 1] not in ENDS:
        start -= 1
    return stems[start:place]


def _after(stems: list[str], place: int) -> list[str]:
    end = place + 1
    while end < len(stems) and end - place <= WIDE and stems[end] not in ENDS:
        end += 1
    return stems[place + 1 : end]

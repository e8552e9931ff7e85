"""Changes whose effect is known whatever the sentence says, made to sentences of one shape."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from clausekit.yaml_files.read import read_yaml_file
from tests.conftest import ROOT

SHAPES: Any = read_yaml_file(ROOT / "tests" / "cases" / "known_changes.yaml").content
EVIDENCE = ("changes", "independent", "unseen", "unseen-again", "hand-5", "hand-6", "hand-7", "reworded")
_MODAL = re.compile(r"(?P<who>.*?) (?P<modal>shall not|will not|must not|may not|shall have the right to|"
                    r"has the right to|shall be entitled to|shall|will|must|may|can) (?P<what>.+)\.$")  # fmt: skip
_OF_ONE_FORCE = {"shall": "will", "will": "shall", "must": "shall", "shall not": "must not", "will not": "shall not"}
_BREAK = re.compile(r"(?<=[.;:])\s+|\n+")
_LABEL = re.compile(r"^(?:\(?[0-9a-zA-Z]{1,3}[.)]\)?|[0-9.]+)\s+")


@dataclass(frozen=True, slots=True)
class KnownChange:
    """A pattern for sentences of one shape, and what it makes of them: ``loss``, ``mostly`` a loss, or the ``same``.

    A change of ``terms`` has a pattern for the sentence before too.
    """

    shape: str
    pattern: str
    kind: str
    before: str = "{Who} {modal} {what}."

    def __str__(self) -> str:
        return f"{self.shape}: {self.pattern}"

    def pairs(self, most: int) -> Iterator[tuple[str, str]]:
        """Sentences before and after, ``most`` of them."""
        for who, modal, what in _sentences(self.shape)[:most]:
            words = {"Who": who, "who": who[0].lower() + who[1:], "modal": modal, "what": what}
            yield self.before.format(**words), self.pattern.format(**words)

    def restyled(self, most: int) -> Iterator[tuple[str, str]]:
        """The same with the sentence before put in other words that say the same, each way of doing it in turn."""
        ways = SHAPES[self.shape].get("same", ["{Who} {modal} {what}."])
        for number, (who, modal, what) in enumerate(_sentences(self.shape)[:most]):
            words = {"Who": who, "who": who[0].lower() + who[1:], "what": what}
            before = ways[number % len(ways)].format(**words, modal=modal)
            yield before, self.pattern.format(**words, modal=_OF_ONE_FORCE.get(modal, modal))


def known_changes() -> list[KnownChange]:
    """All of the list."""
    whole = [
        KnownChange(shape, pattern, kind)
        for shape, listed in SHAPES.items()
        for kind in ("loss", "mostly", "same")
        for pattern in listed.get(kind, ())
    ]
    terms = [
        KnownChange(shape, change["after"], "terms", change["before"])
        for shape, listed in SHAPES.items()
        for change in listed.get("terms", ())
    ]
    return [*whole, *terms]


@cache
def _sentences(shape: str) -> list[tuple[str, str, str]]:
    fits = re.compile(SHAPES[shape]["shape"])
    matches = [match for one in _all() if fits.match(one) and (match := _MODAL.match(one))]
    found = [(match["who"], match["modal"], match["what"]) for match in matches]
    Random(1).shuffle(found)
    return found


@cache
def _all() -> tuple[str, ...]:
    """The sentences of the evidence, of 5 to 30 words, each once."""
    texts = (
        row[side]
        for name in EVIDENCE
        for row in map(json.loads, (ROOT / "tests" / "evidence" / f"{name}.jsonl").read_text("utf-8").splitlines())
        for side in ("before", "after")
    )
    cut = (_LABEL.sub("", piece.strip()) for text in texts for piece in _BREAK.split(text))
    return tuple(dict.fromkeys(one for one in cut if one.endswith(".") and 5 <= len(one.split()) <= 30))

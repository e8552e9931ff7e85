"""Learn the weights of topic words anew from the library and the practice evidence, and write them to the register.

Run it after clauses or ``register/provisions.yaml`` have changed. Every third provision of the first practice set is
held out, and all of ``unseen_provisions.jsonl``: nothing is learnt from them, so that they can measure what was learnt.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from clausekit.classification.gather import library_texts, protecting_texts
from clausekit.classification.learn import Labelled, learn, learn_stances
from clausekit.classification.load import STANCE_WEIGHTS, WEIGHTS
from clausekit.classification.stance_weights import write_stance_weights
from clausekit.classification.weights import ORDINARY, write_weights
from clausekit.library.load import load_library
from clausekit.shipped import shipped_clauses

EVIDENCE = Path(__file__).parent.parent / "tests" / "evidence"
HELD_OUT = 3
"""One provision in so many measures and does not teach."""
PRACTICE_COUNTS = 2
CHANGES = (
    "changes.jsonl",
    "independent.jsonl",
    "unseen.jsonl",
    "reworded.jsonl",
    "unseen-reworded.jsonl",
    "unseen-again.jsonl",
)
"""Pairs that measure how a change is judged; that they teach what a clause is about tells nothing of that."""


def provisions(*, held_out: bool) -> list[dict[str, str | list[str]]]:
    """The practice provisions that are held out, or the others."""
    rows = enumerate(_rows("provisions.jsonl"), 1)
    return [row for at, row in rows if (at % HELD_OUT == 0) == held_out]


def unseen_provisions() -> list[dict[str, str | list[str]]]:
    """Provisions by somebody who saw neither the code nor its lists; nothing is learnt from them."""
    return _rows("unseen_provisions.jsonl")


def teaching_provisions() -> list[dict[str, str | list[str]]]:
    """The provisions that were written to teach, or have measured once and teach now."""
    return _rows("teaching_provisions.jsonl")


def practice_texts() -> Iterator[Labelled]:
    """The practice texts that teach themes: provisions, and clauses before a change, which are filed under a theme."""
    for row in (*provisions(held_out=False), *teaching_provisions()):
        theme = str(row["primary"]).replace("none", ORDINARY)
        yield Labelled(theme, str(row["text"]), PRACTICE_COUNTS)
    for change in (change for name in CHANGES for change in _rows(name)):
        yield Labelled(str(change["theme"]), str(change["before"]), PRACTICE_COUNTS)


def stance_texts() -> Iterator[Labelled]:
    """The texts that teach stances: the library's clauses, and practice provisions that are about a theme."""
    yield from protecting_texts(load_library())
    for row in (*provisions(held_out=False), *teaching_provisions()):
        if row["primary"] != "none":
            yield Labelled(str(row["stance"]), str(row["text"]))


def learnt() -> dict[str, str]:
    """The files of weights as the register holds them."""
    return {
        WEIGHTS: write_weights(learn([*library_texts(load_library()), *practice_texts()])),
        STANCE_WEIGHTS: write_stance_weights(learn_stances(stance_texts())),
    }


def _rows(name: str) -> list[dict[str, str | list[str]]]:
    return [json.loads(line) for line in (EVIDENCE / name).read_text("utf-8").splitlines()]


if __name__ == "__main__":
    for name, content in learnt().items():
        (shipped_clauses() / name).write_text(content, "utf-8", newline="\n")

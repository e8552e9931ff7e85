"""Learn the weights of topic words anew from the library and the practice evidence, and write them to the register.

Run it after clauses or ``register/provisions.yaml`` have changed. Every third provision of the first practice set is
held out: nothing is learnt from it, so that it can measure what was learnt. The second set, by another hand, has
been measured with, and teaches now.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from clausekit.classification.gather import library_texts
from clausekit.classification.learn import Labelled, learn
from clausekit.classification.load import WEIGHTS
from clausekit.classification.weights import ORDINARY, write_weights
from clausekit.library.load import load_library
from clausekit.shipped import shipped_clauses

EVIDENCE = Path(__file__).parent.parent / "tests" / "evidence"
HELD_OUT = 3
"""One provision in so many measures and does not teach."""
PRACTICE_COUNTS = 2


def provisions(*, held_out: bool) -> list[dict[str, str | list[str]]]:
    """The practice provisions that are held out, or the others."""
    lines = (EVIDENCE / "provisions.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for at, line in enumerate(lines, 1) if (at % HELD_OUT == 0) == held_out]


def more_provisions() -> list[dict[str, str | list[str]]]:
    """The provisions of the second set."""
    return [json.loads(line) for line in (EVIDENCE / "more_provisions.jsonl").read_text("utf-8").splitlines()]


def practice_texts() -> Iterator[Labelled]:
    """The practice texts that teach."""
    for row in (*provisions(held_out=False), *more_provisions()):
        theme = str(row["primary"]).replace("none", ORDINARY)
        yield Labelled(theme, str(row["text"]), PRACTICE_COUNTS)
    for line in (EVIDENCE / "changes.jsonl").read_text("utf-8").splitlines():
        change = json.loads(line)
        yield Labelled(change["theme"], change["before"], PRACTICE_COUNTS)


def learnt() -> str:
    """The weights as the register holds them."""
    return write_weights(learn([*library_texts(load_library()), *practice_texts()]))


if __name__ == "__main__":
    (shipped_clauses() / WEIGHTS).write_text(learnt(), "utf-8", newline="\n")

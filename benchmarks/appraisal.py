"""Print how often the effect of a change is judged right, and what each kind of sign is worth."""

import argparse
import json
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from topics import share

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.appraise_texts import appraise_texts

EVIDENCE = Path(__file__).parent.parent / "tests" / "evidence" / "changes.jsonl"
EFFECTS = ("stronger", "weaker", "mixed", "neutral", "unclear")
COMMON = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "be",
        "by",
        "for",
        "in",
        "is",
        "may",
        "not",
        "of",
        "on",
        "or",
        "shall",
        "the",
        "to",
        "with",
    ]
)
"""Words that two quotes may share by chance."""
Row = dict[str, Any]


def main() -> None:
    """Print the figures for the practice changes, tuned and held out apart, and for other files in the same form."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "files", nargs="*", type=Path, help="further changes as JSON lines: before, after, effect, signals"
    )
    given = parser.parse_args()
    practice = _rows(EVIDENCE)
    sets = {
        "tuned on": [row for at, row in enumerate(practice) if at % 3 != 2],
        "held out": [row for at, row in enumerate(practice) if at % 3 == 2],
    }
    for path in given.files:
        sets[path.name] = _rows(path)
    for name, rows in sets.items():
        _report(name, rows)
    _speed(practice)


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _report(name: str, rows: Sequence[Row]) -> None:
    """Accuracy, false calm, the confusion matrix and the precision of each kind of sign."""
    judged = [(row, appraise_texts(row["before"], row["after"])) for row in rows]
    right = sum(found.effect == row["effect"] for row, found in judged)
    calm = sum(
        row["effect"] in ("weaker", "mixed") and found.effect in ("neutral", "stronger") for row, found in judged
    )
    print(f"\n{name}: {len(rows)} changes")
    print(f"  right        {share(right, len(rows))}   goal 92 % on unseen text")
    print(f"  false calm   {share(calm, len(rows))}   goal at most 2 %")
    matrix = Counter((row["effect"], str(found.effect)) for row, found in judged)
    print("  wanted \\ got " + "".join(f"{got:>10}" for got in EFFECTS))
    for wanted in EFFECTS[:-1]:
        print(f"  {wanted:<12} " + "".join(f"{matrix[wanted, got]:>10}" for got in EFFECTS))
    if not any("signals" in row for row in rows):
        return  # nobody marked which words make the effect
    print("  sign               right  wrong way  on words that changed nothing")
    for kind, counts in sorted(_signs(judged).items()):
        print(f"  {kind:<18} {counts['right']:>5}  {counts['wrong']:>9}  {counts['none']:>10}")


def _signs(judged: Sequence[tuple[Row, Any]]) -> dict[str, Counter[str]]:
    """How often the signs of each kind rest on words that a person marked too, with the same effect."""
    signs: dict[str, Counter[str]] = {}
    for row, found in judged:
        marked = [one for one in row["signals"] if one["effect"] != "neutral"]
        for sign in found.signals:
            if sign.effect is not Effect.NEUTRAL:
                signs.setdefault(str(sign.kind), Counter())[_verdict(sign, marked)] += 1
    return signs


def _verdict(sign: Any, marked: Sequence[Row]) -> str:
    effects = {
        one["effect"]
        for one in marked
        if _meet(sign.before, one["before_quote"]) or _meet(sign.after, one["after_quote"])
    }
    if not effects:
        return "none"
    return "right" if str(sign.effect) in effects else "wrong"


def _meet(quote: str, other: str) -> bool:
    return bool(set(quote.lower().split()) & set(other.lower().split()) - COMMON)


def _speed(rows: Sequence[Row]) -> None:
    """The time for 1,600 changed paragraphs, after the lists are read."""
    pairs = [
        (before, after)
        for row in rows
        for before, after in zip(row["before"].splitlines(), row["after"].splitlines(), strict=False)
        if before != after
    ]
    appraise_texts(*pairs[0])
    many = [(f"{before} {at}", f"{after} {at}") for at in range(1 + 1600 // len(pairs)) for before, after in pairs][
        :1600
    ]
    start = time.process_time()
    for before, after in many:
        appraise_texts(before, after)
    print(f"\n1,600 changed paragraphs: {time.process_time() - start:.2f} s of processor time   goal 3 s")


if __name__ == "__main__":
    main()

"""Print how changes whose effect is known whatever the sentence says are judged, over many sentences."""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from topics import share

sys.path.insert(0, str(Path(__file__).parents[1]))

from clausekit.comparison.appraise_texts import appraise_texts
from tests.comparison.known_changes import KnownChange, known_changes

ADDED = Path(__file__).parents[1] / "tests" / "evidence" / "added.jsonl"
CALM = ("neutral", "stronger")


def main() -> None:
    """Judge every change there, and print the worst and the sums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=150, help="of each shape, for each change")
    parser.add_argument("--worst", type=int, default=10, help="changes to list, those most often called harmless first")
    asked = parser.parse_args()
    losses: Counter[str] = Counter()
    terms: Counter[str] = Counter()
    restyled: Counter[str] = Counter()
    others: Counter[str] = Counter()
    calm = {}
    for change in known_changes():
        effects = Counter(str(appraise_texts(*pair).effect) for pair in change.pairs(asked.sentences))
        if change.kind == "same":
            others += effects
            continue
        if change.kind == "terms":
            terms += effects
            calm[str(change)] = sum(effects[one] for one in CALM) / effects.total()
            continue
        losses += effects
        restyled += Counter(str(appraise_texts(*pair).effect) for pair in change.restyled(asked.sentences))
        calm[str(change)] = sum(effects[one] for one in CALM) / effects.total()
    for what, found in (
        ("losses", losses),
        ("losses beside a rewording", restyled),
        ("losses in numbers, dates and lists", terms),
    ):
        print(f"{what}: weaker {share(found['weaker'], found.total())}")
        print(f"    called harmless or a gain {share(sum(found[one] for one in CALM), found.total())}")
    print(f"the same in other words: no loss found {share(others['neutral'], others.total())}")
    clauses = [before for before, _ in KnownChange("duty", "{Who} {modal} {what}.", "same").pairs(5)]
    for wanted, what in (("weaker", "a loss"), ("stronger", "a gain")):
        told = Counter(
            Counter(str(appraise_texts(one, f"{one} {row['text']}").effect) for one in clauses).most_common(1)[0][0]
            for row in map(json.loads, ADDED.read_text("utf-8").splitlines())
            if row["effect"] == wanted
        )
        print(f"sentences added that nobody looked at, {what} each: {dict(told)}")
    for name in sorted(calm, key=calm.__getitem__, reverse=True)[: asked.worst]:
        print(f"{calm[name]:6.0%}  {name}")


if __name__ == "__main__":
    main()

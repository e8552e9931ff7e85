"""Print how many of 500 provisions find themselves again among 500 renumbered, moved, retitled and edited ones."""

import argparse
import random
import time
from collections.abc import Sequence

from altered_text import as_document, make_counter, make_provisions
from report import Goal, goal_table

from clausekit.comparison.align import align
from clausekit.comparison.comparison import Passage, PassageKind
from clausekit.comparison.pairing import Pairing
from clausekit.comparison.passages import passages

PROVISIONS, NEW, WORDS = 500, 60, 120


def main() -> None:
    """Align with several seeds and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=5, help="how many random counter-proposals")
    print(goal_table("alignment", measure_alignment(parser.parse_args().seeds)))


def measure_alignment(seeds: int) -> list[Goal]:
    """Which kept provisions are found, and which new ones are taken for old ones, in each shape of document."""
    goals = []
    for name, in_articles_of in (("each an article", 1), ("in articles of ten", 10)):
        results = [_align(seed, in_articles_of) for seed in range(seeds)]
        found, wrong, matched, seconds = (sum(column) / len(results) for column in zip(*results, strict=True))
        worst = min(result[0] for result in results)
        to = f"worst of {seeds} counters {worst:.1%}, matched to a wrong one {wrong:.1%}, {seconds:.2f} s of CPU"
        what = f"{PROVISIONS} provisions, {name}"
        goals.append(Goal(f"{what}: kept ones found", found, 0.95, to.replace("%", " %"), "%", at_least=True))
        goals.append(Goal(f"{what}: new ones matched", matched, 0.2, f"{NEW} new ones", "%"))
    return goals


def _align(seed: int, in_articles_of: int) -> tuple[float, float, float, float]:
    chance = random.Random(seed)
    made = make_provisions(PROVISIONS + NEW, WORDS, chance)
    counter = make_counter(made[:PROVISIONS], made[PROVISIONS:], chance)
    before = as_document(made[:PROVISIONS], in_articles_of)
    after = as_document(counter.provisions, in_articles_of)
    start = time.process_time()
    pairing = Pairing(passages(before), passages(after))
    groups = align(pairing)
    seconds = time.process_time() - start
    place_before = _provision_places(pairing.before)
    place_after = _provision_places(pairing.after)
    found = {
        place_after[j]: place_before[i]
        for group in groups
        for i in group.before
        for j in group.after
        if i in place_before and j in place_after
    }
    kept = [place for place, origin in enumerate(counter.origins) if origin >= 0]
    right = sum(found.get(place) == counter.origins[place] for place in kept)
    wrong = sum(place in found and found[place] != counter.origins[place] for place in kept)
    matched = sum(place in found for place, origin in enumerate(counter.origins) if origin < 0)
    return right / len(kept), wrong / len(kept), matched / NEW, seconds


def _provision_places(cut: Sequence[Passage]) -> dict[int, int]:
    """For each passage that is a provision, which one of the document it is."""
    own = [at for at, passage in enumerate(cut) if passage.kind is PassageKind.PROVISION]
    return {at: place for place, at in enumerate(own)}


if __name__ == "__main__":
    main()

"""Print how often topics are right, with how much chance plays a part, and how fast they are found."""

import argparse
import json
import math
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

from corpus import ordinary_articles
from learn_topics import provisions, teaching_provisions, unseen_provisions
from report import Goal

from clausekit.classification.classify import topics
from clausekit.classification.load import load_weights

ORDINARY = "none"
PAGE = 400
"""Words."""
ROUNDS = 15
LOOKED_UP = 1.13
"""The goal of 15,000 pages a second, on a computer that looks up 16,900, as a share of that."""
WORD = re.compile(r"[a-z]+")
KNOWN = frozenset(load_weights().words)
Row = dict[str, Any]


def main() -> None:
    """Print the figures for the practice provisions, and for other files in the same form."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "files", nargs="*", type=Path, help="further provisions as JSON lines: text, primary, secondary, stance"
    )
    parser.add_argument("--mistakes", action="store_true", help="print each provision that was not put right")
    given = parser.parse_args()
    sets: dict[str, Sequence[Row]] = {
        "learnt from": provisions(held_out=False),
        "learnt from, by other hands": teaching_provisions(),
        "held out": provisions(held_out=True),
        "unseen": unseen_provisions(),
    }
    for path in given.files:
        sets[path.name] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for name, rows in sets.items():
        report(name, rows, mistakes=given.mistakes)
    speed([row for rows in sets.values() for row in rows])


def report(name: str, rows: Sequence[Row], *, mistakes: bool) -> None:
    """Print accuracy, false themes, stances, and which theme is taken for which."""
    judged = [(row, topics(row["text"])) for row in rows]
    found = [(row, named[0].theme if named else ORDINARY, named) for row, named in judged]
    themed = [one for one in found if one[0]["primary"] != ORDINARY]
    ordinary = [one for one in found if one[0]["primary"] == ORDINARY]
    right = [one for one in found if one[1] in (one[0]["primary"], *one[0]["secondary"])]
    print(f"\n{name}: {len(rows)} provisions")
    print(f"  first theme right        {share(sum(one in right for one in themed), len(themed))}   goal 92 %")
    print(f"  first theme right, none counted in {share(len(right), len(rows))}")
    wrongly = sum(theme != ORDINARY for _, theme, _ in ordinary)
    print(f"  ordinary given a theme   {share(wrongly, len(ordinary))}   goal at most 5 %")
    stances = [(row["stance"], str(named[0].stance) if named else "") for row, _, named in themed]
    print(f"  stance right             {share(sum(a == b for a, b in stances), len(stances))}")
    for stance in ("protective", "permissive", "neutral"):
        of_it = [got for wanted, got in stances if wanted == stance]
        print(f"    {stance:<22} {share(of_it.count(stance), len(of_it))}")
    confused = Counter((row["primary"], theme) for row, theme, _ in found if theme != row["primary"])
    for (wanted, got), count in confused.most_common():
        accepted = (
            " (accepted)"
            if any(r["primary"] == wanted and t == got and (r, t, n) in right for r, t, n in found)
            else ""
        )
        print(f"  {count} x {wanted} taken for {got}{accepted}")
    if mistakes:
        for row, theme, named in found:
            if theme not in (row["primary"], *row["secondary"]):
                because = named[0].evidence if named else ""
                print(f"  {row.get('id', '')} {row['primary']} -> {theme} {because} | {row['text']}")


def share(count: int, of: int) -> str:
    """A share with its Wilson interval at 95 per cent."""
    if not of:
        return "none"
    z, p = 1.96, count / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    spread = z * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return f"{count}/{of} = {p:.1%} ({middle - spread:.1%} to {middle + spread:.1%})"


def speed(rows: Sequence[Row]) -> None:
    """Print pages a second of processor time: of everyday subjects, of ordinary text alone that was written to be
    mistaken for more, and with ever more about technology.

    The yardstick is a bare look-up of each word of the same pages in a dictionary, timed in turn with it, since how
    fast a processor is at the moment says nothing about the function.
    """
    ordinary = [row["text"] for row in rows if row["primary"] == ORDINARY]
    themed = [row["text"] for row in rows if row["primary"] != ORDINARY]
    print()
    kinds = {f"{percent} % about technology": make_pages(ordinary, themed, percent) for percent in (0, 10, 100)}
    for kind, pages in {"of pay, hours and leave": make_pages(everyday_passages(), [], 0), **kinds}.items():
        words = sum(len(page.split()) for page in pages) / len(pages)
        bare, whole, ratio = fastest(pages)
        print(
            f"pages of {PAGE} words, {kind}: {words / PAGE / whole:,.0f} a second, "
            f"{ratio:.2f} times as long as a bare look-up ({words / PAGE / bare:,.0f} a second)"
        )


def measure_topics() -> list[Goal]:
    """Topics beside a bare look-up of every word, where nothing else is known to find what pages are about."""
    bare = "looking every word up in a dictionary, which finds single words and no phrase"
    _, _, ratio = fastest(make_pages(everyday_passages(), [], 0))
    return [Goal("topics of pages of pay, hours and leave", ratio, LOOKED_UP, bare)]


def everyday_passages() -> list[str]:
    """Passages of what agreements are mostly about."""
    articles = ordinary_articles(Random(1), 40 * PAGE)
    return [passage for _, passages in articles for passage in passages]


def fastest(pages: Sequence[str]) -> tuple[float, float, float]:
    """Seconds of processor time for a page in the best round, looked up and read for topics; and the middle ratio."""
    rounds = [(timed(look_up, pages), timed(topics, pages)) for _ in range(ROUNDS)]
    bare, whole = zip(*rounds)
    return min(bare), min(whole), statistics.median(read / looked_up for looked_up, read in rounds)


def timed(reader: Callable[[str], object], pages: Sequence[str]) -> float:
    """Seconds of processor time that a reader takes for a page."""
    start = time.process_time()
    for page in pages:
        reader(page)
    return (time.process_time() - start) / len(pages)


def look_up(page: str) -> list[str]:
    """The words of a page that a dictionary knows."""
    return [word for word in WORD.findall(page.lower()) if word in KNOWN]


def make_pages(ordinary: Sequence[str], themed: Sequence[str], percent: int) -> list[str]:
    """Forty pages of provisions, a line each, so many in a hundred of them about technology."""
    pages, line = [], 0
    for _ in range(40):
        page: list[str] = []
        while sum(len(one.split()) for one in page) < PAGE:
            source = themed if (line * percent) % 100 < percent and percent else ordinary
            page.append(source[line % len(source)])
            line += 1
        pages.append("\n".join(page))
    return pages


if __name__ == "__main__":
    main()

"""The picture of the floors in docs/architecture.md, drawn from the import contracts so that it cannot lie."""

import tomllib
from collections.abc import Iterator
from html import escape

from tests.conftest import ROOT

PICTURE = ROOT / "docs" / "pictures" / "floors.svg"
WIDE, TALL, GAP, TOP, SIDE = 760, 44, 8, 16, 16
DRAFT = ("library", "drafting", "document", "rendering", "handover")
COMPARE = ("intake", "comparison", "document", "rendering", "negotiation")
"""The rooms that each river runs through; ``document`` is the lake between them."""


def floors() -> list[list[str]]:
    """The floors from the top, each with its rooms, as the import contract has them."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["id"] == "floors")
    return [[room.strip() for room in layer.split("|")] for layer in layers]


def floors_svg() -> str:
    """The picture."""
    rows = floors()
    height = TOP * 2 + len(rows) * (TALL + GAP) + 46
    lines = "\n".join(line for at, rooms in enumerate(rows) for line in _floor(rooms, TOP + at * (TALL + GAP)))
    below = height - 34
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {height}" role="img" '
        'aria-labelledby="t d" font-family="Arial, sans-serif" font-size="14">\n'
        '<title id="t">The floors of clausekit</title>\n'
        f'<desc id="d">From the top: {escape("; ".join(" and ".join(rooms) for rooms in rows))}. '
        "An import goes down, never up and never sideways.</desc>\n"
        f'<rect width="{WIDE}" height="{height}" fill="#ffffff"/>\n{lines}\n'
        f'<text x="{SIDE}" y="{below}" fill="#1f3d7a">&#9632; draft: {" &gt; ".join(DRAFT)}</text>\n'
        f'<text x="{SIDE}" y="{below + 20}" fill="#7a3d00">&#9632; compare: {" &gt; ".join(COMPARE)}</text>\n</svg>\n'
    )


def _floor(rooms: list[str], top: int) -> Iterator[str]:
    width = (WIDE - 2 * SIDE - GAP * (len(rooms) - 1)) / len(rooms)
    for at, room in enumerate(rooms):
        left = SIDE + at * (width + GAP)
        fill, edge = _colours(room)
        yield (
            f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="{TALL}" rx="4" fill="{fill}" stroke="{edge}"/>'
            f'<text x="{left + width / 2:.1f}" y="{top + TALL / 2 + 5:.1f}" text-anchor="middle" fill="#111111">'
            f"{room}</text>"
        )


def _colours(room: str) -> tuple[str, str]:
    drafts, compares = room in DRAFT, room in COMPARE
    if drafts and compares:
        return "#efe6f7", "#4a2a6a"
    if drafts:
        return "#e3ecfb", "#1f3d7a"
    return ("#fbeedd", "#7a3d00") if compares else ("#f3f3f3", "#666666")


if __name__ == "__main__":
    PICTURE.write_text(floors_svg(), "utf-8", newline="\n")

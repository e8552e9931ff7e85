"""Looks: the changes to our styles that make a letter, or a sheet in large type, of an agreement's template."""

from collections.abc import Mapping
from enum import StrEnum

from clausekit.word.elements import VAL, Element, W, add, find


class Look(StrEnum):
    """How a Word file looks."""

    AGREEMENT = "agreement"
    LETTER = "letter"
    LARGE = "large"
    """Letters of 16 points and more, to be read at arm's length."""


LETTER_SPACES = {
    "Title": (0, 240),
    "Party": (0, 40),
    "Fact": (0, 100),
    "Standing": (240, 240),
    "PlainHeading": (320, 100),
}
"""Space before and after a style's paragraphs, in twentieths of a point."""
LETTER_SIZES = {"Title": 34, "PlainHeading": 26, "Heading2": 24}
LARGE_SIZES = {"Title": 44, "PlainHeading": 36, "Heading2": 34, "TableHeader": 32, "TableText": 32}
LARGE_SIZE = 32
"""Of all other words, in half points."""
BULLET = ("425", "425")
"""How far an item is set in and its mark set out, in twentieths of a point: under words and not under a number."""


def give_look(styles: Element, look: Look) -> None:
    """Change our styles for a look; an agreement's stay as they are."""
    if look is Look.AGREEMENT:
        return
    by_id = {style.get(W + "styleId", ""): style for style in styles.iter(W + "style")}
    for name, (before, after) in LETTER_SPACES.items():
        spacing = _setting(by_id, name, "pPr", "spacing")
        if spacing is not None:
            spacing.set(W + "before", str(before))
            spacing.set(W + "after", str(after))
    indent = _setting(by_id, "ListBullet", "pPr", "ind")
    if indent is not None:
        indent.set(W + "left", BULLET[0])
        indent.set(W + "hanging", BULLET[1])
    _resize(by_id, LARGE_SIZES if look is Look.LARGE else LETTER_SIZES)
    if look is Look.LARGE:
        for tag in ("sz", "szCs"):
            default = styles.find(f"{W}docDefaults//{W}{tag}")
            if default is not None:
                default.set(VAL, str(LARGE_SIZE))


def _resize(by_id: Mapping[str, Element], sizes: Mapping[str, int]) -> None:
    for name, size in sizes.items():
        for tag in ("sz", "szCs"):
            setting = _setting(by_id, name, "rPr", tag)
            if setting is not None:
                setting.set(VAL, str(size))


def _setting(by_id: Mapping[str, Element], style: str, settings: str, name: str) -> Element | None:
    """A setting of a style, made if the style has none; None in a union's styles that lack the style."""
    if style not in by_id:
        return None
    holder = find(by_id[style], settings)
    if holder is None:
        return None
    found = find(holder, name)
    return found if found is not None else add(holder, name)

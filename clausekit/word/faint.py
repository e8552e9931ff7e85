"""Tell letters that are on the page and that nobody sees there: white on white, or too small to read."""

import re

from clausekit.word.elements import VAL, Element, W

COLOUR, SIZE = W + "color", W + "sz"
FAINT_TAGS = (COLOUR, SIZE)
SHADINGS = (W + "shd", W + "highlight")
SHADED = (W + "p", W + "tc")
"""What may lie under letters with a colour of its own."""
PALEST = 0xEE
"""From this much of red, green and blue each, letters are taken for white."""
LEAST_SIZE = 8
"""Half-points: letters under four points."""

_SMALL = re.compile(rb"""sz\s[^>]{0,200}?=\s*["']\s*(?:[0-7]\s*["']|&)""")
_LIGHT = re.compile(rb"""color\s[^>]{0,200}?=\s*["']\s*(?:(?:[E-Fe-f][0-9A-Fa-f]){3}\s*["']|[^"'>]*&)""")
"""Markup that may make letters faint, however it is written; where none is, no size or colour need be looked at."""


def may_be_faint(content: bytes) -> bool:
    """Whether a part should be searched for letters that nobody sees."""
    return b"\0" in content[:200] or any(sign.search(content) for sign in (_SMALL, _LIGHT))


def is_pale(setting: Element) -> bool:
    """Whether a ``w:color`` gives white, or nearly."""
    return _is_light(setting.get(VAL, "").strip())


def is_tiny(setting: Element) -> bool:
    """Whether a ``w:sz`` makes letters too small to read."""
    value = setting.get(VAL, "").strip()
    return value.isdecimal() and int(value) < LEAST_SIZE


def is_faint(setting: Element) -> bool:
    """Whether a ``w:color`` or a ``w:sz`` makes letters that nobody sees."""
    return is_pale(setting) if setting.tag == COLOUR else is_tiny(setting)


def lies_on_dark(element: Element) -> bool:
    """Whether something with a colour of its own lies under an element: a run, a paragraph or a cell with shading."""
    if _has_dark(element):
        return True
    return any(_has_dark(around) for around in element.iterancestors(W + "r", *SHADED))


def has_dark_settings(settings: Element | None) -> bool:
    """Whether settings of words, of a paragraph or of a cell give a ground that is not white."""
    if settings is None:
        return False
    for shading in settings.iterchildren(*SHADINGS):
        fill = shading.get(W + "fill", "auto") if shading.tag == SHADINGS[0] else shading.get(VAL, "none")
        if fill not in ("auto", "none", "white") and not _is_light(fill):
            return True
    return False


def _has_dark(element: Element) -> bool:
    names = (W + "rPr", W + "pPr", W + "tcPr")
    settings = (element,) if element.tag in names else element.iterchildren(*names)
    return any(has_dark_settings(one) for one in settings)


def _is_light(colour: str) -> bool:
    if len(colour) != 6:
        return False
    try:
        return min(bytes.fromhex(colour)) >= PALEST
    except ValueError:
        return False

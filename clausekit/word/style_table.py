"""What the styles of a file say about paragraphs and words: name, heading level, list, look."""

from dataclasses import dataclass, replace

from clausekit.word.elements import VAL, Element, W, find
from clausekit.word.faint import COLOUR, FAINT_TAGS, SIZE, has_dark_settings, is_faint

BOLD, ITALIC, HIDDEN, STRUCK, PALE, TINY = 1, 2, 4, 8, 16, 32
"""Looks that matter to a reader, as bits of one number."""
FAINT_BITS = {COLOUR: PALE, SIZE: TINY}
FAINT = PALE | TINY
UNSEEN = HIDDEN | STRUCK | FAINT
"""What makes words that are read as text look as if they were none."""
LOOKS = {W + "b": BOLD, W + "i": ITALIC, W + "vanish": HIDDEN, W + "strike": STRUCK, W + "dstrike": STRUCK}
OFF = ("0", "false", "off")
DEEPEST = 50
"""No chain of styles is longer; one that goes in a circle ends here."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style, with what it takes from those it is based on."""

    id: str = ""
    name: str = ""
    """Lower case."""
    outline: int = 0
    """Level of heading from 1; 0 for text."""
    list_id: str = ""
    level: int = -1
    """Level of its list, from 0; -1 where it does not say."""
    listed_by: tuple[str, ...] = ()
    """The ids of the style and of those it is based on, nearest first: a list may name any as its level."""
    look: int = 0


PLAIN = Style()


class StyleTable:
    """The styles of a file, by id."""

    def __init__(self, styles: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._resolved: dict[str, Style] = {}
        self._ground = PLAIN
        """What all styles start from: the file's defaults."""
        self.default = PLAIN
        self.has_faint = False
        """Whether any style makes letters that nobody sees, so that the colour and size of all words matter."""
        self.language = ""
        if styles is None:
            return
        for element in styles.iterchildren(W + "style"):
            self._elements.setdefault(element.get(W + "styleId", ""), element)
        self.has_faint = any(is_faint(setting) for setting in styles.iter(*FAINT_TAGS))
        defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._ground = self.default = replace(PLAIN, look=look_of(defaults) & FAINT)
        for element in self._elements.values():
            if element.get(W + "default") in ("1", "true", "on") and element.get(W + "type") == "paragraph":
                self.default = self.style(element.get(W + "styleId", ""))
        language = find(defaults, "lang") if defaults is not None else None
        self.language = language.get(VAL, "") if language is not None else ""

    def style(self, style_id: str) -> Style:
        """A style by its id; the default one where the file has no such style."""
        if style_id not in self._resolved:
            self._resolved[style_id] = self._resolve(style_id)
        return self._resolved[style_id]

    def list_of(self, style_id: str) -> str:
        """The id of the list that a style uses, or the empty string."""
        return self.style(style_id).list_id if style_id in self._elements else ""

    def _resolve(self, style_id: str) -> Style:
        if style_id not in self._elements:
            return self.default
        chain: list[Element] = []
        at: str = style_id
        while at in self._elements and len(chain) < DEEPEST:
            chain.append(self._elements[at])
            parent = find(chain[-1], "basedOn")
            at = parent.get(VAL, "") if parent is not None else ""
        style = self._ground
        for element in reversed(chain):
            style = _inherit(style, element)
        own = chain[0].get(W + "styleId", "")
        ids = tuple(element.get(W + "styleId", "") for element in chain)
        return replace(style, id=own, name=_name(chain[0]) or own.lower(), listed_by=ids)


def look_of(settings: Element | None, look: int = 0) -> int:
    """The look that settings of words give, on top of another."""
    if settings is not None:
        for setting in settings:
            bit = LOOKS.get(setting.tag)
            if bit:
                look = look & ~bit if setting.get(VAL) in OFF else look | bit
            elif setting.tag in FAINT_TAGS:
                look = with_faint(look, setting)
        if look & PALE and has_dark_settings(settings):
            look &= ~PALE
    return look


def with_faint(look: int, setting: Element) -> int:
    """A look with what a ``w:color`` or a ``w:sz`` says; the colour or size before it does not matter."""
    bit = FAINT_BITS[setting.tag]
    return look | bit if is_faint(setting) else look & ~bit


def list_of(numbering: Element) -> tuple[str, int]:
    """The list and level that a ``w:numPr`` gives: empty and -1 where it does not say."""
    list_id, level = find(numbering, "numId"), find(numbering, "ilvl")
    return (
        list_id.get(VAL, "") if list_id is not None else "",
        whole(level.get(VAL), -1) if level is not None else -1,
    )


def outline_of(outline: Element) -> int:
    """The heading level that a ``w:outlineLvl`` gives: from 1, 0 for text."""
    level = whole(outline.get(VAL), 9)
    return level + 1 if 0 <= level < 9 else 0


def whole(text: str | None, otherwise: int) -> int:
    """A whole number from a file, or another where it is none."""
    try:
        return int(text or "")
    except ValueError:
        return otherwise


def _inherit(style: Style, element: Element) -> Style:
    """A style based on another: what it says itself wins."""
    style = replace(style, look=look_of(find(element, "rPr"), style.look))
    name = _name(element)
    if name.startswith("heading ") and name[8:] in set("123456789"):
        style = replace(style, outline=int(name[8:]))
    settings = find(element, "pPr")
    if settings is None:
        return style
    if style.look & PALE and has_dark_settings(settings):
        style = replace(style, look=style.look & ~PALE)
    numbering, outline = find(settings, "numPr"), find(settings, "outlineLvl")
    if numbering is not None:
        list_id, level = list_of(numbering)
        style = replace(style, list_id=list_id or style.list_id, level=level if level >= 0 else style.level)
    return style if outline is None else replace(style, outline=outline_of(outline))


def _name(element: Element) -> str:
    name = find(element, "name")
    return name.get(VAL, "").lower() if name is not None else ""

"""What the settings of a paragraph come to in one view: style, heading level, list and level."""

from collections.abc import Mapping
from dataclasses import dataclass

from clausekit.word.elements import VAL, Element, W
from clausekit.word.numbering import NumberedList
from clausekit.word.style_table import PLAIN, UNSEEN, Style, StyleTable, list_of, outline_of
from clausekit.word.tags import DELETED, INSERTED

STYLE, LIST, OUTLINE = W + "pStyle", W + "numPr", W + "outlineLvl"


@dataclass(frozen=True, slots=True)
class Settings:
    """A paragraph's settings, its own and those of its style, as one."""

    style: Style = PLAIN
    outline: int = 0
    list_id: str = ""
    level: int = 0

    unseen: int = 0
    """What the style does to words so that they are not seen as text; its weight is not theirs."""


class SettingsReader:
    """Reads the settings of paragraphs; most of them are alike, so that each is worked out once."""

    def __init__(self, styles: StyleTable, lists: Mapping[str, NumberedList]) -> None:
        self._styles = styles
        self._lists = lists
        self._known: dict[tuple[str, str, int, int], Settings] = {}
        self.default = self._settle("", "", -1, -1)

    def read(self, settings: Element | None, *, tabled: bool = False) -> Settings:
        """The settings of a paragraph.

        Args:
            settings: the ``w:pPr``, or the one inside a ``w:pPrChange`` for what was there before it.
            tabled: leave out a list that a tracked change gave the paragraph; else one that it took away.
        """
        style_id = list_id = ""
        level = outline = -1
        for setting in settings if settings is not None else ():
            tag = setting.tag
            if tag == STYLE:
                style_id = setting.get(VAL, "")
            elif tag == LIST and not _is_left_out(setting, tabled=tabled):
                list_id, level = list_of(setting)
            elif tag == OUTLINE:
                outline = outline_of(setting)
        key = (style_id, list_id, level, outline)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._settle(*key)
        return known

    def _settle(self, style_id: str, list_id: str, level: int, outline: int) -> Settings:
        style = self._styles.style(style_id)
        if level < 0:
            level = self._level(style) if not list_id or list_id == style.list_id else 0
        return Settings(
            style=style,
            outline=style.outline if outline < 0 else outline,
            list_id=list_id or style.list_id,
            level=level,
            unseen=style.look & UNSEEN,
        )

    def _level(self, style: Style) -> int:
        """The level at which a list names the style, or that the style gives, or that names what it is based on."""
        numbered = self._lists.get(style.list_id)
        named = {level.style: at for at, level in numbered.levels.items() if level.style} if numbered else {}
        if style.id in named:
            return named[style.id]
        if style.level >= 0:
            return style.level
        return next((named[style_id] for style_id in style.listed_by if style_id in named), 0)


def _is_left_out(numbering: Element, *, tabled: bool) -> bool:
    """Whether a tracked change gave the paragraph its list after this view, or took it away before."""
    return next(numbering.iterchildren(INSERTED if tabled else DELETED), None) is not None

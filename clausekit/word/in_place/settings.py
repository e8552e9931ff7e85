"""The settings of a paragraph: made, put in place of others, and compared."""

from copy import deepcopy

from lxml import etree

from clausekit.word.elements import Element, find
from clausekit.word.tags import PARAGRAPH_CHANGE, PARAGRAPH_SETTINGS, RUN_SETTINGS, SECTION

_OWN = (RUN_SETTINGS, SECTION, PARAGRAPH_CHANGE)
"""What the settings of a paragraph before cannot hold."""


def settings_of(paragraph: Element) -> Element:
    """The settings of a paragraph, made where it has none."""
    settings = find(paragraph, "pPr")
    if settings is None:
        settings = paragraph.makeelement(PARAGRAPH_SETTINGS)
        paragraph.insert(0, settings)
    return settings


def plain_settings(settings: Element | None) -> Element:
    """A paragraph's settings without what belongs to its end and its section."""
    made = settings.makeelement(PARAGRAPH_SETTINGS) if settings is not None else etree.Element(PARAGRAPH_SETTINGS)
    for one in settings if settings is not None else ():
        if one.tag not in _OWN:
            made.append(deepcopy(one))
    return made


def replace_settings(paragraph: Element, settings: Element | None) -> None:
    """Give a paragraph the settings of another, without what belongs to that one's end and section."""
    own = find(paragraph, "pPr")
    if own is not None:
        paragraph.remove(own)
    paragraph.insert(0, plain_settings(settings))


def same_settings(one: Element, other: Element) -> bool:
    """Whether two settings say the same, whatever the order of their attributes."""
    return _form(one) == _form(other)


def _form(settings: Element) -> list[tuple[str, list[str]]]:
    return [(one.tag, sorted(map(str, one.attrib.items()))) for one in settings.iter("*")][1:]

"""Names and small elements of WordprocessingML."""

from collections.abc import Mapping

from lxml import etree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
VAL = f"{W}val"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = etree._Element


def add(parent: Element, name: str, attributes: Mapping[str, str] | None = None) -> Element:
    """Add an element of WordprocessingML below ``parent``; attributes are of that namespace too."""
    element = etree.SubElement(parent, W + name)
    if attributes:
        for key, value in attributes.items():
            element.set(W + key, value)
    return element


def add_value(parent: Element, name: str, value: str) -> Element:
    """Add an element that holds one value, such as ``<w:pStyle w:val="…"/>``."""
    element = etree.SubElement(parent, W + name)
    element.set(VAL, value)
    return element


def add_text(run: Element, text: str, name: str = "t") -> None:
    """Add words to a run, keeping the spaces at their ends."""
    element = etree.SubElement(run, W + name)
    element.text = text
    if text[:1] == " " or text[-1:] == " ":
        element.set(SPACE, "preserve")


def find(parent: Element, name: str) -> Element | None:
    """The first child of a name."""
    return parent.find(W + name)

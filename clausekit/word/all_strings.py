"""All strings of a Word file: every word and attribute of every part, hidden ones included, each with its place."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, cast

from lxml import etree

from clausekit.word.elements import Element, W
from clausekit.word.open_package import Package, is_xml, open_package
from clausekit.word.tags import DELETED, DELETED_TEXT, DRAWING, INSERTED, MOVED_FROM, MOVED_TO, PARAGRAPH, WORDS

SPACES = frozenset(W + name for name in ("tab", "ptab", "br", "cr"))
PARAGRAPHS = (PARAGRAPH, DRAWING + "p")
TAKEN_OUT, PUT_IN = (DELETED, MOVED_FROM), (INSERTED, MOVED_TO)
PEOPLE = frozenset(("creator", "lastModifiedBy", "Manager", "Company", "author", "initials"))
"""Names of the elements and attributes that say who made or changed a file."""
MOST_KNOWN, LARGEST_KNOWN = 64, 200_000
"""Parts whose strings are remembered, and how many bytes such a part has at most."""
_WITH_ATTRIBUTES = etree.XPath("descendant-or-self::*[@*]")
_UNREAD = re.compile(r"<!--(.*?)-->|<\?(?!xml )(.*?)\?>", re.DOTALL)
"""Remarks and instructions in XML, which our parser leaves out."""


class StringKind(StrEnum):
    """What a string is."""

    WORDS = "words"
    ATTRIBUTE = "attribute"
    PERSON = "person"
    PART = "part"
    UNSEARCHED = "unsearched"
    """A part that holds no XML; its text is empty."""


class FileString(NamedTuple):
    """A string, where it stands, and the strings that it is read on with: those of one ``stream``."""

    kind: StringKind
    place: str
    text: str
    stream: str


_KNOWN: dict[tuple[str, bytes], tuple[FileString, ...]] = {}


def all_strings(content: bytes, name: str) -> Iterator[FileString]:
    """Every string of a Word file.

    A part with tracked changes is given three times: with all words, without those put in, and without those taken
    out, since a run of words may stand whole in one of these alone.

    Raises:
        InputError: the file cannot be opened.
    """
    package = open_package(content, name)
    for part in package.names.values():
        yield FileString(StringKind.PART, "name of a part", part, part)
        if not is_xml(part):
            yield FileString(StringKind.UNSEARCHED, part, "", part)
        elif part == package.main:
            yield from _part(package, part, package.read(part))
        else:
            yield from _known_part(package, part)


def _known_part(package: Package, part: str) -> tuple[FileString, ...]:
    """The strings of a part beside the text; those of styles and settings are the same in every file that we write."""
    content = package.read(part)
    if (part, content) not in _KNOWN:
        if len(_KNOWN) >= MOST_KNOWN:
            _KNOWN.clear()
        found = tuple(_part(package, part, content))
        if len(content) > LARGEST_KNOWN:
            return found
        _KNOWN[part, content] = found
    return _KNOWN[part, content]


def _part(package: Package, part: str, content: bytes) -> Iterator[FileString]:
    root = package.xml(part)
    for unread in _UNREAD.finditer(_decoded(content)):
        words = unread[1] or unread[2] or ""
        yield FileString(StringKind.WORDS, f"{part}, XML comment", words, f"{part} comment")
    yield from _words(root, part, part, ())
    if root.find(f".//{DELETED}") is not None or root.find(f".//{MOVED_FROM}") is not None:
        yield from _words(root, part, f"{part} accepted", TAKEN_OUT)
    if root.find(f".//{INSERTED}") is not None or root.find(f".//{MOVED_TO}") is not None:
        yield from _words(root, part, f"{part} rejected", PUT_IN)
    yield from _attributes(root, part)


def _words(root: Element, part: str, stream: str, without: tuple[str, ...]) -> Iterator[FileString]:
    paragraph, pieces = 0, list[str]()
    for element in root.iter():
        tag = element.tag
        if tag in PARAGRAPHS:
            if pieces:
                yield FileString(StringKind.WORDS, f"{part}, paragraph {paragraph}", "".join(pieces), stream)
            paragraph, pieces = paragraph + 1, []
        elif tag in SPACES:
            pieces.append(" ")
        text = element.text
        if not text or (without and _inside(element, without)):
            continue
        if tag in WORDS or tag == DELETED_TEXT:
            pieces.append(text)
        elif text.strip():
            local = etree.QName(element).localname
            kind = StringKind.PERSON if local in PEOPLE else StringKind.WORDS
            yield FileString(kind, f"{part}, {local}", text, f"{stream} {local}")
    if pieces:
        yield FileString(StringKind.WORDS, f"{part}, paragraph {paragraph}", "".join(pieces), stream)


def _attributes(root: Element, part: str) -> Iterator[FileString]:
    """The attributes, each value once for each name of one: a style's name stands in every paragraph."""
    seen: set[tuple[object, object]] = set()
    for at, element in enumerate(cast(list[Element], _WITH_ATTRIBUTES(root))):
        pairs = element.items()
        if seen.issuperset(pairs):
            continue
        for pair in pairs:
            if pair in seen:
                continue
            seen.add(pair)
            key, value = pair
            local = str(key).rpartition("}")[2]
            kind = StringKind.PERSON if local in PEOPLE else StringKind.ATTRIBUTE
            yield FileString(kind, f"{part}, {local}", str(value), f"{part} {at} {local}")


def _decoded(content: bytes) -> str:
    wide = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    return content.decode("utf-16" if wide else "utf-8", errors="replace")


def _inside(element: Element, tags: tuple[str, ...]) -> bool:
    return next(element.iterancestors(*tags), None) is not None

"""Scrub a Word file: take out what says who made it, when, where and in which sittings, and leave its words alone."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from clausekit.word.elements import Element, W
from clausekit.word.open_package import Package, is_xml, open_package
from clausekit.word.package import CONTENT_TYPES, FIXED_TIME

KEPT_PROPERTIES = frozenset(("title", "language"))
"""Of the core properties; a reader's machine needs them to say what the file is, and in which language."""
SESSION = re.compile(r"^rsid(R|RPr|RDefault|P|Tr|Sect|Del)?$")
PARAGRAPH_IDS = frozenset(("paraId", "textId"))
NO_ONE = "Author"
"""Whom tracked changes and comments are by from now on; Word refuses them without an author."""
NO_DAY = "1980-01-01T00:00:00Z"
DROPPED_PARTS = re.compile(
    r"^(docProps/(custom|app)\.xml|docProps/thumbnail\..*|word/people\.xml|customXml/.*|word/printerSettings/.*"
    r"|word/commentsExtensible\.xml|word/commentsIds\.xml)$",
    re.IGNORECASE,
)
SETTINGS = ("rsids", "attachedTemplate", "docVars", "mailMerge", "hdrShapeDefaults", "documentId", "docId")
"""What a file's settings hold of its sittings, its template's path, and the machine that it was written on."""
WHAT_PARTS = {
    "app.xml": "company, program and editing time",
    "custom.xml": "custom properties",
    "people.xml": "the list of people",
}


@dataclass(frozen=True, slots=True)
class Removed:
    """One kind of thing taken out, and how often."""

    what: str
    count: int


def scrub_word(content: bytes, name: str) -> tuple[bytes, tuple[Removed, ...]]:
    """A copy without traces of people, machines and sittings, and what was taken out.

    Words, tracked changes and remarks stay; changes and remarks are by "Author" and have no true date.

    Raises:
        InputError: the file cannot be opened.
    """
    package = open_package(content, name)
    counts: Counter[str] = Counter()
    dropped = {part for part in package.names.values() if DROPPED_PARTS.match(part)}
    for part in dropped:
        counts[WHAT_PARTS.get(part.rpartition("/")[2].lower(), f"the part {part}")] += 1
    dropped |= {part for part in package.names.values() if _rels_of(part) in {one.lower() for one in dropped}}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in sorted(package.names.values(), key=lambda one: (one != CONTENT_TYPES, one)):
            if part in dropped:
                continue
            entry = zipfile.ZipInfo(part, FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            archive.writestr(entry, _cleaned(package, part, dropped, counts))
    return packed.getvalue(), tuple(Removed(what, count) for what, count in sorted(counts.items()) if count)


def _cleaned(package: Package, part: str, dropped: set[str], counts: Counter[str]) -> bytes:
    """A part's bytes; one from which nothing is taken out stays as it was, byte for byte."""
    if not is_xml(part):
        return package.read(part)
    before = counts.total()
    root = package.xml(part)
    if part == CONTENT_TYPES:
        _drop(root, [one for one in root if one.get("PartName", "").lstrip("/") in dropped])
        return _bytes(root)
    if part.endswith(".rels"):
        return _bytes(root) if _clean_relations(root, part, dropped, counts) else package.read(part)
    if part.lower().endswith("docprops/core.xml"):
        _clean_properties(root, counts)
    elif part.lower().endswith("/settings.xml"):
        _clean_settings(root, counts)
    _clean_attributes(root, counts)
    counts["remarks in the XML"] += package.read(part).count(b"<!--")
    return _bytes(root) if counts.total() > before else package.read(part)


def _clean_relations(root: Element, part: str, dropped: set[str], counts: Counter[str]) -> bool:
    folder = part.rpartition("_rels/")[0]
    gone = []
    for one in root:
        target = one.get("Target", "")
        whole = target.lstrip("/") if target.startswith("/") else _joined(folder, target)
        if one.get("Type", "").endswith("/attachedTemplate"):
            counts["the path of a template"] += 1
            gone.append(one)
        elif one.get("TargetMode") != "External" and whole in dropped:
            gone.append(one)
    _drop(root, gone)
    return bool(gone)


def _clean_properties(root: Element, counts: Counter[str]) -> None:
    for one in list(root):
        local = etree.QName(one).localname
        if local not in KEPT_PROPERTIES:
            if (one.text or "").strip():
                counts[f"property: {local}"] += 1
            root.remove(one)


def _clean_settings(root: Element, counts: Counter[str]) -> None:
    for one in list(root):
        local = etree.QName(one).localname
        if local in SETTINGS:
            what = {"rsids": "the list of editing sittings", "attachedTemplate": "the path of a template"}
            counts[what.get(local, f"setting: {local}")] += 1
            root.remove(one)


def _clean_attributes(root: Element, counts: Counter[str]) -> None:
    for element in root.iter(etree.Element):
        for key in list(element.attrib):
            local = str(key).rpartition("}")[2]
            value = str(element.attrib[key])
            if SESSION.match(local):
                del element.attrib[key]
                counts["marks of editing sittings"] += 1
            elif local in PARAGRAPH_IDS and "wordml" in str(key) and not _is_pointed_at(root):
                del element.attrib[key]
                counts["ids of paragraphs"] += 1
            elif key == W + "author" and value != NO_ONE:
                element.set(key, NO_ONE)
                counts["authors of changes and comments"] += 1
            elif key == W + "initials" and value:
                element.set(key, "")
                counts["initials"] += 1
            elif key == W + "date" and value != NO_DAY:
                element.set(key, NO_DAY)
                counts["times of changes and comments"] += 1
            elif local == "dateUtc":
                del element.attrib[key]
    for mark in list(root.iter(W + "proofErr")):
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
            counts["marks of the spelling checker"] += 1


def _is_pointed_at(root: Element) -> bool:
    """Whether the ids of this part's paragraphs tie answers to the remarks that they answer."""
    return etree.QName(root).localname in ("comments", "commentsEx")


def _drop(root: Element, gone: list[Element]) -> None:
    for one in gone:
        root.remove(one)


def _rels_of(part: str) -> str:
    """The part that a part of relations belongs to, in lower case; empty for any other part."""
    if not part.endswith(".rels"):
        return ""
    folder, _, base = part.rpartition("_rels/")
    return (folder + base.removesuffix(".rels")).lower()


def _joined(folder: str, target: str) -> str:
    steps: list[str] = []
    for step in (folder + target).split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def traces(content: bytes, name: str) -> Iterator[str]:
    """What a scrubbed copy still says, for a person to look at: links to elsewhere, pictures, embedded files."""
    package = open_package(content, name)
    for part in package.names.values():
        if not is_xml(part):
            yield f"{part}: a picture or another file, whose own traces were not looked at"
        elif part.endswith(".rels"):
            for one in package.xml(part):
                if one.get("TargetMode") == "External":
                    yield f"{part}: a link to {one.get('Target', '')}"

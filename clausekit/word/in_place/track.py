"""Track, inside the later of two Word files, what changed since the earlier one."""

from collections.abc import Mapping
from dataclasses import dataclass

from clausekit.word.elements import Element, W, find
from clausekit.word.in_place.accept import accept_changes
from clausekit.word.in_place.atoms import Alphabet, NotInPlace, Source
from clausekit.word.in_place.match_lists import match_lists
from clausekit.word.in_place.match_notes import match_notes
from clausekit.word.in_place.repack import fingerprints, packed
from clausekit.word.in_place.stories import Align, Share, Weaver
from clausekit.word.open_package import Package, open_package
from clausekit.word.tags import PARAGRAPH, RELATION, SECTION
from clausekit.word.track_changes import TrackingPen
from clausekit.word.tracked import Remark, Signature

FIRST_ID = 700_000
"""Where the ids of our changes begin: above those that a file has already."""
STYLED = (W + "pStyle", W + "rStyle", W + "tblStyle")
PAGE_PARTS = ("header", "footer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What to say beside the text, by the place of a paragraph in the order of its body."""

    before: Mapping[int, Remark]
    after: Mapping[int, Remark]


@dataclass(frozen=True, slots=True)
class TrackedFile:
    """The file, and the comments that it refers to and does not hold yet."""

    content: bytes
    remarks: tuple[tuple[str, Remark], ...]


def track(
    before: bytes, after: bytes, signature: Signature, remarks: Remarks, *, align: Align, share: Share
) -> TrackedFile:
    """The file after, with every change since the file before as Word's own tracked change.

    Changes that were pending in either file count as accepted. A change of looks alone is not shown.

    Args:
        before: a Word file.
        after: another.
        signature: in whose name the changes are, and when they were made.
        remarks: what to say beside the text.
        align: which of several texts before belong to which after, rising on both sides.
        share: which characters two texts share, in order.

    Raises:
        InputError: one of the files cannot be opened.
        NotInPlace: there is something that cannot be shown so.
    """
    old, new = open_package(before, "before.docx"), open_package(after, "after.docx")
    pen = TrackingPen(signature, FIRST_ID)
    said = _placed(old, remarks.before) | _placed(new, remarks.after)
    pages = _page_parts(old, new)
    parts = tuple(_accepted(package) for package in (old, new))
    _forget_styles(old, new, parts[0])
    touched = match_lists(old, new, parts[0])
    notes = match_notes(old, new, align)
    alphabet = Alphabet()

    def weave(one: Element, two: Element, part: str, other: str) -> None:
        sources = (
            Source(alphabet, notes.keys_before, fingerprints(old, part)),
            Source(alphabet, notes.keys_after, fingerprints(new, other)),
        )
        Weaver(*sources, align, share, pen, said).weave(one, two)
        touched.add(other)

    weave(_body(old), _body(new), old.main, new.main)
    for note in notes.couples:
        weave(note.before, note.after, note.part_before, note.part_after)
    for here, there in pages.items():
        weave(old.xml(there), new.xml(here), there, here)
    return TrackedFile(packed(new, touched | notes.touched), tuple(pen.remarks))


def _body(package: Package) -> Element:
    body = find(package.xml(package.main), "body")
    if body is None:
        raise NotInPlace("no body")
    return body


def _placed(package: Package, remarks: Mapping[int, Remark]) -> dict[Element, Remark]:
    paragraphs = list(_body(package).iter(PARAGRAPH)) if remarks else []
    return {paragraphs[at]: remark for at, remark in remarks.items() if at < len(paragraphs)}


def _accepted(package: Package) -> list[Element]:
    """The parts that hold text, with all that was pending in them accepted."""
    names = [package.main]
    for kind in ("footnotes", "endnotes", *PAGE_PARTS):
        names += package.related(package.main, kind)
    trees = [package.xml(name) for name in dict.fromkeys(names)]
    for tree in trees:
        accept_changes(tree)
    return trees


def _page_parts(old: Package, new: Package) -> dict[str, str]:
    """Headers and footers: the part after -> the part before, by section and kind of page.

    Raises:
        NotInPlace: the two files do not have the same ones.
    """
    sides = [_pages_of(package) for package in (old, new)]
    if sides[0].keys() != sides[1].keys():
        raise NotInPlace("headers or footers for other pages")
    found: dict[str, str] = {}
    for key, part in sides[1].items():
        if found.setdefault(part, sides[0][key]) != sides[0][key]:
            raise NotInPlace("headers or footers of several sections as one")
    return found


def _pages_of(package: Package) -> dict[tuple[int, str, str], str]:
    targets = {arrow.id: arrow.target for arrow in package.relations(package.main) if not arrow.external}
    found = {}
    for at, section in enumerate(_body(package).iter(SECTION)):
        for kind in PAGE_PARTS:
            for reference in section.iterchildren(f"{W}{kind}Reference"):
                part = targets.get(reference.get(RELATION + "id", ""), "")
                if package.has(part):
                    found[at, kind, reference.get(W + "type", "")] = part
    return found


def _forget_styles(old: Package, new: Package, parts: list[Element]) -> None:
    """Leave out of the text before the styles that the file after does not have."""
    known = {
        style.get(W + "styleId")
        for part in new.related(new.main, "styles")
        for style in new.xml(part).iterchildren(W + "style")
    }
    for tree in parts:
        for style in [one for one in tree.iter(*STYLED) if one.get(W + "val") not in known]:
            parent = style.getparent()
            if parent is not None:
                parent.remove(style)

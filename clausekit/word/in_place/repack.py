"""What a Word file's relations lead to, and the file put together again with the parts that were changed."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterable

from lxml import etree

from clausekit.word.in_place.atoms import NotInPlace
from clausekit.word.open_package import STRICT, Package
from clausekit.word.package import CONTENT_TYPES, FIXED_TIME


def fingerprints(package: Package, part: str) -> Callable[[str], str]:
    """For the id of a relation of a part, what it leads to in a form that is the same in every file."""
    arrows = {arrow.id: arrow for arrow in package.relations(part)}

    def fingerprint(name: str) -> str:
        arrow = arrows.get(name)
        if arrow is None:
            return name
        if arrow.external or not package.has(arrow.target):
            return arrow.target
        return hashlib.sha256(package.read(arrow.target)).hexdigest()

    return fingerprint


def packed(package: Package, changed: Iterable[str]) -> bytes:
    """The file, with the trees of the changed parts instead of what it held; not pressed, as it is opened again.

    Raises:
        NotInPlace: a changed part is in the ISO strict form, which we read as the everyday one.
    """
    made = {part.lower() for part in changed}
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for low, name in sorted(package.names.items(), key=lambda one: (one[1] != CONTENT_TYPES, one[1])):
            if name.endswith("/"):
                continue
            kept = package.read(name)
            if low in made and STRICT in kept:
                raise NotInPlace("a file in the strict form")
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.create_system = 3
            archive.writestr(entry, _bytes(package, name) if low in made else kept)
    return content.getvalue()


def _bytes(package: Package, part: str) -> bytes:
    return etree.tostring(package.xml(part), xml_declaration=True, encoding="UTF-8", standalone=True)

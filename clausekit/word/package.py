"""Open our template as a package, and save a package so that the same input gives the same bytes."""

import io
import zipfile
from functools import cache
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter

from clausekit.findings import Finding, InputError, Location, not_read
from clausekit.given.file_bytes import file_bytes
from clausekit.word.open_package import open_package

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can hold; it says nothing of when a file was made."""
CONTENT_TYPES = "[Content_Types].xml"


def open_template(folder: Path) -> WordDocument:
    """Open a template that is kept as a folder of parts, so that people can read and compare it."""
    return docx.Document(io.BytesIO(_packed(folder)))


@cache
def _packed(folder: Path) -> bytes:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for path in files:
            archive.writestr(path.relative_to(folder).as_posix(), path.read_bytes())
    return packed.getvalue()


def open_word_file(path: Path) -> WordDocument:
    """Open a Word file that someone else made.

    Raises:
        InputError: there is no such file, it is not safe to open, or Word could not open it either.
    """
    try:
        content = file_bytes(path)
    except OSError as error:
        raise InputError([not_read(path, error)]) from None
    open_package(content, str(path))
    try:
        return docx.Document(io.BytesIO(content))
    except Exception as error:  # python-docx raises whatever its zip and XML readers raise
        problem = f"this is not a Word file that can be read ({type(error).__name__})"
        hint = "save it as .docx in Word"
        raise InputError([Finding("word-unreadable", problem, Location(str(path)), hint=hint)]) from None


def save(document: WordDocument) -> bytes:
    """A package as bytes, with fixed times and its parts in a fixed order."""
    loose = _Parts()
    package = document.part.package
    for part in package.parts:
        part.before_marshal()
    PackageWriter._write_content_types_stream(loose, package.parts)  # type: ignore[no-untyped-call]
    PackageWriter._write_pkg_rels(loose, package.rels)  # type: ignore[no-untyped-call]
    PackageWriter._write_parts(loose, package.parts)  # type: ignore[arg-type]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(loose.contents, key=lambda name: (name != CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            archive.writestr(entry, loose.contents[name])
    return packed.getvalue()


class _Parts:
    """Takes the parts of a package where python-docx would pack them, so that they are packed once."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}

    def write(self, uri: PackURI, content: bytes) -> None:
        self.contents[uri.membername] = content

"""Open our template as a package, and save a package so that the same input gives the same bytes."""

import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document as WordDocument

from clausekit.findings import Finding, InputError, Location
from clausekit.word.open_package import open_package

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can hold; it says nothing of when a file was made."""
CONTENT_TYPES = "[Content_Types].xml"


def open_template(folder: Path) -> WordDocument:
    """Open a template that is kept as a folder of parts, so that people can read and compare it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for path in files:
            archive.writestr(path.relative_to(folder).as_posix(), path.read_bytes())
    packed.seek(0)
    return docx.Document(packed)


def open_word_file(path: Path) -> WordDocument:
    """Open a Word file that someone else made.

    Raises:
        InputError: there is no such file, it is not safe to open, or Word could not open it either.
    """
    problem = "there is no such file"
    if path.is_file():
        open_package(path.read_bytes(), str(path))
        try:
            return docx.Document(str(path))
        except Exception as error:  # python-docx raises whatever its zip and XML readers raise
            problem = f"this is not a Word file that can be read ({type(error).__name__})"
    raise InputError([Finding("word-unreadable", problem, Location(str(path)), hint="save it as .docx in Word")])


def save(document: WordDocument) -> bytes:
    """A package as bytes, with fixed times and its parts in a fixed order."""
    loose = io.BytesIO()
    document.save(loose)
    packed = io.BytesIO()
    with zipfile.ZipFile(loose) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in sorted(before.namelist(), key=lambda name: (name != CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            after.writestr(entry, before.read(name))
    return packed.getvalue()

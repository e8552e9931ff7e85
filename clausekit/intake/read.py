"""Read: a document from a file that anybody made; the suffix says how."""

from collections.abc import Callable
from pathlib import Path, PurePath

from clausekit.document.reading import Reading
from clausekit.findings import Finding, InputError, Location, nearest, not_read
from clausekit.given.file_bytes import file_size
from clausekit.given.sweeps import WithoutSweeps

LARGEST_FILE = 200_000_000
"""Bytes; agreements of 300 pages have fewer than 5 million."""


def read_document(path: Path) -> Reading:
    """Read a file: both views of its text, its tracked changes and comments, and what could not be read.

    Raises:
        InputError: there is no such file, its kind is not known, or it is empty or broken.
    """
    return read_content(file_content(path), str(path))


def file_content(path: Path) -> bytes:
    """The bytes of a file that can be read as a document.

    Raises:
        InputError: there is no such file, its kind is not known, or it is too large.
    """
    name = str(path)
    if path.is_dir():
        raise _refused("is-a-folder", "this is a folder and not a document", name, "name a file in it")
    if not path.exists():
        raise InputError([not_read(path, FileNotFoundError())])
    _reader(name)
    try:
        if file_size(path) > LARGEST_FILE:
            message = f"the file is larger than {LARGEST_FILE // 1_000_000} MB"
            raise _refused("too-large", message, name, "ask for it without its pictures")
        return path.read_bytes()
    except OSError as error:
        raise InputError([not_read(path, error)]) from None


def read_content(content: bytes, name: str) -> Reading:
    """Read a document from bytes, for example of standard input; the suffix of ``name`` says what they are.

    Raises:
        InputError: the kind is not known, or the content is empty or broken.
    """
    reader = _reader(name)
    if not content.strip():
        raise _refused("empty-file", "this file is empty", name, "ask for the file again, or save it anew")
    with WithoutSweeps():
        return reader(content, name)


def _reader(name: str) -> Callable[[bytes, str], Reading]:
    suffix = PurePath(name).suffix.lower()
    if suffix not in READERS:
        known = ", ".join(READERS)
        hint = nearest(suffix, READERS) or f"files that can be read: {known}"
        raise _refused("unknown-kind", f"`{suffix or name}` is not a kind of document that can be read", name, hint)
    return READERS[suffix]


def _refused(code: str, message: str, name: str, hint: str) -> InputError:
    return InputError([Finding(code, message, Location(name), hint=hint)])


def _word(content: bytes, name: str) -> Reading:
    from clausekit.intake.read_word_file import read_word_file

    return read_word_file(content, name)


def _markdown(content: bytes, name: str) -> Reading:
    from clausekit.intake.read_markdown import read_markdown

    return read_markdown(content, name)


def _text(content: bytes, name: str) -> Reading:
    from clausekit.intake.read_text import read_text

    return read_text(content, name)


def _html(content: bytes, name: str) -> Reading:
    from clausekit.intake.read_html import read_html

    return read_html(content, name)


def _json(content: bytes, name: str) -> Reading:
    from clausekit.intake.read_json import read_json

    return read_json(content, name)


def _pdf(content: bytes, name: str) -> Reading:
    from clausekit.intake.read_pdf import read_pdf

    return read_pdf(content, name)


def _office(content: bytes, name: str) -> Reading:
    from clausekit.intake.read_office import read_office

    return read_office(content, name)


READERS: dict[str, Callable[[bytes, str], Reading]] = {
    ".docx": _word,
    ".docm": _word,
    ".md": _markdown,
    ".txt": _text,
    ".html": _html,
    ".htm": _html,
    ".json": _json,
    ".pdf": _pdf,
    ".odt": _office,
    ".doc": _office,
    ".rtf": _office,
}
"""Suffix to reader. A reader's module loads when it is used."""

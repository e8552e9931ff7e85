"""Two Word files that others made as one with tracked changes, their looks kept; by the optional engine Docxodus."""

import tempfile
from pathlib import Path

from clausekit.findings import Finding, InputError, Location, not_read
from clausekit.rendering.check_redline import check_against
from clausekit.rendering.redline import signature_of
from clausekit.rendering.standing import Standing, notice
from clausekit.word.add_notice import add_notice
from clausekit.word.docxodus import check_engine, run_docxodus
from clausekit.word.read import read_word
from clausekit.word.reading import WordView


def redline_files(before: Path, after: Path, author: str, date: str, *, standing: Standing) -> bytes:
    """A Word file in which accepting every change gives the second file's text, and rejecting every change the first's.

    Args:
        before: a Word file.
        after: another.
        author: in whose name the changes are.
        date: when they were made, as ``2027-03-01`` or with a time.
        standing: who may see the file; this engine adds no comments.

    Raises:
        InputError: the engine is missing or fails, a file cannot be read or holds changes that nobody has accepted
            or rejected (the engine would accept them all and forget whose they were), or the result does not give
            back both texts.
    """
    signature = signature_of(author, date)
    check_engine()
    contents = tuple(_content(path) for path in (before, after))
    views = tuple(_view(content, path) for content, path in zip(contents, (before, after), strict=True))
    with tempfile.TemporaryDirectory(prefix="redline-") as folder:
        made = run_docxodus(contents[0], contents[1], signature, Path(folder))
    content = add_notice(made, notice(standing))
    problems = check_against(content, views[0], views[1], standing=standing)
    if problems:
        hint = "leave out --engine for a restatement in a plain layout"
        message = "the engine's redline does not give back both texts and was not written"
        raise InputError([Finding("redline-refused", message, Location(str(after)), hint=hint), *problems])
    return content


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError([not_read(path, error)]) from None


def _view(content: bytes, path: Path) -> WordView:
    reading = read_word(content, path.name)
    if reading.revisions:
        message = f"this file holds {len(reading.revisions)} tracked changes that nobody has accepted or rejected"
        hint = "leave out --engine, which compares what the changes make; or accept or reject them in a copy first"
        raise InputError([Finding("redline-pending", message, Location(str(path)), hint=hint)])
    return reading.countered

"""Run Docxodus, the optional engine that tracks changes in Word files we did not make and keeps their looks."""

import base64
import hashlib
import subprocess
from importlib import import_module, metadata
from pathlib import Path

from clausekit.findings import Finding, InputError
from clausekit.word.tracked import Signature

PACKAGE, BINARIES = "python-redlines", "python-redlines-docxodus"
VERSION = "2.0.0"
ARCHIVES = (".tar.gz", ".zip")
SEEN = {"linux-x64.tar.gz": "pu6jG3tVN1Bk8A8-jqo61BIeToHLnOYkJdZVx4DIwZU"}
"""Hashes of the engine's archives that we have tried ourselves; for others the one that its package records holds."""
MISSING = Finding(
    "docxodus-missing",
    "the engine Docxodus is not installed",
    hint="`pip install 'clausekit[redline]'` installs it; or leave out --engine for a restatement in a plain layout",
)


def run_docxodus(before: bytes, after: bytes, signature: Signature, folder: Path) -> bytes:
    """A Word file with tracked changes that lead from one Word file to another.

    The engine's program is unpacked into ``folder`` for this run alone: the place where its package would keep
    it can be written to by whoever can write to the user's cache.

    Args:
        before: a Word file without pending changes.
        after: another.
        signature: in whose name the changes are, and when they were made.
        folder: a private folder that goes away afterwards; about 110 MB are written to it.

    Raises:
        InputError: the engine is not installed, is another version, is not what was published, or fails.
    """
    check_engine()
    try:
        engine = import_module("python_redlines").DocxodusEngine(target_path=str(folder))
        result = engine.run_redline(signature.author, before, after, date_time=signature.date)
    except ImportError as error:
        raise InputError([MISSING]) from error
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        message = f"the engine Docxodus could not compare these files ({type(error).__name__})"
        raise InputError([Finding("docxodus-failed", message, hint="leave out --engine")]) from error
    content = result[0]
    assert isinstance(content, bytes)
    return content


def check_engine() -> None:
    """Whether the engine is there, of the version we have tried, and what was published.

    Raises:
        InputError: it is not.
    """
    try:
        versions = {metadata.version(name) for name in (PACKAGE, BINARIES)}
        files = metadata.files(BINARIES) or ()
    except metadata.PackageNotFoundError:
        raise InputError([MISSING]) from None
    if versions != {VERSION}:
        found = ", ".join(sorted(versions))
        message = f"the engine Docxodus is of version {found}; only {VERSION} is known to be right"
        raise InputError([Finding("docxodus-version", message, hint="`pip install 'clausekit[redline]'` mends it")])
    archives = [file for file in files if file.name.endswith(ARCHIVES)]
    if not archives:
        raise InputError([MISSING])
    for archive in archives:
        recorded = archive.hash.value if archive.hash is not None else ""
        if _hash(Path(str(archive.locate()))) != SEEN.get(archive.name, recorded):
            message = f"the engine's archive {archive.name} is not the one that was published, and is not run"
            raise InputError([Finding("docxodus-hash", message, hint="remove the package and install it again")])


def _hash(path: Path) -> str:
    """The hash of a file as Python packages record it."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256")
    return base64.urlsafe_b64encode(found.digest()).rstrip(b"=").decode()

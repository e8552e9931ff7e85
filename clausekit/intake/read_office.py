"""Read the files of other office programs: LibreOffice, if it is here, makes a Word file of them."""

import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path, PurePath

from clausekit.document.reading import Reading
from clausekit.files import write_files
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.intake.read_word_file import read_word_file

PATIENCE = 180
"""Seconds that LibreOffice may take; 300 pages take it about twenty."""
PROGRAMS = ("soffice", "libreoffice")


def read_office(content: bytes, name: str) -> Reading:
    """An .odt, .doc or .rtf file, by way of Word's format.

    Raises:
        InputError: LibreOffice is not installed, or cannot read the file.
    """
    reading = read_word_file(_as_word(content, name), name)
    message = (
        f"this {PurePath(name).suffix} file was read through LibreOffice; check what matters against the file itself"
    )
    note = Finding("through-libreoffice", message, Location(name), Severity.NOTE)
    return replace(reading, findings=(*reading.findings, note))


def _as_word(content: bytes, name: str) -> bytes:
    program = next((found for one in PROGRAMS if (found := shutil.which(one))), None)
    if program is None:
        hint = "install LibreOffice, or save the file as .docx in the program that made it"
        message = f"a {PurePath(name).suffix} file needs LibreOffice, which is not on this computer"
        raise InputError([Finding("no-libreoffice", message, Location(name), hint=hint)])
    with tempfile.TemporaryDirectory(prefix="read-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / f"source{PurePath(name).suffix.lower()}"
        made = Path(folder) / "made" / "source.docx"
        write_files({source: content})
        # a profile of its own: no macro setting, recent-files list or running window of the person is touched
        command = [program, f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless", "--norestore"]
        command += ["--convert-to", "docx", "--outdir", str(made.parent), str(source)]
        try:
            subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            raise _not_converted(name, f"LibreOffice did not finish within {PATIENCE} seconds") from None
        except OSError as error:
            raise _not_converted(name, f"LibreOffice did not start: {error.strerror or error}") from None
        if not made.is_file():
            raise _not_converted(name, "LibreOffice cannot read this file")
        return made.read_bytes()


def _not_converted(name: str, message: str) -> InputError:
    hint = "open it in the program that made it and save it as .docx"
    return InputError([Finding("not-converted", message, Location(name), hint=hint)])

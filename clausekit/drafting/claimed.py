"""What a bargaining folder claims: its bargaining file and the clauses that it can name, every mistake said at once."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from clausekit.drafting.bargaining import BargainingFile, bargaining_path, read_bargaining
from clausekit.findings import Finding, InputError
from clausekit.library.load import Library, load_library
from clausekit.yaml_files.read import YamlText, read_yaml_file


def read_claimed(folder: Path, libraries: Sequence[Path] = ()) -> tuple[BargainingFile, Library]:
    """The bargaining file of a folder, and the library that it chooses from.

    Args:
        folder: the bargaining folder, or the file in it.
        libraries: further library folders; ``library/`` in the folder itself comes last.

    Raises:
        InputError: every mistake in the file. Where it does not fit, clauses that no library has are named all the
            same, which else would be said only once the rest is mended.
    """
    try:
        bargaining = read_bargaining(folder)
    except InputError as error:
        raise InputError([*error.findings, *_unknown_clauses(folder, libraries)]) from None
    return bargaining, load_library(libraries, own=bargaining.folder / "library")


def _unknown_clauses(folder: Path, libraries: Sequence[Path]) -> tuple[Finding, ...]:
    try:
        file = bargaining_path(folder)
        return tuple(_unknown(read_yaml_file(file), load_library(libraries, own=file.parent / "library")))
    except InputError:  # said already, or a mistake in a library, which is another matter
        return ()


def _unknown(source: YamlText, library: Library) -> Iterator[Finding]:
    clauses = source.content.get("clauses") if isinstance(source.content, dict) else None
    for at, chosen in enumerate(clauses if isinstance(clauses, list) else ()):
        name = chosen.get("id") if isinstance(chosen, dict) else None
        if isinstance(name, str) and name not in library:
            yield library.unknown(name, source.place(("clauses", at, "id")))

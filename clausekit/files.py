"""The only door to writing: a file is written whole or not at all, and never over another unasked."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from clausekit.findings import Finding, InputError, Location


def write_files(contents: Mapping[Path, bytes], *, force: bool = False) -> None:
    """Write several files, each whole.

    Args:
        contents: what each file is to hold. Missing folders are made.
        force: replace files that exist.

    Raises:
        InputError: files exist and ``force`` is off (all of them are named, none is written), or
            a folder cannot be written to.
    """
    if not force:
        existing = [path for path in contents if path.exists()]
        if existing:
            raise InputError([_exists(path) for path in existing])
    for path, content in contents.items():
        try:
            _make_folder(path.parent)
            _write_whole(path, content, force=force)
        except FileExistsError:
            raise InputError([_exists(path)]) from None
        except OSError as error:
            message = f"cannot be written: {error.strerror or error}"
            raise InputError([Finding("not-written", message, Location(str(path)))]) from None


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:  # a file stands where the folder should be
        raise NotADirectoryError(0, f"{folder} is not a folder") from None


def _write_whole(path: Path, content: bytes, *, force: bool) -> None:
    """Write beside the target first, so that a stop at any moment leaves the old file or the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(_mode_for(path))
        if force:
            part.replace(path)
        else:
            _move_to_new(part, path)
    finally:
        part.unlink(missing_ok=True)


def _move_to_new(part: Path, path: Path) -> None:
    """Move to a name that must be free; a link fails if another process took it meanwhile."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a stick or share without links; Windows renames only to a free name
        if os.name != "nt" and path.exists():
            raise FileExistsError(path) from None
        part.rename(path)


def _mode_for(path: Path) -> int:
    """The permissions of the file that is replaced, else those that only the owner has."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o600


def _exists(path: Path) -> Finding:
    return Finding("file-exists", "this file exists already", Location(str(path)), hint="`--force` replaces it")


def write_cache_file(path: Path, content: bytes) -> None:
    """Write a file that can be made again at any time; a disk that refuses is no reason to stop."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        return

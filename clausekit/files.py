"""The only door to writing: whole or not at all, one writer at a time, and never over another file unasked."""

import base64
import errno
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from clausekit.findings import Finding, InputError, Location, not_written
from clausekit.given.file_names import LONGEST_PATH, unfit_name

FORCE = "`--force` replaces it"
ANOTHER_NAME = "give another name, or delete it first"
"""What to do about a file that exists: with a command that can replace it, and with one that cannot."""
PATIENCE = 20.0
"""Seconds to wait for another process that writes in the same folder; it needs a few hundredths of one."""
_HALF, _PART = ".half-", ".part"
"""How the names of parts begin and end: what was not yet written whole when a process was stopped."""
FORSAKEN = 3600.0
"""Seconds after which nobody goes on writing a part."""
_OF_THE_PATH = (errno.ENOENT, errno.ENAMETOOLONG, errno.EINVAL)
"""What a system says of a path that it cannot open; Windows, that there is none."""


def write_files(contents: Mapping[Path, bytes], *, force: bool = False, hint: str = FORCE) -> None:
    """Write several files, each whole. One that holds this already, byte for byte, is left and is no obstacle.

    Args:
        contents: what each file is to hold. Missing folders are made.
        force: replace files that exist and hold something else.
        hint: what to do about a file that exists, for commands that have no ``--force``.

    Raises:
        InputError: files exist and ``force`` is off, are folders, or have names that Windows cannot hold (all of them
            are named, none is written), or a folder cannot be written to.
    """
    if unfit := [_unfit(path, why) for path in contents if (why := unfit_name(path.name))]:
        raise InputError(unfit)
    if folders := [path for path in contents if path.is_dir()]:
        raise InputError([not_written(path, IsADirectoryError()) for path in folders])
    contents = {path: content for path, content in contents.items() if not _holds(path, content)}
    if not force and (existing := [path for path in contents if path.exists()]):
        raise InputError([_exists(path, hint) for path in existing])
    _sweep({path.parent for path in contents})
    for path, content in contents.items():
        try:
            _make_folder(path.parent)
            _write_whole(path, content, path.parent, force=force)
        except FileExistsError:
            raise InputError([_exists(path, hint)]) from None
        except OSError as error:
            raise InputError([_refused(path, error)]) from None


def write_together(new: Mapping[Path, bytes], changed: Mapping[Path, bytes], journal: Path) -> None:
    """Write several files, all of them or none, wherever the process or the disk stops.

    All contents first go into one file, the journal, which is itself written whole or not at all. A stop
    before that leaves the folder as it was; after it, ``finish_writing`` does the rest. Call both under
    ``locked``, or two processes may mistake each other's work for an unfinished one.

    Args:
        new: files whose names must be free.
        changed: files that exist, with what they hold from now on.
        journal: where the journal stands meanwhile; the files are below the folder that its own folder is in.

    Raises:
        InputError: a name is taken or the disk refuses; then nothing is changed.
    """
    if taken := [path for path in new if path.exists()]:
        raise InputError([_taken(path) for path in taken])
    before = {path: path.read_bytes() for path in changed}
    root = journal.parent.parent
    rows = [_row(path.relative_to(root), content) for path, content in new.items()]
    rows += [_row(path.relative_to(root), content, before[path]) for path, content in changed.items()]
    write_files({journal: json.dumps(rows).encode()})
    try:
        _carry_out(rows, journal)
    except BaseException as error:
        for path, content in new.items():
            if path.exists() and path.read_bytes() == content:
                path.unlink()
        for path, content in changed.items():
            if path.read_bytes() == content:
                _write_whole(path, before[path], journal.parent, force=True)
        journal.unlink()
        if isinstance(error, OSError):
            raise InputError([_refused(Path(error.filename or root), error)]) from None
        raise


def finish_writing(journal: Path) -> None:
    """Do what a stopped ``write_together`` left undone, and remove the half-written parts of a stopped process.

    Raises:
        InputError: the journal is not ours, or a file was changed meanwhile; nothing is written over.
    """
    try:
        for part in journal.parent.glob(f".*{_PART}"):
            part.unlink(missing_ok=True)
        if not journal.exists():
            return
        rows = json.loads(journal.read_bytes())
        _check_journal(rows, journal)
        _carry_out(rows, journal)
    except (ValueError, KeyError, TypeError):
        message = "this file should finish an interrupted command, and cannot"
        raise InputError([Finding("journal-broken", message, Location(str(journal)), hint="delete it")]) from None
    except OSError as error:
        raise InputError([_refused(journal.parent, error)]) from None


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A hidden folder beside ``folder``, to put together in it what is to stand there; gone afterwards.

    ``put_in_place`` makes it the folder: whoever looks finds the whole of it or nothing. What a stopped process left
    of one is removed first, so call it under ``locked``.

    Raises:
        InputError: it cannot be made.
    """
    part = folder.parent / f".{folder.name}{_PART}"
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(mode=0o700, parents=True)
    except OSError as error:
        raise InputError([_refused(part, error)]) from None
    try:
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def put_in_place(part: Path, folder: Path) -> None:
    """Give a staged folder its name, which must be free.

    Raises:
        InputError: something has that name, or the disk refuses.
    """
    if folder.exists():
        raise InputError([_taken(folder)])
    try:
        part.rename(folder)
    except OSError as error:
        raise InputError([_refused(folder, error)]) from None


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let one process at a time do what follows; ``path`` is a file that exists for this alone.

    The lock is the system's own, so it ends with the process, however that ends.

    Raises:
        InputError: another process keeps it for too long, or the file cannot be made.
    """
    try:
        _make_folder(path.parent)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise InputError([_refused(path.parent, error)]) from None
    try:
        until = time.monotonic() + PATIENCE
        while not _take_lock(handle):
            if time.monotonic() > until:
                message = "another clausekit command is writing in this folder"
                raise InputError([Finding("folder-busy", message, Location(str(path.parent)), hint="try again")])
            time.sleep(0.02)
        yield
    finally:
        os.close(handle)


def _take_lock(handle: int) -> bool:
    """Try once. A share without locks counts as taken: names that must be free guard it still."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _carry_out(rows: list[dict[str, str]], journal: Path) -> None:
    """Write what the journal holds and is not written yet, then remove it."""
    root = journal.parent.parent
    for row in rows:
        path, content = root / row["path"], base64.b64decode(row["holds"], validate=True)
        found = path.read_bytes() if path.exists() else None
        if found == content:
            continue
        _make_folder(path.parent)
        if "held" in row and found is not None and _fingerprint(found) == row["held"]:
            _write_whole(path, content, journal.parent, force=True)
        elif "held" not in row and found is None:
            _write_whole(path, content, journal.parent, force=False)
        else:
            raise InputError([_changed(path, journal) if "held" in row else _taken(path)])
    journal.unlink()


def _check_journal(rows: list[dict[str, str]], journal: Path) -> None:
    """A folder may come from others: what finishes its writing must not reach outside it."""
    root = journal.parent.parent.resolve()
    for row in rows:
        target = (root / row["path"]).resolve()
        if not target.is_relative_to(root):
            raise ValueError("a path leads out of the folder")


def _row(path: Path, content: bytes, before: bytes | None = None) -> dict[str, str]:
    row = {"path": path.as_posix(), "holds": base64.b64encode(content).decode()}
    return row if before is None else {**row, "held": _fingerprint(before)}


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:  # a file stands where the folder should be
        raise NotADirectoryError(0, f"{folder} is not a folder") from None


def _write_whole(path: Path, content: bytes, beside: Path, *, force: bool) -> None:
    """Write a part near the target first, so that a stop at any moment leaves the old file or the new one."""
    handle, name = tempfile.mkstemp(dir=beside, prefix=_HALF, suffix=_PART)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):  # a stick or share may know no permissions; the part is the owner's alone
            part.chmod(_mode_for(path))
        if force:
            part.replace(path)
        else:
            _move_to_new(part, path)
    finally:
        part.unlink(missing_ok=True)


def half_written(folder: Path) -> list[Path]:
    """The parts that a stopped process left in a folder, or that one is writing there now."""
    return sorted(folder.glob(f"{_HALF}*{_PART}"))


def _sweep(folders: Iterable[Path]) -> None:
    """Remove the parts that a stopped process left here, once they are old enough to be nobody's."""
    for part in (found for folder in folders for found in half_written(folder)):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > FORSAKEN:
                part.unlink()


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


def _holds(path: Path, content: bytes) -> bool:
    """Whether a file holds just this: to write it again would take nothing away and add nothing."""
    try:
        return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _exists(path: Path, hint: str) -> Finding:
    return Finding("file-exists", "this file exists already", Location(str(path)), hint=hint)


def _unfit(path: Path, why: str) -> Finding:
    return Finding("unfit-name", why, Location(str(path)), hint="give the file another name")


def _refused(path: Path, error: OSError) -> Finding:
    """What the disk said; of a path that is too deep Windows says only that it is not there."""
    length = len(str(path.absolute()))
    if length <= LONGEST_PATH or error.errno not in _OF_THE_PATH:
        return not_written(path, error)
    message = f"its whole path has {length} characters, and Windows opens none of more than {LONGEST_PATH}"
    hint = "move the folder nearer to the top of the disk, or give shorter names"
    return Finding("path-too-long", message, Location(str(path)), hint=hint)


def _taken(path: Path) -> Finding:
    return Finding("file-in-the-way", "this file is in the way", Location(str(path)), hint="move it elsewhere")


def _changed(path: Path, journal: Path) -> Finding:
    message = "this file was changed before an interrupted command could finish with it"
    hint = f"delete {journal} once the folder is as it should be"
    return Finding("changed-meanwhile", message, Location(str(path)), hint=hint)


def write_cache_file(path: Path, content: bytes) -> None:
    """Write a file that can be made again at any time; a disk that refuses is no reason to stop."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=_PART)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        return

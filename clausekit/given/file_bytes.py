"""The bytes of a file, once it is sure that it is one: what is given as a file may be a pipe without end."""

import errno
import stat
from pathlib import Path

LARGEST = 200_000_000
"""Bytes; an agreement of 300 pages with pictures is about a tenth of it."""


def file_size(path: Path) -> int:
    """The size of a regular file in bytes, links followed.

    Raises:
        OSError: there is no such file, or it is none; ``strerror`` says so in plain words.
    """
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "it is a device or a pipe and no file", str(path))
    return found.st_size


def file_bytes(path: Path) -> bytes:
    """What a regular file holds.

    Raises:
        OSError: as ``file_size`` does, or it is larger than ``LARGEST``.
    """
    if file_size(path) > LARGEST:
        raise OSError(errno.EFBIG, f"it is larger than {LARGEST // 1_000_000} MB", str(path))
    return path.read_bytes()

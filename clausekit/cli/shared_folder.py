"""Whether a folder is copied to other machines or stands on one: then others may be able to read it."""

import os
from pathlib import Path, PurePath

SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "owncloud", "pcloud", "my drive")
"""How the names of folders begin that a program copies elsewhere."""
NETWORKS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "fuse.sshfs", "9p", "davfs", "fuse.gvfsd-fuse"})
"""Kinds of file system that are on another machine."""
_REMOTE_DRIVE = 4


def why_shared(folder: Path, mounts: str | None = None) -> str:
    """Why others may read it, as the end of a sentence that begins with the folder; empty if nothing shows it.

    Args:
        folder: the folder; it need not exist.
        mounts: the table of mounted file systems, if not this computer's own.
    """
    whole = folder.resolve()
    for part in whole.parts:
        name = part.lower().replace("-", " ")
        if name.startswith(SYNCED) or name == "box":
            return f"is in `{part}`, which is copied to other machines."
    if str(whole).startswith("\\\\") or _is_remote_drive(whole):
        return "is on a network drive."
    table = _mounts() if mounts is None else mounts
    return "is on a network drive." if _file_system(whole, table) in NETWORKS else ""


def _file_system(whole: PurePath, table: str) -> str:
    rows = [line.split() for line in table.splitlines()]
    holding = [(row[1], row[2]) for row in rows if len(row) > 2 and whole.is_relative_to(row[1].replace("\\040", " "))]
    return max(holding, key=lambda row: len(row[0]))[1] if holding else ""


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text("utf-8", errors="replace")
    except OSError:
        return ""


def _is_remote_drive(whole: Path) -> bool:
    if os.name != "nt":
        return False
    import ctypes

    return bool(ctypes.windll.kernel32.GetDriveTypeW(whole.anchor) == _REMOTE_DRIVE)  # type: ignore[attr-defined,unused-ignore]

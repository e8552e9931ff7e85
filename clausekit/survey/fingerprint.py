"""Fingerprint: by which two computers, or two days, know that they read agreements alike."""

from functools import lru_cache
from hashlib import sha256

from clausekit.shipped import VERSION, shipped_clauses

READ_BY = ("clauses.lock", "register/*.*")
"""The files of the library that decide what is found in an agreement; the lock holds a hash of each clause."""


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """The version of clausekit, and a hash over what of its library agreements are read by."""
    digest = sha256()
    folder = shipped_clauses()
    for path in sorted(path for pattern in READ_BY for path in folder.glob(pattern)):
        digest.update(path.read_bytes())
    return f"{VERSION} {digest.hexdigest()[:16]}"

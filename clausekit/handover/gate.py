"""The gate: a finished file is opened again and searched; what passes is ``Cleared``, the rest is refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from clausekit.findings import Finding, InputError, Refusal
from clausekit.handover.reopen import reopen
from clausekit.handover.search import search
from clausekit.handover.secrets import RUN, Secrets

PASSED = "no internal wording found"
CANNOT_SEE = (
    f"looked for runs of {RUN} or more words, author names, paths and traces of this program; "
    "it cannot see a leaked number or a paraphrase: read before you send"
)
WITHOUT_MANDATE = "the mandate is not on this machine, so its words could not be looked for"


@dataclass(frozen=True, slots=True)
class Cleared:
    """A file that passed the gate; only ``clear`` makes one, and ``write_cleared`` writes nothing else."""

    path: Path
    content: bytes


def clear(
    path: Path,
    content: bytes,
    secrets: Secrets,
    authors: frozenset[str] = frozenset(),
    exchanged: Iterable[Path] = (),
) -> Cleared:
    """Let a finished file through, or refuse it.

    Args:
        path: where it is to be written; of it only the file's own name is searched.
        content: the bytes that are to be written.
        secrets: what to search for.
        authors: who may be named as the author of a change or remark.
        exchanged: files that both sides have; what is to be said of one of them too is no news to anybody, such as
            a picture that stands in it or the name of whoever typed it.

    Raises:
        Refusal: everything that should not be in it, each with its place.
        InputError: the file cannot be opened or is of a format that cannot be searched.
    """
    found = search(path.name, tuple(reopen(path.name, content)), secrets, authors)
    if found:
        held = {(one.code, one.message) for file in exchanged for one in _held(file, secrets, authors)}
        found = [one for one in found if (one.code, one.message) not in held]
    if found:
        raise Refusal(found)
    return Cleared(path, content)


def _held(file: Path, secrets: Secrets, authors: frozenset[str]) -> list[Finding]:
    """What is to be said of a file that both sides have; nothing of one whose format cannot be searched."""
    try:
        return search(file.name, tuple(reopen(file.name, file.read_bytes())), secrets, authors)
    except InputError:
        return []


def report(secrets: Secrets) -> tuple[str, ...]:
    """What may be said of files that passed, and what the gate cannot see."""
    said = (f"{PASSED} ({CANNOT_SEE}).",)
    return said if secrets.mandate_seen else (*said, f"Note: {WITHOUT_MANDATE}.")

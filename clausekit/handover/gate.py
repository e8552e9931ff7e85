"""The gate: a finished file is opened again and searched; what passes is ``Cleared``, the rest is refused."""

from dataclasses import dataclass
from pathlib import Path

from clausekit.findings import Refusal
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


def clear(path: Path, content: bytes, secrets: Secrets, authors: frozenset[str] = frozenset()) -> Cleared:
    """Let a finished file through, or refuse it.

    Args:
        path: where it is to be written; of it only the file's own name is searched.
        content: the bytes that are to be written.
        secrets: what to search for.
        authors: who may be named as the author of a change or remark.

    Raises:
        Refusal: everything that should not be in it, each with its place.
        InputError: the file cannot be opened or is of a format that cannot be searched.
    """
    if found := search(path.name, tuple(reopen(path.name, content)), secrets, authors):
        raise Refusal(found)
    return Cleared(path, content)


def report(secrets: Secrets) -> tuple[str, ...]:
    """What may be said of files that passed, and what the gate cannot see."""
    said = (f"{PASSED} ({CANNOT_SEE}).",)
    return said if secrets.mandate_seen else (*said, f"Note: {WITHOUT_MANDATE}.")

"""The gate: a finished file is opened again and searched; what passes is ``Cleared``, the rest is refused."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clausekit.findings import Finding, InputError, Refusal
from clausekit.handover.reopen import Found, reopen
from clausekit.handover.search import search
from clausekit.handover.secrets import RUN, Secrets

PASSED = "no internal wording found"
CANNOT_SEE = (
    f"looked for runs of {RUN} or more words, author names, paths and traces of this program; "
    "it cannot see a leaked number or a paraphrase: read before you send"
)
WORDING = ("internal-wording", "other-wording")
WITHOUT_MANDATE = (
    "no mandate was found here (none is written yet, or it is kept elsewhere), so its words could not be looked for"
)


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
    exchanged: Sequence[Path] = (),
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
    strings = tuple(reopen(path.name, content))
    found = search(path.name, strings, secrets, authors)
    if found and exchanged:
        found = _news(path.name, strings, secrets, authors, exchanged)
    if found:
        raise Refusal(found)
    return Cleared(path, content)


def _news(
    name: str, strings: Sequence[Found], secrets: Secrets, authors: frozenset[str], exchanged: Iterable[Path]
) -> list[Finding]:
    """What is to be said of a file and of none that both sides have.

    Wording is compared run by run, for what a finding shows of it is only its beginning; what is left then is news,
    as is all wording of another employer.
    """
    files = [_strings(file) for file in exchanged]
    texts = (text for held in files for text in _streams(held))
    secrets = replace(secrets, opened=secrets.opened.and_also(texts))
    known = {_what(one) for held in files for one in search(name, held, secrets)}
    found = search(name, strings, secrets, authors)
    return [one for one in found if one.code in WORDING or _what(one) not in known]


def _strings(file: Path) -> tuple[Found, ...]:
    """All that a file holds; nothing of one whose format cannot be searched."""
    try:
        return tuple(reopen(file.name, file.read_bytes()))
    except InputError:
        return ()


def _streams(strings: Iterable[Found]) -> Iterable[str]:
    texts: dict[str, list[str]] = {}
    for one in strings:
        texts.setdefault(one.stream, []).append(one.text)
    return (" ".join(words) for words in texts.values())


def _what(finding: Finding) -> tuple[str, ...]:
    """What a finding is about; of a picture nothing is known but where it is kept."""
    place = finding.place.part if finding.code == "unsearchable" else ""
    return finding.code, finding.message, place


def report(secrets: Secrets) -> tuple[str, ...]:
    """What may be said of files that passed, and what the gate cannot see."""
    said = (f"{PASSED} ({CANNOT_SEE}).",)
    return said if secrets.mandate_seen else (*said, f"Note: {WITHOUT_MANDATE}.")

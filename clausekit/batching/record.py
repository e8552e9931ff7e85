"""The record of a batch in an employer's folder: what it wrote there last, so that hand edits are known from it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from clausekit.findings import Finding, InputError, Location
from clausekit.negotiation.release import UNION_ONLY

RECORD = f"{UNION_ONLY}/batch.json"
SHAPE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What a batch wrote last. It stands in ``union-only/`` and is never drafted from."""

    inputs: str
    """A hash over all that the folder was made from."""
    texts: Mapping[str, str]
    """The files that people edit, as written, by path in the folder: the base of a merge."""
    papers: Mapping[str, str]
    """The papers' hashes, by path in the folder."""

    def as_bytes(self) -> bytes:
        """The file."""
        content = {"shape": SHAPE, "inputs": self.inputs, "texts": dict(self.texts), "papers": dict(self.papers)}
        return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True).encode()


def read_record(folder: Path) -> Record | None:
    """The record of a folder; None if no batch made it.

    Raises:
        InputError: it is there and is no record of ours.
    """
    path = folder / RECORD
    if not path.is_file():
        return None
    try:
        content = json.loads(path.read_bytes())
        if content["shape"] != SHAPE:
            raise ValueError("another shape")
        texts, papers = dict(content["texts"]), dict(content["papers"])
        if not all(isinstance(one, str) for held in (texts, papers) for pair in held.items() for one in pair):
            raise TypeError("texts are text")
        if any(PurePosixPath(name).is_absolute() or ".." in name.split("/") for name in (*texts, *papers)):
            raise ValueError("a path leads out of the folder")
        return Record(inputs=str(content["inputs"]), texts=texts, papers=papers)
    except (OSError, ValueError, KeyError, TypeError):
        message = "what the last batch wrote cannot be read, so hand edits cannot be told from it"
        hint = "move the folder elsewhere to have it made anew, or go on with it by hand"
        raise InputError([Finding("record-broken", message, Location(str(path)), hint=hint)]) from None


def changed_by_hand(folder: Path, record: Record) -> tuple[str, ...]:
    """The files that somebody changed or took out since, by path in the folder; papers last."""
    return tuple(_changed(folder, record))


def hashed(content: bytes) -> str:
    """How a paper is known again."""
    return sha256(content).hexdigest()


def _changed(folder: Path, record: Record) -> Iterator[str]:
    for name, text in record.texts.items():
        if text_of(folder / name) != text:
            yield name
    for name, known in record.papers.items():
        path = folder / name
        if not path.is_file() or hashed(path.read_bytes()) != known:
            yield name


def text_of(path: Path) -> str | None:
    """A file's words with plain line ends; None if it is not there."""
    if not path.is_file():
        return None
    return path.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n")

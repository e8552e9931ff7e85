"""Make a row: a new bargaining folder with its pack, whole or not at all."""

from collections.abc import Mapping
from pathlib import Path

from clausekit.batching.claim import Claim
from clausekit.batching.outcome import Did, Outcome
from clausekit.batching.record import RECORD, Record, hashed
from clausekit.batching.table import Row
from clausekit.batching.wanted import Wanted
from clausekit.drafting.bargaining import fit_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.files import put_in_place, staged, write_files
from clausekit.handover.pack import Pack, make_pack
from clausekit.handover.secrets import Others
from clausekit.handover.write_cleared import write_cleared
from clausekit.library.load import Library
from clausekit.yaml_files.read import read_yaml


def make_row(row: Row, folder: Path, texts: Mapping[str, str], claim: Claim, wanted: Wanted, others: Others) -> Outcome:
    """Make a row's folder beside its place under a hidden name, and then give it its own.

    Args:
        row: the employer.
        folder: where it is to be.
        texts: the files that people edit, by path in the folder.
        claim: what the batch copies.
        wanted: which papers.
        others: what must not stand in them.

    Raises:
        InputError: the folder cannot be drafted or written.
        Refusal: a paper holds what it may not.
    """
    with staged(folder) as part:
        write_files({part / name: text.encode() for name, text in texts.items()})
        made = pack_of(part, part, texts[BARGAINING_FILE], claim.library, wanted, others)
        written = write_cleared(made.cleared, made.own)
        record = record_of(made, part, wanted.fingerprint(claim, texts), texts)
        write_files({part / RECORD: record.as_bytes()})
        put_in_place(part, folder)
    return Outcome(row=row, folder=folder, did=Did.MADE, findings=made.notes, files=len(texts) + len(written))


def pack_of(folder: Path, staging: Path, text: str, library: Library, wanted: Wanted, others: Others) -> Pack:
    """The papers of a bargaining file that is not yet in its place.

    Args:
        folder: the bargaining folder that they are for.
        staging: where its ``union-only/`` is meanwhile.
        text: the bargaining file.
        library: the clauses.
        wanted: which papers.
        others: what must not stand in them.
    """
    bargaining = fit_bargaining(read_yaml(text, str(folder / BARGAINING_FILE)), folder)
    union_only = (staging / RECORD).parent
    return make_pack(
        bargaining,
        library,
        papers=wanted.papers,
        suffix=wanted.suffix,
        day=wanted.day,
        union_only=union_only,
        others=others,
    )


def record_of(made: Pack, folder: Path, inputs: str, texts: Mapping[str, str]) -> Record:
    """What is remembered of a pack: which files it is, by path in the folder."""
    papers = {one.path.relative_to(folder).as_posix(): hashed(one.content) for one in made.cleared}
    papers |= {f"{path.parent.name}/{path.name}": hashed(content) for path, content in made.own.items()}
    return Record(inputs=inputs, texts=texts, papers=papers)

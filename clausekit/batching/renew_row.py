"""Renew a row: a folder that is there brought up to the claim, everything done by hand left as it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from clausekit.batching.claim import LIBRARY, Claim
from clausekit.batching.keep_apart import strayed
from clausekit.batching.make_row import pack_of, record_of
from clausekit.batching.merge_row import MergedText, merge_row
from clausekit.batching.outcome import Clash, Did, Outcome
from clausekit.batching.record import RECORD, Record, changed_by_hand, hashed, read_record, text_of
from clausekit.batching.table import Row
from clausekit.batching.wanted import Wanted
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.files import finish_writing, locked, staged, write_files
from clausekit.findings import Refusal
from clausekit.handover.folder_secrets import READ_AS_TEXT
from clausekit.handover.gate import Cleared
from clausekit.handover.pack import Pack
from clausekit.handover.secrets import Others
from clausekit.handover.write_cleared import write_cleared_together
from clausekit.library.load import Library, load_library
from clausekit.negotiation.release import UNION_ONLY
from clausekit.negotiation.tabled_clauses import tabled_clauses
from clausekit.yaml_files.read import read_yaml_file

JOURNAL = f"{UNION_ONLY}/.unfinished"
LOCK = f"{UNION_ONLY}/.lock"
MOST_NAMED = 3
"""Papers that a remark names."""


@dataclass(frozen=True, slots=True)
class _Folder:
    """A row's folder as it is, with what the last batch wrote in it and what this one would."""

    row: Row
    path: Path
    record: Record
    texts: Mapping[str, str]
    by_hand: tuple[str, ...]

    def outcome(self, did: Did, why: str = "", clashes: tuple[Clash, ...] = ()) -> Outcome:
        """What became of it when nothing is written."""
        return Outcome(row=self.row, folder=self.path, did=did, why=why, by_hand=self.by_hand, clashes=clashes)


def renew_row(
    row: Row, folder: Path, texts: Mapping[str, str], claim: Claim, wanted: Wanted, others: Others
) -> Outcome:
    """Bring a folder up to the claim and its row, all of it or nothing.

    Args:
        row: the employer.
        folder: its folder.
        texts: what the files that people edit would be if they were written now.
        claim: what the batch copies.
        wanted: which papers, and whether to merge with what was done by hand.
        others: what must not stand in the papers.

    Raises:
        InputError: the folder cannot be read, drafted or written.
        Refusal: a paper, or the bargaining file that the papers were made from, holds what it may not.
    """
    with locked(folder / LOCK):
        finish_writing(folder / JOURNAL)
        record = read_record(folder)
        if record is None:
            why = "this folder was not made by a batch"
            return Outcome(row=row, folder=folder, did=Did.KEPT, why=why)
        found = _Folder(row, folder, record, texts, changed_by_hand(folder, record))
        if record.inputs == wanted.fingerprint(claim, texts):
            if stray := strayed(read_yaml_file(folder / BARGAINING_FILE).content, others):
                raise Refusal(stray)
            return found.outcome(Did.UNCHANGED)
        if said := _tabled(folder, claim, texts):
            same = record.texts == texts
            return found.outcome(Did.UNCHANGED if same else Did.TABLED, "" if same else said)
        return _renewed(found, claim, wanted, others)


def _tabled(folder: Path, claim: Claim, texts: Mapping[str, str]) -> str:
    """Why a folder stays as it is; empty if the other side has none of its clauses yet."""
    frozen = read_bargaining(folder).content.frozen_round
    seen = tabled_clauses(folder, claim.library.ids)
    if frozen is None and not seen:
        return ""
    named = {clause_id for clause_id in seen if any(clause_id in text for text in texts.values())}
    numbers = [f"{clause_id} as {seen[clause_id].number}" for clause_id in sorted(named) if seen[clause_id].number]
    since = min((one.since for one in seen.values() if one.since), default=None)
    when = f" since {since:%Y-%m-%d}" if since else ""
    which = f": {', '.join(numbers)}" if numbers else ""
    return f"the other side has the text{when}{which}; change the folder itself, and table that"


def _renewed(found: _Folder, claim: Claim, wanted: Wanted, others: Others) -> Outcome:
    edited = [name for name in found.by_hand if name in found.record.texts]
    if edited and not wanted.carry_over:
        why = f"{', '.join(edited)} changed by hand; `clausekit batch push` carries the claim over to it"
        return found.outcome(Did.KEPT, why)
    merged = {name: _merged(found, name) for name in dict.fromkeys((*found.texts, *found.record.texts))}
    clashes = tuple(clash for one in merged.values() if one for clash in one.clashes)
    if clashes and not wanted.keep_local:
        why = "the claim and somebody's hand changed the same places; `--keep-local` keeps yours"
        return found.outcome(Did.CONFLICT, why, clashes)
    texts = {name: one.text for name, one in merged.items() if one}
    made = _pack(found, texts, claim, wanted, others)
    record = record_of(made, found.path, wanted.fingerprint(claim, found.texts), found.texts)
    record = replace(record, papers={**found.record.papers, **record.papers})
    cleared = [one for one in made.cleared if _is_free(found, one.path)]
    own = {path: content for path, content in _own(made, found.path).items() if _is_free(found, path)}
    paths = (*(one.path for one in made.cleared), *_own(made, found.path))
    left = (path.relative_to(found.path).as_posix() for path in paths if not _is_free(found, path))
    found = replace(found, by_hand=tuple(dict.fromkeys((*found.by_hand, *left))))
    changed = {found.path / name: text.encode() for name, text in texts.items() if text_of(found.path / name) != text}
    files = {**own, **changed, found.path / RECORD: record.as_bytes()}
    written = write_cleared_together(cleared, files, found.path / JOURNAL)
    did = Did.MERGED if edited else Did.RENEWED
    outcome = found.outcome(did, _left_over(found, made), clashes)
    return replace(outcome, findings=made.notes, files=len(written) - 1)


def _merged(found: _Folder, name: str) -> MergedText | None:
    """A file that people edit, merged; None for one that is there no longer or is not to be there."""
    base, claim, yours = found.record.texts.get(name), found.texts.get(name), text_of(found.path / name)
    if yours is None:
        return None if base is not None or claim is None else MergedText(claim, ())
    if claim is None:
        return MergedText(yours, ())
    if base is None:
        clash = Clash(name, "", "a file of your own", "a new file of the claim")
        return MergedText(yours, () if yours == claim else (clash,))
    if name.startswith(f"{LIBRARY}/") and len({base, claim, yours}) == 3:
        return MergedText(yours, (Clash(name, "", "changed by hand", "changed in the claim"),))
    return merge_row(base, yours, claim, str(found.path / name))


def _pack(found: _Folder, texts: Mapping[str, str], claim: Claim, wanted: Wanted, others: Others) -> Pack:
    """The papers of the merged files, made beside the folder: until they have passed the gate, nothing changes."""
    with staged(found.path) as part:
        secret = {path.relative_to(found.path): path for path in _own_texts(found.path / UNION_ONLY)}
        kept = {part / name: path.read_bytes() for name, path in secret.items()}
        write_files({**kept, **{part / name: text.encode() for name, text in texts.items()}}, force=True)
        library = _library(found.path, part, texts, claim)
        return pack_of(found.path, part, texts[BARGAINING_FILE], library, wanted, others)


def _library(folder: Path, part: Path, texts: Mapping[str, str], claim: Claim) -> Library:
    """The claim's clauses, unless the folder has some of its own."""
    own = {name: text for name, text in texts.items() if name.startswith(f"{LIBRARY}/")}
    there = {path.relative_to(folder).as_posix() for path in (folder / LIBRARY).rglob("*.yaml")}
    if own == {name: text for name, text in claim.kept.items() if name.startswith(f"{LIBRARY}/")} and there <= set(own):
        return claim.library
    for name in there - set(own):
        write_files({part / name: (folder / name).read_bytes()})
    return load_library(claim.libraries, own=part / LIBRARY)


def _own_texts(union_only: Path) -> Iterable[Path]:
    return (path for path in union_only.rglob("*") if path.is_file() and path.suffix.lower() in READ_AS_TEXT)


def _is_free(found: _Folder, path: Path) -> bool:
    """Whether a paper may be written: it is as the last batch wrote it, or there is none and was none."""
    known = found.record.papers.get(path.relative_to(found.path).as_posix())
    if not path.exists():
        return known is None
    return known is not None and hashed(path.read_bytes()) == known


def _own(made: Pack, folder: Path) -> dict[Path, bytes]:
    return {folder / UNION_ONLY / path.name: content for path, content in made.own.items()}


def _left_over(found: _Folder, made: Pack) -> str:
    """What to say of papers that the folder has and that were not wanted now, or that the claim no longer makes."""
    now: Iterable[Cleared] = made.cleared
    names = {one.path.relative_to(found.path).as_posix() for one in now}
    names |= {f"{UNION_ONLY}/{path.name}" for path in made.own}
    gone = [name for name in found.record.papers if name not in names and (found.path / name).exists()]
    more = f" and {len(gone) - MOST_NAMED} more" if len(gone) > MOST_NAMED else ""
    return f"not made anew, and left as they are: {', '.join(gone[:MOST_NAMED])}{more}" if gone else ""

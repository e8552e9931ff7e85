"""Pack: the chain from a bargaining folder to its papers, those for others cleared by the gate."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clausekit.document.document import Document
from clausekit.document.inlines import Blank
from clausekit.document.walk import block_lines, walk
from clausekit.drafting.bargaining import Bargaining, BargainingFile
from clausekit.drafting.draft import Draft, draft
from clausekit.drafting.freeze import FrozenNumber
from clausekit.findings import Finding, InputError, Location, Severity, nearest
from clausekit.handover.folder_secrets import folder_secrets
from clausekit.handover.gate import Cleared, clear
from clausekit.handover.gather_own_facts import gather_own_facts
from clausekit.handover.secrets import NOBODY, Others, Secrets
from clausekit.handover.table_papers import open_table, own_table, was_tabled
from clausekit.handover.typed_words import typed_words
from clausekit.library.load import Library
from clausekit.negotiation.release import UNION_ONLY
from clausekit.papers.gather_open_facts import gather_open_facts
from clausekit.papers.open_facts import OpenFacts
from clausekit.papers.table import PAPERS, Audience, OpenPaper, OwnPaper, Paper, TablePaper
from clausekit.papers.write_paper import render_paper, write_paper
from clausekit.word.looks import Look


@dataclass(frozen=True, slots=True)
class Pack:
    """The papers of a folder, not yet written."""

    cleared: tuple[Cleared, ...]
    own: Mapping[Path, bytes]
    secrets: Secrets
    notes: tuple[Finding, ...]
    """What was held back, and what is still to be filled in."""


def make_pack(
    bargaining: BargainingFile,
    library: Library,
    *,
    papers: Sequence[str] = (),
    suffix: str = ".docx",
    day: date | None = None,
    union_only: Path | None = None,
    frozen: tuple[FrozenNumber, ...] | None = None,
    others: Others = NOBODY,
    libraries: Sequence[Path] = (),
) -> Pack:
    """Make the papers of a bargaining folder.

    Papers for the employer and members are made from open facts before the mandate is opened at all.

    Args:
        bargaining: the bargaining file.
        library: the clauses.
        papers: the names of those wanted; none for all that fit.
        suffix: the format of those that are documents.
        day: the date of the letters; that of the draft if not given.
        union_only: where the union-only folder is, if not in the bargaining folder.
        frozen: the numbers exchanged, if numbering is frozen.
        others: what belongs to the other employers of the same claim.
        libraries: the further library folders that the clauses are from.

    Raises:
        InputError: a name is unknown, a table is asked for by name and nothing was exchanged yet, a paper asked for by
            name lacks its clearance, or a file is not right.
        Refusal: a paper holds what may not leave our side.
    """
    wanted = _wanted(papers)
    drafted = draft(bargaining, library, frozen=frozen)
    duties = any(not isinstance(one, TablePaper) and one.lists_duties for one in wanted)
    facts = gather_open_facts(bargaining, library, drafted, day, duties=duties)
    notes: list[Finding] = [*typed_words(bargaining, union_only)]
    open_files: dict[Path, bytes] = {}
    for one in wanted:
        if not isinstance(one, OpenPaper) or (not papers and not one.fits(facts)):
            continue
        if one.needs_clearance and (missing := _not_cleared(one, bargaining)):
            if papers:
                raise InputError([missing])
            notes.append(missing)
            continue
        notes += _stale_clearance(one, bargaining.content)
        for path, content, blanks in _files(one, facts, drafted, bargaining.folder, suffix):
            open_files[path] = content
            notes += _to_fill(path, blanks)
    tables = [one for one in wanted if isinstance(one, TablePaper) and (papers or was_tabled(bargaining.folder))]
    for table in tables:
        if table.audience is Audience.EMPLOYER:
            path = bargaining.folder / table.audience.value / f"{table.name}{suffix}"
            open_files[path] = open_table(bargaining.folder, suffix)
    secrets = folder_secrets(bargaining, library, drafted.document, union_only=union_only, others=others)
    cleared = tuple(clear(path, content, secrets) for path, content in open_files.items())
    own = [one for one in wanted if isinstance(one, OwnPaper)]
    folder = union_only or bargaining.folder / UNION_ONLY
    own_files: dict[Path, bytes] = {}
    if own:
        seen = gather_own_facts(facts, bargaining, library, union_only)
        own_files = {
            folder / f"{one.name}{suffix}": render_paper(write_paper(one.name, seen), suffix, one.look) for one in own
        }
    for table in tables:
        if table.audience is Audience.UNION:
            own_files[folder / f"{table.name}{suffix}"] = own_table(bargaining.folder, suffix, union_only, libraries)
    return Pack(cleared, own_files, secrets, tuple(notes))


def _wanted(names: Sequence[str]) -> tuple[Paper, ...]:
    if not names:
        return PAPERS
    by_name = {one.name: one for one in PAPERS}
    if unknown := [name for name in names if name not in by_name]:
        known = ", ".join(by_name)
        raise InputError(
            Finding(
                "unknown-paper", f"there is no paper `{name}`", hint=nearest(name, by_name) or f"there are: {known}"
            )
            for name in unknown
        )
    return tuple(by_name[name] for name in dict.fromkeys(names))


def _files(
    one: OpenPaper, facts: OpenFacts, drafted: Draft, folder: Path, suffix: str
) -> Iterator[tuple[Path, bytes, int]]:
    """The files of a paper for others, each with how many blanks it has."""
    place = folder / one.audience.value
    for ending, write in one.files:
        yield place / f"{one.name}{ending}", write(facts), 0
    if not one.files:
        document = drafted.document if one.is_draft else write_paper(one.name, one.facts(facts))
        look = Look.AGREEMENT if one.is_draft else Look.LETTER
        yield place / f"{one.name}{suffix}", render_paper(document, suffix, look), _blanks(document)


def _blanks(document: Document) -> int:
    lines = (line for block in walk(document.blocks) for line in block_lines(block))
    return sum(isinstance(part, Blank) for line in lines for part in line)


def _to_fill(path: Path, blanks: int) -> Iterator[Finding]:
    if blanks:
        what = "blank" if blanks == 1 else "blanks"
        yield Finding("to-fill", f"{blanks} {what} to fill in", Location(path.name), Severity.NOTE)


def _not_cleared(one: OpenPaper, bargaining: BargainingFile) -> Finding | None:
    content = bargaining.content
    if content.clearance_needed is None or content.clearance is not None:
        return None
    message = f"{one.title} is held back: {content.clearance_needed} has to clear it first"
    hint = "then record it: `clearance: {by: " + content.clearance_needed + ", on: …}`"
    return Finding("not-cleared", message, bargaining.source.place(("clearance_needed",)), Severity.WARNING, hint)


def _stale_clearance(one: OpenPaper, content: Bargaining) -> Iterator[Finding]:
    if one.needs_clearance and content.clearance_needed and content.clearance:
        if content.clearance.on < content.draft.date:
            message = f"{one.title}: the clearance of {content.clearance.on} is older than this draft"
            yield Finding("clearance-older", message, severity=Severity.WARNING, hint="ask whether it still holds")

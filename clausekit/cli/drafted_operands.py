"""Operands that come out of a library: a clause's wording, a whole library, the draft of a bargaining folder."""

from pathlib import Path

from clausekit.cli.operand import Operand, date_of
from clausekit.document.document import Document
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.drafting.wording import Wording, assumed, suggestions, wording_document
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import Library, load_library
from clausekit.rendering.report import Side


def one_wording(library: Library, clause_id: str, number: str, position: str, *, defaults: bool) -> Operand:
    """A position of a version of a clause; the newest version if ``number`` is empty.

    Raises:
        InputError: the clause has no such version, or cannot be read.
    """
    clause = library[clause_id]
    version = clause.version(number) if number else clause.newest
    if version is None:
        known = ", ".join(one.version for one in clause.versions)
        message = f"`{clause_id}` has no version {number}"
        raise InputError([Finding("unknown-version", message, hint=f"it has: {known}")])
    wording = Wording(clause, version, PositionName(position))
    document = wording_document(clause.title[ENGLISH], [wording], library, defaults=defaults)
    side = Side(
        name=f"{clause_id}@{version.version}:{position}",
        date=version.date.isoformat(),
        themes=tuple(theme.title for theme in library.themes if theme.id == clause.theme),
    )
    return _of_library(side, document, [wording], defaults=defaults)


def whole_library(name: str, library: Library, position: str, *, defaults: bool) -> Operand:
    """Every clause in its newest version: in all three positions, or in the one asked for.

    Raises:
        InputError: a clause cannot be read.
    """
    wanted = [PositionName(position)] if position else list(PositionName)
    wordings = [
        Wording(clause, clause.newest, one, f"{clause_id}, {one.value}", f"{clause.title[ENGLISH]} ({one.value})")
        for clause_id, clause in library.items()
        for one in wanted
    ]
    document = wording_document("Clause library", wordings, library, defaults=defaults)
    titles = {theme.id: theme.title for theme in library.themes}
    themes = tuple(titles.get(one.clause.theme, one.clause.theme) for one in wordings)
    side = Side(name=f"{name}:{position}" if position else name, themes=themes)
    return _of_library(side, document, wordings, defaults=defaults)


def drafted_folder(path: Path, libraries: tuple[Path, ...]) -> Operand:
    """The draft of a bargaining folder, with blanks where answers are missing.

    Raises:
        InputError: it cannot be drafted.
    """
    bargaining = read_bargaining(path)
    library = load_library(libraries, own=bargaining.folder / "library")
    frozen = None
    if bargaining.content.frozen_round:
        from clausekit.drafting.numbers_file import read_numbers  # brings the YAML writer, which few need

        frozen = read_numbers(bargaining.folder, bargaining.content.frozen_round)
    drafted = draft(bargaining, library, allow_blanks=True, frozen=frozen)
    titles = {theme.id: theme.title for theme in library.themes}
    theme_of = {one.number: titles.get(library[one.key].theme, "") for one in drafted.numbers if one.key in library}
    numbers = [getattr(block, "number", "") for block in drafted.document.blocks]
    themes = tuple(theme_of.get(number, "") for number in numbers)
    side = Side(name=str(path), date=date_of(drafted.document), themes=themes)
    missing = tuple(note for note in drafted.notes if note.code == "answer-missing")
    return Operand(side=side, document=drafted.document, findings=missing)


def _of_library(side: Side, document: Document, wordings: list[Wording], *, defaults: bool) -> Operand:
    findings: tuple[Finding, ...] = ()
    if shown := assumed(wordings):
        message = f"the wording differs by nation or status, and is compared as for: {shown}"
        findings = (Finding("compared-for-one", message, Location(side.name), Severity.WARNING),)
    suggested = {
        " ".join(filter(None, (wording.key, name))): value
        for wording in wordings
        for name, value in (() if defaults else suggestions(wording))
    }
    return Operand(side=side, document=document, findings=findings, suggested=suggested)

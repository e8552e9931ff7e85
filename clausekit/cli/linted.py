"""What ``clausekit lint`` is given: a document, or the draft of a bargaining folder with all that its file says."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from clausekit.cli.day import day_given
from clausekit.document.document import Document
from clausekit.drafting.bargaining import BargainingFile
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.drafting.claimed import read_claimed
from clausekit.drafting.draft import draft
from clausekit.findings import Finding, InputError, Severity, one_of
from clausekit.inspection.checks.order import CODES
from clausekit.inspection.levels import Level, read_level
from clausekit.inspection.setting import ChosenWording, Setting
from clausekit.intake.read import file_content, read_content
from clausekit.intake.read_shown import read_shown
from clausekit.library.fields import ENGLISH, Nation
from clausekit.library.load import Library, load_library
from clausekit.library.registers import Abroad


@dataclass(frozen=True, slots=True, kw_only=True)
class Linted:
    """A text to be inspected."""

    name: str
    document: Document
    setting: Setting
    levels: dict[str, Level] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    """What reading or drafting it had to say."""


def linted(
    path: Path, libraries: list[Path], day: str, nation: Nation | Abroad | None, *, accessibility: bool = False
) -> Linted:
    """A bargaining folder's draft, or any document.

    Raises:
        InputError: it cannot be read or drafted, or its bargaining file names a check that there is not.
    """
    if path.is_dir() or path.name == BARGAINING_FILE:
        return _folder(path, libraries, day, nation)
    content = file_content(path)
    reading = read_content(content, str(path))
    law = load_library(libraries).law
    shown = read_shown(content, str(path)) if accessibility else None
    setting = Setting(day=day_given(day), nation=nation, law=law, shown=shown)
    findings = tuple(one for one in reading.findings if one.severity is not Severity.NOTE)
    return Linted(name=str(path), document=reading.countered, setting=setting, findings=findings)


def _folder(path: Path, libraries: list[Path], day: str, nation: Nation | Abroad | None) -> Linted:
    bargaining, library = read_claimed(path, libraries)
    content = bargaining.content
    if wrong := list(_unknown_checks(bargaining)):
        raise InputError(wrong)
    frozen = None
    if content.frozen_round:
        from clausekit.drafting.numbers_file import read_numbers  # brings the YAML writer, which few need

        frozen = read_numbers(bargaining.folder, content.frozen_round)
    drafted = draft(bargaining, _let_below(bargaining, library), allow_blanks=True, frozen=frozen)
    setting = Setting(
        day=date.fromisoformat(day) if day and day_given(day) else content.draft.date,
        nation=nation or content.nation,
        employer=content.employer.name,
        status=content.status.value,
        chosen=tuple(_chosen(bargaining, library)),
        law=library.law,
    )
    return Linted(
        name=str(path),
        document=drafted.document,
        setting=setting,
        levels={code: read_level(words) for code, words in content.checks.items()},
        findings=tuple(
            one for one in drafted.notes if one.severity is Severity.WARNING and one.code != "answer-missing"
        ),
    )


def _chosen(bargaining: BargainingFile, library: Library) -> Iterator[ChosenWording]:
    """The clauses for which a union has set a minimum."""
    for one in bargaining.content.clauses:
        if one.id in library and (minimum := library.minimum(one.id)):
            yield ChosenWording(
                clause=one.id,
                title=library[one.id].title[ENGLISH],
                position=one.position,
                minimum=minimum[0],
                union=minimum[1],
                local=bool(one.local_wording),
            )


def _let_below(bargaining: BargainingFile, library: Library) -> Library:
    """The library without the minimum of clauses that are chosen below it: here that is a finding, and no refusal."""
    below = {
        one.id
        for one in bargaining.content.clauses
        if (minimum := library.minimum(one.id)) and one.position.rank > minimum[0].rank
    }
    layers = []
    for layer in library.layers:
        policy = layer.policy
        if policy is not None:
            kept = {clause: least for clause, least in policy.minimum.items() if clause not in below}
            policy = policy.model_copy(update={"minimum": kept})
        layers.append(replace(layer, policy=policy))
    return Library(layers)


def _unknown_checks(bargaining: BargainingFile) -> Iterator[Finding]:
    for code in bargaining.content.checks:
        if code not in CODES:
            place = bargaining.source.place(("checks", code), key=True)
            yield Finding("unknown-check", f"no check is called `{code}`", place, hint=one_of(code, CODES))

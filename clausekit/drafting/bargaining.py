"""The bargaining file: what one negotiation is about, as a person writes it down."""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from clausekit.drafting.bargaining_folder import BARGAINING_FILE, no_bargaining_folder, no_folder
from clausekit.findings import Finding, InputError, Location
from clausekit.library.clause import Limb
from clausekit.library.fields import ClauseId, Filled, IsoDate, Nation, PositionName, Shape, Slug, VersionNumber
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import YamlPath, YamlText, read_yaml_file

MANDATE_HINT = "limits, priorities and notes belong in union-only/mandate.yaml"
NOT_MERGED = "[[NOT MERGED:"
"""Begins each mark that `clausekit update` sets in a local wording where it and the library disagree."""
WHOLE = "`clausekit new FOLDER` asks and writes one; `clausekit demo` makes an example to copy"
"""What to do where a bargaining file is empty, or lacks what every one has."""
KEY_HINTS = {
    **dict.fromkeys(
        ("limit", "limits", "priority", "priorities", "mandate", "walk_away", "notes", "why"), MANDATE_HINT
    ),
    "union": "write `unions:` and a list, even for one",
    "answer": "write `answers:`",
    "date": "the date of the draft stands under `draft:`",
}


class Form(StrEnum):
    """What kind of document the wording goes into."""

    STAND_ALONE = "stand-alone"
    INSERT = "insert"
    SIDE_LETTER = "side-letter"
    PROTOCOL = "protocol"


class Status(StrEnum):
    """What force the agreement has."""

    BINDING_IN_HONOUR = "binding-in-honour"
    LEGALLY_ENFORCEABLE = "legally-enforceable"


class Stage(StrEnum):
    """Whether the text is still a draft."""

    DRAFT = "draft"
    AGREED = "agreed"


class AgreementLevel(StrEnum):
    """What kind of agreement this one sits under."""

    RECOGNITION = "recognition"
    NATIONAL = "national"
    LOCAL = "local"


class SystemStage(StrEnum):
    """How far a system has come."""

    IDEA = "idea"
    TENDER = "tender"
    PILOT = "pilot"
    LIVE = "live"


class Party(Shape):
    """A side of the agreement; people who sign are named by role, never by name."""

    name: Filled
    address: Filled | None = None
    signs: tuple[Filled, ...] = Field(min_length=1)


class SitsUnder(Shape):
    """An agreement that comes before this one."""

    name: Filled
    level: AgreementLevel
    date: IsoDate | None = None
    locally_variable: bool = False


class Clearance(Shape):
    """Who, by role, cleared words that bind in law, and when."""

    by: Filled
    on: IsoDate


class DraftMark(Shape):
    """Which draft this is."""

    date: IsoDate
    version: Filled


def _level(given: str) -> str:
    if given not in ("note", "warning", "error") and not re.fullmatch(r"off because\s+\S.*", given, re.DOTALL):
        raise ValueError("must be `note`, `warning`, `error`, or `off because` and the reason")
    return given


CheckLevel = Annotated[Filled, AfterValidator(_level)]
"""How much the findings of a check of `clausekit lint` matter here."""


class System(Shape):
    """A system in use or on its way."""

    name: Filled
    technology: Slug
    purpose: Filled
    stage: SystemStage
    supplier: Filled | None = None
    starts: IsoDate | None = None
    """When it is to go live, or be decided."""


class ChosenClause(Shape):
    """A clause that the agreement takes, in which version and position, with its answers."""

    id: ClauseId
    version: VersionNumber | None = None
    position: PositionName
    answers: dict[str, Filled | tuple[Filled, ...]] = {}
    local_wording: Filled | None = None


class Bargaining(Shape):
    """``bargaining.yaml``: facts, systems, clauses. It holds nothing that the other side may not see
    but the choice of positions; limits and reasons stand in the mandate, which drafting never opens."""

    title: Filled = "Agreement on digital technology at work"
    employer: Party
    unions: tuple[Party, ...] = Field(min_length=1)
    workplace: Filled
    nation: Nation
    form: Form = Form.STAND_ALONE
    sits_under: tuple[SitsUnder, ...] = ()
    status: Status = Status.BINDING_IN_HONOUR
    clearance: Clearance | None = None
    clearance_needed: Filled | None = None
    """Who, by role, must clear the agreement before it goes to the employer; None if nobody need."""
    recognised_for: tuple[Limb, ...] = ()
    """The matters that the recognition agreement covers, by limb of section 178(2); empty where not on record."""
    public_body: bool = False
    """Whether the employer is a public authority."""
    keep_until: IsoDate | None = None
    """When this folder is to be purged."""
    starts: IsoDate | Literal["on-signature"] = "on-signature"
    review_months: Annotated[int, Field(ge=1, le=60)] = 12
    notice_months: Annotated[int, Field(ge=1, le=60)] = 6
    draft: DraftMark
    stage: Stage = Stage.DRAFT
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    numbering: Annotated[str, Field(pattern=r"^(live|frozen-at-round-[1-9]\d*)$")] = "live"
    reference_salt: Filled | None = None
    """Any words; they make this folder's bookmarks unlike those of every other folder."""
    systems: tuple[System, ...] = ()
    clauses: tuple[ChosenClause, ...] = Field(min_length=1)
    checks: dict[Slug, CheckLevel] = {}
    """By the code of a check: another severity than its own, or off and why."""

    @property
    def frozen_round(self) -> int | None:
        """The round at which numbers froze, if they did."""
        return int(self.numbering.rsplit("-", 1)[1]) if self.numbering != "live" else None

    @property
    def union_names(self) -> tuple[str, ...]:
        """The unions' names, in the order given."""
        return tuple(union.name for union in self.unions)


class BargainingFile:
    """A bargaining file as read: its content, and the place of each part for findings."""

    def __init__(self, content: Bargaining, source: YamlText, folder: Path) -> None:
        self.content = content
        self.source = source
        self.folder = folder


def read_bargaining(path: Path) -> BargainingFile:
    """Read a bargaining file, or the one of a bargaining folder.

    Raises:
        InputError: there is none, or every mistake in it, each at its line and column.
    """
    file = bargaining_path(path)
    return fit_bargaining(read_yaml_file(file), file.parent)


def bargaining_path(path: Path) -> Path:
    """The bargaining file of a folder, or the file itself where it is one that is named.

    Raises:
        InputError: there is none, or what is named is a document and no bargaining file.
    """
    if path.is_dir():
        if not (path / BARGAINING_FILE).exists():
            raise InputError([no_bargaining_folder(path)])
        return path / BARGAINING_FILE
    if path.suffix.lower() in (".yaml", ".yml"):
        return path
    if not path.exists():
        raise InputError([no_folder(path)])
    kind = "a Word file" if path.suffix.lower() in (".docx", ".docm", ".doc") else "a file of another kind"
    message = f"this is {kind}, and a bargaining folder is wanted"
    hint = "`clausekit review FILE` looks at a paper of theirs; `clausekit new FOLDER` makes a bargaining folder"
    raise InputError([Finding("no-bargaining-folder", message, Location(str(path)), hint=hint)])


def fit_bargaining(source: YamlText, folder: Path) -> BargainingFile:
    """The bargaining file that a text is; ``folder`` is the bargaining folder, which need not hold it yet.

    Raises:
        InputError: every mistake in it, each at its line and column.
    """
    content = fit(source, Bargaining, KEY_HINTS, whole=WHOLE)
    if found := [*_not_cleared(content, source), *_chosen_twice(content, source)]:
        raise InputError(found)
    return BargainingFile(content, source, folder)


def _not_cleared(content: Bargaining, source: YamlText) -> Iterator[Finding]:
    if content.status is Status.LEGALLY_ENFORCEABLE and content.clearance is None:
        message = "words that bind in law need an officer's clearance"
        hint = "record it: `clearance: {by: regional officer, on: 2027-02-20}`"
        yield Finding("not-cleared", message, source.place(("status",)), hint=hint)


def _chosen_twice(content: Bargaining, source: YamlText) -> Iterator[Finding]:
    seen: set[str] = set()
    for at, chosen in enumerate(content.clauses):
        if chosen.id in seen:
            path: YamlPath = ("clauses", at, "id")
            hint = "take one of the two out"
            yield Finding("clause-twice", f"`{chosen.id}` is chosen twice", source.place(path), hint=hint)
        seen.add(chosen.id)

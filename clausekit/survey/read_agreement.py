"""Read one agreement: bytes in, rows out; what a worker does, wherever it runs."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import PurePath

from clausekit.coverage.coverage import Row, Sign, ThemedProvision
from clausekit.coverage.cut import Cut, cut
from clausekit.coverage.measure import named_in, read_provision, told_themes
from clausekit.coverage.nearest import NearestClauses
from clausekit.document.reading import Reading
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.given.sweeps import WithoutSweeps
from clausekit.intake.read import read_content
from clausekit.language.names import employers_in
from clausekit.library.load import load_library
from clausekit.survey.describe import said_by_its_title_page, split_front_matter
from clausekit.survey.fingerprint import fingerprint
from clausekit.survey.particulars import Particulars
from clausekit.survey.rows import (
    AgreementRows,
    CoverageRow,
    NumberRow,
    PassageRow,
    ProvisionRow,
    ThemeRow,
    finding_row,
)
from clausekit.survey.state_numbers import state_numbers

MARKDOWN = ".md"


def read_agreement(content: bytes, name: str, asked_by: str) -> AgreementRows | str:
    """The rows of one agreement; of one that cannot be read, the findings that say why.

    Nothing that a file holds makes this fail: a fault of ours while reading it becomes a finding of that file.

    Args:
        content: the bytes of the file.
        name: by which findings call it; its suffix says what it is.
        asked_by: the fingerprint of whoever asks.

    Returns:
        The rows; or, if it differs from the fingerprint asked by, this one's own, since rows of two libraries must
        not be counted together.
    """
    if asked_by != fingerprint():
        return fingerprint()
    known_by = hashlib.sha256(content).hexdigest()
    try:
        with WithoutSweeps():
            return _read(content, name, known_by)
    except InputError as error:
        return AgreementRows(known_by, could_be_read=False, findings=tuple(map(finding_row, error.findings)))
    except Exception as error:
        return AgreementRows(known_by, could_be_read=False, findings=(finding_row(_our_fault(error, name)),))


def get_ready() -> str:
    """Load the library, which takes longer than an agreement; the fingerprint of what was loaded."""
    _shelf()
    return fingerprint()


@lru_cache(maxsize=1)
def _shelf() -> tuple[tuple[str, ...], NearestClauses]:
    """The themes that can be told from words, and the clauses of the library."""
    library = load_library()
    return told_themes(library), NearestClauses(library)


def _read(content: bytes, name: str, known_by: str) -> AgreementRows:
    themes, clauses = _shelf()
    told = Particulars()
    if PurePath(name).suffix.lower() == MARKDOWN:
        told, content = split_front_matter(content)
    reading = read_content(content, name)
    document = reading.countered
    told = told.filled_from(said_by_its_title_page(document.title_page))
    cuts = cut(document)
    employers = employers_in(*(one.text for one in cuts))
    found = [(at, one, read_provision(one, employers, clauses)) for at, one in enumerate(cuts, 1)]
    themed = [(at, one, provision) for at, one, provision in found if provision is not None]
    return AgreementRows(
        hash=known_by,
        could_be_read=True,
        title=document.title,
        employer=told.employer,
        year=told.year,
        sector=told.sector,
        union=told.union,
        words=sum(len(one.text.split()) for one in cuts),
        passages=tuple(PassageRow(at, one.label, one.heading, one.text) for at, one, _ in found),
        provisions=tuple(_provision_row(at, one) for at, _, one in themed),
        themes=tuple(ThemeRow(at, theme, rank) for at, _, one in themed for rank, theme in enumerate(one.themes, 1)),
        coverage=tuple(_coverage_rows(themes, [one for _, _, one in themed])),
        numbers=tuple(_number_rows(((at, one) for at, one, _ in themed), employers)),
        findings=tuple(map(finding_row, _findings(reading, cuts, name))),
    )


def _provision_row(at: int, one: ThemedProvision) -> ProvisionRow:
    near = one.nearest
    return ProvisionRow(
        at=at,
        stance=one.stance.value,
        duty=int(bool(one.sign(Sign.DUTY))),
        deadline=int(bool(one.sign(Sign.DEADLINE))),
        remedy=int(bool(one.sign(Sign.REMEDY))),
        softened=one.softened,
        permits="\n".join(one.permits),
        clause=near.clause if near else "",
        clause_title=near.title if near else "",
        position=near.position.value if near else "",
        likeness=near.likeness if near else 0,
        strength=near.strength.value if near else "",
    )


def _coverage_rows(themes: Iterable[str], themed: Sequence[ThemedProvision]) -> Iterator[CoverageRow]:
    for theme in themes:
        provisions = tuple(one for one in themed if theme in one.themes)
        if not provisions:
            continue
        row = Row(id=theme, title="", provisions=provisions)  # the title and the clauses that answer it are no rows
        duty, deadline, remedy = (int(row.found(sign) is not None) for sign in (Sign.DUTY, Sign.DEADLINE, Sign.REMEDY))
        traps, only_permitted = len(row.traps), int(row.only_permitted)
        yield CoverageRow(theme, len(provisions), duty, deadline, remedy, traps, only_permitted)


def _number_rows(themed: Iterable[tuple[int, Cut]], employers: frozenset[str]) -> Iterator[NumberRow]:
    for at, one in themed:
        for number in state_numbers(one.statements, one.heading, named_in(one.text, employers)):
            yield NumberRow(
                at, number.kind.value, number.value, number.unit, number.bound, number.words, number.sentence
            )


def _findings(reading: Reading, cuts: Sequence[Cut], name: str) -> Iterator[Finding]:
    yield from reading.findings
    if reading.pending:
        message = "holds tracked changes; the text with all of them accepted is surveyed"
        yield Finding("tracked-changes", message, Location(name), Severity.NOTE)
    if not cuts:
        yield Finding("no-words", "this file can be opened and holds no words", Location(name), Severity.WARNING)


def _our_fault(error: Exception, name: str) -> Finding:
    return Finding(
        "our-fault",
        f"this file could not be read, by a fault of ours ({type(error).__name__})",
        Location(name),
        hint="`clausekit text` on this file shows more; please pass that on",
    )

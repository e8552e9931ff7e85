"""Make a survey: every file that is not done goes to the crew, and what comes back is kept, one at a time."""

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, wait
from dataclasses import dataclass
from enum import StrEnum

from clausekit.findings import Finding, InputError, Location
from clausekit.intake.read import file_content
from clausekit.survey.crew import Crew, Work
from clausekit.survey.database import tidy_words
from clausekit.survey.find_files import Files, Found
from clausekit.survey.fingerprint import fingerprint
from clausekit.survey.keep import WORKER_LOST, Keeper
from clausekit.survey.particulars import Particulars
from clausekit.survey.rows import AgreementRows, FindingRow, finding_row


class Fate(StrEnum):
    """What became of a file in this run."""

    UNCHANGED = "unchanged"
    READ = "read"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Step:
    """One file more that is done."""

    found: Found
    fate: Fate
    findings: tuple[FindingRow, ...] = ()
    """What reading it in this run found."""


@dataclass(frozen=True, slots=True)
class _Job:
    found: Found
    content: bytes


def make_survey(
    database: sqlite3.Connection, files: Files, told: Mapping[str, Particulars], crew: Crew
) -> Iterator[Step]:
    """Read what is not yet read, and say each file as it is done, in whatever order that is.

    Args:
        database: as ``open_to_write`` gives it.
        files: what to survey.
        told: what tables say of files, by their keys.
        crew: who reads.

    Raises:
        InputError: a worker reads by another library, or the crew is gone; what is done stays done.
    """
    keeper = Keeper(database, files, told, fingerprint())
    jobs = _Jobs(files, keeper)
    new = False
    for job, rows in _work_through(crew, jobs):
        keeper.keep(job.found, rows)
        yield from jobs.passed()
        yield Step(job.found, Fate.READ if rows.could_be_read else Fate.REFUSED, rows.findings)
        new = True
    yield from jobs.passed()
    if new:
        tidy_words(database)


class _Jobs:
    """The files to be read, each with its bytes only once it is due; those that need no reading are put aside."""

    def __init__(self, files: Files, keeper: Keeper) -> None:
        self._files = iter(files.agreements)
        self._keeper = keeper
        self._passed: list[Step] = []

    def passed(self) -> Iterator[Step]:
        """The files that were passed over or refused since this was last asked."""
        passed, self._passed = self._passed, []
        yield from passed

    def __iter__(self) -> "Iterator[_Job]":
        for found in self._files:
            try:
                content = file_content(found.path)
            except InputError as error:
                rows = AgreementRows("", could_be_read=False, findings=tuple(map(finding_row, error.findings)))
                self._keeper.keep(found, rows)
                self._passed.append(Step(found, Fate.REFUSED, rows.findings))
                continue
            if self._keeper.is_done(found, hashlib.sha256(content).hexdigest()):
                self._passed.append(Step(found, Fate.UNCHANGED))
            else:
                yield _Job(found, content)


def _work_through(crew: Crew, jobs: _Jobs) -> Iterator[tuple[_Job, AgreementRows]]:
    """Every job with its rows. After a worker's death those in hand are done singly: that shows whose fault it was."""
    running: dict[Work, _Job] = {}
    waiting = iter(jobs)
    while True:
        while len(running) < crew.wide and (job := next(waiting, None)) is not None:
            running[_given(crew, job)] = job
        if not running:
            return
        lost: list[_Job] = []
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            yield from _result(crew, future, running.pop(future), lost)
        if not lost:
            continue
        for future in wait(running).done:
            yield from _result(crew, future, running.pop(future), lost)
        crew.renew()
        for job in lost:
            again: list[_Job] = []
            if crew.tries_again:
                yield from _result(crew, _given(crew, job), job, again)
            if again or not crew.tries_again:
                crew.renew()
                yield job, _given_up(job)


def _given(crew: Crew, job: _Job) -> Work:
    return crew.read(job.content, job.found.shown, fingerprint())


def _result(crew: Crew, future: Work, job: _Job, lost: list[_Job]) -> Iterator[tuple[_Job, AgreementRows]]:
    try:
        rows = future.result()
    except Exception as error:
        if not crew.has_died(error):
            raise
        lost.append(job)
        return
    if isinstance(rows, str):
        from clausekit.survey.dask_crew import other_worker  # it loads all that reading takes

        raise InputError([other_worker(rows)])
    yield job, rows


def _given_up(job: _Job) -> AgreementRows:
    message = "whoever read this file died over it, twice"
    hint = "it may be too large for the memory, or made to do harm; it is tried again on the next start"
    finding = Finding(WORKER_LOST, message, Location(job.found.shown), hint=hint)
    known_by = hashlib.sha256(job.content).hexdigest()
    return AgreementRows(known_by, could_be_read=False, findings=(finding_row(finding),))

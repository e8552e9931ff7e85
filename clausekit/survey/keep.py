"""Keep what was read: each file in one transaction with the note that it is done, so that the database is the journal.

A stop at any moment leaves a file done or not begun. What is done is known by the hash of its bytes and by the
fingerprint of what read it, so that a new start reads only files that are new, changed or not yet read.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.survey.database import PASSAGES
from clausekit.survey.describe import said_by_its_place
from clausekit.survey.find_files import Files, Found
from clausekit.survey.particulars import PARTICULARS, Particulars
from clausekit.survey.rows import AgreementRows

WAITING, READ, REFUSED, GONE = "waiting", "read", "refused", "gone"
WORKER_LOST = "worker-lost"
MAY_PASS = frozenset((WORKER_LOST, "no-pdf-extra", "no-libreoffice"))
"""Findings of what the computer lacked and not of the file: it is tried again on the next start."""
OF_PASSAGES = ("provision", "theme")
OF_AGREEMENT = ("coverage", "number", "finding")


class Keeper:
    """Writes one survey; nobody else does meanwhile."""

    def __init__(
        self, database: sqlite3.Connection, files: Files, told: Mapping[str, Particulars], read_by: str
    ) -> None:
        """Enter every file that is new, and what is known of each.

        Args:
            database: as ``open_to_write`` gives it.
            files: what stands below the folders now; a file below them that was there before and is not is marked.
            told: what tables say of files, by their keys.
            read_by: the fingerprint of what agreements are read by.
        """
        self._database = database
        self._told = told
        self._read_by = read_by
        with self._together():
            self.gone = self._mark_gone(files)
            for one in files.agreements:
                row = (one.key, one.shown, WAITING)
                database.execute("INSERT OR IGNORE INTO agreement (path, file, state) VALUES (?, ?, ?)", row)
                self._describe(one)
            database.execute("INSERT OR REPLACE INTO about VALUES ('clausekit', ?)", (read_by,))

    def is_done(self, found: Found, known_by: str) -> bool:
        """Whether a file was read before as it now is; one that had been gone stands where it stood."""
        (number, before, read_by, state) = self._database.execute(
            "SELECT id, hash, read_by, state FROM agreement WHERE path = ?", (found.key,)
        ).fetchone()
        if (before, read_by) != (known_by, self._read_by):
            return False
        findings = self._database.execute("SELECT code FROM finding WHERE agreement = ?", (number,))
        if state == REFUSED and not MAY_PASS.isdisjoint(code for (code,) in findings):
            return False
        if state == GONE:
            with self._together():
                self._database.execute("UPDATE agreement SET state = ? WHERE id = ?", (self._was(number), number))
        return True

    def keep(self, found: Found, rows: AgreementRows) -> None:
        """Put the rows of a file in the place of what was known of it."""
        database = self._database
        (number,) = database.execute("SELECT id FROM agreement WHERE path = ?", (found.key,)).fetchone()
        first = number * PASSAGES
        if len(rows.passages) >= PASSAGES:
            message, hint = f"more than {PASSAGES:,} passages", "split the file into several"
            raise InputError([Finding("too-long", message, Location(found.shown), hint=hint)])
        with self._together():
            self._forget(number)
            state = READ if rows.could_be_read else REFUSED
            values = (state, rows.hash, self._read_by, rows.title, rows.words, rows.employer, rows.sector, rows.year)
            database.execute(
                "UPDATE agreement SET state = ?, hash = ?, read_by = ?, title = ?, words = ?,"
                " own_employer = ?, own_sector = ?, own_year = ?, own_union = ? WHERE id = ?",
                (*values, rows.union, number),
            )
            self._describe(found)
            passages = [(first + one.at, number, *one[1:]) for one in rows.passages]
            database.executemany(_into("passage", 5), passages)
            words = ((ident, heading, text) for ident, _, _, heading, text in passages)
            database.executemany("INSERT INTO passage_words (rowid, heading, text) VALUES (?, ?, ?)", words)
            database.executemany(_into("provision", 12), ((first + one.at, *one[1:]) for one in rows.provisions))
            database.executemany(_into("theme", 3), ((first + one.at, *one[1:]) for one in rows.themes))
            database.executemany(_into("coverage", 8), ((number, *one) for one in rows.coverage))
            numbers = ((number, at, first + one.at, *one[1:]) for at, one in enumerate(rows.numbers, 1))
            database.executemany(_into("number", 9), numbers)
            findings = ((number, at, *one) for at, one in enumerate(rows.findings, 1))
            database.executemany(_into("finding", 7), findings)

    def _mark_gone(self, files: Files) -> int:
        """Mark files that stood below the folders given and do so no more; what was read of them is kept."""
        here = {one.key for one in files.agreements}
        known = self._database.execute("SELECT id, path FROM agreement WHERE state != ?", (GONE,)).fetchall()
        below = tuple(f"{root.as_posix().rstrip('/')}/" for root in files.roots)
        gone = [(GONE, number) for number, path in known if path not in here and path.startswith(below)]
        self._database.executemany("UPDATE agreement SET state = ? WHERE id = ?", gone)
        return len(gone)

    def _was(self, number: int) -> str:
        """What a file that is back was: one with passages was read."""
        found = self._database.execute("SELECT 1 FROM passage WHERE agreement = ? LIMIT 1", (number,)).fetchone()
        return READ if found else REFUSED

    def _describe(self, found: Found) -> None:
        """What the table says counts first, then what the file says itself, then its place."""
        names = ", ".join(f"own_{name}" for name in PARTICULARS)
        own = self._database.execute(f"SELECT {names} FROM agreement WHERE path = ?", (found.key,)).fetchone()
        told = self._told.get(found.key, Particulars())
        known = told.filled_from(Particulars(*own)).filled_from(said_by_its_place(found))
        self._database.execute(
            'UPDATE agreement SET employer = ?, sector = ?, year = ?, "union" = ? WHERE path = ?',
            (known.employer, known.sector, known.year, known.union, found.key),
        )

    def _forget(self, number: int) -> None:
        """Take out all rows of a file."""
        between = (number * PASSAGES, (number + 1) * PASSAGES)
        self._database.execute(
            "INSERT INTO passage_words (passage_words, rowid, heading, text)"
            " SELECT 'delete', id, heading, text FROM passage WHERE id BETWEEN ? AND ?",
            between,
        )
        for table in OF_PASSAGES:
            self._database.execute(f"DELETE FROM {table} WHERE passage BETWEEN ? AND ?", between)
        for table in OF_AGREEMENT:
            self._database.execute(f"DELETE FROM {table} WHERE agreement = ?", (number,))
        self._database.execute("DELETE FROM passage WHERE id BETWEEN ? AND ?", between)

    @contextmanager
    def _together(self) -> Iterator[None]:
        """All of what follows, or none of it."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._database.in_transaction:  # on a full disk SQLite has undone all itself
                self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")


def _into(table: str, columns: int) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})"


def states(database: sqlite3.Connection) -> dict[str, int]:
    """How many files are waiting, read, refused and gone."""
    counted: Iterable[tuple[str, int]] = database.execute("SELECT state, count(*) FROM agreement GROUP BY state")
    return {WAITING: 0, READ: 0, REFUSED: 0, GONE: 0} | dict(counted)


def refusals(database: sqlite3.Connection) -> Iterator[Finding]:
    """Why each file that could not be read was refused."""
    asked = (
        "SELECT file, code, severity, message, hint, place FROM agreement JOIN finding ON agreement = id"
        " WHERE state = ? ORDER BY path, at"
    )
    for file, code, severity, message, hint, place in database.execute(asked, (REFUSED,)):
        yield Finding(code, message, Location(file, part=place), Severity(severity), hint)

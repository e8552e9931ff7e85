"""The survey's database: its tables, and opening it to write or to read."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clausekit.files import write_files
from clausekit.findings import Finding, InputError, Location

APPLICATION = 0x636C6B73
"""Says in the file's own header that it is a survey of ours."""
FORMAT = 1
"""Of the tables; a survey with other tables is made anew."""
PASSAGES = 1 << 20
"""Passages that one agreement may have: a passage's id is its agreement's times this, plus its place in it."""
UNION_ONLY = "Union only: holds our own reading of agreements. Not for the employer."

TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, file TEXT NOT NULL, state TEXT NOT NULL,
  hash TEXT NOT NULL DEFAULT '', read_by TEXT NOT NULL DEFAULT '',
  employer TEXT NOT NULL DEFAULT '', sector TEXT NOT NULL DEFAULT '',
  year TEXT NOT NULL DEFAULT '', "union" TEXT NOT NULL DEFAULT '',
  own_employer TEXT NOT NULL DEFAULT '', own_sector TEXT NOT NULL DEFAULT '',
  own_year TEXT NOT NULL DEFAULT '', own_union TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '', words INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE passage (
  id INTEGER PRIMARY KEY, agreement INTEGER NOT NULL REFERENCES agreement, label TEXT NOT NULL,
  heading TEXT NOT NULL, text TEXT NOT NULL
);
CREATE TABLE provision (
  passage INTEGER PRIMARY KEY REFERENCES passage, stance TEXT NOT NULL,
  duty INTEGER NOT NULL, deadline INTEGER NOT NULL, remedy INTEGER NOT NULL,
  softened TEXT NOT NULL, permits TEXT NOT NULL, clause TEXT NOT NULL, clause_title TEXT NOT NULL,
  position TEXT NOT NULL, likeness INTEGER NOT NULL, strength TEXT NOT NULL
);
CREATE TABLE theme (
  passage INTEGER NOT NULL REFERENCES passage, theme TEXT NOT NULL, rank INTEGER NOT NULL,
  PRIMARY KEY (passage, theme)
) WITHOUT ROWID;
CREATE TABLE coverage (
  agreement INTEGER NOT NULL REFERENCES agreement, theme TEXT NOT NULL, provisions INTEGER NOT NULL,
  duty INTEGER NOT NULL, deadline INTEGER NOT NULL, remedy INTEGER NOT NULL,
  traps INTEGER NOT NULL, only_permitted INTEGER NOT NULL,
  PRIMARY KEY (agreement, theme)
) WITHOUT ROWID;
CREATE TABLE number (
  agreement INTEGER NOT NULL REFERENCES agreement, at INTEGER NOT NULL, passage INTEGER NOT NULL REFERENCES passage,
  kind TEXT NOT NULL, value REAL NOT NULL, unit TEXT NOT NULL, bound TEXT NOT NULL,
  words TEXT NOT NULL, sentence TEXT NOT NULL,
  PRIMARY KEY (agreement, at)
) WITHOUT ROWID;
CREATE TABLE finding (
  agreement INTEGER NOT NULL REFERENCES agreement, at INTEGER NOT NULL, code TEXT NOT NULL,
  severity TEXT NOT NULL, message TEXT NOT NULL, hint TEXT NOT NULL, place TEXT NOT NULL,
  PRIMARY KEY (agreement, at)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE passage_words USING fts5(
  heading, text, content = 'passage', content_rowid = 'id', tokenize = 'porter unicode61'
);
CREATE VIRTUAL TABLE known_word USING fts5vocab(passage_words, row);
CREATE INDEX provision_clause ON provision (clause);
"""


def open_to_write(path: Path) -> sqlite3.Connection:
    """The database, made if there is none. Nobody else can read or write it until it is closed.

    Every transaction is whole after a kill: SQLite keeps what is not yet in the file in a second one beside it.

    Raises:
        InputError: the file is no survey or one of other tables, another command uses it, or it cannot be written;
            then a file that was not there before is not there either.
    """
    is_new = not path.exists()
    if is_new:
        write_files({path: b""})  # of which SQLite makes a database that only its owner can read
    database = _connected(path)
    try:
        with disk_told(path):
            if database.execute("PRAGMA schema_version").fetchone() == (0,) and path.stat().st_size == 0:
                _make(database)
            _check(database, path)
            database.execute("PRAGMA locking_mode = EXCLUSIVE")
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            database.execute("BEGIN IMMEDIATE")
            database.execute("COMMIT")
    except InputError:
        database.close()
        if is_new and not path.stat().st_size:  # what was half made, SQLite has undone
            path.unlink()
        raise
    return database


@contextmanager
def disk_told(path: Path) -> Iterator[None]:
    """Tell in words what the disk, or a damaged file, says at any moment while a survey is written or read.

    Raises:
        InputError: the disk is full or refuses, or the file is damaged. What was kept before is kept.
    """
    try:
        yield
    except sqlite3.Error as error:
        if not _kind(error):  # it is Python's own, and a fault of ours
            raise
        raise InputError([_why(error, path)]) from None
    except UnicodeDecodeError as error:  # in what SQLite says of a damaged file
        raise InputError([_damaged(error, path)]) from None


def tidy_words(database: sqlite3.Connection) -> None:
    """Put the pieces of the index of words, one for each file that was read, together: searching is faster so."""
    database.execute("INSERT INTO passage_words (passage_words) VALUES ('optimize')")


def close_written(database: sqlite3.Connection) -> None:
    """Put all into the one file, so that it can be copied as it is."""
    try:
        database.execute("PRAGMA journal_mode = DELETE")
    finally:
        database.close()


def open_to_read(path: Path) -> sqlite3.Connection:
    """A survey that was made before.

    Raises:
        InputError: there is none, the file is no survey or one of other tables, or a survey is at work in it.
    """
    if not path.is_file():
        hint = "make it: clausekit survey FOLDER -o survey.db; or name another file"
        raise InputError([Finding("no-survey", "there is no survey here", Location(str(path)), hint=hint)])
    database = _connected(path)
    try:
        with disk_told(path):
            _check(database, path)
            database.execute("PRAGMA query_only = ON")
    except InputError:
        database.close()
        raise
    return database


def _connected(path: Path) -> sqlite3.Connection:
    """A connection on which every transaction is begun and ended by name."""
    with disk_told(path):
        return sqlite3.connect(path, timeout=1.0, isolation_level=None)


def _make(database: sqlite3.Connection) -> None:
    database.executescript(
        f"BEGIN; PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {FORMAT}; {TABLES}"
        f"INSERT INTO about VALUES ('edition', '{UNION_ONLY}'); COMMIT;"
    )


def _check(database: sqlite3.Connection, path: Path) -> None:
    found = database.execute("PRAGMA application_id").fetchone()[0]
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if found != APPLICATION:
        message = "this file is no survey, and is left as it is"
        raise InputError([Finding("not-a-survey", message, Location(str(path)), hint="give another name")])
    if version != FORMAT:
        message = "this survey was made by another version of clausekit, whose tables differ"
        hint = "give another name, and the agreements are read again"
        raise InputError([Finding("other-survey", message, Location(str(path)), hint=hint)])


def _why(error: sqlite3.Error, path: Path) -> Finding:
    place, kind = Location(str(path)), _kind(error)
    if kind in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        message = "a survey is at work in this file"
        return Finding("survey-busy", message, place, hint="wait until it is done; it can be stopped at any time")
    if kind == sqlite3.SQLITE_NOTADB:
        return Finding("not-a-survey", "this file is no survey, and is left as it is", place, hint="give another name")
    if kind in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        why = "the disk is full" if kind == sqlite3.SQLITE_FULL else "the disk refuses, and may be full"
        hint = "make room there, or name another disk with `-o`, and start again; what was kept is not read twice"
        return Finding("disk-full", f"the survey stopped: {why} ({error})", place, hint=hint)
    if kind in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY):
        return Finding("not-a-survey", f"this file cannot be used: {error}", place, hint="give another name")
    return _damaged(error, path)


def _damaged(error: Exception, path: Path) -> Finding:
    hint = "give another name, and the agreements are read again"
    return Finding("survey-damaged", f"this survey is damaged: {error}", Location(str(path)), hint=hint)


def _kind(error: sqlite3.Error) -> int:
    """What SQLite says in a number: of its finer codes, the first eight bits."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF

"""The lock: what each published version was, so that none ever changes unseen.

The file is JSON, one clause a line, and holds all that a list of clauses shows; reading it needs
neither a YAML parser nor the models.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from clausekit.findings import Finding, Location, Severity

if TYPE_CHECKING:
    from clausekit.library.clause import Clause, Version

LOCK_FILE = "clauses.lock"


@dataclass(frozen=True, slots=True)
class LockedVersion:
    """A published version: its number, its date and a hash over all that affects drafting."""

    version: str
    date: str
    hash: str


@dataclass(frozen=True, slots=True)
class LockedClause:
    """A line of the lock."""

    id: str
    title: str
    theme: str
    versions: tuple[LockedVersion, ...]


def read_lock(folder: Path) -> tuple[LockedClause, ...]:
    """The lock of a library folder; empty if it has none.

    Raises:
        ValueError: the file is not a lock.
    """
    path = folder / LOCK_FILE
    if not path.is_file():
        return ()
    rows = json.loads(path.read_text("utf-8"))["clauses"]
    return tuple(
        LockedClause(row["id"], row["title"], row["theme"], tuple(LockedVersion(**one) for one in row["versions"]))
        for row in rows
    )


def lock_text(rows: Iterable[LockedClause]) -> str:
    """A lock as text, one clause a line, sorted by id."""
    lines = []
    for row in sorted(rows, key=lambda row: row.id):
        versions = [{"version": one.version, "date": one.date, "hash": one.hash} for one in row.versions]
        shown = {"id": row.id, "title": row.title, "theme": row.theme, "versions": versions}
        lines.append(json.dumps(shown, ensure_ascii=False))
    return '{"clauses": [\n' + ",\n".join(lines) + "\n]}\n"


def lock_clause(clause: Clause) -> LockedClause:
    """The line of the lock for a clause as it now stands."""
    from clausekit.library.fields import ENGLISH

    versions = tuple(
        LockedVersion(version.version, version.date.isoformat(), version_hash(clause, version))
        for version in clause.versions
    )
    return LockedClause(clause.id, clause.title[ENGLISH], clause.theme, versions)


def version_hash(clause: Clause, version: Version) -> str:
    """A hash over all that affects drafting: the wording, its variables and duties, what it needs."""
    import hashlib

    drafting = {"title", "section", "nations", "bargained_at"}
    content = {
        "clause": clause.model_dump(mode="json", include=drafting),
        "version": version.model_dump(
            mode="json", include={"variables", "duties", "needs", "excludes", "positions", "incorporable"}
        ),
    }
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:20]


def compare_with_lock(clauses: Iterable[Clause], lock: Iterable[LockedClause], shown: str) -> Iterator[Finding]:
    """What the clauses say that the lock does not: changed, withdrawn and unlocked versions."""
    current = {clause.id: lock_clause(clause) for clause in clauses}
    published = {row.id: row for row in lock}
    for clause_id, row in published.items():
        if clause_id not in current:
            message = f"the published clause `{clause_id}` is gone"
            yield Finding("clause-withdrawn", message, Location(f"{shown}/{LOCK_FILE}"), hint="put it back")
            continue
        now = {one.version: one for one in current[clause_id].versions}
        for was in row.versions:
            place = Location(f"{shown}/{clause_id}.yaml", 1, 1)
            if was.version not in now:
                message = f"the published version {was.version} of `{clause_id}` is gone"
                yield Finding("version-withdrawn", message, place, hint="put it back")
            elif now[was.version].hash != was.hash:
                message = f"the published version {was.version} of `{clause_id}` has changed"
                yield Finding("version-changed", message, place, hint="undo it, or add a new version")
    for clause_id, row in current.items():
        before = {one.version for one in published[clause_id].versions} if clause_id in published else set()
        for one in row.versions:
            if one.version not in before:
                message = f"version {one.version} of `{clause_id}` is not in the lock yet"
                place = Location(f"{shown}/{clause_id}.yaml", 1, 1)
                hint = "`clausekit clauses check --lock` publishes it"
                yield Finding("version-unlocked", message, place, Severity.NOTE, hint)
        if clause_id in published and (published[clause_id].title, published[clause_id].theme) != (
            row.title,
            row.theme,
        ):
            place = Location(f"{shown}/{clause_id}.yaml", 1, 1)
            message = f"the lock has another title or theme for `{clause_id}`"
            hint = "put the title and theme back; or `clausekit clauses check --lock` publishes the new ones"
            yield Finding("lock-title", message, place, hint=hint)

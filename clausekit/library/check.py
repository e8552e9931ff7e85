"""Check a whole library: every clause by itself, then all of them together, all mistakes at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.findings import Finding, InputError, Location, nearest, one_of
from clausekit.library.check_registers import check_registers
from clausekit.library.check_text import TextCheck, check_texts
from clausekit.library.load import Library, LoadedClause
from clausekit.library.lock import compare_with_lock, read_lock
from clausekit.library.overlay import Layer
from clausekit.library.quality import check_quality
from clausekit.library.skeleton import find_unfilled
from clausekit.library.terms import definitions, needed_ids, term_labels


@dataclass(frozen=True, slots=True)
class LibraryCheck:
    """What a check found, and how many clauses it read."""

    findings: tuple[Finding, ...]
    clauses: int


def check_library(library: Library) -> LibraryCheck:
    """Check every clause of every layer, and the layers' locks."""
    findings: list[Finding] = []
    loaded: dict[str, LoadedClause] = {}
    for clause_id in library:
        try:
            loaded[clause_id] = library.loaded(clause_id)
        except InputError as error:
            findings += error.findings
    try:
        findings += _themes(library, loaded)
        findings += _terms(library, loaded)
        findings += _needs(library, loaded)
        findings += _circles(loaded)
        findings += _texts(library, loaded)
        findings += check_registers(library, loaded)
        findings += [finding for one in loaded.values() for finding in (*check_quality(one), *find_unfilled(one))]
    except InputError as error:
        findings += error.findings
    for layer in library.layers:
        findings += _lock(layer, loaded)
    return LibraryCheck(tuple(sorted(dict.fromkeys(findings), key=lambda one: one.place)), len(library))


def _themes(library: Library, loaded: dict[str, LoadedClause]) -> Iterator[Finding]:
    known = [theme.id for theme in library.themes]
    for one in loaded.values():
        place = one.source.place(("theme",))
        if one.clause.theme not in known:
            message = f"`{one.clause.theme}` is not a theme"
            yield Finding("unknown-theme", message, place, hint=one_of(one.clause.theme, known))
        elif one.clause.theme != one.clause.id.split("/")[0]:
            message = f"the theme `{one.clause.theme}` is not the first part of the id `{one.clause.id}`"
            yield Finding("theme-and-id", message, place, hint="make both the same theme")


def _terms(library: Library, loaded: dict[str, LoadedClause]) -> Iterator[Finding]:
    owners = {term.term: "register/terms.yaml" for term in library.terms}
    for clause_id, one in loaded.items():
        for number, definition in enumerate(one.clause.newest.positions.ideal.defines):
            if definition.term in owners:
                message = f"`{definition.term}` is defined already, by {owners[definition.term]}"
                path = ("versions", 0, "positions", "ideal", "defines", number, "term")
                hint = "take the definition out here, or give the term another name"
                yield Finding("term-twice", message, one.source.place(path), hint=hint)
            owners.setdefault(definition.term, clause_id)


def _needs(library: Library, loaded: dict[str, LoadedClause]) -> Iterator[Finding]:
    for one in loaded.values():
        for at, version in enumerate(one.clause.versions):
            for field, ids in (("needs", version.needs), ("excludes", version.excludes)):
                for number, other in enumerate(ids):
                    place = one.source.place(("versions", at, field, number))
                    if other not in library:
                        yield library.unknown(other, place)
                    elif other == one.clause.id:
                        message = f"the clause names itself under `{field}`"
                        yield Finding("needs-itself", message, place, hint="take it out")


def _circles(loaded: dict[str, LoadedClause]) -> Iterator[Finding]:
    done: set[str] = set()

    def visit(clause_id: str, trail: tuple[str, ...]) -> Iterator[Finding]:
        if clause_id in trail:
            circle = (*trail[trail.index(clause_id) :], clause_id)
            place = loaded[circle[-2]].source.place(("versions", 0, "needs"))
            message = "a circle of needs: " + " -> ".join(circle)
            yield Finding("needs-circle", message, place, hint="take one of these out of `needs`")
        elif clause_id in loaded and clause_id not in done:
            for needed in loaded[clause_id].clause.newest.needs:
                if needed == clause_id:  # said under `needs` already
                    continue
                yield from visit(needed, (*trail, clause_id))
            done.add(clause_id)

    for clause_id in loaded:
        yield from visit(clause_id, ())


def _texts(library: Library, loaded: dict[str, LoadedClause]) -> Iterator[Finding]:
    checks: dict[str, TextCheck] = {}
    owners = {definition.term: clause_id for clause_id, one in loaded.items() for definition in definitions(one.clause)}
    for clause_id, one in loaded.items():
        within = needed_ids(library, clause_id)
        reach = [definition for other in within & loaded.keys() for definition in definitions(loaded[other].clause)]
        checks[clause_id] = check_texts(one, term_labels([*library.terms, *reach]))
        for finding in checks[clause_id].findings:
            yield _with_owner(finding, owners)
    for clause_id, check in checks.items():
        yield from _references(library, clause_id, check, checks)


def _references(library: Library, clause_id: str, check: TextCheck, checks: dict[str, TextCheck]) -> Iterator[Finding]:
    needed = needed_ids(library, clause_id)
    for target, place in check.references:
        other, _, anchor = target.partition("#")
        other = other or clause_id
        if other not in library:
            yield library.unknown(other, place)
        elif other not in needed:
            message = f"the wording refers to `{other}`, which is not under `needs`"
            yield Finding("reference-not-needed", message, place, hint=f"add `{other}` to `needs`")
        elif anchor and other in checks:
            lacking = [name for name, anchors in checks[other].anchors.items() if anchor not in anchors]
            if (other != clause_id and lacking) or (other == clause_id and len(lacking) == len(checks[other].anchors)):
                shown = ", ".join(lacking)
                message = f"`{other}` sets no anchor `{anchor}` in: {shown}"
                yield Finding("reference-anchor", message, place, hint=f"put `{{#{anchor}}}` behind the sentence meant")


def _with_owner(finding: Finding, owners: dict[str, str]) -> Finding:
    """Name the clause that defines a term, where a clause uses it without needing that clause."""
    if finding.code != "clause-text" or "`[" not in finding.message:
        return finding
    term = finding.message.split("`[")[1].split("]`")[0]
    owner = owners.get(term) or owners.get(term.removesuffix("s"))
    hint = f"`{owner}` defines it: add it to `needs`" if owner else nearest(term, owners)
    return Finding(finding.code, finding.message, finding.place, finding.severity, hint)


def _lock(layer: Layer, loaded: dict[str, LoadedClause]) -> Iterator[Finding]:
    clauses = [one.clause for one in loaded.values() if one.layer is layer]
    try:
        lock = read_lock(layer.folder)
    except (ValueError, KeyError, TypeError):
        place = Location(f"{layer.shown}/clauses.lock")
        yield Finding("lock-unreadable", "the lock is not readable", place, hint="restore it from the last release")
        return
    own = {clause.id for clause in clauses}
    judged = [row for row in lock if row.id in own or not layer.clause_file(row.id).is_file()]
    if lock:  # a file that is broken, or that a later layer replaces, is there all the same
        yield from compare_with_lock(clauses, judged, layer.shown)

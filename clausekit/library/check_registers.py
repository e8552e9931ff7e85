"""Check that clauses and registers fit together: no id that leads nowhere, either way."""

import re
from collections.abc import Collection, Iterator, Mapping

from clausekit.findings import Finding, Location, nearest, one_of
from clausekit.library.load import Library, LoadedClause
from clausekit.library.registers import LawStatus
from clausekit.yaml_files.read import YamlPath

_GROUP = re.compile(r"\b[A-Z]+\b")


def check_registers(library: Library, loaded: Mapping[str, LoadedClause]) -> Iterator[Finding]:
    """What does not fit. A register that a library does not have is not missed.

    Raises:
        InputError: a register is not right in itself.
    """
    themes = {theme.id for source in library.sources.values() for theme in source.themes}
    for one in loaded.values():
        yield from _known(one, ("technologies",), one.clause.technologies, library.technologies, "a technology card")
        yield from _known(one, ("covers",), one.clause.covers, themes, "a theme of a source system")
        for at, version in enumerate(one.clause.versions):
            yield from _known(one, ("versions", at, "law"), version.law, library.law, "in the law register")
        yield from _replaced(library, one)
    yield from _clauses_named(library)
    yield from _topics_named(library)
    yield from _demands_named(library)
    yield from _replacements(library)


def _known(
    one: LoadedClause, path: YamlPath, ids: tuple[str, ...], known: Collection[str], what: str
) -> Iterator[Finding]:
    if not known:
        return
    for number, code in enumerate(ids):
        if code not in known:
            place = one.source.place((*path, number))
            yield Finding("unknown-register-id", f"`{code}` is not {what}", place, hint=one_of(code, known))


def _replaced(library: Library, one: LoadedClause) -> Iterator[Finding]:
    """The version that a new agreement takes leans on no law that has been replaced."""
    for number, code in enumerate(one.clause.newest.law):
        entry = library.law.get(code)
        if entry is not None and entry.status is LawStatus.REPLACED:
            place = one.source.place(("versions", 0, "law", number))
            hint = f"`{entry.replaced_by}` took its place" if entry.replaced_by else ""
            yield Finding("law-replaced", f"`{code}` has been replaced", place, hint=hint)


def _clauses_named(library: Library) -> Iterator[Finding]:
    for card in library.technologies.values():
        for clause_id in card.clauses:
            if clause_id not in library:
                yield library.unknown(clause_id, Location("register/technologies.yaml", part=card.id))
    for row in library.said:
        for clause_id in row.clauses:
            if clause_id not in library:
                yield library.unknown(clause_id, Location("register/words.yaml", part=row.said[0]))
    for demand in library.demands.values():
        for clause_id in demand.clauses:
            if clause_id not in library:
                yield library.unknown(clause_id, Location("register/demands.yaml", part=demand.id))


def _demands_named(library: Library) -> Iterator[Finding]:
    for source in library.sources.values() if library.demands else ():
        for theme in source.themes:
            for demand in theme.demands:
                if demand not in library.demands:
                    place = Location("register/sources.yaml", part=theme.id)
                    hint = nearest(demand, library.demands) or "add it to register/demands.yaml"
                    yield Finding("unknown-register-id", f"`{demand}` is not in the list of demands", place, hint=hint)


def _topics_named(library: Library) -> Iterator[Finding]:
    """The registers that topics are told by name themes, clauses and groups of words that are there."""
    themes = {theme.id for theme in library.themes}
    for row in library.provisions:
        if row.theme not in {*themes, "ordinary"}:
            yield _unknown_theme(row.theme, "register/provisions.yaml", themes)
    words = library.topic_words
    if words is None:
        return
    for clause_id, theme in words.filed_under.items():
        if clause_id not in library:
            yield library.unknown(clause_id, Location("register/topics.yaml", part="filed_under"))
        if theme not in themes:
            yield _unknown_theme(theme, "register/topics.yaml", themes)
    for one in words.themes:
        if one.id not in themes:
            yield _unknown_theme(one.id, "register/topics.yaml", themes)
    for part, sign in words.signs():
        for group in _GROUP.findall(sign):
            if group not in words.groups:
                place = Location("register/topics.yaml", part=part)
                message = f"`{group}` is not a group of words"
                yield Finding("unknown-group", message, place, hint=one_of(group, words.groups))


def _unknown_theme(theme: str, file: str, themes: Collection[str]) -> Finding:
    return Finding("unknown-theme", f"`{theme}` is not a theme", Location(file), hint=one_of(theme, themes))


def _replacements(library: Library) -> Iterator[Finding]:
    for entry in library.law.values():
        place = Location("register/law.yaml", part=entry.id)
        if entry.replaced_by is not None and entry.replaced_by not in library.law:
            message = f"`{entry.replaced_by}` is not in the law register"
            yield Finding("unknown-register-id", message, place, hint=one_of(entry.replaced_by, library.law))
        if (entry.status is LawStatus.REPLACED) != (entry.replaced_on is not None):
            message, hint = "`replaced_on` goes with the status `replaced`, and only with it", "add or take out one"
            yield Finding("law-dates", message, place, hint=hint)

"""``clausekit clauses show``."""

from collections.abc import Iterator
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Json, Libraries
from clausekit.cli.output import print_json, print_words
from clausekit.findings import Finding, InputError, Location
from clausekit.library.clause import Clause, Variable, Version
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import Library, load_library

app = command_app()
ClauseArgument = Annotated[
    str, typer.Argument(metavar="CLAUSE", help="For example training/before-go-live, or training/before-go-live@1.0.")
]
PositionOption = Annotated[
    PositionName | None, typer.Option("--position", help="Only this wording.", show_default=False)
]


@app.command()
def show_clause(
    clause: ClauseArgument,
    position: PositionOption = None,
    library: Libraries = [],  # noqa: B006
    json: Json = False,
) -> None:
    """Show one clause: what it does, its wordings, what to ask and what they will say.

    \b
    Examples:
      clausekit clauses show anti-commodification/no-sale
      clausekit clauses show training/before-go-live@1.0 --position fallback

    What stands under "for our side only" is not for the employer.
    """
    loaded = load_library(library)
    clause_id, _, number = clause.partition("@")
    if clause_id not in loaded:
        raise InputError([loaded.unknown(clause_id, Location())])
    found = loaded[clause_id]
    version = found.version(number) if number else found.newest
    if version is None:
        known = ", ".join(one.version for one in found.versions)
        message = f"`{clause_id}` has no version {number}"
        raise InputError([Finding("unknown-version", message, hint=f"it has: {known}")])
    if json:
        print_json(found.model_dump(mode="json") | {"layer": loaded.loaded(clause_id).layer.name})
        return
    shown = _wording(version, position) if position else _whole(found, version, loaded)
    for text in shown:
        for line in text.split("\n"):
            print_words(line.lstrip(), " " * (len(line) - len(line.lstrip())))


def _whole(clause: Clause, version: Version, library: Library) -> Iterator[str]:
    layer = library.loaded(clause.id).layer
    yield f"{clause.title[ENGLISH]}"
    yield f"{clause.id}, version {version.version} of {version.date:%Y-%m-%d}, from: {layer.name}"
    if by := library.locked_by(clause.id):
        yield f"Wording locked by {by.policy.union if by.policy else by.name}."
    if minimum := library.minimum(clause.id):
        yield f"{minimum[1]} allows no wording below: {minimum[0]}."
    yield ""
    yield version.plain[ENGLISH]
    yield from _part("The public case", [version.case[ENGLISH]])
    for name in PositionName:
        yield from _part(f"Wording: {name}", [*_wording(version, name)])
    yield from _part("Questions to ask", _dashed(question[ENGLISH] for question in version.questions))
    yield from _part("What an answer fills", _dashed(map(_variable, version.variables)))
    duties = (
        f"{duty.who}: {duty.what[ENGLISH]}; {duty.by_when[ENGLISH]}; record: {duty.record[ENGLISH]}; cost: {duty.cost}"
        for duty in version.duties
    )
    yield from _part("Duties", _dashed(duties))
    yield from _part("The law around it (not legal advice)", _dashed(_law(version, library)))
    yield from _part("Themes of others that it answers", _dashed(_covers(clause, library)))
    if version.needs:
        yield from _part("Comes with", _dashed(version.needs))
    yield from _part("FOR OUR SIDE ONLY: why", [version.why[ENGLISH]])
    answers = (f"They say: {one.says[ENGLISH]}\n  We answer: {one.answer[ENGLISH]}" for one in version.objections)
    yield from _part("FOR OUR SIDE ONLY: objections", _dashed(answers))


def _law(version: Version, library: Library) -> Iterator[str]:
    for law_id in version.law:
        entry = library.law.get(law_id)
        if entry is not None:
            status = entry.status.value.replace("_", " ")
            nations = ", ".join(entry.nations)
            yield f"{entry.instrument}, {entry.provision}: {entry.effect} ({nations}; {status}; {entry.confidence})"


def _covers(clause: Clause, library: Library) -> Iterator[str]:
    for source in library.sources.values():
        for theme in source.themes:
            if theme.id in clause.covers:
                yield f"{source.name}: {theme.title} ({theme.id}, {theme.mark})"


def _wording(version: Version, position: PositionName) -> Iterator[str]:
    wording = version.positions.at(position)
    for definition in wording.defines:
        yield f"{definition.term} means {definition.meaning[ENGLISH]}."
        yield ""
    yield wording.text[ENGLISH].rstrip("\n")


def _variable(variable: Variable) -> str:
    default = variable.default
    shown = "none" if default is None else ", ".join(default) if isinstance(default, tuple) else str(default)
    return f"{variable.name}: {variable.question[ENGLISH]} Suggested: {shown}"


def _dashed(lines: Iterator[str] | tuple[str, ...]) -> list[str]:
    return [f"- {line}" for line in lines]


def _part(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        yield "-" * len(title)
        yield from lines

"""``clausekit law``."""

from datetime import date
from typing import Annotated

import typer

from clausekit.cli.day import checked_day, day_given
from clausekit.cli.lazy import command_app
from clausekit.cli.options import Json, Libraries
from clausekit.cli.output import print_json, print_words
from clausekit.library.fields import Nation
from clausekit.library.law import LawOnDay, citable, law_on
from clausekit.library.load import load_library
from clausekit.library.registers import LawStatus

app = command_app()
AsOf = Annotated[
    str,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="The law on this day, as 2027-03-20; today if not given.",
        show_default=False,
        callback=checked_day,
    ),
]
NationOption = Annotated[Nation | None, typer.Option("--nation", help="Only this nation's law.", show_default=False)]
Stale = Annotated[bool, typer.Option("--stale", help="Only what somebody should look at again.")]
TITLES = {
    LawStatus.IN_FORCE: "In force",
    LawStatus.NOT_COMMENCED: "Not in force yet",
    LawStatus.REPLACED: "Replaced",
    LawStatus.DRAFT: "Drafts",
    LawStatus.MODEL: "Models, not law",
}


@app.command()
def show_law(
    as_of: AsOf = "",
    nation: NationOption = None,
    stale: Stale = False,
    library: Libraries = [],  # noqa: B006
    json: Json = False,
) -> None:
    """Show the law that clauses lean on: what is in force, what is not yet, what was replaced.

    \b
    Examples:
      clausekit law --nation northern-ireland
      clausekit law --as-of 2026-02-04
      clausekit law --stale

    This is what the library knows, with how well it knows it. It is not legal advice.
    """
    day = day_given(as_of)
    loaded = load_library(library)
    rows = [row for row in law_on(day, loaded.law.values(), loaded, nation) if row.stale or not stale]
    if json:
        print_json({"as_of": day.isoformat(), "law": [_as_json(row, nation, day) for row in rows]})
        return
    for status, title in TITLES.items():
        chosen = [row for row in rows if row.status is status]
        if chosen:
            print(f"{title} on {day:%Y-%m-%d}\n")
            for row in chosen:
                _print(row, nation, day)


def _print(row: LawOnDay, nation: Nation | None, day: date) -> None:
    entry = row.entry
    print_words(f"{entry.instrument}, {entry.provision}")
    print_words(entry.effect, "  ")
    since = f"; from {entry.in_force_from}" if entry.in_force_from else ""
    nations = ", ".join(entry.nations)
    print_words(f"{nations}{since}; {entry.confidence}, checked {entry.checked_on} [{entry.id}]", "  ")
    if entry.replaced_on:
        by = f" by {entry.replaced_by}" if entry.replaced_by else ""
        print_words(f"replaced on {entry.replaced_on}{by}", "  ")
    if nation is not None and not citable(entry, nation, day):
        print_words("not to be cited to an employer", "  ")
    if entry.note:
        print_words(f"note: {entry.note}", "  ")
    if row.stale:
        print_words(f"LOOK AGAIN: {row.stale}", "  ")
    if row.clauses:
        print_words(f"clauses: {', '.join(row.clauses)}", "  ")
    print()


def _as_json(row: LawOnDay, nation: Nation | None, day: date) -> dict[str, object]:
    shown = row.entry.model_dump(mode="json")
    shown |= {"status": row.status.value, "clauses": list(row.clauses), "stale": row.stale}
    if nation is not None:
        shown["citable"] = citable(row.entry, nation, day)
    return shown

"""``clausekit selfcheck``."""

import textwrap
from collections.abc import Iterator
from typing import Any

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Json
from clausekit.cli.output import print_json
from clausekit.handover.selfcheck.check_installation import check_installation
from clausekit.handover.selfcheck.outcome import Component, Outcome, Selfcheck

app = command_app()
NOT_OK = 1
WIDTH = 80
INDENT = 8
"""Columns of the answer before each line."""
ABOUT = (
    "This page holds no path, no user, no name of this computer and nothing of your documents: it is about a made-up "
    "example that ships with clausekit. You can send it as it is."
)


@app.command()
def selfcheck(json: Json = False) -> None:
    """Check that clausekit works on this computer: one page that can be sent to an officer.

    \b
    Examples:
      clausekit selfcheck
      clausekit selfcheck > selfcheck.txt
      clausekit selfcheck --json

    It compares the files of clausekit with what was installed, drafts a made-up
    example, reads it back, redlines it, plants a secret that must be refused, and
    alters a round that must no longer verify. Each line says OK, or NOT OK and what
    to do. It opens none of your files, uses no network and leaves nothing behind.
    Ends with 0 if all is OK, else with 1.
    """
    found = check_installation()
    if json:
        print_json(_as_json(found))
    else:
        print("\n".join(_page(found)))
    if not found.passed:
        raise typer.Exit(NOT_OK)


def _page(found: Selfcheck) -> Iterator[str]:
    failed = sum(not one.passed for one in found.outcomes)
    count = len(found.outcomes)
    answer = f"NOT OK, {failed} of {count} checks failed" if failed else f"OK, all {count} checks passed"
    yield f"clausekit selfcheck: {answer}"
    yield ""
    for outcome in found.outcomes:
        yield from _lines(outcome)
    yield ""
    yield "Made with:"
    for component in found.components:
        yield f"  {component.name} {_version(component)}"
    yield ""
    yield from textwrap.wrap(ABOUT, WIDTH)


def _lines(outcome: Outcome) -> Iterator[str]:
    answer = "OK" if outcome.passed else "NOT OK"
    yield from _wrapped(f"{answer:<{INDENT}}{outcome.title}: {outcome.said}")
    if outcome.advice:
        yield from _wrapped(" " * INDENT + f"What to do: {outcome.advice}")


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=" " * INDENT, break_on_hyphens=False)


def _version(component: Component) -> str:
    if component.version is None:
        return "IS MISSING" if component.needed else "not installed (not needed)"
    return component.version


def _as_json(found: Selfcheck) -> dict[str, Any]:
    return {
        "passed": found.passed,
        "checks": [
            {"name": one.name, "title": one.title, "passed": one.passed, "said": one.said, "advice": one.advice}
            for one in found.outcomes
        ],
        "components": [{"name": one.name, "version": one.version, "needed": one.needed} for one in found.components],
    }

"""``clausekit survey search``."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Json
from clausekit.cli.output import is_fancy, print_json, print_words, say
from clausekit.library.load import load_library
from clausekit.survey.database import UNION_ONLY, disk_told, open_to_read
from clausekit.survey.search import MARKS, How, Meaning, Passage, meaning, search

app = command_app()
NOT_FOUND = 1
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"
WordsArgument = Annotated[list[str], typer.Argument(metavar="WORDS...", help="What you would call it yourself.")]
Database = Annotated[Path, typer.Option("--survey", metavar="FILE", help="The survey.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, max=1000, help="How many passages at most.")]


@app.command()
def search_passages(
    words: WordsArgument, survey: Database = Path("survey.db"), limit: Limit = 20, json: Json = False
) -> None:
    """Find passages in the agreements of a survey, in your own words.

    \b
    Examples:
      clausekit survey search keystroke logging
      clausekit survey search bossware --survey survey.db
      clausekit survey search rota app --limit 100 --json

    Shown are the file, the article and the words around what was found: first the
    very words, then other words for the same thing, then passages that come nearest
    to a clause of the library on it. For the union only. Ends with 1 if nothing is found.
    """
    query = " ".join(words)
    with closing(open_to_read(survey)) as database, disk_told(survey):
        found = search(database, query, _meaning(query), limit)
    if json:
        print_json({"query": query, "passages": [_as_json(one) for one in found]})
    else:
        for one in found:
            _print(one)
        say(UNION_ONLY if found else f"Nothing found for: {query}. Try another word.")
    if not found:
        raise typer.Exit(NOT_FOUND)


def _meaning(query: str) -> Meaning:
    library = load_library()
    rows = [(one.said, one.clauses) for one in library.said]
    rows += [((card.title, *card.also_called), card.clauses) for card in library.technologies.values()]
    return meaning(query, rows)


def _print(one: Passage) -> None:
    whose = f" ({one.employer})" if one.employer else ""
    print(f"{one.file}{whose}")
    why = "" if one.how is How.WORDS else f" [{one.how}{f': {one.clause}' if one.how is How.CLAUSE else ''}]"
    print_words(f"{one.label} {one.heading}".strip() + why, "  ")
    for line in one.shown.splitlines():
        shown = line.replace(MARKS[0], BOLD).replace(MARKS[1], PLAIN) if is_fancy() else _unmarked(line)
        print_words(shown, "  ")
    print()


def _unmarked(words: str) -> str:
    return words.replace(MARKS[0], "").replace(MARKS[1], "")


def _as_json(one: Passage) -> dict[str, str]:
    return {
        "file": one.file,
        "employer": one.employer,
        "label": one.label,
        "heading": one.heading,
        "shown": _unmarked(one.shown),
        "text": one.text,
        "clause": one.clause,
        "how": one.how.value,
    }

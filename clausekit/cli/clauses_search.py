"""``clausekit clauses search``."""

from typing import Annotated

import typer

from clausekit.cli.lazy import command_app
from clausekit.cli.options import Json, Libraries
from clausekit.cli.output import print_json, print_words, say
from clausekit.library.find import find_clauses

TYPE_CHECKING = False
if TYPE_CHECKING:
    from clausekit.library.load import Library

app = command_app()
WordsArgument = Annotated[list[str], typer.Argument(metavar="WORDS...", help="What you would call it yourself.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, max=100, help="How many at most.")]


@app.command()
def search_clauses(words: WordsArgument, limit: Limit = 8, library: Libraries = [], json: Json = False) -> None:  # noqa: B006
    """Find clauses by words, in your own words.

    \b
    Examples:
      clausekit clauses search spyware
      clausekit clauses search rota app
      clausekit clauses search keystroke loging
    """
    query = " ".join(words)

    def load() -> "Library":
        from clausekit.library.load import load_library

        return load_library(library)

    hits = find_clauses(query, load, only_bundled=not library, limit=limit)
    if json:
        rows = [{"id": hit.id, "title": hit.title, "plain": hit.plain, "score": round(hit.score, 3)} for hit in hits]
        print_json({"query": query, "clauses": rows})
        return
    for hit in hits:
        print(hit.id)
        print_words(hit.title, "  ")
        print_words(hit.plain, "  ")
        print()
    if not hits:
        say(f"Nothing found for: {query}. Try another word, or `clausekit clauses list`.")
    raise typer.Exit(0 if hits else 1)

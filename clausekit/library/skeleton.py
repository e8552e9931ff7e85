"""The example that a new clause file is filled with, and what of it nobody has written over yet."""

from collections.abc import Iterator
from functools import cache

from clausekit.findings import Finding, Severity
from clausekit.library.clause import Clause
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import LoadedClause
from clausekit.shipped import shipped_templates
from clausekit.templating import render_template
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import read_yaml

TEMPLATE = "clause/skeleton.yaml.j2"
UNFILLED = "example-words"
_ANY = "training/any-name"


def skeleton_text(clause_id: str, owner: str, day: str) -> str:
    """The text of a new clause's file.

    Args:
        clause_id: the theme, a slash and the clause's name.
        owner: whose clause it is.
        day: the date that it bears, as ``2027-03-20``.
    """
    theme = clause_id.partition("/")[0]
    subject = _subject(clause_id)
    values = {"id": clause_id, "title": subject.capitalize(), "subject": subject, "theme": theme}
    return render_template(shipped_templates(), TEMPLATE, {**values, "owner": owner, "date": day}, str)


def find_unfilled(one: LoadedClause) -> Iterator[Finding]:
    """A note where a clause still says what the example says: it is sound, and says nothing."""
    held = [
        name
        for (name, words), (_, example) in zip(_words(one.clause), _words(_example()), strict=True)
        if words.replace(_subject(one.clause.id), _subject(_ANY)) == example
    ]
    if held:
        message = f"these are still the words of the example: {', '.join(held)}"
        hint = "write over them; until then the clause asks for nothing of yours"
        yield Finding(UNFILLED, message, one.source.place(("versions", 0)), Severity.NOTE, hint)


@cache
def _example() -> Clause:
    return fit(read_yaml(skeleton_text(_ANY, "anybody", "2027-03-20"), TEMPLATE), Clause)


def _words(clause: Clause) -> list[tuple[str, str]]:
    """What a person writes over, with the name of each place."""
    version = clause.newest
    wordings = ((name.value, getattr(version.positions, name.value).text) for name in PositionName)
    return [
        *((name, words[ENGLISH]) for name, words in (("plain", version.plain), ("case", version.case))),
        ("why", version.why[ENGLISH]),
        ("objections", version.objections[0].says[ENGLISH]),
        ("questions", version.questions[0][ENGLISH]),
        *((name, text[ENGLISH]) for name, text in wordings),
    ]


def _subject(clause_id: str) -> str:
    return clause_id.partition("/")[2].replace("-", " ")

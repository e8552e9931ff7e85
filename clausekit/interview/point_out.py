"""Point out what looks like a person's own in answers: addresses, telephone and National Insurance numbers, names."""

from collections.abc import Iterator

from clausekit.findings import Finding, Location, Severity
from clausekit.interview.question import Answers
from clausekit.language.personal import personal_details


def point_out(answers: Answers, file: str) -> Iterator[Finding]:
    """A warning for each such thing, with the question that it answers."""
    for name, given in answers.items():
        for detail in (one for words in given for one in personal_details(words)):
            message = f"`{name}`: `{detail.words}` looks like the {detail.kind} of a person"
            hint = "it is better left out; give roles"
            yield Finding("personal-detail", message, Location(file), Severity.WARNING, hint)

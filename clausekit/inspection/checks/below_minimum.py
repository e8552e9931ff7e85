"""A wording below the minimum that the union has set."""

from collections.abc import Iterator

from clausekit.document.inlines import line_text
from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.passages import Kind, Passage
from clausekit.inspection.subject import Subject


def find(subject: Subject) -> Iterator[Remark]:
    """Clauses of a bargaining file that it takes below the minimum, and local words that nobody has measured."""
    for one in subject.setting.chosen:
        if one.position.rank > one.minimum.rank:
            message = (
                f"`{one.clause}` is taken as `{one.position}`, and {one.union} allows nothing below `{one.minimum}`"
            )
            yield Remark(_article(subject, one.title), message, f"choose `{one.minimum}`, or ask {one.union}")
        elif one.local:
            message = f"`{one.clause}` has local words, and {one.union} asks for at least `{one.minimum}`"
            hint = f"`clausekit diff {one.clause}:{one.minimum} FILE` shows what they take away"
            yield Remark(_article(subject, one.title), message, hint)


def _article(subject: Subject, title: str) -> Passage | None:
    """The title of the clause's article in the text."""
    return next((one for one in subject.passages if one.kind is Kind.TITLE and line_text(one.line) == title), None)


CHECK = Check(
    code="below-minimum",
    severity=Severity.ERROR,
    finds="A wording below the union's own minimum (bargaining folders)",
    hint="choose the position that the union asks for",
    authority="The union's `policy.yaml` in its library folder",
    find=find,
)

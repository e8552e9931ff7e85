"""Find what was changed with tracking off: our text held against their file with its tracked changes rejected."""

from clausekit.comparison.appraise import appraise
from clausekit.comparison.compare import compare
from clausekit.document.document import Document
from clausekit.document.reading import Reading
from clausekit.negotiation.reviewing.choose_texts import Text
from clausekit.negotiation.reviewing.cite import our_numbers, row_in_our_numbers
from clausekit.negotiation.reviewing.review import Untracked
from clausekit.rendering.gather_report import gather_report
from clausekit.rendering.report import Report, Row, Side


def find_untracked(answered: Text | None, reading: Reading) -> Untracked:
    """Every difference from the text that they answer which no tracked change accounts for.

    Why the newest text of ours and not the first: what we changed ourselves meanwhile is no edit of theirs.
    """
    if answered is None:
        return Untracked()
    rows = changed_rows(judged_report(answered.document, reading.tabled))
    ours = our_numbers(row.pair for row in rows)
    return Untracked(
        source=answered.source, rows=tuple(row_in_our_numbers(row, ours) for row in rows), clean=not reading.pending
    )


def judged_report(before: Document, after: Document) -> Report:
    """Two documents compared and appraised, without what is said of the files."""
    appraised = appraise(compare(before, after))
    return gather_report(appraised.comparison, appraised.appraisals, Side(name=""), Side(name=""))


def changed_rows(report: Report) -> tuple[Row, ...]:
    """The changes of a report, in order."""
    return tuple(row for part in report.parts for row in part.rows)

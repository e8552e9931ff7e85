"""A comparison as a Word file with tracked changes, handed over only when it gives back both texts."""

from datetime import datetime

from clausekit.comparison.comparison import Comparison
from clausekit.document.document import Numbering, Orientation
from clausekit.findings import Finding, InputError
from clausekit.given.characters import fit_characters
from clausekit.rendering.check_redline import UnsoundRedline, check_redline
from clausekit.rendering.remarks import margin_of
from clausekit.rendering.standing import UNION_ONLY, Standing, UnionOnly, notices
from clausekit.rendering.weave_documents import Sides, side_by_side, weave_documents, woven_words
from clausekit.word.tracked import MarkedFile, Signature
from clausekit.word.write_tracked import write_tracked


def render_redline(comparison: Comparison, author: str, date: str, *, standing: Standing = UNION_ONLY) -> bytes:
    """A Word file in which accepting every change gives the text after, and rejecting every change the one before.

    Numbers are counted by Word where it would count both documents right; else they are words, tracked as
    words. What moved is taken out where it was and put in where it is.

    Args:
        comparison: the two documents and what changed.
        author: in whose name the changes are.
        date: when they were made, as ``2027-03-01`` or with a time.
        standing: who may see the file, and for our own side the effects to show as comments.

    Raises:
        InputError: there is no author, or the date is none.
        UnsoundRedline: the file does not give back both texts, which would be our fault.
    """
    signature = signature_of(author, date)
    sides = side_by_side(comparison)
    content = write_tracked(_marked_file(sides, standing), signature)
    problems = check_redline(content, sides.comparison.before, sides.comparison.after, standing=standing)
    if problems:
        raise UnsoundRedline(problems)
    return content


def _marked_file(sides: Sides, standing: Standing) -> MarkedFile:
    before, after = sides.comparison.before, sides.comparison.after
    appraisals = standing.appraisals if isinstance(standing, UnionOnly) else {}
    margin = margin_of(sides.comparison.pairs, appraisals, sides.before, sides.after)
    return MarkedFile(
        title=after.title,
        language=after.language,
        notices=notices(standing),
        header=woven_words(before.header, after.header),
        footer=woven_words(before.footer, after.footer),
        landscape=after.orientation is Orientation.LANDSCAPE,
        typed_numbers=after.numbering is Numbering.FROZEN,
        blocks=weave_documents(sides, margin),
    )


def signature_of(author: str, date: str) -> Signature:
    """The author and the date as Word writes them.

    Raises:
        InputError: there is no author, or the date is none.
    """
    problems = []
    if not author.strip():
        message = "a redline says in whose name the changes are, and no author is given"
        problems.append(Finding("redline-author", message, hint="give your union's name"))
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        message = f"`{date}` is not a date"
        problems.append(Finding("redline-date", message, hint="write it as 2027-03-01"))
    if problems:
        raise InputError(problems)
    return Signature(fit_characters(author)[0].strip(), f"{moment.replace(tzinfo=None).isoformat(timespec='seconds')}Z")

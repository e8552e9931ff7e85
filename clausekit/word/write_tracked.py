"""Write a Word file that shows changes as tracked changes, with comments beside them."""

from clausekit.word.add_notice import put_above
from clausekit.word.comments import add_comments
from clausekit.word.package import save
from clausekit.word.styles import stop_counting, style_ids
from clausekit.word.track_changes import TrackingPen
from clausekit.word.tracked import MarkedFile, Signature
from clausekit.word.tracked_body import TrackedBuilder
from clausekit.word.write import add_page_counter, open_agreement


def write_tracked(file: MarkedFile, signature: Signature) -> bytes:
    """A Word file as bytes; the same input gives the same bytes.

    Args:
        file: what it holds.
        signature: in whose name the changes are, and when they were made.
    """
    package = open_agreement(file.title, file.language, landscape=file.landscape)
    pen = TrackingPen(signature)
    section = package.sections[0]
    head, foot = section.header.paragraphs[0]._p, section.footer.paragraphs[0]._p
    pen.write(head, file.header)
    pen.write(foot, file.footer)
    add_page_counter(foot)
    for notice in file.notices:
        put_above(head, notice)
    styles = package.styles.element
    if file.typed_numbers:
        stop_counting(styles)
    builder = TrackedBuilder(package.element.body, style_ids(styles), pen)
    for block in file.blocks:
        builder.add(block)
    builder.finish()
    add_comments(package, pen.remarks, signature)
    return save(package)

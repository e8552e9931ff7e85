"""Write the report on a paper as a document: the first page, then every paragraph."""

from clausekit.document.document import Document
from clausekit.markdown.escape import escape_answer
from clausekit.markdown.read_document import read_document
from clausekit.negotiation.reviewing.cite import finding_in_words
from clausekit.negotiation.reviewing.page import shortened
from clausekit.negotiation.reviewing.paper import PaperParagraph, PaperReview
from clausekit.negotiation.reviewing.paper_page import paper_page
from clausekit.negotiation.reviewing.review import NOTICE, UNION_ONLY_NOTICE
from clausekit.negotiation.reviewing.write_report import STANDING
from clausekit.shipped import shipped_templates
from clausekit.templating import render_template

TEMPLATE = "review/paper.md.j2"


def paper_document(review: PaperReview) -> Document:
    """The report as a document that every format renders."""
    values = {
        "title": f"Review of {review.paper.name}",
        "header": UNION_ONLY_NOTICE,
        "standing": STANDING,
        "notice": NOTICE,
        "page": shortened(paper_page(review)),
        "findings": [finding_in_words(one) for one in review.findings],
        "paragraphs": [_paragraph(one) for one in review.paragraphs],
    }
    return read_document(render_template(shipped_templates(), TEMPLATE, values, escape_answer))


def _paragraph(one: PaperParagraph) -> dict[str, object]:
    reasons = []
    if one.softened:
        reasons.append(f"softened by: {', '.join(one.softened)}")
    if one.themes:
        reasons.append(f"it is about: {', '.join(one.themes)}")
    if one.lacks:
        reasons.append(f"not in its words: {', '.join(one.lacks)}")
    if one.answer:
        reasons.append(f"our library answers with {one.answer.title} ({one.answer.clause}): {one.answer.plain}")
    if one.ours:
        reasons.append(f"our agreement in force says, {one.ours}")
    return {"head": f"{one.cited} — {', '.join(one.acts)}", "words": one.text, "reasons": reasons}

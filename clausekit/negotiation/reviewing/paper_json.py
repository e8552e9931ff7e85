"""The review of a paper as JSON (docs/schemas/review-paper.schema.json)."""

from typing import Any

from clausekit.negotiation.reviewing.paper import PaperParagraph, PaperReview
from clausekit.negotiation.reviewing.review import NOTICE
from clausekit.negotiation.reviewing.review_json import reply_as_json, thread_as_json


def paper_as_json(review: PaperReview) -> dict[str, Any]:
    """A paper's review as lists, texts and mappings; its findings are the caller's."""
    return {
        "paper": {"name": review.paper.name, "date": review.paper.day.isoformat() if review.paper.day else None},
        "current": review.current.name if review.current else None,
        "paragraphs": [_paragraph(one) for one in review.paragraphs],
        "lacks": list(review.lacks),
        "comments": [thread_as_json(one) for one in review.threads],
        "questions": [{"cited": where, "words": words} for where, words in review.questions],
        "reply_by": [reply_as_json(one) for one in review.reply_by],
        "tracked_changes": review.tracked,
        "notice": NOTICE,
    }


def _paragraph(one: PaperParagraph) -> dict[str, Any]:
    answer = one.answer
    return {
        "cited": one.cited,
        "text": one.text,
        "acts": [act.name.lower() for act in one.acts],
        "softened": list(one.softened),
        "themes": list(one.themes),
        "lacks": list(one.lacks),
        "answer": {"clause": answer.clause, "title": answer.title, "plain": answer.plain} if answer else None,
        "ours": one.ours or None,
    }

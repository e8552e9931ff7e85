"""A review as JSON (docs/schemas/review.schema.json): every ask, those that nobody touched too."""

from typing import Any

from clausekit.comparison.comparison import Fate, Passage
from clausekit.document.reading import Comment
from clausekit.negotiation.reviewing.cite import cited_now
from clausekit.negotiation.reviewing.review import NOTICE, Ask, ClauseReview, Review, say_of
from clausekit.negotiation.reviewing.sources import Acceptance, ReplyBy, Saying, Source, Thread
from clausekit.rendering.report import Row


def review_as_json(review: Review) -> dict[str, Any]:
    """A review as lists, texts and mappings; its findings are the caller's, who shows them everywhere alike."""
    return {
        "counter": _source(review.counter),
        "against": review.against.value,
        "base": _source(review.base),
        "tracked": [{"author": author, "count": count} for author, count in review.tracked],
        "untracked": {
            "held_against": _source(review.untracked.source) if review.untracked.source else None,
            "tracks_nothing": review.untracked.clean,
            "changes": [_row(row) for row in review.untracked.rows],
        },
        "clauses": [_clause(one) for one in review.clauses],
        "comments": [thread_as_json(one) for one in review.threads],
        "sayings": [_saying(one) for one in review.sayings],
        "accepted_in_words": [_acceptance(one) for one in review.accepted],
        "reply_by": [reply_as_json(one) for one in review.reply_by],
        "has_mandate": review.has_mandate,
        "notice": NOTICE,
    }


def reply_as_json(one: ReplyBy) -> dict[str, Any]:
    """A day for an answer."""
    return {"day": one.day.isoformat() if one.day else None, "words": one.words, "place": one.place}


def _clause(one: ClauseReview) -> dict[str, Any]:
    return {
        "title": one.title,
        "asks": [_ask(ask) for ask in one.asks],
        "settled": list(one.settled),
        "accepted_in_words": [_acceptance(found) for found in one.accepted],
        "limits_crossed": [
            {"label": found.label, "limit": found.limit, "now": found.now, "reason": found.reason, "sure": found.sure}
            for found in one.crossed
        ],
        "library": {
            "clause": one.help.clause,
            "objections": [{"says": says, "answer": answer} for says, answer in one.help.objections],
            "next_position": one.help.next_position or None,
            "met": one.help.meets,
            "below_limit": one.help.below_limit,
            "released": one.help.is_open,
            "words": one.help.words,
        }
        if one.help
        else None,
    }


def _ask(ask: Ask) -> dict[str, Any]:
    return {
        "fate": ask.fate.value,
        "untracked": ask.untracked,
        "also_in": ask.also_in or None,
        "rests_on": list(ask.rests_on),
        **_row(ask.row),
    }


def _row(row: Row) -> dict[str, Any]:
    pair, appraisal = row.pair, row.appraisal
    return {
        "cited": cited_now(row),
        "effect": appraisal.effect.value,
        "touches": appraisal.touches.value,
        "class": pair.depth.value,
        "moved": pair.moved,
        "before": [_passage(one) for one in pair.before],
        "after": [_passage(one) for one in pair.after],
        "edits": [{"kind": one.kind.value, "text": one.text} for one in pair.edits if pair.fate is not Fate.SAME],
        "signals": [
            {"kind": one.kind.value, "effect": one.effect.value, "reason": one.reason} for one in appraisal.signals
        ],
        "say": say_of(row),
        "depends_on": list(appraisal.depends_on),
    }


def _passage(passage: Passage) -> dict[str, str]:
    return {"kind": passage.kind.value, "label": passage.label, "text": passage.text}


def thread_as_json(thread: Thread) -> dict[str, Any]:
    """A remark with its answers."""
    return {"label": thread.label, "open": thread.is_open, "remarks": [_comment(one) for one in thread.comments]}


def _comment(one: Comment) -> dict[str, Any]:
    return {"author": one.author, "date": one.date, "anchor": one.anchor, "text": "\n".join(one.paragraphs)}


def _saying(one: Saying) -> dict[str, Any]:
    return {"source": _source(one.source), "words": one.words, "about": list(one.about)}


def _acceptance(one: Acceptance) -> dict[str, Any]:
    return {
        "number": one.number,
        "words": one.words,
        "source": _source(one.source),
        "doubtful": one.doubtful,
        "of_round": one.of_round or None,
        "in_their_text": one.in_theirs,
        "in_our_text": one.in_ours,
    }


def _source(one: Source) -> dict[str, Any]:
    day = one.day.isoformat() if one.day else None
    return {"name": one.name, "side": one.side, "date": day, "round": one.round or None}

"""Write the report of a review as a document: the first page, then every clause."""

from collections.abc import Iterator

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.comparison import ChangeClass
from clausekit.document.document import Document
from clausekit.markdown.escape import escape_answer
from clausekit.markdown.read_document import read_document
from clausekit.negotiation.reviewing.cite import cited, cited_now, finding_in_words
from clausekit.negotiation.reviewing.first_page import first_page
from clausekit.negotiation.reviewing.page import shortened
from clausekit.negotiation.reviewing.review import (
    NOTICE,
    UNION_ONLY_NOTICE,
    Ask,
    AskFate,
    ClauseReview,
    Crossed,
    Help,
    Review,
)
from clausekit.negotiation.reviewing.threads import told
from clausekit.rendering.report import IN_WORDS, Row
from clausekit.rendering.report_text import marked
from clausekit.shipped import shipped_templates
from clausekit.templating import render_template

TEMPLATE = "review/counter.md.j2"
STANDING = "Union only. It holds our own judgement, our limits and our answers: not for the employer or for members."


def review_document(review: Review) -> Document:
    """The report as a document that every format renders."""
    values = {
        "title": f"Review of round {review.counter.round}",
        "header": UNION_ONLY_NOTICE,
        "standing": STANDING,
        "notice": NOTICE,
        "page": shortened(first_page(review)),
        "findings": [finding_in_words(one) for one in review.findings],
        "untracked": [_change(row, _verdict(row)) for row in review.untracked.told],
        "untracked_source": str(review.untracked.source or ""),
        "clauses": [_clause(one) for one in review.clauses if _is_told(one)],
    }
    return read_document(render_template(shipped_templates(), TEMPLATE, values, escape_answer))


def _is_told(clause: ClauseReview) -> bool:
    return any(ask.is_changed for ask in clause.asks) or bool(
        clause.threads or clause.sayings or clause.accepted or clause.settled
    )


def _clause(clause: ClauseReview) -> dict[str, object]:
    return {
        "title": clause.title,
        "fates": "; ".join(_fates(clause)),
        "notes": list(_notes(clause)),
        "changes": [_change(ask.row, _headed(ask)) for ask in clause.asks if _is_written_out(ask)],
        "crossed": [_crossed(one) for one in clause.crossed],
        "objections": clause.help.objections if clause.help else (),
        "following": _following(clause.help) if clause.help else "",
        "wording": clause.help.words.splitlines() if clause.help else [],
    }


def _is_written_out(ask: Ask) -> bool:
    """Whether its words are shown: what only moved is in a list, and what stands around the text in its own section."""
    return ask.is_told and not ask.row.is_move and not (ask.untracked and not ask.is_term)


def _fates(clause: ClauseReview) -> Iterator[str]:
    """Each fate with its provisions, by number."""
    for fate in AskFate:
        labels = [cited_now(ask.row) for ask in clause.asks if ask.fate is fate]
        if labels:
            yield f"{fate}: {', '.join(dict.fromkeys(labels))}"


def _notes(clause: ClauseReview) -> Iterator[str]:
    yield from clause.settled
    yield from (f"{one.number} {one}" for one in clause.accepted)
    for saying in clause.sayings:
        yield f"{saying.source}: “{saying.words}”"
    for thread in clause.threads:
        yield f"comment at {told(thread)}" + ("" if thread.is_open else " (settled)")
    for ask in clause.asks:
        if ask.rests_on:
            what = "its own words did not change, but" if not ask.is_changed else "besides,"
            yield f"{cited_now(ask.row)}: {what} it rests on what did: {', '.join(ask.rests_on)}"
    quiet = [cited_now(ask.row) for ask in clause.asks if ask.is_changed and not ask.is_told]
    if quiet:
        yield f"only looks or numbers changed: {', '.join(dict.fromkeys(quiet))}"


def _headed(ask: Ask) -> str:
    words = [ask.fate.value, _verdict(ask.row)]
    words += ["changed WITHOUT TRACKING"] if ask.untracked else []
    words += [f"as in {ask.also_in}"] if ask.also_in else []
    return ", ".join(words)


def _verdict(row: Row) -> str:
    loud = IN_WORDS[row.effect].upper() if row.effect is not Effect.NEUTRAL else IN_WORDS[row.effect]
    return f"moved, {loud}" if row.pair.moved and row.pair.depth is ChangeClass.SUBSTANTIVE else loud


def _change(row: Row, head: str) -> dict[str, object]:
    signals = row.appraisal.signals
    reasons = dict.fromkeys(
        f"{one.kind.value.replace('_', ' ')}, {IN_WORDS[one.effect]}: {one.reason}" for one in signals
    )
    hits = row.appraisal.depends_on
    return {
        "head": f"{cited(row)} — {head}",
        "words": marked(row.pair.edits, shorten=False),
        "reasons": [*reasons, *([f"what rests on it: {', '.join(hits)}"] if hits else [])],
    }


def _crossed(one: Crossed) -> dict[str, str]:
    head = f"{one.label} is below our limit" if one.sure else f"{one.label} may be below our limit"
    return {"head": head, "words": f"{one.reason or 'Read it yourself.'} From the limit to theirs: {one.marks}"}


def _following(found: Help) -> str:
    if not found.next_position:
        return "There is no lower wording of this clause than the one that we propose."
    told = (
        f"Our {found.next_position} wording would meet it: no loss was found from that wording to theirs."
        if found.meets
        else f"None of our lower wordings is met; the next is the {found.next_position} one."
    )
    told += " IT IS BELOW OUR LIMIT." if found.below_limit else ""
    told += " It was released already." if found.is_open else " It was not released."
    return f"{told} Where theirs got worse it says:" if found.words else told

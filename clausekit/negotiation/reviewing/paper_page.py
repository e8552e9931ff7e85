"""What the first page of a paper's review says, in the order in which an officer needs it."""

from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.negotiation.reviewing.cite import finding_in_words
from clausekit.negotiation.reviewing.first_page import reply_entry
from clausekit.negotiation.reviewing.page import WIDTH, Entry, Page, Section, fitted
from clausekit.negotiation.reviewing.paper import Act, PaperParagraph, PaperReview
from clausekit.negotiation.reviewing.review import NOTICE
from clausekit.negotiation.reviewing.threads import told


def paper_page(review: PaperReview, width: int = WIDTH) -> Page:
    """The first page of a paper's review, cut to what fits in lines of ``width`` columns."""
    sections = (
        Section(title="COULD NOT BE READ OR JUDGED", entries=tuple(_unsure(review))),
        Section(title="POWERS IT GIVES THE EMPLOYER", entries=tuple(map(_told, review.doing(Act.POWER)))),
        Section(title="BURDENS ON WORKERS OR THE UNION", entries=tuple(map(_told, review.doing(Act.BURDEN)))),
        Section(title="DUTIES IT TAKES ON", entries=tuple(map(_told, review.doing(Act.DUTY)))),
        Section(
            title="NOWHERE IN IT", entries=tuple(Entry(words=(one,)) for one in review.lacks), none="all are there"
        ),
        Section(title="OPEN QUESTIONS", entries=tuple(_questions(review))),
        Section(title="REPLY BY", entries=tuple(map(reply_entry, review.reply_by)), none="no date found"),
    )
    title, facts = "REVIEW OF A PAPER (union only)", tuple(_facts(review))
    return fitted(Page(title=title, facts=facts, sections=sections, notice=NOTICE, width=width))


def _facts(review: PaperReview) -> Iterator[tuple[str, str]]:
    yield "Their paper", str(review.paper)
    held = f"our agreement in force ({review.current.name}) and the library" if review.current else "the library alone"
    yield "Held against", f"{held}; it answers no text of ours, so what it leaves out cannot all be seen"
    counted = ", ".join(f"{len(found)} {act}" for act in Act if (found := review.doing(act)))
    yield "Paragraphs", f"{len(review.paragraphs)} ({counted})"


def _unsure(review: PaperReview) -> Iterator[Entry]:
    for finding in review.findings:
        if finding.severity is not Severity.NOTE:
            yield Entry(words=(finding_in_words(finding),))
    unsure = [one.cited for one in review.doing(Act.UNSURE)]
    if unsure:
        yield Entry(words=(f"read {'this' if len(unsure) == 1 else 'these'} yourself: {', '.join(unsure)}",))


def _told(one: PaperParagraph) -> Entry:
    words = [f"{one.cited}: {one.text}"]
    if one.answer:
        words.append(f"Answer: {one.answer.title} ({one.answer.clause})")
    if one.ours:
        words.append(f"Our agreement says, {one.ours}")
    return Entry(words=tuple(words))


def _questions(review: PaperReview) -> Iterator[Entry]:
    for where, question in review.questions:
        yield Entry(words=(f"{where}: {question}",))
    for thread in review.threads:
        if thread.is_open:
            yield Entry(words=(told(thread),))

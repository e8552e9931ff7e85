"""Review a counter: the chain from the folder's rounds to the fate and effect of every ask."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from clausekit.comparison.appraise import appraise
from clausekit.comparison.compare import compare
from clausekit.document.document import Document
from clausekit.findings import Finding, InputError, Severity
from clausekit.negotiation.mandate import read_mandate
from clausekit.negotiation.record_step import read_standings
from clausekit.negotiation.release import open_positions
from clausekit.negotiation.reviewing.accept_in_words import accept_in_words
from clausekit.negotiation.reviewing.choose_texts import Text, Texts, choose_texts
from clausekit.negotiation.reviewing.cite import cited_now
from clausekit.negotiation.reviewing.crossed import find_crossed
from clausekit.negotiation.reviewing.fates import Fates
from clausekit.negotiation.reviewing.find_help import Opened, find_help
from clausekit.negotiation.reviewing.gather_clauses import gather_clauses
from clausekit.negotiation.reviewing.hold_against import article_number, hold_against
from clausekit.negotiation.reviewing.own_words import OwnWords, in_their_numbers
from clausekit.negotiation.reviewing.reply_by import reply_dates
from clausekit.negotiation.reviewing.review import Against, Ask, AskFate, ClauseReview, Review
from clausekit.negotiation.reviewing.sources import Acceptance, ReplyBy
from clausekit.negotiation.reviewing.threads import threads_of
from clausekit.negotiation.reviewing.untracked import find_untracked
from clausekit.negotiation.reviewing.wordings import Wordings, limits_unknown, not_drafted, our_wordings

ANOTHER_PAPER = 0.8
"""From this share of our provisions gone, their text is likely to be about something else."""


def review_counter(
    folder: Path,
    against: Against = Against.LAST_OFFER,
    *,
    current: Path | None = None,
    union_only: Path | None = None,
    libraries: Sequence[Path] = (),
    with_help: bool = True,
) -> Review:
    """What the newest text of the employer does to ours.

    Args:
        folder: the bargaining folder.
        against: what it is held against.
        current: the agreement in force, if not in the folder as ``current-agreement``.
        union_only: where the union-only folder is, if not in the bargaining folder.
        libraries: further library folders.
        with_help: find what the library says on what got worse, which the first page does not show.

    Raises:
        InputError: there is no counter, or a text, the mandate or a record is not right.
    """
    mandate = read_mandate(folder, union_only)
    wordings, notes = our_wordings(folder, mandate, libraries)
    if mandate is not None and wordings is not None:
        notes = (*notes, *limits_unknown(mandate, wordings.selected))
    texts = choose_texts(folder, against, current, lambda: _at_limit(wordings))
    untracked = find_untracked(texts.answered, texts.reading)
    appraised = appraise(compare(texts.base.document, texts.reading.countered))
    threads = threads_of(texts.reading.comments, texts.reading.countered)
    accepted = _accepted(texts)
    fates = Fates(texts.base, texts.earlier, untracked.rows)
    clauses = tuple(gather_clauses(appraised, fates, threads, texts.sayings, accepted, read_standings(folder)))
    if against is Against.LIMIT and wordings is not None:
        clauses = tuple(map(OwnWords(wordings).told_apart, clauses))
    if wordings is not None and against is not Against.CURRENT:
        opened = open_positions(folder, union_only)
        try:
            clauses = tuple(_with_our_side(clause, wordings, opened, with_help) for clause in clauses)
        except InputError as error:  # an answer that the mandate gives may not fit; the texts are reviewed all the same
            notes = (*notes, *not_drafted(folder, error))
    if against is Against.LIMIT:
        clauses = tuple(map(in_their_numbers, clauses))
    return Review(
        counter=texts.counter,
        base=texts.base.source,
        against=against,
        clauses=clauses,
        untracked=untracked,
        tracked=tuple(Counter(one.author or "no name" for one in texts.reading.revisions).most_common()),
        threads=threads,
        sayings=texts.sayings,
        accepted=accepted,
        reply_by=tuple(_reply_by(texts, clauses)),
        findings=(*texts.findings, *appraised.comparison.findings, *_another_paper(clauses, texts), *notes),
        has_mandate=mandate is not None,
    )


def _accepted(texts: Texts) -> tuple[Acceptance, ...]:
    counter = Text(source=texts.counter, document=texts.reading.countered)
    exchanged = {one.source.round: one for one in (*texts.earlier, texts.base, *filter(None, (texts.answered,)))}
    return accept_in_words(texts.sayings, tuple(exchanged.values()), counter)


def _at_limit(wordings: Wordings | None) -> Document | None:
    drafted = wordings.at_limit if wordings else None
    return drafted.document if drafted else None


def _with_our_side(clause: ClauseReview, wordings: Wordings, opened: Opened, with_help: bool) -> ClauseReview:
    """An article with the limits that it crosses and what the library says; nothing of it may leave our side."""
    clause_id = wordings.clause_of.get(_number(clause.asks), "")
    if not clause_id or not any(ask.asks_for_a_look for ask in clause.asks):
        return clause
    hold = cache(lambda wanted: hold_against(wanted, clause.asks))  # a limit often is a lower wording
    at_limit = wordings.limit(clause_id)
    crossed = find_crossed(clause.asks, hold(at_limit)) if at_limit else ()
    found = find_help(clause_id, hold, wordings, opened) if with_help else None
    return replace(clause, crossed=crossed, help=found)


def _another_paper(clauses: Sequence[ClauseReview], texts: Texts) -> Iterator[Finding]:
    """Say if hardly anything of ours is in their text: it may be a policy or a letter, and no counter."""
    asks = [ask for clause in clauses for ask in clause.asks if ask.is_term and ask.row.pair.before]
    dropped = sum(ask.fate is AskFate.DROPPED for ask in asks)
    if dropped > len(asks) * ANOTHER_PAPER:
        message = f"hardly anything of ours is in {texts.counter}: it may be another paper and no answer to our text"
        hint = "`clausekit review FILE` reviews a paper by itself"
        yield Finding("another-paper", message, severity=Severity.WARNING, hint=hint)


def _number(asks: Sequence[Ask]) -> str:
    """The number of the article in our text: of most of the asks that were there, since some may have moved here."""
    numbers = Counter(article_number(part.label) for ask in asks for part in ask.row.pair.before if part.label)
    return numbers.most_common(1)[0][0] if numbers else ""


def _reply_by(texts: Texts, clauses: Sequence[ClauseReview]) -> Iterator[ReplyBy]:
    """Days by which they want an answer: in their messages, their remarks, and what they wrote anew."""
    for saying in texts.sayings:
        yield from reply_dates(saying.words, saying.source.day, str(saying.source))
    for comment in texts.reading.comments:
        told_on = _day(comment.date) or texts.counter.day
        yield from reply_dates("\n".join(comment.paragraphs), told_on, f"comment by {comment.author or 'no name'}")
    for ask in (ask for clause in clauses for ask in clause.asks if ask.fate is AskFate.NEW):
        words = "\n".join(part.text for part in ask.row.pair.after)
        for found in reply_dates(words, texts.counter.day, cited_now(ask.row)):
            if found.day is not None:  # ``within 5 working days`` in a text that binds is a term and no date to us
                yield found


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None

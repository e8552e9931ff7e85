"""Review a paper that was never tabled: the chain from a file to what each paragraph does and what answers it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from clausekit.classification.classify import topics
from clausekit.comparison.comparison import Passage
from clausekit.comparison.passages import passages
from clausekit.document.document import Document
from clausekit.findings import Finding, Severity
from clausekit.intake.read import read_document
from clausekit.language.sentences import sentences
from clausekit.library.find import find_clauses
from clausekit.library.load import Library, load_library
from clausekit.negotiation.reviewing.choose_texts import Text, read_current
from clausekit.negotiation.reviewing.cite import cited_passage
from clausekit.negotiation.reviewing.nearest import Agreement
from clausekit.negotiation.reviewing.paper import ACTS_AGAINST, Act, Answer, PaperParagraph, PaperReview
from clausekit.negotiation.reviewing.read_acts import acts_of, lacks, read_sentences, softeners
from clausekit.negotiation.reviewing.reply_by import day_named, reply_dates
from clausekit.negotiation.reviewing.review import is_term
from clausekit.negotiation.reviewing.sources import ReplyBy, Source, Thread
from clausekit.negotiation.reviewing.threads import threads_of

HITS = 8
"""Clauses looked through for one of the right theme."""
OPENING = 12
"""Passages among which a letter gives its date."""
LONGEST_DATE_LINE = 8
"""Words; a longer line with a date in it is a sentence."""


def review_paper(
    path: Path, came_on: date, *, current: Path | None = None, libraries: Sequence[Path] = ()
) -> PaperReview:
    """What a policy, a letter or another paper of the employer does.

    Args:
        path: the paper.
        came_on: the day from which ``by Friday`` counts, if the paper has no date of its own.
        current: our agreement in force, to hold it against.
        libraries: further library folders.

    Raises:
        InputError: a file cannot be read.
    """
    reading = read_document(path)
    document = reading.countered
    agreement = read_current(current) if current else None
    dated = _dated(document)
    reviewer = _Reviewer(agreement, libraries)
    parts = [one for one in passages(document) if one.text.strip() and is_term(one)]
    threads = threads_of(reading.comments, document)
    return PaperReview(
        paper=Source(name=path.name, day=dated),
        current=agreement.source if agreement else None,
        paragraphs=tuple(reviewer.paragraph(one) for one in parts),
        lacks=lacks(tuple(sentence for one in parts for sentence in read_sentences(one.text))),
        threads=threads,
        questions=tuple(_questions(parts)),
        reply_by=tuple(_reply_by(parts, threads, dated or came_on)),
        tracked=len(reading.revisions),
        findings=(*reading.findings, *_not_seen(agreement, len(reading.revisions))),
    )


class _Reviewer:
    """Reviews paragraphs; opens the library and our agreement once."""

    def __init__(self, agreement: Text | None, libraries: Sequence[Path]) -> None:
        self._agreement = Agreement(agreement.document) if agreement else None
        self._libraries = tuple(libraries)
        self._library: Library | None = None
        self._titles: Mapping[str, str] = {}

    def paragraph(self, passage: Passage) -> PaperParagraph:
        read = read_sentences(passage.text)
        found = topics(passage.text)
        acts = _with_doubt(acts_of(read), bool(found) and found[0].reserves)
        themes = tuple(one.theme for one in found)
        binding = acts != (Act.STATEMENT,)
        return PaperParagraph(
            cited=cited_passage(passage),
            text=passage.text,
            acts=acts,
            softened=tuple(dict.fromkeys(softeners(read))),
            themes=tuple(self._title(theme) for theme in themes),
            lacks=lacks(read) if binding and themes else (),
            answer=self._answer(" ".join(found[0].evidence), themes[0]) if found else None,
            ours=self._agreement.says_on(passage.text, themes) if self._agreement else "",
        )

    def _answer(self, words: str, theme: str) -> Answer | None:
        """The clause of the paragraph's theme that its telling words find; the best of any theme if none does."""
        hits = find_clauses(words, self._load, only_bundled=not self._libraries, limit=HITS)
        best = next((hit for hit in hits if hit.id.startswith(f"{theme}/")), next(iter(hits), None))
        return Answer(clause=best.id, title=best.title, plain=best.plain) if best else None

    def _title(self, theme: str) -> str:
        if not self._titles:
            self._titles = {one.id: one.title for one in self._load().themes}
        return self._titles.get(theme, theme)

    def _load(self) -> Library:
        if self._library is None:
            self._library = load_library(self._libraries)
        return self._library


def _with_doubt(acts: tuple[Act, ...], permissive: bool) -> tuple[Act, ...]:
    """Words that lean to the employer without a power or burden in their verbs are for a person to read."""
    if not permissive or Act.UNSURE in acts or any(act in ACTS_AGAINST for act in acts):
        return acts
    return tuple(act for act in Act if act is Act.UNSURE or (act in acts and act is not Act.STATEMENT))


def _dated(document: Document) -> date | None:
    """The day that a paper gives itself: on its title page or in a short line near its start."""
    facts = [f"{label} {value}" for label, value in document.title_page.facts]
    short = [one.text for one in passages(document)[:OPENING] if len(one.text.split()) <= LONGEST_DATE_LINE]
    return next((day for words in (*facts, *short) if (day := day_named(words))), None)


def _questions(parts: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    for one in parts:
        for sentence in sentences(one.text):
            if sentence.endswith("?"):
                yield cited_passage(one), sentence


def _reply_by(parts: Sequence[Passage], threads: Sequence[Thread], told_on: date) -> Iterator[ReplyBy]:
    for one in parts:
        yield from reply_dates(one.text, told_on, cited_passage(one))
    for thread in threads:
        for comment in thread.comments:
            yield from reply_dates("\n".join(comment.paragraphs), told_on, f"comment by {comment.author or 'no name'}")


def _not_seen(agreement: Text | None, tracked: int) -> Iterator[Finding]:
    if agreement is None:
        hint = "`--current FILE` names it"
        yield Finding(
            "no-current-agreement",
            "it was not held against an agreement in force",
            hint=hint,
            severity=Severity.WARNING,
        )
    if tracked:
        message = f"it holds {tracked} tracked changes and was read with all of them accepted"
        hint = "`clausekit diff FILE` shows what they do"
        yield Finding("pending-changes", message, severity=Severity.WARNING, hint=hint)

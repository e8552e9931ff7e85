"""Measure coverage: read a document's provisions, file them under their themes, and say what to table next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from clausekit.classification.classify import topics
from clausekit.classification.topic import Stance, Topic
from clausekit.coverage.coverage import Coverage, Row, ThemedProvision
from clausekit.coverage.cut import Cut, cut
from clausekit.coverage.nearest import REMEMBERED, NearestClauses
from clausekit.coverage.read_signs import Signs, excepts, only_forbids, read_signs, takes
from clausekit.coverage.suggest import suggest
from clausekit.document.document import Document
from clausekit.document.reading import Reading
from clausekit.findings import Finding, InputError
from clausekit.language.names import employers_in
from clausekit.library.load import Library

FIRM = 4.0
"""Least score of a theme that a provision is said to be about. Below it a few words only brush against it, and a theme
must not look covered for that; a power reserved is shown at any score."""


def measure_coverage(
    read: Document | Reading, library: Library, *, name: str = "", findings: tuple[Finding, ...] = ()
) -> Coverage:
    """What the words of a document cover, theme by theme.

    Of a reading the text with its tracked changes accepted is measured, since that is what would be agreed.

    Args:
        read: the document, or the reading of a file.
        library: for its themes and clauses.
        name: by which the document is called; its file or title if not given.
        findings: what else is to be told with it; those of a reading are.

    Raises:
        InputError: a clause of the library cannot be read, or it has no register of topic words.
    """
    document = read.countered if isinstance(read, Reading) else read
    findings = (*(read.findings if isinstance(read, Reading) else ()), *findings)
    name = name or (read.name if isinstance(read, Reading) else document.title)
    cuts = cut(document)
    employers = employers_in(*(one.text for one in cuts))
    clauses = NearestClauses(library)
    read_all = [read_provision(one, employers, clauses) for one in cuts]
    provisions = tuple(one for one in read_all if one is not None)
    rows = tuple(theme_rows(provisions, library))
    return Coverage(
        name=name,
        provisions=provisions,
        rows=rows,
        ordinary=len(cuts) - len(provisions),
        next=tuple(suggest(rows, library)),
        findings=findings,
    )


def read_provision(one: Cut, employers: frozenset[str], clauses: NearestClauses) -> ThemedProvision | None:
    """A provision with all that is in its words; nothing where it is about no theme."""
    found = topics(one.text)
    read = _read_words(one.text, one.statements, found, named_in(one.text, employers)) if found else None
    if read is None:
        return None
    themes = tuple(topic.theme for topic in read.firm)
    return ThemedProvision(
        label=one.label,
        heading=one.heading,
        text=one.text,
        themes=themes,
        stance=Stance.PERMISSIVE if read.firm[0].reserves else read.firm[0].stance,
        evidence=read.firm[0].evidence,
        signs=read.signs.found,
        softened=read.signs.softened,
        permits=read.permits,
        nearest=clauses.nearest(one.text, themes),
        place=one.place,
    )


def named_in(text: str, employers: frozenset[str]) -> frozenset[str]:
    """The names of employers whose every word is in a text: it reads the same without the others.

    Agreements differ in whom they name and not in most of their words, which need not be read again for that.
    """
    if not employers:
        return employers
    folded = text.replace("’", "'").casefold()
    return frozenset(name for name in employers if all(word in folded for word in name.casefold().split()))


@dataclass(frozen=True, slots=True)
class _Words:
    firm: tuple[Topic, ...]
    permits: tuple[str, ...]
    signs: Signs


@lru_cache(maxsize=REMEMBERED)
def _read_words(
    text: str, statements: tuple[str, ...], found: tuple[Topic, ...], employers: frozenset[str]
) -> _Words | None:
    """What the words of a provision say wherever it stands; nothing where its themes are only brushed against."""
    permits = _sentences_that_reserve(text, statements, found, employers)
    firm = tuple(topic for topic in found if topic.score >= FIRM) or (found[:1] if permits else ())
    return _Words(firm, permits, read_signs(statements, employers)) if firm else None


def theme_rows(provisions: tuple[ThemedProvision, ...], library: Library) -> Iterator[Row]:
    """A row for each theme that can be told from words, in the library's order."""
    titles = {theme.id: theme.title for theme in library.themes}
    for theme in told_themes(library):
        about = tuple(one for one in provisions if theme in one.themes)
        clauses = tuple(clause_id for clause_id, clause in library.items() if clause.theme == theme)
        yield Row(id=theme, title=titles[theme], provisions=about, clauses=clauses)


def told_themes(library: Library) -> tuple[str, ...]:
    """The themes that can be told from words, in the library's order.

    Raises:
        InputError: the library has no register of topic words.
    """
    if library.topic_words is None:
        message = "the library has no register of topic words, by which themes are told"
        raise InputError(
            [Finding("no-topic-words", message, hint="`register/topics.yaml` of the bundled library has them")]
        )
    told = {theme.id for theme in library.topic_words.themes}
    return tuple(theme.id for theme in library.themes if theme.id in told)


def sentences_that_reserve(one: Cut, employers: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Sentences that reserve a power: those that say so by themselves, or all of a provision that does as a whole."""
    found = topics(one.text)
    return _sentences_that_reserve(one.text, one.statements, found, employers) if found else ()


def _sentences_that_reserve(
    text: str, statements: tuple[str, ...], found: tuple[Topic, ...], employers: frozenset[str]
) -> tuple[str, ...]:
    said = statements if len(statements) > 1 else ()
    by_themselves = tuple(words for words in said if takes(words, employers) and _reserves(topics(words)))
    if by_themselves or not (_reserves(found) or _reserves_by_exception(found, statements, employers)):
        return by_themselves
    return () if all(only_forbids(words, employers) for words in statements) else (text,)


def _reserves(found: Iterable[Topic]) -> bool:
    """Whether words show that power is reserved."""
    return any(topic.reserves and topic.stance_evidence for topic in found)


def _reserves_by_exception(found: Iterable[Topic], statements: Iterable[str], employers: frozenset[str]) -> bool:
    """Whether the stance alone says that power is reserved, and an exception shows it."""
    reserves = any(topic.reserves for topic in found)
    return reserves and any(excepts(words, employers) for words in statements)

"""Measure coverage: read a document's provisions, file them under their themes, and say what to table next."""

from collections.abc import Iterable, Iterator

from clausekit.classification.classify import topics
from clausekit.classification.topic import Stance, Topic
from clausekit.coverage.coverage import Coverage, Row, ThemedProvision
from clausekit.coverage.cut import Cut, cut
from clausekit.coverage.nearest import NearestClauses
from clausekit.coverage.read_signs import excepts, only_forbids, read_signs, takes
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
    if not found:
        return None
    permits = _sentences_that_reserve(one, found, employers)
    firm = [topic for topic in found if topic.score >= FIRM] or list(found[:1] if permits else ())
    if not firm:
        return None
    signs = read_signs(one.statements, employers)
    return ThemedProvision(
        label=one.label,
        heading=one.heading,
        text=one.text,
        themes=tuple(topic.theme for topic in firm),
        stance=firm[0].stance,
        evidence=firm[0].evidence,
        signs=signs.found,
        softened=signs.softened,
        permits=permits,
        nearest=clauses.nearest(one.text, tuple(topic.theme for topic in firm)),
        place=one.place,
    )


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
    return _sentences_that_reserve(one, found, employers) if found else ()


def _sentences_that_reserve(one: Cut, found: tuple[Topic, ...], employers: frozenset[str]) -> tuple[str, ...]:
    said = one.statements if len(one.statements) > 1 else ()
    by_themselves = tuple(words for words in said if _reserves(topics(words)) and takes(words, employers))
    if by_themselves or not _reserves(found, excepted=any(excepts(words, employers) for words in one.statements)):
        return by_themselves
    return () if all(only_forbids(words, employers) for words in one.statements) else (one.text,)


def _reserves(found: Iterable[Topic], *, excepted: bool = False) -> bool:
    """Whether words show that power is reserved; an exception shows it where the stance alone is known."""
    return any(topic.stance is Stance.PERMISSIVE and (topic.stance_evidence or excepted) for topic in found)

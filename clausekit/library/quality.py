"""Quality: what is weak, hard to read or out of its place in a clause whose structure is right."""

import re
from collections.abc import Iterator

from clausekit.findings import Finding, Severity
from clausekit.language.reading_level import reading_level
from clausekit.language.sentences import sentences, words
from clausekit.library.clause import Version
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import LoadedClause
from clausekit.library.values import trial_values
from clausekit.markdown.escape import escape_answer
from clausekit.templating import TemplateRefused, check_clause_text, fill_clause_text
from clausekit.yaml_files.read import YamlPath

OLDEST_READER = 11
"""The reading age that a plain summary may ask for at most."""
AVERAGE_SENTENCE = 25
"""Words of a sentence on average at most, as practice for agreements has it."""
LONGEST_SENTENCE = 40
WEAK_WORDS = re.compile(
    r"\b(where(?:ver)? (?:practicable|possible|appropriate)|(?:reasonabl[ey]|best|all reasonable) endeavours?"
    r"|endeavours? to|normally|ha(?:ve|s) (?:due )?regard to|in principle|as far as (?:practicable|possible)"
    r"|subject to operational (?:requirements|needs)"
    r"|seeks? to|aims? to|strives? to)\b",
    re.IGNORECASE,
)
OLD_WORDS = re.compile(
    r"\b(shall|should|hereby|herein(?:after)?|thereof|forthwith|notwithstanding|aforesaid)\b", re.IGNORECASE
)
STATUTE = re.compile(
    r"\b((?:section|sections|s\.|regulation|article|schedule) \d+[A-Z]*(?=.{0,40}\b(?:Act|Regulations|Order|GDPR)\b)"
    r"|[A-Z][a-z]+ (?:Act|Order|Regulations) (?:\d{4}|\((?:Northern Ireland|Scotland|Wales)\)))"
)
_MARKUP = re.compile(r"\{%.*?%\}|\{#[^}]*\}|\]\([^)]*\)|[\[\]*\\]", re.DOTALL)
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}")


def check_quality(one: LoadedClause) -> Iterator[Finding]:
    """What could be better in the version that a new agreement takes."""
    version = one.clause.newest
    yield from _plain(one, version)
    for name in PositionName:
        yield from _wording(one, version, name)


def bare_words(text: str) -> str:
    """A wording without its marks, a figure in each placeholder: what a reader reads."""
    return _MARKUP.sub("", _PLACEHOLDER.sub("9", text))


def _plain(one: LoadedClause, version: Version) -> Iterator[Finding]:
    level = reading_level(version.plain[ENGLISH])
    if level.age > OLDEST_READER:
        message = f"`plain` asks for a reading age of {level.age:.1f}; {OLDEST_READER} at most"
        yield _finding("plain-too-hard", message, one, ("versions", 0, "plain"))


def _wording(one: LoadedClause, version: Version, name: PositionName) -> Iterator[Finding]:
    """Each wording as it reads for each nation and status that it tells apart."""
    path: YamlPath = ("versions", 0, "positions", name.value, "text")
    text = version.positions.at(name).text[ENGLISH]
    try:
        names = check_clause_text(text).names
        trials = trial_values(version.variables, one.clause.nations, name, names)
        variants = {bare_words(fill_clause_text(text, values, escape_answer)) for values in trials}
    except TemplateRefused:
        return  # said by the check of its structure
    for variant in sorted(variants):
        for code, message in _remarks(variant, name):
            yield _finding(code, message, one, path)


def _remarks(text: str, name: PositionName) -> Iterator[tuple[str, str]]:
    if name is not PositionName.FALLBACK:
        for found in WEAK_WORDS.finditer(text):
            yield "weak-words", f"`{name}` says “{found.group()}”, which binds nobody"
    for found in OLD_WORDS.finditer(text):
        yield "old-words", f"`{name}` says “{found.group()}”; write `must`, `may` or plainly"
    for found in STATUTE.finditer(text):
        yield "statute-in-wording", f"`{name}` leans on “{found.group()}”; laws change and a wording stays"
    level = reading_level(text)
    if level.average > AVERAGE_SENTENCE:
        message = f"`{name}` has {level.average:.0f} words a sentence on average; {AVERAGE_SENTENCE} at most"
        yield "sentences-too-long", message
    for sentence in sentences(text):
        if (count := len(words(sentence))) > LONGEST_SENTENCE:
            start = " ".join(sentence.split()[:6])
            yield (
                "sentence-too-long",
                f"`{name}` has a sentence of {count} words, “{start} …”; {LONGEST_SENTENCE} at most",
            )


def _finding(code: str, message: str, one: LoadedClause, path: YamlPath) -> Finding:
    return Finding(code, message, one.source.place(path), Severity.WARNING)

"""Quality: what is weak, hard to read or out of its place in a clause whose structure is right."""

import re
from collections.abc import Iterator

from clausekit.findings import Finding, Severity
from clausekit.language.reading_level import reading_level
from clausekit.language.sentences import sentences, words
from clausekit.library.clause import Version
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import LoadedClause
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
_MARKUP = re.compile(r"\{%.*?%\}|\{#[^}]*\}|\]\([^)]*\)|[\[\]*]", re.DOTALL)
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
    path: YamlPath = ("versions", 0, "positions", name.value, "text")
    text = bare_words(version.positions.at(name).text[ENGLISH])
    if name is not PositionName.FALLBACK:
        for found in WEAK_WORDS.finditer(text):
            yield _finding("weak-words", f"`{name}` says “{found.group()}”, which binds nobody", one, path)
    for found in OLD_WORDS.finditer(text):
        yield _finding("old-words", f"`{name}` says “{found.group()}”; write `must`, `may` or plainly", one, path)
    for found in STATUTE.finditer(text):
        message = f"`{name}` leans on “{found.group()}”; laws change and a wording stays"
        yield _finding("statute-in-wording", message, one, path)
    level = reading_level(text)
    if level.average > AVERAGE_SENTENCE:
        message = f"`{name}` has {level.average:.0f} words a sentence on average; {AVERAGE_SENTENCE} at most"
        yield _finding("sentences-too-long", message, one, path)
    for sentence in sentences(text):
        if (count := len(words(sentence))) > LONGEST_SENTENCE:
            start = " ".join(sentence.split()[:6])
            message = f"`{name}` has a sentence of {count} words, “{start} …”; {LONGEST_SENTENCE} at most"
            yield _finding("sentence-too-long", message, one, path)


def _finding(code: str, message: str, one: LoadedClause, path: YamlPath) -> Finding:
    return Finding(code, message, one.source.place(path), Severity.WARNING)

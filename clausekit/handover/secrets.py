"""Secrets: what may stand in no file for the employer or for members, ready to be searched for."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

RUN = 5
"""Words in a row, none of them open, that make a secret run."""
KEPT_TEXTS = 4096
"""Texts whose runs are remembered: a batch looks at the same clauses and templates for every employer."""
KEPT_CLAIMS = 4
KEPT_STRINGS = 16_384
"""Strings of files whose words are remembered: paragraphs of the same clauses, attributes."""
_BREAK = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\]\([^)]*\)|\{#[a-z-]+\}", re.DOTALL)
"""What a filled text has other words for: a run never goes across it."""
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['‘’‛ʼ`′]")
_HIDDEN = ("Cf", "Mn", "Me")
"""Kinds of characters that are not seen, or stand on the letter before them: neither ends a word."""


@dataclass(frozen=True, slots=True)
class SecretText:
    """Words for our own side, and what they are called when they are found elsewhere."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """What belongs to the other employers of one claim, and must not stand in this employer's papers."""

    names: tuple[str, ...] = ()
    own_names: tuple[str, ...] = ()
    """Names that may stand there, though another one is a part of them."""
    wording: tuple[SecretText, ...] = ()
    shared: tuple[str, ...] = ()
    """Texts that may stand there, though another employer has them too."""


NOBODY = Others()


@dataclass(frozen=True, slots=True)
class Secrets:
    """Runs of words, traces and names to search for."""

    runs: Mapping[tuple[str, ...], str]
    """Five normalised words in a row, with what they are from; those in ``opened`` are no secret."""
    traces: Mapping[str, str]
    """Strings in lower case that show the tool, the library or this machine, with what they are."""
    names: Mapping[tuple[str, ...], str]
    """Other employers' names as normalised words, with the name as written."""
    mandate_seen: bool
    """Whether the union-only folder was there to take secrets from."""
    own_names: frozenset[tuple[str, ...]] = frozenset()
    """Names inside which another's does not count, as normalised words."""
    foreign: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    """Runs of other employers' wording, with whose they are; they count from more words on, for some meet by chance."""
    opened: "OpenRuns" = field(default_factory=lambda: OpenRuns(()))


class OpenRuns:
    """The runs of what was drafted, tabled or received, as one text to look in: few runs are ever asked for."""

    def __init__(self, texts: Iterable[str], drafted: Iterable[str] = ()) -> None:
        self._texts, self._drafted = tuple(texts), tuple(drafted)

    def __contains__(self, run: object) -> bool:
        return isinstance(run, tuple) and f" {' '.join(run)} " in self._words

    def and_also(self, texts: Iterable[str]) -> "OpenRuns":
        """These, and the runs of further texts."""
        return OpenRuns((*self._texts, *texts), self._drafted)

    @cached_property
    def _words(self) -> str:
        pieces = (plain_words(piece) for text in self._texts for piece in _BREAK.split(text))
        drafted = [word for text in self._drafted for word in known_words(text)]
        return " | ".join(f" {' '.join(words)} " for words in (*pieces, drafted))


def gather(
    secret: Iterable[SecretText],
    opened: Iterable[str],
    *,
    traces: Mapping[str, str] | None = None,
    others: Others = NOBODY,
    published: Iterable[str] = (),
    drafted: Iterable[str] = (),
    mandate_seen: bool = True,
) -> Secrets:
    """Secrets from texts: every run of five words that is in a secret text and in no open one.

    Args:
        secret: what is for our own side.
        opened: what was tabled, released or published.
        traces: strings that show the tool, the library or this machine.
        others: what a batch has to keep apart.
        published: those of the open texts that are the same for every employer.
        drafted: the blocks of an open document, which are read on from each other.
        mandate_seen: whether the union-only folder was there.
    """
    kept = _kept_back(tuple(secret), tuple(published))
    everybodys = kept.published.union(*map(runs_of, others.shared)) if others.wording else frozenset()
    foreign = _runs(others.wording, everybodys)
    own_names = frozenset(map(_name, others.own_names))
    names = {words: name for name in others.names if (words := _name(name)) and words not in own_names}
    lowered = {trace.lower(): label for trace, label in (traces or {}).items()}
    return Secrets(kept.runs, lowered, names, mandate_seen, own_names, foreign, OpenRuns(opened, drafted))


@lru_cache(KEPT_TEXTS)
def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of five words of a text that many have; none goes across a place where a value is filled in."""
    return _runs_in(text)


def _runs_in(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(
        run
        for piece in _BREAK.split(text)
        for words in [plain_words(piece)]
        for run in zip(*(words[at:] for at in range(RUN)))
    )


@dataclass(frozen=True, slots=True)
class _KeptBack:
    """What is secret whatever one employer's own texts say, and what is published."""

    runs: Mapping[tuple[str, ...], str]
    published: frozenset[tuple[str, ...]]


@lru_cache(KEPT_CLAIMS)
def _kept_back(secret: tuple[SecretText, ...], published: tuple[str, ...]) -> _KeptBack:
    everybodys: frozenset[tuple[str, ...]] = frozenset().union(*map(runs_of, published))
    return _KeptBack(_runs(secret, everybodys), everybodys)


def _runs(texts: Iterable[SecretText], known: frozenset[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    runs: dict[tuple[str, ...], str] = {}
    for one in texts:
        for run in runs_of(one.text) - known:
            runs.setdefault(run, one.label)
    return runs


def _name(name: str) -> tuple[str, ...]:
    return tuple(plain_words(name))


@lru_cache(KEPT_STRINGS)
def known_words(text: str) -> tuple[str, ...]:
    """The words of a string of a file, most of which stand in the next file too."""
    return tuple(plain_words(text))


def plain_words(text: str) -> list[str]:
    """Words as they are compared: no case, no punctuation, no hidden characters, one form for each letter."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("´", "'"))  # which would become a space with a mark on it
        hidden = {ord(mark): None for mark in set(text) if unicodedata.category(mark) in _HIDDEN}
        text = text.translate(hidden)
    return _WORD.findall(_APOSTROPHES.sub("", text).casefold())

"""Secrets: what may stand in no file for the employer or for members, ready to be searched for."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

RUN = 5
"""Words in a row, none of them open, that make a secret run."""
_BREAK = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\]\([^)]*\)|\{#[a-z-]+\}", re.DOTALL)
"""What a filled text has other words for: a run never goes across it."""
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['’ʼ`´]")


@dataclass(frozen=True, slots=True)
class SecretText:
    """Words for our own side, and what they are called when they are found elsewhere."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Secrets:
    """Runs of words, traces and names to search for."""

    runs: Mapping[tuple[str, ...], str]
    """Five normalised words in a row, with what they are from."""
    traces: Mapping[str, str]
    """Strings in lower case that show the tool, the library or this machine, with what they are."""
    names: Mapping[tuple[str, ...], str]
    """Other employers' names as normalised words, with the name as written."""
    mandate_seen: bool
    """Whether the union-only folder was there to take secrets from."""


def gather(
    secret: Iterable[SecretText],
    opened: Iterable[str],
    *,
    traces: Mapping[str, str] | None = None,
    other_employers: Iterable[str] = (),
    mandate_seen: bool = True,
) -> Secrets:
    """Secrets from texts: every run of five words that is in a secret text and in no open one.

    Args:
        secret: what is for our own side.
        opened: what was tabled, released or published.
        traces: strings that show the tool, the library or this machine.
        other_employers: names that a batch has to keep apart.
        mandate_seen: whether the union-only folder was there.
    """
    known = {run for text in opened for run in runs_of(text)}
    runs: dict[tuple[str, ...], str] = {}
    for one in secret:
        for run in runs_of(one.text):
            if run not in known:
                runs.setdefault(run, one.label)
    names = {tuple(plain_words(name)): name for name in other_employers if plain_words(name)}
    lowered = {trace.lower(): label for trace, label in (traces or {}).items()}
    return Secrets(runs, lowered, names, mandate_seen)


def runs_of(text: str) -> Iterator[tuple[str, ...]]:
    """The runs of five words of a text; none goes across a place where a value is filled in."""
    for piece in _BREAK.split(text):
        words = plain_words(piece)
        yield from zip(*(words[at:] for at in range(RUN)), strict=False)


def plain_words(text: str) -> list[str]:
    """Words as they are compared: no case, no punctuation, no hidden characters, one form for each letter."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = "".join(mark for mark in text if unicodedata.category(mark) != "Cf")
    return _WORD.findall(_APOSTROPHES.sub("", text).casefold())

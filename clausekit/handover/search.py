"""Search the strings of a file for secret runs, for traces, and for names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from clausekit.findings import Finding, Location
from clausekit.handover.reopen import Found
from clausekit.handover.secrets import RUN, Secrets, plain_words

ACROSS = 8
"""Words of a run that goes across a paragraph or a cell without five of them in one: fewer meet by chance."""
LONGEST_SHOWN = 12
"""Words of a hit that are shown; enough to find it."""
_PATH = re.compile(r"(?<![\w.])(?:/(?:home|users|tmp|root|mnt|media|volumes|private)/|\b[a-z]:\\|\\\\\w|\bfile:/)\S*")


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words from ``start`` to before ``end``; ``whole`` if five of them stand in one paragraph or cell."""

    start: int
    end: int
    label: str
    whole: bool


def search(
    name: str, strings: Sequence[Found], secrets: Secrets, authors: frozenset[str] = frozenset()
) -> list[Finding]:
    """What should not be in a file, each with its place; empty if nothing was found.

    Args:
        name: the file's name.
        strings: all that the file holds.
        secrets: what to search for.
        authors: who may be named as the author of a change or remark.
    """
    found = [*_traces(name, strings, secrets), *_people(name, strings, authors), *_unsearched(name, strings)]
    by_stream = sorted(enumerate(strings), key=lambda pair: (pair[1].stream, pair[0]))
    for _, stream in groupby(by_stream, key=lambda pair: pair[1].stream):
        words, places = _positions(one for _, one in stream)
        found += _runs(name, words, places, secrets)
        found += _names(name, words, places, secrets)
    return list(dict.fromkeys(found))


def _positions(strings: Iterable[Found]) -> tuple[list[str], list[str]]:
    words: list[str] = []
    places: list[str] = []
    for one in strings:
        new = plain_words(one.text)
        words += new
        places += [one.place] * len(new)
    return words, places


def _runs(name: str, words: list[str], places: list[str], secrets: Secrets) -> Iterator[Finding]:
    """Runs that lie over each other and are from one text are one hit."""
    merged: list[_Hit] = []
    for at, run in enumerate(zip(*(words[step:] for step in range(RUN)), strict=False)):
        label = secrets.runs.get(run)
        if label is None:
            continue
        whole = places[at] == places[at + RUN - 1]
        last = merged[-1] if merged else None
        if last and last.label == label and at < last.end:
            merged[-1] = replace(last, end=at + RUN, whole=last.whole or whole)
        else:
            merged.append(_Hit(at, at + RUN, label, whole))
    for hit in merged:
        if hit.whole or hit.end - hit.start >= ACROSS:
            yield _run(name, words, places, hit)


def _run(name: str, words: list[str], places: list[str], hit: _Hit) -> Finding:
    start, end, label = hit.start, hit.end, hit.label
    shown = " ".join(words[start : min(end, start + LONGEST_SHOWN)]) + (" …" if end - start > LONGEST_SHOWN else "")
    message = f"internal wording, from {label}: “{shown}”"
    return Finding("internal-wording", message, Location(name, part=places[start]))


def _names(name: str, words: list[str], places: list[str], secrets: Secrets) -> Iterator[Finding]:
    for looked_for, written in secrets.names.items():
        length = len(looked_for)
        for at in range(len(words) - length + 1):
            if words[at] == looked_for[0] and tuple(words[at : at + length]) == looked_for:
                yield Finding(
                    "other-employer", f"another employer is named: {written}", Location(name, part=places[at])
                )
                break


def _traces(name: str, strings: Iterable[Found], secrets: Secrets) -> Iterator[Finding]:
    for one in strings:
        lowered = one.text.lower()
        if len(lowered) < 3:
            continue
        for trace, label in secrets.traces.items():
            if trace in lowered:
                yield Finding("trace", f"{label}: `{trace}`", Location(name, part=one.place))
        if ("/" in lowered or "\\" in lowered) and (path := _PATH.search(lowered)):
            yield Finding("trace", f"a path on this computer: `{path[0]}`", Location(name, part=one.place))


def _people(name: str, strings: Iterable[Found], authors: frozenset[str]) -> Iterator[Finding]:
    for one in strings:
        if one.is_person and one.text.strip() and one.text not in authors:
            message = f"the file says who made or changed it: `{one.text}`"
            yield Finding("author", message, Location(name, part=one.place), hint="`clausekit scrub` takes it out")


def _unsearched(name: str, strings: Iterable[Found]) -> Iterator[Finding]:
    for one in strings:
        if one.unsearched:
            yield Finding(
                "unsearchable", "this cannot be searched for internal wording", Location(name, part=one.place)
            )

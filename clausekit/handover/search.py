"""Search the strings of a file for secret runs, for traces, and for names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from clausekit.findings import Finding, Location
from clausekit.handover.reopen import Found
from clausekit.handover.secrets import RUN, Secrets, plain_words

LONGEST_SHOWN = 12
"""Words of a hit that are shown; enough to find it."""
_PATH = re.compile(r"(?:/(?:home|users|tmp|root|mnt|media|volumes|private)/|\b[a-z]:\\|\\\\\w|\bfile:/)\S*")


def search(name: str, strings: Sequence[Found], secrets: Secrets, authors: frozenset[str] = frozenset()) -> list[Finding]:
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
    if len(words) < RUN or not secrets.runs:
        return
    label, start, end = "", 0, 0
    for at, run in enumerate(zip(*(words[step:] for step in range(RUN)), strict=False)):
        hit = secrets.runs.get(run, "")
        if label and (hit != label or at > end - RUN + 1):
            yield _run(name, places[start], words[start:end], label)
            label = ""
        if hit:
            label, start, end = hit, start if label else at, at + RUN
    if label:
        yield _run(name, places[start], words[start:end], label)


def _run(name: str, place: str, words: list[str], label: str) -> Finding:
    shown = " ".join(words[:LONGEST_SHOWN]) + (" …" if len(words) > LONGEST_SHOWN else "")
    return Finding("internal-wording", f"internal wording, from {label}: “{shown}”", Location(name, part=place))


def _names(name: str, words: list[str], places: list[str], secrets: Secrets) -> Iterator[Finding]:
    for looked_for, written in secrets.names.items():
        length = len(looked_for)
        for at in range(len(words) - length + 1):
            if words[at] == looked_for[0] and tuple(words[at : at + length]) == looked_for:
                yield Finding("other-employer", f"another employer is named: {written}", Location(name, part=places[at]))
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
            yield Finding("unsearchable", "this cannot be searched for internal wording", Location(name, part=one.place))

"""Search the strings of a file for secret runs, for traces, and for names."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausekit.findings import Finding, Location
from clausekit.handover.reopen import Found
from clausekit.handover.secrets import RUN, Secrets, known_words

ACROSS = 8
"""Words of a run that goes across a paragraph or a cell without five of them in one: fewer meet by chance."""
LONGEST_SHOWN = 12
"""Words of a hit that are shown; enough to find it."""
TRACE = "take it out of the text that it comes from"
_PATH = re.compile(r"(?<![\w.])(?:/(?:home|users|tmp|root|mnt|media|volumes|private)/|\b[a-z]:\\|\\\\\w|\bfile:/)\S*")


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words from ``start`` to before ``end``; ``whole`` if five of them stand in one paragraph or cell."""

    start: int
    end: int
    labels: tuple[str, ...]
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
    lengths = _by_first_word(secrets)
    streams: dict[str, list[Found]] = {}
    for one in strings:
        streams.setdefault(one.stream, []).append(one)
    for stream in streams.values():
        words, places = _positions(stream)
        if len(words) >= RUN:
            found += _internal(name, words, places, secrets)
            found += _foreign(name, words, places, secrets)
        if lengths and not lengths.keys().isdisjoint(words):
            found += _names(name, words, places, secrets, lengths)
    return list(dict.fromkeys(found))


def _positions(strings: Sequence[Found]) -> tuple[Sequence[str], Sequence[str]]:
    if len(strings) == 1:
        alone = known_words(strings[0].text)
        return alone, (strings[0].place,) * len(alone)
    words: list[str] = []
    places: list[str] = []
    for one in strings:
        new = known_words(one.text)
        words += new
        places += [one.place] * len(new)
    return words, places


def _internal(name: str, words: Sequence[str], places: Sequence[str], secrets: Secrets) -> Iterator[Finding]:
    for hit in _hits(words, places, secrets.runs, secrets.opened):
        if hit.whole or hit.end - hit.start >= ACROSS:
            message = f"internal wording, from {' and '.join(hit.labels)}: “{_shown(words, hit)}”"
            place, hint = Location(name, part=places[hit.start]), "reword it in the file that it comes from"
            yield Finding("internal-wording", message, place, hint=hint)


def _foreign(name: str, words: Sequence[str], places: Sequence[str], secrets: Secrets) -> Iterator[Finding]:
    for hit in _hits(words, places, secrets.foreign) if secrets.foreign else ():
        if hit.end - hit.start >= ACROSS:
            message = f"wording of another employer's papers, {' and '.join(hit.labels)}: “{_shown(words, hit)}”"
            hint = "if both are to have it, write it into the claim or into both rows of the table"
            yield Finding("other-wording", message, Location(name, part=places[hit.start]), hint=hint)


def _hits(
    words: Sequence[str],
    places: Sequence[str],
    runs: Mapping[tuple[str, ...], str],
    opened: Container[tuple[str, ...]] = (),
) -> list[_Hit]:
    """Runs that lie over each other are one hit, whatever texts they are from; those that are open are none.

    A run that two secret texts share goes by the name of one of them: it must not cut a passage of the other in two.
    """
    merged: list[_Hit] = []
    all_runs = zip(*(words[step:] for step in range(RUN)))
    for at, run in [(at, run) for at, run in enumerate(all_runs) if run in runs]:
        if run in opened:
            continue
        label = runs[run]
        whole = places[at] == places[at + RUN - 1]
        last = merged[-1] if merged else None
        if last and at < last.end:
            labels = last.labels if label in last.labels else (*last.labels, label)
            merged[-1] = _Hit(last.start, at + RUN, labels, last.whole or whole)
        else:
            merged.append(_Hit(at, at + RUN, (label,), whole))
    return merged


def _shown(words: Sequence[str], hit: _Hit) -> str:
    more = " …" if hit.end - hit.start > LONGEST_SHOWN else ""
    return " ".join(words[hit.start : min(hit.end, hit.start + LONGEST_SHOWN)]) + more


def _by_first_word(secrets: Secrets) -> Mapping[str, set[int]]:
    """How many words the names have that begin with a word; none if no other employer has a name to look for."""
    found: dict[str, set[int]] = {}
    for one in (*secrets.names, *secrets.own_names) if secrets.names else ():
        found.setdefault(one[0], set()).add(len(one))
    return found


def _names(
    name: str, words: Sequence[str], places: Sequence[str], secrets: Secrets, lengths: Mapping[str, set[int]]
) -> Iterator[Finding]:
    """Each name at its first place that is not inside a name of this employer's own."""
    standing = [
        (at, one)
        for at, word in enumerate(words)
        if word in lengths
        for length in lengths[word]
        if (one := tuple(words[at : at + length])) in secrets.names or one in secrets.own_names
    ]
    own = [(at, at + len(one)) for at, one in standing if one in secrets.own_names]
    said: set[tuple[str, ...]] = set()
    for at, one in standing:
        inside = any(start <= at and at + len(one) <= end for start, end in own)
        if one in secrets.names and one not in said and not inside:
            said.add(one)
            message = f"another employer is named: {secrets.names[one]}"
            hint = "take the name out of the claim, or of this employer's row"
            yield Finding("other-employer", message, Location(name, part=places[at]), hint=hint)


def _traces(name: str, strings: Sequence[Found], secrets: Secrets) -> Iterator[Finding]:
    whole = "\n".join(one.text for one in strings).lower()
    slashed = "\n".join(one.text for one in strings if "/" in one.text).lower()
    standing = [
        (trace, label) for trace, label in secrets.traces.items() if trace in (slashed if "/" in trace else whole)
    ]
    for one in strings:
        for trace, label in standing:
            if trace in one.text.lower():
                yield Finding("trace", f"{label}: `{trace}`", Location(name, part=one.place), hint=TRACE)
        if ("/" in one.text or "\\" in one.text) and (path := _PATH.search(one.text.lower())):
            message = f"a path on this computer: `{path[0]}`"
            yield Finding("trace", message, Location(name, part=one.place), hint=TRACE)


def _people(name: str, strings: Iterable[Found], authors: frozenset[str]) -> Iterator[Finding]:
    for one in strings:
        if one.is_person and one.text.strip() and one.text not in authors:
            message = f"the file says who made or changed it: `{one.text}`"
            yield Finding("author", message, Location(name, part=one.place), hint="`clausekit scrub` takes it out")


def _unsearched(name: str, strings: Iterable[Found]) -> Iterator[Finding]:
    for one in strings:
        if one.unsearched:
            message, hint = "this cannot be searched for internal wording", "take it out of the file"
            yield Finding("unsearchable", message, Location(name, part=one.place), hint=hint)

"""Merge a row: what the claim changed since the last batch, carried over to a file that somebody changed by hand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.batching.outcome import Clash
from clausekit.updating.merge_wording import merge_wording
from clausekit.yaml_files.merge import IDENTITIES, merge_changes
from clausekit.yaml_files.read import Plain, read_yaml
from clausekit.yaml_files.set_in_item import set_in_item

WORDING = "local_wording"
BENEATH = ("position", "version")
"""What of a clause stands beneath a local wording: a change of it changes no word, so a person has to look."""
_STEP = re.compile(r"\[(.*?)\](?=\.|\[|$)|([^.\[]+)")
_Group = dict[str, Plain]


@dataclass(frozen=True, slots=True)
class MergedText:
    """A file after a merge, and the places where it is for a person to choose; there it says what it said."""

    text: str
    clashes: tuple[Clash, ...]


def merge_row(base: str, yours: str, claim: str, file: str) -> MergedText:
    """Carry the difference between two states of the claim over to a file. Nothing written by hand is taken out.

    A local wording that both changed is merged passage by passage; one whose passages clash stays as it is.

    Args:
        base: what the last batch wrote.
        yours: the file as it is.
        claim: what the batch would write now.
        file: its name, for findings.

    Raises:
        InputError: the file is not YAML.
    """
    if yours in (base, claim):
        return MergedText(claim, ())
    if base == claim:
        return MergedText(yours, ())
    was, now, new = (read_yaml(text, file).content for text in (base, yours, claim))
    clashes = [*_added_twice(was, now, new), *_beneath(was, now, new)]
    text, settled = yours, set[str]()
    for at, clause in enumerate(_items(now, "clauses")):
        clause_id = str(clause.get("id"))
        old, local, claims = (_wording(content, clause_id) for content in (was, now, new))
        if len({old, local, claims}) < 3 or not all((old, local, claims)):
            continue
        merged = merge_wording(old, local, claims, "of the claim")
        if not merged.conflicts:
            settled.add(f"clauses[{clause_id}].{WORDING}")
            lines = merged.text.strip("\n") + ("\n" if "\n" in merged.text.strip("\n") else "")
            text = set_in_item(text, "clauses", at, {WORDING: lines}, file)
    merged_text = merge_changes(text, was, new, file)
    for place in merged_text.kept:
        if place not in settled:
            clashes.append(Clash(place, *(_shown(_at(content, place)) for content in (was, now, new))))
    return MergedText(merged_text.text, tuple(dict.fromkeys(clashes)))


def _added_twice(was: Plain, now: Plain, new: Plain) -> Iterator[Clash]:
    """Things that both put in, each in its own way."""
    for group in ("clauses", "systems", "unions", "sits_under"):
        before, yours, claims = (_by_name(content, group) for content in (was, now, new))
        for name, claimed in claims.items():
            if name in yours and name not in before and yours[name] != claimed:
                yield Clash(f"{group}[{name}]", "", _shown(yours[name]), _shown(claimed))


def _beneath(was: Plain, now: Plain, new: Plain) -> Iterator[Clash]:
    before, claims = _by_name(was, "clauses"), _by_name(new, "clauses")
    for name, clause in _by_name(now, "clauses").items():
        words = clause.get(WORDING)
        if name not in before or name not in claims or words is None or words == before[name].get(WORDING):
            continue
        for key in BENEATH:
            old, claimed = _shown(before[name].get(key)), _shown(claims[name].get(key))
            if old != claimed:
                yield Clash(f"clauses[{name}].{key}", old, f"wording of your own: {_shown(words)}", claimed)


def _wording(content: Plain, clause_id: str) -> str:
    words = _by_name(content, "clauses").get(clause_id, {}).get(WORDING)
    return words if isinstance(words, str) else ""


def _by_name(content: Plain, group: str) -> dict[str, _Group]:
    named = ((next((one[key] for key in IDENTITIES if key in one), None), one) for one in _items(content, group))
    return {str(name): one for name, one in named if name}


def _items(content: Plain, group: str) -> list[_Group]:
    items = content.get(group) if isinstance(content, dict) else None
    return [one for one in items if isinstance(one, dict)] if isinstance(items, list) else []


def _at(content: Plain, place: str) -> Plain:
    """What stands at a place as a merge names it: ``clauses[training/x].position``."""
    value = content
    for name, key in _STEP.findall(place):
        if name:
            items = value if isinstance(value, list) else []
            value = next((one for one in items if isinstance(one, dict) and name in map(one.get, IDENTITIES)), None)
        else:
            value = value.get(key) if isinstance(value, dict) else None
    return value


def _shown(value: Plain) -> str:
    match value:
        case None:
            return ""
        case str():
            return value.strip()
        case list():
            return "; ".join(map(_shown, value))
        case dict():
            return ", ".join(f"{key}: {_shown(inner)}" for key, inner in value.items())

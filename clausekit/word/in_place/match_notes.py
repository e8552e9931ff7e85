"""Match the footnotes and endnotes of two Word files, and give the later file those that only the earlier one has."""

from copy import deepcopy
from dataclasses import dataclass, field

from clausekit.word.elements import Element, W
from clausekit.word.in_place.atoms import NotInPlace
from clausekit.word.in_place.stories import Align
from clausekit.word.open_package import Package
from clausekit.word.tags import RELATION, TEXT

KINDS = {"footnotes": "footnote", "endnotes": "endnote"}
ID = W + "id"


@dataclass(frozen=True, slots=True)
class NoteCouple:
    """A note that both files have."""

    before: Element
    after: Element
    part_before: str
    part_after: str


@dataclass(slots=True)
class MatchedNotes:
    """The notes of two files; by kind and id, what each is called in both."""

    keys_before: dict[tuple[str, str], str] = field(default_factory=dict)
    keys_after: dict[tuple[str, str], str] = field(default_factory=dict)
    couples: list[NoteCouple] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)
    """The parts of the file after that got notes."""


def match_notes(old: Package, new: Package, align: Align) -> MatchedNotes:
    """The notes that both files have; a note that is gone is added to the file after, and its sign leads there.

    Raises:
        NotInPlace: a gone note has nowhere to go, or holds something that only its own file has.
    """
    found = MatchedNotes()
    for kind, name in KINDS.items():
        _match(old, new, kind, name, align, found)
    return found


def _match(old: Package, new: Package, kind: str, name: str, align: Align, found: MatchedNotes) -> None:
    signs = [list(package.xml(package.main).iter(f"{W}{name}Reference")) for package in (old, new)]
    notes = [_notes(package, kind, name) for package in (old, new)]
    shown = [[one for one in signs[side] if one.get(ID, "") in notes[side]] for side in (0, 1)]
    texts = [[_words(notes[side][one.get(ID, "")]) for one in shown[side]] for side in (0, 1)]
    for _, one in zip(texts[1], shown[1], strict=True):
        found.keys_after[kind, one.get(ID, "")] = f"after {one.get(ID)}"
    partner = {i: shown[1][j] for i, j in align(texts[0], texts[1])}
    parts = [package.related(package.main, kind) for package in (old, new)]
    for i, sign in enumerate(shown[0]):
        note = notes[0][sign.get(ID, "")]
        if i in partner:
            there = partner[i].get(ID, "")
            found.couples.append(NoteCouple(note, notes[1][there], parts[0][0], parts[1][0]))
            key = found.keys_after[kind, there]
        else:
            there = _moved_in(note, notes[1], new, parts[1], found)
            key = f"before {there}"
        sign.set(ID, there)
        found.keys_before[kind, there] = key


def _moved_in(note: Element, notes: dict[str, Element], new: Package, parts: list[str], found: MatchedNotes) -> str:
    """Copy a note into the file after.

    Returns:
        Its id there.
    """
    if not parts or any(str(name).startswith(RELATION) for one in note.iter("*") for name in one.attrib):
        raise NotInPlace("a note that is gone")
    root = new.xml(parts[0])
    taken = {int(one.get(ID, "0")) for one in root}
    copied = deepcopy(note)
    copied.set(ID, str(max(taken, default=0) + 1))
    root.append(copied)
    notes[copied.get(ID, "")] = copied
    found.touched.add(parts[0])
    return copied.get(ID, "")


def _notes(package: Package, kind: str, name: str) -> dict[str, Element]:
    return {
        note.get(ID, ""): note
        for part in package.related(package.main, kind)[:1]
        for note in package.xml(part).iterchildren(W + name)
    }


def _words(note: Element) -> str:
    return " ".join("".join(one.text or "" for one in note.iter(TEXT)).split())

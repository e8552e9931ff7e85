"""Take the content of a Word paragraph apart into atoms: words that can be cut, and what is kept or changed whole."""

import re
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count

from clausekit.word.elements import Element, W, find
from clausekit.word.tags import MATHS, PARAGRAPH_SETTINGS, RELATION, RUN, RUN_SETTINGS, TEXT

FIELD_MARK, CODE = W + "fldChar", W + "instrText"
NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "\u2011"}
WRAPPERS = (W + "smartTag", W + "customXml", W + "sdt", W + "sdtContent", W + "dir", W + "bdo")
SIGNS = frozenset(
    W + name
    for name in (
        *("bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd"),
        *("commentReference", "customXmlInsRangeStart", "customXmlInsRangeEnd"),
    )
)
"""What stands at a place and holds no words: it stays where the text after has it."""
FORGOTTEN = frozenset(
    W + name for name in ("proofErr", "lastRenderedPageBreak", "softHyphen", "sdtPr", "sdtEndPr", "smartTagPr")
)
FIRST_PRIVATE, LAST_PRIVATE = 0xE000, 0xF8FF
PRIVATE = re.compile(f"[{chr(FIRST_PRIVATE)}-{chr(LAST_PRIVATE)}]+")


class NotInPlace(Exception):
    """Something in one of the files cannot be shown as a tracked change inside the other."""


@dataclass(slots=True)
class Atom:
    """A piece of a paragraph's content."""

    text: str
    """Its words; one private character for what is kept or changed whole; nothing for a sign at a place."""
    parts: tuple[Element, ...] = ()
    """The elements to put down for it; for words only the run they came from, for its look."""
    words: bool = False
    wrapper: Element | None = None
    """The hyperlink that it stands in."""


@dataclass(slots=True)
class Alphabet:
    """One private character for everything that is the same in both files, as their keys have it."""

    letters: dict[tuple[str, ...], str] = field(default_factory=dict)
    _next: Iterator[int] = field(default_factory=lambda: count(FIRST_PRIVATE))

    def letter(self, *key: str) -> str:
        """The character of a key.

        Raises:
            NotInPlace: there are more different objects than private characters.
        """
        if key not in self.letters:
            code = next(self._next)
            if code > LAST_PRIVATE:
                raise NotInPlace("too many objects")
            self.letters[key] = chr(code)
        return self.letters[key]


def plain(text: str) -> str:
    """The words of a text without the private characters."""
    return PRIVATE.sub("", text)


@dataclass(slots=True)
class Source:
    """Where a paragraph comes from, as far as its atoms depend on it."""

    alphabet: Alphabet
    note_keys: dict[tuple[str, str], str]
    """Kind and id of a note -> what it is called in both files."""
    fingerprint: Callable[[str], str]
    """Id of a relation -> what it leads to, in a form that both files share."""
    _known: dict[Element, list[Atom]] = field(default_factory=dict)

    def atoms(self, paragraph: Element) -> list[Atom]:
        """The content of a paragraph, in order.

        Raises:
            NotInPlace: there is something in it whose changes cannot be tracked.
        """
        if paragraph not in self._known:  # asked for to find its partner, and again to write it
            self._known[paragraph] = list(self._joined(_small_runs(paragraph)))
        return self._known[paragraph]

    def text(self, paragraph: Element) -> str:
        """The content of a paragraph as it is compared."""
        return "".join(atom.text for atom in self.atoms(paragraph))

    def _joined(self, pieces: Iterable[tuple[Element, Element | None]]) -> Iterator[Atom]:
        """Every atom; a whole field is one."""
        waiting: list[tuple[Element, Element | None]] = []
        depth = 0
        for run, wrapper in pieces:
            mark = run.find(FIELD_MARK) if run.tag == RUN else None
            kind = mark.get(W + "fldCharType") if mark is not None else ""
            if kind == "begin":
                depth += 1
            if depth:
                waiting.append((run, wrapper))
                if kind == "end":
                    depth -= 1
                    if not depth:
                        yield self._field(waiting)
                        waiting = []
            else:
                yield self._atom(run, wrapper)
        for run, wrapper in waiting:
            yield self._atom(run, wrapper)

    def _field(self, pieces: list[tuple[Element, Element | None]]) -> Atom:
        runs = tuple(run for run, _ in pieces)
        code = " ".join("".join(one.text or "" for run in runs for one in run.iter(CODE)).split())
        shown = "".join(one.text or "" for run in runs for one in run.iter(TEXT))
        inner = [self._atom(run, None).text for run in runs if run.find(FIELD_MARK) is None and run.find(CODE) is None]
        return Atom(self.alphabet.letter("field", code, shown, *inner), runs, wrapper=pieces[0][1])

    def _atom(self, run: Element, wrapper: Element | None) -> Atom:
        if run.tag != RUN:
            if run.tag in SIGNS:
                return Atom("", (run,))
            return Atom(self.alphabet.letter(run.tag, self._form(run)), (run,), wrapper=wrapper)
        content = next((one for one in run if one.tag != RUN_SETTINGS), None)
        assert content is not None
        tag = content.tag
        if tag == TEXT:
            return Atom(content.text or "", (run,), words=True, wrapper=wrapper)
        if tag in BREAKS:
            return Atom(BREAKS[tag], (run,), wrapper=wrapper)
        if tag in SIGNS:
            return Atom("", (run,))
        if tag in NOTES:
            kind = NOTES[tag]
            key = self.note_keys.get((kind, content.get(W + "id", "")), "")
            return Atom(self.alphabet.letter(kind, key), (run,), wrapper=wrapper)
        return Atom(self.alphabet.letter(tag, self._form(content)), (run,), wrapper=wrapper)

    def _form(self, element: Element) -> str:
        """An element as text that is the same for the same thing in both files."""
        shown = []
        for one in element.iter("*"):
            shown.append(one.tag)
            for name, value in sorted((str(name), str(value)) for name, value in one.attrib.items()):
                if name.startswith(RELATION):
                    shown.append(self.fingerprint(value))
                elif "rsid" not in name and not name.endswith(("}paraId", "}textId", "anchorId", "editId")):
                    shown.append(f"{name}={value}" if name != "id" else "")
            shown.append(one.text or "")
        return "\x1f".join(shown)


def can_be_taken_out(atom: Atom) -> bool:
    """Whether an atom of the file before can stand in the file after, as something deleted."""
    for part in atom.parts:
        for one in part.iter("*"):
            if one.tag.startswith(MATHS) or any(str(name).startswith(RELATION) for name in one.attrib):
                return False
    return True


def _small_runs(parent: Element, wrapper: Element | None = None) -> Iterator[tuple[Element, Element | None]]:
    """The content of a paragraph as runs of one thing each, and other elements, with the hyperlink they stand in."""
    for child in parent:
        tag = child.tag
        if tag == RUN:
            for small in _cut(child):
                yield small, wrapper
        elif tag == W + "hyperlink":
            yield from _small_runs(child, child)
        elif tag == W + "fldSimple":
            yield from _as_runs(child, wrapper)
        elif tag in WRAPPERS:
            yield from _small_runs(child, wrapper)
        elif tag == PARAGRAPH_SETTINGS or tag in FORGOTTEN:
            continue
        else:
            yield child, wrapper


def _cut(run: Element) -> Iterator[Element]:
    look = find(run, "rPr")
    content = [one for one in run if one.tag != RUN_SETTINGS and one.tag not in FORGOTTEN]
    if len(content) == 1 and len(run) == (2 if look is not None else 1):
        yield run
        return
    for one in content:
        yield _run(look, one)


def _as_runs(simple: Element, wrapper: Element | None) -> Iterator[tuple[Element, Element | None]]:
    """A field in its short form, in the long one that changes can be tracked in."""
    for kind in ("begin", "separate", "end"):
        if kind == "end":
            yield from _small_runs(simple, wrapper)
        mark = simple.makeelement(FIELD_MARK)
        mark.set(W + "fldCharType", kind)
        yield _run(None, mark), wrapper
        if kind == "begin":
            code = simple.makeelement(CODE)
            code.text = simple.get(W + "instr", "")
            yield _run(None, code), wrapper


def _run(look: Element | None, content: Element) -> Element:
    run = content.makeelement(RUN)
    if look is not None:
        run.append(deepcopy(look))
    run.append(deepcopy(content))
    return run

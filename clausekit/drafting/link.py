"""Link: references become numbers, and keys become neutral ids that say nothing of our library."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

from clausekit.document.blocks import Block, Provision, Schedule
from clausekit.document.inlines import DefinedTerm, Inline, Line, Reference, Text, joined
from clausekit.document.labels import cited_blocks
from clausekit.document.walk import map_lines, walk
from clausekit.findings import Finding, InputError
from clausekit.markdown.read_clause import TERM

SMALLEST_ID = 10**8
"""The first number of nine digits."""


def link(blocks: tuple[Block, ...], salt: str) -> tuple[Block, ...]:
    """Resolve every reference in a numbered document.

    Args:
        blocks: the document's blocks, with keys for ids.
        salt: words that make this folder's ids unlike those of any other.

    Raises:
        InputError: a reference has nothing to point to.
    """
    linker = _Linker(blocks, salt)
    linked = tuple(linker.link(block) for block in blocks)
    if linker.findings:
        raise InputError(linker.findings)
    return linked


def neutral_ids(keys: list[str], salt: str) -> dict[str, str]:
    """An id for each key: the letter r and nine digits, as Word's own bookmarks have after ``_Ref``."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for key in keys:
        attempt = 0
        while True:
            digest = sha256(f"{salt}\n{attempt}\n{key}".encode()).digest()
            new = f"r{SMALLEST_ID + int.from_bytes(digest[:8], 'big') % (9 * SMALLEST_ID)}"
            if new not in taken:
                break
            attempt += 1
        taken.add(new)
        ids[key] = new
    return ids


class _Linker:
    def __init__(self, blocks: tuple[Block, ...], salt: str) -> None:
        self._cited = {block.id: (label, block) for label, block in cited_blocks(blocks)}
        defining = [block.id for block in walk(blocks) if block.id.startswith(TERM)]
        self._ids = neutral_ids([*self._cited, *defining], salt)
        self._schedule_of = {
            inner.id: block
            for block in blocks
            if isinstance(block, Schedule)
            for inner in walk(block.children)
            if inner.id
        }
        self._terms: dict[DefinedTerm, DefinedTerm] = {}
        self.findings: list[Finding] = []

    def link(self, block: Block) -> Block:
        return self._linked(block, self._line_of(block))

    def _linked(self, block: Block, change: Callable[[Line], Line]) -> Block:
        """A block with its lines changed and with its neutral id, each block below it made anew once."""
        new = self._ids.get(block.id, "")  # what nothing can point to needs no id
        if isinstance(block, Provision):
            below = tuple(self._linked(child, change) for child in block.children)
            return replace(block, id=new, title=change(block.title), text=change(block.text), children=below)
        if isinstance(block, Schedule):
            below = tuple(self._linked(child, change) for child in block.children)
            return replace(block, id=new, title=change(block.title), children=below)
        changed = map_lines(block, change)
        return changed if changed.id == new else replace(changed, id=new)

    def _line_of(self, block: Block) -> Callable[[Line], Line]:
        def linked(line: Line) -> Line:
            if all(isinstance(part, Text) for part in line):
                return line
            parts: list[Inline] = []
            for part in line:
                match part:
                    case Reference():
                        self._refer(parts, part, block)
                    case DefinedTerm():
                        parts.append(self._term(part))
                    case _:
                        parts.append(part)
            return joined(parts)

        return linked

    def _term(self, part: DefinedTerm) -> DefinedTerm:
        """A use of a term with the id of its definition; most are used many times over."""
        if part not in self._terms:
            self._terms[part] = replace(part, target=self._ids.get(part.target, ""))
        return self._terms[part]

    def _refer(self, parts: list[Inline], reference: Reference, block: Block) -> None:
        found = self._cited.get(reference.target)
        if found is None:
            message = f"a reference to `{reference.target}` has nothing to point to"
            hint = "choose the clause that it refers to, or reword the sentence"
            self.findings.append(Finding("reference-dangling", message, block.place, hint=hint))
            return
        label, target = found
        schedule = self._schedule_of.get(reference.target)
        if schedule is None:
            if isinstance(target, Schedule):
                _drop_lead(parts)
            parts.append(Reference(self._ids[reference.target], label))
            return
        _drop_lead(parts)
        inside = label.removeprefix(f"{schedule.number}, paragraph ")
        parts.append(Text("paragraph "))
        parts.append(Reference(self._ids[reference.target], inside))
        parts.append(Text(" of "))
        parts.append(Reference(self._ids[schedule.id], schedule.number))


def _drop_lead(parts: list[Inline]) -> None:
    """Take the word before a reference ("clause ") out again: a schedule brings its own."""
    last = parts[-1] if parts else None
    if isinstance(last, Text):
        kept, _, _ = last.text.rstrip().rpartition(" ")
        if kept:
            parts[-1] = replace(last, text=kept + " ")
        else:
            parts.pop()

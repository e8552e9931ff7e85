"""Outline: rows of text become articles, provisions, schedules and what stands between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from clausekit.document.blocks import Block, BulletList, Heading, Note, Paragraph
from clausekit.document.inlines import Line, Text
from clausekit.findings import Location
from clausekit.intake.definitions import cut_start, mark_definition
from clausekit.intake.levels import Fit, fit_number, next_below
from clausekit.intake.nodes import Node, finished
from clausekit.intake.recognise import Candidate, candidate, is_number
from clausekit.intake.rows import Fixed, Row, RowOrBlock, is_capital, is_short, looks_like_heading
from clausekit.intake.survey import followers, has_top_decimals
from clausekit.intake.typed_numbers import Count, TypedNumber, inner_counts

TEXT_HEADING = 2
"""Level of a heading that only bold type makes one; capitals make the first level."""


@dataclass(slots=True)
class Outline:
    """The blocks found, and which block each paragraph of a Word file became a part of."""

    blocks: tuple[Block, ...] = ()
    block_of: dict[int, str] = field(default_factory=dict)


def outline(rows: Sequence[RowOrBlock]) -> Outline:
    """Find the articles and provisions in rows of text, in one pass and with every word kept."""
    maker = _Outliner(rows)
    maker.read()
    return Outline(finished(maker.root.children), maker.block_of)


class _Outliner:
    def __init__(self, rows: Sequence[RowOrBlock]) -> None:
        self._rows = rows
        self._candidates = [candidate(row) if isinstance(row, Row) else None for row in rows]
        self._following = followers(self._candidates)
        self._top_decimals = has_top_decimals(self._candidates)
        self._taken: set[str] = set()
        self._letter = "n" if any(isinstance(row, Row) and row.index >= 0 for row in rows) else "b"
        self._named = 0
        self._bullets: list[Row] = []
        self.root = Node(kind="root")
        self._stack = [self.root]
        self.block_of: dict[int, str] = {}

    def read(self) -> None:
        at = 0
        while at < len(self._rows):
            row = self._rows[at]
            if isinstance(row, Row) and row.bullet:
                self._bullets.append(row)
                at += 1
                continue
            self._close_bullets(at)
            at += self._take(row, at)
        self._close_bullets(at)

    def _take(self, row: RowOrBlock, at: int) -> int:
        """Add a row; gives how many rows it took."""
        if isinstance(row, Fixed):
            self._add_fixed(row, at)
            return 1
        one = self._candidates[at]
        if one is not None:
            following = self._following[at]
            fit = fit_number(self._stack, one.number, row.level, following, top_decimals=self._top_decimals)
            if is_number(one, fit, following):
                return self._add_numbered(one, fit, at)
        if row.number:
            row = replace(row, line=(Text(row.number + " "), *row.line))  # a number of no known kind is kept as words
        if looks_like_heading(row):
            self._add_heading(row, at)
        else:
            block_id = self._name(row)
            self._home(at).children.append(
                Paragraph(text=mark_definition(row.line, block_id), id=block_id, place=row.place)
            )
            self._add_notes(row.notes, at)
        return 1

    def _add_fixed(self, row: Fixed, at: int) -> None:
        block_id = self._fresh(f"t{row.indexes[0]}" if row.indexes else "")
        self.block_of.update(dict.fromkeys(row.indexes, block_id))
        self._home(at).children.append(replace(row.block, id=block_id))
        self._add_notes(row.notes, at)

    def _add_heading(self, row: Row, at: int) -> None:
        level = row.heading or (1 if is_capital(row.text) else TEXT_HEADING)
        keep = self._keep_for_heading(row, level, at)
        del self._stack[keep:]
        self._stack[-1].children.append(Heading(text=row.line, level=level, id=self._name(row), place=row.place))
        self._add_notes(row.notes, at)

    def _keep_for_heading(self, row: Row, level: int, at: int) -> int:
        """How many levels a heading without a number leaves open."""
        if row.heading == 1:
            return 1
        following = self._following[at]
        inside = next_below(self._stack, following) if following else 0
        for keep in range(len(self._stack), 1, -1):
            node = self._stack[keep - 1]
            above = row.heading and node.heading and level > node.heading
            if node.holds_text and (inside >= keep or (above and node.kind == "schedule")):
                return keep
        return 1

    def _add_numbered(self, one: Candidate, fit: Fit, at: int) -> int:
        row, number = one.row, one.number
        line = row.line if one.counted else cut_start(row.line, number.length)
        taken, title = self._title(one, fit, line, at)
        del self._stack[fit.keep :]
        parent, shown, count = self._stack[-1], number.shown, fit.count
        if number.inner and not one.counted:
            parent, shown, count = self._open_outer(parent, number, count, row.place)
        node = Node(kind=_kind(number), number=shown, heading=row.heading, id=self._name(row), place=row.place)
        node.path = count.parts if number.kind in ("decimal", "article") else ()
        if title or number.kind == "schedule":
            node.title = title if taken > 1 else line
        else:
            node.text = mark_definition(line, node.id)
        parent.children.append(node)
        parent.last[count.form] = (count, row.level)
        self._stack.append(node)
        for part in self._rows[at : at + taken]:
            if isinstance(part, Row):
                self.block_of[part.index] = node.id
                self._add_notes(part.notes, at, node)
        return taken

    def _open_outer(self, parent: Node, number: TypedNumber, count: Count, place: Location) -> tuple[Node, str, Count]:
        """For ``4.2 (a)``: the 4.2 that it stands in, made without words unless it is open."""
        inner = inner_counts(number.inner)
        counted = inner[0] if inner else count
        last = parent.last.get(count.form)
        newest = parent.children[-1] if parent.children else None
        if last is not None and last[0] == count and isinstance(newest, Node) and newest.path == count.parts:
            self._stack.append(newest)
            return newest, number.shown, counted
        outer = Node(
            kind=_kind(number),
            number=number.shown.removesuffix(number.inner).rstrip(),
            path=count.parts,
            id=self._fresh(""),
            place=place,
        )
        parent.children.append(outer)
        parent.last[count.form] = (count, -1)
        self._stack.append(outer)
        return outer, number.inner, counted

    def _title(self, one: Candidate, fit: Fit, line: Line, at: int) -> tuple[int, Line]:
        """How many rows the block takes, and its title, if it is a heading: perhaps from the next row."""
        row, number = one.row, one.number
        may_have = number.kind == "schedule" or (fit.keep == 1 and not number.inner)
        if not may_have:
            return 1, ()
        after = self._rows[at + 1] if at + 1 < len(self._rows) else None
        if not one.rest.strip():
            if number.kind in ("schedule", "article") and self._is_title(after, at + 1):
                assert isinstance(after, Row)
                return 2, after.line
            return 1, ()
        if number.kind == "schedule":
            return 1, line
        words = replace(row, line=line)
        if looks_like_heading(words) and not _is_sentence(one.rest):
            return 1, line
        if number.kind == "article" and is_short(one.rest):
            return 1, line
        if is_short(one.rest) and not one.rest[:1].islower():
            following = self._candidates[at + 1] if at + 1 < len(self._rows) else None
            below = following is not None and any(len(c.parts) > len(fit.count.parts) for c in following.number.counts)
            text = isinstance(after, Row) and following is None and not after.bullet and not looks_like_heading(after)
            return 1, line if below or text else ()
        return 1, ()

    def _is_title(self, after: RowOrBlock | None, at: int) -> bool:
        """Whether a row is the title of the number alone on the line before it."""
        if not isinstance(after, Row) or after.bullet or self._candidates[at] is not None or after.number:
            return False
        return looks_like_heading(after) or is_short(after.text)

    def _home(self, at: int) -> Node:
        """Where a block without a number stands: in the list that goes on after it, else in the article."""
        following = self._following[at] if at < len(self._rows) else None
        inside = next_below(self._stack, following) if following else 0
        keep = len(self._stack)
        while keep > 1 and not self._stack[keep - 1].holds_text and keep > inside:
            keep -= 1
        del self._stack[keep:]
        return self._stack[-1]

    def _add_notes(self, notes: Iterable[Block], at: int, node: Node | None = None) -> None:
        for note in notes:
            target = node if node is not None else self._stack[-1]
            target.children.append(replace(note, id=self._fresh("")) if isinstance(note, Note) else note)

    def _close_bullets(self, at: int) -> None:
        """Bullets one after the other are one list; their notes follow it."""
        if not self._bullets:
            return
        rows, self._bullets = self._bullets, []
        block_id = self._name(rows[0])
        self.block_of.update({row.index: block_id for row in rows})
        home = self._home(at - 1)
        home.children.append(BulletList(items=tuple(row.line for row in rows), id=block_id, place=rows[0].place))
        for row in rows:
            self._add_notes(row.notes, at)

    def _name(self, row: Row) -> str:
        block_id = self._fresh(row.id or (f"b{row.index}" if row.index >= 0 else ""))
        self.block_of[row.index] = block_id
        return block_id

    def _fresh(self, wanted: str) -> str:
        """An id that no block has yet: the one wanted, else the next one by position."""
        while not wanted or wanted in self._taken:
            self._named += 1
            wanted = f"{self._letter}{self._named}"
        self._taken.add(wanted)
        return wanted


def _kind(number: TypedNumber) -> str:
    return number.kind if number.kind in ("schedule", "article") else "number"


def _is_sentence(rest: str) -> bool:
    return rest.rstrip().endswith((".", ";")) and len(rest.split()) > 8

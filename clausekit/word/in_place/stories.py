"""Weave the blocks of two stories (a body, a cell, a note, a header) inside the one of the file after."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from clausekit.word.elements import Element, W, add_value, find
from clausekit.word.in_place.atoms import NotInPlace, Source, plain
from clausekit.word.in_place.contents import blocks, fields_whole, inside
from clausekit.word.in_place.lines import Stretch, write_line
from clausekit.word.in_place.settings import plain_settings, replace_settings, same_settings, settings_of
from clausekit.word.tags import (
    CELL,
    PARAGRAPH,
    PARAGRAPH_CHANGE,
    ROW,
    RUN_SETTINGS,
    SECTION,
    TABLE,
)
from clausekit.word.track_changes import TrackingPen
from clausekit.word.tracked import Mark, Remark

Align = Callable[[Sequence[str], Sequence[str]], Iterable[tuple[int, int]]]
"""Which of several texts before belong to which after, rising on both sides."""
Share = Callable[[str, str], Iterable[Stretch]]
"""Which characters two texts share."""


@dataclass(slots=True)
class Weaver:
    """Weaves; the tree of the file after is changed, that of the file before is read."""

    before: Source
    after: Source
    align: Align
    share: Share
    pen: TrackingPen
    remarks: Mapping[Element, Remark]
    """What to say beside paragraphs of either file."""

    def weave(self, before: Element, after: Element) -> None:
        """Weave one story into another.

        Raises:
            NotInPlace: a change in it cannot be tracked.
        """
        olds, news = list(blocks(before)), list(blocks(after))
        couples = self._couples([self._text(one, self.before) for one in olds], olds, news)
        if not news:
            raise NotInPlace("an empty story")
        old_tail = range(couples[-1][0] + 1 if couples else 0, len(olds))
        new_tail = range(couples[-1][1] + 1 if couples else 0, len(news))
        couples += self._shared_end(olds, news, old_tail, new_tail)
        at = to = 0
        for old, new in couples:
            self._apart(olds[at:old], news[to:new], news[new])
            self._together(olds[old], news[new])
            at, to = old + 1, new + 1
        self._close(olds, news, at, to, couples)
        for hidden in ("del", "ins"):
            if not fields_whole(after, W + hidden):
                raise NotInPlace("half a field")

    def _couples(self, texts: list[str], olds: list[Element], news: list[Element]) -> list[tuple[int, int]]:
        """What belongs together: by its words; and of what has none, what stands between the same neighbours."""
        others = [self._text(one, self.after) for one in news]
        couples = [one for one in self.align(texts, others) if olds[one[0]].tag == news[one[1]].tag]
        found: list[tuple[int, int]] = []
        at = to = 0
        for old, new in [*couples, (len(olds), len(news))]:
            empty = [i for i in range(at, old) if not texts[i].strip() and olds[i].tag == PARAGRAPH]
            blank = [j for j in range(to, new) if not others[j].strip() and news[j].tag == PARAGRAPH]
            found += zip(empty, blank, strict=False)
            found.append((old, new))
            at, to = old + 1, new + 1
        return found[:-1]

    def _text(self, block: Element, source: Source) -> str:
        """The words of a paragraph or table, for finding its partner."""
        if block.tag == PARAGRAPH:
            return plain(source.text(block))
        return " ".join(self._text(one, source) for one in block.iter(PARAGRAPH))

    def _shared_end(
        self, olds: list[Element], news: list[Element], old_tail: range, new_tail: range
    ) -> list[tuple[int, int]]:
        """The last paragraphs of both: Word cannot take out the last paragraph mark of a story."""
        if not (old_tail and new_tail):
            return []
        last = (old_tail[-1], new_tail[-1])
        return [last] if olds[last[0]].tag == news[last[1]].tag == PARAGRAPH else []

    def _close(
        self, olds: list[Element], news: list[Element], at: int, to: int, couples: list[tuple[int, int]]
    ) -> None:
        """What only one of the texts has at its end: its last mark is the one that was there already."""
        gone, come = olds[at:], news[to:]
        if not gone and not come:
            return
        if not couples or any(one.tag != PARAGRAPH for one in (*gone, *come, news[to - 1])):
            self._close_with_table(gone, come, news[to - 1] if to else None)
            return
        last = news[to - 1]
        if come:
            self._apart([], come[:-1], None)
            self._all_new(come[-1], Mark.KEPT)
            self._was_set(come[-1], find(olds[at - 1], "pPr"))
            self._mark_end(last, Mark.PUT_IN)
            return
        place = last
        settings = find(last, "pPr")
        for one in gone:
            made = self._all_gone(one, Mark.TAKEN_OUT if one is not gone[-1] else Mark.KEPT)
            place.addnext(made)
            place = made
        replace_settings(place, settings)
        self._was_set(place, find(gone[-1], "pPr"))
        replace_settings(last, find(olds[at - 1], "pPr"))
        self._mark_end(last, Mark.TAKEN_OUT)

    def _close_with_table(self, gone: list[Element], come: list[Element], last: Element | None) -> None:
        """The same where a table is among it, after which Word needs no words but a paragraph, and makes it itself."""
        if come:
            self._apart(gone, come, None)
            return
        assert last is not None
        for one in reversed(gone):
            last.addnext(self._gone_table(one) if one.tag == TABLE else self._all_gone(one, Mark.TAKEN_OUT))

    def _apart(self, olds: Sequence[Element], news: Sequence[Element], following: Element | None) -> None:
        anchor = news[0] if news else following
        for old in olds:
            assert anchor is not None
            made = self._gone_table(old) if old.tag == TABLE else self._all_gone(old, Mark.TAKEN_OUT)
            anchor.addprevious(made)
        for new in news:
            if new.tag == TABLE:
                for row in list(inside(new, ROW)):
                    self._mark_row(row, Mark.PUT_IN, row)
            else:
                self._all_new(new, Mark.PUT_IN)

    def _together(self, old: Element, new: Element) -> None:
        if new.tag == TABLE:
            self._table(old, new)
            return
        before, after = self.before.atoms(old), self.after.atoms(new)
        was, now = "".join(atom.text for atom in before), "".join(atom.text for atom in after)
        if was != now:
            write_line(new, before, after, self.share(was, now), self.pen)
        self._was_set(new, find(old, "pPr"))
        self._say(new, (new, old), Mark.KEPT)

    def _say(self, paragraph: Element, known_as: Iterable[Element], mark: Mark) -> None:
        """Put the comment of a paragraph around its words."""
        remark = next((self.remarks[one] for one in known_as if one in self.remarks), None)
        if remark is None:
            return
        name = self.pen.begin_remark(paragraph, remark)
        start = paragraph[-1]
        paragraph.insert(1 if find(paragraph, "pPr") is not None else 0, start)
        self.pen.end_remark(paragraph, name, mark)

    def _table(self, old: Element, new: Element) -> None:
        olds, news = list(inside(old, ROW)), list(inside(new, ROW))
        texts = [
            [self._text(row, source) for row in rows] for rows, source in ((olds, self.before), (news, self.after))
        ]
        at = to = 0
        for i, j in (*self.align(texts[0], texts[1]), (len(olds), len(news))):
            if i < len(olds) and len(list(inside(olds[i], CELL))) != len(list(inside(news[j], CELL))):
                continue
            for row in olds[at:i]:
                self._put_row(self._gone_row(row), news, to)
            for row in news[to:j]:
                self._mark_row(row, Mark.PUT_IN, row)
            if i < len(olds):
                for cell, other in zip(inside(olds[i], CELL), inside(news[j], CELL), strict=True):
                    self.weave(cell, other)
            at, to = i + 1, j + 1

    def _put_row(self, row: Element, news: list[Element], to: int) -> None:
        if to < len(news):
            news[to].addprevious(row)
        else:
            last = news[-1]
            following = [one for one in last.itersiblings() if one.tag == ROW]
            (following[-1] if following else last).addnext(row)

    def _gone_table(self, table: Element) -> Element:
        made = deepcopy(table)
        for row, old in zip(list(inside(made, ROW)), inside(table, ROW), strict=True):
            self._mark_row(row, Mark.TAKEN_OUT, old)
        return made

    def _gone_row(self, row: Element) -> Element:
        made = deepcopy(row)
        self._mark_row(made, Mark.TAKEN_OUT, row)
        return made

    def _mark_row(self, row: Element, mark: Mark, known_as: Element) -> None:
        """Give a row its own mark and that of all its words."""
        settings = find(row, "trPr")
        if settings is None:
            settings = row.makeelement(W + "trPr")
            add_value(settings, "cantSplit", "0")  # settings that hold nothing but a mark are no settings to Word
            first = find(row, "tblPrEx")
            row.insert(0 if first is None else 1, settings)
        self.pen.mark_row(settings, mark)
        source = self.before if mark is Mark.TAKEN_OUT else self.after
        for paragraph, known in list(zip(row.iter(PARAGRAPH), known_as.iter(PARAGRAPH), strict=True)):
            atoms = source.atoms(paragraph)
            sides = (atoms, []) if mark is Mark.TAKEN_OUT else ([], atoms)
            write_line(paragraph, *sides, (), self.pen)
            self._mark_end(paragraph, mark)
            self._say(paragraph, (known,), mark)
            if mark is Mark.TAKEN_OUT:
                paragraph.attrib.clear()

    def _all_new(self, paragraph: Element, end: Mark) -> None:
        write_line(paragraph, [], self.after.atoms(paragraph), (), self.pen)
        self._mark_end(paragraph, end)
        self._say(paragraph, (paragraph,), Mark.PUT_IN)

    def _all_gone(self, paragraph: Element, end: Mark) -> Element:
        made = paragraph.makeelement(PARAGRAPH)
        replace_settings(made, find(paragraph, "pPr"))
        write_line(made, self.before.atoms(paragraph), [], (), self.pen)
        self._mark_end(made, end)
        self._say(made, (paragraph,), Mark.TAKEN_OUT)
        return made

    def _mark_end(self, paragraph: Element, mark: Mark) -> None:
        if mark is Mark.KEPT:
            return
        settings = settings_of(paragraph)
        look = find(settings, "rPr")
        if look is None:
            look = settings.makeelement(RUN_SETTINGS)
            later = next((one for one in settings if one.tag in (SECTION, PARAGRAPH_CHANGE)), None)
            if later is None:
                settings.append(look)
            else:
                later.addprevious(look)
        look.insert(0, self.pen.box(look, mark))

    def _was_set(self, paragraph: Element, settings: Element | None) -> None:
        """Say how a paragraph was set before, where that differs."""
        old, new = plain_settings(settings), plain_settings(find(paragraph, "pPr"))
        if same_settings(old, new):
            return
        change = self.pen.change(settings_of(paragraph), "pPrChange")
        change.append(old)

"""Weave two laid-out documents into one that shows what changed between them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from clausekit.comparison.comparison import Pair
from clausekit.rendering.known_words import kept_words
from clausekit.rendering.lay_out import Laid
from clausekit.rendering.pair_up import Couple, in_order
from clausekit.rendering.weave_line import marked, pieces_text, weave_line
from clausekit.rendering.weave_number import number_pieces, weave_number
from clausekit.rendering.weave_split import weave_joined, weave_split
from clausekit.rendering.weave_table import one_sided_table, weave_table
from clausekit.word.tracked import Mark, MarkedBlock, MarkedContents, MarkedParagraph, Remark
from clausekit.word.values import Contents, Role, Run, WordParagraph, WordTable


@dataclass(frozen=True, slots=True)
class Margin:
    """What is said beside the text, by the place of a paragraph (or table) and the row in it."""

    before: Mapping[tuple[int, int], Remark] = field(default_factory=dict)
    after: Mapping[tuple[int, int], Remark] = field(default_factory=dict)
    agreed: frozenset[int] = frozenset()
    """Places of the document after that both sides have settled."""


@dataclass(frozen=True, slots=True)
class Weaving:
    """All that weaving needs to know beside the two sequences."""

    rows: Mapping[tuple[int, int], tuple[Pair, ...]]
    """The pairs of the rows of two tables, by the places of the tables."""
    bookmarks: frozenset[str]
    """Those of the document after: one that only the document before has stands where it is taken out."""
    margin: Margin = Margin()


def weave(
    before: Sequence[Laid], after: Sequence[Laid], couples: Sequence[Couple], weaving: Weaving
) -> tuple[MarkedBlock, ...]:
    """Two sequences as one.

    Word cannot take out the last paragraph mark of a text, so the last paragraphs of both sides share theirs.
    """
    return tuple(_Weaver(before, after, weaving).weave(list(couples)))


class _Weaver:
    def __init__(self, before: Sequence[Laid], after: Sequence[Laid], weaving: Weaving) -> None:
        self._before, self._after = before, after
        self._weaving = weaving
        self._margin = weaving.margin

    def weave(self, couples: list[Couple]) -> Iterator[MarkedBlock]:
        while couples and not self._can_end(couples[-1]):
            couples.pop()
        at = to = 0
        blocks: list[MarkedBlock] = []
        for couple in couples:
            blocks += self._apart(range(at, couple.before[0]), range(to, couple.after[0]))
            blocks += self._together(couple)
            at, to = couple.before[-1] + 1, couple.after[-1] + 1
        yield from self._ended(blocks, range(at, len(self._before)), range(to, len(self._after)))

    def _can_end(self, last: Couple) -> bool:
        """Whether what follows the last couple can be shown after it with the last paragraph mark kept."""
        old = self._before[last.before[-1] + 1 :]
        new = self._after[last.after[-1] + 1 :]
        if bool(old) == bool(new):
            return True
        tail = [*old, *new, self._after[last.after[-1]]]
        return all(isinstance(one.word, WordParagraph) for one in tail)

    def _ended(self, blocks: list[MarkedBlock], old: range, new: range) -> Iterator[MarkedBlock]:
        if old and new:
            yield from blocks
            yield from self._apart(old[:-1], new[:-1])
            yield self._shared_end(old[-1], new[-1])
            return
        if (old or new) and blocks and isinstance(blocks[-1], MarkedParagraph):
            blocks += self._apart(old, new)
            blocks = self._moved_end(blocks, len(old) + len(new))
            yield from blocks
            return
        yield from blocks
        yield from self._apart(old, new)

    def _moved_end(self, blocks: list[MarkedBlock], length: int) -> list[MarkedBlock]:
        """Paragraphs put in or taken out at the end: their last mark is the one that was there already."""
        first, last = blocks[-length - 1], blocks[-1]
        assert isinstance(first, MarkedParagraph)
        assert isinstance(last, MarkedParagraph)
        was, now = first.was or first.shape, first.shape
        if last.end is Mark.PUT_IN:
            opened = replace(first, end=Mark.PUT_IN, was=None)
            closed = replace(last, end=Mark.KEPT, was=_other(was, last.shape))
        else:
            opened = replace(first, end=Mark.TAKEN_OUT, shape=was, was=None)
            closed = replace(last, end=Mark.KEPT, shape=now, was=_other(last.shape, now))
        return [*blocks[: -length - 1], opened, *blocks[-length:-1], closed]

    def _shared_end(self, at: int, to: int) -> MarkedBlock:
        old, new = self._one_sided(at, Mark.TAKEN_OUT), self._one_sided(to, Mark.PUT_IN)
        assert isinstance(old, MarkedParagraph)
        assert isinstance(new, MarkedParagraph)
        return replace(
            new,
            line=old.number + old.line + new.number + new.line,
            number=(),
            end=Mark.KEPT,
            was=_other(old.shape, new.shape),
            bookmarks=old.bookmarks + new.bookmarks,
            remark=new.remark or old.remark,
        )

    def _apart(self, old: range, new: range) -> Iterator[MarkedBlock]:
        for at in old:
            yield self._one_sided(at, Mark.TAKEN_OUT)
        for to in new:
            yield self._one_sided(to, Mark.PUT_IN)

    def _one_sided(self, place: int, mark: Mark) -> MarkedBlock:
        laid = (self._before if mark is Mark.TAKEN_OUT else self._after)[place]
        remarks = self._margin.before if mark is Mark.TAKEN_OUT else self._margin.after
        agreed = mark is Mark.PUT_IN and place in self._margin.agreed
        match laid.word:
            case WordParagraph():
                return MarkedParagraph(
                    shape=laid.word,
                    line=marked(laid.word.pieces, mark),
                    number=marked(number_pieces(laid.word), mark),
                    end=mark,
                    bookmarks=self._marks(laid.word, mark),
                    remark=remarks.get((place, 0)),
                    agreed=agreed,
                )
            case WordTable():
                return one_sided_table(laid.word, mark, _of_table(remarks, place), agreed=agreed)
            case Contents():
                return self._contents(laid.word, laid.word, mark)

    def _together(self, couple: Couple) -> Iterator[MarkedBlock]:
        olds = [self._before[at] for at in couple.before]
        news = [self._after[to] for to in couple.after]
        old, new = olds[0].word, news[0].word
        if len(olds) == len(news) == 1 and isinstance(old, WordParagraph) and isinstance(new, WordParagraph):
            yield self._edited(old, new, couple)
        elif isinstance(old, Contents) and isinstance(new, Contents):
            yield self._contents(old, new, Mark.KEPT)
        elif isinstance(old, WordTable) and isinstance(new, WordTable):
            at, to = couple.before[0], couple.after[0]
            rows = self._weaving.rows.get((at, to), ())
            margin = {**_of_table(self._margin.before, at), **_of_table(self._margin.after, to)}
            yield weave_table(olds[0], news[0], rows, margin, agreed=to in self._margin.agreed)
        else:
            yield from self._paragraphs(couple, olds, news)

    def _paragraphs(self, couple: Couple, olds: list[Laid], news: list[Laid]) -> Iterator[MarkedParagraph]:
        before = tuple(one.word for one in olds if isinstance(one.word, WordParagraph))
        after = tuple(one.word for one in news if isinstance(one.word, WordParagraph))
        said, agreed = self._said(couple), couple.after[0] in self._margin.agreed
        edits = couple.pair.edits if couple.pair is not None else ()
        split = len(before) == 1
        made = weave_split(before[0], after, edits) if split else weave_joined(before, after[0], edits)
        for old, new, one in zip_longest(before, after, made):
            marks = self._marks(new, Mark.PUT_IN) if new else ()
            marks += self._marks(old, Mark.TAKEN_OUT) if old else ()
            yield replace(one, bookmarks=marks, remark=said if one is made[0] else None, agreed=agreed)

    def _edited(self, old: WordParagraph, new: WordParagraph, couple: Couple) -> MarkedParagraph:
        said, agreed = self._said(couple), couple.after[0] in self._margin.agreed
        if old == new:
            number = marked(number_pieces(new), Mark.KEPT)
            marks = self._marks(new, Mark.PUT_IN)
            return MarkedParagraph(new, marked(new.pieces, Mark.KEPT), number, Mark.KEPT, None, marks, said, agreed)
        kept = kept_words(pieces_text(old.pieces), pieces_text(new.pieces), couple.pair)
        marks = self._marks(new, Mark.PUT_IN) + self._marks(old, Mark.TAKEN_OUT)
        line, number = weave_line(old.pieces, new.pieces, kept), weave_number(old, new)
        return MarkedParagraph(new, line, number, Mark.KEPT, _other(old, new), marks, said, agreed)

    def _said(self, couple: Couple) -> Remark | None:
        margin = self._margin
        if not margin.before and not margin.after:
            return None
        remarks = [margin.after.get((to, 0)) for to in couple.after] + [
            margin.before.get((at, 0)) for at in couple.before
        ]
        return next((remark for remark in remarks if remark is not None), None)

    def _marks(self, word: WordParagraph, mark: Mark) -> tuple[str, ...]:
        """The bookmark of a paragraph; one that both documents have stands in the words of the one after."""
        if not word.bookmark or word.role is Role.CONTENTS_ENTRY:
            return ()
        return () if mark is Mark.TAKEN_OUT and word.bookmark in self._weaving.bookmarks else (word.bookmark,)

    def _contents(self, old: Contents, new: Contents, mark: Mark) -> MarkedContents:
        """The contents: entries are paired by the heading that they lead to."""
        before = _entries(old) if mark is not Mark.PUT_IN else []
        after = _entries(new) if mark is not Mark.TAKEN_OUT else []
        places = {_anchor(one): to for to, one in enumerate(after)}
        pairs = (Couple((at,), (places[_anchor(one)],)) for at, one in enumerate(before) if _anchor(one) in places)
        woven = weave(before, after, in_order(pairs), Weaving({}, self._weaving.bookmarks))
        field_mark = mark if mark is not Mark.KEPT or (before and after) else Mark.PUT_IN if after else Mark.TAKEN_OUT
        heading = WordParagraph(Role.CONTENTS_HEADING, ())
        line = marked((Run(new.heading),), mark)
        entries = tuple(self._live(one) for one in woven if isinstance(one, MarkedParagraph))
        return MarkedContents(MarkedParagraph(heading, line, end=mark), entries, field_mark)

    def _live(self, entry: MarkedParagraph) -> MarkedParagraph:
        """An entry that leads somewhere only if its heading is in the document after."""
        if entry.shape.bookmark in self._weaving.bookmarks:
            return entry
        return replace(entry, shape=replace(entry.shape, bookmark=""))


def _entries(contents: Contents) -> list[Laid]:
    return [
        Laid(WordParagraph(Role.CONTENTS_ENTRY, (Run(one.title),), one.bookmark, one.number))
        for one in contents.entries
    ]


def _anchor(entry: Laid) -> str:
    assert isinstance(entry.word, WordParagraph)
    return entry.word.bookmark


def _other(old: WordParagraph, new: WordParagraph) -> WordParagraph | None:
    """How a paragraph was set, if it is set in another way now."""
    return old if (old.role, old.keep_with_next) != (new.role, new.keep_with_next) else None


def _of_table(remarks: Mapping[tuple[int, int], Remark], place: int) -> dict[int, Remark]:
    return {row: remark for (at, row), remark in remarks.items() if at == place}

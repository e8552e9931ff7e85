"""What a view holds open while it is read: a line, what holds lines, a table."""

from dataclasses import dataclass, field

from clausekit.word.numbering import Mark
from clausekit.word.paragraph_settings import Settings
from clausekit.word.reading import ReadBlock, ReadNote, ReadParagraph
from clausekit.word.style_table import BOLD, ITALIC
from clausekit.word.values import Run


@dataclass(slots=True)
class Line:
    """A paragraph while it is read."""

    index: int
    place: str
    pieces: list[tuple[str, int]] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    references: list[tuple[str, str]] = field(default_factory=list)
    fields: list[tuple[str, int, int]] = field(default_factory=list)
    notes: list[ReadNote] = field(default_factory=list)
    listed: int = 0
    """How many characters stand inside a table of contents."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing that a person sees has been read for it."""
        return not (self.pieces or self.notes)

    @property
    def length(self) -> int:
        """How many characters have been read for it."""
        return sum(len(text) for text, _ in self.pieces)


@dataclass(slots=True)
class Box:
    """What holds paragraphs: the body, a cell, a note."""

    blocks: list[ReadBlock] = field(default_factory=list)
    carried: tuple[Line, Settings] | None = None
    """A paragraph whose mark is not in this view: it goes on in the next one."""
    line: Line | None = None


@dataclass(slots=True)
class OpenTable:
    """A table while it is read."""

    rows: list[tuple[tuple[ReadBlock, ...], ...]] = field(default_factory=list)
    cells: list[tuple[ReadBlock, ...]] = field(default_factory=list)
    header_rows: int = 0


def finished(line: Line, settings: Settings, mark: Mark) -> ReadParagraph:
    """A line that has ended, as a paragraph with what stands before it."""
    style = settings.style.name
    contents = style.startswith("toc ") or 0 < line.listed == sum(len(text.strip()) for text, _ in line.pieces)
    return ReadParagraph(
        runs=_runs(line.pieces),
        number=mark.number,
        level=mark.level,
        bullet=mark.bullet,
        outline=settings.outline,
        style=style,
        contents=contents,
        bookmarks=tuple(line.bookmarks),
        references=tuple(line.references),
        fields=tuple(line.fields),
        notes=tuple(line.notes),
        place=line.place,
        index=line.index,
    )


def _runs(pieces: list[tuple[str, int]]) -> tuple[Run, ...]:
    """Words of one look as one run."""
    if not pieces:
        return ()
    look = pieces[0][1]
    if {own for _, own in pieces} == {look}:
        return (Run("".join([text for text, _ in pieces]), bool(look & BOLD), bool(look & ITALIC)),)
    runs: list[Run] = []
    words: list[str] = []
    for text, own in pieces:
        if own != look:
            runs.append(Run("".join(words), bool(look & BOLD), bool(look & ITALIC)))
            words, look = [], own
        words.append(text)
    runs.append(Run("".join(words), bool(look & BOLD), bool(look & ITALIC)))
    return tuple(runs)

"""Note where the comments of a file are attached, and read what they say."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clausekit.document.reading import Comment
from clausekit.findings import Location
from clausekit.word.elements import Element, W
from clausekit.word.reading import ReadBlock, ReadParagraph, ReadTable
from clausekit.word.tags import PARAGRAPH, WORD_2010, WORD_2012

ON = ("1", "true", "on")


@dataclass(slots=True)
class Anchor:
    """What a comment is attached to."""

    index: int
    place: str
    words: list[str] = field(default_factory=list)
    """The words that stand when all changes are accepted."""
    struck: list[str] = field(default_factory=list)
    """All words, those of deletions too."""


class Margin:
    """Collects the anchors of comments."""

    def __init__(self) -> None:
        self.open: dict[str, Anchor] = {}
        self.anchors: dict[str, Anchor] = {}

    def begin(self, comment: str, index: int, place: str) -> None:
        """The words that a comment is attached to begin."""
        self.open[comment] = self.anchors[comment] = Anchor(index, place)

    def end(self, comment: str) -> None:
        """They end."""
        self.open.pop(comment, None)

    def point(self, comment: str, index: int, place: str) -> None:
        """The sign of a comment: its anchor, if no words were marked."""
        if comment not in self.anchors:
            self.anchors[comment] = Anchor(index, place)

    def break_line(self) -> None:
        """A new paragraph inside the open anchors."""
        for anchor in self.open.values():
            if anchor.struck:
                anchor.struck.append("\n")
                anchor.words.append("\n")

    def add(self, text: str, index: int, place: str, *, stands: bool) -> None:
        """Words inside the open anchors, with where they are; ``stands`` where no change deletes them."""
        for anchor in self.open.values():
            if not anchor.struck:
                anchor.index, anchor.place = index, place
            anchor.struck.append(text)
            if stands:
                anchor.words.append(text)


def comment_threads(extended: Element | None) -> dict[str, tuple[str, bool]]:
    """The paragraph a comment ends with -> that of the comment it answers, and whether it is resolved."""
    if extended is None:
        return {}
    return {
        entry.get(WORD_2012 + "paraId", ""): (
            entry.get(WORD_2012 + "paraIdParent", ""),
            entry.get(WORD_2012 + "done") in ON,
        )
        for entry in extended.iter(WORD_2012 + "commentEx")
    }


def paragraph_ids(comment: Element) -> list[str]:
    """The ids of a comment's paragraphs."""
    return [paragraph.get(WORD_2010 + "paraId", "") for paragraph in comment.iter(PARAGRAPH)]


def make_comment(
    element: Element, blocks: tuple[ReadBlock, ...], anchor: Anchor | None, merged: Mapping[int, int], file: str
) -> Comment:
    """A comment with its anchor; whom it answers is told apart, once all are known.

    Args:
        element: the ``w:comment``.
        blocks: its text as read.
        anchor: where it is attached, if anywhere.
        merged: paragraphs that became part of another, for the block it stands in.
        file: the name of the file.
    """
    block, words, place = "", "", ""
    if anchor is not None:
        index = anchor.index
        while index in merged:
            index = merged[index]
        block, place = str(index) if index >= 0 else "", anchor.place
        words = "".join(anchor.words).strip() or "".join(anchor.struck).strip()
    return Comment(
        id=element.get(W + "id", ""),
        paragraphs=tuple(_texts(blocks)),
        author=element.get(W + "author", ""),
        date=element.get(W + "date", ""),
        anchor=words,
        block=block,
        place=Location(file, part=place),
    )


def _texts(blocks: tuple[ReadBlock, ...]) -> list[str]:
    texts: list[str] = []
    for block in blocks:
        match block:
            case ReadParagraph():
                texts.append(f"{block.number} {block.text}".strip() if block.number else block.text)
                for note in block.notes:
                    texts.extend(_texts(note.blocks))
            case ReadTable():
                for row in block.rows:
                    for cell in row:
                        texts.extend(_texts(cell))
    return texts

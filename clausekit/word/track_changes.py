"""Put words down as Word's own tracked changes: insertions, deletions, and settings as they were."""

from itertools import count

from clausekit.word.elements import SPACE, Element, add, add_value
from clausekit.word.tracked import Mark, MarkedLine, MarkedPiece, Remark, Signature
from clausekit.word.values import RefField, Run, Tab, WordParagraph

TAGS = {Mark.PUT_IN: "ins", Mark.TAKEN_OUT: "del"}


class TrackingPen:
    """Marks what is put in and taken out, each change with its author, its date and an id of its own."""

    def __init__(self, signature: Signature, first: int = 1) -> None:
        self._signature = signature
        self._ids = count(first)
        self.remarks: list[tuple[str, Remark]] = []
        """The comments put down so far, with their ids."""

    def next_id(self) -> str:
        """An id that nothing else in the file has."""
        return str(next(self._ids))

    def box(self, parent: Element, mark: Mark) -> Element:
        """Where runs of a mark go: the parent itself, or an insertion or deletion in it."""
        return parent if mark is Mark.KEPT else add(parent, TAGS[mark], self._change())

    def write(self, parent: Element, line: MarkedLine, language: str = "") -> None:
        """Add the words of a line."""
        box, last = parent, Mark.KEPT
        for one in line:
            if one.mark is not last:
                box, last = self.box(parent, one.mark), one.mark
            self._write_piece(box, one, language)

    def begin_field(self, parent: Element, instruction: str, mark: Mark) -> None:
        """Begin a field; what is written up to its end is its result."""
        box = self.box(parent, mark)
        add(add(box, "r"), "fldChar", {"fldCharType": "begin"})
        _add_words(add(box, "r"), instruction, "delInstrText" if mark is Mark.TAKEN_OUT else "instrText")
        add(add(box, "r"), "fldChar", {"fldCharType": "separate"})

    def end_field(self, parent: Element, mark: Mark) -> None:
        """End a field."""
        add(add(self.box(parent, mark), "r"), "fldChar", {"fldCharType": "end"})

    def mark_end(self, settings: Element, mark: Mark) -> None:
        """Say in a paragraph's settings that its mark is put in or taken out."""
        if mark is not Mark.KEPT:
            add(add(settings, "rPr"), TAGS[mark], self._change())

    def mark_settings(self, settings: Element, was: WordParagraph, style: str) -> None:
        """Say in a paragraph's settings what they were before."""
        old = add(self.change(settings, "pPrChange"), "pPr")
        add_value(old, "pStyle", style)
        if was.keep_with_next:
            add(old, "keepNext")

    def change(self, parent: Element, name: str) -> Element:
        """Add an element that says what was before, signed."""
        return add(parent, name, self._change())

    def mark_row(self, settings: Element, mark: Mark) -> None:
        """Say in a row's settings that it is put in or taken out."""
        if mark is not Mark.KEPT:
            add(settings, TAGS[mark], self._change())

    def begin_remark(self, parent: Element, remark: Remark) -> str:
        """Begin the words that a comment belongs to."""
        name = self.next_id()
        self.remarks.append((name, remark))
        add(parent, "commentRangeStart", {"id": name})
        return name

    def end_remark(self, parent: Element, name: str, mark: Mark) -> None:
        """End them; the comment's own mark goes with words that are all put in or all taken out."""
        add(parent, "commentRangeEnd", {"id": name})
        add(add(self.box(parent, mark), "r"), "commentReference", {"id": name})

    def _write_piece(self, box: Element, one: MarkedPiece, language: str) -> None:
        match one.piece:
            case Run():
                run = add(box, "r")
                self._add_look(run, one.piece, one.was, language)
                add_words(run, one.piece.text, "delText" if one.mark is Mark.TAKEN_OUT else "t")
            case Tab():
                add(add(box, "r"), "tab")
            case RefField():
                self._write_reference(box, one.piece, one.mark)

    def _add_look(self, run: Element, piece: Run, was: Run | None, language: str) -> None:
        if not (piece.bold or piece.italic or language or was):
            return
        look = add(run, "rPr")
        _add_weight(look, piece)
        if language:
            add_value(look, "lang", language)
        if was is not None:
            old = add(self.change(look, "rPrChange"), "rPr")
            _add_weight(old, was)
            if language:
                add_value(old, "lang", language)

    def _write_reference(self, box: Element, field: RefField, mark: Mark) -> None:
        taken = mark is Mark.TAKEN_OUT
        switch = "" if field.words else r"\w " if field.whole_number else r"\n "
        add(add(box, "r"), "fldChar", {"fldCharType": "begin"})
        _add_words(add(box, "r"), rf" REF {field.bookmark} {switch}\h ", "delInstrText" if taken else "instrText")
        add(add(box, "r"), "fldChar", {"fldCharType": "separate"})
        _add_words(add(box, "r"), field.text, "delText" if taken else "t")
        add(add(box, "r"), "fldChar", {"fldCharType": "end"})

    def _change(self) -> dict[str, str]:
        return {"id": self.next_id(), "author": self._signature.author, "date": self._signature.date}


def add_words(run: Element, text: str, name: str = "t") -> None:
    """Add words to a run; a tab or the end of a line in them is an element of its own in Word."""
    if "\t" not in text and "\n" not in text:
        _add_words(run, text, name)
        return
    for at, line in enumerate(text.split("\n")):
        if at:
            add(run, "br")
        for step, words in enumerate(line.split("\t")):
            if step:
                add(run, "tab")
            if words:
                _add_words(run, words, name)


def _add_words(run: Element, text: str, name: str) -> None:
    words = add(run, name)
    words.text = text
    if text != text.strip():
        words.set(SPACE, "preserve")


def _add_weight(look: Element, piece: Run) -> None:
    if piece.bold:
        add(look, "b")
        add(look, "bCs")
    if piece.italic:
        add(look, "i")
        add(look, "iCs")

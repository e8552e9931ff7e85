"""Read what stands in a paragraph: words, fields, notes, drawings, tracked changes."""

from collections.abc import Callable

from clausekit.word.desk import Desk
from clausekit.word.drawn import all_words, chosen
from clausekit.word.elements import VAL, Element, W, find
from clausekit.word.faint import FAINT_TAGS, lies_on_dark
from clausekit.word.read_drawings import DrawingReader
from clausekit.word.read_fields import FieldReader
from clausekit.word.style_table import FAINT, FAINT_BITS, LOOKS, OFF, PALE, with_faint
from clausekit.word.symbols import symbol_text
from clausekit.word.tags import (
    ALTERNATE,
    CONTROL_CONTENT,
    DELETED,
    DELETED_TEXT,
    INSERTED,
    MATHS,
    MOVED_FROM,
    MOVED_TO,
    PARAGRAPH_SETTINGS,
    RUN,
    RUN_CHANGE,
    RUN_SETTINGS,
    TEXT,
    TEXT_BOX,
)

CHARACTERS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
}
"""Characters that are elements of their own; a soft hyphen is none, as it is not shown."""
BETWEEN = {
    MATHS + "sup": "^",
    MATHS + "sub": "_",
    MATHS + "den": "/",
    MATHS + "rad": "√",
}
"""Signs that stand for the places of an equation's parts."""
PASSED = frozenset(
    (
        PARAGRAPH_SETTINGS,
        RUN_SETTINGS,
        W + "proofErr",
        W + "lastRenderedPageBreak",
        W + "softHyphen",
        W + "footnoteRef",
        W + "endnoteRef",
        W + "annotationRef",
        W + "separator",
        W + "continuationSeparator",
        W + "bookmarkEnd",
        W + "sdtEndPr",
        W + "fldData",
        MATHS + "ctrlPr",
        MATHS + "oMathParaPr",
    )
)
"""What holds no words."""


class LineReader:
    """Reads paragraphs; what is in boxes and notes it leaves to the reader of blocks."""

    def __init__(
        self, desk: Desk, read_box: Callable[[Element, str], None], read_note: Callable[[Element], None]
    ) -> None:
        self._desk = desk
        self.drawings = DrawingReader(desk, read_box)
        fields = FieldReader(desk, self.inside)
        self._look = 0
        """The look that the style of the paragraph gives to its words."""
        self._before = 0
        self._readers: dict[str, Callable[[Element], None]] = {
            RUN: self._run,
            INSERTED: self._change,
            DELETED: self._change,
            MOVED_FROM: self._change,
            MOVED_TO: self._change,
            W + "fldSimple": fields.read_simple,
            W + "fldChar": fields.read_sign,
            W + "instrText": fields.read_code,
            W + "delInstrText": fields.read_code,
            W + "sdt": self._control,
            W + "sym": self._symbol,
            W + "footnoteReference": read_note,
            W + "endnoteReference": read_note,
            W + "drawing": self._drawn,
            W + "pict": self._drawn,
            W + "object": self._drawn,
            W + "control": self._drawn,
            W + "contentPart": self._drawn,
            W + "ruby": self._ruby,
            W + "subDoc": self._inserted_file,
            MATHS + "oMath": self._equation,
            TEXT_BOX: lambda box: read_box(box, "Text box"),
            ALTERNATE: self._alternate,
        }

    def read(self, paragraph: Element, look: int, before: int) -> None:
        """Read a paragraph whose style has a look, now and before tracked changes."""
        outer = self._look, self._before
        self._look, self._before = look, before
        self.inside(paragraph)
        self._look, self._before = outer

    def inside(self, parent: Element) -> None:
        """Read everything inside an element; one that we do not know is looked through."""
        readers = self._readers
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self._run(child)
            elif tag not in PASSED:
                reader = readers.get(tag)
                if reader is not None:
                    reader(child)
                elif tag in (TEXT, DELETED_TEXT, MATHS + "t"):
                    self._words(child, self._look, self._before)
                elif not self._desk.mark(child):
                    if tag in BETWEEN:
                        self._desk.add(BETWEEN[tag], self._look, self._before)
                    self.inside(child)

    def _run(self, run: Element) -> None:
        look, before = self._look, self._before
        desk, dressed = self._desk, self._desk.dressed
        for child in run:
            tag = child.tag
            if tag in (TEXT, DELETED_TEXT):
                text = child.text
                if text:
                    desk.seen.append(text)
                    desk.add(text, look, before)
            elif tag == RUN_SETTINGS:
                if child in dressed:
                    look, before = self._run_look(child, look, before)
            elif tag in CHARACTERS:
                desk.add(CHARACTERS[tag], look, before)
            elif tag not in PASSED:
                self._rare(child, look, before)

    def _rare(self, child: Element, look: int, before: int) -> None:
        """What is seldom in a run; its words have the look of the run."""
        outer = self._look, self._before
        self._look, self._before = look, before
        reader = self._readers.get(child.tag)
        if reader is not None:
            reader(child)
        elif child.tag == MATHS + "t":
            self._words(child, look, before)
        elif not self._desk.mark(child):
            self.inside(child)
        self._look, self._before = outer

    def _words(self, element: Element, look: int, before: int) -> None:
        if element.text:
            self._desk.seen.append(element.text)
            self._desk.add(element.text, look, before)

    def _run_look(self, settings: Element, look: int, before: int) -> tuple[int, int]:
        """The look of a run, now and before: its style's, then its own."""
        own = off = style = 0
        old: Element | None = None
        for setting in settings:
            tag = setting.tag
            bit = LOOKS.get(tag)
            if bit:
                if setting.get(VAL) in OFF:
                    off |= bit
                else:
                    own |= bit
            elif tag in FAINT_TAGS:
                own, off = with_faint(own, setting), off | FAINT_BITS[tag]
            elif tag == W + "rStyle":
                style = self._desk.styles.style(setting.get(VAL, "")).look
            elif tag == RUN_CHANGE:
                old = setting
        if (own | style | look) & PALE and lies_on_dark(settings):
            own, off = own & ~PALE, off | PALE
        now = _dressed(look, style, off, own)
        if old is None:
            return now, now if before == look else _dressed(before, style, off, own)
        self._desk.note_looks(settings)
        inner = find(old, "rPr")
        return now, self._run_look(inner, before, before)[0] if inner is not None else before

    def _change(self, element: Element) -> None:
        before = self._desk.open_change(element)
        self.inside(element)
        self._desk.close_change(before)

    def _control(self, control: Element) -> None:
        self.note_binding(control)
        content = control.find(CONTROL_CONTENT)
        if content is not None:
            self.inside(content)

    def note_binding(self, control: Element) -> None:
        """Note a content control that Word may fill from elsewhere."""
        settings = find(control, "sdtPr")
        if settings is not None and find(settings, "dataBinding") is not None:
            self._desk.notebook.note("word-bound-control", self._desk.place)

    def _symbol(self, symbol: Element) -> None:
        font = symbol.get(W + "font", "")
        text, named = symbol_text(font, symbol.get(W + "char", ""))
        if not named:
            self._desk.notebook.note("word-symbol", self._desk.place, f"{font} {symbol.get(W + 'char', '')}")
        self._desk.add(text, self._look, self._before)

    def _drawn(self, drawing: Element) -> None:
        self.drawings.read(drawing)

    def _ruby(self, ruby: Element) -> None:
        above, base = find(ruby, "rt"), find(ruby, "rubyBase")
        if base is not None:
            self.inside(base)
        if above is not None:
            self.drawings.aside("word-ruby", all_words(above))

    def _equation(self, equation: Element) -> None:
        self._desk.notebook.note("word-equation", self._desk.place, "".join(all_words(equation)))
        self.inside(equation)

    def _inserted_file(self, element: Element) -> None:
        self._desk.notebook.note("word-inserted-file", self._desk.place)

    def _alternate(self, alternate: Element) -> None:
        """Read the branch that Word takes; tell of words that only another branch has."""
        branch, others = chosen(alternate)
        if branch is not None:
            self.inside(branch)
        self.drawings.note_others(branch, others)


def _dressed(look: int, style: int, off: int, own: int) -> int:
    """A look with what a style of words gives, then what the words themselves say.

    A style turns a look such as bold over; what nobody sees stays unseen.
    """
    given = ((look ^ style) & ~FAINT) | ((look | style) & FAINT)
    return (given & ~off) | own

"""Read what stands in a paragraph: words, fields, notes, drawings, tracked changes."""

from collections.abc import Callable

from clausekit.word.desk import Desk
from clausekit.word.drawn import (
    all_descriptions,
    all_words,
    chosen,
    descriptions,
    looked_into,
    relation_ids,
    what_is_drawn,
)
from clausekit.word.elements import VAL, Element, W, find
from clausekit.word.style_table import LOOKS, OFF
from clausekit.word.symbols import symbol_text
from clausekit.word.tags import (
    ALTERNATE,
    CONTROL_CONTENT,
    DELETED,
    DELETED_TEXT,
    DRAWING,
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
from clausekit.word.view import View

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
WITH_WORDS = ("chart", "chartEx", "diagramData")
"""The kinds of part that hold the words of something drawn."""
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
        self._read_box = read_box
        self._look = 0
        """The look that the style of the paragraph gives to its words."""
        self._before = 0
        self._readers: dict[str, Callable[[Element], None]] = {
            RUN: self._run,
            INSERTED: self._change,
            DELETED: self._change,
            MOVED_FROM: self._change,
            MOVED_TO: self._change,
            W + "fldSimple": self._simple_field,
            W + "fldChar": self._field_sign,
            W + "instrText": self._code,
            W + "delInstrText": self._code,
            W + "sdt": self._control,
            W + "sym": self._symbol,
            W + "footnoteReference": read_note,
            W + "endnoteReference": read_note,
            W + "drawing": self.drawn,
            W + "pict": self.drawn,
            W + "object": self.drawn,
            W + "control": self.drawn,
            W + "contentPart": self.drawn,
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
        desk = self._desk
        for child in run:
            tag = child.tag
            if tag == TEXT:
                text = child.text
                if text:
                    desk.say(text, look, before)
            elif tag == RUN_SETTINGS:
                if len(child):
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
        elif child.tag in (DELETED_TEXT, MATHS + "t"):
            self._words(child, look, before)
        elif not self._desk.mark(child):
            self.inside(child)
        self._look, self._before = outer

    def _words(self, element: Element, look: int, before: int) -> None:
        if element.text:
            self._desk.say(element.text, look, before)

    def _run_look(self, settings: Element, look: int, before: int) -> tuple[int, int]:
        """The look of a run, now and before: its style's, then its own."""
        own, off = 0, 0
        style = 0
        old: Element | None = None
        for setting in settings:
            tag = setting.tag
            bit = LOOKS.get(tag)
            if bit:
                if setting.get(VAL) in OFF:
                    off |= bit
                else:
                    own |= bit
            elif tag == W + "rStyle":
                style = self._desk.styles.style(setting.get(VAL, "")).look
            elif tag == RUN_CHANGE:
                old = setting
        now = ((look ^ style) & ~off) | own
        if old is None:
            return now, now if before == look else ((before ^ style) & ~off) | own
        self._desk.note_looks(settings)
        inner = find(old, "rPr")
        return now, self._run_look(inner, before, before)[0] if inner is not None else before

    def _change(self, element: Element) -> None:
        with self._desk.change(element):
            self.inside(element)

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

    def _simple_field(self, element: Element) -> None:
        self._begin_field(element)
        for view in self._desk.alive:
            view.add_code(element.get(W + "instr", ""))
            view.show_result()
        self.inside(element)
        self._end_field()

    def _field_sign(self, sign: Element) -> None:
        match sign.get(W + "fldCharType"):
            case "begin":
                self._begin_field(sign)
            case "separate":
                for view in self._desk.alive:
                    view.show_result()
            case "end":
                self._end_field()

    def _begin_field(self, element: Element) -> None:
        for view in self._desk.alive:
            view.begin_field()
        form = find(element, "ffData")
        shown = _form_sign(form) if form is not None else ""
        if shown:
            self._desk.add(shown, self._look, self._before)

    def _code(self, element: Element) -> None:
        for view in self._desk.alive:
            view.add_code(element.text or "")

    def _end_field(self) -> None:
        last: View | None = None
        ended = None
        for last in self._desk.alive:
            ended = last.end_field()
        if ended is not None and ended.is_without_result:
            self._desk.notebook.note("word-field-result", self._desk.place, "".join(ended.code).strip())

    def _ruby(self, ruby: Element) -> None:
        above, base = find(ruby, "rt"), find(ruby, "rubyBase")
        if base is not None:
            self.inside(base)
        if above is not None:
            self._aside("word-ruby", all_words(above))

    def _equation(self, equation: Element) -> None:
        self._desk.notebook.note("word-equation", self._desk.place, "".join(all_words(equation)))
        self.inside(equation)

    def _inserted_file(self, element: Element) -> None:
        self._desk.notebook.note("word-inserted-file", self._desk.place)

    def _aside(self, code: str, words: list[str]) -> None:
        """Words that go into a finding and not into the text."""
        if words:
            self._desk.seen.extend(words)
            self._desk.notebook.note(code, self._desk.place, " ".join(words))

    def _alternate(self, alternate: Element) -> None:
        """Read the branch that Word takes; tell of words that only another branch has."""
        branch, others = chosen(alternate)
        if branch is not None:
            self.inside(branch)
        self.note_others(branch, others)

    def note_others(self, branch: Element | None, others: list[Element]) -> None:
        """Tell of words in branches that were not read, where they are not the same words."""
        read = "".join("".join(all_words(branch)).split()) if branch is not None else ""
        described = set(all_descriptions(branch)) if branch is not None else set()
        for other in others:
            words = all_words(other)
            if "".join("".join(words).split()) == read:
                self._desk.seen.extend(words)
            else:
                self._aside("word-other-text", words)
            for text in all_descriptions(other):
                if text not in described:
                    self._desk.notebook.note("word-description", self._desk.place, text)

    def drawn(self, drawing: Element) -> None:
        """Read a drawing: its text boxes are text, all else goes into findings."""
        desk = self._desk
        for element in looked_into(drawing):
            if element.tag == TEXT_BOX:
                self._read_box(element, "Text box")
            elif element.tag == ALTERNATE:
                branch, others = chosen(element)
                if branch is not None:
                    self.drawn(branch)
                self.note_others(branch, others)
            elif element.tag == DRAWING + "t":
                self._aside("word-drawn-text", [element.text] if element.text else [])
            else:
                code = what_is_drawn(element)
                if code:
                    self._note_drawn(code, element)
                for text in descriptions(element):
                    desk.notebook.note("word-description", desk.place, text)

    def _note_drawn(self, code: str, element: Element) -> None:
        """Tell of something drawn, with the words of the part it comes from."""
        desk = self._desk
        ids = set(relation_ids(element))
        words: list[str] = []
        for arrow in desk.package.relations(desk.part):
            with_words = arrow.id in ids and arrow.kind in WITH_WORDS and not arrow.external
            if with_words and desk.package.has(arrow.target) and arrow.target not in desk.read_parts:
                words.extend(desk.words_elsewhere(arrow.target))
        desk.notebook.note(code, desk.place, " ".join(words))


def _form_sign(form: Element) -> str:
    """What an old form field shows that is not in its result: a ticked or empty box, the choice made."""
    box, choices = find(form, "checkBox"), find(form, "ddList")
    if box is not None:
        ticked = find(box, "checked")
        if ticked is None:
            ticked = find(box, "default")
        return "☒" if ticked is not None and ticked.get(VAL, "1") not in OFF else "☐"
    if choices is not None:
        entries = [entry.get(VAL, "") for entry in choices.iter(W + "listEntry")]
        choice = find(choices, "result")
        if choice is None:
            choice = find(choices, "default")
        at = choice.get(VAL, "0") if choice is not None else "0"
        return entries[int(at)] if at.isdigit() and int(at) < len(entries) else ""
    return ""

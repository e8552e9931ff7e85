"""Read fields: the signs at which they begin, turn from code to result, and end."""

from collections.abc import Callable

from clausekit.word.desk import Desk
from clausekit.word.elements import Element, W, find
from clausekit.word.fields import form_sign


class FieldReader:
    """Reads fields at a desk, into each view by itself: a change may hold only half of one."""

    def __init__(self, desk: Desk, read_inside: Callable[[Element], None]) -> None:
        self._desk = desk
        self._inside = read_inside

    def read_simple(self, element: Element) -> None:
        """Read a field that is one element: its code is an attribute, its result inside it."""
        self._begin(element)
        for view in self._desk.alive:
            view.add_code(element.get(W + "instr", ""))
            view.show_result()
        self._inside(element)
        self._end()

    def read_sign(self, sign: Element) -> None:
        """Read one of the three signs of a field: its beginning, the end of its code, its end."""
        match sign.get(W + "fldCharType"):
            case "begin":
                self._begin(sign)
            case "separate":
                for view in self._desk.alive:
                    view.show_result()
            case "end":
                self._end()

    def read_code(self, element: Element) -> None:
        """Read words of a code, which are never shown."""
        for view in self._desk.alive:
            view.add_code(element.text or "")

    def _begin(self, element: Element) -> None:
        for view in self._desk.alive:
            view.begin_field()
        form = find(element, "ffData")
        shown = form_sign(form) if form is not None else ""
        if shown:
            self._desk.add(shown, 0, 0)

    def _end(self) -> None:
        ended = None
        for view in self._desk.alive:
            ended = view.end_field()
        if ended is not None and ended.is_without_result:
            self._desk.notebook.note("word-field-result", self._desk.place, "".join(ended.code).strip())

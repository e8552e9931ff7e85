"""HTML tree: the elements and words of an HTML file, with nothing but the standard library."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LOOKS = frozenset(
    ("a", "b", "big", "code", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u")
)
INLINE = _LOOKS | {
    "abbr",
    "br",
    "cite",
    "del",
    "dfn",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "q",
    "samp",
    "time",
    "wbr",
}
"""Elements inside a word or a sentence; all others set their words apart."""
UNSEEN = frozenset(("script", "style", "head", "template", "noscript"))
DEEPEST = 200
"""Elements inside one another; deeper ones are read as if they stood beside each other."""
_CLOSED_BY = {
    "p": frozenset(("p", "div", "ul", "ol", "table", "section", "blockquote", "dl", "pre", "hr", *HEADINGS)),
    "li": frozenset(("li",)),
    "td": frozenset(("td", "th", "tr", "tbody", "tfoot")),
    "th": frozenset(("td", "th", "tr", "tbody", "tfoot")),
    "tr": frozenset(("tr", "tbody", "tfoot")),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
}
"""Elements whose end may be left out, and what begins after it."""


@dataclass(slots=True)
class Element:
    """An element; children are elements and words."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Element | str]" = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Its class."""
        return self.attributes.get("class", "")

    def elements(self) -> "Iterator[Element]":
        """The elements right below it."""
        return (child for child in self.children if isinstance(child, Element))

    def walk(self) -> "Iterator[Element]":
        """It and every element below it, in order."""
        waiting = [self]
        while waiting:  # a generator in a generator for each level would make a deep page slow
            element = waiting.pop()
            yield element
            waiting.extend(reversed(list(element.elements())))

    def first(self, tag: str, kind: str | None = None) -> "Element | None":
        """The first element below it of a tag, and of a class if one is given."""
        return next((one for one in self.walk() if one.tag == tag and kind in (None, one.kind)), None)

    def words(self) -> str:
        """All its words as they are seen, white space single."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag in INLINE and child.tag != "br":
                yield from child._pieces()
            elif child.tag not in UNSEEN:
                yield from (" ", *child._pieces(), " ")


def parse_html(text: str) -> Element:
    """The tree of an HTML file; broken HTML gives the tree that its tags allow."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return parser.root


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while len(self._open) > 1 and tag in _CLOSED_BY.get(self._open[-1].tag, ()):
            self._open.pop()
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID and len(self._open) < DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

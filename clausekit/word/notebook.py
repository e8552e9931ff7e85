"""Note what is met while reading that a person should know, and make one finding of each kind."""

from dataclasses import dataclass, field

from clausekit.findings import Finding, Location, Severity

QUOTED = 80
"""A quotation of words that are also in the text is cut after so many characters."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing to tell: what it is, in the singular and the plural, and what to do."""

    one: str
    many: str
    hint: str = ""
    severity: Severity = Severity.NOTE
    in_text: bool = False
    """Whether the words quoted are also in the text; else the finding is the only place for them, and holds all."""


LOOK = "look at it in Word"
WARN = Severity.WARNING
KINDS = {
    "word-hidden-text": Kind(
        "hidden passage, which Word does not show; it is read with the rest",
        "hidden passages, which Word does not show; they are read with the rest",
        "ask what it is for",
        WARN,
        in_text=True,
    ),
    "word-struck-text": Kind(
        "passage struck through by its look alone, with no tracked change; it is read as part of the text",
        "passages struck through by their look alone, with no tracked change; they are read as part of the text",
        "ask whether it is meant to be deleted",
        WARN,
        in_text=True,
    ),
    "word-white-text": Kind(
        "passage in white letters, which nobody sees on white paper; it is read with the rest",
        "passages in white letters, which nobody sees on white paper; they are read with the rest",
        "ask what it is for",
        WARN,
        in_text=True,
    ),
    "word-tiny-text": Kind(
        "passage in letters too small to read (under 4 points); it is read with the rest",
        "passages in letters too small to read (under 4 points); they are read with the rest",
        "ask what it is for",
        WARN,
        in_text=True,
    ),
    "word-text-not-read": Kind(
        "passage in a place where no text should be", "passages in places where no text should be", LOOK, WARN
    ),
    "word-other-text": Kind(
        "passage that another program may show in place of what was read",
        "passages that another program may show in place of what was read",
        LOOK,
        WARN,
    ),
    "word-field-code": Kind(
        "passage inside the code of a field, not shown", "passages inside the codes of fields, not shown"
    ),
    "word-field-result": Kind(
        "field whose result the file does not hold", "fields whose results the file does not hold", LOOK, WARN
    ),
    "word-field-broken": Kind(
        "part whose fields do not begin and end in pairs; all its words are read",
        "parts whose fields do not begin and end in pairs; all their words are read",
        LOOK,
        WARN,
    ),
    "word-image": Kind("picture, not read", "pictures, not read", LOOK),
    "word-chart": Kind("chart, of which only the words are read", "charts, of which only the words are read", LOOK),
    "word-diagram": Kind(
        "diagram, of which only the words are read", "diagrams, of which only the words are read", LOOK
    ),
    "word-drawn-text": Kind("passage in a drawing", "passages in drawings", LOOK, WARN),
    "word-object": Kind("embedded object, not read", "embedded objects, not read", LOOK, WARN),
    "word-description": Kind("description of a picture, shape or table", "descriptions of pictures, shapes or tables"),
    "word-equation": Kind(
        "equation, read as plain characters", "equations, read as plain characters", LOOK, in_text=True
    ),
    "word-symbol": Kind("sign of a font that we cannot name", "signs of fonts that we cannot name", LOOK, WARN),
    "word-ruby": Kind("reading aid above the words", "reading aids above the words"),
    "word-inserted-file": Kind(
        "other file inside the document, not read",
        "other files inside the document, not read",
        "ask for it as a file of its own",
        WARN,
    ),
    "word-outside": Kind(
        "thing outside the file that it refers to, not opened", "things outside the file that it refers to, not opened"
    ),
    "word-note-unused": Kind(
        "note that nothing in the text refers to", "notes that nothing in the text refers to", LOOK, WARN
    ),
    "word-note-missing": Kind(
        "reference to a note that is not there", "references to notes that are not there", LOOK, WARN
    ),
    "word-part-not-shown": Kind(
        "part with words that the document does not show", "parts with words that the document does not show", LOOK
    ),
    "word-bound-control": Kind(
        "content control that may take its words from elsewhere in the file",
        "content controls that may take their words from elsewhere in the file",
        LOOK,
    ),
    "word-number-format": Kind(
        "way of numbering that we write in figures", "ways of numbering that we write in figures", LOOK, WARN
    ),
    "word-macros": Kind(
        "macro project, neither read nor run", "macro projects, neither read nor run", "do not run it", WARN
    ),
}
"""Every kind of finding about a file that was read; a file that was refused has one finding, an error."""
MOST_PLACES = 8


@dataclass(slots=True)
class Notebook:
    """Collects; gives one finding for each kind, with count, places and words."""

    file: str
    _notes: dict[str, dict[tuple[str, str], int]] = field(default_factory=dict)

    def note(self, code: str, place: str, words: str = "") -> None:
        """Note one thing of a kind in :data:`KINDS`."""
        notes = self._notes.setdefault(code, {})
        notes[place, words] = notes.get((place, words), 0) + 1

    def findings(self) -> tuple[Finding, ...]:
        """One finding for each kind met, in the order of the table."""
        return tuple(self._finding(code, kind) for code, kind in KINDS.items() if code in self._notes)

    def words(self) -> list[str]:
        """All the words that have been noted."""
        return [words for notes in self._notes.values() for _, words in notes]

    def _finding(self, code: str, kind: Kind) -> Finding:
        notes = self._notes[code]
        count = sum(notes.values())
        first = next(iter(notes))[0]
        message = f"{count} {kind.one if count == 1 else kind.many}: {_listed(notes, kind)}"
        return Finding(code, message, Location(self.file, part=first), kind.severity, kind.hint)


def _listed(notes: dict[tuple[str, str], int], kind: Kind) -> str:
    """The places, with the words at each; without words, only the first few places."""
    shown = [(place, words) for place, words in notes if words and not kind.in_text]
    if kind.in_text:
        shown = list(notes)[:MOST_PLACES]
    elif not shown:
        shown = [(place, "") for place in list(dict.fromkeys(place for place, _ in notes))[:MOST_PLACES]]
    texts = [f"{place} “{_cut(words) if kind.in_text else words}”" if words else place for place, words in shown]
    places = len({place for place, _ in notes})
    rest = places - len({place for place, _ in shown})
    return "; ".join(texts) + (f"; and {rest} more places" if rest > 0 else "")


def _cut(words: str) -> str:
    return words if len(words) <= QUOTED else f"{words[:QUOTED].rstrip()}…"

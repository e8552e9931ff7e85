"""Follow each number through the rounds, whatever numbers and order the other side's texts have."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from clausekit.comparison.compare import compare
from clausekit.comparison.comparison import PassageKind
from clausekit.document.document import Document
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.given.file_bytes import file_bytes
from clausekit.intake.read import read_document
from clausekit.negotiation.numbers import numbers_in_words
from clausekit.negotiation.round import Round, RoundKind
from clausekit.negotiation.tabling.cut_rows import PassageKey, RowPassage, cut_rows, passage_key, row_number
from clausekit.negotiation.tabling.position import Form, Position, Timeline

WHOLE = 1 / 3
"""From this share of the known numbers on, a file is the text as a whole, and what is not in it is left out."""
SAME_NUMBERS = 0.8
"""From this share of kept numbers on, a text keeps our numbering, and a rewritten provision is known by its number."""

NO_NUMBER = "(no number)"
"""The row of all that stands under no number."""


@dataclass(slots=True)
class _Line:
    """A number on its way through the rounds."""

    number: str
    topic: str
    positions: list[Position] = field(default_factory=list)


@dataclass(slots=True)
class _Text:
    """A text that was exchanged, and whose each passage is."""

    document: Document
    rows: tuple[RowPassage, ...]
    line_of: dict[PassageKey, _Line]


def follow(rounds: Sequence[Round]) -> tuple[tuple[Timeline, ...], tuple[Finding, ...]]:
    """What each side put for each number, and what of the rounds is in no row.

    The first text gives the numbers. Every later one is compared with the last whole text, and what finds no partner
    there with the first text; new numbers follow where they stand. Tracked changes count as accepted.
    """
    follower = _Follower()
    for one in rounds:
        follower.take(one)
    lines = tuple(
        Timeline(number=line.number, topic=line.topic, positions=tuple(line.positions)) for line in follower.lines
    )
    return lines, tuple(follower.findings)


def words_beside(rows: Sequence[RowPassage], document: Document, other: Document) -> dict[str, str]:
    """For each number of a text, the words of another text that belong to it, such as the agreement in force."""
    number_of = {row.key: row.number for row in rows}
    found: dict[str, list[str]] = {}
    partner = _partners(document, other)
    for row in cut_rows(other):
        number = number_of.get(partner.get(row.key, row.key), "")
        if number and not row.is_title:
            if row.passage.label and row.number != number and number not in found:
                found[number] = [f"as {row.number}:"]
            found.setdefault(number, []).append(row.words)
    return {number: "\n".join(words) for number, words in found.items()}


class _Follower:
    def __init__(self) -> None:
        self.lines: list[_Line] = []
        self.findings: list[Finding] = []
        self._first: _Text | None = None
        self._last: _Text | None = None

    def take(self, one: Round) -> None:
        """Add a round."""
        if one.kind is not RoundKind.FILE:
            self._take_message(one)
            return
        try:
            reading = read_document(one.file)
        except InputError as error:
            self._say("round-not-read", one, f"could not be read, and is not in the table: {error.findings[0].message}")
            return
        if reading.pending:
            count = len(reading.revisions)
            self._say("changes-accepted", one, f"holds {count} tracked changes; its words are those with all accepted")
        for finding in reading.findings:
            if finding.severity is not Severity.NOTE:
                self.findings.append(finding)
        self._take_text(one, reading.countered)

    def _take_text(self, one: Round, document: Document) -> None:
        text = _Text(document, cut_rows(document), {})
        if self._last is None or self._first is None:
            self._add_new(one, text)
            self._first = self._last = text
            self._put(one, text, whole=True)
            return
        self._inherit(text, self._last)
        if self._first is not self._last:
            self._inherit(text, self._first)
        found = {id(line) for line in text.line_of.values()}
        whole = len(found) >= WHOLE * len(self.lines)
        if whole:
            self._by_number(text)
            self._add_new(one, text)
            self._last = text
        else:
            self._tie_letter(one, text)
        self._put(one, text, whole=whole)

    def _inherit(self, text: _Text, earlier: _Text) -> None:
        """Passages take the row of their partner in an earlier text; a row is taken once."""
        taken = {id(line) for line in text.line_of.values()}
        for key, before in _partners(earlier.document, text.document).items():
            line = earlier.line_of.get(before)
            if line is not None and key not in text.line_of and id(line) not in taken:
                text.line_of[key] = line

    def _by_number(self, text: _Text) -> None:
        """A provision written anew is known by its number, where the text keeps our numbers."""
        heads = [row for row in text.rows if row.passage.label == row.number]
        known = [row for row in heads if row.key in text.line_of]
        kept = [row for row in known if text.line_of[row.key].number == row.number]
        if len(kept) < SAME_NUMBERS * len(known):
            return
        taken = {id(line) for line in text.line_of.values()}
        free = {line.number: line for line in self.lines if id(line) not in taken}
        for row in heads:
            if row.key not in text.line_of and row.number in free:
                text.line_of[row.key] = free[row.number]

    def _add_new(self, one: Round, text: _Text) -> None:
        """Give every other passage a row: that of its number, else that of the passage before it, else a new one."""
        at, current = -1, None
        number = ""
        for row in text.rows:
            if row.key in text.line_of:
                current = text.line_of[row.key]
            elif current is None or row.number != number:
                current = self._new_line(one, row, at)
                text.line_of[row.key] = current
            else:
                text.line_of[row.key] = current
            number = row.number
            at = self.lines.index(current)

    def _new_line(self, one: Round, row: RowPassage, at: int) -> _Line:
        number = row.number or NO_NUMBER
        if row.number and any(line.number == number for line in self.lines):
            number = f"{number} ({one.side}, round {one.number})"
        if (same := next((line for line in self.lines if line.number == number), None)) is not None:
            return same
        line = _Line(number, row.passage.heading if row.number else "")
        self.lines.insert(at + 1, line)
        return line

    def _put(self, one: Round, text: _Text, *, whole: bool) -> None:
        words: dict[int, list[RowPassage]] = {}
        for row in text.rows:
            if row.key in text.line_of:
                words.setdefault(id(text.line_of[row.key]), []).append(row)
        for line in self.lines:
            rows = words.get(id(line))
            if rows:
                line.positions.append(_position(one, line, rows))
            elif whole and line.positions and not _is_left_out(line, one):
                line.positions.append(Position(round=one, form=Form.LEFT_OUT))

    def _tie_letter(self, one: Round, text: _Text) -> None:
        """A letter or a part of the text: what it says of numbers goes to these, the rest is pointed out."""
        untied = 0
        for row in text.rows:
            if row.key not in text.line_of and not self._tie(one, row.passage.text, ()):
                untied += 1
        message = f"holds fewer than a third of the numbers: what it leaves out is not shown as left out; {untied}"
        self._say("part-of-the-text", one, f"{message} of its paragraphs are tied to no number")

    def _take_message(self, one: Round) -> None:
        try:
            text = file_bytes(one.file).decode("utf-8", "replace")
        except OSError as error:
            self._say("round-not-read", one, f"could not be read, and is not in the table: {error.strerror}")
            return
        paragraphs = [text] if one.kind is RoundKind.SPOKEN else [line for line in text.splitlines() if line.strip()]
        untied = [words for words in paragraphs if not self._tie(one, words, one.about)]
        if untied:
            self._say("tied-to-no-number", one, f"is tied to no number, and so in no row: “{' '.join(untied)}”")

    def _tie(self, one: Round, words: str, about: Sequence[str]) -> bool:
        """Add words to the rows of the numbers that they name."""
        named = {row_number(number) for number in (*about, *numbers_in_words(words))}
        lines = [line for line in self.lines if line.number in named]
        for line in lines:
            last = line.positions[-1] if line.positions else None
            said = " ".join(words.split())
            if last is not None and last.round is one and last.form is Form.MESSAGE:
                said = f"{line.positions.pop().words} {said}"
            line.positions.append(Position(round=one, form=Form.MESSAGE, words=said))
        return bool(lines)

    def _say(self, code: str, one: Round, message: str) -> None:
        place = Location(PurePath(one.file).name)
        self.findings.append(Finding(code, f"{one} {message}", place, Severity.WARNING))


def _position(one: Round, line: _Line, rows: Sequence[RowPassage]) -> Position:
    own = [row for row in rows if not (row.is_title and len(rows) > 1)]
    shown = next((row.passage.label for row in own if row.passage.label), "")
    number = row_number(shown) if shown and row_number(shown) != line.number.partition(" (")[0] else ""
    return Position(round=one, form=Form.WORDS, words="\n".join(row.words for row in own), number=number)


def _is_left_out(line: _Line, one: Round) -> bool:
    mine = next((position for position in reversed(line.positions) if position.side is one.side), None)
    return mine is not None and mine.form is Form.LEFT_OUT


def _partners(before: Document, after: Document) -> Mapping[PassageKey, PassageKey]:
    """For each passage after that has one, its partner before."""
    return dict(_pairs(before, after))


def _pairs(before: Document, after: Document) -> Iterator[tuple[PassageKey, PassageKey]]:
    for pair in compare(before, after).pairs:
        if pair.before and pair.before[0].kind is not PassageKind.FRONT:
            for passage in pair.after:
                yield passage_key(passage), passage_key(pair.before[0])

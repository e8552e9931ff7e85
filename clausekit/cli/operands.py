"""What a word of the command line means as a text: a file, a bargaining folder, a library, or a clause's wording.

Why here: this is the grammar of the command line and nothing else. Below it there are only documents.
A name that is on the disk means what is on the disk; else it is a clause of the library; else it is a
mistake, and never words to compare (``--text`` says that). The library, and what it needs, is loaded only
for operands that need it.
"""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from clausekit.cli.operand import Operand, View, date_of
from clausekit.document.blocks import Paragraph
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Text
from clausekit.document.reading import Reading
from clausekit.findings import Finding, InputError, Location, Severity, nearest
from clausekit.given.characters import fit_characters
from clausekit.rendering.report import Side

TYPE_CHECKING = False
if TYPE_CHECKING:
    from clausekit.library.load import Library

STDIN = "-"
LIBRARY = "library"
BARGAINING = "bargaining.yaml"
POSITIONS = ("ideal", "realistic", "fallback")
_CLAUSE = re.compile(r"(?P<id>[a-z][a-z0-9-]*/[a-z][a-z0-9-]*)(?:@(?P<version>[^@]+))?")


@dataclass(frozen=True, kw_only=True)
class Operands:
    """Reads operands, with the options that bear on what they mean."""

    libraries: tuple[Path, ...] = ()
    defaults: bool = False
    view: View = View.COUNTERED
    stdin_suffix: str = ".txt"

    def pair(self, before: str, after: str) -> tuple[Operand, Operand]:
        """Both sides of a comparison.

        Raises:
            InputError: all that is wrong with either.
        """
        if before == after == STDIN:
            message = "both texts cannot come from standard input"
            raise InputError([Finding("operand-twice", message, hint="give a file for one of them")])
        read: list[Operand] = []
        wrong: list[Finding] = []
        for given in (before, after):
            try:
                read.append(self.read(given))
            except InputError as error:
                wrong += error.findings
        if wrong:
            raise InputError(wrong)
        return read[0], read[1]

    def read(self, given: str) -> Operand:
        """One side.

        Raises:
            InputError: it is nothing that we know, or what it names cannot be read.
        """
        if given == STDIN:
            return self._viewed(self._standard_input())
        path = Path(given)
        if path.is_dir():
            return self._folder(path, "")
        if path.exists():
            return self._bargaining(path) if path.name == BARGAINING else self._file(path)
        name, position = _position(given)
        if name == LIBRARY and name != given:
            return self._whole(name, self._library, position)
        if name != given and Path(name).is_dir():
            return self._folder(Path(name), position)
        if found := _CLAUSE.fullmatch(name):
            return self._clause(given, found["id"], found["version"] or "", position or POSITIONS[0])
        raise InputError([self._unknown(given)])

    def both_views(self, given: str) -> tuple[Operand, Operand]:
        """A file with tracked changes on both sides: what it was, and what the changes make of it.

        Raises:
            InputError: it is no file, or it has no tracked changes.
        """
        path = Path(given)
        if given != STDIN and not path.is_file():
            if path.exists() or _CLAUSE.fullmatch(_position(given)[0]):
                message = f"`{given}` needs a second text to compare it with"
                raise InputError([Finding("operand-alone", message, hint="give BEFORE and AFTER")])
            raise InputError([self._unknown(given)])
        reading = self._standard_input() if given == STDIN else _read_file(path)
        if not reading.pending:
            message = "holds no tracked changes, so there is nothing to compare it with"
            raise InputError([Finding("operand-alone", message, Location(given), hint="give BEFORE and AFTER")])
        file = None if given == STDIN else path
        before = Operand(
            side=_side(reading, View.TABLED), document=reading.tabled, findings=reading.findings, file=file
        )
        return before, Operand(side=_side(reading, View.COUNTERED), document=reading.countered, file=file)

    @cached_property
    def _library(self) -> "Library":
        from clausekit.library.load import load_library

        return load_library(self.libraries)

    def _standard_input(self) -> Reading:
        from clausekit.intake.read import read_content

        return read_content(sys.stdin.buffer.read(), f"standard input{self.stdin_suffix}")

    def _file(self, path: Path) -> Operand:
        return self._viewed(_read_file(path), path)

    def _viewed(self, reading: Reading, path: Path | None = None) -> Operand:
        """A reading in the view asked for, which is said where there are two."""
        document = reading.tabled if self.view is View.TABLED else reading.countered
        said = (_pending(reading, self.view),) if reading.pending else ()
        side = _side(reading, self.view) if reading.pending else _side(reading, None)
        return Operand(side=side, document=document, findings=(*said, *reading.findings), file=path)

    def _folder(self, path: Path, position: str) -> Operand:
        if (path / BARGAINING).is_file() and not position:
            return self._bargaining(path)
        from clausekit.library.load import Library
        from clausekit.library.overlay import open_layer

        library = Library([open_layer(path.name, path)])
        if not library.ids:
            message = f"`{path}` holds neither a `{BARGAINING}` nor clauses"
            hint = "a library is a folder of THEME/CLAUSE.yaml files"
            raise InputError([Finding("operand-folder", message, Location(str(path)), hint=hint)])
        return self._whole(str(path), library, position)

    def _bargaining(self, path: Path) -> Operand:
        from clausekit.cli.drafted_operands import drafted_folder

        return drafted_folder(path, self.libraries)

    def _whole(self, name: str, library: "Library", position: str) -> Operand:
        from clausekit.cli.drafted_operands import whole_library

        return whole_library(name, library, position, defaults=self.defaults)

    def _clause(self, given: str, clause_id: str, number: str, position: str) -> Operand:
        from clausekit.cli.drafted_operands import one_wording

        if clause_id not in self._library:
            raise InputError([self._unknown(given)])
        return one_wording(self._library, clause_id, number, position, defaults=self.defaults)

    def _unknown(self, given: str) -> Finding:
        """A name that is nowhere, with the clause or the neighbour on the disk that comes nearest."""
        name = _position(given)[0].partition("@")[0]
        path = Path(given)
        beside = [str(path.parent / one.name) for one in path.parent.iterdir()] if path.parent.is_dir() else []
        known = list(self._clause_ids())
        clause, colon, _ = given.rpartition(":")
        if colon and clause.partition("@")[0] in known:
            hint = nearest(given, [f"{clause}:{one}" for one in POSITIONS])
        else:
            hint = nearest(str(path), beside) or nearest(name, known)
        message = f"`{given}` is no file, no folder and no clause of the library"
        return Finding("operand-missing", message, hint=hint or "`--text` compares the words themselves")

    def _clause_ids(self) -> Iterable[str]:
        from clausekit.library.lock import read_lock
        from clausekit.shipped import shipped_clauses

        return self._library.ids if self.libraries else (row.id for row in read_lock(shipped_clauses()))


def literal(words: str, name: str) -> Operand:
    """Words of the command line as a text, a paragraph for each line."""
    lines = [line for line in fit_characters(words)[0].split("\n") if line.strip()]
    blocks = tuple(Paragraph(text=(Text(line),)) for line in lines)
    return Operand(side=Side(name=name), document=Document(title_page=TitlePage(title=""), blocks=blocks))


def _position(given: str) -> tuple[str, str]:
    """A name and the position after its last colon; ``library:`` alone names the whole library."""
    name, colon, last = given.rpartition(":")
    if colon and (last in POSITIONS or (name == LIBRARY and not last)):
        return name, last
    return given, ""


def _read_file(path: Path) -> Reading:
    from clausekit.intake.read import read_document

    return read_document(path)


def _side(reading: Reading, view: View | None) -> Side:
    document = reading.tabled if view is View.TABLED else reading.countered
    shown = f"as {view}" if view else ""
    return Side(name=reading.name, date=date_of(document), view=shown, pending=len(reading.revisions) if view else 0)


def _pending(reading: Reading, view: View) -> Finding:
    authors = ", ".join(sorted({one.author for one in reading.revisions if one.author}))
    by = f" by {authors}" if authors else ""
    done = "accepted" if view is View.COUNTERED else "rejected"
    other = View.TABLED if view is View.COUNTERED else View.COUNTERED
    message = f"has {len(reading.revisions)} tracked changes{by}; compared as {view}, that is with all of them {done}"
    return Finding("pending-changes", message, Location(reading.name), Severity.NOTE, f"`--view {other}` for the other")

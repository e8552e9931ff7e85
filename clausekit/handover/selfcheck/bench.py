"""The bench: a private temporary folder with a copy of the shipped example, and what the checks make of it.

Everything is imported where it is used: a library that does not load must fail the checks that need it, and not
the page that says so.
"""

import tempfile
from functools import cached_property
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from clausekit.document.document import Document
    from clausekit.drafting.bargaining import BargainingFile
    from clausekit.handover.pack import Pack
    from clausekit.library.load import Library

EXAMPLE = "northshire-council"
PAPERS = ("information-request", "draft-agreement")
LOWERED = ("surveillance/no-discipline-from-monitoring", "transparency/explanation")
"""The clauses of the example whose position is lowered to have something to redline."""
PLANTED = "Tuesday lanterns: we would settle for nine quiet hours and a lamp."
"""A secret of our own that no text of ours or anyone's holds by chance; it is put into the copy's own notes."""
PLANTED_FILE = "planted.txt"
EXCHANGED = ("We ask for 90 days of notice.", "We offer 60 days of notice.")
"""What the two sides say in the rounds that are recorded, ours first."""
ALTERED = (
    ("text", b"90 days", b"60 days", "round-file-changed"),
    ("record", b"kind: text", b"kind: spoken", "record-changed"),
)
"""What is altered in the first round, in its file and in its record, and how that must be called; of the record it is
a word that nothing but its seal guards."""


class Bench:
    """Makes each thing when a check first asks for it, so that one failure does not hide another."""

    def __init__(self) -> None:
        self._temporary: tempfile.TemporaryDirectory[str] | None = None

    @cached_property
    def folder(self) -> Path:
        """The private temporary folder.

        Raises:
            OSError: none can be made.
        """
        self._temporary = tempfile.TemporaryDirectory(prefix="selfcheck-")
        return Path(self._temporary.name)

    def clear_away(self) -> None:
        """Remove the folder with all that is in it.

        Raises:
            OSError: something in it cannot be removed.
        """
        if self._temporary is not None:
            self._temporary.cleanup()

    @cached_property
    def library(self) -> "Library":
        """The shipped clauses, each read from its own file: the cache is neither believed nor written."""
        from clausekit.library.load import Library
        from clausekit.library.overlay import open_layer
        from clausekit.shipped import shipped_clauses

        return Library([open_layer("shipped", shipped_clauses(), shown="clauses")])

    @cached_property
    def example(self) -> "BargainingFile":
        """The example's bargaining file, from a copy that holds a planted secret in its union-only folder."""
        from clausekit.drafting.bargaining import read_bargaining
        from clausekit.files import write_files
        from clausekit.negotiation.release import UNION_ONLY
        from clausekit.shipped import shipped_example

        shipped = shipped_example(EXAMPLE)
        copy = self.folder / EXAMPLE
        files = {copy / path.relative_to(shipped): path.read_bytes() for path in shipped.rglob("*") if path.is_file()}
        files[copy / UNION_ONLY / PLANTED_FILE] = PLANTED.encode()
        write_files(files, force=True)
        return read_bargaining(copy)

    @cached_property
    def drafted(self) -> "Document":
        """The example's agreement."""
        from clausekit.drafting.draft import draft

        return draft(self.example, self.library).document

    @cached_property
    def lowered(self) -> "Document":
        """The same agreement with two positions lowered, as a counter would have it."""
        from clausekit.drafting.bargaining import BargainingFile
        from clausekit.drafting.draft import draft
        from clausekit.library.fields import PositionName

        content = self.example.content
        clauses = tuple(
            one.model_copy(update={"position": PositionName.FALLBACK}) if one.id in LOWERED else one
            for one in content.clauses
        )
        changed = content.model_copy(update={"clauses": clauses})
        return draft(BargainingFile(changed, self.example.source, self.example.folder), self.library).document

    @cached_property
    def word_file(self) -> Path:
        """The agreement as a Word file on disk."""
        from clausekit.rendering.formats import render

        return self._written("draft.docx", render(self.drafted, ".docx"))

    @cached_property
    def redline(self) -> Path:
        """The redline from the agreement to the lowered one, on disk.

        Raises:
            UnsoundRedline: our guard refused it.
        """
        from clausekit.comparison.compare import compare
        from clausekit.rendering.redline import render_redline
        from clausekit.rendering.standing import Exchanged

        day = self.example.content.draft.date.isoformat()
        comparison = compare(self.drafted, self.lowered)
        return self._written("redline.docx", render_redline(comparison, "Selfcheck", day, standing=Exchanged()))

    @cached_property
    def pack(self) -> "Pack":
        """Two papers of the example that passed the gate, with the secrets that they were searched for.

        Raises:
            Refusal: the gate refused one.
        """
        from clausekit.handover.pack import make_pack

        return make_pack(self.example, self.library, papers=PAPERS)

    @cached_property
    def exchanged(self) -> Path:
        """A bargaining folder of its own in which the two texts were recorded as rounds.

        Raises:
            InputError: they could not be written.
        """
        from clausekit.drafting.bargaining_folder import BARGAINING_FILE
        from clausekit.files import write_files
        from clausekit.negotiation.add_round import add_round
        from clausekit.negotiation.exchange import text_given
        from clausekit.negotiation.round import Side

        folder = self.folder / "exchanged"
        write_files({folder / BARGAINING_FILE: (self.example.folder / BARGAINING_FILE).read_bytes()})
        for text, side in zip(EXCHANGED, (Side.UNION, Side.EMPLOYER), strict=True):
            add_round(folder, text_given(text), side, self.example.content.draft.date)
        return folder

    @cached_property
    def files_of_the_first_round(self) -> tuple[Path, Path]:
        """Its text and its record."""
        from clausekit.negotiation.read_rounds import read_rounds

        first = read_rounds(self.exchanged)[0]
        return first.file, first.record

    def _written(self, name: str, content: bytes) -> Path:
        from clausekit.files import write_files

        path = self.folder / name
        write_files({path: content}, force=True)
        return path

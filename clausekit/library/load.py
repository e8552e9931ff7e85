"""Load the library: layers of folders in, clauses out, each read when it is first asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from clausekit.findings import Finding, InputError, Location, nearest
from clausekit.library.cache import read_bundled
from clausekit.library.clause import Clause
from clausekit.library.fields import PositionName
from clausekit.library.overlay import BUNDLED, Layer, open_layer
from clausekit.library.registers import (
    CommonTerm,
    Demand,
    Demands,
    LawEntry,
    LawRegister,
    RegisterShape,
    Said,
    SaidWords,
    Source,
    Sources,
    Technologies,
    TechnologyCard,
    Terms,
    Theme,
    Themes,
    read_register,
)
from clausekit.library.topic_register import Provisions, ThemeSentences, TopicWords
from clausekit.shipped import shipped_clauses
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import YamlText, read_yaml_file

FIND = "`clausekit clauses search WORDS` finds clauses"
KEY_HINTS = {
    "limits": "a variable's `limit` is one value; the mandate's limits stand in union-only/mandate.yaml",
    "text": "`text` belongs under `positions`, `ideal`, `realistic` or `fallback`",
    "rationale": "use `case` (public) or `why` (for our own side)",
}


@dataclass(frozen=True, slots=True)
class LoadedClause:
    """A clause, the layer it came from, and its file as read, for the places of findings."""

    clause: Clause
    layer: Layer
    source: YamlText


class Library(Mapping[str, Clause]):
    """Clauses by id. The last layer that has a clause wins; a clause is read when first asked for."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self.layers = tuple(layers)
        self._loaded: dict[str, LoadedClause] = {}

    @property
    def clauses(self) -> Mapping[str, Clause]:
        """Clauses by id."""
        return self

    @cached_property
    def ids(self) -> dict[str, Layer]:
        """Every clause id, sorted, with the layer that wins."""
        winning = {clause_id: layer for layer in self.layers for clause_id in layer.clause_ids()}
        return dict(sorted(winning.items()))

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """The themes, in order; later layers may add some."""
        return tuple({one.id: one for read in self._registers("themes", Themes) for one in read.themes}.values())

    @cached_property
    def terms(self) -> tuple[CommonTerm, ...]:
        """The terms that no clause bargains over; later layers may reword them."""
        return tuple({one.term: one for read in self._registers("terms", Terms) for one in read.terms}.values())

    @cached_property
    def law(self) -> dict[str, LawEntry]:
        """Provisions of law by id."""
        return {one.id: one for read in self._registers("law", LawRegister) for one in read.law}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Source systems by id."""
        return {one.id: one for read in self._registers("sources", Sources) for one in read.sources}

    @cached_property
    def demands(self) -> dict[str, Demand]:
        """The list of demands that the library was drafted from, by id."""
        return {one.id: one for read in self._registers("demands", Demands) for one in read.demands}

    @cached_property
    def technologies(self) -> dict[str, TechnologyCard]:
        """Technology cards by id."""
        return {one.id: one for read in self._registers("technologies", Technologies) for one in read.technologies}

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Words that reps use, with the clauses they mean."""
        return tuple(one for read in self._registers("words", SaidWords) for one in read.words)

    @cached_property
    def topic_words(self) -> TopicWords | None:
        """The words by which topics are told: those of the last layer that has them."""
        return next(reversed(list(self._registers("topics", TopicWords))), None)

    @cached_property
    def provisions(self) -> tuple[ThemeSentences, ...]:
        """Sentences of our own, by the theme where an officer would file them."""
        return tuple(one for read in self._registers("provisions", Provisions) for one in read.provisions)

    def __getitem__(self, clause_id: str) -> Clause:
        return self.loaded(clause_id).clause

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, clause_id: object) -> bool:
        return clause_id in self._loaded or clause_id in self.ids

    def loaded(self, clause_id: str) -> LoadedClause:
        """A clause with its layer and its file.

        Raises:
            KeyError: no layer has it.
            InputError: its file is not right.
        """
        if clause_id not in self._loaded:
            self._loaded[clause_id] = read_clause_file(self._winner(clause_id), clause_id)
        return self._loaded[clause_id]

    def locked_by(self, clause_id: str) -> Layer | None:
        """The layer whose union locks this clause, if one does."""
        return next((layer for layer in self.layers if layer.policy and clause_id in layer.policy.locked), None)

    def minimum(self, clause_id: str) -> tuple[PositionName, str] | None:
        """The weakest position that may be chosen, and which union says so; the strictest wins."""
        asked = [
            (layer.policy.minimum[clause_id], layer.policy.union)
            for layer in self.layers
            if layer.policy and clause_id in layer.policy.minimum
        ]
        return min(asked, key=lambda pair: pair[0].rank) if asked else None

    def unknown(self, clause_id: str, place: Location) -> Finding:
        """What to say of an id that no layer has."""
        message = f"there is no clause `{clause_id}` in the library"
        return Finding("unknown-clause", message, place, hint=nearest(clause_id, self.ids) or FIND)

    def _registers(self, name: str, shape: type[RegisterShape]) -> Iterator[RegisterShape]:
        """A register of each layer that has it, the lowest first."""
        for layer in self.layers:
            read = read_register(layer.folder, name, shape)
            if read is not None:
                yield read

    def _winner(self, clause_id: str) -> Layer:
        for layer in reversed(self.layers):
            path = layer.clause_file(clause_id)
            if path.exists() or path.is_symlink():  # what is no file is refused when it is read, and not passed over
                return layer
        raise KeyError(clause_id)


def load_library(overlays: Sequence[Path] = (), own: Path | None = None) -> Library:
    """Open the bundled library with overlays on top.

    Args:
        overlays: further library folders, the weightiest last (a union's, then a branch's).
        own: the negotiation's own ``library/`` folder, above all others.

    Raises:
        InputError: a folder is missing, its policy is not right, or a layer replaces a locked clause.
    """
    layers = [open_layer(BUNDLED, shipped_clauses(), shown="clauses")]
    layers += [open_layer(folder.resolve().name, folder) for folder in overlays]
    if own is not None and own.is_dir():
        layers.append(open_layer("this negotiation", own))
    library = Library(layers)
    if broken := list(_replaced_locked(library)):
        raise InputError(broken)
    return library


def read_clause_file(layer: Layer, clause_id: str) -> LoadedClause:
    """Read one clause file and check its shape.

    Raises:
        InputError: every misfit, each at its line and column.
    """
    read = read_bundled if layer.name == BUNDLED else read_yaml_file
    source = read(layer.clause_file(clause_id), f"{layer.shown}/{clause_id}.yaml")
    clause = fit(source, Clause, KEY_HINTS)
    if clause.id != clause_id:
        message = f"the id `{clause.id}` does not match the file's place, which says `{clause_id}`"
        raise InputError([Finding("id-and-file", message, source.place(("id",)), hint="rename one of them")])
    return LoadedClause(clause, layer, source)


def _replaced_locked(library: Library) -> Iterator[Finding]:
    for at, layer in enumerate(library.layers):
        for clause_id in layer.policy.locked if layer.policy else ():
            for later in library.layers[at + 1 :]:
                if later.clause_file(clause_id).is_file():
                    assert layer.policy is not None
                    message = f"`{clause_id}` may not be replaced: {layer.policy.union} locks its wording"
                    hint = "delete this file, or give the clause another name"
                    yield Finding("locked-clause", message, Location(f"{later.shown}/{clause_id}.yaml"), hint=hint)

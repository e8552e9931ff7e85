"""Layers of clauses: bundled, then a union's, then a branch's, then this negotiation's own."""

from dataclasses import dataclass
from pathlib import Path

from clausekit.findings import Finding, InputError, Location
from clausekit.library.fields import ClauseId, Filled, PositionName, Shape
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import read_yaml_file

BUNDLED = "bundled"
POLICY_FILE = "policy.yaml"


class Policy(Shape):
    """What a union asks of the layers above its own: ``policy.yaml`` in its library folder."""

    union: Filled
    """Who asks, as findings name it."""
    locked: tuple[ClauseId, ...] = ()
    """Clauses whose wording no later layer and no local wording may replace."""
    minimum: dict[ClauseId, PositionName] = {}
    """The weakest position that a branch may choose, by clause."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One folder of clauses; ``shown`` begins the file names that findings give."""

    name: str
    folder: Path
    shown: str
    policy: Policy | None = None

    def clause_file(self, clause_id: str) -> Path:
        """Where this layer would keep a clause."""
        return self.folder / f"{clause_id}.yaml"

    def clause_ids(self) -> list[str]:
        """The ids of this layer's clauses, by the names of their files."""
        found = self.folder.glob("*/*.yaml")
        return sorted(f"{path.parent.name}/{path.stem}" for path in found if path.parent.name != "register")


def open_layer(name: str, folder: Path, shown: str | None = None) -> Layer:
    """Open a folder of clauses as a layer.

    Raises:
        InputError: there is no such folder, or its policy is not right.
    """
    shown = shown if shown is not None else str(folder)
    if not folder.is_dir():
        message = "this is a file and no library folder" if folder.exists() else "there is no such library folder"
        hint = "check the name; it is a folder of THEME/CLAUSE.yaml files"
        raise InputError([Finding("library-missing", message, Location(shown), hint=hint)])
    policy = None
    if (folder / POLICY_FILE).is_file():
        policy = fit(read_yaml_file(folder / POLICY_FILE, f"{shown}/{POLICY_FILE}"), Policy)
    return Layer(name, folder, shown, policy)

"""The mandate: what the members allow, which no other side may see; it need not be on this machine."""

from pathlib import Path

from clausekit.library.fields import ClauseId, Filled, PositionName, Shape
from clausekit.negotiation.release import UNION_ONLY
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.read import read_yaml_file

MANDATE_FILE = "mandate.yaml"


class Limit(Shape):
    """Where we walk away from a clause: the lowest wording, and the worst answers in it."""

    position: PositionName | None = None
    """None keeps the position proposed: the limit is in the answers alone."""
    answers: dict[str, Filled | tuple[Filled, ...]] = {}


class Priorities(Shape):
    """Clauses by how much they matter."""

    must: tuple[ClauseId, ...] = ()
    should: tuple[ClauseId, ...] = ()
    could: tuple[ClauseId, ...] = ()


class Mandate(Shape):
    """``union-only/mandate.yaml``."""

    union: Filled | None = None
    agreed_at: Filled | None = None
    priorities: Priorities = Priorities()
    limits: dict[ClauseId, Limit] = {}
    may_agree: dict[str, Filled] = {}
    """Who may agree to what, by role."""
    notes: Filled | None = None


def read_mandate(folder: Path, union_only: Path | None = None) -> Mandate | None:
    """The mandate of a bargaining folder; None if it is not on this machine, which is allowed.

    Args:
        folder: the bargaining folder.
        union_only: where the union-only folder is, if not in the bargaining folder.

    Raises:
        InputError: the file is not right, each mistake at its line and column.
    """
    path = (union_only or folder / UNION_ONLY) / MANDATE_FILE
    return fit(read_yaml_file(path), Mandate) if path.is_file() else None

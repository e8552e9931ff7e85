"""What ships with clausekit: its version, and where its own clauses and templates are."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

VERSION = "0.1.0"


def shipped_folder() -> Path:
    """The folder that holds ``clauses/`` and ``templates/``.

    A wheel carries them inside the package (``clausekit/_shipped``); a checkout keeps them at the
    top, beside the package, where a person looks for them.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    from pathlib import Path  # ``--version`` reads this module and has no use for paths

    package = Path(__file__).parent
    for folder in (package / "_shipped", package.parent):
        if (folder / "clauses" / "clauses.lock").is_file():
            return folder
    raise FileNotFoundError(f"clausekit's own clauses are missing beside {package}; install it again")


def shipped_clauses() -> Path:
    """The bundled clause library."""
    return shipped_folder() / "clauses"


def shipped_templates() -> Path:
    """The bundled templates."""
    return shipped_folder() / "templates"


def shipped_example(name: str) -> Path:
    """A worked bargaining folder that ships with clausekit, by name."""
    return shipped_folder() / "examples" / name

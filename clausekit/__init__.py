"""The public verbs, each loaded when it is first used: ``import clausekit`` alone loads nothing heavy."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from clausekit.document.document import Document
    from clausekit.drafting.bargaining import BargainingFile, read_bargaining
    from clausekit.drafting.draft import Draft, draft
    from clausekit.findings import Finding, InputError
    from clausekit.library.load import Library, load_library
    from clausekit.rendering.formats import render

_HOMES = {
    "BargainingFile": "clausekit.drafting.bargaining",
    "Document": "clausekit.document.document",
    "Draft": "clausekit.drafting.draft",
    "Finding": "clausekit.findings",
    "InputError": "clausekit.findings",
    "Library": "clausekit.library.load",
    "draft": "clausekit.drafting.draft",
    "load_library": "clausekit.library.load",
    "read_bargaining": "clausekit.drafting.bargaining",
    "render": "clausekit.rendering.formats",
}

__all__ = [
    "BargainingFile",
    "Document",
    "Draft",
    "Finding",
    "InputError",
    "Library",
    "draft",
    "load_library",
    "read_bargaining",
    "render",
]


def __getattr__(name: str) -> object:
    """Load a public name from its home."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'clausekit' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)

"""The public verbs, each loaded when it is first used: ``import clausekit`` alone loads nothing heavy."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from clausekit.classification.classify import topics
    from clausekit.classification.topic import Topic
    from clausekit.comparison.appraisal import Appraisal, Effect, Signal
    from clausekit.comparison.appraise import Appraised, appraise
    from clausekit.comparison.appraise_texts import appraise_texts
    from clausekit.comparison.compare import compare
    from clausekit.comparison.comparison import Comparison
    from clausekit.coverage.coverage import Coverage
    from clausekit.coverage.measure import measure_coverage
    from clausekit.document.document import Document
    from clausekit.document.reading import Reading
    from clausekit.drafting.bargaining import BargainingFile, read_bargaining
    from clausekit.drafting.draft import Draft, draft
    from clausekit.findings import Finding, InputError
    from clausekit.inspection.lint import lint_document
    from clausekit.inspection.setting import Setting
    from clausekit.intake.read import read_document
    from clausekit.library.load import Library, load_library
    from clausekit.rendering.formats import render

_HOMES = {
    "Appraisal": "clausekit.comparison.appraisal",
    "Appraised": "clausekit.comparison.appraise",
    "BargainingFile": "clausekit.drafting.bargaining",
    "Comparison": "clausekit.comparison.comparison",
    "Document": "clausekit.document.document",
    "Draft": "clausekit.drafting.draft",
    "Effect": "clausekit.comparison.appraisal",
    "Finding": "clausekit.findings",
    "InputError": "clausekit.findings",
    "Library": "clausekit.library.load",
    "Reading": "clausekit.document.reading",
    "Setting": "clausekit.inspection.setting",
    "Signal": "clausekit.comparison.appraisal",
    "Topic": "clausekit.classification.topic",
    "appraise": "clausekit.comparison.appraise",
    "appraise_texts": "clausekit.comparison.appraise_texts",
    "compare": "clausekit.comparison.compare",
    "measure_coverage": "clausekit.coverage.measure",
    "Coverage": "clausekit.coverage.coverage",
    "draft": "clausekit.drafting.draft",
    "lint_document": "clausekit.inspection.lint",
    "load_library": "clausekit.library.load",
    "read_bargaining": "clausekit.drafting.bargaining",
    "read_document": "clausekit.intake.read",
    "render": "clausekit.rendering.formats",
    "topics": "clausekit.classification.classify",
}

__all__ = [
    "Appraisal",
    "Appraised",
    "BargainingFile",
    "Comparison",
    "Coverage",
    "Document",
    "Draft",
    "Effect",
    "Finding",
    "InputError",
    "Library",
    "Reading",
    "Setting",
    "Signal",
    "Topic",
    "appraise",
    "appraise_texts",
    "compare",
    "draft",
    "lint_document",
    "load_library",
    "measure_coverage",
    "read_bargaining",
    "read_document",
    "render",
    "topics",
]


def __getattr__(name: str) -> object:
    """Load a public name from its home."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'clausekit' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)

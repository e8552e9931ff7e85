"""The shape of a check, and of what it remarks on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clausekit.findings import Severity
from clausekit.inspection.passages import Passage
from clausekit.inspection.subject import Subject


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check found: where, and in which words to say it."""

    passage: Passage | None
    """Nothing for what concerns the document as a whole."""
    message: str
    hint: str = ""
    """Instead of the check's own, where more is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing to look for in a text."""

    code: str
    """Never changed once published: bargaining files, marks and baselines name it."""
    severity: Severity
    """A note for what is often meant so: it is counted, and shown only when asked for."""
    finds: str
    """What it finds, in a few words for a list of checks."""
    hint: str
    authority: str
    """Why it matters: a source that a person can look up."""
    find: Callable[[Subject], Iterator[Remark]]
    accessibility: bool = False
    """Whether it runs only when accessibility is asked for."""

"""What a newer library means for one clause of a bargaining folder."""

from dataclasses import dataclass

from clausekit.comparison.appraise import Appraised
from clausekit.library.clause import Version
from clausekit.library.fields import PositionName
from clausekit.updating.merge_wording import MergedWording


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseUpdate:
    """One clause whose version is behind the library's."""

    id: str
    title: str
    position: PositionName
    before: Version
    after: Version
    between: tuple[Version, ...]
    """The versions that came since, the newest first; ``after`` is among them."""
    presumed: str
    """How the version before was told where the bargaining file names none; else empty."""
    appraised: Appraised
    """The library's wording before and after, with this folder's answers."""
    local_before: str = ""
    merged: MergedWording | None = None
    """The local wording, if the clause has one."""
    remarks: tuple[str, ...] = ()
    """What a person has to know or do besides, a sentence each."""
    held: str = ""
    """Why nothing is written for it; empty if ``--write`` does."""
    at: int
    """Its place among the clauses of the bargaining file; -1 for one that came in because another needs it."""

    @property
    def values(self) -> dict[str, str]:
        """The keys of the bargaining file that change, with what they are to say."""
        values = {"version": self.after.version}
        if self.merged is not None and self.merged.text.strip() != self.local_before.strip():
            values["local_wording"] = self.merged.text + ("\n" if "\n" in self.merged.text else "")
        return values


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderUpdate:
    """What a newer library means for a bargaining folder."""

    clauses: tuple[ClauseUpdate, ...]
    current: int
    """How many clauses are up to date."""
    problems: tuple[str, ...] = ()
    """Clauses of which nothing can be said, and why."""

    @property
    def writable(self) -> tuple[ClauseUpdate, ...]:
        """Those that ``--write`` changes."""
        return tuple(one for one in self.clauses if not one.held)

    @property
    def asks_for_a_choice(self) -> bool:
        """Whether something cannot be merged."""
        return bool(self.problems) or any(one.merged is not None and one.merged.conflicts for one in self.clauses)

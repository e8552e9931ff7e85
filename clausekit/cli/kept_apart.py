"""Folders whose files are sent: nothing that is for the union only is written there."""

from collections.abc import Iterable
from pathlib import Path

from clausekit.findings import Finding, Location

SENT = ("for-employer", "for-members")


def not_for_others(paths: Iterable[Path]) -> list[Finding]:
    """A finding for each file that is for the union only and would stand in a folder that is sent."""
    message = "what is for the union only is not written where files are sent from"
    return [
        Finding(
            "union-only", message, Location(str(path)), hint="give it a name in another folder, such as union-only/"
        )
        for path in paths
        if set(path.resolve().parts) & set(SENT)
    ]

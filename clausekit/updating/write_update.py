"""Write an update into a bargaining file: versions and merged wordings, every other line as it was."""

from collections.abc import Sequence

from clausekit.updating.clause_update import ClauseUpdate
from clausekit.yaml_files.set_in_item import set_in_item


def updated_text(text: str, updates: Sequence[ClauseUpdate], file: str) -> str:
    """The bargaining file's text with these updates in it.

    Args:
        text: the file, as it was when the update was planned.
        updates: what to write; none of them held.
        file: its name, for findings.

    Raises:
        InputError: the text is not YAML.
        ValueError: the change would alter something else.
    """
    for one in updates:
        text = set_in_item(text, "clauses", one.at, one.values, file)
    return text

"""Read secrets of any folder, for commands that make a file for others without drafting anything themselves."""

from collections.abc import Sequence
from pathlib import Path

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.drafting.draft import draft
from clausekit.drafting.numbers_file import read_numbers
from clausekit.handover.folder_secrets import exchanged_texts, folder_secrets, own_texts
from clausekit.handover.secrets import Secrets, gather
from clausekit.library.load import load_library
from clausekit.negotiation.release import UNION_ONLY


def read_secrets(folder: Path, libraries: Sequence[Path] = (), union_only: Path | None = None) -> Secrets:
    """What a file made from this folder may not hold; with no bargaining file, what its other files say.

    Raises:
        InputError: the bargaining file or a record is not right.
    """
    if not (folder / BARGAINING_FILE).is_file():
        kept = union_only or folder / UNION_ONLY
        traces = {"clausekit": "the name of this program", UNION_ONLY: "the name of our own side's folder"}
        seen = any(kept.glob("mandate*.yaml"))
        return gather(own_texts(kept), exchanged_texts(folder), traces=traces, mandate_seen=seen)
    bargaining = read_bargaining(folder)
    library = load_library(libraries, own=folder / "library")
    frozen_round = bargaining.content.frozen_round
    frozen = read_numbers(folder, frozen_round) if frozen_round else None
    drafted = draft(bargaining, library, allow_blanks=True, frozen=frozen)
    return folder_secrets(bargaining, library, drafted.document, union_only=union_only)

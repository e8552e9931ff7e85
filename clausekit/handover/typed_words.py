"""Typed words: what stands in the mandate and in the bargaining file too, which is what the other side may read.

No paper is made from the mandate. But who types a sentence of it into the bargaining file has opened it, and the gate
lets it pass from then on: so it is pointed out, on our own screen alone.
"""

from collections.abc import Iterator
from pathlib import Path

from clausekit.drafting.bargaining import BargainingFile
from clausekit.drafting.bargaining_folder import BARGAINING_FILE
from clausekit.findings import Finding, InputError, Location, Severity
from clausekit.handover.secrets import plain_words
from clausekit.negotiation.release import UNION_ONLY
from clausekit.yaml_files.read import read_yaml_file
from clausekit.yaml_files.texts import texts_in

RUN = 8
"""Words in a row that are taken for a sentence typed twice: names of a system and its maker are shorter."""
_PROPOSED = {"clauses", "reference_salt", "employer", "unions", "sits_under"}
"""What is meant to be read by the other side: names, and wordings, which the mandate varies."""
Words = tuple[str, ...]


def typed_words(bargaining: BargainingFile, union_only: Path | None = None) -> Iterator[Finding]:
    """One warning for each text of the bargaining file, clauses apart, of which eight words stand in the mandate.

    Args:
        bargaining: the bargaining file.
        union_only: where the union-only folder is, if not in the bargaining folder.
    """
    kept = union_only or bargaining.folder / UNION_ONLY
    secret = {run for path in sorted(kept.glob("mandate*.yaml")) for text in _texts(path) for run in _runs(text)}
    if not secret:
        return
    for text in texts_in(bargaining.content.model_dump(mode="json", exclude=_PROPOSED)):
        if not secret.isdisjoint(_runs(text)):
            message = f"“{text}” stands in the mandate too; what is in {BARGAINING_FILE} may be read by the employer"
            hint = "if it is for our own side, take it out here"
            yield Finding("mandate-words", message, Location(BARGAINING_FILE), Severity.WARNING, hint)


def _texts(path: Path) -> Iterator[str]:
    """The texts of a mandate; one that cannot be read is told of where it is used."""
    try:
        yield from texts_in(read_yaml_file(path).content)
    except InputError:
        return


def _runs(text: str) -> set[Words]:
    words = plain_words(text)
    return set(zip(*(words[at:] for at in range(RUN)), strict=False))

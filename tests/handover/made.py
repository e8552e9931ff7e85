"""Packs of the worked example that the tests of handing over look at, made once for each mandate."""

import shutil
from pathlib import Path

from clausekit.drafting.bargaining import read_bargaining
from clausekit.handover.pack import Pack, make_pack
from clausekit.library.load import load_library
from tests.conftest import EXAMPLE

LIBRARY = load_library()


def example_in(folder: Path) -> Path:
    """A copy of the worked example."""
    target = folder / "northshire-council"
    if not target.exists():
        shutil.copytree(EXAMPLE, target)
    return target


def pack_of(folder: Path, *papers: str, suffix: str = ".docx") -> Pack:
    """The pack of a folder."""
    return make_pack(read_bargaining(folder), LIBRARY, papers=papers, suffix=suffix)


def for_others(pack: Pack) -> dict[str, bytes]:
    """The files for the employer and members, by folder and name."""
    return {f"{one.path.parent.name}/{one.path.name}": one.content for one in pack.cleared}

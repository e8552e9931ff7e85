"""Packs of the examples, each made once for all tests that look at it."""

import shutil
from functools import cache
from pathlib import Path

from clausekit.drafting.bargaining import read_bargaining
from clausekit.handover.pack import Pack, make_pack
from clausekit.library.load import load_library
from tests.conftest import ROOT

EXAMPLES = ROOT / "examples"
COUNCIL, TRUST, RETAILER = "northshire-council", "dyffryn-arian-trust", "marrowfield-stores"


@cache
def pack_of(example: str, suffix: str = ".md") -> Pack:
    """The pack of an example: every paper that fits, for whoever may see it."""
    return make_pack(read_bargaining(EXAMPLES / example), load_library(), suffix=suffix)


@cache
def papers_of(example: str, suffix: str = ".md") -> dict[str, bytes]:
    """The papers of an example by folder and name, for example ``for-members/ballot-sheet.md``."""
    pack = pack_of(example, suffix)
    files = {one.path: one.content for one in pack.cleared} | dict(pack.own)
    return {f"{path.parent.name}/{path.name}": content for path, content in files.items()}


def copy_of(example: str, folder: Path) -> Path:
    """A copy of an example to play with."""
    return shutil.copytree(EXAMPLES / example, folder / example)

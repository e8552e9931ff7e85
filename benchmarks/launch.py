"""Run clausekit with another folder as the one that ships, to see how it goes with a library of 400 clauses."""

import sys
from pathlib import Path

from clausekit import shipped

TREE = Path(sys.argv[1])
shipped.shipped_folder = lambda: TREE
sys.argv = ["clausekit", *sys.argv[2:]]

from clausekit.__main__ import main  # noqa: E402

main()

"""One cold query through clausekit's own function, without the command line."""

import sys

from clausekit.library.find import find_clauses


def nothing() -> object:
    """The index is there; the library is not asked for."""
    raise AssertionError


print(find_clauses(sys.argv[1], nothing, only_bundled=True))  # type: ignore[arg-type]

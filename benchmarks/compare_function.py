"""Compare two text files with our function, without the command line."""

import sys
from pathlib import Path

from clausekit.comparison.compare import compare_texts

before, after = (Path(name).read_text("utf-8") for name in sys.argv[1:3])
print(len(compare_texts(before, after).pairs))

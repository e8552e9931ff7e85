"""The yardstick for memory: read two files and split them into words."""

import sys
from pathlib import Path

words = [Path(name).read_text("utf-8").split() for name in sys.argv[1:3]]
print(sum(map(len, words)))

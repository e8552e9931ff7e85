"""Read a Word file with our function, without the command line."""

import sys
from pathlib import Path

from clausekit.word.read import read_word

reading = read_word(Path(sys.argv[1]).read_bytes(), "file.docx")
print(len(reading.tabled.blocks), len(reading.countered.blocks), len(reading.revisions), len(reading.findings))

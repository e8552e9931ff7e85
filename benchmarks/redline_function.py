"""Make a redline of two Word files as ``clausekit diff -o`` does, without the command line and the judgements."""

import sys
from pathlib import Path

from clausekit.comparison.compare import compare
from clausekit.intake.read import read_document
from clausekit.rendering.redline import render_redline
from clausekit.rendering.redline_in_place import redline_in_place
from clausekit.rendering.standing import Exchanged

BEFORE, AFTER, TARGET = map(Path, sys.argv[1:])
WHO, DAY = "Author One", "2027-03-20"

compared = compare(read_document(BEFORE).countered, read_document(AFTER).countered)
made = redline_in_place(BEFORE.read_bytes(), AFTER.read_bytes(), compared, WHO, DAY, standing=Exchanged())
print("in place" if made else "restated")
TARGET.write_bytes(made or render_redline(compared, WHO, DAY, standing=Exchanged(restated=True)))

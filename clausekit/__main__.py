"""The front door: ``--version`` is answered before anything else is loaded."""

import gc
import sys

from clausekit.shipped import VERSION

OBJECTS_BEFORE_A_SWEEP = 50_000
"""A command builds trees that live until it ends: a sweep for rings of garbage after every 700 objects is lost time."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        print(f"clausekit {VERSION}")
        return
    gc.set_threshold(OBJECTS_BEFORE_A_SWEEP)
    from clausekit.cli.app import run

    ended = run()
    gc.freeze()  # the system takes all of it back at once: the last sweep of the interpreter is a tenth of a command
    sys.exit(ended)


if __name__ == "__main__":
    main()

"""The front door: ``--version`` is answered before anything else is loaded."""

import sys

from clausekit.shipped import VERSION


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        print(f"clausekit {VERSION}")
        return
    from clausekit.cli.app import run

    sys.exit(run())


if __name__ == "__main__":
    main()

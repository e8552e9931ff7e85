"""Ask at the keyboard whether to do what cannot be undone: only a y does it."""

import sys

from clausekit.cli.output import say

_YES, _NO = ("y", "yes"), ("", "n", "no")


def confirm(question: str) -> bool:
    """Whether the person says yes. Enter alone and the end of the input say no; other words are asked again.

    Raises:
        KeyboardInterrupt: Ctrl-C was pressed, which says no and stops.
    """
    while True:
        sys.stderr.write(f"{question} [y/N]: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            say("")
        answer = line.strip().lower()
        if answer in _YES or answer in _NO:
            return answer in _YES
        say("Type y for yes or n for no.")

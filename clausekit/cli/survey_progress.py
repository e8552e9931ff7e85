"""Show how far a survey is: a bar with rate and time left on a terminal, a line now and then elsewhere."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator

from clausekit.cli.output import PLAIN_VARIABLES, say
from clausekit.survey.make_survey import Fate, Step

EVERY = 10.0
"""Seconds between lines where there is no terminal."""


def shown_as_it_goes(steps: Iterable[Step], total: int, *, quiet: bool) -> Iterator[Step]:
    """The same steps, while it is said how far they are."""
    if quiet:
        return iter(steps)
    wants_plain = any(os.environ.get(name) for name in PLAIN_VARIABLES) or os.environ.get("TERM") == "dumb"
    return _as_bar(steps, total) if sys.stderr.isatty() and not wants_plain else as_lines(steps, total)


def as_lines(steps: Iterable[Step], total: int, clock: Callable[[], float] = time.monotonic) -> Iterator[Step]:
    """A line every few seconds: how many, how fast, how long still."""
    start = said = clock()
    read = 0
    for done, step in enumerate(steps, 1):
        yield step
        read += step.fate is not Fate.UNCHANGED
        now = clock()
        if now - said >= EVERY:
            said = now
            say(f"{done} of {total} files; {told_pace(read, now - start, total - done)}")


def told_pace(read: int, seconds: float, left: int) -> str:
    """The rate at which files are read, and how long the rest takes at that rate."""
    rate = read / seconds if seconds else 0.0
    if not rate:
        return "no rate yet"
    pace = f"{rate:.0f} a second" if rate >= 2 else f"{60 * rate:.0f} a minute"
    return f"{pace}; about {_long(left / rate)} left"


def _long(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} seconds"
    return f"{seconds / 60:.0f} minutes" if seconds < 5400 else f"{seconds / 3600:.1f} hours"


def _as_bar(steps: Iterable[Step], total: int) -> Iterator[Step]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[pace]}"))
    start = time.monotonic()
    read = 0
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total, pace="")
        for done, step in enumerate(steps, 1):
            yield step
            read += step.fate is not Fate.UNCHANGED
            progress.update(task, advance=1, pace=told_pace(read, time.monotonic() - start, total - done))

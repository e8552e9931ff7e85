"""Number: 1, 1.1, (a), (i) for articles and what is below them; Schedule 1, 1, (a), (i) for schedules."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

from clausekit.document.blocks import Block, Provision, Schedule

SCHEDULE = "Schedule"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def number(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Give every provision and schedule its number, counted from the top of the document."""
    articles, schedules = count(1), count(1)
    return tuple(_top(block, articles, schedules) for block in blocks)


def number_below(children: tuple[Block, ...], shown: Callable[[int], str], depth: int) -> tuple[Block, ...]:
    """Number the provisions among ``children``; ``shown`` writes the numbers of this level."""
    counter = count(1)
    return tuple(
        replace(
            child,
            number=shown(at := next(counter)),
            children=number_below(child.children, below(shown(at), depth + 1), depth + 1),
        )
        if isinstance(child, Provision)
        else child
        for child in children
    )


def below(above: str, depth: int) -> Callable[[int], str]:
    """How the numbers of a level are written, under the number ``above``.

    Depth 1 is below an article (``4.2``), 2 gives ``(a)``, 3 gives ``(i)``.
    """
    if depth == 1:
        return lambda at: f"{above}.{at}"
    return (lambda at: f"({letters(at)})") if depth == 2 else (lambda at: f"({roman(at)})")


def in_schedule(at: int) -> str:
    """How the paragraphs of a schedule are numbered."""
    return str(at)


def letters(at: int) -> str:
    """1 is ``a``, 26 is ``z``, 27 is ``aa``."""
    shown = ""
    while at:
        at, rest = divmod(at - 1, 26)
        shown = chr(ord("a") + rest) + shown
    return shown


def roman(at: int) -> str:
    """1 is ``i``, 4 is ``iv``; right up to 49, far more than any list holds."""
    shown = ""
    for value, mark in _ROMAN:
        times, at = divmod(at, value)
        shown += mark * times
    return shown


def _top(block: Block, articles: Iterator[int], schedules: Iterator[int]) -> Block:
    if isinstance(block, Provision):
        shown = str(next(articles))
        return replace(block, number=shown, children=number_below(block.children, below(shown, 1), 1))
    if isinstance(block, Schedule):
        shown = f"{SCHEDULE} {next(schedules)}"
        return replace(block, number=shown, children=number_below(block.children, in_schedule, 1))
    return block

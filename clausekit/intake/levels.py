"""Levels: where a new number fits among the numbered blocks that are open while an outline is read."""

from dataclasses import dataclass

from clausekit.intake.nodes import Node
from clausekit.intake.typed_numbers import Count, TypedNumber, follows, is_later

DEEPEST = 12
"""Levels at most, so that no file can nest without end; real agreements have five."""
NEXT, STARTS, LATER, ASTRAY = 3.0, 2.0, 1.0, 0.0


@dataclass(frozen=True, slots=True)
class Fit:
    """Where a number fits: how many open levels stay open, counted how, and how well."""

    keep: int
    count: Count
    rank: float


def fit_number(
    stack: list[Node], number: TypedNumber, level: int, following: TypedNumber | None, *, top_decimals: bool
) -> Fit:
    """Where a number fits best among the open levels.

    Args:
        stack: the open blocks, the root first.
        number: the number, which may count in two ways: ``(i)`` is a letter or the Roman one.
        level: how deep it stands by the file's own mark, -1 if unknown.
        following: the next number in the file, which tells letters from Roman numerals.
        top_decimals: whether 1, 2, 3 are the document's articles.
    """
    fits = [_fit(stack, number, count, level, top_decimals) for count in number.counts]
    if len(fits) == 1:
        return fits[0]
    return max(fits, key=lambda fit: fit.rank + 1.5 * _goes_on(fit.count, following))


def next_below(stack: list[Node], number: TypedNumber) -> int:
    """How many open levels a number would keep if it goes on one of their lists; 0 if it does not."""
    return max((_parent_of_next(stack, count, -1)[0] for count in number.counts), default=0)


def _goes_on(count: Count, following: TypedNumber | None) -> bool:
    return following is not None and any(follows(after, count) for after in following.counts)


def _fit(stack: list[Node], number: TypedNumber, count: Count, level: int, top_decimals: bool) -> Fit:
    keep, rank = _parent_of_next(stack, count, level)
    if keep:
        return Fit(keep, count, rank)
    if number.kind == "schedule":
        return Fit(1, count, STARTS if count.is_first else LATER)
    if len(count.parts) > 1:
        return _fit_parts(stack, count)
    if number.kind == "article":
        return _fit_article(stack, count)
    return _fit_single(stack, count, top_decimals)


def _parent_of_next(stack: list[Node], count: Count, level: int) -> tuple[int, float]:
    """The deepest open block whose last child of this form comes just before this number."""
    found = (0, ASTRAY)
    for keep in range(len(stack), 0, -1):
        node = stack[keep - 1]
        last, last_level = node.last.get(count.form, (None, -1))
        if last is not None and follows(count, last):
            if level < 0 or last_level < 0 or level == last_level:
                return keep, NEXT
            if not found[0]:
                found = keep, NEXT - 1.5
        if count.is_first and len(count.parts) > 1 and node.path == count.parts[:-1] and count.form not in node.last:
            return keep, NEXT
    return found


def _fit_parts(stack: list[Node], count: Count) -> Fit:
    """A number such as 4.2: below 4 if that is open, else beside others of its kind."""
    for keep in range(len(stack), 0, -1):
        if stack[keep - 1].path and stack[keep - 1].path == count.parts[: len(stack[keep - 1].path)]:
            last = stack[keep - 1].last.get(count.form)
            rank = LATER if last is None or is_later(count, last[0]) else ASTRAY
            repeats = stack[keep - 1].path == count.parts
            return Fit(keep - 1 if repeats else keep, count, rank)
    keep = len(stack)
    while keep > 1 and stack[keep - 1].kind == "number":
        keep -= 1
    return Fit(keep, count, STARTS if count.is_first else LATER)


def _fit_article(stack: list[Node], count: Count) -> Fit:
    """A number after a word: beside others of the same word, else below another such word."""
    keep = len(stack)
    while keep > 1 and stack[keep - 1].kind == "number":
        keep -= 1
    for at in range(keep, 0, -1):
        if count.form in stack[at - 1].last:
            return Fit(at, count, LATER if is_later(count, stack[at - 1].last[count.form][0]) else ASTRAY)
    return Fit(keep, count, STARTS if count.is_first else LATER)


def _fit_single(stack: list[Node], count: Count, top_decimals: bool) -> Fit:
    """A number of one part: the start of a list below what is open, or a later one of an open list."""
    container = max(at for at, node in enumerate(stack, 1) if node.kind in ("root", "schedule"))
    is_open = [keep for keep in range(len(stack), container - 1, -1) if count.form in stack[keep - 1].last]
    if count.form == "1" and top_decimals and container not in is_open:
        return Fit(container, count, STARTS if count.is_first else LATER)
    if count.is_first:
        restarts = bool(is_open) and is_open[0] >= len(stack) - 1
        return Fit(is_open[0] if restarts or len(stack) > DEEPEST else len(stack), count, STARTS)
    for keep in is_open:
        if is_later(count, stack[keep - 1].last[count.form][0]):
            return Fit(keep, count, LATER)
    return Fit(is_open[0] if is_open else min(len(stack), DEEPEST), count, ASTRAY)

"""Threads: the remarks in the margin with their answers, each beside the provision it is about."""

from collections.abc import Sequence

from clausekit.comparison.passages import passages
from clausekit.document.document import Document
from clausekit.document.reading import Comment
from clausekit.negotiation.reviewing.sources import Thread


def threads_of(comments: Sequence[Comment], document: Document) -> tuple[Thread, ...]:
    """Every remark once: those that answer another are in its thread.

    Args:
        comments: as read.
        document: the view in which their blocks are.
    """
    labels = {one.id: one.label or one.heading for one in passages(document) if one.id}
    known = {one.id for one in comments}
    opened: dict[str, list[Comment]] = {one.id: [one] for one in comments if one.parent not in known}
    parents = {one.id: one.parent for one in comments}
    for one in comments:
        first = one.id
        seen = {first}
        while parents[first] in known and parents[first] not in seen:
            first = parents[first]
            seen.add(first)
        if first != one.id:
            opened.setdefault(first, []).append(one)
    return tuple(Thread(comments=tuple(found), label=labels.get(found[0].block, "")) for found in opened.values())


def told(thread: Thread) -> str:
    """A thread in one line: where it stands, and who says what."""
    remarks = "; then ".join(f"{one.author or 'no name'}: “{' '.join(one.paragraphs)}”" for one in thread.comments)
    anchor = thread.comments[0].anchor
    beside = f" on “{anchor}”" if anchor else ""
    return f"{thread.label or 'the whole text'}{beside}, {remarks}"

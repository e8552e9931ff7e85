"""Definitions: a paragraph that opens with a quoted or bold term and says what it means."""

import re
from dataclasses import replace

from clausekit.document.inlines import DefinedTerm, Inline, Line, Text, line_text

_SAYS = (
    r"(?:(?:shall|will)\s+)?(?:means?|includes?|(?:has|have|bears?)\s+the\s+(?:same\s+)?meaning|refers?\s+to"
    r"|is\s+defined|are\s+defined|is\s+to\s+be\s+read\s+as)\b"
)
_QUOTED = re.compile(
    rf"\s*(?P<open>[\"“‘'«])(?P<term>[^\"”’'»]{{1,80}})[\"”’'»],?\s*(?:\([^)]{{1,60}}\)\s*)?:?\s*{_SAYS}"
)
_AFTER_BOLD = re.compile(rf"[\"”’']?,?\s*(?:\([^)]{{1,60}}\)\s*)?:?\s*{_SAYS}", re.IGNORECASE)
_LONGEST_TERM = 80


def mark_definition(line: Line, target: str) -> Line:
    """The same words, with the term that the line defines marked as one; most lines define none."""
    if not line or any(isinstance(part, DefinedTerm) for part in line):
        return line
    found = _QUOTED.match(line_text(line)[:240])
    if found:
        return _marked(line, found.start("term"), found.end("term"), target)
    lead = line_text(line[:1])
    at = 1 if lead in ('"', "“", "‘", "'") and len(line) > 1 else 0
    first, rest = line[at], line_text(line[at + 1 :])
    if isinstance(first, Text) and first.strong and len(first.text) <= _LONGEST_TERM and _AFTER_BOLD.match(rest):
        term = first.text.rstrip(" :,")
        start = sum(len(line_text((part,))) for part in line[:at])
        return _marked(line, start, start + len(term), target)
    return line


def cut_start(line: Line, length: int) -> Line:
    """A line without its first characters."""
    return _slice(line, length, len(line_text(line)))


def _marked(line: Line, start: int, end: int, target: str) -> Line:
    term = DefinedTerm(line_text(line)[start:end], target, defines=True)
    return (*_slice(line, 0, start), term, *cut_start(line, end))


def _slice(line: Line, start: int, end: int) -> Line:
    kept: list[Inline] = []
    at = 0
    for part in line:
        words = line_text((part,))
        inside = words[max(start - at, 0) : max(end - at, 0)]
        if inside == words and words:
            kept.append(part)
        elif inside:
            kept.append(replace(part, text=inside) if isinstance(part, Text) else Text(inside))
        at += len(words)
    return tuple(kept)

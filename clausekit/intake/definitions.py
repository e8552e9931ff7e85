"""Definitions: a paragraph that opens with a quoted or bold term and says what it means."""

import re

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
    if not line or DefinedTerm in map(type, line):
        return line
    lead = line_text(line[:1])
    found = _QUOTED.match(lead[:240] if len(line) == 1 else line_text(line)[:240])
    if found:
        return _marked(line, found.start("term"), found.end("term"), target)
    at = 1 if lead in ('"', "“", "‘", "'") and len(line) > 1 else 0
    first = line[at]
    if not isinstance(first, Text) or not first.strong or len(first.text) > _LONGEST_TERM:
        return line
    if _AFTER_BOLD.match(line_text(line[at + 1 :])):
        term = first.text.rstrip(" :,")
        start = sum(len(line_text((part,))) for part in line[:at])
        return _marked(line, start, start + len(term), target)
    return line


def cut_start(line: Line, length: int) -> Line:
    """A line without its first characters."""
    if len(line) == 1 and isinstance(only := line[0], Text) and 0 < length < len(only.text):
        return (Text(only.text[length:], only.strong, only.emphasis),)
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
            kept.append(Text(inside, part.strong, part.emphasis) if isinstance(part, Text) else Text(inside))
        at += len(words)
    return tuple(kept)

"""Meaning that is given by colour alone."""

import re
from collections.abc import Iterator

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.subject import Subject

_COLOUR = r"(?:red|green|yellow|amber|orange|blue|purple|pink|grey|gray)"
_SHOWN = r"(?:shown|marked|highlighted|printed|written|set out|shaded|coloured|given|text|items?|changes?|words?)"
_ALONE = re.compile(
    rf"\b(?:{_SHOWN}\s+(?:are\s+|is\s+)?in\s+{_COLOUR}"
    rf"|(?:the\s+)?{_COLOUR}\s+(?:text|items?|rows?|cells?|words?|entries|boxes))\b(?!\s*(?:and|with|\())",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Remark]:
    """Words that send the reader by a colour, words that only a colour tells from others, cells with a colour alone."""
    for passage in subject.passages:
        for found in _ALONE.finditer(passage.text):
            yield Remark(passage, f"“{found[0]}”: not every reader sees it")
    for words in subject.setting.shown.by_colour if subject.setting.shown else ():
        yield Remark(None, f"“{words}” stands out by its colour and by nothing else")


CHECK = Check(
    code="a11y-colour",
    severity=Severity.WARNING,
    finds="Meaning given by colour alone",
    hint="say it in words or with a mark as well",
    authority="Web Content Accessibility Guidelines 2.2, criterion 1.4.1",
    find=find,
    accessibility=True,
)

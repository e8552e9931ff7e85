"""Number agreement: one day, two days, whatever number an answer turns out to be."""

import re

_ONE_OF_MANY = re.compile(
    r"(?<![\w.,/£-])1 (\[?)(?:(calendar|consecutive|full|paid|Working|working) )?"
    r"(month|day|week|hour|year|minute|Working Day|Day|person|people|time|member|place|representative)(s?)(?=\b)(\]?)"
)
_IRREGULAR = {"people": "person"}


def agree_number(text: str) -> str:
    """A text in which what follows a lone figure 1 stands in the singular: ``1 months`` becomes ``1 month``."""
    return _ONE_OF_MANY.sub(_singular, text) if "1 " in text else text


def _singular(found: re.Match[str]) -> str:
    opening, before, noun, _, closing = found.groups()
    kind = f"{before} " if before else ""
    return f"1 {opening}{kind}{_IRREGULAR.get(noun, noun)}{closing}"

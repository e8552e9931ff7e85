"""Stale references: words that still cite a number which another provision bears now, or none."""

import re
from collections.abc import Iterator, Mapping, Sequence

from clausekit.comparison.comparison import Pair, Passage
from clausekit.comparison.depth import CITED, NUMBER
from clausekit.findings import Finding, Location, Severity

_OF_A_LAW = re.compile(r"\s*(?:,[^.;]{0,30})?\s+(?:of|to|in)\s+(?:the|that|those|an?y?)?\s*(?:[A-Z][\w’'-]*\s+)*"
                       r"(?:Act|Acts|Regulations?|Order|Directive|Code|GDPR|Convention|Agreement)\b")  # fmt: skip
"""After a number, the sign that another text than this one is cited."""
_RELATIVE = ("Paragraph", "Sub-clause", "Subclause")
"""Kinds of citation whose number may stand for a part of the provision that they are in."""


def stale_references(pairs: Sequence[Pair], labels_now: Mapping[str, str]) -> tuple[Finding, ...]:
    """A warning for every reference that was left as it was while what it cites was renumbered or is gone.

    The words are equal, so that no comparison of words shows it, and they mean something else.

    Args:
        pairs: every pair of a comparison.
        labels_now: for each label before, the label after of the same passage; only those that are certain.
    """
    there = {one.label for pair in pairs for one in pair.after if one.label}
    gone = {one.label for pair in pairs if not pair.after for one in pair.before if one.label} - labels_now.keys()
    if not gone and all(label == now for label, now in labels_now.items()):
        return ()
    found: dict[tuple[str, str], Finding] = {}
    for pair in pairs:
        before = {cited for one in pair.before for cited in _cited(one)}
        for one in pair.after if before else ():
            for cited in _cited(one):
                now = labels_now.get(cited, "")
                if cited in before and ((now and now != cited) or cited in gone):
                    found.setdefault((one.label, cited), _finding(one, cited, now, taken=cited in there))
    return tuple(found.values())


def _cited(passage: Passage) -> Iterator[str]:
    """The labels that a passage cites: ``4.2``, ``4.2(a)``, ``Schedule 1``."""
    text = passage.text
    for match in CITED.finditer(text):
        kind = match["kind"].capitalize()
        if kind in _RELATIVE or _OF_A_LAW.match(text, match.end()):
            continue
        for number in NUMBER.findall(match["numbers"]):
            label = re.sub(r"\s+", "", number)
            yield f"{kind} {label}" if kind in ("Schedule", "Appendix", "Annex") else label


def _finding(passage: Passage, cited: str, now: str, *, taken: bool) -> Finding:
    what = f"is {now} now" if now else "is gone"
    other = f", and {cited} is another provision" if taken else ""
    message = f"the words still cite {cited}, but what was {cited} {what}{other}: they mean something else now"
    return Finding("reference-stale", message, Location(part=passage.label or "the text"), Severity.WARNING)

"""A party that goes by several names."""

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.passages import Passage
from clausekit.inspection.subject import SPOKEN, Subject

_CALLED = re.compile(
    r"\b[Tt]he (?P<name>Employer|Company|Council|Trust|Authority|University|Corporation|Firm|Organisation|Management)\b"
    r"(?![ -][A-Z])"
)
_CAPITALS = re.compile(r"(?:[A-Z][\w’'-]+)(?: (?:of|and|for|the|[A-Z][\w’'-]+)){1,9}")
_CLOSE = 3
"""Letters by which a name may differ from the right one and still be meant for it."""


def find(subject: Subject) -> Iterator[Remark]:
    """The employer under two short names, and a full name that is spelt in another way."""
    yield from _short_names(subject)
    yield from _spellings(subject)


def _short_names(subject: Subject) -> Iterator[Remark]:
    defined = {one.term for one in subject.definitions}
    counted: Counter[str] = Counter()
    first: dict[str, Passage] = {}
    for passage in subject.passages:
        if passage.kind in SPOKEN:
            for found in _CALLED.finditer(passage.text):
                counted[found["name"]] += 1
                first.setdefault(found["name"], passage)
    usual = next(
        (name for name in counted if name in defined), max(counted, key=lambda name: counted[name], default="")
    )
    for name in counted:
        if name != usual and name not in defined:
            message = f"“the {name}” here, where the text otherwise says “the {usual}”"
            yield Remark(first[name], message)


def _spellings(subject: Subject) -> Iterator[Remark]:
    names = {subject.setting.employer, *(_name(one) for one in subject.document.title_page.parties)} - {""}
    said: set[str] = set()
    for passage in subject.passages:
        for found in _CAPITALS.finditer(passage.text):
            words = found[0]
            for name in names:
                far = Levenshtein.distance(words.lower(), name.lower(), score_cutoff=_CLOSE)
                close = 0 < far <= _CLOSE and len(name) > 4 * _CLOSE
                if close and words not in said and words not in names:
                    said.add(words)
                    yield Remark(passage, f"“{words}” is nearly, and not, the name “{name}”")


def _name(party: str) -> str:
    """A party's name without its address and its short name."""
    return re.split(r"\s*[(,]", party.strip(), maxsplit=1)[0]


CHECK = Check(
    code="party-name",
    severity=Severity.WARNING,
    finds="A party that goes by several names",
    hint="use one name throughout, and define the short one once",
    authority="Office of the Parliamentary Counsel, Drafting guidance, on consistency",
    find=find,
)

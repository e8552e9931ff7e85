"""A cross-reference whose number and name do not belong together."""

import re
from collections.abc import Iterator

from clausekit.document.blocks import Provision, Schedule
from clausekit.document.inlines import Reference, line_text
from clausekit.document.labels import cited_blocks
from clausekit.findings import Severity
from clausekit.inspection.check import Check, Remark
from clausekit.inspection.citations import citations_of
from clausekit.inspection.subject import Subject, plain_label
from clausekit.language.tokens import tokens

_NAMED = re.compile(r"\s*(?:,\s*)?[(“\"‘'](?P<name>[A-Z][^()“”\"‘’']{3,60})[)”\"’']")
_SMALL = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "this", "to", "with"])


def find(subject: Subject) -> Iterator[Remark]:
    """``clause 8 (Training)`` where 8 is about something else, and a link that leads elsewhere than it shows."""
    numbers = {block.id: plain_label(label) for label, block in cited_blocks(subject.document.blocks) if block.id}
    titles = {plain_label(label): _title(block) for label, block in cited_blocks(subject.document.blocks)}
    for passage in subject.passages:
        for part in passage.line:
            if isinstance(part, Reference) and numbers.get(part.target):
                shown, leads = plain_label(part.text), numbers[part.target]
                if shown and shown != leads and not leads.endswith(f", paragraph {shown}"):
                    yield Remark(passage, f"the link “{part.text}” leads to {leads}")
        for one in citations_of(passage):
            named, title = _NAMED.match(passage.text, one.end), titles.get(one.label, "")
            if named and title and not _share_a_word(named["name"], title):
                where = next((label for label, other in titles.items() if _share_all(named["name"], other)), "")
                hint = f"“{named['name']}” is {where}" if where else ""
                yield Remark(passage, f"“{one.shown}” is “{title}” and not “{named['name']}”", hint)


def _title(block: Provision | Schedule) -> str:
    return line_text(block.title).strip()


def _stems(words: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokens(words) if token.is_word and token.plain not in _SMALL)


def _share_a_word(name: str, title: str) -> bool:
    return bool(_stems(name) & _stems(title))


def _share_all(name: str, title: str) -> bool:
    return bool(_stems(name)) and _stems(name) <= _stems(title)


CHECK = Check(
    code="wrong-reference",
    severity=Severity.ERROR,
    finds="A reference whose number and name do not belong together",
    hint="say which of the two is meant",
    authority="Office of the Parliamentary Counsel, Drafting guidance, on cross-references",
    find=find,
)

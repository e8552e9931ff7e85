"""Frame: the articles around the clauses, and the title page, from the template of a form.

A template of ``templates/agreement/`` is Markdown of the clause dialect with four marks of its own:

* ``@title: …``, ``@party: …``, ``@fact Date: …``, ``@standing: …``, ``@header: …``, ``@footer: …`` and
  ``@word means: …`` lines, before the first heading;
* ``## Title {#anchor}`` begins an article;
* ``## @substantive`` is where the clauses of that section go (``## @signatures`` the signatures);
* ``# Title {#anchor}`` begins a schedule.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from clausekit.document.blocks import Block
from clausekit.document.inlines import line_text
from clausekit.drafting.bargaining import Bargaining, Stage
from clausekit.drafting.fill import with_keys
from clausekit.markdown.escape import escape_answer
from clausekit.markdown.parser import Definitions
from clausekit.markdown.read_clause import read_clause, read_meaning
from clausekit.templating import long_date, render_template

FOLDER = "agreement"
_HEAD = re.compile(r"@(title|party|fact|standing|header|footer|word)(?: ([^:]+))?:[ ]*(.*)")
_CHUNK = re.compile(r"^(#{1,2}) (.*?)(?: \{#([a-z-]+)\})?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a section's clauses go."""

    section: str


@dataclass(frozen=True, slots=True)
class FramePart:
    """An article or a schedule of the template itself."""

    title: str
    key: str
    blocks: tuple[Block, ...]
    is_schedule: bool


@dataclass(slots=True)
class Frame:
    """A form's template, rendered and read."""

    title: str = ""
    parties: list[str] = field(default_factory=list)
    facts: list[tuple[str, str]] = field(default_factory=list)
    standing: str = ""
    header: str = ""
    footer: str = ""
    words: dict[str, str] = field(default_factory=dict)
    parts: list[Slot | FramePart] = field(default_factory=list)


def read_frame(content: Bargaining, templates: Path, terms: Definitions) -> Frame:
    """Render the template of the bargaining file's form, and read it.

    Args:
        content: the bargaining file.
        templates: the folder of templates.
        terms: every label of a defined term.
    """
    text = render_template(templates, f"{FOLDER}/{content.form.value}.md.j2", _values(content), escape_answer)
    starts = list(_CHUNK.finditer(text))
    frame = Frame()
    _read_head(frame, text[: starts[0].start()] if starts else text)
    for at, start in enumerate(starts):
        body = text[start.end() : starts[at + 1].start() if at + 1 < len(starts) else len(text)]
        _read_part(frame, start, body.strip(), terms)
    return frame


def _values(content: Bargaining) -> Mapping[str, object]:
    return {
        "title": content.title,
        "employer": content.employer,
        "unions": content.unions,
        "workplace": content.workplace,
        "nation": content.nation.value,
        "sits_under": [
            {"name": one.name, "level": one.level.value, "date": one.date, "locally_variable": one.locally_variable}
            for one in content.sits_under
        ],
        "status": content.status.value,
        "starts": None if content.starts == "on-signature" else content.starts,
        "review_months": content.review_months,
        "notice_months": content.notice_months,
        "date": long_date(content.draft.date),
        "version": content.draft.version,
        "is_draft": content.stage is Stage.DRAFT,
        "systems": content.systems,
    }


def _read_head(frame: Frame, text: str) -> None:
    for found in _HEAD.finditer(text):
        what, label, value = found.groups()
        words = line_text(read_meaning(value, {}).line)
        match what:
            case "party":
                frame.parties.append(words)
            case "fact":
                frame.facts.append((label, words))
            case "word":
                frame.words[label] = words
            case _:
                setattr(frame, what, words)


def _read_part(frame: Frame, start: re.Match[str], body: str, terms: Definitions) -> None:
    marks, title, anchor = start.groups()
    if title.startswith("@"):
        frame.parts.append(Slot(title.removeprefix("@")))
        return
    key = f"frame/{anchor or len(frame.parts)}"
    reading = read_clause(body, terms)
    if reading.problems:
        raise ValueError(f"template article {title!r}: {reading.problems[0].message}")
    blocks = tuple(with_keys(block, key, f"{key}/{at}") for at, block in enumerate(reading.blocks, 1))
    shown = line_text(read_meaning(title, {}).line)
    frame.parts.append(FramePart(shown, key, blocks, is_schedule=marks == "#"))

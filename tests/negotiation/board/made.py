"""Folders of several employers, and what was exchanged with each, for the tests of the board."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.library.load import load_library
from clausekit.markdown.write_document import write_document
from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.exchange import file_given
from clausekit.negotiation.record_step import record_step
from clausekit.negotiation.round import Side
from clausekit.negotiation.status import Step

LIBRARY = load_library()
TRAINING = "training/before-go-live"
FIRST = date(2027, 3, 1)
FACTS = """\
employer: {{name: {name}, signs: [Director]}}
unions: [{{name: Example Union, signs: [Secretary]}}]
workplace: every workplace
nation: england
draft: {{date: 2027-03-01, version: "1"}}
clauses:
  - id: training/before-go-live
    position: {position}
{local}  - id: transparency/explanation
    position: realistic
"""
LOCAL = """\
    local_wording: |
      The Employer must train each worker before a system is used.

      The training is in working time.
"""


def make_folder(home: Path, name: str, position: str = "ideal", *, local: bool = False) -> Path:
    """A bargaining folder."""
    folder = home / name.lower().replace(" ", "-")
    folder.mkdir(parents=True)
    facts = FACTS.format(name=name, position=position, local=LOCAL if local else "")
    (folder / "bargaining.yaml").write_text(facts, "utf-8")
    return folder


def exchange(folder: Path, what: str, day: date) -> None:
    """Add a round: ``union ours`` or ``employer theirs``."""
    side, which = what.split()
    text = write_document(draft(read_bargaining(folder), LIBRARY, allow_blanks=True).document)
    if which == "theirs":
        number = provisions(folder, TRAINING)[0]
        head, mark, rest = text.partition(f"**{number}** ")
        text = f"{head}{mark}Where it can, the Employer will see to what follows. {rest}"
    path = folder.parent / f"{folder.name}-{which}.md"
    path.write_text(text, "utf-8")
    add_round(folder, file_given(path), Side(side), day)


def provisions(folder: Path, clause: str) -> list[str]:
    """The numbers of a clause's provisions in our draft."""
    numbers = draft(read_bargaining(folder), LIBRARY, allow_blanks=True).numbers
    return [one.number for article in numbers if article.key == clause for one in article.below]


def agree(folder: Path, numbers: list[str], round_number: int, day: date = FIRST) -> None:
    """Record an agreement."""
    record_step(folder, Step.AGREED, numbers, day, round_number=round_number)


def play(folder: Path, case: dict[str, Any]) -> None:
    """What a case says that happened."""
    day = FIRST
    for what in case["rounds"]:
        exchange(folder, what, day)
        day += timedelta(days=7)
    if agreed := case.get("agree"):
        numbers = provisions(folder, agreed.get("clause") or agreed["first"])
        agree(folder, numbers if "clause" in agreed else numbers[:1], int(agreed["round"]), day)
    if withdrawn := case.get("withdraw"):
        record_step(folder, Step.WITHDRAWN, provisions(folder, withdrawn), day)
    for what in case.get("later", []):
        exchange(folder, what, day)

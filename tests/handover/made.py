"""Packs of the worked example that the tests of handing over look at, made once for each mandate."""

import shutil
from pathlib import Path

from clausekit.drafting.bargaining import read_bargaining
from clausekit.handover.pack import Pack, make_pack
from clausekit.library.load import load_library
from tests.conftest import EXAMPLE

LIBRARY = load_library()
LANTERNS = """
employer: {name: Brightwater Parks Trust, address: Lantern House by the Old Mill, signs: [Director]}
unions: [{name: Union of Park Keepers, signs: [Secretary]}]
workplace: every lawn and pond of the Trust
nation: england
form: stand-alone
draft: {date: 2027-03-01, version: "1"}
reference_salt: plum-otter-41
clauses:
  - {id: parks/lamps, position: POSITION}
"""
LANTERN_CLAUSE = """
id: parks/lamps
title: Title of amber lanterns beside water
theme: parks
s178: [a]
nations: [england]
bargained_at: either
source: Made up for this test
licence: CC0-1.0
owner: nobody
versions:
  - version: "1.0"
    date: 2026-11-21
    note: Note on copper lanterns for nobody
    checked_on: 2026-11-21
    incorporable: part
    plain: Plain words say lanterns burn brightly
    case: Publicly a case stands for lanterns
    why: Privately one reason remains for lanterns
    objections:
      - says: Employers may say lanterns are costly
        answer: Then answer that darkness costs double
    questions: [How many lanterns burned last winter]
    variables:
      - {name: lamp_days, kind: number, unit: working days, question: "How many  days?", default: "5"}
      - name: lamp_oils
        kind: choice
        question: Which oils?
        choices: [olive, walnut, linseed]
        default: {ideal: olive, realistic: walnut, fallback: linseed}
    duties:
      - {who: employer, what: Oil every single lantern by hand, by_when: before dusk on each working evening,
         record: a ledger of oil and wicks, cost: employer}
    positions:
      ideal:
        text: All lanterns must burn until daybreak. {#lamps}
        duties:
          - {who: employer, what: Trim every wick upon the lawn, by_when: at noon upon each odd Tuesday,
             record: a book of wicks and snuffers, cost: employer}
      realistic:
        text: |
          Most [Lanterns] must burn till midnight strikes. {#lamps}
        defines:
          - {term: Lanterns, meaning: glass boxes holding one tallow candle}
      fallback:
        text: Some lanterns might burn till supper. {#lamps}
"""


def example_in(folder: Path) -> Path:
    """A copy of the worked example."""
    target = folder / "northshire-council"
    if not target.exists():
        shutil.copytree(EXAMPLE, target)
    return target


def pack_of(folder: Path, *papers: str, suffix: str = ".docx") -> Pack:
    """The pack of a folder."""
    return make_pack(read_bargaining(folder), LIBRARY, papers=papers, suffix=suffix)


def for_others(pack: Pack) -> dict[str, bytes]:
    """The files for the employer and members, by folder and name."""
    return {f"{one.path.parent.name}/{one.path.name}": one.content for one in pack.cleared}


def lanterns_in(folder: Path, position: str = "ideal") -> Path:
    """A small folder with a clause of its own, no words of which stand anywhere else."""
    target = folder / "brightwater"
    (target / "library" / "parks").mkdir(parents=True, exist_ok=True)
    (target / "library" / "parks" / "lamps.yaml").write_text(LANTERN_CLAUSE, "utf-8")
    (target / "bargaining.yaml").write_text(LANTERNS.replace("POSITION", position), "utf-8")
    return target

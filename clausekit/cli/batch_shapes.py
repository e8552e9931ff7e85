"""How the report of a batch is shown: as rows of a table, as CSV, and to programs."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from clausekit.batching.outcome import Did, Outcome, counted
from clausekit.cli.output import finding_as_json
from clausekit.rendering.csv_rows import render_csv

HEADER = ("line", "employer", "folder", "what", "files", "remark", "changed by hand", "places", "findings")


def report_rows(one: Outcome) -> Iterator[tuple[str, ...]]:
    """A row on the terminal."""
    yield str(one.row.line), one.did.value, one.row.folder, str(one.files or ""), remark(one)


def remark(one: Outcome) -> str:
    """What to know of a row, in a sentence or two; its mistakes are told apart."""
    said = [one.why] if one.why else []
    if one.by_hand and one.did not in (Did.KEPT, Did.CONFLICT):
        said.append(f"by hand, left so: {', '.join(one.by_hand)}")
    if one.clashes:
        said.append(f"{len(one.clashes)} place{'s' if len(one.clashes) != 1 else ''}, shown below")
    if one.did in (Did.REFUSED, Did.WRONG, Did.FAILED):
        more = f" and {len(one.findings) - 1} more" if len(one.findings) > 1 else ""
        said.append(f"{one.findings[0].message}{more}")
    elif one.findings:
        said.append(f"{len(one.findings)} note{'s' if len(one.findings) != 1 else ''}")
    return "; ".join(said)


def clash_lines(one: Outcome) -> Iterator[str]:
    """The places that two hands changed, each with what it was, is, and would be."""
    for clash in one.clashes:
        yield ""
        yield f"{one.row.folder}: {clash.place}"
        for label, words in (("was", clash.was), ("yours", clash.yours), ("claim", clash.claim)):
            first, *more = words.splitlines() or ["(nothing)"]
            yield f"  {label:<6} {first}"
            yield from (f"         {line}" for line in more)


def report_csv(outcomes: Sequence[Outcome]) -> bytes:
    """The report as a table for a spreadsheet."""
    rows = [
        (
            str(one.row.line),
            one.row.employer,
            one.row.folder,
            one.did.value,
            str(one.files),
            remark(one),
            "; ".join(one.by_hand),
            "\n".join(f"{clash.place}: yours {clash.yours} | claim {clash.claim}" for clash in one.clashes),
            "\n".join(map(str, one.findings)),
        )
        for one in outcomes
    ]
    return render_csv([HEADER, *rows])


def report_json(outcomes: Sequence[Outcome]) -> bytes:
    """The report as docs/schemas/batch.schema.json describes it."""
    content = {
        "counts": {did.value: number for did, number in counted(outcomes).items()},
        "rows": [_row(one) for one in outcomes],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _row(one: Outcome) -> dict[str, Any]:
    return {
        "line": one.row.line,
        "employer": one.row.employer,
        "folder": str(one.folder),
        "what": one.did.value,
        "files": one.files,
        "why": one.why,
        "by_hand": list(one.by_hand),
        "clashes": [
            {"place": clash.place, "was": clash.was, "yours": clash.yours, "claim": clash.claim}
            for clash in one.clashes
        ],
        "findings": [finding_as_json(finding) for finding in one.findings],
    }

"""Reports from text, in the form of tests/cases/report.yaml."""

import re
from pathlib import Path

import yaml

from clausekit.comparison.appraisal import Appraisal, Effect, Signal, SignalKind, Touches
from clausekit.comparison.comparison import (
    Change,
    ChangeClass,
    Comparison,
    Edit,
    EditKind,
    Fate,
    Pair,
    Passage,
    PassageKind,
)
from clausekit.document.document import Document, TitlePage
from clausekit.findings import Finding, Location, Severity
from clausekit.rendering.gather_report import gather_report
from clausekit.rendering.report import Report, Side

CASE = Path(__file__).parent.parent / "cases" / "report.yaml"
MARKED = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL)
NOTHING = Document(title_page=TitlePage(title=""), blocks=())


def read_case() -> Report:
    case = yaml.safe_load(CASE.read_text("utf-8"))
    appraisals = []
    changes = []
    for change in case["changes"]:
        pairs = tuple(pair(row) for row in change["pairs"])
        changes.append(Change(before=change["before"], after=change["after"], pairs=pairs))
        appraisals += [appraisal(row) for row in change["pairs"]]
    comparison = Comparison(before=NOTHING, after=NOTHING, changes=tuple(changes))
    findings = tuple(finding(row) for row in case["findings"])
    return gather_report(comparison, appraisals, side(case["before"]), side(case["after"]), findings)


def side(row):
    return Side(**{**row, "themes": tuple(row["themes"])})


def finding(row):
    return Finding(row["code"], row["message"], Location(row["file"]), Severity(row["severity"]), row["hint"])


def edits(words):
    """Marked words as edits; the blank between a thing taken out and what replaces it belongs to neither."""
    found, at = [], 0
    words = words.replace("-] {+", "-]{+")
    for mark in MARKED.finditer(words):
        if mark.start() > at:
            found.append(Edit(EditKind.KEPT, words[at : mark.start()]))
        kind = EditKind.TAKEN_OUT if mark[1] is not None else EditKind.PUT_IN
        found.append(Edit(kind, mark[1] or mark[2]))
        at = mark.end()
    return (*found, *([Edit(EditKind.KEPT, words[at:])] if words[at:] else []))


def pair(row):
    made = edits(row["words"])
    fate = Fate(row.get("fate", "edited" if "depth" in row else "same"))
    kind = PassageKind(row["kind"])
    before = "".join(one.text for one in made if one.kind is not EditKind.PUT_IN)
    after = "".join(one.text for one in made if one.kind is not EditKind.TAKEN_OUT)
    old = row.get("label", "")
    new = row.get("after_label", old)
    article = row.get("article", -1)
    return Pair(
        before=() if fate is Fate.NEW else (Passage(kind=kind, text=before, label=old, article=article),),
        after=()
        if fate is Fate.GONE
        else tuple(Passage(kind=kind, text=after, label=label, article=article) for label in new.split() or [""]),
        fate=fate,
        depth=ChangeClass(row.get("depth", "none")),
        moved=row.get("moved", False),
        renumbered=row.get("renumbered", False),
        edits=made,
    )


def appraisal(row):
    if "effect" not in row:
        return None
    signals = tuple(
        Signal(SignalKind(kind), Effect(effect), before, after, reason)
        for kind, effect, before, after, reason in row.get("signals", ())
    )
    touches = Touches(row.get("touches", "wording only"))
    return Appraisal(Effect(row["effect"]), signals, touches, tuple(row.get("depends_on", ())))

"""The files that ``clausekit diff -o`` makes: a report or a redline, by the ending of each name."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clausekit.cli.kept_apart import not_for_others
from clausekit.cli.operand import Operand
from clausekit.cli.output import finding_as_json
from clausekit.comparison.appraisal import Appraisal
from clausekit.comparison.appraise import Appraised
from clausekit.comparison.comparison import Pair
from clausekit.document.document import Document
from clausekit.document.labels import cited_blocks
from clausekit.document.walk import walk
from clausekit.findings import Finding, InputError, Location, nearest, one_of
from clausekit.rendering.report import UNION_ONLY, Report
from clausekit.rendering.report_json import report_as_json
from clausekit.rendering.report_text import render_report

if TYPE_CHECKING:
    from clausekit.rendering.standing import Standing

REDLINE = ".docx"
PAGE = ".html"
FORMATS = (REDLINE, PAGE, ".txt", ".json")
MARK = "union-only"
"""What the name of a redline says that is not for the employer."""
_PROPOSER = re.compile(r"(union|employer)(?:: *(.*))?")
_OUR_ID = re.compile(r"r\d{9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Redlining:
    """How a redline is to be made."""

    exchanged: bool
    author: str
    date: date
    comments: bool
    proposer: str = ""
    """Whose proposal the text after is, as ``employer`` or ``employer: Northshire Council``."""
    agreed: tuple[str, ...] = ()
    keep_looks: bool = False
    """Let the optional engine make it, which keeps the formatting of Word files that others made."""
    bargaining: bool = False
    """Mark up by side, as unions do at the table, and not as tracked changes."""


def report_json(report: Report) -> dict[str, object]:
    """A report with its findings, as ``--json`` prints it."""
    return report_as_json(report) | {"findings": [finding_as_json(one) for one in report.findings]}


def check_outputs(paths: Sequence[Path], redlining: Redlining, sides: tuple[Operand, Operand]) -> None:
    """See that every name ends in a format, that what is called exchanged can have been, and what is agreed is there.

    Raises:
        InputError: all that is wrong.
    """
    wrong = [_unknown(path) for path in paths if path.suffix not in FORMATS]
    if not redlining.bargaining:
        given = (("--proposer", redlining.proposer), ("--agreed", redlining.agreed))
        wrong += [_for_mark_up(name) for name, value in given if value]
    elif not _PROPOSER.fullmatch(redlining.proposer):
        message = "bargaining mark-up needs to know whose proposal AFTER is"
        hint = "`--proposer union` or `--proposer employer`, with a name if you like: `employer: Northshire Council`"
        wrong.append(Finding("proposer-missing", message, hint=hint))
    labels = [label for label, _ in cited_blocks(sides[1].document.blocks)]
    wrong += [_not_there(one, labels) for one in redlining.agreed if one not in labels]
    if redlining.exchanged:
        from clausekit.cli.was_exchanged import never_exchanged  # brings what reads a folder

        wrong += [_not_exchanged(one) for one in sides if one.file is None]
        wrong += [_marked(one) for one in sides if one.file is not None and _is_union_only(one)]
        wrong += never_exchanged(one.file for one in sides if one.file is not None)
    sent = redlining.exchanged and not redlining.bargaining
    wrong += not_for_others(path for path in paths if not (sent and path.suffix == REDLINE))
    read = {one.file.resolve() for one in sides if one.file is not None}
    wrong += [_own_input(path) for path in paths if path.resolve() in read]
    if redlining.keep_looks:
        wrong += [_not_word(one) for one in sides if one.file is None or one.file.suffix.lower() != REDLINE]
    if wrong:
        raise InputError(wrong)


def output_files(
    paths: Sequence[Path],
    report: Report,
    appraised: Appraised,
    sides: tuple[Operand, Operand],
    redlining: Redlining,
    *,
    everything: bool,
) -> dict[Path, bytes]:
    """Every file asked for, under the name that it gets: a union-only redline says so in its name.

    Raises:
        InputError: a redline cannot be made.
    """
    files: dict[Path, bytes] = {}
    for path in paths:
        if not is_redline(path, redlining):
            files[path] = _report_file(path, report, everything=everything)
        elif redlining.bargaining:
            files[_marked_name(path, redlining)] = _bargaining(path.suffix, appraised, redlining)
        else:
            files[_marked_name(path, redlining)] = _redline(appraised, sides, redlining)
    return files


def is_redline(path: Path, redlining: Redlining) -> bool:
    """Whether a file is one of those that may be sent where both texts were exchanged; the others are reports."""
    return path.suffix == REDLINE or (redlining.bargaining and path.suffix == PAGE)


def _report_file(path: Path, report: Report, *, everything: bool) -> bytes:
    if path.suffix == PAGE:
        from clausekit.rendering.report_html import render_report_html  # brings Jinja

        return render_report_html(report).encode()
    if path.suffix == ".json":
        return (json.dumps(report_json(report), ensure_ascii=False, indent=2) + "\n").encode()
    return f"{UNION_ONLY}\n\n{render_report(report, everything=everything)}".encode()


def _redline(appraised: Appraised, sides: tuple[Operand, Operand], redlining: Redlining) -> bytes:
    from clausekit.rendering.redline import render_redline  # brings lxml
    from clausekit.rendering.standing import Exchanged, Standing, UnionOnly

    restated = not redlining.keep_looks and any(_is_foreign(one) for one in sides)
    standing: Standing
    if redlining.exchanged:
        standing = Exchanged(restated=restated)
    else:
        standing = UnionOnly(dict(_judged(appraised)) if redlining.comments else {}, restated=restated)
    day = redlining.date.isoformat()
    before, after = (side.file for side in sides)
    if redlining.keep_looks and before and after:
        from clausekit.rendering.redline_files import redline_files

        return redline_files(before, after, redlining.author, day, standing=standing)
    if before and after and {before.suffix.lower(), after.suffix.lower()} == {REDLINE}:
        made = _in_place(before, after, appraised, redlining, standing)
        if made is not None:
            return made
    return render_redline(appraised.comparison, redlining.author, day, standing=standing)


def _in_place(
    before: Path, after: Path, appraised: Appraised, redlining: Redlining, standing: "Standing"
) -> bytes | None:
    from clausekit.rendering.redline_in_place import redline_in_place

    contents = before.read_bytes(), after.read_bytes()
    day = redlining.date.isoformat()
    return redline_in_place(*contents, appraised.comparison, redlining.author, day, standing=standing)


def _bargaining(suffix: str, appraised: Appraised, redlining: Redlining) -> bytes:
    from clausekit.rendering.markup import Proposal, Side

    found = _PROPOSER.fullmatch(redlining.proposer)
    assert found is not None, "see check_outputs"
    agreed = frozenset(redlining.agreed)
    proposal = Proposal(Side(found[1]), (found[2] or "").strip(), agreed, redlining.exchanged)
    if suffix == PAGE:
        from clausekit.rendering.markup_html import render_markup_html

        return render_markup_html(appraised.comparison, proposal).encode()
    from clausekit.rendering.markup_docx import render_markup_docx

    return render_markup_docx(appraised.comparison, proposal)


def _judged(appraised: Appraised) -> Iterator[tuple[Pair, Appraisal]]:
    for pair, appraisal in zip(appraised.comparison.pairs, appraised.appraisals, strict=True):
        if appraisal is not None:
            yield pair, appraisal


def _is_foreign(side: Operand) -> bool:
    """Whether its looks are somebody else's and get lost: a Word file without the marks that our files have."""
    return Path(side.side.name).suffix.lower() == REDLINE and not _has_our_marks(side.document)


def _has_our_marks(document: Document) -> bool:
    return any(_OUR_ID.fullmatch(block.id) for block in walk(document.blocks))


def _marked_name(path: Path, redlining: Redlining) -> Path:
    return path if redlining.exchanged or MARK in path.stem.lower() else path.with_stem(f"{path.stem}-{MARK}")


def _not_exchanged(side: Operand) -> Finding:
    message = "is not a file, so it was never exchanged, and no redline of it may be sent"
    return Finding("not-exchanged", message, Location(side.side.name), hint="leave out `--exchanged`")


def _is_union_only(side: Operand) -> bool:
    """Whether a file says of itself, in its name or on its pages, that it is for the union only."""
    name = side.file.name.lower() if side.file is not None else ""
    furniture = f"{side.document.header} {side.document.footer}".lower()
    return MARK in name or "union only" in furniture


def _marked(side: Operand) -> Finding:
    message = "says of itself that it is for the union only, so it was never exchanged"
    return Finding("marked-union-only", message, Location(side.side.name), hint="leave out `--exchanged`")


def _own_input(path: Path) -> Finding:
    message = "is one of the two texts that are compared, and would be lost"
    return Finding("own-input", message, Location(str(path)), hint="give the result another name")


def _not_word(side: Operand) -> Finding:
    message = "is not a Word file, and docxodus compares Word files only"
    return Finding("engine-not-word", message, Location(side.side.name), hint="leave out `--engine`")


def _for_mark_up(option: str) -> Finding:
    message = f"`{option}` says something in bargaining mark-up only, and would be left out"
    return Finding("mark-up-only", message, hint="add `--markup bargaining`")


def _not_there(number: str, labels: list[str]) -> Finding:
    return Finding("agreed-unknown", f"the text after has no provision {number}", hint=one_of(number, labels))


def _unknown(path: Path) -> Finding:
    hint = nearest(path.suffix, FORMATS) or f"end the name in one of: {', '.join(FORMATS)}"
    return Finding("unknown-format", f"`{path.suffix or path.name}` is not a format", Location(str(path)), hint=hint)

"""The tables of formats: who writes which kinds of file, and the command that writes all of them."""

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from clausekit.cli import batch_run, board, coverage, diff_files, request, review, survey_report, table
from clausekit.cli.app import run
from clausekit.rendering import formats
from clausekit.word.read import read_word
from tests.conftest import EXAMPLE, ROOT
from tests.interview.answers import REQUEST

TALKS = ROOT / "examples" / "northshire-talks"
OURS, THEIRS = (TALKS / "rounds" / name for name in ("004-2027-03-22-union.docx", "005-2027-04-06-employer.docx"))
DAY = "--date=2026-11-21"


@dataclass(frozen=True)
class FormatTable:
    """A table of formats, and what writes a file of each of them into a folder."""

    endings: Iterable[str]
    write: Callable[[Path, list[str]], object]


def _told(*command: object) -> Callable[[Path, list[str]], object]:
    """A command that takes ``-o`` for each file."""

    def write(folder: Path, endings: list[str]) -> object:
        outputs = [word for ending in endings for word in ("-o", str(folder / f"written{ending}"))]
        return run([*map(str, command), *outputs])

    return write


def _of_a_survey(folder: Path, endings: list[str]) -> object:
    agreements = folder / "agreements"
    agreements.mkdir()
    shutil.copy(OURS, agreements / "ours.docx")
    assert run(["survey", "read", str(agreements), "-o", str(folder / "survey.db")]) == 0
    shutil.rmtree(agreements)
    return _told("survey", "report", folder / "survey.db", "--least", "1")(folder, endings)


def _of_a_batch(folder: Path, endings: list[str]) -> object:
    (folder / "employers.csv").write_text("employer;address\nEastmoor Care Ltd;1 Mill Lane\n", "utf-8")
    command = ("batch", "make", folder / "employers.csv", EXAMPLE, "--into", folder / "made", "--paper", "claim-letter")
    done = _told(*command)(folder, endings)
    shutil.rmtree(folder / "made")
    (folder / "employers.csv").unlink()
    return done


def _of_a_request(folder: Path, endings: list[str]) -> object:
    answers = folder / "answers.yaml"
    answers.write_text(yaml.safe_dump({"answers": {name: list(given) for name, given in REQUEST.items()}}), "utf-8")
    wanted = [word for ending in endings for word in ("--format", ending.removeprefix("."))]
    return run(["request", str(folder / "made"), "--answers", str(answers), DAY, *wanted])


MARK_UP = ("--markup", "bargaining", "--proposer", "employer")
TABLES: Mapping[str, FormatTable] = {
    "draft": FormatTable(formats.FORMATS, _told("draft", EXAMPLE)),
    "diff": FormatTable(diff_files.FORMATS, _told("diff", OURS, THEIRS)),
    "diff --markup bargaining": FormatTable(
        [one for one in diff_files.FORMATS if one in (diff_files.REDLINE, diff_files.PAGE)],
        _told("diff", OURS, THEIRS, *MARK_UP),
    ),
    "review": FormatTable(review.SUFFIXES, _told("review", TALKS)),
    "coverage": FormatTable(coverage.KINDS, _told("coverage", OURS)),
    "table": FormatTable(table.SUFFIXES, _told("table", TALKS)),
    "board": FormatTable(board.SUFFIXES, _told("board", TALKS)),
    "survey report": FormatTable(survey_report.FORMS, _of_a_survey),
    "batch": FormatTable(batch_run.REPORTS, _of_a_batch),
    "request": FormatTable(request.FORMATS, _of_a_request),
}
"""Every table of formats, by the command whose it is."""


def _word(content: bytes) -> bool:
    return bool(read_word(content, "written.docx").countered.blocks)


def _page(content: bytes) -> bool:
    return content.lstrip().lower().startswith(b"<!doctype html>") and content.rstrip().endswith(b"</html>")


def _rows(content: bytes) -> bool:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    return len(rows) > 1 and len({len(row) for row in rows}) == 1


def _words(content: bytes) -> bool:
    return len(content.decode().split()) > 20 and b"<html" not in content


IS_ONE: Mapping[str, Callable[[bytes], object]] = {
    ".docx": _word,
    ".html": _page,
    ".csv": _rows,
    ".json": json.loads,
    ".md": _words,
    ".txt": _words,
}
"""Whether what was written is a file of the kind that its name says."""

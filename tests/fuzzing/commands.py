"""Drive the command line over a bargaining folder of which one file was altered: exit code 3 is never the answer."""

import contextlib
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from clausekit.cli.app import OUR_FAULT, run
from tests.conftest import EXAMPLE, ROOT
from tests.fuzzing.alter_package import alter_package
from tests.fuzzing.alter_text import alter_text
from tests.fuzzing.choices import Choices

TALKS = ROOT / "examples" / "northshire-talks"
DAY = ("--date", "2027-05-01")
COUNTER = "rounds/005-2027-04-06-employer.docx"
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("draft", ".", "--force", "-o", "-"),
    ("round", "list"),
    ("round", "verify"),
    ("round", "show", "2"),
    ("round", "text", "3"),
    ("table", "."),
    ("table", ".", "--moves"),
    ("review", "."),
    ("agree", "7.2", "--round", "1", *DAY),
    ("park", "7.3", *DAY),
    ("reopen", "7.2", *DAY),
    ("withdraw", "7.3", *DAY),
    ("package", "list"),
    ("package", "add", "jobs for rota", "7.1", "8.1", *DAY),
    ("release", "training/before-go-live", "--to", "realistic", "--by", "officer", "--round", "1", *DAY),
    ("round", "add", "--verbal", "60 days, 7.2", "--by", "HR director", "--from", "employer", *DAY),
    ("round", "add", COUNTER, "--from", "employer", *DAY),
    ("pack", ".", "--force"),
    ("update", "."),
    ("update", ".", "--write"),
    ("coverage", "."),
    ("lint", "."),
    ("text", COUNTER),
    ("same", "rounds/004-2027-03-22-union.docx", COUNTER),
    ("diff", "rounds/004-2027-03-22-union.docx", COUNTER, "--json"),
    ("diff", ".", COUNTER, "--stat"),
    ("scrub", COUNTER, "--force"),
    ("new", "made", "--answers", "answers.yaml", *DAY),
    ("clauses", "show", "training/first-aid", "--library", "library"),
    ("diff", "training/first-aid:ideal", "training/first-aid:fallback", "--library", "library", "--defaults"),
    ("clauses", "history", "training/first-aid", "--library", "library"),
    ("clauses", "search", "first aid", "--library", "library"),
    ("law",),
    ("board", "."),
    ("batch", "employers.csv", "claim", "--into", "made", "--paper", "claim-letter"),
    ("survey", "read", "rounds", "-o", "survey.db", "--quiet"),
    ("purge", ".", "--yes"),
    ("survey", "report"),
    ("survey", "search", "cameras"),
    ("batch", "push", "employers.csv", "claim", "--paper", "claim-letter"),
    ("clauses", "list", "--library", "library", "--nation", "england"),
    ("clauses", "matrix", "--library", "library"),
    ("clauses", "book", "--library", "library"),
    ("clauses", "new", "training/phone-masts", *DAY),
    ("clauses", "check", "--library", "library"),
    ("package", "remove", "mast for mast", *DAY),
    ("request", "vans", "--answers", "vans.yaml", *DAY),
    ("demo", "made"),
    ("selfcheck",),
)
OF_NOBODYS_FILES = ("demo", "selfcheck")
"""Commands that read nothing of the folder: they are driven once, and no altered file is tried on them."""
POLICY = """\
union: Union of Northern Public Workers
locked: [training/first-aid]
minimum:
  training/before-go-live: fallback
"""
ANSWERS = """\
answers:
  employer: Northshire Council
  union: Union of Northern Public Workers
  nation: england
  public-body: "yes"
  recognised: "yes"
  recognised-for: [conditions]
  systems: [FleetSight trackers]
  system-fleetsight-trackers-kind: vehicle-tracking
  system-fleetsight-trackers-stage: pilot
  worries: [being sacked because of the tracker]
  must: [being sacked because of the tracker]
  mandate: now
"""
TABLE = "employer;date;training/before-go-live\nEastmoor Care Ltd;2027-03-02;realistic\n=1+1;02/03/2027;-\n"
REQUEST = """\
answers:
  system: FleetSight, trackers in the vans
  kind: vehicle-tracking
  stage: live
  in-writing: "no"
  employer: Northshire Council
  union: Union of Northern Public Workers
  nation: england
  public-body: "no"
  recognised-for: [conditions]
  asking: steward
  reply-by: 2027-06-01
  letters: []
"""
LINK = "  - {date: '2027-04-01', step: linked, numbers: ['11.2', '11.3'], package: mast for mast}\n"
SURVEY = "file,employer,sector,year,union\n005-2027-04-06-employer.docx,Northshire Council,councils,2027,Branch\n"


def commands(content: bytes) -> None:
    """Alter one file of a bargaining folder, run one command on it, and expect 0, 1 or 2."""
    choices = Choices(content)
    command = choices.one_of([one for one in COMMANDS if one[0] not in OF_NOBODYS_FILES])
    with folder() as place:
        files = sorted(path for path in place.rglob("*") if path.is_file())
        file = choices.one_of(files)
        alter = alter_package if file.suffix == ".docx" else alter_text
        file.write_bytes(alter(file.read_bytes(), choices))
        code, said = ran(command)
    assert code != OUR_FAULT, f"{' '.join(command)} with {file.relative_to(place)} altered:\n{said}"
    assert code in (0, 1, 2)


@contextlib.contextmanager
def folder() -> Iterator[Path]:
    """A copy of the worked talks with a library and answers of its own, as the working folder."""
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name).resolve() / "talks"
        shutil.copytree(TALKS, place)
        training = place / "library" / "training"
        training.mkdir(parents=True)
        shutil.copy(ROOT / "tests" / "cases" / "clause.yaml", training / "first-aid.yaml")
        shutil.copy(ROOT / "clauses" / "training" / "before-go-live.yaml", training)
        (place / "library" / "policy.yaml").write_text(POLICY, "utf-8")
        (place / "answers.yaml").write_text(ANSWERS, "utf-8")
        shutil.copytree(EXAMPLE, place / "claim")
        (place / "employers.csv").write_text(TABLE, "utf-8")
        (place / "vans.yaml").write_text(REQUEST, "utf-8")
        with (place / "rounds" / "status.yaml").open("a", encoding="utf-8") as status:
            status.write(LINK)
        (place / "survey.db").write_bytes(_survey())
        (place / "rounds" / "survey.csv").write_text(SURVEY, "utf-8")
        os.chdir(place)
        try:
            yield place
        finally:
            os.chdir(here)


@cache
def _survey() -> bytes:
    """A survey of the words that were exchanged, as bytes."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "survey.db"
        words = Path(name) / "in"
        words.mkdir()
        shutil.copy(TALKS / "rounds" / "003-2027-03-16-employer.txt", words)
        assert ran(("survey", "read", str(words), "-o", str(path), "--quiet"))[0] == 0
        return path.read_bytes()


def ran(arguments: tuple[str, ...], pasted: bytes = b"") -> tuple[int, str]:
    """The exit code of a command, and what it printed."""
    out, err = io.StringIO(), io.StringIO()
    standard_input, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(pasted), "utf-8")
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run(list(arguments))
    finally:
        sys.stdin = standard_input
    return code, out.getvalue() + err.getvalue()

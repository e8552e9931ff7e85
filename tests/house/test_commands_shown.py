"""Commands shown in the docs without a shell's name beside them, each run in a desk that has the files they name."""

import io
import re
import shlex
import shutil
import sys

import pytest

from clausekit.cli.app import run
from tests.batching.claims import make_claim, make_table
from tests.conftest import EXAMPLE, ROOT
from tests.house.test_docs import PAGES

TALKS = ROOT / "examples" / "northshire-talks"
FENCED = re.compile(r"^( *)```(\w*)\n(.*?)^\1```", re.DOTALL | re.MULTILINE)
NEEDS_MORE = ("--dask",)
"""What these ask for is no file: other computers. ``tests/survey`` starts a scheduler and workers for them."""
IN_TALKS = ("review", "agree", "package", "table", "round", "park")
"""What is typed inside the bargaining folder where no folder is named."""
SAYS_NO = ("same",)
"""The two files of the desk are not the same, and 1 is the answer."""
TYPED = "save\n"


def shown(page):
    blocks = (block for _, of, block in FENCED.findall(page.read_text("utf-8")) if of in ("", "text"))
    for block in blocks:
        for line in map(str.strip, block.splitlines()):
            if line.startswith("clausekit "):
                yield line.split(" #")[0].strip()


LINES = sorted({line for page in PAGES for line in shown(page)})


@pytest.fixture
def desk(tmp_path):
    for name in ("my-folder", "our-talks"):
        shutil.copytree(TALKS, tmp_path / name)
    for name in ("employer-a", "employer-b", "employer-c"):
        shutil.copytree(EXAMPLE, tmp_path / name)
    make_claim(tmp_path)
    (tmp_path / "claim").rename(tmp_path / "our-claim")
    make_table(tmp_path)
    theirs = next((TALKS / "rounds").glob("*-employer.docx"))
    ours = next((TALKS / "rounds").glob("*-union.docx"))
    (tmp_path / "agreements").mkdir()
    (tmp_path / "our-talks" / "for-employer").mkdir(exist_ok=True)
    named = {
        ours: ("our-draft", "ours", "for-signature", "our-talks/for-employer/draft-agreement"),
        theirs: ("their-counter", "theirs", "their-policy", "their-answer", "policy", "agreed", "agreements/one"),
    }
    for source, names in named.items():
        for name in names:
            shutil.copy(source, tmp_path / f"{name}.docx")
    shutil.copy(theirs, tmp_path / "our-talks" / "their-answer.docx")
    (tmp_path / "rounds").mkdir()
    shutil.copy(theirs, tmp_path / "rounds" / "007-2027-06-02-joint.docx")
    return tmp_path


def test_some_are_shown():
    assert len(LINES) > 20
    assert {shlex.split(line)[1] for line in LINES} >= {"request", "new", "review", "batch", "survey", "diff"}


@pytest.mark.parametrize("line", [line for line in LINES if not any(more in line for more in NEEDS_MORE)])
def test_a_command_that_is_shown_runs(line, desk, monkeypatch, capsys):
    words = shlex.split(line)[1:]
    inside = words[0] in IN_TALKS and not {"my-folder", "our-talks", "their-policy.docx"} & set(words)
    monkeypatch.chdir(desk / "our-talks" if inside else desk)
    monkeypatch.setattr(sys, "stdin", io.StringIO(TYPED))
    for first in (first for start, first in BEFORE.items() if line.startswith(start) and line != first):
        assert run(shlex.split(first)[1:]) == 0, capsys.readouterr().err
    assert run(words) == (1 if words[0] in SAYS_NO else 0), capsys.readouterr().err


BEFORE = {
    "clausekit survey report": "clausekit survey agreements -o survey.db",
    "clausekit survey search": "clausekit survey agreements -o survey.db",
    "clausekit batch push": "clausekit batch employers.csv our-claim",
    "clausekit lint policy.docx --baseline": "clausekit lint policy.docx --baseline known.json --write-baseline",
}
"""What was typed before, where a page shows several lines as one story."""

"""The docs tell the truth: links lead somewhere, figures are those of the library, commands run."""

import re
import shlex
import shutil

import docx
import pytest

from clausekit.cli.app import run
from clausekit.cli.commands import CLAUSES_COMMANDS, COMMANDS, PACKAGE_COMMANDS, ROUND_COMMANDS
from clausekit.library.lock import read_lock
from tests.conftest import EXAMPLE, ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
    for target in LINK.findall(text):
        if not target.startswith(("http", "mailto")):
            assert (page.parent / target).exists(), target


def test_the_figures_are_those_of_the_library():
    rows = read_lock(ROOT / "clauses")
    clauses, themes = len(rows), len({row.theme for row in rows})
    assert f"{clauses} clauses" in (ROOT / "README.md").read_text("utf-8")
    assert f"{clauses} clauses in {themes} themes" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def commands(page):
    for block in BLOCK.findall(page.read_text("utf-8")):
        for line in block.splitlines():
            if line.startswith("clausekit "):
                yield line.split(" #")[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_in_the_docs_run(page, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(EXAMPLE, tmp_path / "my-folder")
    docx.Document().save(str(tmp_path / "our-letterhead.docx"))
    (tmp_path / "our-union" / "clauses").mkdir(parents=True)
    ran = 0
    for line in commands(page):
        assert run(shlex.split(line)[1:]) == 0, (line, capsys.readouterr().err)
        ran += 1
    assert ran or page != ROOT / "README.md"


def test_examples_in_help_name_real_commands():
    for row in (*COMMANDS, *CLAUSES_COMMANDS, *ROUND_COMMANDS, *PACKAGE_COMMANDS):
        source = (ROOT / "clausekit" / "cli" / f"{row.module.rpartition('.')[2]}.py").read_text("utf-8")
        assert "clausekit " in source

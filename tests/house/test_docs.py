"""The docs tell the truth: links lead somewhere, figures are those of the library, commands run."""

import contextlib
import io
import re
import shlex
import shutil
from functools import cache

import docx
import pytest

from clausekit.cli.app import run
from clausekit.library.lock import read_lock
from tests.conftest import EXAMPLE, ROOT
from tests.house.test_complete import ALL_COMMANDS

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
UNLESS_SAID = {"batch": "batch make", "survey": "survey read"}
"""What a group does when none of its commands is named."""
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


@pytest.mark.parametrize("command", ALL_COMMANDS)
def test_examples_in_help_name_real_commands_and_options(command):
    shown = help_of(command).replace("\\\n", " ")
    examples = shown[: shown.index("Options:")].splitlines()
    lines = [line.strip() for line in examples if line.strip().startswith("clausekit ")]
    assert lines
    for line in lines:
        words = shlex.split(line)
        named = [" ".join(words[1:3]), words[1], UNLESS_SAID.get(words[1], "")]
        known = [one for one in named if one in ALL_COMMANDS]
        assert known, line
        for option in (word for word in words if word.startswith("-") and word != "-"):
            options = help_of(known[0]).partition("Options:")[2]
            assert re.search(rf"(?<![\w-]){option}(?![\w-])", options), (line, option)


@cache
def help_of(command):
    with contextlib.redirect_stdout(io.StringIO()) as shown:
        assert run([*command.split(), "--help"]) == 0
    return shown.getvalue()

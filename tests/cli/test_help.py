"""Every help page, as somebody reads it who has not seen it before."""

import re

import pytest

from clausekit.cli import commands
from clausekit.cli.app import run

GROUPS = {"": commands.COMMANDS} | {
    name.removesuffix("_COMMANDS").lower(): rows for name, rows in vars(commands).items() if name.endswith("_COMMANDS")
}
PAGES = [[]] + [[*([group] if group else []), row.name] for group, rows in GROUPS.items() for row in rows]


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_a_help_page_is_plain_and_shows_examples_first(page, capsys):
    assert run([*page, "--help"]) == 0
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= 80
    _, what, examples, *_ = out.split("\n\n")
    assert what.startswith("  ")
    assert what.rstrip().endswith((".", "?"))
    assert examples.startswith("  Examples:\n    clausekit ")
    jargon = re.search(r"[{}<>]|x>=|\bint\b|\bstr\b|\bstdin\b|\bstdout\b", re.sub(r"(?s)Examples:.*?\n\n", "", out))
    assert jargon is None or page == ["text"], jargon


def test_the_list_of_commands_stands_under_headings(capsys):
    run(["--help"])
    out = capsys.readouterr().out
    assert out.index("First steps:") < out.index("  request ") < out.index("Your claim:") < out.index("  draft ")

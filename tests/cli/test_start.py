"""What a command loads: the deterministic half of being quick to start."""

import subprocess
import sys

import pytest

from clausekit.cli.commands import CLAUSES_COMMANDS, COMMANDS
from clausekit.shipped import VERSION

HEAVY = ("pydantic", "docx", "lxml", "jinja2", "yaml", "ruamel", "markdown_it", "rich")


def loaded_by(*arguments: str) -> tuple[set[str], str]:
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: sys.stderr.write('\\nLOADED ' + ' '.join(sys.modules)))\n"
        f"sys.argv = ['clausekit', *{list(arguments)!r}]\n"
        "from clausekit.__main__ import main\n"
        "main()\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in result.stderr.rpartition("LOADED ")[2].split()}, result.stdout


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["clauses", "--help"], ["clauses", "list"], ["clauses", "list", "--json"]]
)
def test_quick_commands_load_nothing_heavy(arguments):
    modules, out = loaded_by(*arguments)
    assert out
    assert modules.isdisjoint(HEAVY), modules & set(HEAVY)


def test_the_version_does_not_even_load_typer():
    modules, out = loaded_by("--version")
    assert out == f"clausekit {VERSION}\n"
    assert modules.isdisjoint({*HEAVY, "typer", "pathlib", "typing", "json"})


def test_importing_the_package_loads_nothing():
    code = "import sys; before = set(sys.modules); import clausekit; print(*sorted(set(sys.modules) - before))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["clausekit"]


def test_every_public_verb_is_there():
    import clausekit

    for name in clausekit.__all__:
        assert getattr(clausekit, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = clausekit.nothing  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "path", [(row.name,) for row in COMMANDS] + [("clauses", row.name) for row in CLAUSES_COMMANDS] + [()]
)
def test_every_help_page_has_examples(path):
    _, out = loaded_by(*path, "--help")
    assert "Examples:\n" in out
    assert "clausekit " + " ".join(path) in out
    assert max(map(len, out.splitlines())) <= 80

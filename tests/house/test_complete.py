"""Nothing is there without its case, its row in the docs, its example in the help; and no test is skipped."""

import ast
import re
from functools import cache
from itertools import dropwhile, takewhile

import pytest

from clausekit.cli import commands
from clausekit.cli.app import run
from clausekit.comparison.appraisal import SignalKind
from clausekit.comparison.signals.order import SIGNALS
from clausekit.inspection.checks.order import CHECKS
from clausekit.papers.table import PAPERS
from clausekit.rendering.formats import FORMATS
from tests.conftest import GOLDEN, ROOT

DOCS = ROOT / "docs"
CASES = ROOT / "tests" / "cases"
TESTS = sorted((ROOT / "tests").rglob("*.py"))
GROUPS = {
    table.removesuffix("_COMMANDS").lower(): getattr(commands, table)
    for table in vars(commands)
    if table.endswith("_COMMANDS")
}
"""The groups of commands, by the command that opens each."""
ALL_COMMANDS = [row.name for row in commands.COMMANDS if row.name not in GROUPS]
ALL_COMMANDS += [f"{group} {row.name}" for group, rows in GROUPS.items() for row in rows]
SIGNS = re.compile(r"\| sign \| asks \|\n\| --- \| --- \|\n((?:\|.*\|\n)+)")
"""The table of docs/appraisal.md that has a row for each kind of signal, or for some that ask the same."""
RUN_ALL = ("fuzzing", "house")
"""Folders of tests that run or name every command, whatever it is to do."""


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_its_cases_and_its_row(check):
    assert (CASES / "checks" / f"{check.code}.yaml").is_file()
    assert re.search(rf"^\| `{check.code}` \|", (DOCS / "lint.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("kind", SignalKind)
def test_every_signal_has_its_cases_and_its_row(kind):
    assert kind is SignalKind.UNKNOWN or (CASES / "signals" / f"{kind}.yaml").is_file()
    assert kind.value in kinds_in_the_docs()


def test_the_docs_name_no_other_signal_and_none_twice():
    assert sorted(kinds_in_the_docs()) == sorted(SignalKind)


def kinds_in_the_docs():
    found = SIGNS.search((DOCS / "appraisal.md").read_text("utf-8"))
    assert found is not None
    return [name for row in found[1].splitlines() for name in re.findall(r"`(\w+)`", row.split("|")[1])]


def test_every_file_of_signals_is_asked():
    files = {path.stem for path in (ROOT / "clausekit" / "comparison" / "signals").glob("*.py")}
    asked = {find.__module__.rpartition(".")[2] for find in SIGNALS}
    sources = "".join(
        path.read_text("utf-8") for path in (ROOT / "clausekit" / "comparison").rglob("*.py") if path.stem != "order"
    )
    for name in files - asked - {"__init__", "order"}:
        assert re.search(rf"signals\.{name}\b|signals import [^\n]*\b{name}\b", sources), f"nothing uses {name}.py"
    assert asked <= files


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_paper_has_its_golden_file_and_its_row(paper):
    assert f"| `{paper.name}` |" in (DOCS / "papers.md").read_text("utf-8")
    drafted = paper.name == "draft-agreement"  # the agreement itself, which has golden files of its own
    assert drafted or list((GOLDEN / "papers").rglob(f"{paper.name}.*"))


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_of_a_draft_has_its_golden_file_and_stands_in_the_help(suffix, capsys):
    """What holds for every table of formats is in tests/cli/test_formats.py."""
    assert list(GOLDEN.glob(f"northshire-council{suffix}*"))
    assert run(["draft", "--help"]) == 0
    assert suffix in capsys.readouterr().out


@pytest.mark.parametrize("command", ALL_COMMANDS)
def test_the_help_of_every_command_begins_with_an_example_of_its_own(command, capsys):
    assert run([*command.split(), "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Example" in shown
    examples = shown[shown.index("Example") : shown.index("Options:")]
    assert re.search(rf"^ *clausekit {command}(?: |$)", examples, re.MULTILINE)


@pytest.mark.parametrize("command", ALL_COMMANDS)
def test_every_command_is_in_the_docs(command):
    pages = [ROOT / "README.md", *DOCS.glob("*.md")]
    assert re.search(rf"\bclausekit {command}(?![\w-])", "".join(page.read_text("utf-8") for page in pages))


@pytest.mark.parametrize("command", ALL_COMMANDS)
def test_every_command_is_run_by_a_test(command):
    assert command in commands_in_tests()


@cache
def commands_in_tests():
    """The first word and the first two of every command line in the tests, without those that ask for help."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in TESTS}
    lines = [
        words
        for path, tree in trees.items()
        if path.relative_to(ROOT / "tests").parts[0] not in RUN_ALL
        for node in command_lines(tree)
        if (words := words_of(node)) and "--help" not in words
    ]
    return {" ".join(words[:count]) for words in lines for count in (1, 2)}


def command_lines(tree):
    """What a module gives to ``run``, or to a function of its own that runs, and its tables of commands."""
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    runners = {"run"}
    for _ in functions:
        runners |= {one.name for one in functions if calls(one) & (runners | {"subprocess"})}
    if not runners & calls(tree):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in runners:
            yield node
    tables = [node for node in tree.body if isinstance(node, ast.Assign)]
    tables += [decorator for one in functions for decorator in one.decorator_list]
    for table in tables:
        yield from (node for node in ast.walk(table) if isinstance(node, (ast.List, ast.Tuple)) and len(node.elts) > 1)


def calls(node):
    """The names of the functions that are called in it, and of the modules whose functions are."""
    called = [one.func for one in ast.walk(node) if isinstance(one, ast.Call)]
    names = [one.value if isinstance(one, ast.Attribute) else one for one in called]
    return {one.id for one in names if isinstance(one, ast.Name)}


def words_of(node):
    """The strings that stand first in a list, a tuple, or what is given to a function, be it as a list."""
    inside = node.args if isinstance(node, ast.Call) else node.elts
    if inside and isinstance(inside[0], (ast.List, ast.Tuple)):
        inside = inside[0].elts
    if isinstance(node, ast.Call):  # a function may be given what it runs in first
        inside = dropwhile(lambda one: isinstance(one, ast.Name), inside)
    words = (one.value if isinstance(one, ast.Constant) and isinstance(one.value, str) else None for one in inside)
    return list(takewhile(lambda word: word is not None, words))


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_test_is_skipped_or_expected_to_fail(path):
    """A test that cannot run somewhere is not defined there; a program that is missing fails the deciding run."""
    skips = {"skip", "skipif", "xfail", "importorskip", "skipTest", "expectedFailure"}
    found = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in skips
        and isinstance(node.value, (ast.Name, ast.Attribute))
        and "pytest" in ast.unparse(node.value)
    ]
    assert len(found) <= (path.name == "conftest.py"), f"line {found}"

"""What Windows lacks is asked for only where a test first asks whose computer it is; so all the others run there."""

import ast

import pytest

from tests.conftest import ROOT

TESTS = sorted([*(ROOT / "tests").rglob("test_*.py"), *(ROOT / "tests").rglob("conftest.py")])
MODULES = {"fcntl", "grp", "pty", "pwd", "resource", "termios", "tests.cli.terminal"}
NAMES = {"SIGKILL", "SIGXFSZ", "mkfifo", "fork", "openpty", "geteuid", "getuid", "symlink_to", "symlink"}


def lacking(tree, asked=False):
    """The lines that ask for what Windows lacks, but those that come after a question for the system."""
    if isinstance(tree, (ast.If, ast.FunctionDef)):
        above = [tree.test] if isinstance(tree, ast.If) else tree.body
        asked = asked or any("os.name" in (said := ast.unparse(one)) or "sys.platform" in said for one in above)
    if asked:
        return
    if isinstance(tree, ast.Import) and MODULES & {name.name for name in tree.names}:
        yield tree.lineno
    if isinstance(tree, ast.ImportFrom) and tree.module in MODULES:
        yield tree.lineno
    if isinstance(tree, ast.Attribute) and tree.attr in NAMES:
        yield tree.lineno
    for inner in ast.iter_child_nodes(tree):
        yield from lacking(inner, asked)


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_windows_lacks_is_asked_for_behind_a_question(path):
    assert list(lacking(ast.parse(path.read_text("utf-8")))) == []


def test_what_windows_lacks_is_found():
    bare = "import resource\ndef test_it(tmp_path):\n    tmp_path.symlink_to('x')\n"
    assert list(lacking(ast.parse(bare))) == [1, 3]
    assert list(lacking(ast.parse(f"if os.name != 'nt':\n{'    '}import resource\n"))) == []

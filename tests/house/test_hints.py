"""Every mistake says what to do: its finding has a hint, or stands here because its message says it."""

import ast
from functools import cache

from tests.conftest import ROOT

SAY_IT_THEMSELVES = {
    "wrong-date": "write it as 2027-03-20",
    "wrong-value": "must be a whole number",
    "cell": "must be a whole number",
    "clause-text": "names what is wrong at its line, and the nearest that is right",
    "template-not-allowed": "names what clause text may not do",
    "no-words": "stands in an answer that says what to do",
}
"""The codes of mistakes whose message says what to do, and with which words it does."""
NO_MISTAKE = ("WARNING", "NOTE", "severity")


@cache
def findings():
    """Every finding that is made, with the file and line where it is."""
    made = []
    for module in sorted((ROOT / "clausekit").rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding":
                made.append((f"{module.relative_to(ROOT)}:{node.lineno}", node))
    return made


def given(node, name, place):
    return (*node.args[place : place + 1], *(one.value for one in node.keywords if one.arg == name))


def code_of(node):
    (code,) = given(node, "code", 0)
    return code.value if isinstance(code, ast.Constant) else ast.unparse(code)


def is_a_mistake(node):
    severity = "".join(map(ast.unparse, given(node, "severity", 3)))
    return not any(word in severity for word in NO_MISTAKE)


def has_a_hint(node):
    """Whether there are words that say what to do, always: the nearest known word alone may be none."""
    said = given(node, "hint", 4)
    return any(not isinstance(one, ast.Constant) or one.value for one in said) and not any(map(is_nearest, said))


def is_nearest(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "nearest"


def test_a_mistake_says_what_to_do():
    silent = [(place, code_of(node)) for place, node in findings() if is_a_mistake(node) and not has_a_hint(node)]
    assert [one for one in silent if one[1] not in SAY_IT_THEMSELVES] == []


def test_the_list_names_no_code_that_is_gone():
    assert {code_of(node) for _, node in findings()} >= set(SAY_IT_THEMSELVES)

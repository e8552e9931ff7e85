"""What clausekit is built on: few packages, licences listed, ranges with a tested floor, hashes that name no index."""

import ast
import re
import sys
import tomllib
from importlib.metadata import metadata, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DIRECT = [Requirement(one) for one in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["pdf"])]
ROW = re.compile(r"^\| ([\w.-]+) \| ([\w.-]+) \|", re.MULTILINE)
LISTED = {
    canonicalize_name(name): licence
    for name, licence in ROW.findall((ROOT / "docs" / "dependencies.md").read_text("utf-8"))
    if name not in ("package", "---")
}
ELSEWHERE = {"colorama"}
"""Installed on Windows alone."""


def pinned(name):
    found = re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / ".ci" / name).read_text("utf-8"), re.MULTILINE)
    return {canonicalize_name(package): Version(version) for package, version in found}


def with_all_below(names):
    """The packages, and all that come with them here."""
    found, waiting = set(), [*names]
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in found:
            continue
        found.add(name)
        for one in map(Requirement, requires(name) or ()):
            if one.marker is None or one.marker.evaluate({"extra": ""}):
                waiting.append(one.name)
    return found


def test_every_package_is_listed_with_its_licence():
    installed = with_all_below(one.name for one in DIRECT)
    assert installed - set(LISTED) == set(), "docs/dependencies.md lists each"
    assert set(LISTED) - installed <= ELSEWHERE
    for name in installed:
        about = metadata(name)
        said = " ".join(
            (about.get("License-Expression") or "", about.get("License") or "", *(about.get_all("Classifier") or ()))
        )
        assert LISTED[name].casefold() in said.casefold(), f"{name}: {said[:200]}"


def test_each_range_begins_at_the_version_that_is_tested():
    lowest = pinned("lowest.txt")
    assert set(lowest) == {canonicalize_name(one.name) for one in DIRECT}
    for one in DIRECT:
        (floor,) = [part.version for part in one.specifier if part.operator == ">="]
        assert lowest[canonicalize_name(one.name)] == Version(floor), one.name


def test_the_hashed_list_holds_all_names_no_index_and_fits_the_ranges():
    text = (ROOT / ".ci" / "constraints.txt").read_text("utf-8")
    lines = [line.strip().rstrip("\\").strip() for line in text.splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+( ; .*)?|--hash=sha256:[0-9a-f]{64}", line) for line in lines), lines
    kept = pinned("constraints.txt")
    assert set(kept) == set(LISTED)
    for one in DIRECT:
        assert one.specifier.contains(kept[canonicalize_name(one.name)]), one.name
    for name in kept:
        assert re.search(rf"^{re.escape(name)}==.*\\\n    --hash", text, re.MULTILINE), f"{name} has no hash"


def test_no_other_package_is_imported():
    """The extra for redlines is asked for by name, and nothing else is tried."""
    extras = (
        Requirement(one).name
        for name, ones in PROJECT["optional-dependencies"].items()
        for one in ones
        if name != "test"
    )
    known = {
        "clausekit",
        *extras,
        "docx",
        "markdown_it",
        "yaml",
        "ruamel",
        "jinja2",
        "python_redlines",
        "Docxodus",
    } | set(sys.stdlib_module_names)
    known |= {name.replace("-", "_") for name in LISTED}
    for path in (ROOT / "clausekit").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                assert name.partition(".")[0] in known, f"{path}: {name}"

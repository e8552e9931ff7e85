"""Mutation testing: change the code of a room in one small place at a time, and see whether its tests notice.

    pip install -e ".[test]" mutmut
    python benchmarks/mutation.py gate papers
    python benchmarks/mutation.py --all

Works on a copy in a temporary folder. Prints the score of each module and every mutant that no test noticed;
docs/mutation.md says what became of them.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", ".hypothesis", ".*_cache", "__pycache__")
REMEMBERS = re.compile(r"^@(?:cache|lru_cache\(.*\))\n", re.MULTILINE)
"""mutmut passes functions by that have a decorator, and these change no answer: the copy does without them."""
STANDING = re.compile(r"^\s+(\S+)__mutmut_\d+: (\w[\w ]*)$", re.MULTILINE)
SHOW_ALL = """
import sys
from mutmut.__main__ import cli
for name in sys.argv[1:]:
    cli(["show", name], standalone_mode=False)
"""
NOTICED = ("killed", "timeout", "segfault")


@dataclass(frozen=True, slots=True)
class Room:
    """Modules that are changed, and the tests that must notice."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    without: str = ""
    """Tests left out, as pytest selects them: slow ones that hold what quicker ones hold too."""


ROOMS: Mapping[str, Room] = {
    "gate": Room(
        tuple(f"handover/{name}" for name in ("search", "secrets", "reopen", "gate", "write_cleared", "purge")),
        tuple(
            f"tests/handover/test_{name}.py"
            for name in ("search", "secrets", "reopen", "gate", "write_cleared", "purge")
        ),
        without="always_found or whatever_stands_between",
    ),
    "papers": Room(
        ("handover/folder_secrets", "handover/read_secrets", "handover/gather_own_facts", "handover/pack"),
        tuple(f"tests/handover/test_{name}.py" for name in ("folder_secrets", "gather_own_facts", "make_pack")),
    ),
    "selfcheck": Room(
        tuple(
            f"handover/selfcheck/{name}" for name in ("bench", "check_installation", "checks", "components", "outcome")
        ),
        ("tests/handover/test_selfcheck.py", "tests/cli/test_selfcheck.py"),
    ),
    "numbers": Room(
        tuple(
            f"drafting/{name}" for name in ("define", "frame", "freeze", "link", "number", "numbers_file", "wording")
        ),
        tuple(
            f"tests/drafting/test_{name}.py"
            for name in ("define", "frame", "freeze", "link", "number", "numbers_file", "wording")
        ),
    ),
    "drafting": Room(
        tuple(f"drafting/{name}" for name in ("arrange", "bargaining", "draft", "fill", "select")),
        tuple(f"tests/drafting/test_{name}.py" for name in ("arrange", "draft", "mistakes", "chain")),
        without="every_clause_drafts or no_byte or exactly_the_terms or shows_the_number",
    ),
    "alignment": Room(
        tuple(
            f"comparison/{name}"
            for name in (
                *("align", "match_same", "match_alike", "match_titles", "pairing", "sections", "rare_words"),
                *("spread", "order", "arrange"),
            )
        ),
        tuple(f"tests/comparison/test_{name}.py" for name in ("compare", "order", "pairing")),
        without="exactly_one or same_as_itself or swapped_sides or typed_anew",
    ),
    "words": Room(
        tuple(f"comparison/{name}" for name in ("words", "hunks", "anchors", "depth")),
        ("tests/comparison/test_words.py", "tests/comparison/test_anchors.py"),
        without="do_not_hang",
    ),
    "quantities": Room(
        tuple(
            f"language/{name}"
            for name in (
                *("quantities", "bounds", "number_words", "spans", "dates", "rates", "shares", "occasions"),
                *("times_of_year", "quantity"),
            )
        ),
        ("tests/language/test_quantities.py",),
        without="never_does or of_the_evidence",
    ),
}
SETTINGS = """[mutmut]
source_paths=clausekit
only_mutate={modules}
also_copy={beside}
pytest_add_cli_args={arguments}
pytest_add_cli_args_test_selection={tests}
timeout_multiplier=5
timeout_constant=5
use_git_change_detection=false
"""


def main() -> int:
    """Run the rooms that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="*", choices=[*ROOMS, []], metavar="room", help=", ".join(ROOMS))
    parser.add_argument("--all", action="store_true", help="every room, one after the other")
    parser.add_argument("--processes", type=int, default=1, help="mutants tried at once")
    chosen = parser.parse_args()
    for name in ROOMS if chosen.all else chosen.rooms:
        with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
            copy = _copied(Path(folder), ROOMS[name])
            print(f"# {name}\n\n{_tried(copy, chosen.processes)}", flush=True)
    return 0


def _copied(folder: Path, room: Room) -> Path:
    copy = folder / "project"
    shutil.copytree(ROOT, copy, ignore=NOT_COPIED)
    for module in room.modules:
        path = copy / "clausekit" / f"{module}.py"
        path.write_text(REMEMBERS.sub("", path.read_text("utf-8")), "utf-8")
    beside = [path.name for path in copy.iterdir() if path.name not in ("clausekit", "tests", "pyproject.toml")]
    arguments = ["-p", "no:cacheprovider", *(["-k", f"not ({room.without})"] if room.without else [])]
    settings = SETTINGS.format(
        modules=_listed(f"clausekit/{module}.py" for module in room.modules),
        beside=_listed(beside),
        arguments=_listed(arguments),
        tests=_listed(room.tests),
    )
    (copy / "setup.cfg").write_text(settings, "utf-8")
    return copy


def _listed(values: Iterable[str]) -> str:
    return "".join(f"\n    {value}" for value in values)


def _tried(copy: Path, processes: int) -> str:
    """The scores and the survivors, as Markdown."""
    ran = _mutmut(copy, "run", "--max-children", str(processes))
    shown = _mutmut(copy, "results", "--all", "true")
    standings = [(match[1], match[2], match[0].split(":")[0].strip()) for match in STANDING.finditer(shown)]
    if not standings or any(standing == "not checked" for _, standing, _ in standings):
        raise SystemExit(f"mutmut stopped before the end:\n{ran[-3000:]}")
    by_module: dict[str, Counter[bool]] = defaultdict(Counter)
    for function, standing, _ in standings:
        by_module[function.rpartition(".")[0]][standing in NOTICED] += 1
    rows = [f"| `{name}` | {count[True]} of {count.total()} |" for name, count in sorted(by_module.items())]
    left = [name for _, standing, name in standings if standing not in NOTICED]
    survivors = _python(copy, "-c", SHOW_ALL, *left).strip()
    return "\n".join(["| module | noticed |", "| --- | --- |", *rows, "", "```diff", survivors, "```", ""])


def _mutmut(copy: Path, *words: str) -> str:
    return _python(copy, "-m", "mutmut", *words)


def _python(copy: Path, *words: str) -> str:
    environment = {**os.environ, "XDG_CACHE_HOME": str(copy.parent / "cache")}
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False).stdout


if __name__ == "__main__":
    raise SystemExit(main())

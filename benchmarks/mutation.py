"""Mutation testing: change the code of a room in one small place at a time, and see whether its tests notice.

    pip install -e ".[test]" mutmut
    python benchmarks/mutation.py gate papers
    python benchmarks/mutation.py signals --sample 300
    python benchmarks/mutation.py --all

Works on a copy in a temporary folder. Prints the score of each module and every mutant that no test noticed;
docs/mutation.md says what became of them.
"""

import argparse
import importlib.util
import os
import random
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
SIGNALS = ROOT / "clausekit" / "comparison" / "signals"
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", ".hypothesis", ".*_cache", "__pycache__")
REMEMBERS = re.compile(r"^@(?:cache|lru_cache\(.*\))\n", re.MULTILINE)
"""mutmut passes functions by that have a decorator, and these change no answer: the copy does without them."""
ANSWERS = "language/reading"
"""What it remembers are answers: in a sentence that was read before, a change of ``language/`` would not be seen."""
STANDING = re.compile(r"^\s+(\S+)__mutmut_\d+: (\w[\w ]*)$", re.MULTILINE)
SHOW_ALL = """
import sys
from mutmut.__main__ import cli
for name in sys.argv[1:]:
    cli(["show", name], standalone_mode=False)
"""
NAMED_AS_THEY_ARE = "disable_test_id_escaping_and_forfeit_all_rights_to_community_support=true"
"""Without it pytest, run again in one process, does not find a test with ``£`` in its name, which counts as noticed."""
NOTICED = ("killed", "timeout", "segfault")


@dataclass(frozen=True, slots=True)
class Room:
    """Modules that are changed, and the tests that must notice."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    without: str = ""
    """Tests left out, as pytest selects them: slow ones that hold what quicker ones hold too."""
    remembering: bool = False
    """Whether lists, once read, stay read, so that what reads them is not tried: without, the tests take too long."""


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
            f"handover/selfcheck/{name}"
            for name in ("bench", "check_installation", "checks", "compare_with_record", "components", "outcome")
        ),
        (
            "tests/handover/test_selfcheck.py",
            "tests/handover/test_compare_with_record.py",
            "tests/cli/test_selfcheck.py",
        ),
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
        tuple(f"tests/comparison/test_{name}.py" for name in ("words", "anchors", "renumbered")),
        without="do_not_hang or as_deep_one_way",
    ),
    "quantities": Room(
        tuple(
            f"language/{name}"
            for name in (
                *("quantities", "bounds", "number_words", "spans", "dates", "rates", "shares", "occasions"),
                *("times_of_year", "quantity"),
            )
        ),
        ("tests/language/test_quantities.py", "tests/language/test_further_quantities.py"),
        without="never_does or of_the_evidence",
    ),
    "tokens": Room(
        tuple(f"language/{name}" for name in ("tokens", "stems", "stretches")),
        tuple(f"tests/language/test_{name}.py" for name in ("tokens", "stems", "word_forms")),
        without="every_character",
    ),
    "sentences": Room(
        tuple(f"language/{name}" for name in ("parts", "modals", "marks", "gates", "favour", "frames", "sentence")),
        ("tests/language/test_readings.py", "tests/comparison/test_small_words.py"),
        remembering=True,
    ),
    "judging": Room(
        tuple(f"comparison/{name}" for name in ("case", "rewording", "calm", "matching")),
        (
            *(f"tests/comparison/test_{name}.py" for name in ("calm", "last_look", "matching", "small_words")),
            "tests/language/test_equivalents.py",
        ),
        remembering=True,
    ),
    "signals": Room(
        tuple(f"comparison/signals/{path.stem}" for path in sorted(SIGNALS.glob("[!_]*.py"))),
        tuple(
            f"tests/comparison/test_{name}.py"
            for name in ("small_words", "shown_signs", "signals", "batteries", "added_sentences")
        ),
        without="every_kind or enough_cases",
        remembering=True,
    ),
}
SETTINGS = """[mutmut]
source_paths=clausekit
only_mutate={modules}
also_copy={beside}
pytest_add_cli_args={arguments}
pytest_add_cli_args_test_selection={tests}
timeout_multiplier=2
timeout_constant=5
use_git_change_detection=false
"""


def main() -> int:
    """Run the rooms that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="*", choices=[*ROOMS, []], metavar="room", help=", ".join(ROOMS))
    parser.add_argument("--all", action="store_true", help="every room, one after the other")
    parser.add_argument("--processes", type=int, default=1, help="mutants tried at once")
    parser.add_argument(
        "--sample", type=int, default=0, metavar="N", help="try N mutants of a room, the same each time"
    )
    parser.add_argument("--draw", type=int, default=1, metavar="D", help="which sample: another number, other mutants")
    chosen = parser.parse_args()
    if importlib.util.find_spec("mutmut") is None:
        parser.error("mutmut is not installed: `pip install mutmut`")
    for name in ROOMS if chosen.all else chosen.rooms:
        with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
            copy = _copied(Path(folder), ROOMS[name])
            print(f"# {name}\n\n{_tried(copy, chosen.processes, chosen.sample, chosen.draw)}", flush=True)
    return 0


def _copied(folder: Path, room: Room) -> Path:
    copy = folder / "project"
    shutil.copytree(ROOT, copy, ignore=NOT_COPIED)
    forgetful = () if room.remembering else room.modules
    if any(module.startswith("language/") for module in room.modules):
        forgetful = (*forgetful, ANSWERS)
    for module in forgetful:
        path = copy / "clausekit" / f"{module}.py"
        path.write_text(REMEMBERS.sub("", path.read_text("utf-8")), "utf-8")
    beside = [path.name for path in copy.iterdir() if path.name not in ("clausekit", "tests", "pyproject.toml")]
    arguments = ["-p", "no:cacheprovider", "-o", NAMED_AS_THEY_ARE]
    arguments += ["-k", f"not ({room.without})"] if room.without else []
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


def _tried(copy: Path, processes: int, sample: int, draw: int) -> str:
    """The scores and the survivors, as Markdown."""
    chosen = _sampled(copy, sample, draw) if sample else []
    ran = _mutmut(copy, "run", "--max-children", str(processes), *_patterns(chosen))
    wanted = set(chosen)
    standings = [one for one in _standings(copy) if not wanted or one[2] in wanted]
    if not standings or any(standing == "not checked" for _, standing, _ in standings):
        raise SystemExit(f"mutmut stopped before the end:\n{ran[-3000:]}")
    by_module: dict[str, Counter[bool]] = defaultdict(Counter)
    for function, standing, _ in standings:
        by_module[function.rpartition(".")[0]][standing in NOTICED] += 1
    rows = [f"| `{name}` | {count[True]} of {count.total()} |" for name, count in sorted(by_module.items())]
    left = [name for _, standing, name in standings if standing not in NOTICED]
    survivors = _python(copy, "-c", SHOW_ALL, *left).strip()
    return "\n".join(["| module | noticed |", "| --- | --- |", *rows, "", "```diff", survivors, "```", ""])


def _sampled(copy: Path, size: int, draw: int) -> list[str]:
    """Names of that many mutants; asked for one that is not there, mutmut makes them all and tries none."""
    _mutmut(copy, "run", "--max-children", "1", "no mutant has this name")
    names = sorted(name for _, _, name in _standings(copy))
    return random.Random(draw).sample(names, min(size, len(names)))


def _patterns(names: list[str]) -> list[str]:
    """The names as patterns: a name by itself stops mutmut where no test reaches it."""
    return [f"*{name}" for name in names]


def _standings(copy: Path) -> list[tuple[str, str, str]]:
    """The function, the standing and the name of every mutant."""
    shown = _mutmut(copy, "results", "--all", "true")
    return [(match[1], match[2], match[0].split(":")[0].strip()) for match in STANDING.finditer(shown)]


def _mutmut(copy: Path, *words: str) -> str:
    return _python(copy, "-m", "mutmut", *words)


def _python(copy: Path, *words: str) -> str:
    environment = {**os.environ, "XDG_CACHE_HOME": str(copy.parent / "cache")}
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False).stdout


if __name__ == "__main__":
    raise SystemExit(main())

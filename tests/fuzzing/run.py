"""Fuzz for as long as wanted, guided by which lines of code an input reaches.

``python -m tests.fuzzing.run all --seconds 3600`` from the top of a checkout; it needs the extra ``fuzz``. An input
that breaks something is left in ``.fuzzing/``; ``python -m tests.fuzzing.run word_file .fuzzing/crash-1234`` runs it
again.
"""

import argparse
import subprocess
import sys
from pathlib import Path

FOUND = Path(".fuzzing")
NAMES = ("yaml", "template", "clause", "bargaining", "word_file", "outline", "diff", "redline", "commands")
LONGEST_INPUT = 2_000
"""Bytes; longer ones are slow and say no more."""
MEMORY = 4_000
"""Megabytes that one input may take."""


def main() -> int:
    """Fuzz one target in this process, or all of them in turn, each in its own."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("target", choices=("all", *NAMES))
    asked.add_argument("again", nargs="?", type=Path, help="an input to run once")
    asked.add_argument("--seconds", type=int, default=600, help="for each target")
    given = asked.parse_args()
    if given.target == "all":
        own = [sys.executable, "-m", "tests.fuzzing.run"]
        ended = [subprocess.run([*own, name, "--seconds", str(given.seconds)], check=False) for name in NAMES]
        return max(one.returncode for one in ended)
    if given.again:
        from tests.fuzzing.targets import TARGETS

        TARGETS[given.target].run(given.again.read_bytes())
        return 0
    return _fuzz(given.target, given.seconds)


def _fuzz(name: str, seconds: int) -> int:
    import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]  # the extra "fuzz"

    with atheris.instrument_imports(include=["clausekit", "jinja2", "markdown_it"]):
        from tests.fuzzing.targets import TARGETS
    target = TARGETS[name]
    kept = FOUND / name
    kept.mkdir(parents=True, exist_ok=True)
    options = [f"-max_total_time={seconds}", f"-max_len={LONGEST_INPUT}", f"-rss_limit_mb={MEMORY}", "-timeout=60"]
    options.append(f"-artifact_prefix={FOUND}/")
    if target.words:
        words = FOUND / f"{name}.dict"
        words.write_text("".join(f"{_quoted(word)}\n" for word in target.words), "ascii")
        options.append(f"-dict={words}")
    seeds = Path(__file__).parent / "corpus" / name
    atheris.Setup([sys.argv[0], *options, str(kept), *([str(seeds)] if seeds.is_dir() else [])], target.run)
    atheris.Fuzz()  # ends the process
    return 0


def _quoted(word: str) -> str:
    """A word as libFuzzer's dictionaries have it."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode("utf-8", "surrogatepass")) + '"'


if __name__ == "__main__":
    sys.exit(main())

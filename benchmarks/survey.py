"""Print what a survey of a made-up corpus finds, whether kills change it, how fast it is and what memory it takes."""

import argparse
import json
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bare_walk import walk
from corpus import TRUTH, make_corpus

from clausekit.survey.fingerprint import fingerprint
from clausekit.survey.read_agreement import get_ready, read_agreement

TABLES = ("agreement", "passage", "provision", "theme", "coverage", "number", "finding", "known_word")
KILLED_AT = (0.3, 0.4)
"""After which share of the files that are left the first and the second run are killed."""
COMMAND = (sys.executable, "-m", "clausekit", "survey")


def main() -> None:
    """Make the corpus, survey it alone, with two processes, and with two kills; print all that was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, default=500)
    parser.add_argument("--words", type=int, default=6000, help="of ordinary text in each agreement")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of reading the Word files, for the speed")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="survey-") as name:
        folder = Path(name) / "corpus"
        make_corpus(folder, given.agreements, given.words)
        alone, pair, killed = (Path(name) / f"{what}.db" for what in ("alone", "pair", "killed"))
        seconds = [timed(folder, alone, jobs=1), timed(folder, pair, jobs=2)]
        counted = sqlite3.connect(alone).execute("SELECT count(*), sum(words) FROM agreement").fetchone()
        print(f"{counted[0]} agreements of {counted[1]:,} words together")
        show_kills(folder, killed)
        print(f"two processes: rows equal to those of one: {held(pair) == held(alone)}")
        print(f"killed twice and resumed: rows equal to an undisturbed run: {held(killed) == held(alone)}")
        show_themes(folder, alone)
        print(f"\none process {seconds[0]:.0f} s, two {seconds[1]:.0f} s: {seconds[0] / seconds[1]:.2f} x   goal 1.7 x")
        show_speed(folder, given.rounds)
        show_memory(folder, Path(name), given.agreements)


def timed(folder: Path, database: Path, *, jobs: int) -> float:
    """Seconds that a survey takes, from the command line on."""
    start = time.perf_counter()
    subprocess.run([*COMMAND, folder, "-o", database, "--jobs", str(jobs), "--quiet"], check=True, capture_output=True)
    return time.perf_counter() - start


def show_kills(folder: Path, database: Path) -> None:
    """Start a survey, kill it without warning, start it again, kill it again, and let the third run end."""
    for share in KILLED_AT:
        before, total = done(database), sum(1 for _ in folder.rglob("agreement-*"))
        process = subprocess.Popen(
            [*COMMAND, folder, "-o", database, "--jobs", "2", "--json"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while process.poll() is None and done(database) < before + share * (total - before):
            time.sleep(0.05)
        process.kill()
        process.wait()
        print(f"killed when {done(database)} of {total} were done")
    last = subprocess.run([*COMMAND, folder, "-o", database, "--json"], check=True, capture_output=True)
    told = json.loads(last.stdout)
    print(f"third run: {told['unchanged']} were done already, {told['read']} read")


def done(database: Path) -> int:
    """How many files a survey has done, read from a copy: the survey itself is locked while it is at work."""
    if not database.exists():
        return 0
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / database.name
        for path in database.parent.glob(f"{database.name}*"):
            shutil.copy(path, copy.with_name(path.name))
        try:
            with sqlite3.connect(copy) as connection:
                return int(connection.execute("SELECT count(*) FROM agreement WHERE state = 'read'").fetchone()[0])
        except sqlite3.Error:  # copied in the middle of a write
            return 0


def held(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with sqlite3.connect(database) as connection:
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in TABLES}


def show_themes(folder: Path, database: Path) -> None:
    """Print, for each theme, how often an agreement said to speak of it does, and one that does is said to."""
    truth = [json.loads(line) for line in (folder / TRUTH).read_text("utf-8").splitlines()]
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT file, theme FROM coverage JOIN agreement ON agreement = id").fetchall()
    said: dict[str, set[str]] = {}
    for file, theme in rows:
        said.setdefault(file.partition("/")[2], set()).add(theme)
    right, wrong, missed, brushed = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for one in truth:
        found, put_in = said.get(one["file"], set()), set(one["themes"])
        right.update(found & put_in)
        missed.update(put_in - found)
        wrong.update(found - put_in - set(one["brushed"]))
        brushed.update((found - put_in) & set(one["brushed"]))
    print("\n| theme | put in | precision | recall | said without being put in | of it, only leaned on |")
    print("| --- | --- | --- | --- | --- | --- |")
    for theme in sorted({*right, *wrong, *missed}):
        print(
            f"| {theme} | {right[theme] + missed[theme]} | {figures(right[theme], wrong[theme], missed[theme])} |",
            end="",
        )
        print(f" {wrong[theme] + brushed[theme]} | {brushed[theme]} |")
    total = [sum(one.values()) for one in (right, wrong, missed)]
    leaned = sum(brushed.values())
    print(f"| all | {total[0] + total[2]} | {figures(*total)} | {total[1] + leaned} | {leaned} |")
    show_ordinary(database)


def figures(right: int, wrong: int, missed: int) -> str:
    """Precision and recall as cells of a table."""
    return f"{share(right, right + wrong)} | {share(right, right + missed)}"


def share(number: int, of: int) -> str:
    """A share in per cent."""
    return f"{100 * number / of:.1f} %" if of else "none"


def show_ordinary(database: Path) -> None:
    """Print how many passages of ordinary text are taken for a theme, and of which subjects those are."""
    from corpus import ORDINARY

    marks = ", ".join("?" * len(ORDINARY))
    with sqlite3.connect(database) as connection:
        rows = connection.execute(
            "SELECT heading, theme, count(*), min(text) FROM passage LEFT JOIN theme ON passage = id AND rank = 1"
            f" WHERE heading IN ({marks}) GROUP BY 1, 2",
            list(ORDINARY),
        ).fetchall()
    everything = sum(number for _, _, number, _ in rows)
    themed = sorted(((number, theme, heading, text) for heading, theme, number, text in rows if theme), reverse=True)
    wrongly = sum(one[0] for one in themed)
    print(f"\npassages under ordinary headings: {everything:,}; about a theme {wrongly:,}, most of all:")
    for number, theme, heading, text in themed[:4]:
        print(f"  {number} {theme} under {heading}: {text[:100]}")


def show_speed(folder: Path, rounds: int) -> None:
    """Print how long reading a Word file for a survey takes beside a bare walk of lxml, by CPU, in turn.

    Each round reads other files, so that none was read before; of their clauses some were, as in a real survey, and
    the first round, which does not count, has read the library.
    """
    files = sorted(folder.rglob("*.docx"))
    many = max(1, min(60, len(files) // (rounds + 1)))
    get_ready()
    ratios = []
    for turn in range(rounds + 1):
        contents = [path.read_bytes() for path in files[turn * many : (turn + 1) * many]]
        start = time.process_time()
        for content in contents:
            walk(content)
        middle = time.process_time()
        for content in contents:
            read_agreement(content, "file.docx", fingerprint())
        end = time.process_time()
        if turn:
            ratios.append((middle - start) / (end - middle))
            bare, ours = (middle - start) / len(contents), (end - middle) / len(contents)
    print(f"a Word file: bare lxml {1000 * bare:.1f} ms, for a survey {1000 * ours:.1f} ms: ", end="")
    print(f"{statistics.median(ratios):.2f} x the speed of bare lxml   goal 0.5 x")


def show_memory(folder: Path, scratch: Path, agreements: int) -> None:
    """Print the most memory that a survey of a tenth of the files takes, and of all of them."""
    few = scratch / "few"
    few.mkdir()
    for path in sorted(folder.rglob("agreement-*"))[: max(1, agreements // 10)]:
        shutil.copy(path, few)
    peaks = []
    for what in (few, folder):
        script = (
            "import resource, sys; from clausekit.cli.app import run; run(sys.argv[1:]);"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        )
        command = [sys.executable, "-c", script, "survey", str(what), "-o", str(scratch / f"{what.name}.db"), "--quiet"]
        peaks.append(int(subprocess.run(command, check=True, capture_output=True).stdout.split()[-1]) // 1024)
    print(f"memory: {peaks[0]} MiB for {max(1, agreements // 10)} files, {peaks[1]} MiB for {agreements}")


if __name__ == "__main__":
    main()

"""Measure the reading of Word files beside python-docx, mammoth and docx2python: how long, and which words are lost."""

import sys
import zipfile
from collections import Counter
from pathlib import Path

from judge_redline import judge_redline
from peers import Peers
from race import OURS, Runner, output_of, race
from reading import GOAL, OFFICE, WORDS, compare_functions, write_file
from report import Goal, Table

from clausekit.word.read import read_word
from clausekit.word.reading import ReadParagraph, WordView

HERE = Path(__file__).parent
HEAD = ("task", "tool", "s of CPU", "ours to it", "words before the changes", "words after them")
FILES = (("no tracked changes", 0), ("tracked changes in one run of 30", 30), ("tracked changes in one run of 5", 5))


def measure_reading(folder: Path, rounds: int) -> list[Goal]:
    """The function against a bare lxml walk, in one process."""
    goals = []
    for name, every in FILES:
        path = folder / f"{every}.docx"
        what = _task(name, write_file(path, every))
        ratio = compare_functions(path.read_bytes(), rounds)
        goals.append(Goal(f"reading {what}, the function", ratio, GOAL, "a bare lxml walk, in one process"))
    return goals


def beside_reading(folder: Path, rounds: int, peers: Peers) -> Table:
    """Files of 120,000 words without tracked changes and with many changes."""
    rows = []
    for name, every in (FILES[0], FILES[-1]):
        path = folder / f"beside-{every}.docx"
        task = _task(name, write_file(path, every))
        _declare_relations(path)
        rows += _race(task, path, peers, rounds)
    return Table("reading", HEAD, tuple(rows))


def _race(task: str, path: Path, peers: Peers, rounds: int) -> list[tuple[str, ...]]:
    ours = Runner(OURS, [sys.executable, str(HERE / "read_function.py"), str(path)])
    others = []
    for name in ("python-docx", "mammoth", "docx2python"):
        command = [peers.program("python"), str(HERE / "peer_read.py"), name, str(path)] if name in peers else []
        others.append(Runner(name, command))
    truth = judge_redline(path)
    wanted = [Counter(" ".join(lines).split()) for lines in (truth.rejected, truth.accepted)]

    def judge(tool: str) -> tuple[str, ...]:
        if tool == OURS:
            reading = read_word(path.read_bytes(), path.name)
            found = [_words(view) for view in (reading.tabled, reading.countered)]
        else:
            said = output_of(next(one.command for one in others if one.name == tool))
            found = [Counter(said.split())] * 2
        return tuple(_outcome(right, read) for right, read in zip(wanted, found, strict=True))

    return race(task, ours, others, peers, rounds, judge)


def _declare_relations(path: Path) -> None:
    """Name the namespace of relations, which docx2python wants to see whether or not a file has any."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    main = "word/document.xml"
    parts[main] = parts[main].replace(b"<w:document ", f'<w:document xmlns:r="{OFFICE}" '.encode(), 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _task(name: str, changes: int) -> str:
    return f"{WORDS:,} words, {name}" + (f" ({changes:,})" if changes else "")


def _words(view: WordView) -> Counter[str]:
    return Counter(word for one in view.blocks if isinstance(one, ReadParagraph) for word in one.text.split())


def _outcome(right: Counter[str], read: Counter[str]) -> str:
    lost, foreign = (right - read).total(), (read - right).total()
    if not lost and not foreign:
        return "all"
    return " and ".join(f"**{count:,} {what}**" for count, what in ((lost, "lost"), (foreign, "not of it")) if count)

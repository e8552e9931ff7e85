"""Measure drafting beside python-docx, docxtpl and pandoc: the same words in, and whether they come out."""

import json
import re
import string
import subprocess
import sys
from collections import Counter
from pathlib import Path

from judge_redline import judge_redline
from material import make_folder
from peers import Peers
from race import OURS, Runner, race
from report import Table

HERE = Path(__file__).parent
HEAD = ("task", "tool", "s of CPU", "ours to it", "words lost")
MARKUP = re.compile(f"([{re.escape(string.punctuation)}])")


def beside_drafting(folder: Path, rounds: int, peers: Peers, tree: Path, ids: list[str]) -> Table:
    """Agreements of 40 clauses and of 400.

    The peers are given the finished words; clausekit chooses, fills, numbers and checks them first, and opens its
    file again afterwards.
    """
    rows = []
    for count in (40, 400):
        source = folder / f"clauses-{count}"
        words = make_folder(source, ids[:count], tree)
        rows += _race(f"{count} clauses ({words:,} words)", source, tree, peers, rounds)
    return Table("drafting", HEAD, tuple(rows))


def _race(task: str, source: Path, tree: Path, peers: Peers, rounds: int) -> list[tuple[str, ...]]:
    words = source / "words.json"
    targets = {name: source / f"by-{name}.docx" for name in ("python-docx", "docxtpl", "pandoc")}
    targets[OURS] = source / "ours.docx"  # the gate refuses a file that is called after this program
    launch = [sys.executable, str(HERE / "launch.py"), str(tree)]
    ours = Runner(OURS, [*launch, "draft", str(source), "-o", str(targets[OURS]), "--force"])
    others = [Runner(name, []) for name in ("python-docx", "docxtpl")]
    if "python-docx" in peers:
        script = str(HERE / "naive_docx.py")
        others[0] = Runner("python-docx", [peers.program("python"), script, str(words), str(targets["python-docx"])])
    if "docxtpl" in peers:
        template, script = str(source / "template.docx"), str(HERE / "peer_draft.py")
        subprocess.run([peers.program("python"), script, template], check=False)  # if it fails, so does the filling
        command = [peers.program("python"), script, template, str(words), str(targets["docxtpl"])]
        others[1] = Runner("docxtpl", command)
    markdown = source / "words.md"
    markdown.write_text(_markdown(words), "utf-8")
    command = ["pandoc", "-f", "commonmark", str(markdown), "-o", str(targets["pandoc"])]
    wanted = Counter(" ".join(f"{title} {' '.join(texts)}" for title, texts in json.loads(words.read_text())).split())

    def judge(name: str) -> tuple[str, ...]:
        return (f"{(wanted - Counter(' '.join(judge_redline(targets[name]).accepted).split())).total():,}",)

    return race(task, ours, [*others, Runner("pandoc", command)], peers, rounds, judge)


def _markdown(words: Path) -> str:
    lines = ["# Agreement"]
    for at, (title, texts) in enumerate(json.loads(words.read_text("utf-8")), 1):
        lines.append(f"## {_escaped(f'{at} {title}')}")
        lines += [_escaped(f"{at}.{number} {text}") for number, text in enumerate(texts, 1)]
    return "\n\n".join(lines)


def _escaped(text: str) -> str:
    return MARKUP.sub(r"\\\1", text)

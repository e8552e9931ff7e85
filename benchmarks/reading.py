"""Print how long reading a Word file of 120,000 words takes, as a ratio to a bare lxml walk in the same run."""

import argparse
import gc
import random
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bare_walk import walk
from timing import time_in_turn

from clausekit.word.read import read_word

HERE = Path(__file__).parent
PYTHON = sys.executable
GOAL = 1.3
WORDS = 120_000
LINE_WORDS = 60
RUN_WORDS = 6
NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = f"""<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"
ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{MAIN_TYPE}"/></Types>"""
ARROWS = f"""<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"
Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
SETTINGS = '<w:pPr><w:pStyle w:val="BodyText"/><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr>'
LOOK = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'


def main() -> None:
    """Time the files and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="counted runs of each command")
    rounds = parser.parse_args().rounds
    rows = []
    with tempfile.TemporaryDirectory() as name:
        for what, every in (("plain", 0), ("one run in 30 changed", 30), ("one run in 5 changed", 5)):
            path = Path(name) / f"{every}.docx"
            changes = write_file(path, every)
            row = f"{WORDS:,} words, {what} ({changes:,} tracked changes)"
            rows.append((row, compare_functions(path.read_bytes(), rounds), str(GOAL)))
            rows.append((f"{row}, whole process", compare_processes(path, rounds), "none"))
    print("| what | ratio | goal | to |")
    print("| --- | --- | --- | --- |")
    for what, ratio, goal in rows:
        print(f"| {what} | {ratio:.2f} | {goal} | a bare lxml walk |")


def compare_functions(content: bytes, rounds: int) -> float:
    """Reading to walking in one process, in turn: the median of the ratios, after one round that does not count."""
    ratios = [_cpu(lambda: read_word(content, "file.docx")) / _cpu(lambda: walk(content)) for _ in range(rounds + 1)]
    return statistics.median(ratios[1:])


def compare_processes(path: Path, rounds: int) -> float:
    """The same as whole processes, with the loading of what each needs."""
    ours, bare = ([PYTHON, str(HERE / script), str(path)] for script in ("read_function.py", "bare_walk.py"))
    timed = time_in_turn({"ours": ours, "bare": bare}, rounds)
    return timed["ours"].over(timed["bare"])


def _cpu(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    result = work()
    seconds = time.process_time() - start
    del result
    return seconds


def write_file(path: Path, every: int) -> int:
    """A file cut into runs as Word cuts them, each ``every``-th of them changed; returns how many changes it has."""
    dice = random.Random(120)
    body = "".join(_lines(dice, every))
    document = f"<w:document {NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in (("[Content_Types].xml", TYPES), ("_rels/.rels", ARROWS), ("word/document.xml", document)):
            archive.writestr(part, text)
    return body.count("<w:ins ") + body.count("<w:del ")


def _lines(dice: random.Random, every: int) -> Iterator[str]:
    run = 0
    for line in range(WORDS // LINE_WORDS):
        yield f'<w:p w:rsidR="00AB{line:04X}" w:rsidRDefault="00CD{line:04X}">{SETTINGS}'
        for _ in range(LINE_WORDS // RUN_WORDS):
            run += 1
            words = " ".join(_word(dice) for _ in range(RUN_WORDS)) + " "
            yield _changed(words, run) if every and run % every == 0 else _run(words, "t")
        yield "</w:p>"


def _changed(words: str, run: int) -> str:
    who = f'w:id="{run}" w:author="Author One" w:date="2027-03-20T09:00:00Z"'
    before, after = _run(words, "delText"), _run(words.upper(), "t")
    return f"<w:del {who}>{before}</w:del><w:ins {who}>{after}</w:ins>"


def _run(words: str, name: str) -> str:
    return f'<w:r w:rsidRPr="00EF12AB">{LOOK}<w:{name} xml:space="preserve">{words}</w:{name}></w:r>'


def _word(dice: random.Random) -> str:
    return "".join(dice.choices("abcdefghijklmnoprstuvwy", k=dice.randint(2, 9)))


if __name__ == "__main__":
    main()

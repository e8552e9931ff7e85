"""Every kind of Word file that we write before three judges: a validator, LibreOffice, and another reader of Word."""

import json
import re
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from clausekit.word.read import read_word
from clausekit.word.reading import WordReading, WordView
from tests.comparison.test_edits_come_back import shown
from tests.examples.northshire_talks import TALKS
from tests.word.all_we_write import KINDS, THEIRS
from tests.word.test_read_oracles import spoken

FEWEST = {"agreements": 6, "papers": 50, "redlines, restated": 6, "bargaining mark-up": 5, "redlines, in place": 6}
"""How many files of a kind there are at least; of the others one."""
IN_EVERY_FONT = set("–—‘’“”…•")
"""Beside the letters of western Europe; of other signs a page may show a box in their place."""


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Gives the files of a kind, each made once."""
    made = {}

    def of(kind):
        if kind not in made:
            made[kind] = tuple(KINDS[kind](tmp_path_factory.mktemp("written")))
        return made[kind]

    return of


@pytest.fixture(scope="module")
def converting(written, tmp_path_factory):
    """Starts LibreOffice once for all files, since a start takes longer than a file; other judges work meanwhile."""
    started = []

    def start(soffice):
        if not started:
            folder = tmp_path_factory.mktemp("pages")
            files = [one.path for kind in KINDS for one in written(kind)]
            copies = {folder / f"{at}-{path.name}": path for at, path in enumerate(files)}
            for copy, path in copies.items():
                copy.write_bytes(path.read_bytes())
            command = [
                soffice,
                f"-env:UserInstallation=file://{folder / 'profile'}",
                "--headless",
                "--convert-to",
                "pdf",
            ]
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            started.append((subprocess.Popen([*command, "--outdir", folder, *copies], **quiet), tuple(copies)))
        return started[0]

    yield start
    for process, _ in started:
        process.kill()
        process.wait()


def test_every_kind_is_written(written, converting, tool):
    for kind in KINDS:
        assert len(written(kind)) >= FEWEST.get(kind, 1), kind
    converting(tool("soffice"))


def faults(path: Path) -> Counter[str]:
    """What a validator says; a new one each time, since it mixes up the comments of files given to it in turn."""
    return Counter(str(error) for error in OpenXmlValidator().validate(str(path)).errors)


def words(view: WordView) -> Counter[str]:
    """The words of a view, without those at the head and foot of pages."""
    texts = (text for _, text in shown(replace(view, headers=(), footers=())) if isinstance(text, str))
    return Counter(" ".join(texts).split())


@pytest.mark.parametrize("kind", KINDS)
def test_the_validator_finds_nothing_that_was_not_there_before(kind, written):
    for one in written(kind):
        known = faults(one.made_from) if one.made_from else Counter()
        assert faults(one.path) - known == Counter(), one.path.name


def test_a_file_of_others_has_faults_that_a_copy_keeps():
    """So it is not for nothing that a file is held against the one that it was made from."""
    assert faults(TALKS / "rounds" / THEIRS)


@pytest.mark.parametrize("kind", KINDS)
def test_pandoc_finds_the_words_that_we_find(kind, written, tool):
    for one in written(kind):
        reading = read_word(one.path.read_bytes(), one.path.name)
        assert words(reading.countered), one.path.name
        views = {"accept": reading.countered} | ({"reject": reading.tabled} if reading.revisions else {})
        for changes, view in views.items():
            command = [tool("pandoc"), one.path, "-t", "json", f"--track-changes={changes}"]
            tree = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
            theirs = Counter("".join(spoken([tree["meta"].get("title"), tree["blocks"]])).split())
            assert words(view) == theirs, (one.path.name, changes)


def can_be_shown(word: str) -> bool:
    return all((ord(sign) < 0x250 and sign.isprintable()) or sign in IN_EVERY_FONT for sign in word)


def test_libreoffice_puts_every_word_on_its_pages(converting, tool):
    """A long word may be broken in a narrow column, so spaces do not count."""
    process, files = converting(tool("soffice"))
    assert process.wait(540) == 0
    for path in files:
        command = [tool("pdftotext"), "-raw", path.with_suffix(".pdf"), "-"]
        page = "".join(subprocess.run(command, check=True, capture_output=True).stdout.decode().split())
        wanted = filter(can_be_shown, pieces(read_word(path.read_bytes(), path.name)))
        assert {word for word in wanted if word not in page} == set(), path.name


def pieces(reading: WordReading) -> set[str]:
    """What is looked for: the words, and in a redline, where a word's comma may be new, the letters of each."""
    found = words(reading.countered)
    return {piece for word in found for piece in re.findall(r"\w+", word)} if reading.revisions else set(found)

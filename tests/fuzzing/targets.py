# ruff: noqa: PT017  (a refusal is one of the right answers)
"""The targets: each takes bytes and ends quietly, whatever they are; a mistake in them may only be a finding."""

import contextlib
import io
import re
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

from clausekit.comparison.appraisal import Effect
from clausekit.comparison.appraise import appraise
from clausekit.comparison.appraise_texts import appraise_texts
from clausekit.comparison.compare import compare, compare_texts
from clausekit.comparison.comparison import PASSAGE_MARK, ChangeClass, EditKind
from clausekit.document.document import Document
from clausekit.drafting.bargaining import Bargaining, read_bargaining
from clausekit.drafting.draft import draft
from clausekit.findings import InputError
from clausekit.intake.all_words import document_words
from clausekit.intake.read import read_content
from clausekit.library.check import check_library
from clausekit.library.load import Library, load_library
from clausekit.library.overlay import Layer
from clausekit.negotiation.mandate import Mandate
from clausekit.rendering.formats import render
from clausekit.rendering.redline import render_redline
from clausekit.templating import LONGEST_RESULT, TemplateRefused, Value, fill_clause_text
from clausekit.word.scrub import scrub_word
from clausekit.yaml_files.fit import fit
from clausekit.yaml_files.merge import merge_changes
from clausekit.yaml_files.read import read_yaml
from clausekit.yaml_files.write import write_yaml
from tests.conftest import EXAMPLE, ROOT
from tests.fuzzing.alter_package import W, alter_package
from tests.fuzzing.alter_text import alter_text
from tests.fuzzing.choices import Choices
from tests.fuzzing.commands import commands
from tests.fuzzing.seeds import SENTENCES, packages

VALUES: dict[str, Value] = {"days": 3, "name": "the *Union*", "systems": ("a", "b"), "leave": True}
LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Target:
    """What is fuzzed, how often in the short run, and the words that its input is made of."""

    run: Callable[[bytes], None]
    examples: int
    words: tuple[str, ...] = ()
    """Words of its language; a target without them takes bytes as decisions."""


def yaml(content: bytes) -> None:
    """What is read is written and read again as the same; a merge changes nothing where nothing changed."""
    text = content.decode("utf-8", "surrogatepass") if content.isascii() else content.decode("utf-8", "replace")
    try:
        read = read_yaml(text, "x.yaml")
        for model in (Bargaining, Mandate):
            try:
                fit(read, model)
            except InputError as error:
                assert error.findings
    except InputError as error:
        assert error.findings
        return
    if read.content is not None:
        assert read_yaml(write_yaml(read.content), "again.yaml").content == read.content
    assert merge_changes(text, read.content, read.content, "x.yaml").text == text


def template(content: bytes) -> None:
    """Clause text is refused, or filled to a bounded length with nothing of the machine in it."""
    text = content.decode("utf-8", "replace")
    try:
        filled = fill_clause_text(text, VALUES, lambda words: words.replace("*", "\\*"))
    except TemplateRefused as error:
        assert error.problems
        return
    assert len(filled) <= max(LONGEST_RESULT, len(text))
    for sign in ("<class", "<function", "<module", "__globals__", "jinja2.runtime", "builtin_function"):
        assert sign not in filled or sign in text


def clause(content: bytes) -> None:
    """A clause file of somebody else is checked, and every mistake in it is a finding."""
    choices = Choices(content)
    text = alter_text((ROOT / "tests" / "cases" / "clause.yaml").read_bytes(), choices)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "training" / "first-aid.yaml"
        path.parent.mkdir()
        path.write_bytes(text)
        try:
            found = check_library(Library([Layer("altered", Path(name), "altered")])).findings
        except InputError as error:
            found = error.findings
        assert all(finding.message for finding in found)


def bargaining(content: bytes) -> None:
    """A bargaining file is drafted, or refused with findings."""
    choices = Choices(content)
    text = alter_text((EXAMPLE / "bargaining.yaml").read_bytes(), choices)
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "bargaining.yaml").write_bytes(text)
        try:
            drafted = draft(read_bargaining(Path(name)), _library(), allow_blanks=True)
        except InputError as error:
            assert error.findings
            return
    for suffix in (".txt", ".html"):
        assert render(drafted.document, suffix)


def word_file(content: bytes) -> None:
    """An altered Word file is read with every word of it told, and scrubbed to the same text; or refused."""
    choices = Choices(content)
    altered = alter_package(choices.one_of(packages()), choices)
    try:
        reading = read_content(altered, "altered.docx")
    except InputError as error:
        assert len(error.findings) == 1, error
        return
    told = _letters(
        *document_words(reading.tabled),
        *document_words(reading.countered),
        *(words for one in reading.comments for words in one.paragraphs),
        *(one.text for one in reading.revisions),
        *(one.message for one in reading.findings),
    )
    for words in _held(altered):
        for run in LETTERS.findall(words):
            assert run.casefold() in told, f"{run!r} was dropped"
    scrubbed = read_content(scrub_word(altered, "altered.docx")[0], "altered.docx")
    assert scrubbed.countered == reading.countered


def outline(content: bytes) -> None:
    """Text, Markdown, HTML and JSON of anybody are read with no word lost, or refused."""
    suffix = (".txt", ".md", ".html", ".json")[content[0] % 4 if content else 0]
    try:
        reading = read_content(content[1:], f"x{suffix}")
    except InputError as error:
        assert error.findings
        return
    if suffix == ".txt":
        shown = _letters(*document_words(reading.countered))
        text = content[1:].decode("utf-8", "replace")
        assert not reading.findings or text
        if not reading.findings:
            for run in LETTERS.findall(text.lstrip("\ufeff")):
                assert run.casefold() in shown, f"{run!r} was dropped"


def diff(content: bytes) -> None:
    """Any two texts compare; a text against itself has no change; the edits rebuild both."""
    before, _, after = content.decode("utf-8", "replace").partition("\x01")
    for pair in compare_texts(before, before).pairs:
        assert pair.depth is ChangeClass.NONE
    compared = compare(_text(before), _text(after))
    for pair in compared.pairs:
        for side, other in ((pair.before, EditKind.PUT_IN), (pair.after, EditKind.TAKEN_OUT)):
            words = "".join(edit.text for edit in pair.edits if edit.kind is not other)
            assert words == PASSAGE_MARK.join(one.text for one in side)
    appraise(compared)
    assert appraise_texts(before, before).effect is Effect.NEUTRAL
    appraise_texts(before, after)


def redline(content: bytes) -> None:
    """A redline of any two readable texts gives back both, or is not made at all."""
    before, _, after = content.decode("utf-8", "replace").partition("\x01")
    assert render_redline(compare(_text(before), _text(after)), "Author One", "2027-03-01")


@cache
def _library() -> Library:
    return load_library()


def _text(words: str) -> Document:
    try:
        return read_content(words.encode("utf-8", "replace"), "x.txt").countered
    except InputError:
        return read_content(b"nothing", "x.txt").countered


def _letters(*texts: str) -> str:
    return "".join(run.casefold() for text in texts for run in LETTERS.findall(text))


def _held(content: bytes) -> list[str]:
    """The words of every part that is XML, found by looking at every element."""
    words: list[str] = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                with contextlib.suppress(etree.XMLSyntaxError):
                    root = etree.fromstring(archive.read(name))
                    words += (one.text or "" for one in root.iter(f"{W}t", f"{W}delText"))
    return words


YAML_WORDS = (
    *("a", "clauses", "id", "title", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ", ", "|", ">", "&x", "*x", "!!str "),
    *('"', "'", "#", "---", "...", "?", "%YAML 1.1", "no", "~", "1.10", "é", "\u2028", "\x85", "\t", "\x00", "\ufeff"),
)
TEMPLATE_WORDS = (
    *("{{ ", " }}", "{% ", " %}", "{## ", " ##}", "{#a}", "days", "name", "systems", "leave", "x", "_", "__class__"),
    *(".", "if ", "else", "elif ", "endif", "for ", " in ", "endfor", "|listed", "|attr('x')", "set ", "macro ", "()"),
    *(
        "[0]",
        "'a'",
        "*",
        "10**10",
        "+",
        "~",
        "==",
        " and ",
        " not ",
        "include 'x'",
        "raw",
        "endraw",
        "-%}",
        "\n",
        "call",
    ),
)
TEXT_WORDS = (*SENTENCES, *(sentence.rpartition(" ")[0] for sentence in SENTENCES))
TEXT_WORDS += (
    "\n",
    "\n\n",
    "1. ",
    "1.1 ",
    "(a) ",
    "\t",
    " ",
    "not ",
    "may ",
    "must ",
    "\x01",
    "\x01",
    "\u202e",
    "e\u0301",
)
TEXT_WORDS += (
    "Schedule 1\n",
    "| a | b |\n",
    "> ",
    "- ",
    "\ufeff",
    "\u00a0",
    "\u200b",
    "\x0c",
    "\r",
    "Definitions\n",
    "·",
)
OUTLINE_WORDS = ("\x00", "\x01", "\x02", *TEXT_WORDS, "<p>", "</p>", "<table>", "<tr><td>", "<ol><li>", "</li>", "<!--")
OUTLINE_WORDS += ("# ", "**", "`", "](", "[", "&amp;", "&#x202e;", "<section>", "<h1>", "{", "}", '"kind": "Document"')

TARGETS = {
    "yaml": Target(yaml, 400, YAML_WORDS),
    "template": Target(template, 400, TEMPLATE_WORDS),
    "clause": Target(clause, 100),
    "bargaining": Target(bargaining, 40),
    "word_file": Target(word_file, 150),
    "outline": Target(outline, 200, OUTLINE_WORDS),
    "diff": Target(diff, 80, TEXT_WORDS),
    "redline": Target(redline, 20, TEXT_WORDS),
    "commands": Target(commands, 25),
}

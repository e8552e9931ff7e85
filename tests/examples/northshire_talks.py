"""Make ``examples/northshire-talks``: the Northshire example five rounds later, from its own first draft.

Run ``python -m tests.examples.northshire_talks`` from the top of the checkout. The folder is made anew; look at what
changed before you commit it. Why a script and not files made in Word: everyone can read what each round does, and
nothing in it is anybody's real text.
"""

import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from lxml import etree

from clausekit.document.inlines import Line, Text
from clausekit.document.walk import map_lines
from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.drafting.numbers_file import read_numbers
from clausekit.intake.read import read_content
from clausekit.library.load import load_library
from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.exchange import Exchange, file_given, text_given, words_said
from clausekit.negotiation.record_step import record_step
from clausekit.negotiation.round import Side
from clausekit.negotiation.status import Step
from clausekit.rendering.formats import render
from tests.examples.council_word import FOOTNOTE_SEPARATORS, TYPES, Change, CouncilFile, R, Remark, part, run, zipped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROOT = Path(__file__).parent.parent.parent
BEFORE = ROOT / "examples" / "northshire-council"
TALKS = ROOT / "examples" / "northshire-talks"
RELATIONS, DIGITAL = "Employee Relations Lead", "Digital Services Lead"
EMAIL = """\
Thank you for the draft. We accept clause 7.2 as drafted, and clause 9.2 with it.
On the rest we will send our own text. Could the union say by Friday 2 April which systems it means in clause 11.3?
"""
SPOKEN = "5 days, 10.5"
FOOTNOTE_AT = "must keep a list of everyone outside it"
FOOTNOTE = "The list names every Supplier, and what each of them pays or gives."
OURS = (
    Change("7 paid days of training", "6 paid days of training"),
    Change("8 weeks for a date", "10 weeks for a date"),
)
"""What our second text gives."""
THEIRS = (
    Change("must give the Union the list every 3 months", "may give the Union the list on request", RELATIONS),
    Change("within 2 Working Days of finding out", "within 10 Working Days of finding out", RELATIONS),
    Change("Workers, their work, their movements or their communications", "Workers covertly", DIGITAL),
    Change("for 10 Working Days after that", "for 5 Working Days after that", RELATIONS),
    Change("5 days a year of an independent adviser", "2 days a year of an independent adviser", RELATIONS),
    Change("without the written agreement of the Union.", "without consulting the Union."),
    Change("and what each of them pays or gives", "where this is practicable"),
)
"""What the employer changes; without an author, with tracking off."""


def main() -> None:
    """Make the folder anew."""
    shutil.rmtree(TALKS, ignore_errors=True)
    shutil.copytree(BEFORE, TALKS)
    with tempfile.TemporaryDirectory() as name:
        make(TALKS, Path(name))
    for path in TALKS.rglob("*"):
        if path.name.startswith("."):
            path.unlink()
        elif path.is_file():
            path.chmod(0o644)


def make(folder: Path, desk: Path) -> None:
    """Play the five rounds in a bargaining folder; ``desk`` is where files lie before they are sent."""
    first = draft(read_bargaining(folder), load_library()).document
    _keep(folder, _file(desk / "draft-agreement.docx", render(first, ".docx")), Side.UNION, date(2027, 3, 1))
    _keep(folder, text_given(EMAIL), Side.EMPLOYER, date(2027, 3, 12))
    _keep(folder, words_said(SPOKEN, "Employee Relations Lead"), Side.EMPLOYER, date(2027, 3, 16))
    second = second_offer(folder)
    _keep(folder, _file(desk / "second-offer.docx", second), Side.UNION, date(2027, 3, 22))
    _keep(folder, _file(desk / "Council response FINAL v3.docx", counter(second)), Side.EMPLOYER, date(2027, 4, 6))
    record_step(folder, Step.AGREED, ["7.2"], date(2027, 3, 22), round_number=1)


def second_offer(folder: Path) -> bytes:
    """Our second text: two numbers given, and a footnote that says what a list holds."""
    numbers = read_numbers(folder, 1)
    document = draft(read_bargaining(folder), load_library(), frozen=numbers).document
    given = replace(document, blocks=tuple(map_lines(one, _given) for one in document.blocks))
    return with_footnote(render(given, ".docx"))


def counter(second: bytes) -> bytes:
    """The employer's answer, in its own template."""
    document = read_content(second, "second-offer.docx").countered
    return CouncilFile(
        blocks=document.blocks,
        title="Digital technology at work: Council response",
        day="2027-04-06",
        changes=THEIRS,
        added={
            "The Committee does not replace negotiation": Change(
                "", "The Employer may vary this Agreement by giving the Union 4 weeks' notice in writing.", RELATIONS
            )
        },
        gone={"Nobody may be treated worse for departing": DIGITAL},
        moved=("Courses on data and AI for union representatives", "Register of systems", DIGITAL),
        remarks=(
            Remark("must give the Union the list every 3 months", RELATIONS, "Is a list on request not enough?"),
            Remark(
                "must give the Union the list every 3 months", DIGITAL, "We can run one twice a year.", answers=True
            ),
            Remark(
                "A system in use when this Agreement starts",
                DIGITAL,
                "Which systems do you mean? Please answer by 16 April 2027.",
            ),
        ),
    ).packed()


def with_footnote(content: bytes) -> bytes:
    """A Word file of ours with a footnote, as an officer adds one in Word."""
    files = dict(_unzipped(content))
    document = etree.fromstring(files["word/document.xml"])
    place = next(one for one in document.iter(W + "p") if FOOTNOTE_AT in "".join(map(str, one.itertext())))
    place.append(etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}"><w:footnoteReference w:id="1"/></w:r>'))
    files["word/document.xml"] = etree.tostring(document, xml_declaration=True, encoding="UTF-8", standalone=True)
    note = f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>{run(" " + FOOTNOTE)}</w:p></w:footnote>'
    files["word/footnotes.xml"] = part("footnotes", FOOTNOTE_SEPARATORS + note).encode()
    link = f'<Relationship Id="rIdFootnotes" Type="{R}/footnotes" Target="footnotes.xml"/></Relationships>'
    kind = f'<Override PartName="/word/footnotes.xml" ContentType="{TYPES}footnotes+xml"/></Types>'
    for name, end, new in (
        ("word/_rels/document.xml.rels", b"</Relationships>", link),
        ("[Content_Types].xml", b"</Types>", kind),
    ):
        files[name] = files[name].replace(end, new.encode())
    return zipped(files)


def _unzipped(content: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


def _given(line: Line) -> Line:
    return tuple(replace(part, text=_changed(part.text)) if isinstance(part, Text) else part for part in line)


def _changed(words: str) -> str:
    for change in OURS:
        words = words.replace(change.old, change.new)
    return words


def _file(path: Path, content: bytes) -> Exchange:
    path.write_bytes(content)
    return file_given(path)


def _keep(folder: Path, exchange: Exchange, side: Side, day: date) -> None:
    add_round(folder, exchange, side, day)


if __name__ == "__main__":
    main()

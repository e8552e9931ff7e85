"""Make a corpus of agreements whose themes are known: clauses of the library, provisions of others, ordinary text.

Every agreement is made from its number alone, so that a corpus can be made again anywhere. Ordinary sentences are
filled with trades, sums and days drawn for each: agreements repeat each other, but not word for word.
"""

import argparse
import csv
import io
import json
import random
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from pathlib import Path

from clausekit.coverage.cut import cut
from clausekit.drafting.wording import Wording, wording_document
from clausekit.library.fields import ENGLISH, PositionName
from clausekit.library.load import load_library
from clausekit.library.terms import needed_ids

EVIDENCE = Path(__file__).parents[1] / "tests" / "evidence"
HELD_OUT = 3
SECTORS = ("health", "transport", "councils", "retail", "universities", "energy", "post", "broadcasting")
UNIONS = ("Union of Made-Up Trades", "Federation of Fictional Workers", "Imaginary Staff Association")
TRUTH = "truth.jsonl"
TABLE = "survey.csv"
NUMBERS = ("three", "four", "five", "six", "eight", "ten", "12", "15", "20", "28", "30", "45")
PEOPLE = ("drivers", "porters", "clerks", "fitters", "cooks", "cleaners", "lecturers", "carers", "guards", "gardeners")
PLACES = ("the depot", "the north site", "the kitchens", "the workshop", "the yard", "the wards", "the stores")
ORDINARY = {
    "Pay and allowances": (
        "Basic pay for {people} shall rise by {percent} per cent from 1 {month}, and allowances shall rise in step.",
        "{people} are paid on the last Friday of the month by bank transfer.",
        "{people} who start before 6 am shall receive an early allowance of £{money} a shift.",
        "{people} who act up into a higher grade for more than {number} shifts shall be paid the rate of that grade.",
        "The bonus for {people} is shared out in {month} among all who were employed on the first day of the year.",
    ),
    "Hours of work": (
        "The working week for {people} at {place} is {hours} hours, worked over five days.",
        "Overtime is paid at time and a half on weekdays and at double time on rest days and on public holidays.",
        "Meal breaks of thirty minutes are taken between the third and the fifth hour of a shift.",
        "Night work is paid with a premium of {percent} per cent between 10 pm and 6 am.",
        "Where {people} are called out at night they shall be paid for at least {number} hours.",
    ),
    "Annual leave": (
        "Annual leave for {people} is {number} weeks, and one day more for each five years of service.",
        "Leave not taken by 31 March may be carried forward by up to {number} days if the line manager agrees.",
        "Bereavement leave is {number} days with pay for a close relative and one day for a funeral.",
        "Jury service is paid at basic rate, less the fee that the court allows.",
    ),
    "Sickness": (
        "{people} who are unfit for work shall tell their supervisor before the shift begins.",
        "A doctor's note is sent after {number} days of absence.",
        "Sick pay is full pay for {number} weeks and half pay for a further {number} weeks in any rolling year.",
    ),
    "Parents and carers": (
        "Maternity pay is {number} weeks at full pay, followed by {number} weeks at half pay.",
        "{people} who become fathers have {number} days of leave with pay within eight weeks of the birth.",
    ),
    "Travel and clothing": (
        "Travel between {place} and another site is paid at £{pence} a mile, or the standard fare with a receipt.",
        "The Employer shall give {people} two sets of overalls and a pair of boots each year, and shall wash them.",
        "A uniform that is worn out shall be replaced on request, on return of the old one.",
        "A tool allowance of £{money} a quarter is paid to {people} who bring their own.",
        "Car parking at {place} is free for {people} on early, late and night turns.",
    ),
    "Grievance and discipline": (
        "A grievance is raised first with the line manager, who shall meet the employee within {number} working days.",
        "Nobody shall be dismissed for a first breach of discipline, save for gross misconduct.",
        "An employee may be accompanied at a disciplinary hearing by a steward or a colleague.",
    ),
    "Recognition": (
        "The Employer recognises the Union for {people} up to and including grade {number}.",
        "The parties shall meet each {month} to settle pay for the year that follows.",
    ),
    "Starting and leaving": (
        "New {people} serve a probation of {number} months, which may be extended once by {number} weeks.",
        "Notice to end employment is one week for each year of service, up to twelve weeks, on either side.",
        "Long service is marked with £{money} after ten years and with {number} days of extra leave after twenty.",
    ),
    "Pensions": (
        "The Employer shall pay {percent} per cent of basic pay into the pension of each member of the scheme.",
        "{people} may join the scheme after {number} weeks of service.",
    ),
    "Premises": (
        "The canteen at {place} shall serve a hot meal on every shift, at a price that is fixed each {month}.",
        "The Employer shall keep {place} at sixteen degrees or more and shall mend the heating within {number} hours.",
        "First-aiders at {place} receive £{money} a month, and the Employer shall pay for their certificates.",
    ),
}
"""Subjects of ordinary agreements, with sentences that are about none of the library's themes."""
MONTHS = ("January", "March", "April", "June", "September", "October")


@dataclass(frozen=True)
class LibraryArticle:
    """A clause of the library at one position."""

    theme: str
    title: str
    texts: tuple[str, ...]
    leans_on: tuple[str, ...]
    """The themes of the clauses that it needs."""


@dataclass
class Made:
    """An agreement as it is made, with what is known of it."""

    number: int
    sector: str
    year: int
    union: str
    suffix: str
    articles: list[tuple[str, list[str]]] = field(default_factory=list)
    themes: set[str] = field(default_factory=set)
    """What was put in on purpose."""
    brushed: set[str] = field(default_factory=set)
    """What it may also be said to touch: the further themes of a provision, and of clauses that a clause leans on."""

    @property
    def employer(self) -> str:
        """A made-up name."""
        return f"Fictional {self.sector.title()} {self.number:04d}"

    @property
    def file(self) -> str:
        """Its path below the corpus."""
        return f"{self.sector}/agreement-{self.number:04d}-{self.year}{self.suffix}"


def main() -> None:
    """Make a corpus in a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--agreements", type=int, default=500)
    parser.add_argument("--words", type=int, default=6000, help="of ordinary text in each")
    given = parser.parse_args()
    make_corpus(given.folder, given.agreements, given.words)


def make_corpus(
    folder: Path, agreements: int, words: int, suffixes: tuple[str, ...] = (".docx", ".docx", ".md", ".txt")
) -> None:
    """Write the agreements, a table of whose they are, and what is known of each."""
    library = _library_articles()
    others = _others()
    made = [_make(number, words, suffixes, library, others) for number in range(1, agreements + 1)]
    for one in made:
        path = folder / one.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_written(one))
    with (folder / TABLE).open("w", encoding="utf-8", newline="") as table:
        rows = csv.writer(table)
        rows.writerow(("file", "employer", "sector", "year", "union"))
        rows.writerows((one.file, one.employer, one.sector, one.year, one.union) for one in made)
    lines = [{"file": one.file, "themes": sorted(one.themes), "brushed": sorted(one.brushed)} for one in made]
    (folder / TRUTH).write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")


def _make(
    number: int,
    words: int,
    suffixes: tuple[str, ...],
    library: list[LibraryArticle],
    others: list[tuple[str, list[str], str]],
) -> Made:
    chance = random.Random(number)
    made = Made(
        number,
        sector=chance.choice(SECTORS),
        year=chance.randint(2019, 2026),
        union=chance.choice(UNIONS),
        suffix=suffixes[number % len(suffixes)],
    )
    for one in chance.sample(library, chance.randint(0, 4)):
        made.articles.append((one.title, list(one.texts)))
        made.themes.add(one.theme)
        made.brushed.update(one.leans_on)
    for theme, also, text in chance.sample(others, chance.randint(0, 6)):
        made.articles.append((chance.choice(list(ORDINARY)), [text]))
        made.themes.add(theme)
        made.brushed.update(also)
    made.articles += list(ordinary_articles(chance, words))
    chance.shuffle(made.articles)
    made.brushed -= made.themes
    return made


def ordinary_articles(chance: random.Random, words: int) -> Iterator[tuple[str, list[str]]]:
    """Headings and passages of everyday subjects, of so many words together."""
    while words > 0:
        title = chance.choice(list(ORDINARY))
        chosen = [chance.sample(ORDINARY[title], chance.randint(1, 2)) for _ in range(chance.randint(2, 6))]
        texts = [" ".join(_filled(one, chance) for one in passage) for passage in chosen]
        words -= sum(len(text.split()) for text in texts)
        yield title, texts


def _filled(sentence: str, chance: random.Random) -> str:
    filled = sentence.format(
        people=f"{chance.choice(PEOPLE)} and {chance.choice(PEOPLE)}",
        place=chance.choice(PLACES),
        number=chance.choice(NUMBERS),
        percent=f"{chance.randint(1, 12)}.{chance.randint(0, 9)}",
        money=chance.randint(20, 900),
        pence=f"0.{chance.randint(25, 65)}",
        hours=chance.choice(("35", "36", "37", "37.5", "38", "39", "40")),
        month=chance.choice(MONTHS),
    )
    return filled[0].upper() + filled[1:]


@lru_cache(maxsize=1)
def _library_articles() -> list[LibraryArticle]:
    """Every clause at every position, as an article."""
    library = load_library()
    assert library.topic_words is not None
    told = {theme.id for theme in library.topic_words.themes}
    articles = []
    for clause_id, clause in library.items():
        leans_on = tuple(sorted({library[other].theme for other in needed_ids(library, clause_id)} - {clause.theme}))
        for position in PositionName if clause.theme in told else ():
            wording = Wording(clause, clause.newest, position)
            document = wording_document(clause_id, [wording], library, defaults=True)
            texts = tuple(one.text.replace("\n", " ") for one in cut(document))
            articles.append(LibraryArticle(clause.theme, clause.title[ENGLISH], texts, leans_on))
    return articles


def _others() -> list[tuple[str, list[str], str]]:
    """Provisions by another hand that nothing was learnt from: the theme, what else each touches, and the text."""
    rows = [json.loads(line) for line in (EVIDENCE / "provisions.jsonl").read_text("utf-8").splitlines()]
    return [
        (row["primary"], row["secondary"], row["text"])
        for at, row in enumerate(rows, 1)
        if at % HELD_OUT == 0 and row["primary"] != "none"
    ]


def _written(made: Made) -> bytes:
    if made.suffix == ".docx":
        return _docx(made)
    mark = "## " if made.suffix == ".md" else ""
    lines = [f"{'# ' if mark else ''}Agreement between {made.employer} and the {made.union}", ""]
    for at, (title, texts) in enumerate(made.articles, 1):
        lines += [f"{mark}{at}. {title}", ""]
        for below, text in enumerate(texts, 1):
            lines += [f"{at}.{below} {text}", ""]
    return "\n".join(lines).encode()


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def _docx(made: Made) -> bytes:
    """A Word file as a typist leaves it: typed numbers, runs that break where somebody stopped, marks of spelling."""
    chance = random.Random(f"docx {made.number}")
    body = [_paragraph(chance, f"Agreement between {made.employer} and the {made.union}")]
    for at, (title, texts) in enumerate(made.articles, 1):
        body.append(_paragraph(chance, f"{at}. {title}", bold=True))
        body += [_paragraph(chance, f"{at}.{below} {text}") for below, text in enumerate(texts, 1)]
    xml = f'<w:document xmlns:w="{_WORD}"><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>'
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in (("[Content_Types].xml", _TYPES), ("_rels/.rels", _RELATIONS), ("word/document.xml", xml)):
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _paragraph(chance: random.Random, text: str, *, bold: bool = False) -> str:
    words = text.split(" ")
    runs = []
    while words:
        taken = chance.randint(4, 14)
        run, words = words[:taken], words[taken:]
        said = escape(" ".join(run) + (" " if words else ""))
        look = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        runs.append(f'<w:r w:rsidRPr="00A1{taken:04X}"><w:rPr>{"<w:b/>" if bold else ""}{look}</w:rPr>')
        runs.append(f'<w:t xml:space="preserve">{said}</w:t></w:r>')
        if chance.random() < 0.2:
            runs.append('<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>')
    head = '<w:pPr><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr>'
    return f'<w:p w:rsidR="00AB12CD" w:rsidRDefault="00CD34EF">{head}{"".join(runs)}</w:p>'


if __name__ == "__main__":
    main()

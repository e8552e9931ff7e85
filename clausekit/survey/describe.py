"""Describe an agreement: its particulars from its own first lines, its name and its folder."""

import re

from clausekit.document.document import TitlePage
from clausekit.findings import InputError
from clausekit.survey.find_files import Found
from clausekit.survey.particulars import PARTICULARS, Particulars

_FRONT = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ADDRESS = re.compile(r", | \(")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
DATE = "Date"
EMPLOYER, UNION = '("the Employer")', '"the Union")'
"""How our first and last parties end."""


def said_by_its_place(found: Found) -> Particulars:
    """The folder just below the one given is the sector; one year in the file's name is the year."""
    years = set(_YEAR.findall(found.path.stem))
    sector = found.below.parts[0] if len(found.below.parts) > 1 else ""
    return Particulars(sector=sector, year=years.pop() if len(years) == 1 else "")


def said_by_its_title_page(page: TitlePage) -> Particulars:
    """The parties, each up to its address, and the year of the date, of a title page that we wrote."""
    if len(page.parties) < 2 or not page.parties[0].endswith(EMPLOYER) or not page.parties[-1].endswith(UNION):
        return Particulars()
    employer, *unions = (_ADDRESS.split(party, maxsplit=1)[0] for party in page.parties)
    years = [year for label, value in page.facts if label == DATE for year in _YEAR.findall(value)]
    return Particulars(employer=employer, year=years[0] if years else "", union=", ".join(unions))


def split_front_matter(content: bytes) -> tuple[Particulars, bytes]:
    """The particulars between two lines of dashes at the head of a Markdown file, and the text after them.

    What stands there is kept as text if it is not a mapping of names and values: a line of dashes may be a rule.
    """
    found = _FRONT.match(content)
    if found is None:
        return Particulars(), content
    from clausekit.yaml_files.read import read_yaml

    try:
        told = read_yaml(found[1].decode("utf-8"), "").content
    except (InputError, UnicodeDecodeError):
        return Particulars(), content
    if not isinstance(told, dict) or not told:
        return Particulars(), content
    values = {name: value.strip() for name in PARTICULARS if isinstance(value := told.get(name), str)}
    return Particulars(**values), content[found.end() :]

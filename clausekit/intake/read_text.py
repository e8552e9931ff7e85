"""Read plain text: a text file, or words pasted from an email or another program."""

from clausekit.document.inlines import Text
from clausekit.document.reading import Reading
from clausekit.findings import Location
from clausekit.intake.build import build_document, one_view
from clausekit.intake.decode import decode
from clausekit.intake.rows import Row
from clausekit.intake.unwrap import BULLET, unwrap


def read_text(content: bytes, name: str) -> Reading:
    """A text file; its title is its first heading, if it begins with one."""
    text, findings = decode(content, name)
    document, _, more = build_document(text_rows(text, name), name)
    return one_view(name, document, (*findings, *more))


def text_rows(text: str, name: str, ragged: float = 0.0) -> list[Row]:
    """The rows of a text, numbers still typed in them; ``ragged`` as ``unwrap`` takes it."""
    rows = []
    for one in unwrap(text, ragged):
        bullet = BULLET.match(one.text)
        words = one.text[bullet.end() :] if bullet else one.text
        place = Location(name, one.line, one.indent + 1)
        rows.append(Row(line=(Text(words),), level=one.indent, bullet=bool(bullet), place=place))
    return rows

"""Write a paper: its template and the facts it may see become a document."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from clausekit.document.document import Document
from clausekit.markdown.escape import escape_answer
from clausekit.markdown.read_document import read_document
from clausekit.rendering.docx import render_docx
from clausekit.rendering.formats import render
from clausekit.shipped import shipped_templates
from clausekit.templating import render_template
from clausekit.word.looks import Look

FOLDER = "papers"


def paper_markdown(name: str, facts: object, templates: Path | None = None) -> str:
    """The Markdown of a paper, every fact in it escaped.

    Args:
        name: the paper's name, for example ``information-request``.
        facts: the value of the type that the template is written for; its fields are all that it sees.
        templates: another folder of templates than the bundled one.
    """
    return render_template(templates or shipped_templates(), f"{FOLDER}/{name}.md.j2", _seen(facts), escape_answer)


def write_paper(name: str, facts: object, templates: Path | None = None) -> Document:
    """A paper as a document."""
    return read_document(paper_markdown(name, facts, templates))


def render_paper(document: Document, suffix: str, look: Look = Look.LETTER) -> bytes:
    """A paper as the bytes of a file; in Word it looks like a letter and not like an agreement.

    Raises:
        KeyError: the suffix is that of no format.
    """
    return render_docx(document, look=look) if suffix == ".docx" else render(document, suffix)


def _seen(facts: object) -> Mapping[str, object]:
    assert is_dataclass(facts)
    return {field.name: getattr(facts, field.name) for field in fields(facts)}

"""The yardstick of a batch: Jinja, python-docx's package and a body of lxml, and nothing that reads or checks."""

from pathlib import Path
from typing import Any

import docx
import jinja2
from docx.oxml.ns import qn
from lxml.etree import SubElement

PARAGRAPH, SETTINGS, STYLE, RUN, RUN_SETTINGS, BOLD, TEXT, VALUE = map(
    qn, ("w:p", "w:pPr", "w:pStyle", "w:r", "w:rPr", "w:b", "w:t", "w:val")
)
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class BareScript:
    """Writes the same words into a Word file for each employer; a paragraph is a template, as the words are ours."""

    def __init__(self, articles: list[tuple[str, list[str]]], folder: Path) -> None:
        environment = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=False)
        self._articles = [
            (title, [environment.from_string(_template(text)) for text in texts]) for title, texts in articles
        ]
        self._folder = folder
        folder.mkdir()

    def write(self, employer: str, name: str) -> None:
        """One agreement."""
        package = docx.Document()
        body = package.element.body
        section = body.sectPr
        body.remove(section)
        for title, texts in self._articles:
            _paragraph(body, "Heading1", title)
            for text in texts:
                _paragraph(body, "ListNumber", text.render(employer=employer, big=True))
        body.append(section)
        package.save(str(self._folder / f"{name}.docx"))


def _template(text: str) -> str:
    """Words with a variable and a condition, as those of a library have."""
    return "{% if big %}" + text.replace("the Employer", "{{ employer }}", 1) + "{% endif %}"


def _paragraph(body: Any, style: str, text: str) -> None:
    paragraph = SubElement(body, PARAGRAPH)
    SubElement(SubElement(paragraph, SETTINGS), STYLE).set(VALUE, style)
    head, must, rest = text.partition(" must ")
    for words, bold in ((head, bool(must)), (must + rest, False)):
        if words:
            run = SubElement(paragraph, RUN)
            if bold:
                SubElement(SubElement(run, RUN_SETTINGS), BOLD)
            element = SubElement(run, TEXT)
            element.text = words
            element.set(SPACE, "preserve")

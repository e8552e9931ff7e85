"""Write the words of articles into a Word file as docxtpl would: a template with two loops, filled."""

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

LINES = (
    ("Title", "Agreement"),
    ("Normal", "{%p for article in articles %}"),
    ("Heading 1", "{{ article.title }}"),
    ("Normal", "{%p for text in article.texts %}"),
    ("List Number", "{{ text }}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p endfor %}"),
)


def make_template(target: str) -> None:
    """The template, which a person would have made in Word; its making is not timed."""
    document: Any = import_module("docx").Document()
    for style, text in LINES:
        document.add_paragraph(text, style=style)
    document.save(target)


def fill(template: str, source: str, target: str) -> None:
    """The agreement."""
    articles = [
        {"title": f"{at} {title}", "texts": [f"{at}.{number} {text}" for number, text in enumerate(texts, 1)]}
        for at, (title, texts) in enumerate(json.loads(Path(source).read_text("utf-8")), 1)
    ]
    document: Any = import_module("docxtpl").DocxTemplate(template)
    document.render({"articles": articles}, autoescape=True)
    document.save(target)


if __name__ == "__main__":
    if len(sys.argv) == 2:
        make_template(sys.argv[1])
    else:
        fill(*sys.argv[1:])

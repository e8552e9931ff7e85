"""The yardstick for drafting: the same words written with python-docx the way its first page shows."""

import json
import sys

import docx


def main(source: str, target: str) -> None:
    """Write the articles of ``source`` (JSON: title, paragraphs) to ``target``."""
    with open(source, encoding="utf-8") as file:  # noqa: PTH123
        articles = json.load(file)
    document = docx.Document()
    document.add_heading("Agreement", 0)
    for at, (title, paragraphs) in enumerate(articles, 1):
        document.add_heading(f"{at} {title}", 1)
        for number, words in enumerate(paragraphs, 1):
            document.add_paragraph(f"{at}.{number} {words}", style="List Number")
    document.save(target)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

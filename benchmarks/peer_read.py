"""Print the words of a Word file as another library reads them, in the way its first page shows."""

import sys
from importlib import import_module
from typing import Any


def python_docx(path: str) -> str:
    """Paragraph by paragraph."""
    document: Any = import_module("docx").Document(path)
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def mammoth(path: str) -> str:
    """Plain text."""
    with open(path, "rb") as file:  # noqa: PTH123
        text: str = import_module("mammoth").extract_raw_text(file).value
    return text


def docx2python(path: str) -> str:
    """Plain text."""
    with import_module("docx2python").docx2python(path) as result:
        text: str = result.text
    return text


READERS = {"python-docx": python_docx, "mammoth": mammoth, "docx2python": docx2python}

if __name__ == "__main__":
    print(READERS[sys.argv[1]](sys.argv[2]))

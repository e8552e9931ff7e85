"""The yardstick of reading: the words of a Word file, paragraph by paragraph, with lxml and nothing else."""

import io
import sys
import zipfile
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def walk(content: bytes) -> list[str]:
    """The words of each paragraph."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml"))
    return ["".join(text.text or "" for text in line.iter(W + "t", W + "delText")) for line in root.iter(W + "p")]


if __name__ == "__main__":
    print(len(" ".join(walk(Path(sys.argv[1]).read_bytes())).split()))

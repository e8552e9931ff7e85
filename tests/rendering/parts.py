"""A Word file as text that a person can compare: every part, sorted, its XML pretty-printed."""

import io
import zipfile

from lxml import etree


def word_as_text(content: bytes) -> str:
    pieces = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in sorted(archive.namelist()):
            tree = etree.fromstring(archive.read(name), etree.XMLParser(remove_blank_text=True))
            shown = etree.tostring(tree, pretty_print=True, encoding="unicode")
            pieces.append(f"==== {name}\n{shown}")
    return "\n".join(pieces)


def word_parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}

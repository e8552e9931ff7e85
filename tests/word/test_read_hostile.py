"""Files that are broken, of another type, or made to hurt: one plain finding, in bounded time, and nothing written."""

import io
import random
import struct
import sys
import time
import warnings
import zipfile

import pytest

from clausekit.findings import InputError
from clausekit.word.read import read_word
from tests.word.packages import NAMES, by, p, packed, r, word, xml

GOOD = word(p("x"))


def parts(content=GOOD):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(name, inside):
    return packed({**parts(), name: inside})


def twice():
    content = io.BytesIO(GOOD)
    with warnings.catch_warnings(), zipfile.ZipFile(content, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("word/Document.xml", b"<x/>")
    return content.getvalue()


def locked_zip():
    content = bytearray(GOOD)
    at = content.rindex(b"PK\x01\x02")
    content[at + 8] |= 1
    return bytes(content)


def damaged():
    content = bytearray(GOOD)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        entry = archive.getinfo("word/document.xml")
    at = entry.header_offset + 30 + len(entry.filename) + entry.compress_size // 2
    content[at : at + 8] = b"\0" * 8
    return bytes(content)


def laughs():
    entities = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 12))
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{entities}]>'
    return f"{head}<w:document {NAMES}><w:body>&a11;</w:body></w:document>"


def late_laughs():
    return laughs().replace("<!DOCTYPE", f"<!--{'x' * 5000}--><!DOCTYPE").encode()


def outside():
    head = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return f"{head}<w:document {NAMES}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>".encode()


OTHER = parts()["[Content_Types].xml"].replace(b"wordprocessingml.document", b"spreadsheetml.sheet")
BOX = "<w:txbxContent><w:tbl><w:tr><w:tc><w:p>"
CASES = {
    "empty": (b"", "word-truncated"),
    "no zip": (b"Dear all, here is our offer.", "word-wrong-type"),
    "a PDF": (b"%PDF-1.7 ...", "word-wrong-type"),
    "rich text": (b"{\\rtf1 offer}", "word-wrong-type"),
    "a web page": (b"\xef\xbb\xbf<html>", "word-wrong-type"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "word-wrong-type"),
    "locked": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "word-encrypted"),
    "a zip file locked": (locked_zip(), "word-encrypted"),
    "cut short": (GOOD[: len(GOOD) // 2], "word-truncated"),
    "damaged": (damaged(), "word-damaged"),
    "any zip": (packed({"a.txt": b"x"}), "word-wrong-type"),
    "a spreadsheet": (with_part("[Content_Types].xml", OTHER), "word-wrong-type"),
    "OpenDocument": (packed({"mimetype": b"application/vnd.oasis.opendocument.text"}), "word-wrong-type"),
    "no document": (packed({n: c for n, c in parts().items() if n != "word/document.xml"}), "word-wrong-type"),
    "no body": (with_part("word/document.xml", xml("w:document", "")), "word-wrong-type"),
    "broken XML": (with_part("word/document.xml", b"<w:document"), "word-damaged"),
    "deep XML": (with_part("word/document.xml", xml("w:document", "<w:sdt>" * 5000)), "word-damaged"),
    "deep changes": (word(p(f"<w:ins {by()}>" * 900 + r("x") + "</w:ins>" * 900)), "word-damaged"),
    "entities": (with_part("word/document.xml", laughs().encode()), "word-entities"),
    "entities late": (with_part("word/document.xml", late_laughs()), "word-entities"),
    "entities in two bytes": (with_part("word/document.xml", laughs().encode("utf-16")), "word-entities"),
    "an entity from outside": (with_part("word/document.xml", outside()), "word-entities"),
    "a bomb": (with_part("word/document.xml", b"<w:p/>" * 2_000_000), "word-too-large"),
    "a bomb of pictures": (with_part("word/media/a.bmp", b"\0" * 50_000_000), "word-too-large"),
    "a path that leads out": (with_part("../../evil.xml", b"<x/>"), "word-unsafe-path"),
    "an absolute path": (with_part("/etc/evil.xml", b"<x/>"), "word-unsafe-path"),
    "a path of Windows": (with_part("C:\\evil.xml", b"<x/>"), "word-unsafe-path"),
    "two parts of one name": (twice(), "word-duplicate-part"),
    "too many parts": (packed({**parts(), **{f"word/{at}.xml": b"" for at in range(10_001)}}), "word-too-large"),
}  # fmt: skip


def most_memory_yet():
    """KiB that this process has held at most; Windows keeps no such count, and there time alone is looked at."""
    if sys.platform == "win32":
        return 0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // 1024 if sys.platform == "darwin" else most  # macOS counts bytes


@pytest.mark.parametrize("case", CASES)
def test_one_plain_finding_soon_and_nothing_written(case, tmp_path, monkeypatch):
    content, code = CASES[case]
    monkeypatch.chdir(tmp_path)
    began, memory = time.process_time(), most_memory_yet()
    with pytest.raises(InputError) as error:
        read_word(content, "offer.docx")
    (finding,) = error.value.findings
    assert (finding.code, finding.place.file) == (code, "offer.docx")
    assert finding.hint
    assert finding.message[0].islower()
    assert time.process_time() - began < 5
    assert most_memory_yet() - memory < 400_000
    assert not list(tmp_path.iterdir())


def test_a_part_that_says_it_is_larger_than_it_is():
    content = bytearray(GOOD)
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 4_000_000_000)
    with pytest.raises(InputError) as error:
        read_word(bytes(content), "x")
    assert [finding.code for finding in error.value.findings] == ["word-too-large"]


def findings(content):
    """How many findings refuse a file; none when it is read."""
    try:
        read_word(content, "x")
    except InputError as error:
        return len(error.findings)
    return 0


def test_any_damage_gives_a_reading_or_one_finding():
    chance = random.Random(7)
    for _ in range(150):
        content = bytearray(GOOD)
        for _ in range(chance.choice((1, 3, 20))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        assert findings(bytes(content)) in (0, 1)


def test_damaged_xml_gives_a_reading_or_one_finding():
    chance = random.Random(8)
    document = parts()["word/document.xml"]
    for _ in range(100):
        at = chance.randrange(len(document))
        cut = document[:at] + document[at + chance.randrange(1, 30) :]
        assert findings(with_part("word/document.xml", cut)) in (0, 1)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (f"<w:ins {by()}>", "</w:ins>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:r>", "</w:r>"),
        ('<mc:AlternateContent><mc:Choice Requires="w14">', "</mc:Choice></mc:AlternateContent>"),
        ('<w:fldSimple w:instr="REF a">', "</w:fldSimple>"),
        (f"<w:r><w:pict>{BOX}", "</w:p></w:tc></w:tr></w:tbl></w:txbxContent></w:pict></w:r>"),
    ],
)  # fmt: skip
def test_whatever_is_as_deep_as_xml_may_be_is_read(start, end):
    times = 240 // start.count("<")
    assert read_word(word(p(start * times + r("deep") + end * times)), "x").countered.blocks


def test_the_strict_form_of_the_format_is_read():
    content = parts(word(p("kept")))
    for name in ("word/document.xml", "word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels"):
        content[name] = (
            content[name]
            .replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            .replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/",
                b"http://purl.oclc.org/ooxml/officeDocument/",
            )
        )
    view = read_word(packed(content), "x").countered
    assert [(block.text, block.style) for block in view.blocks] == [("kept", "normal")]

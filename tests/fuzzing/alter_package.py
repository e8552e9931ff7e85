"""Alter a Word file as XML: elements dropped, doubled, nested and renamed, ids and relationships broken."""

import copy
import io
import zipfile

from lxml import etree

from tests.fuzzing.choices import Choices
from tests.word.packages import packed

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
ODD_NAMESPACES = ("", "urn:nobody", "http://purl.oclc.org/ooxml/wordprocessingml/main", f"{WORD}/")
ODD_VALUES = (
    "",
    "0",
    "-1",
    "1e9",
    "99999999999999999999",
    "NaN",
    "²",
    "٣",
    "true",
    "rId999",
    "../../../etc/passwd",
    "file:///etc/passwd",
    "\u202eevil",
    "a\u0301" * 50,
    "%1.%2.%9.%10",
    "Normal",
    "2027-13-45T99:99:99Z",
)
TAGS = (
    *("p", "r", "t", "tbl", "tr", "tc", "tblGrid", "body", "sdt", "sdtContent", "ins", "del", "delText", "moveFrom"),
    *("moveTo", "hyperlink", "fldSimple", "fldChar", "instrText", "bookmarkStart", "bookmarkEnd", "smartTag", "pPr"),
    *("rPr", "numPr", "ilvl", "numId", "pStyle", "vMerge", "gridSpan", "footnoteReference", "commentReference", "sym"),
    *("commentRangeStart", "commentRangeEnd", "rPrChange", "pPrChange", "tab", "br", "cr", "noBreakHyphen", "sectPr"),
    *("txbxContent", "pict", "drawing", "object", "ruby", "rt", "rubyBase", "altChunk", "subDoc", "customXml", "dir"),
)
MOST = 12
"""Alterations of one file: more than a few hide each other."""


def alter_package(content: bytes, choices: Choices) -> bytes:
    """A Word file with some things in it altered."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(MOST):
        if not choices.left:
            break
        names = sorted(parts)
        if choices.below(8):
            name = choices.one_of([one for one in names if one.startswith("word/") and one.endswith(".xml")] or names)
            parts[name] = _alter_xml(parts[name], choices)
        else:
            _alter_parts(parts, names, choices)
    return packed(parts)


def _alter_parts(parts: dict[str, bytes], names: list[str], choices: Choices) -> None:
    name, other = choices.one_of(names), choices.one_of(names)
    match choices.below(7):
        case 0:
            del parts[name]
        case 1:
            parts[name] = parts[other]
        case 2:
            parts[f"word/{choices.one_of(('extra.xml', 'a/../b.xml', 'x' * 300 + '.xml', 'é.xml'))}"] = parts[name]
        case 3:
            parts[name] = parts[name][: choices.below(len(parts[name]) + 1)]
        case 4:
            parts[name] = parts[name].replace(b"UTF-8", choices.one_of((b"UTF-16", b"cp1252", b"no-such", b"ascii")))
        case 5:
            parts[name] = parts[name].decode("utf-8", "replace").encode(choices.one_of(("utf-16", "utf-8-sig")))
        case _:
            rels = choices.one_of([one for one in names if one.endswith(".rels")] or names)
            parts[rels] = _alter_xml(parts[rels], choices)


def _alter_xml(content: bytes, choices: Choices) -> bytes:
    try:
        root = etree.fromstring(content, etree.XMLParser(huge_tree=False, resolve_entities=False))
    except (etree.XMLSyntaxError, ValueError):
        return content
    elements = list(root.iter(etree.Element))
    one, other = choices.one_of(elements), choices.one_of(elements)
    above = one.getparent()
    match choices.below(11):
        case 0 if above is not None:
            above.remove(one)
        case 1 if above is not None:
            above.insert(above.index(one), copy.deepcopy(one))
        case 2:
            other.append(copy.deepcopy(one))
        case 3 if above is not None:
            wrap = etree.Element(W + choices.one_of(TAGS))
            above.replace(one, wrap)
            wrap.append(one)
        case 4:
            one.insert(0, etree.Element(W + choices.one_of(TAGS)))
        case 5:
            one.tag = W + choices.one_of(TAGS)
        case 6:
            space = choices.one_of(ODD_NAMESPACES)
            local = etree.QName(one).localname
            one.tag = f"{{{space}}}{local}" if space else local
        case 7 if one.attrib:
            one.set(choices.one_of(sorted(one.attrib)), choices.one_of(ODD_VALUES))
        case 8 if one.attrib:
            del one.attrib[choices.one_of(sorted(one.attrib))]
        case 9:
            one.set(W + choices.one_of(("val", "id", "type", "ilvl", "fldCharType")), choices.one_of(ODD_VALUES))
        case _:
            one.text = choices.one_of(ODD_VALUES)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

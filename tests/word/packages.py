"""Word packages made by hand, as real Word XML, for the tests of the reader."""

import io
import zipfile
from collections.abc import Mapping

NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "x99": "urn:nobody:knows:this",
    }.items()
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
OUTER = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
ROOTS = {
    "styles": "w:styles",
    "numbering": "w:numbering",
    "footnotes": "w:footnotes",
    "endnotes": "w:endnotes",
    "comments": "w:comments",
    "commentsExtended": "w15:commentsEx",
    "header1": "w:hdr",
    "header2": "w:hdr",
    "footer1": "w:ftr",
    "chart1": "c:chartSpace",
    "data1": "dgm:dataModel",
    "glossary": "w:glossaryDocument",
}
"""The parts that a test may give, and their roots."""
TYPES = {"footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments", "numbering": "numbering"} | {
    "styles": "styles",
    "header1": "header",
    "header2": "header",
    "footer1": "footer",
}
"""What kind of content a part says it is, where that matters to other programs."""
KINDS = {"header1": "header", "header2": "header", "footer1": "footer", "chart1": "chart", "data1": "diagramData"}
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def xml(root: str, inside: str) -> bytes:
    """A part with all the names declared."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<{root} {NAMES}>{inside}</{root}>".encode()


def word(
    body: str, parts: Mapping[str, str] | None = None, files: Mapping[str, bytes] | None = None, more_links: str = ""
) -> bytes:
    """A Word file.

    Args:
        body: what is in ``w:body``.
        parts: what is in the roots of other parts, by the names in ``ROOTS``.
        files: files beside them, by path; one of the same path takes the place of ours.
        more_links: relationships of the document, in XML, besides those to the parts.
    """
    parts = {"styles": STYLES, **(parts or {})}
    links = "".join(
        f'<Relationship Id="{name}" Type="{RELATION}{KINDS.get(name, name)}" Target="{name}.xml"/>' for name in parts
    )
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD_TYPE}{TYPES[name]}+xml"/>'
        for name in parts
        if name in TYPES
    )
    package = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}document.main+xml"/>{kinds}</Types>'
        ).encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{OUTER}"><Relationship Id="rId1" Type="{RELATION}officeDocument" '
            'Target="word/document.xml"/></Relationships>'
        ).encode(),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{OUTER}">{links}{more_links}</Relationships>'.encode(),
        "word/document.xml": xml("w:document", f"<w:body>{body}</w:body>"),
        **{f"word/{name}.xml": xml(ROOTS[name], inside) for name, inside in parts.items()},
        **(files or {}),
    }
    return packed(package)


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip file of the files given."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in files.items():
            archive.writestr(name, inside)
    return content.getvalue()


def p(*runs: str, style: str = "", settings: str = "") -> str:
    """A paragraph; a run that is not XML becomes one of plain words."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{named}{settings}</w:pPr>{inside}</w:p>"


def r(text: str, settings: str = "", tag: str = "t") -> str:
    """A run of words."""
    look = f"<w:rPr>{settings}</w:rPr>" if settings else ""
    return f'<w:r w:rsidR="00AB12CD">{look}<w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def by(person: str = "Author One", number: int = 1) -> str:
    """Who made a tracked change, and when."""
    return f'w:id="{number}" w:author="{person}" w:date="2027-03-01T09:00:00Z"'


def ins(inside: str, person: str = "Author One") -> str:
    """Inserted runs."""
    return f"<w:ins {by(person)}>{inside}</w:ins>"


def cut(text: str, person: str = "Author One") -> str:
    """Deleted words."""
    return f"<w:del {by(person)}>{r(text, tag='delText')}</w:del>"


def field(code: str, result: str) -> str:
    """A field as Word writes it, in five runs."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{result if result.startswith('<') else r(result)}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )

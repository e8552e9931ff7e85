"""Put into a drafted Word file what agreements come with: notes, a text box, a link, a control, a nested table."""

import copy

from lxml import etree

from tests.comparison.xml_edits import BODY, Package, W, words
from tests.word.packages import NAMES, RELATION, p, r

FOOTNOTES, ENDNOTES = "word/footnotes.xml", "word/endnotes.xml"
RELATIONS = "word/_rels/document.xml.rels"
LINK = f'<Relationship Id="link" Type="{RELATION}hyperlink" Target="https://example.test/" TargetMode="External"/>'
BOX = (
    "<w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp>'
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>"
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
HYPERLINK = '<w:hyperlink r:id="link">{}</w:hyperlink>'
NESTED = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>{}</w:tc><w:tc><w:tcPr/>{}</w:tc></w:tr></w:tbl>"


def furnished(content):
    """The same file with all of these; its paragraphs and tables stay where they were."""
    package = Package(content)
    _add_notes(package, "footnote", FOOTNOTES, ("The list is kept for two years.", "Days are counted from receipt."))
    _add_notes(package, "endnote", ENDNOTES, ("See the policy of the Employer on records.",))
    root = package.part(RELATIONS)
    root.append(etree.fromstring(LINK.replace("<Relationship ", f'<Relationship xmlns="{_namespace(root)}" ')))
    paragraphs = [one for one in package.paragraphs() if len(words(one)) > 40]
    pieces = (
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:r><w:footnoteReference w:id="3"/></w:r>',
        '<w:r><w:endnoteReference w:id="2"/></w:r>',
        BOX.format(p("Draft for talks only", style="")),
        HYPERLINK.format(r(" as the guidance says")),
        CONTROL.format(r(" in the agreed form")),
    )
    step = len(paragraphs) // (len(pieces) + 1)
    for at, piece in enumerate(pieces, 1):
        paragraphs[at * step].append(made(piece))
    cell = next(package.part(BODY).iter(W + "tc"))
    cell.insert(len(cell) - 1, made(NESTED.format(p("first inner cell"), p("second inner cell"))))
    return package.packed()


def made(markup):
    """An element from markup with the usual names."""
    element = etree.fromstring(f"<held {NAMES}>{markup}</held>")[0]
    return copy.deepcopy(element)


def _add_notes(package, kind, part, texts):
    notes = "".join(f'<w:{kind} w:id="{at}">{p(text)}</w:{kind}>' for at, text in enumerate(texts, 2))
    package.files[part] = f"<w:{kind}s {NAMES}>{notes}</w:{kind}s>".encode()
    root = package.part(RELATIONS)
    arrow = f'<Relationship xmlns="{_namespace(root)}" Id="{kind}s" Type="{RELATION}{kind}s" Target="{kind}s.xml"/>'
    root.append(etree.fromstring(arrow))


def _namespace(root):
    return root.nsmap[None]

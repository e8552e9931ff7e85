"""Add the part of a Word file that holds its comments."""

from collections.abc import Iterable

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from clausekit.word.elements import NAMESPACE, W, add
from clausekit.word.track_changes import add_words
from clausekit.word.tracked import Remark, Signature


def add_comments(package: WordDocument, remarks: Iterable[tuple[str, Remark]], signature: Signature) -> None:
    """Add comments, each with the id that the body refers to it by, to those that the file holds already."""
    there = [one.target_part for one in package.part.rels.values() if one.reltype == RELATIONSHIP_TYPE.COMMENTS]
    root = there[0].element if there else etree.Element(W + "comments", nsmap={"w": NAMESPACE})
    for name, remark in remarks:
        attributes = {"id": name, "author": signature.author, "date": signature.date, "initials": signature.author[:1]}
        comment = add(root, "comment", attributes)
        for words in remark.paragraphs:
            add_words(add(add(comment, "p"), "r"), words)
    if len(root) and not there:
        content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/comments.xml"), CONTENT_TYPE.WML_COMMENTS, content, package.part.package)
        package.part.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)

"""A second opinion on tracked changes: accept or reject all of them by rewriting the XML, then list the text."""

from lxml import etree

from tests.rendering.parts import word_parts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def settled(content: bytes, part: str = "word/document.xml", *, accept: bool) -> list[str]:
    """The paragraphs of a part, and its rows as marks, with every change accepted or rejected."""
    root = etree.fromstring(word_parts(content)[part])
    gone = "del" if accept else "ins"
    for row in list(root.iter(W + "tr")):
        if row.find(f"{W}trPr/{W}{gone}") is not None:
            _remove(row)
    for table in list(root.iter(W + "tbl")):
        if table.find(W + "tr") is None:
            _remove(table)
    for change in list(root.iter(W + gone)):
        if next(change.iterancestors()).tag not in (W + "rPr", W + "trPr"):
            _remove(change)
    lines, carried = [], ""
    for element in root.iter(W + "p", W + "tr"):
        if element.tag == W + "tr":
            lines.append("(row)")
            continue
        text = carried + "".join(map(_words, element.iter(W + "t", W + "delText", W + "tab", W + "br")))
        carried = ""
        if element.find(f"{W}pPr/{W}rPr/{W}{gone}") is not None:
            carried = text
        else:
            lines.append(text)
    assert carried == "", "the last paragraph mark of a text cannot go"
    return lines


def shown(content: bytes) -> list[str]:
    """The paragraphs with their changes in signs: ``{-out-}``, ``{+in+}``, and ``{+¶+}`` for a paragraph mark."""
    lines = []
    for paragraph in etree.fromstring(word_parts(content)["word/document.xml"]).iter(W + "p"):
        text = ""
        for element in paragraph.iter(W + "t", W + "delText", W + "tab", W + "br"):
            above = {one.tag for one in element.iterancestors()}
            signs = ("{+", "+}") if W + "ins" in above else ("{-", "-}") if W + "del" in above else ("", "")
            text += signs[0] + _words(element) + signs[1]
        for name, sign in (("ins", "{+¶+}"), ("del", "{-¶-}")):
            if paragraph.find(f"{W}pPr/{W}rPr/{W}{name}") is not None:
                text += sign
        lines.append(text.replace("+}{+", "").replace("-}{-", ""))
    return lines


def _remove(element: etree._Element) -> None:
    next(element.iterancestors()).remove(element)


def _words(element: etree._Element) -> str:
    return {W + "tab": "\t", W + "br": "\n"}.get(element.tag, element.text or "") if len(element) == 0 else ""

"""Edits to a Word file through its XML, as somebody makes them who prepares a copy for signature."""

import copy
import io
import random
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
HEADER, FOOTER = "word/header1.xml", "word/footer1.xml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Package:
    """The parts of a Word file, parsed."""

    def __init__(self, content):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}
        self.parsed = {}

    def part(self, name):
        if name not in self.parsed:
            self.parsed[name] = etree.fromstring(self.files[name])
        return self.parsed[name]

    def packed(self):
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, inside in self.files.items():
                archive.writestr(name, etree.tostring(self.parsed[name]) if name in self.parsed else inside)
        return content.getvalue()

    def paragraphs(self):
        """Paragraphs of the body with words, without those of tables and of the table of contents."""
        styles = (f"{W}pPr/{W}pStyle",)
        body = self.part(BODY).find(W + "body")
        return [
            one
            for one in body.iterchildren(W + "p")
            if words(one).strip() and not any(one.find(path).get(W + "val").startswith("TOC") for path in styles)
        ]


def words(paragraph):
    return "".join(text.text or "" for text in paragraph.iter(W + "t"))


def texts(root, wanted=lambda text: len(text) > 3):
    return [text for text in root.iter(W + "t") if text.text and wanted(text.text)]


def _plain_texts(package):
    return [text for one in package.paragraphs() for text in texts(one)]


def word(package, dice):
    text = dice.choice([one for one in _plain_texts(package) if " " in one.text.strip()])
    parts = text.text.split(" ")
    at = dice.choice([at for at, part in enumerate(parts) if part])
    parts[at] = "perhaps" + parts[at]
    _set(text, " ".join(parts))


def digit(package, dice):
    text = dice.choice([one for one in _plain_texts(package) if any(map(str.isdigit, one.text))])
    at = dice.choice([at for at, sign in enumerate(text.text) if sign.isdigit()])
    _set(text, text.text[:at] + str((int(text.text[at]) + dice.randrange(1, 10)) % 10) + text.text[at + 1 :])


def case(package, dice):
    text = dice.choice(_plain_texts(package))
    at = dice.choice([at for at, sign in enumerate(text.text) if sign.isalpha()])
    _set(text, text.text[:at] + text.text[at].swapcase() + text.text[at + 1 :])


def punctuation(package, dice):
    text = dice.choice([one for one in _plain_texts(package) if set(one.text) & set(",.;:'’“”-()")])
    at = dice.choice([at for at, sign in enumerate(text.text) if sign in ",.;:'’“”-()"])
    _set(text, text.text[:at] + dice.choice(("", "*")) + text.text[at + 1 :])


def cell(package, dice):
    text = dice.choice([one for table in package.part(BODY).iter(W + "tbl") for one in texts(table)])
    _set(text, text.text + dice.choice("x.9"))


def swapped_cells(package, dice):
    rows = [row for row in package.part(BODY).iter(W + "tr") if len({words(cell) for cell in row.iter(W + "tc")}) > 1]
    cells = list(dice.choice(rows).iter(W + "tc"))
    first, second = next((a, b) for a in cells for b in cells if words(a) != words(b))
    first.getparent().replace(first, held := etree.Element("held"))
    second.getparent().replace(second, first)
    held.getparent().replace(held, second)


def row_gone(package, dice):
    row = dice.choice(list(package.part(BODY).iter(W + "tr")))
    row.getparent().remove(row)


def header(package, dice):
    text = dice.choice(texts(package.part(HEADER)))
    _set(text, text.text + dice.choice("x,9"))


def footer(package, dice):
    text = dice.choice(texts(package.part(FOOTER), lambda text: len(text) > 10))
    _set(text, dice.choice("x,9") + text.text)


def start_number(package, dice):
    level = dice.choice(
        [one for one in package.part(NUMBERING).iter(W + "lvl") if one.find(W + "pStyle") is not None][:2]
    )
    level.find(W + "start").set(W + "val", "3")


def number_format(package, dice):
    levels = [one for one in package.part(NUMBERING).iter(W + "lvl") if one.find(W + "pStyle") is not None]
    text = dice.choice(levels[:3]).find(W + "lvlText")
    text.set(W + "val", text.get(W + "val") + "-")


def order(package, dice):
    paragraphs = package.paragraphs()
    first = dice.choice(paragraphs[:-1])
    second = next(one for one in paragraphs[paragraphs.index(first) + 1 :] if words(one) != words(first))
    place = first.getparent().index(first)
    second.addnext(first)
    second.getparent().remove(second)
    first.getparent().insert(place, second)


def deletion(package, dice):
    paragraph = dice.choice(package.paragraphs())
    paragraph.getparent().remove(paragraph)


def joined(package, dice):
    first, second = dice.choice(list(zip(package.paragraphs(), package.paragraphs()[1:], strict=False)))
    for run in list(second.iterchildren(W + "r")):
        first.append(run)
    second.getparent().remove(second)


def insertion(package, dice):
    paragraph = dice.choice(package.paragraphs())
    paragraph.append(_run(dice.choice((" not", " normally", "."))))


def new_paragraph(package, dice):
    paragraph = dice.choice(package.paragraphs())
    new = etree.Element(W + "p")
    new.append(_run("Nothing here binds the Employer."))
    paragraph.addnext(new)


def hidden_words(package, dice):
    """Words that were there, made hidden."""
    text = dice.choice(_plain_texts(package))
    run = text.getparent()
    look = run.find(W + "rPr")
    if look is None:
        look = etree.Element(W + "rPr")
        run.insert(0, look)
    etree.SubElement(look, W + "vanish")


def hidden_insertion(package, dice):
    run = _run("unless the Employer decides otherwise")
    look = etree.Element(W + "rPr")
    etree.SubElement(look, W + "vanish")
    run.insert(0, look)
    dice.choice(package.paragraphs()).append(run)


def struck_words(package, dice):
    text = dice.choice(_plain_texts(package))
    run = text.getparent()
    look = run.find(W + "rPr")
    if look is None:
        look = etree.Element(W + "rPr")
        run.insert(0, look)
    etree.SubElement(look, W + "strike")


def tracked_insertion(package, dice):
    change = _change("ins")
    change.append(_run(" within reason"))
    dice.choice(package.paragraphs()).append(change)


def tracked_deletion(package, dice):
    run = dice.choice([text.getparent() for text in _plain_texts(package)])
    change = _change("del")
    run.getparent().replace(run, change)
    change.append(run)
    for text in run.iter(W + "t"):
        text.tag = W + "delText"


def tracked_look(package, dice):
    run = dice.choice([text.getparent() for text in _plain_texts(package)])
    look = run.find(W + "rPr")
    if look is None:
        look = etree.Element(W + "rPr")
        run.insert(0, look)
    change = _change("rPrChange")
    look.append(change)
    etree.SubElement(change, W + "rPr")


def footnote(package, dice):
    text = dice.choice(texts(package.part("word/footnotes.xml")))
    _set(text, text.text.replace(" ", dice.choice((" not ", " mostly ")), 1))


def endnote(package, dice):
    text = dice.choice(texts(package.part("word/endnotes.xml")))
    _set(text, text.text + dice.choice("x;9"))


def note_sign(package, dice):
    """The sign of a note at another place of the text."""
    run = dice.choice(list(package.part(BODY).iter(W + "footnoteReference"))).getparent()
    dice.choice([one for one in package.paragraphs() if one is not run.getparent()]).append(run)


def notes_swapped(package, dice):
    first, second = list(package.part(BODY).iter(W + "footnoteReference"))[:2]
    first.set(W + "id", "3")
    second.set(W + "id", "2")


def text_box(package, dice):
    for text in [one for box in package.part(BODY).iter(W + "txbxContent") for one in texts(box)]:
        _set(text, text.text.replace("talks", "signature"))


def hyperlink(package, dice):
    text = dice.choice(
        [
            text
            for link in package.part(BODY).iter(W + "hyperlink")
            if link.get(W + "anchor") is None
            for text in texts(link)
        ]
    )
    _set(text, text.text + dice.choice("x.9"))


def control(package, dice):
    text = dice.choice([one for held in package.part(BODY).iter(W + "sdtContent") for one in texts(held)])
    _set(text, text.text + dice.choice("x.9"))


def nested_cell(package, dice):
    inner = [table for cell in package.part(BODY).iter(W + "tc") for table in cell.iterchildren(W + "tbl")]
    text = dice.choice([one for table in inner for one in texts(table)])
    _set(text, text.text + dice.choice("x.9"))


def field_result(package, dice):
    """What a cross-reference shows, with its code as it was."""
    shown = []
    for paragraph in package.paragraphs():
        inside = False
        for one in paragraph.iter(W + "fldChar", W + "t"):
            if one.tag == W + "fldChar":
                inside = one.get(W + "fldCharType") == "separate"
            elif inside:
                shown.append(one)
    text = dice.choice(shown)
    _set(text, text.text + dice.choice(("1", ".2", "(a)")))


def level(package, dice):
    """A provision counted one level deeper."""
    numbered = [one for one in package.paragraphs() if one.find(f"{W}pPr/{W}pStyle").get(W + "val") == "Provision"]
    settings = dice.choice(numbered).find(W + "pPr")
    counted = etree.Element(W + "numPr")
    etree.SubElement(counted, W + "ilvl", {W + "val": "2"})
    etree.SubElement(counted, W + "numId", {W + "val": "1"})
    settings.insert(1, counted)


def not_counted(package, dice):
    numbered = [one for one in package.paragraphs() if one.find(f"{W}pPr/{W}pStyle").get(W + "val") == "Provision"]
    settings = dice.choice(numbered).find(W + "pPr")
    etree.SubElement(etree.SubElement(settings, W + "numPr"), W + "numId", {W + "val": "0"})


def moved(package, dice):
    """A paragraph far from where it stood."""
    paragraphs = [one for one in package.paragraphs() if len(words(one)) > 40]
    first = dice.choice(paragraphs[: len(paragraphs) // 2])
    dice.choice(paragraphs[len(paragraphs) // 2 :]).addnext(first)


def section_gone(package, dice):
    """Several paragraphs at once, from a place to another."""
    paragraphs = package.paragraphs()
    first = dice.randrange(len(paragraphs) - 5)
    for one in paragraphs[first : first + dice.randrange(2, 5)]:
        one.getparent().remove(one)


def white_words(package, dice):
    _look(dice.choice(_plain_texts(package)), "color", "FFFFFF")


def tiny_insertion(package, dice):
    run = _run(" unless the Employer decides otherwise")
    dice.choice(package.paragraphs()).append(run)
    _look(run[0], "sz", "2")


def look_alike(package, dice):
    """A letter of another alphabet that looks like ours."""
    text = dice.choice([one for one in _plain_texts(package) if set(one.text) & set("aeo")])
    at = dice.choice([at for at, sign in enumerate(text.text) if sign in "aeo"])
    _set(text, text.text[:at] + {"a": "а", "e": "е", "o": "о"}[text.text[at]] + text.text[at + 1 :])


def comment(package, dice):
    """A remark left in the margin."""
    mark = etree.Element(W + "r")
    etree.SubElement(mark, W + "commentReference", {W + "id": "0"})
    dice.choice(package.paragraphs()).append(mark)
    package.files["word/comments.xml"] = (
        f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="0" w:author="Author Two"><w:p><w:r><w:t>Why?</w:t></w:r>'
        "</w:p></w:comment></w:comments>"
    ).encode()
    arrows = package.part("word/_rels/document.xml.rels")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    etree.SubElement(arrows, arrows[0].tag, {"Id": "remarks", "Type": kind, "Target": "comments.xml"})


def _look(text, name, value):
    run = text.getparent()
    look = run.find(W + "rPr")
    if look is None:
        look = etree.Element(W + "rPr")
        run.insert(0, look)
    etree.SubElement(look, W + name, {W + "val": value})


CHANGES = (
    word,
    digit,
    case,
    punctuation,
    cell,
    swapped_cells,
    row_gone,
    header,
    footer,
    start_number,
    number_format,
    order,
    deletion,
    joined,
    insertion,
    new_paragraph,
    hidden_words,
    hidden_insertion,
    struck_words,
    tracked_insertion,
    tracked_deletion,
    tracked_look,
    footnote,
    endnote,
    note_sign,
    notes_swapped,
    text_box,
    hyperlink,
    control,
    nested_cell,
    field_result,
    level,
    not_counted,
    moved,
    section_gone,
    white_words,
    tiny_insertion,
    look_alike,
    comment,
)


def bold(package, dice):
    for text in dice.sample(_plain_texts(package), 5):
        run = text.getparent()
        look = run.find(W + "rPr")
        if look is None:
            look = etree.Element(W + "rPr")
            run.insert(0, look)
        for name, values in (("rFonts", {"ascii": "Arial"}), ("b", {}), ("i", {}), ("color", {"val": "FF0000"})):
            etree.SubElement(look, W + name, {W + key: value for key, value in values.items()})


def marks(package, dice):
    """Marks of Word's own: when each run was written, where the spelling was checked, where a page ended."""
    for at, paragraph in enumerate(package.part(BODY).iter(W + "p")):
        paragraph.set(W + "rsidR", f"{dice.randrange(1 << 32):08X}")
        if at % 7 == 0:
            paragraph.append(etree.Element(W + "proofErr", {W + "type": "spellStart"}))
            run = etree.SubElement(paragraph, W + "r", {W + "rsidR": f"{dice.randrange(1 << 32):08X}"})
            etree.SubElement(run, W + "lastRenderedPageBreak")


def split_runs(package, dice):
    for text in dice.sample(_plain_texts(package), 10):
        run = text.getparent()
        at = dice.randrange(1, len(text.text))
        second = copy.deepcopy(run)
        if len(list(run.iter(W + "t"))) > 1:
            continue
        _set(next(second.iter(W + "t")), text.text[at:])
        _set(text, text.text[:at])
        run.addnext(second)


def looks_of_styles(package, dice):
    for style in package.part(STYLES).iter(W + "style"):
        look = style.find(W + "rPr")
        if look is None:
            look = etree.SubElement(style, W + "rPr")
        for one in list(look):
            look.remove(one)
        etree.SubElement(look, W + "sz", {W + "val": str(dice.randrange(16, 40))})


def page(package, dice):
    size = next(package.part(BODY).iter(W + "pgSz"))
    size.set(W + "w", "12240")
    size.set(W + "h", "15840")
    for counter in texts(package.part(FOOTER), str.isdigit):
        counter.text = str(dice.randrange(1, 300))


def spaces(package, dice):
    for paragraph in package.paragraphs()[::3]:
        for text in texts(paragraph, lambda one: " " in one.strip()):
            _set(text, text.text.replace(" ", dice.choice(("  ", "\u00a0", "\u2009")), 1))
        paragraph.append(_run("  "))


def empty_paragraphs(package, dice):
    for paragraph in dice.sample(package.paragraphs(), 4):
        paragraph.addnext(etree.Element(W + "p"))


LOOKS = (bold, marks, split_runs, looks_of_styles, page, spaces, empty_paragraphs)


def edited(content, edit, seed):
    """The file after one edit."""
    package = Package(content)
    edit(package, random.Random(seed))
    return package.packed()


def _set(text, words):
    text.text = words
    text.set(SPACE, "preserve")


def _run(text):
    run = etree.Element(W + "r")
    _set(etree.SubElement(run, W + "t"), text)
    return run


def _change(name):
    return etree.Element(W + name, {W + "id": "9001", W + "author": "Author Two", W + "date": "2027-06-01T09:00:00Z"})

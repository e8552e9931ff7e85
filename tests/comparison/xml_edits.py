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

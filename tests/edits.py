"""Random edits to a document, as another side makes them: for properties of comparing and of redlines."""

import random
from dataclasses import replace

from clausekit.document.blocks import BulletList, Heading, Note, Paragraph, Provision, Schedule, SignatureBlock, Table
from clausekit.document.document import Document, Numbering
from clausekit.document.inlines import Text
from clausekit.drafting.number import number

WORDS = ("reasonable", "prior", "written", "notice", "unless", "agreed", "within", "ten", "shall", "may", "not")


def edited(document: Document, seed: int, share: float = 0.3) -> Document:
    """The same document with about a share of its blocks edited, moved, split, joined, added or gone."""
    dice = random.Random(seed)
    blocks = _blocks(document.blocks, dice, share)
    if document.numbering is Numbering.LIVE:
        blocks = number(blocks)
    page = document.title_page
    if dice.random() < share:
        page = replace(page, title=_words(page.title, dice), parties=page.parties[:1], standing=_words("Second", dice))
    if dice.random() < share:
        page = replace(page, facts=(*page.facts[1:], ("Round", str(seed))))
    header = _words(document.header, dice) if dice.random() < share else document.header
    return replace(document, title_page=page, blocks=blocks, header=header)


def _blocks(blocks, dice, share):
    result = []
    for block in blocks:
        roll = dice.random()
        if roll < share / 6:
            continue
        if roll < share / 3:
            result.append(_new(block, dice))
        changed = _block(block, dice, share)
        split = roll > 1 - share / 6
        if split and isinstance(changed, Provision) and not changed.title and not changed.children:
            result += _split(changed)
        else:
            result.append(changed)
    if len(result) > 2 and dice.random() < share:
        at, to = dice.randrange(len(result)), dice.randrange(len(result))
        result.insert(to, result.pop(at))
    return tuple(result)


def _block(block, dice, share):
    changed = dice.random() < share
    match block:
        case Provision() | Schedule():
            block = replace(block, children=_blocks(block.children, dice, share))
            if changed and block.title:
                block = replace(block, title=_line(block.title, dice))
            elif changed and isinstance(block, Provision):
                block = replace(block, text=_line(block.text, dice))
        case Paragraph() | Note() | Heading() if changed:
            block = replace(block, text=_line(block.text, dice))
        case BulletList() if changed:
            items = tuple(_line(item, dice) for item in block.items)[dice.randrange(2) :]
            block = replace(block, items=(*items, (Text("One more"),)))
        case Table() if changed:
            rows = [tuple(_line(cell, dice) if dice.random() < share else cell for cell in row) for row in block.rows]
            rows = [*rows[dice.randrange(2) :], tuple((Text(str(dice.random())),) for _ in block.header)]
            block = replace(block, rows=tuple(rows), header=tuple(_line(cell, dice) for cell in block.header))
        case SignatureBlock() if changed:
            block = replace(block, roles=(*block.roles, "Witness"), party=_words(block.party, dice))
    return block


def _new(block, dice):
    if isinstance(block, Provision) and block.title:
        return Provision(title=(Text("New " + _words("", dice)),), children=(Provision(text=(Text("It is new."),)),))
    if isinstance(block, Provision):
        return Provision(text=(Text("New: " + _words("", dice)),))
    if dice.random() < 0.2:
        return Table(header=((Text("A"),), (Text("B"),)), rows=(((Text("1"),), ()),))
    return Paragraph(text=(Text(_words("New", dice)),)) if isinstance(block, Paragraph) else replace(block, id="")


def _split(block):
    at = max(len(block.text) // 2, 1)
    first, second = block.text[:at], block.text[at:]
    if not second and len(first) == 1 and isinstance(first[0], Text) and " " in first[0].text:
        words = first[0].text.split(" ")
        first = (Text(" ".join(words[: len(words) // 2])),)
        second = (Text(" ".join(words[len(words) // 2 :])),)
    return [replace(block, text=first), replace(block, text=second or (Text("Second."),), id="")]


def _line(line, dice):
    at = dice.randrange(len(line) + 1)
    if at < len(line) and isinstance(line[at], Text):
        part = replace(line[at], text=_words(line[at].text, dice))
        if dice.random() < 0.2:
            part = replace(part, strong=not part.strong)
        return (*line[:at], part, *line[at + 1 :])
    return (*line[:at], Text(" " + _words("", dice)), *line[at + 1 :])


def _words(text, dice):
    words = text.split(" ")
    for _ in range(dice.randrange(1, 3)):
        at = dice.randrange(len(words) + 1)
        words[at : at + dice.randrange(2)] = [dice.choice(WORDS)]
    return " ".join(word for word in words if word) or "nothing"

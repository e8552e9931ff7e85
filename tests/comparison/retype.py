"""Type an agreement anew as an employer does, in a document of its own: other headings, numbers, order and signs."""

import io
import random

import docx

from clausekit.document.blocks import BulletList, Provision
from clausekit.document.inlines import line_text

FORMS = ("decimal", "brackets", "none")
SIGNS = str.maketrans({"’": "'", "“": '"', "”": '"', "–": "-"})
SPELLINGS = (("organisation", "organization"), ("Employer", "Company"), ("must", "shall"), ("clause", "section"))


def retyped(document, form, seed):
    """A Word file with the articles in another order, and our words for each of its paragraphs.

    Returns:
        The file, and pairs of what we wrote and what they typed.
    """
    dice, file, typed = random.Random(seed), docx.Document(), []
    file.add_paragraph("POLICY ON DIGITAL SYSTEMS AT WORK")
    articles = list(document.articles)
    dice.shuffle(articles)
    for at, article in enumerate(articles, 7):
        file.add_paragraph({"decimal": f"{at}. Topic {at}", "brackets": f"Part {at}", "none": f"Topic {at}"}[form])
        _type_blocks(article.children, form, (str(at),), file, typed, dice)
    content = io.BytesIO()
    file.save(content)
    return content.getvalue(), typed


def _type_blocks(blocks, form, above, file, typed, dice):
    count = 0
    for block in blocks:
        if isinstance(block, BulletList):
            for item in block.items:
                _type(line_text(item), "•", file, typed, dice)
        elif isinstance(block, Provision):
            count += 1
            words = " ".join(filter(None, (line_text(block.title), line_text(block.text))))
            _type(words, _number(form, above, count), file, typed, dice)
            _type_blocks(block.children, form, (*above, str(count)), file, typed, dice)


def _number(form, above, count):
    if form == "none":
        return ""
    if len(above) > 1:
        return f"({chr(96 + count)})"
    return f"{above[0]}.{count}" if form == "decimal" else f"({count})"


def _type(words, number, file, typed, dice):
    if not words.strip():
        return
    theirs = words.translate(SIGNS)
    for ours, other in SPELLINGS:
        theirs = theirs.replace(ours, other)
    typing = theirs.split(" ")
    if len(typing) > 12 and dice.random() < 0.2:
        typing.insert(dice.randrange(len(typing)), "normally")
    theirs = " ".join(typing)
    file.add_paragraph(f"{number}\t{theirs}" if number else theirs)
    typed.append((words, theirs))

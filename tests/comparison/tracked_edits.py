"""Edits to a Word file through its XML, each made twice: tracked, as Word writes it, and without tracking."""

import copy
import random
from dataclasses import dataclass

from lxml import etree

from tests.comparison.xml_edits import BODY, FOOTER, HEADER, SPACE, Package, W, texts, words

PEOPLE = ("Author One", "Author Two", "Author Three")


@dataclass(frozen=True)
class Made:
    """A tracked change as it should come back."""

    kind: str
    text: str
    author: str
    removes: bool


def edited_twice(content, seed, count):
    """The file with tracked edits, the same edits without tracking, and what should come back."""
    tracked, plain = Package(content), Package(content)
    places = random.Random(seed).sample(range(len(_places(tracked))), count)
    made = []
    for number, place in enumerate(sorted(places)):
        dice = random.Random(seed * 1000 + number)
        edit = dice.choice(EDITS)
        twins = [_places(package)[place] for package in (tracked, plain)]
        made.append((edit, twins, dice, PEOPLE[number % 3], f"zq{seed}x{number}"))
    found = [one for edit, twins, dice, person, sign in made for one in edit(*twins, dice, person, sign)]
    return tracked.packed(), plain.packed(), found


def _places(package):
    """Every run of words in the text, its tables and notes, the header and the footer."""
    parts = (BODY, "word/footnotes.xml", "word/endnotes.xml", HEADER, FOOTER)
    boxed = (W + "txbxContent", W + "hyperlink", W + "sdtContent")
    return [
        text
        for part in parts
        for text in texts(package.part(part), lambda one: len(one.split()) > 2)
        if next(text.iterancestors(*boxed), None) is None
    ]


def put_in(tracked, plain, dice, person, sign):
    """A word put in."""
    at = dice.randrange(len(plain.text.split(" ")))
    before, after = _cut(plain.text, at)
    _set(plain, f"{before}{sign} {after}")
    run, rest = _split(tracked, before, after)
    run.addnext(_change("ins", person, _like(run, f"{sign} ")))
    assert rest is not None
    return [Made("insertion", f"{sign} ", person, False)]


def take_out(tracked, plain, dice, person, sign):
    """A word taken out."""
    at = dice.randrange(len(plain.text.split(" ")) - 1)
    before, rest = _cut(plain.text, at)
    word, after = rest.split(" ", 1)
    _set(plain, before + after)
    run, _ = _split(tracked, before, after)
    run.addnext(_change("del", person, _like(run, f"{word} ", "delText")))
    return [Made("deletion", f"{word} ", person, True)]


def put_for(tracked, plain, dice, person, sign):
    """A word put for another."""
    at = dice.randrange(len(plain.text.split(" ")) - 1)
    before, rest = _cut(plain.text, at)
    word, after = rest.split(" ", 1)
    _set(plain, f"{before}{sign} {after}")
    run, _ = _split(tracked, before, after)
    gone, new = _change("del", person, _like(run, word, "delText")), _change("ins", person, _like(run, sign))
    run.addnext(gone)
    gone.addnext(new)
    new.addnext(_like(run, " "))
    return [Made("deletion", word, person, True), Made("insertion", sign, person, False)]


def new_paragraph(tracked, plain, dice, person, sign):
    """A paragraph put in before another, its mark too."""
    text = f"{sign} binds nobody."
    for twin, marked in ((tracked, True), (plain, False)):
        paragraph = next(twin.iterancestors(W + "p"))
        new = etree.Element(W + "p")
        run = _like(twin.getparent(), text)
        if marked:
            settings = etree.SubElement(etree.SubElement(new, W + "pPr"), W + "rPr")
            settings.append(_change("ins", person))
            run = _change("ins", person, run)
        new.append(run)
        paragraph.addprevious(new)
    return [Made("insertion", text, person, False), Made("paragraph mark", "", person, False)]


def moved_words(tracked, plain, dice, person, sign):
    """Words moved to the end of their paragraph."""
    before, after = _cut(plain.text, dice.randrange(1, len(plain.text.split(" "))))
    paragraph = next(plain.iterancestors(W + "p"))
    _set(plain, after)
    paragraph.append(_like(plain.getparent(), f" {before}"))
    run, _ = _split(tracked, "", after)
    run.addnext(_change("moveFrom", person, _like(run, before)))
    next(tracked.iterancestors(W + "p")).append(_change("moveTo", person, _like(run, f" {before}")))
    return [Made("move from", before, person, True), Made("move to", f" {before}", person, False)]


EDITS = (put_in, take_out, put_for, new_paragraph, moved_words)


def _cut(text, at):
    parts = text.split(" ")
    before = " ".join(parts[:at])
    return (f"{before} " if at else ""), " ".join(parts[at:])


def _split(text, before, after):
    """A run made two, with a place between them."""
    run = text.getparent()
    assert words(run) == text.text
    rest = _like(run, after)
    run.addnext(rest)
    _set(text, before)
    return run, rest


def _like(run, text, name="t"):
    """A run of the same look with other words."""
    new = etree.Element(W + "r")
    look = run.find(W + "rPr")
    if look is not None:
        new.append(copy.deepcopy(look))
    _set(etree.SubElement(new, W + name), text)
    return new


def _set(text, given):
    text.text = given
    text.set(SPACE, "preserve")


def _change(name, person, inside=None):
    who = {W + "id": "77", W + "author": person, W + "date": "2027-03-20T09:00:00Z"}
    change = etree.Element(W + name, who)
    if inside is not None:
        change.append(inside)
    return change

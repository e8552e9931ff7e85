"""Little documents as text, for cases, and random ones for properties."""

import re
from dataclasses import replace

from hypothesis import strategies as st

from clausekit.document.blocks import BulletList, Note, Paragraph, Provision, Schedule, SignatureBlock, Table
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Text

NUMBERED = re.compile(r"(\d[\d.]*|\([a-z]\)) (.*)")


def line(words):
    return (Text(words),) if words else ()


def document(text, title="Agreement"):
    """The document of a case (see alignment.yaml)."""
    blocks, article, notes = [], None, 0
    for words in filter(None, map(str.strip, text.splitlines())):
        if words.startswith("# "):
            number, _, name = words[2:].partition(" ")
            article = []
            blocks.append((Provision(number=number, title=line(name)), article))
            continue
        if words.startswith("- "):
            block = BulletList(items=(line(words[2:]),))
        elif words.startswith("> "):
            notes += 1
            block = Note(text=line(words[2:]), label=f"Footnote {notes}")
        elif match := NUMBERED.match(words):
            block = Provision(number=match[1].rstrip("."), text=line(match[2]))
        else:
            block = Paragraph(text=line(words))
        place = blocks if article is None else article
        if block.__class__ is Provision and block.number.startswith("(") and place:
            place[-1][1].append((block, []))
        else:
            place.append((block, []))
    return Document(title_page=TitlePage(title=title), blocks=tuple(map(_closed, blocks)))


def _closed(pair):
    block, below = pair
    return replace(block, children=tuple(map(_closed, below))) if isinstance(block, Provision) else block


SENTENCES = [
    "The Employer shall tell the Union of each new system.",
    "Data about workers is deleted after fourteen (14) days.",
    "No worker is dismissed by a machine.",
    "health;",
    "pay and grading;",
    "As clause 2.1 says, the register is open to every worker.",
    "The fund for learning is topped up in April.",
    "The Union may name an adviser at the cost of the Employer.",
    "",
]
PIECES = ["a", "the", "Union", "worker", "14", "(14)", "fourteen", ",", ".", "clause", "2.1", "not", "|", "£5"]
words = st.one_of(
    st.lists(st.sampled_from(SENTENCES), max_size=3).map(lambda found: " ".join(filter(None, found))),
    st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join),
    st.text("ab  \n\t.", max_size=8),
)
lines = words.map(line)
numbers = st.sampled_from(["", "1", "2", "2.1", "(a)", "(b)"])
ids = st.sampled_from(["", "b1", "r100000001", "r100000002", "r100000003"])
leaves = st.one_of(
    st.builds(Provision, number=numbers, title=lines, text=lines, id=ids),
    st.builds(Paragraph, text=lines, id=ids),
    st.builds(BulletList, items=st.lists(lines, max_size=3).map(tuple)),
    st.builds(Note, text=lines, label=st.sampled_from(["", "Footnote 1", "Text box"])),
    st.builds(SignatureBlock, party=words, roles=st.lists(words, max_size=2).map(tuple)),
    st.integers(1, 2).flatmap(
        lambda width: st.builds(
            Table,
            header=st.tuples(*[lines] * width),
            rows=st.lists(st.tuples(*[lines] * width), max_size=2).map(tuple),
        )
    ),
)
children = st.lists(leaves, max_size=4).map(tuple)
blocks = st.one_of(
    leaves,
    st.builds(Provision, number=numbers, title=lines, children=children, id=ids),
    st.builds(Schedule, number=st.sampled_from(["Schedule 1", "Schedule 2"]), title=lines, children=children),
)
documents = st.builds(
    Document,
    title_page=st.builds(
        TitlePage,
        title=words,
        parties=st.lists(words, max_size=2).map(tuple),
        facts=st.lists(st.tuples(st.sampled_from(["Date", "Version"]), words), max_size=2).map(tuple),
        standing=words,
    ),
    blocks=st.lists(blocks, max_size=5).map(tuple),
    header=words,
    footer=words,
)

"""Random documents of the shape that drafting makes, for properties of readers and writers."""

from hypothesis import strategies as st

from clausekit.document.blocks import BulletList, Heading, Note, Paragraph, Provision, Schedule, SignatureBlock, Table
from clausekit.document.document import Document, Numbering, Orientation, TitlePage
from clausekit.document.inlines import Blank, DefinedTerm, Text
from clausekit.drafting.link import link
from clausekit.drafting.number import number
from clausekit.markdown.escape import clean_words

NASTY = [
    "\n# Schedule 9",
    "*Ltd*",
    "[x](y)",
    "1. one",
    "- dash",
    "> q",
    "a|b",
    "`c`",
    "<b>",
    "&amp;",
    "\\",
    "{#x}",
    "[[b]]",
    "**4.1** x",
    "4.1",
    "(a)",
]
words = st.one_of(st.text(min_size=1, max_size=20), st.sampled_from(NASTY)).map(clean_words).filter(bool)
names = st.text("abcdefgh ", min_size=1, max_size=12).map(lambda name: " ".join(name.split())).filter(bool)
terms = st.sampled_from(["Worker", "Worker Data", "Inferences"])


@st.composite
def lines(draw, *, must=True):
    parts = []
    for _ in range(draw(st.integers(1 if must else 0, 3))):
        kind = draw(st.integers(0, 4))
        if kind == 0:
            parts.append(Blank(draw(names)))
        elif kind == 1:
            term = draw(terms)
            parts.append(DefinedTerm(term, f"term:{term}"))
        elif kind == 2 and (not parts or not isinstance(parts[-1], Text)):
            parts.append(Text(draw(names), strong=draw(st.booleans())))
            parts.append(Text(" then "))
        else:
            parts.append(Text(draw(words)))
    return merged(parts)


def merged(parts):
    """Neighbouring texts of one look are one, and a line neither begins nor ends with a space."""
    line = []
    for part in parts:
        last = line[-1] if line else None
        if isinstance(part, Text) and isinstance(last, Text) and part.strong == last.strong:
            line[-1] = Text(last.text + part.text, part.strong)
        elif isinstance(part, Text) and isinstance(last, Text):
            # bold words stand between spaces, as they do in every text of ours
            line[-1] = Text(last.text.rstrip() + ("" if last.strong else " "), last.strong)
            line.append(Text((" " if last.strong else "") + part.text.strip(), part.strong))
        elif line and not isinstance(last, Text) and (not isinstance(part, Text) or part.strong):
            line += [Text(" "), part]  # brackets and bold words stand apart, as they do in every text of ours
        else:
            line.append(part)
    if line and isinstance(line[-1], Text) and not line[-1].strong:
        line[-1] = Text(line[-1].text.rstrip() or ".")
    return tuple(line)


@st.composite
def items(draw, depth):
    children = draw(st.lists(items(depth - 1), max_size=2)) if depth else []
    return Provision(text=draw(lines()), children=tuple(children))


@st.composite
def provisions(draw):
    return Provision(text=draw(lines()), children=tuple(draw(st.lists(items(1), max_size=3))))


tables = st.integers(1, 3).flatmap(
    lambda columns: st.builds(
        Table,
        header=st.tuples(*[lines()] * columns),
        rows=st.lists(st.tuples(*[lines(must=False)] * columns), max_size=2).map(tuple),
    )
)
bullets = st.builds(BulletList, items=st.lists(lines(), min_size=1, max_size=3).map(tuple))
paragraphs = st.builds(Paragraph, text=lines())
notes = st.builds(Note, text=lines(), label=st.sampled_from(["", "Footnote 3", "Text box"]))
inside = st.lists(st.one_of(provisions(), provisions(), paragraphs, tables, bullets, notes), max_size=4).map(tuple)
articles = st.builds(Provision, title=lines(), children=inside)
schedules = st.builds(Schedule, title=lines(), children=inside)
headings = st.builds(Heading, text=lines(), level=st.integers(1, 3))
signatures = st.builds(SignatureBlock, party=words, roles=st.lists(words, min_size=1, max_size=2).map(tuple))


def definitions():
    """An article that gives every term its meaning."""
    rows = [
        Paragraph(text=(DefinedTerm(term, f"term:{term}", defines=True), Text(" means it.")), id=f"term:{term}")
        for term in ("Worker", "Worker Data", "Inferences")
    ]
    return Provision(title=(Text("Definitions"),), children=(Provision(text=(Text("Here:"),)), *rows))


def keyed(blocks, key="k"):
    """Give every numbered block a key, as filling does."""
    from dataclasses import replace

    result = []
    for at, block in enumerate(blocks):
        if isinstance(block, (Provision, Schedule)):
            result.append(replace(block, id=f"{key}/{at}", children=keyed(block.children, f"{key}/{at}")))
        else:
            result.append(block)
    return tuple(result)


@st.composite
def documents(draw):
    middle = draw(st.lists(articles, max_size=3))
    end = draw(st.lists(schedules, max_size=2))
    close = [draw(headings), *draw(st.lists(signatures, max_size=2))] if draw(st.booleans()) else []
    # what follows an article or schedule and is no heading belongs to it, so signatures need a heading
    blocks = link(number(keyed((definitions(), *middle, *end, *close))), "salt")
    page = TitlePage(
        title=draw(words),
        parties=tuple(draw(st.lists(words, min_size=1, max_size=2))),
        facts=tuple(draw(st.lists(st.tuples(names, words), max_size=2))),
        standing=draw(st.one_of(st.just(""), words)),
    )
    return Document(
        title_page=page,
        blocks=blocks,
        header=draw(st.one_of(st.just(""), words)),
        footer=draw(st.one_of(st.just(""), words)),
        contents=draw(st.booleans()),
        numbering=draw(st.sampled_from(Numbering)),
        orientation=draw(st.sampled_from(Orientation)),
    )

from clausekit.document.blocks import Provision, Table
from clausekit.document.inlines import Blank, DefinedTerm, Reference, Text
from clausekit.markdown.read_clause import read_clause

TERMS = {"Worker Data": "term:worker-data", "Workers": "term:worker"}


def only(text):
    (block,) = read_clause(text, TERMS).blocks
    return block


def test_paragraphs_are_provisions_and_lists_are_their_items():
    blocks = read_clause("One:\n\n- first;\n  - deep; and\n- second.\n\nTwo.", {}).blocks
    assert blocks == (
        Provision(
            text=(Text("One:"),),
            children=(
                Provision(text=(Text("first;"),), children=(Provision(text=(Text("deep; and"),)),)),
                Provision(text=(Text("second."),)),
            ),
        ),
        Provision(text=(Text("Two."),)),
    )


def test_terms_references_anchors_blanks_and_weight():
    block = only("The **[Worker Data]** of [Workers] under [clause](a/b#c) by [[date]] *now*. {#mine}")
    assert block == Provision(
        id="mine",
        text=(
            Text("The "),
            DefinedTerm("Worker Data", "term:worker-data", defines=True),
            Text(" of "),
            DefinedTerm("Workers", "term:worker"),
            Text(" under clause "),
            Reference("a/b#c"),
            Text(" by "),
            Blank("date"),
            Text(" "),
            Text("now", emphasis=True),
            Text("."),
        ),
    )


def test_a_table_is_a_table():
    block = only("| A | B |\n| --- | --- |\n| 1 | [Workers] |\n")
    assert block == Table(
        header=((Text("A"),), (Text("B"),)), rows=(((Text("1"),), (DefinedTerm("Workers", "term:worker"),)),)
    )


def test_what_is_not_allowed_is_said_with_its_line():
    text = "Fine.\n\n# Heading\n\n> quote\n\n- stray [thing]\n\n---\n"
    assert [(one.line, one.message) for one in read_clause(text, {}).problems] == [
        (3, "a heading is not allowed in clause text; use paragraphs and lists"),
        (5, "a blockquote is not allowed in clause text; use paragraphs and lists"),
        (7, "`[thing]` is not a defined term, and not a reference"),
        (9, "a line of dashes is not allowed in clause text; use paragraphs and lists"),
    ]


def test_lists_are_nested_two_deep_at_most():
    problems = read_clause("One:\n\n- a\n  - b\n    - c\n", {}).problems
    assert [one.message for one in problems] == ["lists may be nested 2 deep at most"]


def test_places_count_from_the_line_before_the_text():
    block = read_clause("\nOne.\n", {}, "file.yaml", 10).blocks[0]
    assert str(block.place) == "file.yaml:12:1"

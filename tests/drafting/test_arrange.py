"""Where each part of an agreement stands, block for block."""

from clausekit.document.blocks import Heading, Paragraph, Provision, Schedule, SignatureBlock
from clausekit.document.inlines import DefinedTerm, Text
from clausekit.drafting.arrange import arrange
from clausekit.drafting.bargaining import fit_bargaining
from clausekit.drafting.fill import FilledClause, FilledTerm, Filling
from clausekit.drafting.frame import Frame, FramePart, Slot
from clausekit.library.clause import Section
from clausekit.yaml_files.read import read_yaml

CONTENT = """
employer: {name: Brightwater Parks Trust, signs: [Director]}
unions: [{name: Union of Park Keepers, signs: [Secretary, Officer]}]
workplace: every pond
nation: england
draft: {date: 2027-03-01, version: "1"}
clauses: [{id: parks/lamps, position: ideal}]
"""
WORDS = {"definitions": "Definitions", "opening": "Here:", "means": "means", "signatures": "Signed"}


def line(*parts):
    return (Provision(text=parts),)


def clause(name, section, *parts):
    return FilledClause(f"parks/{name}", f"Title of {name}", section, "parks", "cy", line(*parts or (Text(name),)))


def arranged(parts, *clauses, folder):
    frame = Frame(words=WORDS, parts=list(parts))
    term = FilledTerm("term:lamp", "Lamp", (Text("a light"),))
    content = fit_bargaining(read_yaml(CONTENT, "bargaining.yaml"), folder).content
    return arrange(frame, Filling(clauses, (term,), ()), content, ())


def test_articles_come_first_then_schedules_then_signatures_wherever_the_frame_has_them(tmp_path):
    parts = (
        Slot("signatures"),
        FramePart("List", "frame/list", line(Text("A row.")), is_schedule=True),
        Slot("definitions"),
        FramePart("Purpose", "frame/purpose", line(Text("To agree.")), is_schedule=False),
        Slot("substantive"),
        FramePart("End", "frame/end", line(Text("The end.")), is_schedule=False),
        Slot("review"),
    )
    lamp = DefinedTerm("Lamp", "term:lamp")
    table, one, review = (
        clause("table", Section.SCHEDULE),
        clause("one", Section.SUBSTANTIVE, lamp),
        clause("later", Section.REVIEW),
    )
    assert arranged(parts, table, one, review, folder=tmp_path) == (
        Provision(
            title=(Text("Definitions"),),
            id="frame/definitions",
            children=(
                Provision(text=(Text("Here:"),), id="frame/definitions/1"),
                Paragraph(
                    text=(DefinedTerm("Lamp", "term:lamp", defines=True), Text(" means a light.")), id="term:lamp"
                ),
            ),
        ),
        Provision(title=(Text("Purpose"),), children=line(Text("To agree.")), id="frame/purpose"),
        Provision(title=(Text("Title of one"),), children=one.blocks, id="parks/one", language="cy"),
        Provision(title=(Text("End"),), children=line(Text("The end.")), id="frame/end"),
        Provision(title=(Text("Title of later"),), children=review.blocks, id="parks/later", language="cy"),
        Schedule(title=(Text("List"),), children=line(Text("A row.")), id="frame/list"),
        Schedule(title=(Text("Title of table"),), children=table.blocks, id="parks/table", language="cy"),
        Heading(text=(Text("Signed"),), level=1, id="frame/signatures"),
        SignatureBlock(party="Brightwater Parks Trust", roles=("Director",), id="frame/signature-0"),
        SignatureBlock(party="Union of Park Keepers", roles=("Secretary", "Officer"), id="frame/signature-1"),
    )


def test_an_article_of_definitions_without_a_term_is_left_out(tmp_path):
    made = arranged((Slot("definitions"), Slot("substantive")), clause("one", Section.SUBSTANTIVE), folder=tmp_path)
    assert [one.id for one in made] == ["parks/one"]


def test_each_place_for_signatures_is_signed(tmp_path):
    made = arranged((Slot("signatures"), Slot("signatures")), folder=tmp_path)
    assert [type(one) for one in made] == [Heading, SignatureBlock, SignatureBlock] * 2

"""Cutting a document: no word is lost, and a list is read with what opens it."""

from hypothesis import given, settings

from clausekit.coverage.cut import cut
from clausekit.document.blocks import BulletList, Heading, Note, Paragraph, Provision, Schedule, Table
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Text, line_text
from clausekit.document.walk import block_lines, walk
from tests.trees import documents


def line(words):
    return (Text(words),)


def document(*blocks):
    return Document(title_page=TitlePage(title="A title"), blocks=blocks)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(documents())
def test_every_word_of_a_provision_is_in_a_cut(made):
    cuts = "\n".join(one.text for one in cut(made))
    for block in walk(made.blocks):
        if isinstance(block, (Paragraph, BulletList, Note, Table)):
            words = [word for text in block_lines(block) for word in line_text(text).split()]
        elif isinstance(block, Provision):
            words = line_text(block.text).split()
        else:
            continue
        for word in words:
            assert word in cuts


def test_an_opening_line_is_said_with_each_item():
    items = (
        Provision(number="(a)", text=line("stop at once; and")),
        Provision(number="(b)", text=line("tell the Union within 2 days.")),
    )
    provision = Provision(number="1.1", text=line("It is a breach. The Employer must:"), children=items)
    (one,) = cut(document(Provision(number="1", title=line("Breach"), children=(provision,))))
    assert one.label == "1.1"
    assert one.heading == "Breach"
    assert one.statements == (
        "It is a breach.",
        "The Employer must stop at once; and",
        "The Employer must tell the Union within 2 days.",
    )


def test_bullets_after_a_colon_belong_to_it():
    bullets = BulletList(items=(line("keys;"), line("screens.")))
    opening = Provision(number="2", text=line("Never recorded are:"))
    for blocks in ((opening, bullets), (Paragraph(text=line("Never recorded are:")), bullets)):
        (one,) = cut(document(*blocks))
        assert one.text == "Never recorded are:\nkeys;\nscreens."
        assert one.statements == ("Never recorded are keys", "Never recorded are screens.")


def test_what_has_no_number_is_named_by_what_it_stands_under():
    (one,) = cut(document(Heading(text=line("Cameras")), Paragraph(text=line("None is allowed."))))
    assert one.label == "under “Cameras”"


def test_rows_of_tables_notes_and_schedules_are_read():
    table = Table(header=(line("System"), line("Use")), rows=((line("Cameras"), line("Doors")),))
    schedule = Schedule(number="Schedule 1", title=line("Systems"), children=(table, Note(text=line("A note."))))
    assert [(one.label, one.text) for one in cut(document(schedule))] == [
        ("Schedule 1", "System; Use"),
        ("Schedule 1", "Cameras; Doors"),
        ("Schedule 1", "A note."),
    ]


def test_titles_are_no_provisions():
    assert not cut(document(Heading(text=line("Surveillance")), Provision(number="1", title=line("Monitoring"))))
    assert cut(document()) == ()

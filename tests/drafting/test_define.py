"""Which terms are defined, in which order and words."""

from clausekit.document.blocks import Paragraph, Provision
from clausekit.document.inlines import DefinedTerm, Text
from clausekit.drafting.define import define
from clausekit.drafting.fill import FilledTerm


def term(name, *meaning):
    return FilledTerm(f"term/{name.lower()}", name, meaning)


def use(name):
    return DefinedTerm(name, f"term/{name.lower()}")


TERMS = (
    term("Worker", Text("a person with "), use("Pay")),
    term("Pay", Text("money for "), use("Work")),
    term("Work", Text("what a "), use("Worker"), Text(" does")),
    term("agency", Text("a firm")),
    term("Unused", Text("nothing")),
)


def words(*line):
    return (Provision(text=line),)


def defined(blocks):
    return [one.text[0].text for one in define(blocks, TERMS, "In this Agreement:", "means")[1:]]


def test_terms_come_in_with_those_that_their_meanings_use_in_the_order_of_the_alphabet():
    assert defined(words(use("Worker"))) == ["Pay", "Work", "Worker"]
    assert defined(words(use("agency"), Text(" and "), use("Pay"))) == ["agency", "Pay", "Work", "Worker"]
    assert defined((Provision(children=words(use("agency"))),)) == ["agency"]


def test_a_definition_is_the_term_the_word_the_meaning_and_a_full_stop():
    opening, first = define(words(use("agency")), TERMS, "In this Agreement:", "means")
    assert opening == Provision(text=(Text("In this Agreement:"),), id="frame/definitions/1")
    assert first == Paragraph(
        text=(DefinedTerm("agency", "term/agency", defines=True), Text(" means a firm.")), id="term/agency"
    )


def test_where_no_term_is_used_nothing_is_defined():
    assert define(words(Text("Words.")), TERMS, "In this Agreement:", "means") == ()
    assert define(words(DefinedTerm("Other", "term/other")), TERMS, "In this Agreement:", "means") == ()

from hypothesis import given
from hypothesis import strategies as st

from clausekit.document.blocks import Provision
from clausekit.document.inlines import line_text
from clausekit.markdown.escape import clean_words, escape_answer
from clausekit.markdown.read_clause import read_clause
from clausekit.templating import fill_clause_text
from tests.trees import NASTY

answers = st.one_of(st.text(min_size=1), st.sampled_from(NASTY), st.text("#*_[](){}<>|`~-+=.1 \n\t\\!&:", min_size=1))


@given(answers)
def test_an_answer_at_the_start_of_a_line_stays_words(answer):
    filled = fill_clause_text("{{ answer }} is bound.\n\n- {{ answer }}\n", {"answer": answer}, escape_answer)
    reading = read_clause(filled, {"x": "term:x", "Worker": "term:worker"})
    assert not reading.problems
    (provision,) = reading.blocks
    assert isinstance(provision, Provision)
    words = clean_words(answer)
    assert line_text(provision.text) == f"{words} is bound.".strip()
    assert [line_text(item.text) for item in provision.children if isinstance(item, Provision)] == [words]


@given(answers)
def test_an_answer_in_the_middle_stays_words(answer):
    filled = fill_clause_text("Before {{ answer }} after. {#here}", {"answer": answer}, escape_answer)
    (provision,) = read_clause(filled, {}).blocks
    assert isinstance(provision, Provision)
    assert line_text(provision.text) == " ".join(f"Before {clean_words(answer)} after.".split(" "))
    assert provision.id == "here"


def test_characters_that_reorder_or_hide_are_taken_out():
    assert clean_words("a\u202eb\u200bc\x00d\u2028e\r\nf") == "abcd e f"

"""Words of the mandate that somebody typed into the bargaining file are pointed out, and nothing else is."""

import pytest

from clausekit.drafting.bargaining import read_bargaining
from clausekit.handover.pack import make_pack
from clausekit.handover.typed_words import typed_words
from tests.conftest import EXAMPLE
from tests.handover.made import LIBRARY, example_in

OURS = "We would give up the appeal stage if the pilot is put off until spring"


def typed(folder, purpose, mandate):
    path = folder / "bargaining.yaml"
    path.write_text(path.read_text("utf-8").replace("Makes the rota for care and cleansing crews", purpose), "utf-8")
    (folder / "union-only" / "mandate.yaml").write_text(mandate, "utf-8")
    return read_bargaining(folder)


@pytest.fixture
def folder(tmp_path):
    return example_in(tmp_path)


def test_a_sentence_of_the_mandate_typed_into_the_bargaining_file_is_pointed_out(folder):
    bargaining = typed(folder, OURS, f"notes: {OURS}.\n")
    (found,) = typed_words(bargaining)
    assert found.code == "mandate-words"
    assert OURS in found.message


def test_the_pack_says_so_too(folder):
    bargaining = typed(folder, OURS, f"# an aside\nnotes: {OURS}.\n")
    notes = make_pack(bargaining, LIBRARY).notes
    assert [note.code for note in notes if note.code == "mandate-words"] == ["mandate-words"]


@pytest.mark.parametrize(
    ("purpose", "mandate"),
    [
        ("Makes the rota of all crews", "notes: The rota of all crews is what members worry about most.\n"),
        (OURS, "notes: Members worry about the rota most of all.\n"),
        (OURS, "{not: [yaml\n"),
    ],
)
def test_names_and_other_words_are_not(folder, purpose, mandate):
    assert not list(typed_words(typed(folder, purpose, mandate)))


def test_the_example_has_none():
    assert not list(typed_words(read_bargaining(EXAMPLE)))

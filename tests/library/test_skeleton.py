"""The example that a new clause is filled with: sound, and noticed until somebody writes over it."""

from clausekit.library.check import check_library
from clausekit.library.load import load_library
from clausekit.library.skeleton import UNFILLED, find_unfilled, skeleton_text


def made(tmp_path, *change):
    text = skeleton_text("training/phone-masts", "our-union", "2027-03-20")
    for before, after in change:
        assert before in text
        text = text.replace(before, after)
    (tmp_path / "training").mkdir(parents=True)
    (tmp_path / "training" / "phone-masts.yaml").write_text(text, "utf-8")
    return load_library([tmp_path])


def test_what_nobody_wrote_over_is_named_and_is_no_mistake(tmp_path):
    found = check_library(made(tmp_path)).findings
    assert [(one.code, one.severity.value) for one in found if "phone-masts" in one.place.file] == [(UNFILLED, "note")]
    assert "plain, case, why, objections, questions, ideal, realistic, fallback" in found[0].message


def test_only_what_is_left_of_the_example_is_named(tmp_path):
    library = made(tmp_path, ("The public reason. The employer may read it.", "A mast near a bed keeps people awake."))
    (finding,) = find_unfilled(library.loaded("training/phone-masts"))
    assert "plain, why, objections" in finding.message


def test_no_clause_that_ships_holds_words_of_the_example():
    library = load_library()
    assert [one for clause in library for one in find_unfilled(library.loaded(clause))] == []

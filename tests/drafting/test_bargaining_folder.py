"""What a bargaining folder is, and what is said of one that is none."""

import pytest

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.bargaining_folder import check_bargaining_folder, is_bargaining_folder
from clausekit.findings import InputError


@pytest.mark.parametrize(("made", "is_one"), [("bargaining.yaml", True), ("rounds/", True), ("library/", False)])
def test_a_bargaining_file_or_rounds_make_one(made, is_one, tmp_path):
    path = tmp_path / made
    path.mkdir() if made.endswith("/") else path.write_text("")
    assert is_bargaining_folder(tmp_path) is is_one


def said(path, *hint):
    with pytest.raises(InputError) as raised:
        check_bargaining_folder(path, *hint)
    (finding,) = raised.value.findings
    return finding.place.file, finding.message, finding.hint


def test_what_is_none_is_told_with_its_name_and_how_to_name_another(tmp_path, monkeypatch):
    message = "this is no bargaining folder: it has no bargaining.yaml"
    assert said(tmp_path, "say which") == (str(tmp_path), message, "say which")
    monkeypatch.chdir(tmp_path)
    assert said(type(tmp_path)())[0] == str(tmp_path), "the folder that the person is in has a name"
    (tmp_path / "note.txt").write_text("")
    assert said(tmp_path / "note.txt")[1] == "this is a file, and a folder that holds a bargaining.yaml is wanted"


def test_one_that_is_not_there_may_be_another_name_of_one_beside_it(tmp_path):
    for name in ("northshire", "northshore-photos"):
        (tmp_path / name).mkdir()
    (tmp_path / "northshire" / "bargaining.yaml").write_text("")
    found = said(tmp_path / "northshre")
    assert found[1:] == ("there is no such folder", f"did you mean `{tmp_path / 'northshire'}`?")


def test_a_file_in_the_place_of_a_folder_is_told_by_its_kind(tmp_path):
    for name, kind in (("theirs.docx", "this is a Word file"), ("note.txt", "this is a file of another kind")):
        (tmp_path / name).write_text("words")
        with pytest.raises(InputError, match=f"{kind}, and a bargaining folder is wanted"):
            read_bargaining(tmp_path / name)

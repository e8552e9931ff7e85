"""Which files are agreements, and what a table, their own words and their place say of them."""

from pathlib import Path

import pytest

from clausekit.document.document import TitlePage
from clausekit.findings import InputError
from clausekit.survey.describe import said_by_its_title_page, split_front_matter
from clausekit.survey.find_files import find_files
from clausekit.survey.particulars import Particulars
from clausekit.survey.read_table import read_tables
from tests.survey.folders import PAY, fates, fill, held, surveyed


def test_agreements_are_found_in_one_order_and_others_are_counted(tmp_path):
    names = [
        "b/x.TXT",
        "a.docx",
        "notes.xlsx",
        ".hidden.txt",
        ".git/y.txt",
        "~$a.docx",
        "b/c/z.md",
        "survey.csv",
        "LICENSE",
    ]
    files = find_files([fill(tmp_path / "in", dict.fromkeys(names, "x"))])
    assert [one.shown for one in files.agreements] == ["in/a.docx", "in/b/c/z.md", "in/b/x.TXT"]
    assert files.others == ((".xlsx", 1), ("no suffix", 1))


def test_a_folder_inside_another_that_is_given_too_counts_once(tmp_path):
    folder = fill(tmp_path / "in", {"a/one.txt": "x", "two.txt": "x"})
    assert len(find_files([folder / "a", folder]).agreements) == 2


@pytest.mark.parametrize(
    ("given", "code"), [("missing", "no-such-folder"), ("in/a.txt", "not-a-folder"), ("empty", "no-agreements")]
)
def test_what_is_no_folder_of_agreements_is_said(given, code, tmp_path):
    fill(tmp_path, {"in/a.txt": "x", "empty/readme.html": "x"})
    with pytest.raises(InputError) as refused:
        find_files([tmp_path / given])
    assert [one.code for one in refused.value.findings] == [code]


def test_the_table_nearest_to_a_file_weighs_most(tmp_path):
    tables: dict[str, str | bytes] = {
        "survey.csv": "file,employer,sector,year,union\na/one.txt,Fictional Ferries,transport,2020,Made-Up Union\n",
        "a/survey.csv": "\ufeffFile,Year\none.txt,2024\n\n".encode("utf-8"),
        "a/one.txt": PAY,
        "a/two-2019.txt": PAY,
    }
    folder = fill(tmp_path / "in", tables)
    told = read_tables(find_files([folder]))
    assert list(told.of.values()) == [Particulars("Fictional Ferries", "transport", "2024", "Made-Up Union")]
    surveyed(folder, tmp_path / "s.db")
    rows = [row[6:10] for row in held(tmp_path / "s.db")["agreement"]]
    assert rows == [("Fictional Ferries", "transport", "2024", "Made-Up Union"), ("", "a", "2019", "")]


def test_a_changed_table_counts_without_reading_again(tmp_path):
    folder = fill(tmp_path / "in", {"survey.csv": "file,sector\none.txt,post\n", "one.txt": PAY})
    surveyed(folder, tmp_path / "s.db")
    fill(folder, {"survey.csv": "file,sector\none.txt,health\n"})
    assert fates(surveyed(folder, tmp_path / "s.db")) == {"one.txt": "unchanged"}
    assert [row[7] for row in held(tmp_path / "s.db")["agreement"]] == ["health"]


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("file,setcor\none.txt,x\n", ["unknown-column"]),
        ("sector\nx\n", ["no-file-column"]),
        ("file\none.txt\none.txt\n", ["file-twice"]),
        ("", ["no-file-column"]),
        (b"file\n\xff\n", ["not-a-table"]),
        ('file\n"one.txt\n', ["not-a-table"]),
    ],
)
def test_every_mistake_of_a_table_is_said_with_its_line(table, codes, tmp_path):
    folder = fill(tmp_path / "in", {"survey.csv": table, "one.txt": PAY})
    with pytest.raises(InputError) as refused:
        read_tables(find_files([folder]))
    assert [one.code for one in refused.value.findings] == codes
    assert all(one.place.file.endswith("survey.csv") for one in refused.value.findings)


def test_a_row_of_a_file_that_is_not_there_is_said_and_stops_nothing(tmp_path):
    told = read_tables(find_files([fill(tmp_path / "in", {"survey.csv": "file\none.text\n", "one.txt": PAY})]))
    assert [(one.code, one.place.line, one.hint) for one in told.notes] == [
        ("no-such-file", 2, "did you mean `one.txt`?")
    ]


def test_front_matter_is_read_and_is_no_text_of_the_agreement():
    content = b"---\nemployer: Fictional Ferries\nyear: 2021\nowner: somebody\n---\n# Agreement\n"
    assert split_front_matter(content) == (Particulars(employer="Fictional Ferries", year="2021"), b"# Agreement\n")


@pytest.mark.parametrize(
    "content", [b"---\nNothing here is for sale.\n---\n", b"# A\n---\nb: c\n---\n", b"---\na: [\n---\n"]
)
def test_what_only_looks_like_front_matter_stays_text(content):
    assert split_front_matter(content) == (Particulars(), content)


def test_our_own_title_page_says_whose_it_is():
    parties = (
        'Northshire Council, County Hall ("the Employer")',
        "First Union, A Road",
        'Second Union (each, "the Union")',
    )
    page = TitlePage(title="Agreement", parties=parties, facts=(("Version", "2"), ("Date", "1 March 2027")))
    assert said_by_its_title_page(page) == Particulars("Northshire Council", "", "2027", "First Union, Second Union")
    assert said_by_its_title_page(TitlePage(title="Agreement", parties=parties[:1])) == Particulars()


def test_a_path_is_known_again_from_another_folder(tmp_path, monkeypatch):
    fill(tmp_path / "in", {"one.txt": PAY})
    monkeypatch.chdir(tmp_path)
    assert find_files([Path("in")]).agreements[0].key == find_files([tmp_path / "in"]).agreements[0].key

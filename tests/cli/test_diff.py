"""``clausekit diff``: what its operands mean, what it prints and writes, how it ends."""

import io
import json
import shutil
import sys
from pathlib import Path

import docx
import jsonschema
import pytest
import yaml

from clausekit.cli.app import run
from clausekit.cli.diff import BOLD, GREEN, PLAIN, RED, painted
from clausekit.cli.drafted_operands import drafted_folder
from clausekit.cli.operands import POSITIONS, Operands
from clausekit.document.blocks import Paragraph
from clausekit.document.document import Document, TitlePage
from clausekit.document.inlines import Text, line_text
from clausekit.document.reading import Reading, Revision, RevisionKind
from clausekit.document.walk import block_lines, walk
from clausekit.findings import InputError
from clausekit.library.fields import PositionName
from clausekit.library.load import load_library
from clausekit.rendering.report import UNION_ONLY
from tests.cli.test_start import HEAVY, loaded_by
from tests.conftest import EXAMPLE, ROOT

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "operands.yaml").read_text("utf-8"))
OLD = """Agreement on monitoring

Date: 1 March 2027

1 Monitoring

1.1 The Employer must tell each Worker in writing before monitoring starts.

1.2 The Employer must delete recordings within five working days.

2 Disputes

2.1 A complaint stops the monitoring until it is settled.
"""
NEW = OLD.replace("must tell", "may tell").replace("within five", "within ten")


def words_of(document):
    return [line_text(line) for block in walk(document.blocks) for line in block_lines(block)]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """An empty folder to stand in, with two texts."""
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(OLD, "utf-8")
    Path("new.txt").write_text(NEW, "utf-8")
    return tmp_path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_what_an_operand_means(case, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in case.get("files", {}).items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, "utf-8")
    libraries = ()
    if case.get("library"):
        Path("ours/training").mkdir(parents=True)
        shutil.copy(ROOT / "tests" / "cases" / "clause.yaml", "ours/training/first-aid.yaml")
        libraries = (Path("ours"),)
    operands = Operands(libraries=libraries, defaults=case.get("defaults", False))
    if "refused" in case:
        with pytest.raises(InputError) as refused:
            operands.pair(*case["given"])
        assert [one.code for one in refused.value.findings] == case["refused"]
        assert [one.hint for one in refused.value.findings] == case["hints"]
        return
    sides = operands.pair(*case["given"])
    assert [one.side.name for one in sides] == case.get("names", [one.side.name for one in sides])
    assert [one.side.date for one in sides] == case.get("dates", [one.side.date for one in sides])
    for side, words in zip(sides, case.get("words", ("", "")), strict=True):
        assert words in ["", *words_of(side.document)]
        assert words_of(side.document)


def test_the_positions_of_an_operand_are_those_of_the_library():
    assert tuple(PositionName) == POSITIONS


def test_each_wording_of_the_library_is_an_article_with_its_theme():
    read = Operands().read("library:")
    document = read.document
    assert len(read.side.themes) == len(document.blocks)
    assert all(read.side.themes)
    assert [one.code for one in read.findings] == ["compared-for-one"]
    assert "england" in read.findings[0].message
    ids = [block.id for block in walk(document.blocks) if block.id]
    assert len(ids) == len(set(ids))


def test_a_bargaining_folder_is_drafted_and_knows_its_themes():
    folder = drafted_folder(EXAMPLE, ())
    assert len(folder.side.themes) == len(folder.document.blocks)
    assert "Definitions and status" in folder.side.themes
    assert folder.side.date == "1 March 2027"
    assert Operands().read(str(EXAMPLE / "bargaining.yaml")).document == folder.document


def test_a_bargaining_folder_against_its_own_file_in_json(tmp_path, capsys):
    assert run(["draft", str(EXAMPLE), "-o", str(tmp_path / "draft.json")]) == 0
    capsys.readouterr()
    assert run(["diff", str(EXAMPLE), str(tmp_path / "draft.json"), "--exit-code"]) == 0
    assert "No difference found in the words that were read." in capsys.readouterr().out


def test_two_files(desk, capsys):
    assert run(["diff", "old.txt", "new.txt"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Before: old.txt, 1 March 2027\nAfter:  new.txt, 1 March 2027\n2 changes: 2 weaker.\n")
    assert "The Employer [-must-] {+may+} tell each Worker" in out
    assert "\n  1.2  WEAKER (touches a number)\n" in out
    assert out.endswith("This reads words, not consequences. It is not legal advice.\n")
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out


def test_compare_is_the_same_command(desk, capsys):
    assert run(["compare", "old.txt", "new.txt"]) == 0
    compared = capsys.readouterr().out
    assert run(["diff", "old.txt", "new.txt"]) == 0
    assert capsys.readouterr().out == compared
    assert run(["--help"]) == 0
    assert "compare " not in capsys.readouterr().out


def test_colour_is_beside_the_marks_and_not_in_their_place():
    shown = painted("2.1  WEAKER\n    It [-must-] {+may\n    not+} do.\n")
    assert shown == f"2.1  {BOLD}WEAKER{PLAIN}\n    It {RED}[-must-]{PLAIN} {GREEN}{{+may\n    not+}}{PLAIN} do.\n"


def test_how_it_ends(desk):
    assert run(["diff", "old.txt", "new.txt", "--exit-code"]) == 1
    assert run(["diff", "old.txt", "new.txt", "--fail-on", "weaker"]) == 1
    assert run(["diff", "old.txt", "old.txt", "--exit-code", "--fail-on", "weaker"]) == 0
    assert run(["diff", "new.txt", "old.txt", "--fail-on", "weaker"]) == 0
    assert run(["diff", "new.txt", "old.txt", "--exit-code"]) == 1


def test_what_nobody_can_judge_counts_as_found(capsys):
    assert (
        run(
            [
                "diff",
                "--text",
                "The committee meets in the blue room on the ground floor.",
                "The committee meets in the old room on the ground floor.",
                "--fail-on",
                "weaker",
            ]
        )
        == 1
    )
    assert "READ THIS YOURSELF" in capsys.readouterr().out


def test_words_themselves(capsys):
    assert run(["diff", "--text", "The Employer must tell us.", "The Employer may tell us.", "--stat"]) == 0
    out = capsys.readouterr().out
    assert "Before: words before" in out
    assert "weaker  mixed  unclear" in out


def test_json_fits_its_published_schema(desk, capsys):
    assert run(["diff", "old.txt", "new.txt", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    jsonschema.validate(result, json.loads((ROOT / "docs" / "schemas" / "diff.schema.json").read_text("utf-8")))
    assert result["counts"]["weaker"] == 2
    assert [article["after"] for article in result["articles"]] == ["1 Monitoring"]


def test_standard_input(desk, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NEW.encode())))
    assert run(["diff", "old.txt", "-"]) == 0
    assert "After:  standard input.txt" in capsys.readouterr().out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"not a Word file")))
    assert run(["diff", "old.txt", "-", "--as", ".docx"]) == 2


def test_a_clause_compared_with_blanks_warns_of_other_suggestions(capsys):
    assert run(["diff", "surveillance/covert-monitoring", "surveillance/covert-monitoring:fallback", "--stat"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "blanks hide that the library suggests other answers" in out
    assert "covert_days: 10 -> 20" in out
    filled = ["surveillance/covert-monitoring", "surveillance/covert-monitoring:fallback", "--defaults"]
    assert run(["diff", *filled]) == 0
    assert "blanks hide" not in capsys.readouterr().out


def test_files_written_and_their_names(desk, capsys):
    assert run(["diff", "old.txt", "new.txt", "-o", "r.html", "-o", "r.docx", "-o", "r.json", "-o", "r.txt"]) == 0
    assert capsys.readouterr().out.split() == ["r.html", "r-union-only.docx", "r.json", "r.txt"]
    assert "Not for the employer" in Path("r.html").read_text("utf-8")
    assert run(["diff", "old.txt", "new.txt"]) == 0
    assert Path("r.txt").read_text("utf-8") == f"{UNION_ONLY}\n\n{capsys.readouterr().out}"
    assert json.loads(Path("r.json").read_text("utf-8"))["audience"] == UNION_ONLY
    assert run(["diff", "old.txt", "new.txt", "-o", "r.html"]) == 0, "the same again takes nothing away"
    Path("r.html").write_text("mine", "utf-8")
    assert run(["diff", "old.txt", "new.txt", "-o", "r.html"]) == 2
    assert run(["diff", "old.txt", "new.txt", "-o", "r.html", "--force"]) == 0


def test_the_same_redline_on_the_same_date(desk):
    for name in ("one-union-only.docx", "two-union-only.docx"):
        assert run(["diff", "old.txt", "new.txt", "-o", name, "--date", "2027-03-21"]) == 0
    assert Path("one-union-only.docx").read_bytes() == Path("two-union-only.docx").read_bytes()


def test_only_files_can_have_been_exchanged(desk, capsys):
    assert run(["diff", "old.txt", "new.txt", "-o", "sent.docx", "--exchanged"]) == 0
    assert Path("sent.docx").is_file()
    clause = ["automated-decisions/review@1.0", "automated-decisions/review"]
    assert run(["diff", *clause, "-o", "no.docx", "--exchanged"]) == 2
    assert capsys.readouterr().err.count("was never exchanged") == 2
    assert run(["diff", "old.txt", "new.txt", "-o", "a.pdf", "-o", "b.dox"]) == 2
    err = capsys.readouterr().err
    assert "`.pdf` is not a format" in err
    assert "did you mean `.docx`?" in err


def test_the_optional_engine_takes_word_files_only(desk, capsys):
    assert run(["diff", "old.txt", "new.txt", "-o", "r.docx", "--engine", "docxodus"]) == 2
    assert capsys.readouterr().err.count("docxodus compares Word files only") == 2


def test_the_optional_engine_gets_both_files(desk, monkeypatch, capsys):
    for name in ("old", "new"):
        document = docx.Document()
        document.add_paragraph(f"The {name} text.")
        document.save(f"{name}.docx")
    given = {}

    def engine(before, after, author, date, *, standing):
        given.update(before=before, after=after, author=author, date=date, standing=standing)
        return b"made by the engine"

    monkeypatch.setattr("clausekit.rendering.redline_files.redline_files", engine)
    options = ["--engine", "docxodus", "--author", "Example Union", "--date", "2027-03-21"]
    assert run(["diff", "old.docx", "new.docx", "-o", "r.docx", *options]) == 0
    assert capsys.readouterr().out == "r-union-only.docx\n"
    assert Path("r-union-only.docx").read_bytes() == b"made by the engine"
    assert [given[name] for name in ("before", "after", "author", "date")] == [
        Path("old.docx"),
        Path("new.docx"),
        "Example Union",
        "2027-03-21",
    ]
    assert not given["standing"].restated


def test_bargaining_mark_up_in_both_formats(desk, capsys):
    marked = ["diff", "old.txt", "new.txt", "--markup", "bargaining", "-o", "m.html", "-o", "m.docx"]
    assert run([*marked, "--proposer", "employer: Northshire Council", "--agreed", "2.1"]) == 0
    assert capsys.readouterr().out.split() == ["m-union-only.html", "m-union-only.docx"]
    page = Path("m-union-only.html").read_text("utf-8")
    assert "Proposal of the employer: Northshire Council" in page
    assert "[agreed]" in page
    assert run([*marked, "--proposer", "union", "--exchanged"]) == 0
    assert capsys.readouterr().out.split() == ["m.html", "m.docx"]


def test_bargaining_mark_up_asks_whose_proposal_it_is_and_for_numbers_that_are_there(desk, capsys):
    marked = ["diff", "old.txt", "new.txt", "--markup", "bargaining", "-o", "m.html"]
    assert run([*marked, "--proposer", "Northshire Council", "--agreed", "2.7"]) == 2
    err = capsys.readouterr().err
    assert "`--proposer union` or `--proposer employer`" in err
    assert "the text after has no provision 2.7 (did you mean `2.1`?)" in err


def reading(name="counter.docx", pending=True):
    tabled, countered = (
        Document(title_page=TitlePage(title="T"), blocks=(Paragraph(text=(Text(f"The Employer {verb} tell us."),)),))
        for verb in ("must", "may")
    )
    revisions = (
        Revision(kind=RevisionKind.DELETION, text="must", author="Author One"),
        Revision(kind=RevisionKind.INSERTION, text="may", author="Author One"),
    )
    return Reading(name=name, tabled=tabled, countered=countered, revisions=revisions if pending else ())


def test_tracked_changes_are_taken_as_countered_and_said(desk, monkeypatch, capsys):
    Path("counter.docx").write_bytes(b"stands for a file with tracked changes")
    monkeypatch.setattr("clausekit.cli.operands._read_file", lambda path: reading(str(path)))
    words = Operands().pair("counter.docx", "counter.docx")[0].document
    assert words_of(words) == ["The Employer may tell us."]
    assert run(["diff", "counter.docx", "counter.docx", "--view", "tabled"]) == 0
    out = capsys.readouterr().out
    assert "Before: counter.docx, as tabled, 2 tracked changes" in out
    assert "has 2 tracked changes by Author One; compared as tabled" in out


def test_one_file_alone_is_what_its_tracked_changes_do(desk, monkeypatch, capsys):
    Path("counter.docx").write_bytes(b"stands for a file with tracked changes")
    monkeypatch.setattr("clausekit.cli.operands._read_file", lambda path: reading(str(path)))
    assert run(["diff", "counter.docx"]) == 0
    out = capsys.readouterr().out
    assert "Before: counter.docx, as tabled, 2 tracked changes\nAfter:  counter.docx, as countered" in out
    assert "[-must-] {+may+}" in out
    monkeypatch.setattr("clausekit.cli.operands._read_file", lambda path: reading(pending=False))
    assert run(["diff", "counter.docx"]) == 2
    assert "holds no tracked changes" in capsys.readouterr().err
    assert run(["diff", "automated-decisions/review"]) == 2
    assert "needs a second text" in capsys.readouterr().err


def test_what_only_mark_up_would_heed_is_not_left_out_silently(desk, capsys):
    assert run(["diff", "old.txt", "new.txt", "--agreed", "1", "--proposer", "union"]) == 2
    assert capsys.readouterr().err.count("[mark-up-only]") == 2


def test_a_file_of_a_folder_was_exchanged_only_if_a_round_holds_it(tmp_path, capsys, monkeypatch):
    talks = tmp_path / "talks"
    shutil.copytree(EXAMPLE.parent / "northshire-talks", talks)
    rounds = sorted((talks / "rounds").glob("*.docx"))
    monkeypatch.chdir(tmp_path)
    assert run(["diff", str(rounds[0]), str(rounds[1]), "-o", "sent.docx", "--exchanged"]) == 0
    draft = talks / "next-draft.docx"
    shutil.copy(rounds[1], draft)
    with draft.open("ab") as file:
        file.write(b"\0")
    assert run(["diff", str(rounds[0]), str(draft), "-o", "no.docx", "--exchanged"]) == 2
    assert "[not-in-rounds]" in capsys.readouterr().err


def test_a_redline_that_may_be_sent_goes_through_the_gate(tmp_path, capsys, monkeypatch):
    talks = tmp_path / "talks"
    shutil.copytree(EXAMPLE.parent / "northshire-talks", talks)
    rounds = sorted((talks / "rounds").glob("*.docx"))
    monkeypatch.chdir(tmp_path)
    assert run(["diff", str(rounds[0]), str(rounds[1]), "-o", "sent.docx", "--exchanged"]) == 0
    assert "no internal wording found" in capsys.readouterr().err
    reason = " ".join(load_library()["surveillance/no-discipline-from-monitoring"].newest.why["en"].split())
    monkeypatch.setattr("clausekit.cli.diff_files._redline", lambda *_: word_file(reason))
    assert run(["diff", str(rounds[0]), str(rounds[1]), "-o", "leak.docx", "-o", "r.txt", "--exchanged"]) == 1
    assert "internal wording, from the reason for our own side" in capsys.readouterr().err
    assert not Path("leak.docx").exists()
    assert not Path("r.txt").exists()


def test_what_stands_in_an_exchanged_file_already_is_no_leak(desk, capsys):
    for name in ("theirs", "theirs-again"):
        document = docx.Document()
        document.core_properties.author = "Author One"
        document.add_paragraph(f"The rota is kept at file:/srv/rota by {name}.")
        document.save(f"{name}.docx")
    assert run(["diff", "theirs.docx", "theirs-again.docx", "-o", "sent.docx", "--exchanged"]) == 0
    assert run(["diff", "old.txt", "new.txt", "-o", "sent-with-clausekit.docx", "--exchanged"]) == 1
    assert "the name of this program" in capsys.readouterr().err


def word_file(words):
    document = docx.Document()
    document.core_properties.author = ""
    document.add_paragraph(words)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_articles_of_files_are_sorted_by_theme(desk, capsys):
    subjects = ("Cameras in rest rooms", "Training on new systems", "Selling worker data", "Chatbots and drafts")
    for name, days in (("old", 30), ("new", 20)):
        articles = (
            f"{at}. {subject}\n{at}.1 {subject} must be agreed {days} days before they are used.\n"
            for at, subject in enumerate(subjects, 1)
        )
        Path(f"{name}.txt").write_text("\n".join(articles), "utf-8")
    assert run(["diff", "old.txt", "new.txt", "--stat", "--force"]) == 0
    table = capsys.readouterr().out.partition("\ntheme ")[2]
    assert "Training and" in table
    assert "Limits on" in table


def test_two_text_files_load_nothing_heavy(desk):
    modules, out = loaded_by("diff", "old.txt", "new.txt")
    assert "WEAKER" in out
    assert modules.isdisjoint(HEAVY), modules & set(HEAVY)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["old.txt", "new.txt", "-o", "for-employer/report.html"], "union-only"),
        (["old.txt", "new.txt", "-o", "for-members/r.docx"], "union-only"),
        (["old.txt", "new.txt", "-o", "old.txt", "--force"], "own-input"),
        (["old.txt", "new-union-only.txt", "-o", "r.docx", "--exchanged"], "marked-union-only"),
    ],
)
def test_what_would_leak_or_lose_a_text_is_refused(desk, capsys, arguments, code):
    Path("new-union-only.txt").write_text(NEW, "utf-8")
    before = sorted(path.name for path in desk.rglob("*"))
    assert run(["diff", *arguments]) == 2
    assert f"[{code}]" in capsys.readouterr().err
    assert sorted(path.name for path in desk.rglob("*")) == before
    assert Path("old.txt").read_text("utf-8") == OLD


def test_a_redline_alone_still_says_what_could_not_be_read(desk, capsys):
    Path("odd.txt").write_bytes(b"1. Notice\n1.1 The Employer must \x01 give 30 days of notice.\n")
    assert run(["diff", "old.txt", "odd.txt", "-o", "r.docx"]) == 0
    shown = capsys.readouterr()
    assert shown.out == "r-union-only.docx\n"
    assert "1 character could not be read" in shown.err

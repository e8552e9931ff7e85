"""What a pack holds back, what it says is still to be filled in, and where each paper goes."""

from dataclasses import replace
from datetime import date

import pytest

from clausekit.drafting.bargaining import read_bargaining
from clausekit.drafting.draft import draft
from clausekit.drafting.freeze import freeze
from clausekit.findings import Finding, InputError, Location, Refusal, Severity
from clausekit.handover.pack import make_pack
from clausekit.handover.secrets import Others
from clausekit.library.load import load_library
from clausekit.papers.table import PAPERS
from clausekit.rendering.formats import render
from tests.handover.made import lanterns_in

HELD_BACK = "then record it: `clearance: {by: regional officer, on: …}`"
NEEDED = "clearance_needed: regional officer\n"
CLEARED = NEEDED + "clearance: {by: regional officer, on: 2027-02-28}\n"
WITH_TERMS = {
    "interim-standstill": "Interim standstill",
    "draft-agreement": "Draft agreement",
    "heads-of-terms": "Heads of terms",
}


@pytest.fixture
def folder(tmp_path):
    return lanterns_in(tmp_path)


def packed(folder, *papers, more="", **options):
    if more:
        file = folder / "bargaining.yaml"
        file.write_text(file.read_text("utf-8") + more, "utf-8")
    library = load_library(own=folder / "library")
    return make_pack(read_bargaining(folder), library, **{"suffix": ".txt", **options, "papers": papers})


def said(pack, code):
    return [one for one in pack.notes if one.code == code]


def test_papers_that_need_clearance_are_held_back_each_with_the_place_and_the_way_out(folder):
    pack = packed(folder, more=NEEDED)
    line = (folder / "bargaining.yaml").read_text("utf-8").count("\n")
    place = Location(str(folder / "bargaining.yaml"), line, len("clearance_needed: ") + 1)
    assert said(pack, "not-cleared") == [
        Finding(
            "not-cleared",
            f"{title} is held back: regional officer has to clear it first",
            place,
            Severity.WARNING,
            HELD_BACK,
        )
        for title in WITH_TERMS.values()
    ]
    names = {one.path.stem for one in pack.cleared}
    assert not names & set(WITH_TERMS)
    assert {"claim-letter", "failure-to-agree"} <= names


def test_a_paper_asked_for_by_name_is_refused_without_its_clearance(folder):
    with pytest.raises(InputError) as error:
        packed(folder, "claim-letter", "heads-of-terms", more=NEEDED)
    [finding] = error.value.findings
    assert (finding.code, finding.hint) == ("not-cleared", HELD_BACK)


@pytest.mark.parametrize(("day", "is_old"), [("2027-02-28", True), ("2027-03-01", False), ("2027-03-02", False)])
def test_a_clearance_that_is_older_than_the_draft_is_pointed_out(folder, day, is_old):
    pack = packed(folder, more=CLEARED.replace("2027-02-28", day))
    expected = [
        Finding(
            "clearance-older",
            f"{title}: the clearance of {day} is older than this draft",
            severity=Severity.WARNING,
            hint="ask whether it still holds",
        )
        for title in WITH_TERMS.values()
    ]
    assert said(pack, "clearance-older") == (expected if is_old else [])
    assert set(WITH_TERMS) <= {one.path.stem for one in pack.cleared}
    assert said(pack, "not-cleared") == []


def test_without_a_need_for_clearance_none_is_asked_for(folder):
    pack = packed(folder, "heads-of-terms", more="clearance: {by: regional officer, on: 2027-02-01}\n")
    assert said(pack, "clearance-older") == said(pack, "not-cleared") == []


def test_blanks_are_counted(folder):
    pack = packed(folder, "ballot-sheet", "claim-letter")
    assert said(pack, "to-fill") == [
        Finding("to-fill", "6 blanks to fill in", Location("ballot-sheet.txt"), Severity.NOTE)
    ]


def test_tables_and_calendars_have_no_blanks(folder):
    assert packed(folder, "obligations").notes == ()


def test_one_blank_is_one(folder, monkeypatch):
    from clausekit.document.inlines import Blank, Text
    from clausekit.handover import pack
    from clausekit.papers.write_paper import write_paper

    def with_one_blank(name, facts):
        document = write_paper(name, facts)
        [first, *_] = document.blocks
        return replace(document, blocks=(replace(first, text=(Text("Sign "), Blank("sign"))),))

    monkeypatch.setattr(pack, "write_paper", with_one_blank)
    [note] = said(packed(folder, "claim-letter"), "to-fill")
    assert note.message == "1 blank to fill in"


def test_unknown_papers_are_all_named_with_the_nearest_or_all_that_there_are(folder):
    with pytest.raises(InputError) as error:
        packed(folder, "claim-leter", "claim-letter", "zzz")
    names = ", ".join(one.name for one in PAPERS)
    assert error.value.findings == (
        Finding("unknown-paper", "there is no paper `claim-leter`", hint="did you mean `claim-letter`?"),
        Finding("unknown-paper", "there is no paper `zzz`", hint=f"there are: {names}"),
    )


def test_papers_come_in_the_order_asked_for_and_each_once(folder):
    pack = packed(folder, "members-summary", "chaser", "members-summary", "obligations")
    assert [one.path for one in pack.cleared] == [
        folder / "for-members" / "members-summary.txt",
        folder / "for-employer" / "chaser.txt",
        folder / "for-employer" / "obligations.csv",
        folder / "for-employer" / "obligations.ics",
    ]
    assert pack.own == {}


def test_our_own_papers_go_where_the_union_only_folder_is(folder, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "mandate.yaml").write_text("notes: eleven geese crossed one frozen pond\n")
    assert list(packed(folder, "negotiators-brief").own) == [folder / "union-only" / "negotiators-brief.txt"]
    pack = packed(folder, "negotiators-brief", union_only=stick)
    assert list(pack.own) == [stick / "negotiators-brief.txt"]
    assert b"eleven geese" in pack.own[stick / "negotiators-brief.txt"]
    assert pack.cleared == ()
    assert pack.secrets.mandate_seen
    assert "our own mandate.yaml" in pack.secrets.runs.values()


def test_a_paper_that_does_not_fit_is_made_only_if_it_is_asked_for(folder):
    assert "information-act-request" not in {one.path.stem for one in packed(folder).cleared}
    assert [one.path.stem for one in packed(folder, "information-act-request").cleared] == ["information-act-request"]


def test_papers_are_letters_and_the_draft_is_an_agreement(folder, monkeypatch):
    from clausekit.handover import pack
    from clausekit.papers.write_paper import render_paper
    from clausekit.word.looks import Look

    looks = {}

    def noted(document, suffix, look):
        looks[document.title_page.title or "letter"] = (suffix, look)
        return render_paper(document, suffix, look)

    monkeypatch.setattr(pack, "render_paper", noted)
    packed(folder, "draft-agreement", suffix=".md")
    assert list(looks.values()) == [(".md", Look.AGREEMENT)]
    looks.clear()
    packed(folder, "claim-letter")
    assert list(looks.values()) == [(".txt", Look.LETTER)]
    looks.clear()
    packed(folder, "crib-sheet")
    assert list(looks.values()) == [(".txt", Look.LARGE)]


def test_papers_are_word_files_unless_another_format_is_asked_for(folder):
    library = load_library(own=folder / "library")
    pack = make_pack(read_bargaining(folder), library, papers=["chaser"], day=date(2027, 4, 2))
    assert [one.path.name for one in pack.cleared] == ["chaser.docx"]


def test_letters_are_of_the_day_that_is_given(folder):
    [letter] = packed(folder, "claim-letter", day=date(2028, 5, 9)).cleared
    assert b"9 May 2028" in letter.content


def test_what_belongs_to_other_employers_is_refused(folder):
    with pytest.raises(Refusal, match="another employer is named: Brightwater"):
        packed(folder, "claim-letter", others=Others(names=("Brightwater Parks",)))


def test_frozen_numbers_are_those_of_the_papers(folder):
    bargaining, library = read_bargaining(folder), load_library(own=folder / "library")
    numbers = freeze(draft(bargaining, library).document.blocks)
    frozen = draft(bargaining, library, frozen=numbers[1:]).document
    [paper] = packed(folder, "draft-agreement", frozen=numbers[1:]).cleared
    assert paper.content == render(frozen, ".txt")
    assert paper.content != packed(folder, "draft-agreement").cleared[0].content

"""The packs of the examples: a council, a health trust in Wales, and a private retailer with two unions."""

import io
import re
import zipfile

import pytest

from clausekit.cli.app import run
from clausekit.drafting.bargaining import read_bargaining
from clausekit.papers.table import OPEN_PAPERS, OWN_PAPERS
from tests.examples.packs import COUNCIL, EXAMPLES, RETAILER, TRUST, copy_of, pack_of, papers_of

NEW = (TRUST, RETAILER)
NAMES = [one.name for one in (*OPEN_PAPERS, *OWN_PAPERS)]


@pytest.mark.parametrize("example", NEW)
@pytest.mark.parametrize("paper", NAMES)
def test_papers_stay_as_they_are(example, paper, golden):
    found = {path: content for path, content in papers_of(example).items() if path.split("/")[1].startswith(paper)}
    assert found or (example, paper) == (RETAILER, "information-act-request")
    for path, content in found.items():
        name = path.partition("/")[2]
        golden(f"papers/{example}/{name}", content.decode("utf-8-sig").replace("\r\n", "\n"))


@pytest.mark.parametrize("example", [COUNCIL, *NEW])
def test_nothing_is_held_back_and_only_blanks_are_left(example):
    assert {one.code for one in pack_of(example).notes} == {"to-fill"}


def test_a_private_firm_gets_no_request_under_the_freedom_of_information_act():
    made = {example: {path for path in papers_of(example) if "information-act" in path} for example in NEW}
    assert made == {TRUST: {"for-employer/information-act-request.md"}, RETAILER: set()}
    said = b"\n".join(papers_of(RETAILER).values()).decode("utf-8", "replace")
    assert "Freedom of Information" not in said
    assert "public authority" not in papers_of(RETAILER)["for-employer/information-request.md"].decode()


def test_a_request_under_the_act_leaves_the_day_to_the_act():
    letter = papers_of(TRUST)["for-employer/information-act-request.md"].decode()
    assert "20th working day" in letter
    assert "Please reply by" not in letter


def test_letters_in_wales_lean_on_the_social_partnership_duty_and_on_nothing_unconfirmed():
    letter = papers_of(TRUST)["for-employer/information-request.md"].decode()
    assert "sections 15 and 16 of the Social Partnership and Public Procurement (Wales) Act 2023" in letter
    assert "If you are a public body listed for it" in letter
    for example in NEW:
        assert "Statutory Duties" not in b"".join(papers_of(example).values()).decode("utf-8", "replace")
    assert "(Wales) Act" not in papers_of(RETAILER)["for-employer/information-request.md"].decode()


@pytest.mark.parametrize("path", [path for path in papers_of(RETAILER) if not path.startswith("union-only/")])
def test_both_unions_stand_on_every_paper_for_others(path):
    content = papers_of(RETAILER)[path].decode("utf-8-sig")
    if "obligations" in path or "own-data" in path:  # what people owe each other; a member's own letter
        assert "Shop Staff Union" not in content
        return
    for union in read_bargaining(EXAMPLES / RETAILER).content.unions:
        assert union.name in content.replace("\\", "")


def test_each_union_signs_for_itself():
    letter = papers_of(RETAILER)["for-employer/claim-letter.md"].decode()
    assert "| For | Signature | Name in capitals | Role |" in letter
    assert "\n| Shop Staff Union, Marrowfield Branch |  |  | Branch Secretary |\n| Depot Workers' Union" in letter
    word = part_of(RETAILER, "for-employer/claim-letter.docx", "word/document.xml")
    assert word.count('<w:trHeight w:val="680" w:hRule="atLeast"/>') == 2
    standstill = papers_of(RETAILER)["for-employer/interim-standstill.md"].decode()
    assert standstill.count("| Signed for") == 3


def test_members_of_each_union_have_their_own_say():
    sheet = papers_of(RETAILER)["for-members/ballot-sheet.md"].decode()
    assert "Each union asks its own members and counts their votes apart." in sheet
    assert "One union alone does not settle them." in sheet


def test_agreed_waits_for_both_unions(tmp_path, capsys):
    folder = copy_of(RETAILER, tmp_path)
    tabled = tmp_path / "tabled.docx"
    assert run(["draft", str(folder), "-o", str(tabled)]) == 0
    assert run(["round", "add", str(tabled), "--from", "union", "--date", "2027-05-10", "--folder", str(folder)]) == 0

    capsys.readouterr()

    def agreed(union):
        given = ["agree", "7.1", "--round", "1", "--by", union, "--date", "2027-05-24", "--folder", str(folder)]
        assert run(given) == 0
        return capsys.readouterr().out

    assert "open still; agreeing to it waits for Depot Workers' Union" in agreed("Shop Staff")
    assert "agreed, as in round 1" in agreed("Depot Workers")


def part_of(example, path, part):
    with zipfile.ZipFile(io.BytesIO(papers_of(example, ".docx")[path])) as package:
        return package.read(part).decode()


def test_a_page_on_its_side_has_its_number_at_its_own_edge():
    stops = {
        path: re.findall(r'w:val="right" w:pos="(\d+)"', part_of(RETAILER, path, "word/styles.xml"))
        for path in ("union-only/review-checklist.docx", "union-only/negotiators-brief.docx")
    }
    assert list(stops.values()) == [["14910"] * 2, ["9070"] * 2]


def test_a_small_table_is_not_parted_by_the_end_of_a_page():
    sheet = part_of(RETAILER, "for-employer/heads-of-terms.docx", "word/document.xml")
    initials = re.findall(r"<w:tr>.*?</w:tr>", sheet[sheet.index("Initials") - 2000 :])[-4:]
    assert ["keepNext" in row for row in initials] == [True, True, True, False]


def test_every_example_says_that_it_is_made_up():
    for example in NEW:
        text = (EXAMPLES / example / "bargaining.yaml").read_text("utf-8")
        assert "made up" in text
        assert "@" not in text

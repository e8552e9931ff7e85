import json
import shutil
from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from clausekit.cli.app import run
from clausekit.drafting.bargaining import read_bargaining
from clausekit.findings import InputError, Refusal
from clausekit.handover.pack import make_pack
from clausekit.papers.table import OPEN_PAPERS, OWN_PAPERS, PAPERS, Audience
from clausekit.yaml_files.write import write_yaml
from tests.handover.made import LIBRARY, example_in, for_others, pack_of

MANDATE = "union-only/mandate.yaml"
OPEN_NAMES = tuple(one.name for one in OPEN_PAPERS)
CLAUSES = ("anti-commodification/no-sale", "automated-decisions/review", "training/before-go-live")
POSITIONS = st.sampled_from(("ideal", "realistic", "fallback"))
NOTE = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=80)
MANDATES = st.fixed_dictionaries(
    {
        "agreed_at": st.text("abcdefgh ", min_size=3).filter(str.strip),
        "notes": NOTE.filter(str.strip),
        "limits": st.dictionaries(st.sampled_from(CLAUSES), st.fixed_dictionaries({"position": POSITIONS})),
        "priorities": st.fixed_dictionaries({"must": st.lists(st.sampled_from(CLAUSES), max_size=2)}),
    }
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return example_in(tmp_path_factory.mktemp("pack"))


@pytest.fixture(scope="module")
def packed(folder):
    return pack_of(folder)


def write_mandate(folder, content):
    (folder / MANDATE).parent.mkdir(exist_ok=True)
    (folder / MANDATE).write_text(write_yaml(content), "utf-8")


@settings(
    derandomize=True,
    deadline=None,
    max_examples=5,
    phases=(Phase.explicit, Phase.generate),  # each try makes two packs: no hours of shrinking
    suppress_health_check=list(HealthCheck),
)
@given(mandate=MANDATES, suffix=st.sampled_from((".docx", ".html", ".md", ".txt")))
def test_the_mandate_changes_no_byte_of_what_others_get(tmp_path_factory, mandate, suffix):
    folder = example_in(tmp_path_factory.mktemp("mandates"))
    shutil.rmtree(folder / "union-only")
    without = for_others(pack_of(folder, *OPEN_NAMES, suffix=suffix))
    write_mandate(folder, mandate)
    try:
        with_mandate = for_others(pack_of(folder, *OPEN_NAMES, suffix=suffix))
    except Refusal:  # words of the mandate that we say in public too: a refusal, and never other bytes
        return
    assert with_mandate == without


def test_every_paper_that_fits_is_made_and_cleared(packed):
    made = {one.path.name.partition(".")[0] for one in packed.cleared} | {path.stem for path in packed.own}
    assert made == {one.name for one in (*OPEN_PAPERS, *OWN_PAPERS)} - {"information-act-request"}


def test_each_paper_goes_to_the_folder_of_its_audience(packed, folder):
    by_name = {one.name: one.audience for one in PAPERS}
    for path in (*(one.path for one in packed.cleared), *packed.own):
        assert path.parent == folder / by_name[path.name.partition(".")[0]]
    assert {one.audience for one in OPEN_PAPERS} == {Audience.EMPLOYER, Audience.MEMBERS}
    assert {one.audience for one in OWN_PAPERS} == {Audience.UNION}


def test_papers_for_our_own_side_hold_what_others_may_not_see(folder):
    own = {path.stem: content.decode() for path, content in pack_of(folder, suffix=".md").own.items()}
    assert "ShiftWise pilot to become permanent in June" in own["negotiators-brief"]
    assert "They may say" in own["negotiators-brief"]
    assert "## Signs to look out for" in own["negotiators-brief"]
    assert LIBRARY.technologies["vehicle-tracking"].red_flags[0] in own["negotiators-brief"]
    assert "Fallback wording (below our limit)" in own["fallback-sheet"].replace("\\", "")
    assert "5 working days" in own["crib-sheet"]
    for content in own.values():
        assert "UNION ONLY" in content


def test_a_paper_is_refused_with_exit_code_one(tmp_path, capsys, monkeypatch):
    folder = example_in(tmp_path)
    why = LIBRARY["training/before-go-live"].newest.why["en"]
    from clausekit.handover import pack

    real = pack.write_paper

    def leaky(name, facts):
        from dataclasses import replace

        document = real(name, facts)
        return replace(document, footer=" ".join(why.split()[:9]))

    monkeypatch.setattr(pack, "write_paper", leaky)
    assert run(["pack", str(folder), "--paper", "chaser"]) == 1
    said = capsys.readouterr().err
    assert "footer1.xml" in said
    assert "training/before-go-live" in said
    assert not (folder / "for-employer").exists()


def test_no_agreement_leaves_without_the_clearance_that_is_asked_for(tmp_path):
    folder = example_in(tmp_path)
    file = folder / "bargaining.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("starts: on-signature", "starts: on-signature\nclearance_needed: regional officer"))
    made = pack_of(folder, suffix=".md")
    names = {one.path.stem for one in made.cleared}
    assert not names & {"draft-agreement", "interim-standstill", "heads-of-terms"}
    assert "information-request" in names
    assert [note.code for note in made.notes].count("not-cleared") == 3
    with pytest.raises(InputError, match="regional officer has to clear it"):
        pack_of(folder, "draft-agreement")
    cleared = (
        "starts: on-signature\nclearance_needed: regional officer\nclearance: {by: regional officer, on: 2027-03-01}"
    )
    file.write_text(text.replace("starts: on-signature", cleared))
    assert for_others(pack_of(folder, "draft-agreement", suffix=".md"))


def test_a_public_body_gets_a_freedom_of_information_request(tmp_path):
    folder = example_in(tmp_path)
    file = folder / "bargaining.yaml"
    text = file.read_text("utf-8")
    for nation, act in (("england", "Freedom of Information Act 2000"), ("scotland", "(Scotland) Act 2002")):
        file.write_text(text.replace("nation: england", f"public_body: yes\nnation: {nation}"))
        found = for_others(pack_of(folder, suffix=".txt"))
        assert act in " ".join(found["for-employer/information-act-request.txt"].decode().split())


def test_obligations_have_dates_once_the_start_is_known(tmp_path):
    folder = example_in(tmp_path)
    file = folder / "bargaining.yaml"
    empty = for_others(pack_of(folder, "obligations"))["for-employer/obligations.ics"]
    assert b"BEGIN:VEVENT" not in empty
    file.write_text(file.read_text("utf-8").replace("starts: on-signature", "starts: 2027-05-31"))
    found = for_others(pack_of(folder, "obligations"))
    calendar = found["for-employer/obligations.ics"]
    assert b"RRULE:FREQ=MONTHLY;INTERVAL=3" in calendar
    assert all(len(line) <= 75 for line in calendar.split(b"\r\n"))
    assert b"DTSTART;VALUE=DATE:20280531" in calendar
    rows = found["for-employer/obligations.csv"].decode("utf-8-sig").splitlines()
    assert rows[0].startswith("Article,Title,Who,What,By when")
    assert any("2027-08-31" in row for row in rows)


def test_word_papers_are_sound(packed, tmp_path):
    for one in packed.cleared:
        if one.path.suffix == ".docx":
            path = tmp_path / one.path.name
            path.write_bytes(one.content)
            assert OpenXmlValidator().validate(path).is_valid, one.path.name


@pytest.mark.parametrize("paper", [*OPEN_PAPERS, *OWN_PAPERS], ids=lambda paper: paper.name)
def test_papers_of_the_example_stay_as_they_are(paper, folder, golden):
    if paper.name in ("draft-agreement", "information-act-request"):
        assert paper.audience is Audience.EMPLOYER
        return
    made = pack_of(folder, paper.name, suffix=".md")
    files = {one.path: one.content for one in made.cleared} | dict(made.own)
    for path, content in files.items():
        golden(f"papers/{path.name}", content.decode("utf-8-sig").replace("\r\n", "\n"))


def test_the_command_says_what_it_wrote_and_what_is_to_fill_in(tmp_path, capsys):
    folder = example_in(tmp_path)
    assert run(["pack", str(folder), "--paper", "ballot-sheet", "--as", "md", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["written"] == [str(folder / "for-members" / "ballot-sheet.md")]
    assert told["notes"][0]["message"] == "6 blanks to fill in"
    assert run(["pack", str(folder), "--paper", "ballot-shet"]) == 2
    assert "did you mean `ballot-sheet`?" in capsys.readouterr().err


def test_a_paper_that_is_there_already_in_the_same_words_is_no_obstacle(tmp_path, capsys):
    folder = example_in(tmp_path)
    names = ["--paper", "obligations", "--paper", "chaser"]
    assert run(["pack", str(folder), *names]) == 0
    assert run(["pack", str(folder), *names, "--as", "html"]) == 0
    assert {path.name for path in (folder / "for-employer").iterdir()} == {
        "obligations.csv",
        "obligations.ics",
        "chaser.docx",
        "chaser.html",
    }
    assert run(["pack", str(folder), *names, "--as", "html", "--date", "2027-04-02"]) == 2
    assert "chaser.html: error: this file exists already" in capsys.readouterr().err


def test_the_ids_of_an_interviews_questions_are_no_secret_and_its_answers_are(tmp_path):
    folder = example_in(tmp_path)
    text = (folder / "bargaining.yaml").read_text("utf-8").replace("name: ShiftWise", "name: ShiftWise rota app")
    (folder / "bargaining.yaml").write_text(text, "utf-8")
    kept = folder / "union-only" / "interview.yaml"
    kept.write_text("answers:\n  system-shiftwise-rota-app-supplier: Rotawise Ltd\n", "utf-8")
    assert for_others(pack_of(folder, "information-request"))
    words = "supplier: Rotawise Ltd): being tried out"
    for secret in (f"answers:\n  worries: '{words}'\n", f"answers: {{}}  # {words}\n", f"answers: [\n{words}"):
        kept.write_text(secret, "utf-8")
        with pytest.raises(Refusal, match="interview"):
            pack_of(folder, "information-request")


def test_a_consultative_vote_says_that_it_is_no_ballot_for_industrial_action(folder):
    sheet = for_others(pack_of(folder, "ballot-sheet", suffix=".txt"))["for-members/ballot-sheet.txt"].decode()
    assert "NOT a ballot for industrial action" in " ".join(sheet.split())


def test_letters_take_the_day_that_is_given(folder):
    made = make_pack(read_bargaining(folder), LIBRARY, papers=["chaser"], suffix=".txt", day=date(2027, 4, 2))
    letter = made.cleared[0].content.decode()
    assert "Date: 19 April 2027" in letter
    assert "16 April 2027" in " ".join(letter.split())

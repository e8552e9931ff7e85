import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date

import pytest

from clausekit.batching import batch as batching
from clausekit.files import PATIENCE, locked
from clausekit.findings import InputError
from clausekit.negotiation.round import Side
from tests.batching.claims import CLAIM, MANDATE, ONE_PAPER, TABLE, contents, did, make_claim, make_table, run
from tests.conftest import ROOT
from tests.negotiation.folders import add_text

PUSH = replace(ONE_PAPER, carry_over=True)
LETTER = "for-employer/claim-letter.txt"
LOCAL = """
    local_wording: |
      The Employer must train each night crew on the ward before a device is handed to it.
"""


@pytest.fixture
def home(tmp_path):
    make_claim(tmp_path)
    make_table(tmp_path)
    return tmp_path


def reworded(folder, words=LOCAL):
    """A branch writes its own wording of the first clause into its folder."""
    path = folder / "bargaining.yaml"
    head = "  - id: training/before-go-live\n    position: ideal"
    path.write_text(path.read_text("utf-8").replace(head, head + words.rstrip("\n")), "utf-8")
    return path.read_text("utf-8")


def test_each_row_gets_a_folder_with_its_pack(home):
    outcomes = run(home)
    assert did(outcomes) == dict.fromkeys(("eastmoor-care", "westmarch-stores", "southby-council"), "made")
    for folder, one in outcomes.items():
        letter = (home / folder / LETTER).read_text("utf-8")
        assert one.row.employer in letter
        assert (home / folder / "union-only" / "mandate.yaml").read_text("utf-8") == MANDATE
        files = contents(home / folder)
        assert set(files) == {"bargaining.yaml", LETTER, "union-only/mandate.yaml", "union-only/batch.json"}
        assert one.files == 3


def test_a_row_done_and_unchanged_is_not_done_again(home, monkeypatch):
    run(home)
    before = contents(home)
    monkeypatch.setattr(batching, "make_row", None)
    monkeypatch.setattr("clausekit.batching.make_row.make_pack", None)
    assert set(did(run(home)).values()) == {"unchanged"}
    assert contents(home) == before


def test_one_bad_row_stops_no_other(home, monkeypatch):
    make_table(home, "employer,nation\nEastmoor Care,engerland\nWestmarch Stores,wales\nSouthby Council,england\n")
    make = batching.make_row

    def broken(row, *rest):
        if row.folder == "southby-council":
            raise RuntimeError("not thought of")
        return make(row, *rest)

    monkeypatch.setattr(batching, "make_row", broken)
    outcomes = run(home)
    assert did(outcomes) == {"eastmoor-care": "wrong", "westmarch-stores": "made", "southby-council": "failed"}
    (wrong,) = outcomes["eastmoor-care"].findings
    assert (wrong.place.line, wrong.place.column) == (2, 2)
    assert "not thought of" in outcomes["southby-council"].findings[0].message
    assert sorted(path.name for path in home.iterdir() if path.is_dir()) == ["claim", "westmarch-stores"]


def test_a_mistake_of_the_drafted_row_is_told_at_its_line(home):
    make_table(home, "employer,training/before-go-live.training_hours\nEastmoor Care,many\n")
    one = run(home)["eastmoor-care"]
    assert one.did.value == "wrong"
    assert str(one.findings[0].place) == f"{home / 'employers.csv'}:2:1"


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("every home of Westmarch Stores", "other-employer"),
        ("every home of WESTMARCH   stores’", "other-employer"),
        ("every home that Model Employer runs", "other-employer"),
    ],
)
def test_a_paper_with_another_rows_name_is_refused(home, cells, code):
    make_table(home, f"employer,workplace\nEastmoor Care,{cells}\nWestmarch Stores,every shop\n")
    outcomes = run(home)
    assert did(outcomes) == {"eastmoor-care": "refused", "westmarch-stores": "made"}
    assert {one.code for one in outcomes["eastmoor-care"].findings} == {code}
    assert not (home / "eastmoor-care").exists()


def test_a_paper_with_another_rows_wording_is_refused(home):
    run(home)
    reworded(home / "eastmoor-care")
    assert did(run(home, replace(PUSH, day=date(2027, 3, 8))))["eastmoor-care"] == "merged"
    reworded(home / "westmarch-stores")
    before = contents(home / "westmarch-stores")
    outcomes = run(home, replace(PUSH, papers=("draft-agreement",)))
    assert outcomes["westmarch-stores"].did.value == "refused"
    (finding, *_) = outcomes["westmarch-stores"].findings
    assert finding.code == "other-wording"
    assert "from Eastmoor Care" in finding.message
    assert contents(home / "westmarch-stores") == before


def test_wording_that_both_rows_of_the_table_say_is_both_of_theirs(home):
    words = "every home that the county has let to it since the last survey"
    make_table(home, f"employer,workplace\nEastmoor Care,{words}\nWestmarch Stores,{words}\n")
    assert set(did(run(home)).values()) == {"made"}


def test_a_name_inside_a_longer_one_of_its_own_is_no_other_employers(home):
    make_table(home, "employer,address\nSouthby Council,\nSouthby Council Homes,Town Hall\n")
    assert did(run(home)) == {"southby-council": "made", "southby-council-homes": "made"}


def test_a_row_may_name_another_if_the_table_says_so(home):
    rows = "Eastmoor Care,every ward of Southby Council,{}\nSouthby Council,every office,\n"
    make_table(home, "employer,workplace,may name\n" + rows.format(""))
    assert did(run(home)) == {"eastmoor-care": "refused", "southby-council": "made"}
    make_table(home, "employer,workplace,may name\n" + rows.format("Southby Council"))
    assert did(run(home)) == {"eastmoor-care": "made", "southby-council": "unchanged"}


def test_other_names_of_an_employer_are_looked_for_too(home):
    make_table(
        home, "employer,workplace,also called\nEastmoor Care,every site of SBC,\nSouthby Council,,SBC; The Council\n"
    )
    outcomes = run(home)
    assert did(outcomes) == {"eastmoor-care": "refused", "southby-council": "made"}
    assert "SBC" in outcomes["eastmoor-care"].findings[0].message


def test_an_everyday_name_is_not_looked_for_and_that_is_said(home):
    from clausekit.batching.claim import read_claim
    from clausekit.batching.keep_apart import Apart
    from clausekit.batching.read_table import read_table

    make_table(home, "employer\nEastmoor Care\nThe Employer\n")
    claim = read_claim(home / "claim")
    apart = Apart(claim, read_table(home / "employers.csv", claim.library).rows, home)
    assert apart.not_looked_for == ("The Employer",)


def test_a_new_row_is_looked_for_in_folders_that_are_done(home):
    make_table(home, "employer,workplace\nEastmoor Care,every ward at Southby Council\n")
    assert did(run(home)) == {"eastmoor-care": "made"}
    make_table(home, "employer,workplace\nEastmoor Care,every ward at Southby Council\nSouthby Council,every office\n")
    outcomes = run(home)
    assert did(outcomes) == {"eastmoor-care": "refused", "southby-council": "made"}
    assert outcomes["eastmoor-care"].findings[0].code == "other-employer"


def test_what_was_changed_by_hand_stays(home):
    run(home)
    (home / "westmarch-stores" / LETTER).write_text("Our own letter.", "utf-8")
    mine = reworded(home / "eastmoor-care")
    make_claim(home, CLAIM.replace("every workplace", "every workplace\nreview_months: 6"))
    outcomes = run(home)
    assert did(outcomes) == {"eastmoor-care": "kept", "westmarch-stores": "renewed", "southby-council": "renewed"}
    assert (home / "eastmoor-care" / "bargaining.yaml").read_text("utf-8") == mine
    assert "push" in outcomes["eastmoor-care"].why
    assert (home / "westmarch-stores" / LETTER).read_text("utf-8") == "Our own letter."
    assert outcomes["westmarch-stores"].by_hand == (LETTER,)
    assert "review_months" in (home / "westmarch-stores" / "bargaining.yaml").read_text("utf-8")


def test_a_paper_that_was_taken_out_stays_out(home):
    run(home)
    (home / "eastmoor-care" / LETTER).unlink()
    assert run(home)["eastmoor-care"].by_hand == (LETTER,)
    outcome = run(home, replace(ONE_PAPER, day=date(2027, 3, 8)))["eastmoor-care"]
    assert (outcome.did.value, outcome.by_hand) == ("renewed", (LETTER,))
    assert not (home / "eastmoor-care" / LETTER).exists()


def test_a_folder_that_no_batch_made_is_left(home):
    (home / "eastmoor-care").mkdir()
    (home / "eastmoor-care" / "notes.txt").write_text("mine", "utf-8")
    assert did(run(home))["eastmoor-care"] == "kept"
    assert set(contents(home / "eastmoor-care")) == {"notes.txt"}


def test_push_carries_the_claim_to_local_text_and_conflicts_write_nothing(home):
    run(home)
    reworded(home / "eastmoor-care")
    other = home / "westmarch-stores" / "bargaining.yaml"
    other.write_text(other.read_text("utf-8").replace("every shop", "every shop and store room"), "utf-8")
    table = TABLE.replace("every shop", "every shop and van")
    make_table(home, table)
    make_claim(home, CLAIM + "  - id: surveillance/covert-monitoring\n    position: ideal\n")
    before = contents(home / "westmarch-stores")
    outcomes = run(home, PUSH)
    assert did(outcomes) == {"eastmoor-care": "merged", "westmarch-stores": "conflict", "southby-council": "renewed"}
    text = (home / "eastmoor-care" / "bargaining.yaml").read_text("utf-8")
    assert LOCAL.strip("\n") in text
    assert "surveillance/covert-monitoring" in text
    assert contents(home / "westmarch-stores") == before
    (clash,) = outcomes["westmarch-stores"].clashes
    assert (clash.yours, clash.claim) == ("every shop and store room", "every shop and van")
    assert did(run(home, replace(PUSH, keep_local=True)))["westmarch-stores"] == "merged"
    kept = other.read_text("utf-8")
    assert "every shop and store room" in kept
    assert "surveillance/covert-monitoring" in kept
    assert did(run(home, PUSH))["westmarch-stores"] == "unchanged"


def test_an_older_wording_of_the_claim_is_no_other_employers(home):
    rule = "\n    local_wording: The Employer must {} each member of the night crew before a device is handed out.\n"
    head = "  - id: training/before-go-live\n    position: ideal\n"
    make_claim(home, CLAIM.replace(head, head.rstrip("\n") + rule.format("train")))
    run(home)
    path = home / "eastmoor-care" / "bargaining.yaml"
    path.write_text(path.read_text("utf-8").replace("handed out.", "handed out to them."), "utf-8")
    make_claim(home, CLAIM.replace(head, head.rstrip("\n") + rule.format("teach")))
    wanted = replace(PUSH, papers=("draft-agreement",))
    assert did(run(home, wanted))["eastmoor-care"] == "conflict"
    assert did(run(home, replace(wanted, keep_local=True))) == {
        "eastmoor-care": "merged", "westmarch-stores": "unchanged", "southby-council": "unchanged",
    }  # fmt: skip
    assert "must train each member" in (home / "eastmoor-care" / "for-employer" / "draft-agreement.txt").read_text(
        "utf-8"
    )


def test_papers_that_were_not_wanted_this_time_follow_the_next(home):
    run(home)
    table = TABLE.replace("every home", "every home and garden")
    make_table(home, table)
    other = replace(ONE_PAPER, papers=("meeting-agenda",))
    outcome = run(home, other)["eastmoor-care"]
    assert "for-employer/claim-letter.txt" in outcome.why
    assert "garden" not in (home / "eastmoor-care" / LETTER).read_text("utf-8")
    assert run(home)["eastmoor-care"].by_hand == ()
    assert "garden" in (home / "eastmoor-care" / LETTER).read_text("utf-8")


def test_a_paper_that_somebody_made_meanwhile_is_not_written_over(home):
    run(home)
    agenda = home / "eastmoor-care" / "for-employer" / "meeting-agenda.txt"
    agenda.write_text("Our own agenda.", "utf-8")
    outcome = run(home, replace(ONE_PAPER, papers=("meeting-agenda",)))["eastmoor-care"]
    assert outcome.by_hand == ("for-employer/meeting-agenda.txt",)
    assert agenda.read_text("utf-8") == "Our own agenda."


@pytest.mark.parametrize("name", ["../claim/bargaining.yaml", "/etc/hosts"])
def test_a_record_of_somebody_else_leads_nowhere(home, name):
    run(home)
    path = home / "eastmoor-care" / "union-only" / "batch.json"
    content = json.loads(path.read_text("utf-8"))
    content["texts"][name] = "x"
    path.write_text(json.dumps(content), "utf-8")
    assert did(run(home, PUSH))["eastmoor-care"] == "wrong"


def test_push_makes_no_folder(home):
    assert set(did(run(home, PUSH)).values()) == {"missing"}
    assert [path.name for path in home.iterdir() if path.is_dir()] == ["claim"]


def test_a_folder_whose_text_the_other_side_has_is_only_reported(home):
    run(home)
    add_text(home / "eastmoor-care", "Our claim, as attached.", Side.UNION)
    path = home / "southby-council" / "bargaining.yaml"
    path.write_text(path.read_text("utf-8") + "numbering: frozen-at-round-1\n", "utf-8")
    make_claim(home, CLAIM.replace("every workplace", "every workplace\nreview_months: 6"))
    before = contents(home)
    for wanted in (ONE_PAPER, PUSH):
        outcomes = run(home, wanted)
        assert outcomes["eastmoor-care"].did.value == "tabled"
        assert "2027-03-01" in outcomes["eastmoor-care"].why
        assert outcomes["southby-council"].did.value == "tabled"
    after = contents(home)
    for folder in ("eastmoor-care", "southby-council"):
        assert {name: held for name, held in after.items() if name.startswith(folder)} == {
            name: held for name, held in before.items() if name.startswith(folder)
        }


def test_the_mandate_is_carried_over_and_stays_in_union_only(home):
    run(home)
    mandate = home / "eastmoor-care" / "union-only" / "mandate.yaml"
    mandate.write_text(MANDATE + "agreed_at: the branch meeting\n", "utf-8")
    (home / "claim" / "union-only" / "mandate.yaml").write_text(MANDATE + "union: Example Union\n", "utf-8")
    assert did(run(home, PUSH)) == {
        "eastmoor-care": "merged", "westmarch-stores": "renewed", "southby-council": "renewed",
    }  # fmt: skip
    assert "agreed_at" in mandate.read_text("utf-8")
    assert "union: Example Union" in mandate.read_text("utf-8")
    for name, held in contents(home).items():
        assert b"seventh hour" not in held or "/union-only/" in name


def test_a_mandate_that_was_moved_to_a_stick_stays_there(home):
    run(home)
    (home / "eastmoor-care" / "union-only" / "mandate.yaml").unlink()
    make_claim(home, CLAIM.replace("every workplace", "every workplace\nreview_months: 6"))
    assert did(run(home, PUSH))["eastmoor-care"] == "merged"
    assert not (home / "eastmoor-care" / "union-only" / "mandate.yaml").exists()


def test_a_row_is_not_made_over_the_claim_itself(home):
    make_table(home, "employer\nClaim\n")
    with pytest.raises(InputError, match="the claim's own"):
        run(home)


def test_a_record_that_cannot_be_read_keeps_the_folder(home):
    run(home)
    (home / "eastmoor-care" / "union-only" / "batch.json").write_text("{}", "utf-8")
    before = contents(home / "eastmoor-care")
    assert did(run(home, PUSH))["eastmoor-care"] == "wrong"
    assert contents(home / "eastmoor-care") == before


def test_the_record_is_no_secret_text_of_the_folder(home):
    run(home)
    record = json.loads((home / "eastmoor-care" / "union-only" / "batch.json").read_text("utf-8"))
    assert set(record["texts"]) == {"bargaining.yaml", "union-only/mandate.yaml"}
    assert set(record["papers"]) == {LETTER}


def start(home, *more):
    command = [sys.executable, "-m", "clausekit", "batch", *more, str(home / "employers.csv"), str(home / "claim")]
    options = ["--paper", "claim-letter", "--as", "txt"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)


def rows_of(home):
    return {path.name: contents(path) for path in home.iterdir() if path.is_dir() and not path.name.startswith(".")}


def test_killed_at_any_moment_leaves_whole_rows_and_the_next_run_finishes(home, tmp_path_factory):
    table = "employer,workplace\n" + "".join(f"Employer Number {n},every site of number {n}\n" for n in range(12))
    make_table(home, table)
    whole = tmp_path_factory.mktemp("whole")
    make_claim(whole)
    make_table(whole, table)
    assert start(whole).wait() == 0
    expected = rows_of(whole)
    seen = set()
    for wanted in (1, 4, 8):
        process = start(home)
        until = time.monotonic() + PATIENCE
        while len(rows_of(home)) < wanted + 1 and process.poll() is None and time.monotonic() < until:
            time.sleep(0.002)
        process.kill()
        process.wait()
        for name, held in rows_of(home).items():
            assert held == expected[name]
        seen.add(len(rows_of(home)))
    assert len(seen) > 1
    assert start(home).wait() == 0
    assert rows_of(home) == expected
    assert not list(home.glob(".*.part"))


def test_two_batches_at_once_in_one_folder_lose_nothing_and_do_nothing_twice(home, tmp_path_factory):
    whole = tmp_path_factory.mktemp("whole")
    make_claim(whole)
    make_table(whole, TABLE)
    run(whole)
    both = [start(home, "-o", str(home / f"{name}.json")) for name in ("first", "second")]
    assert [process.wait() for process in both] == [0, 0]
    assert rows_of(home) == rows_of(whole)
    reports = [json.loads((home / f"{name}.json").read_text("utf-8")) for name in ("first", "second")]
    by_row = zip(*(report["rows"] for report in reports), strict=True)
    assert {tuple(sorted(row["what"] for row in rows)) for rows in by_row} == {("made", "unchanged")}
    assert not list(home.glob(".*.part"))


def test_a_batch_that_waited_too_long_for_another_is_refused_and_writes_nothing(home, monkeypatch):
    monkeypatch.setattr("clausekit.files.PATIENCE", 0.05)
    before = rows_of(home)
    with locked(home / batching.LOCK), pytest.raises(InputError) as error:
        run(home)
    (finding,) = error.value.findings
    assert (finding.code, finding.place.file) == ("folder-busy", str(home))
    assert finding.message == "another clausekit command is writing in this folder"
    assert finding.hint
    assert rows_of(home) == before
    assert set(did(run(home)).values()) == {"made"}


def test_a_renewal_that_is_stopped_is_finished_by_the_next_run(home, monkeypatch):
    run(home)
    make_claim(home, CLAIM.replace("every workplace", "every workplace\nreview_months: 6"))
    folder = home / "eastmoor-care"
    before = contents(folder)
    held = []

    def keep(rows, journal):
        held.append(journal.read_bytes())
        raise KeyboardInterrupt

    monkeypatch.setattr("clausekit.files._carry_out", keep)
    with pytest.raises(KeyboardInterrupt):
        run(home)
    assert contents(folder) == before
    monkeypatch.undo()
    (folder / "union-only" / ".unfinished").write_bytes(held[0])  # a process that is killed undoes nothing
    assert did(run(home))["eastmoor-care"] == "unchanged"
    assert "review_months: 6" in (folder / "bargaining.yaml").read_text("utf-8")

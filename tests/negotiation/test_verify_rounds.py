"""What verify says of a folder that somebody changed."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from clausekit.findings import InputError
from clausekit.negotiation.read_rounds import read_record
from clausekit.negotiation.round import Side
from clausekit.negotiation.verify_rounds import verify_rounds
from tests.negotiation.folders import add_text

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "tampering.yaml").read_text("utf-8"))


@pytest.fixture
def three(tmp_path):
    folder = tmp_path / "northshire"
    folder.mkdir()
    add_text(folder, "We ask for ninety days.", Side.UNION, date(2027, 3, 1))
    add_text(folder, "We offer sixty days.", Side.EMPLOYER, date(2027, 3, 20), note="comments by Friday")
    add_text(folder, "We ask for eighty days.", Side.UNION, date(2027, 3, 28))
    return folder


def replace(rounds, name, before, after):
    text = (rounds / name).read_bytes().decode()
    assert before in text, f"the case changes text that is not there: {before!r}"
    (rounds / name).write_bytes(text.replace(before, after).encode())


ACTS = {
    "replace": replace,
    "write": lambda rounds, name, text: (rounds / name).write_text(text),
    "delete": lambda rounds, name: (rounds / name).unlink(),
    "rename": lambda rounds, before, after: (rounds / before).rename(rounds / after),
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_what_does_not_fit_is_said_with_its_place(case, three):
    for change in case["done"]:
        for act, arguments in change.items():
            ACTS[act](three / "rounds", *arguments)
    found = verify_rounds(three).findings
    assert [f"{Path(one.place.file).name} {one.code}" for one in found] == case["expect"]


def test_a_record_made_anew_does_not_fit_the_next(three):
    seal = verify_rounds(three).seal
    rounds = three / "rounds"
    (rounds / "003-2027-03-28-union.yaml").rename(three / "kept.yaml")
    (rounds / "003-2027-03-28-union.txt").rename(three / "kept.txt")
    for path in rounds.glob("002-*"):
        path.unlink()
    add_text(three, "We offer fifty days.", Side.EMPLOYER, date(2027, 3, 20))
    (three / "kept.yaml").rename(rounds / "003-2027-03-28-union.yaml")
    (three / "kept.txt").rename(rounds / "003-2027-03-28-union.txt")
    result = verify_rounds(three)
    assert [one.code for one in result.findings] == ["chain-broken"]
    assert result.seal == seal == read_record(rounds / "003-2027-03-28-union.yaml").seal


def test_all_made_anew_fits_and_has_another_seal(three):
    before = verify_rounds(three)
    for path in (three / "rounds").glob("00*"):
        path.unlink()
    for text in ("a", "b", "c"):
        add_text(three, text)
    after = verify_rounds(three)
    assert (before.rounds, after.rounds, after.findings) == (3, 3, ())
    assert before.seal != after.seal


def test_a_folder_without_rounds(tmp_path):
    with pytest.raises(InputError, match="this is no bargaining folder"):
        verify_rounds(tmp_path)
    (tmp_path / "bargaining.yaml").write_text("")
    result = verify_rounds(tmp_path)
    assert (result.findings, result.rounds, result.seal) == ((), 0, "")

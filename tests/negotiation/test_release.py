"""Releasing a lower position: recorded for the union only, the mandate unopened."""

from datetime import date

import pytest

from clausekit.findings import InputError
from clausekit.library.fields import PositionName
from clausekit.negotiation.release import open_positions, read_releases, release, releases_path
from clausekit.negotiation.round import Side
from tests.negotiation.folders import add_text, contents

DAY = date(2027, 3, 22)
CLAUSE = "training/before-go-live"


@pytest.fixture
def folder(example):
    add_text(example, "We offer sixty days.", Side.EMPLOYER)
    return example


def let_go(folder, clause=CLAUSE, to=PositionName.REALISTIC, by="regional officer", at=1, **named):
    return release(folder, clause, to, DAY, by=by, round_number=at, **named)


def test_a_release_opens_that_position_and_no_other(folder):
    assert open_positions(folder) == {}
    made = let_go(folder)
    assert (made.clause, made.position, made.by, made.round) == (CLAUSE, PositionName.REALISTIC, "regional officer", 1)
    let_go(folder, "transparency/explanation", PositionName.FALLBACK)
    assert open_positions(folder) == {
        CLAUSE: {PositionName.REALISTIC},
        "transparency/explanation": {PositionName.FALLBACK},
    }
    assert read_releases(folder)[0] == made


def test_only_the_union_only_folder_changes(folder, tmp_path):
    before = contents(folder)
    let_go(folder)
    assert set(contents(folder)) - set(before) == {"union-only/releases.yaml"}
    assert {name: held for name, held in contents(folder).items() if name in before} == before
    elsewhere = tmp_path / "stick"
    let_go(folder, union_only=elsewhere)
    assert open_positions(folder, elsewhere) == {CLAUSE: {PositionName.REALISTIC}}


def test_the_mandate_is_not_opened(folder):
    (folder / "union-only" / "mandate.yaml").write_text(": no yaml at all [")
    assert let_go(folder).position is PositionName.REALISTIC


@pytest.mark.parametrize(
    ("named", "says"),
    [
        ({"clause": "training/before-go-liv"}, "did you mean `training/before-go-live`"),
        ({"clause": "union-rights/no-such"}, "the agreement holds no clause"),
        ({"clause": "training/reps-and-officers", "to": PositionName.IDEAL}, "`ideal` is above `realistic`"),
        ({"at": 4}, "there is no round 4"),
        ({"by": " "}, "say who decided"),
    ],
)
def test_what_cannot_be_released(folder, named, says):
    with pytest.raises(InputError, match=says):
        let_go(folder, **named)
    assert not releases_path(folder).exists()


def test_once_is_enough(folder):
    let_go(folder)
    with pytest.raises(InputError, match=r"the `realistic` wording of `.*` is open since round 1"):
        let_go(folder)


def test_a_unions_minimum_holds(folder, tmp_path):
    union = tmp_path / "our-union"
    union.mkdir()
    (union / "policy.yaml").write_text(f"union: Big Union\nminimum: {{{CLAUSE}: realistic}}\n")
    assert let_go(folder, libraries=[union]).position is PositionName.REALISTIC
    with pytest.raises(InputError, match="Big Union does not allow a wording below `realistic`"):
        let_go(folder, to=PositionName.FALLBACK, libraries=[union])

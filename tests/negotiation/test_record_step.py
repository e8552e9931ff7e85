"""What was agreed, parked, withdrawn and linked is added to a history that people read too."""

from datetime import date

import pytest

from clausekit.findings import InputError
from clausekit.negotiation.numbers import numbers_in_words, resolve_numbers
from clausekit.negotiation.read_rounds import read_rounds
from clausekit.negotiation.record_step import (
    end_package,
    make_package,
    read_history,
    read_packages,
    read_standings,
    record_step,
    status_path,
)
from clausekit.negotiation.round import Side
from clausekit.negotiation.status import Status, Step
from tests.negotiation.folders import add_file, add_text

DAY = date(2027, 3, 22)


@pytest.fixture
def folder(tmp_path):
    """A folder without a bargaining file and with two rounds; the second says nothing of numbers."""
    path = tmp_path / "northshire"
    path.mkdir()
    add_file(path, side=Side.UNION)
    add_text(path)
    return path


@pytest.fixture
def joint(example):
    """The worked example with a second union at the table, and a round."""
    path = example / "bargaining.yaml"
    second = "  - name: Union of Council Technicians\n    signs: [Branch Secretary]\n\nworkplace:"
    path.write_text(path.read_text("utf-8").replace("\nworkplace:", second, 1), "utf-8")
    add_file(example, side=Side.EMPLOYER)
    return example


def test_a_step_is_kept_and_read_again(folder):
    recorded = record_step(folder, Step.AGREED, ["1.2"], DAY, round_number=1)
    (standing,) = recorded.standings
    assert (standing.number, standing.status, standing.since, standing.round) == ("1.2", Status.AGREED, DAY, 1)
    assert read_standings(folder) == {"1.2": standing}
    record_step(folder, Step.PARKED, ["1.2", "2.1"], DAY)
    assert [(one.step, one.numbers) for one in read_history(folder)] == [
        (Step.AGREED, ("1.2",)),
        (Step.PARKED, ("1.2", "2.1")),
    ]
    assert {one.status for one in read_standings(folder).values()} == {Status.PARKED}


def test_a_persons_remarks_in_the_history_stay(folder):
    record_step(folder, Step.PARKED, ["1.2"], DAY)
    path = status_path(folder)
    path.write_text(path.read_text("utf-8").replace("step: parked", "step: parked   # till their lawyer is back"))
    before = path.read_text("utf-8")
    record_step(folder, Step.REOPENED, ["1.2"], DAY)
    assert path.read_text("utf-8").startswith(before)


@pytest.mark.parametrize("text", ["history: []\n", "history: [{date: 2027-03-01, step: parked, numbers: ['1.2']}]\n"])
def test_a_history_that_nothing_can_follow_is_left_alone(folder, text):
    status_path(folder).write_text(text)
    with pytest.raises(InputError, match="nothing can be added to the end"):
        record_step(folder, Step.PARKED, ["2.1"], DAY)
    assert status_path(folder).read_text() == text


def test_mistakes_in_the_history_are_said_at_their_place(folder):
    status_path(folder).write_text("history:\n  - {date: 2027-03-01, step: agred, numbers: ['1.2']}\n")
    with pytest.raises(InputError, match=r"status.yaml:2:30: .*did you mean `agreed`"):
        read_standings(folder)
    status_path(folder).write_text("history:\n  - {date: 2027-03-01, step: agreed, numbers: ['1.2']}\n")
    with pytest.raises(InputError, match="needs `round:`"):
        read_standings(folder)


def test_unknown_numbers_are_said_with_the_nearest(folder):
    with pytest.raises(InputError) as error:
        record_step(folder, Step.PARKED, ["1.2", "2.7", "Schedule 9"], DAY)
    assert [(one.message, one.hint) for one in error.value.findings] == [
        ("no text of this negotiation has a provision 2.7", "did you mean `2.1`?"),
        ("no text of this negotiation has a provision Schedule 9", "`clausekit table` shows the numbers"),
    ]
    assert not status_path(folder).exists()


def test_numbers_may_be_written_in_several_ways(folder):
    rounds = read_rounds(folder)
    asked = ["clause 1.2", "2.1 (a)", "2.1(A)", " 1.2. "]
    assert resolve_numbers(folder, rounds, asked) == ("1.2", "2.1(a)")


def test_numbers_that_were_kept_are_known_without_reading_a_file(folder):
    rounds = folder / "rounds"
    (rounds / "001-numbers.yaml").write_text(
        "numbers:\n  - {number: '4', key: a, words: A, below: [{number: '4.2', key: b, words: B}]}\n"
        "  - {number: Schedule 1, key: s, words: S, below: [{number: '2', key: t, words: T}]}\n"
    )
    for path in rounds.glob("*.md"):
        path.unlink()
    asked = ["4.2", "schedule 1 paragraph 2"]
    assert resolve_numbers(folder, read_rounds(folder), asked) == ("4.2", "Schedule 1, paragraph 2")


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("60 days, 4.2", ("4.2",)),
        ("4.2 (a) and 4.2A, not 60", ("4.2(a)", "4.2A")),
        ("schedule 2, paragraph 3", ("schedule 2, paragraph 3",)),
        ("in 30 days at 8 or so", ()),
    ],
)
def test_numbers_in_spoken_words(words, numbers):
    assert numbers_in_words(words) == numbers


def test_before_anything_was_tabled_there_are_no_numbers(tmp_path):
    (tmp_path / "rounds").mkdir()
    with pytest.raises(InputError, match="nothing was tabled yet"):
        record_step(tmp_path, Step.PARKED, ["4.2"], DAY)


def test_no_lock_is_left_in_a_folder_that_is_no_bargaining_folder(tmp_path):
    for refused in (
        lambda: record_step(tmp_path, Step.PARKED, ["4.2"], DAY),
        lambda: make_package(tmp_path, "jobs", ["1.1", "1.2"], DAY),
        lambda: end_package(tmp_path, "jobs", DAY),
        lambda: read_packages(tmp_path),
    ):
        with pytest.raises(InputError, match="this is no bargaining folder"):
            refused()
    assert list(tmp_path.iterdir()) == []


def test_a_round_that_does_not_hold_the_provision_is_pointed_out(folder):
    assert record_step(folder, Step.AGREED, ["1.2"], DAY, round_number=1).findings == ()
    finding, *_ = record_step(folder, Step.AGREED, ["1.2"], DAY, round_number=2).findings
    assert finding.message.startswith("no provision 1.2 was found in round 2 (employer, 2027-03-01)")
    with pytest.raises(InputError, match="there is no round 7"):
        record_step(folder, Step.AGREED, ["1.2"], DAY, round_number=7)


def test_several_unions_agree_one_by_one(joint):
    with pytest.raises(InputError, match="several unions are at the table"):
        record_step(joint, Step.AGREED, ["1.2"], DAY, round_number=1)
    (first,) = record_step(joint, Step.AGREED, ["1.2"], DAY, round_number=1, by=["technicians"]).standings
    assert first.status is Status.OPEN
    assert first.waits_for_unions == ("Union of Northern Public Workers, Northshire Branch",)
    (second,) = record_step(joint, Step.AGREED, ["1.2"], DAY, round_number=1, by=["Northern Public"]).standings
    assert second.status is Status.AGREED


@pytest.mark.parametrize(("by", "what"), [("Union of Nobody", "none of"), ("union of", "more than one of")])
def test_a_union_that_is_not_at_the_table(joint, by, what):
    with pytest.raises(InputError, match=f"{what} the unions at the table .they are: Union of Northern"):
        record_step(joint, Step.AGREED, ["1.2"], DAY, round_number=1, by=[by])


def test_packages_are_made_and_ended(folder):
    package = make_package(folder, " jobs  for rota ", ["1.1", "2.1"], DAY)
    assert (package.name, package.numbers, package.agreed) == ("jobs for rota", ("1.1", "2.1"), False)
    recorded = record_step(folder, Step.AGREED, ["1.1"], DAY, round_number=1)
    assert recorded.packages == (package,)
    assert recorded.standings[0].waits_for_numbers == ("2.1",)
    record_step(folder, Step.AGREED, ["2.1"], DAY, round_number=1)
    assert [one.agreed for one in read_packages(folder)] == [True]
    end_package(folder, "jobs for rota", DAY)
    assert read_packages(folder) == ()
    with pytest.raises(InputError, match="there is no package `jobs for rota`"):
        end_package(folder, "jobs for rota", DAY)
    assert make_package(folder, "jobs for rota", ["1.1", "1.2"], DAY).numbers == ("1.1", "1.2")


def test_packages_that_cannot_be(folder):
    make_package(folder, "jobs", ["1.1", "2.1"], DAY)
    with pytest.raises(InputError, match=r"1\.1 is in the package `jobs` already"):
        make_package(folder, "rota", ["1.1", "1.2"], DAY)
    with pytest.raises(InputError, match="there is a package `jobs` already"):
        make_package(folder, "jobs", ["1.2", "2.1(a)"], DAY)
    with pytest.raises(InputError) as error:
        make_package(folder, " ", ["1.2", "clause 1.2"], DAY)
    assert {one.code for one in error.value.findings} == {"package-name", "package-too-small"}
    assert [one.name for one in read_packages(folder)] == ["jobs"]


def told(recorded):
    return [(one.code, one.message) for one in recorded.findings]


def test_what_stood_before_is_told_and_kept(folder):
    record_step(folder, Step.AGREED, ["1.2"], DAY, round_number=1)
    assert told(record_step(folder, Step.PARKED, ["1.2", "2.1"], DAY)) == [
        ("stood-otherwise", "1.2 was agreed as in round 1 since 2027-03-22; that stays in the history")
    ]
    assert told(record_step(folder, Step.AGREED, ["1.2"], DAY, round_number=1)) == [
        ("stood-otherwise", "1.2 was parked since 2027-03-22; that stays in the history")
    ]


def test_a_step_that_changes_nothing_is_not_recorded_twice(folder):
    assert told(record_step(folder, Step.REOPENED, ["1.2"], DAY)) == [
        ("nothing-new", "1.2 is open already: nothing was recorded")
    ]
    record_step(folder, Step.AGREED, ["1.2"], DAY, round_number=1)
    before = read_history(folder)
    again = record_step(folder, Step.AGREED, ["1.2"], DAY, round_number=1)
    assert told(again) == [("nothing-new", "1.2 is agreed as in round 1 already: nothing was recorded")]
    assert [one.status for one in again.standings] == [Status.AGREED]
    assert read_history(folder) == before


def test_a_second_union_that_agrees_is_no_repetition(joint):
    unions = "Northern Public Workers", "Council Technicians"
    recorded = [record_step(joint, Step.AGREED, ["1.2"], DAY, round_number=1, by=[union]) for union in unions]
    assert [told(one) for one in recorded] == [[], []]
    assert recorded[-1].standings[0].status is Status.AGREED
    assert len(read_history(joint)) == 2


def test_a_day_that_cannot_be_right_is_pointed_out(folder):
    early = record_step(folder, Step.AGREED, ["1.2"], date(2027, 1, 1), round_number=1)
    assert [code for code, _ in told(early)] == ["step-out-of-order"]
    record_step(folder, Step.PARKED, ["2.1"], DAY)
    late = record_step(folder, Step.PARKED, ["1.1"], date(2027, 3, 2))
    assert [code for code, _ in told(late)] == ["step-out-of-order"]


def test_a_package_is_known_in_other_capitals(folder):
    make_package(folder, "Jobs for rota", ["1.2", "2.1"], DAY)
    with pytest.raises(InputError) as raised:
        make_package(folder, "JOBS FOR ROTA", ["1.2", "1.1"], DAY)
    assert [one.code for one in raised.value.findings] == ["package-exists"]
    with pytest.raises(InputError) as raised:
        end_package(folder, "nothing", DAY)
    assert raised.value.findings[0].hint == "there are: Jobs for rota"
    assert end_package(folder, " jobs  for rota", DAY).name == "Jobs for rota"

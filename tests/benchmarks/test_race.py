"""Whatever another tool does, or if it is not there, the run goes on and says so."""

import sys

import pytest

FINE = [sys.executable, "-c", "pass"]


@pytest.fixture
def raced(benchmark):
    race, peers = benchmark("race"), benchmark("peers")

    def run(**commands):
        others = [race.Runner(name, command) for name, command in commands.items()]
        there = peers.Peers(None, {name: "1.0" for name, command in commands.items() if command})
        rows = race.race("task", race.Runner("clausekit", FINE), others, there, 1, lambda tool: (f"{tool} is right",))
        return {row[1].split()[0]: row[2:] for row in rows}

    return run


def test_a_peer_has_its_time_and_ours_to_it(raced):
    seconds, ratio, said = raced(other=FINE)["other"]
    assert float(seconds) > 0
    assert float(ratio) > 0
    assert said == "other is right"


def test_a_peer_that_is_absent_has_a_row(raced):
    assert raced(other=[])["other"] == ("absent", "", "")


@pytest.mark.parametrize(
    ("command", "says"),
    [([sys.executable, "-c", "raise SystemExit(7)"], "ended with 7"), (["no-such-program"], "No such file")],
)
def test_a_peer_that_fails_has_a_row_and_is_not_judged(raced, command, says):
    rows = raced(other=command)
    assert says in rows["other"][0]
    assert rows["other"][1:] == ("", "")
    assert rows["clausekit"][2] == "clausekit is right"


def test_a_peer_whose_file_cannot_be_read_has_a_row(benchmark, tmp_path):
    race, judge = benchmark("race"), benchmark("judge_redline")
    peers = benchmark("peers").Peers(None, {"other": "1.0"})

    def judged(tool):
        return ("",) if tool == "clausekit" else (judge.judge_redline(tmp_path / "nothing.docx").marked,)

    rows = race.race("task", race.Runner("clausekit", FINE), [race.Runner("other", FINE)], peers, 1, judged)
    assert rows[1][-1] == "**unreadable**"


def test_ours_may_not_fail(benchmark):
    with pytest.raises(SystemExit, match="ended with 7"):
        benchmark("timing").time_in_turn({"ours": [sys.executable, "-c", "raise SystemExit(7)"]}, 1)


def test_packages_are_absent_where_none_were_installed(benchmark, tmp_path):
    peers = benchmark("peers")
    found = peers.find_peers(tmp_path / "nothing")
    assert not any(name in found for name in peers.PACKAGES)

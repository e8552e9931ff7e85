"""The short run: every target on what once broke something, and on inputs that Hypothesis makes."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzzing import run
from tests.fuzzing.commands import COMMANDS, folder, ran
from tests.fuzzing.seeds import CORPUS
from tests.fuzzing.targets import TARGETS
from tests.house.test_complete import ALL_COMMANDS

NEED_NOT_BE_SAID = {"batch": "make", "survey": "read"}
FOUND = yaml.safe_load((Path(__file__).parent.parent / "cases" / "fuzzing.yaml").read_text("utf-8"))
"""What once broke a target, as a person would write it down."""
SEEDS = sorted(path for path in CORPUS.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_comes_is_read_or_refused(name):
    target = TARGETS[name]
    texts = st.lists(st.sampled_from(target.words or ("",)), max_size=40).map("".join)
    inputs = texts.map(lambda text: text.encode("utf-8", "replace")) if target.words else st.binary(max_size=40)
    tried = 0

    @settings(max_examples=target.examples, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(inputs)
    def short_run(content):
        nonlocal tried
        target.run(content)
        tried += 1

    short_run()
    assert tried


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_corpus_is_read_or_refused(path):
    assert TARGETS[path.parent.name].run(path.read_bytes()) is None


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case["case"])
def test_what_once_broke_something(case):
    assert TARGETS[case["target"]].run(case["input"].encode("utf-8", "surrogatepass")) is None


def test_the_long_run_knows_every_target():
    assert set(run.NAMES) == set(TARGETS)
    assert {path.parent.name for path in SEEDS} <= set(TARGETS)


def named(command):
    """A command as its table names it: with its group, also where the group does what is not said."""
    said = [" ".join(command[:2]), command[0], f"{command[0]} {NEED_NOT_BE_SAID.get(command[0], '')}"]
    return next(name for name in said if name in ALL_COMMANDS)


def test_every_command_is_driven():
    assert {named(command) for command in COMMANDS} == set(ALL_COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_that_is_driven_does_its_work(command):
    """On the folder as it is no command line is wrong: else its altered files would never be read."""
    with folder():
        code, said = ran(command)
        assert code in (0, 1), said

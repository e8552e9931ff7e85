"""Adding a round: all of it or none, whatever stops it and whoever else adds."""

import os
import signal
import subprocess
import sys
import time
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausekit import files
from clausekit.findings import InputError
from clausekit.negotiation.add_round import add_round
from clausekit.negotiation.exchange import file_given, text_given, words_said
from clausekit.negotiation.freeze_tabled import Freezing
from clausekit.negotiation.read_rounds import base_of, find_round, newest_from, read_rounds
from clausekit.negotiation.round import RoundKind, Side
from clausekit.negotiation.verify_rounds import verify_rounds
from tests.conftest import ROOT
from tests.negotiation.folders import AGREEMENT, FIRST_DAY, add_file, add_text, contents


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "northshire"
    path.mkdir()
    return path


@pytest.fixture
def tabled(folder, monkeypatch):
    """A folder in which the next union text freezes numbers, without the second that drafting takes."""
    path = folder / "bargaining.yaml"
    path.write_text("numbering: live\n")

    def freeze(folder, number, reading, libraries):
        numbers = folder / "rounds" / f"{number:03d}-numbers.yaml"
        return Freezing({numbers: b"numbers: []\n"}, {path: b"numbering: frozen-at-round-1\n"}, ())

    monkeypatch.setattr("clausekit.negotiation.add_round.freeze_tabled", freeze)
    return folder


@pytest.fixture
def drafted(example):
    """The worked example and the file of its draft."""
    from clausekit.drafting.bargaining import read_bargaining
    from clausekit.drafting.draft import draft
    from clausekit.library.load import load_library
    from clausekit.rendering.formats import render

    path = example.parent / "draft-agreement.md"
    path.write_bytes(render(draft(read_bargaining(example), load_library()).document, ".md"))
    return example, path


def test_a_file_is_copied_under_an_ordered_name_with_its_record(folder):
    added = add_file(folder, "Our Draft v3 FINAL.MD", side=Side.UNION).round
    assert added.file == folder / "rounds" / "001-2027-03-01-union.md"
    assert added.file.read_text("utf-8") == AGREEMENT
    assert (added.number, added.was_named, added.answers) == (1, "Our Draft v3 FINAL.MD", 0)
    answer = add_text(folder, note="comments\nby  Friday", day=FIRST_DAY + timedelta(days=19)).round
    assert answer.file.name == "002-2027-03-20-employer.txt"
    assert (answer.answers, answer.previous, answer.note) == (1, added.seal, "comments by Friday")
    assert read_rounds(folder) == (added, answer)


def test_what_a_round_answers_is_the_newest_of_another_side(folder):
    sides = [Side.UNION, Side.UNION, Side.EMPLOYER, Side.EMPLOYER, Side.ACAS, Side.UNION]
    for at, side in enumerate(sides):
        add_text(folder, f"text {at}", side)
    assert [one.answers for one in read_rounds(folder)] == [0, 0, 2, 2, 4, 5]


def test_spoken_words_know_the_provisions_they_name(folder):
    add_file(folder)
    said = add_round(folder, words_said("60 days, 1.2 and 9.9", "HR director"), Side.EMPLOYER, FIRST_DAY)
    assert (said.round.kind, said.round.by, said.round.about) == (RoundKind.SPOKEN, "HR director", ("1.2",))
    assert said.round.file.read_text("utf-8") == "60 days, 1.2 and 9.9\n"
    assert [one.message for one in said.findings] == ["no text of this negotiation has a provision 9.9"]


def test_the_base_is_the_first_text_and_no_words(folder):
    assert base_of(()) is None
    add_round(folder, words_said("we will send something", "HR director"), Side.EMPLOYER, FIRST_DAY)
    add_text(folder, "first")
    add_text(folder, "second", Side.UNION)
    rounds = read_rounds(folder)
    base, newest = base_of(rounds), newest_from(rounds, Side.EMPLOYER)
    assert base is not None
    assert newest is not None
    assert (base.number, newest.number) == (2, 2)
    assert newest_from(rounds, Side.ACAS, Side.JOINT) is None
    assert find_round(rounds, 3).side is Side.UNION
    with pytest.raises(InputError, match=r"no round 4 \(the newest is round 3 \(union, 2027-03-01\)\)"):
        find_round(rounds, 4)


def test_people_in_a_file_are_pointed_out_and_do_not_stop_it(folder):
    added = add_file(folder, text=AGREEMENT + "\n2.2 Ask author.one@northshire.example or 07700 900123.\n")
    assert [str(one) for one in added.findings] == [
        "theirs.md 2.2: warning: e-mail address: author.one@northshire.example [personal-detail]",
        "theirs.md 2.2: warning: telephone number: 07700 900123 [personal-detail]",
    ]
    assert added.round.file.is_file()


def test_people_in_what_is_typed_are_pointed_out(folder):
    said = add_round(folder, words_said("60 days", "Mr Fictional"), Side.EMPLOYER, FIRST_DAY, "so said Dr Pretend")
    assert [str(one) for one in said.findings] == [
        "`--by`: warning: name: Mr Fictional [personal-detail]",
        "`--note`: warning: name: Dr Pretend [personal-detail]",
    ]


def test_a_file_that_cannot_be_read_is_kept(folder):
    added = add_file(folder, "scan.xyz", "words")
    assert added.round.file.name == "001-2027-03-01-employer.xyz"
    assert added.findings[0].message.startswith("the file is kept, but could not be read")


@pytest.mark.parametrize(("name", "words"), [("gone.md", None), ("empty.md", ""), ("folder", "FOLDER")])
def test_what_is_no_file_leaves_no_trace(folder, name, words):
    path = folder.parent / name
    if words == "FOLDER":
        path.mkdir()
    elif words is not None:
        path.write_text(words)
    with pytest.raises(InputError):
        add_round(folder, file_given(path), Side.EMPLOYER, FIRST_DAY)
    assert list(folder.iterdir()) == []


def test_no_words_and_no_folder(folder):
    with pytest.raises(InputError, match="no words"):
        text_given(" \n")
    with pytest.raises(InputError, match="no character"):
        text_given("bad \udcff byte")
    with pytest.raises(InputError, match="no such folder"):
        add_text(folder / "gone")


def test_the_same_command_twice_is_one_round(folder):
    add_text(folder)
    with pytest.raises(InputError, match=r"this very text is round 1 \(employer, 2027-03-01\) already"):
        add_text(folder)
    later = add_text(folder, day=FIRST_DAY + timedelta(days=1))
    earlier = add_text(folder, "other", day=FIRST_DAY)
    assert (later.round.number, later.findings) == (2, ())
    assert [one.code for one in earlier.findings] == ["round-out-of-order"]


def test_nothing_is_written_over(folder):
    (folder / "rounds").mkdir()
    mine = folder / "rounds" / "001-2027-03-01-employer.txt"
    mine.write_text("mine")
    with pytest.raises(InputError, match="in the way"):
        add_text(folder)
    assert contents(folder) == {"rounds/001-2027-03-01-employer.txt": b"mine"}


def test_the_first_tabling_freezes_numbers(drafted):
    folder, file = drafted
    before = (folder / "bargaining.yaml").read_text("utf-8")
    added = add_round(folder, file_given(file), Side.UNION, FIRST_DAY)
    assert [one.code for one in added.findings] == ["numbers-frozen"]
    after = (folder / "bargaining.yaml").read_text("utf-8")
    changed = [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if pair[0] != pair[1]]
    assert [new.split("#")[0].strip() for _, new in changed] == ["numbering: frozen-at-round-1"]
    assert (folder / "rounds" / "001-numbers.yaml").is_file()
    file.write_text(file.read_text("utf-8") + "\nMore.\n", "utf-8")
    again = add_round(folder, file_given(file), Side.UNION, FIRST_DAY)
    assert "numbers-frozen" not in [one.code for one in again.findings]
    assert not (folder / "rounds" / "002-numbers.yaml").exists()
    assert verify_rounds(folder).findings == ()


def test_the_employers_text_and_a_letter_freeze_nothing(drafted):
    folder, file = drafted
    before = (folder / "bargaining.yaml").read_bytes()
    theirs = add_round(folder, file_given(file), Side.EMPLOYER, FIRST_DAY)
    letter = add_file(folder, "letter.md", "We ask to meet.\n", Side.UNION)
    said = add_text(folder, "We ask again.", Side.UNION)
    assert (folder / "bargaining.yaml").read_bytes() == before
    assert theirs.findings == said.findings == ()
    assert [one.code for one in letter.findings] == ["numbers-not-frozen"]


def test_words_changed_by_hand_before_tabling_are_named(drafted):
    folder, file = drafted
    text = file.read_text("utf-8")
    assert "an answer within 10 Working Days" in text or "This Agreement is between" in text
    file.write_text(text.replace("This Agreement is between", "This text is between", 1), "utf-8")
    added = add_round(folder, file_given(file), Side.UNION, FIRST_DAY)
    assert [one.code for one in added.findings] == ["numbers-differ", "numbers-frozen"]
    assert added.findings[0].message.endswith("at 1.1")


def test_a_folder_that_cannot_be_drafted_does_not_stop_the_round(drafted):
    folder, file = drafted
    path = folder / "bargaining.yaml"
    path.write_text(path.read_text("utf-8").replace("no-sale", "no-sail"), "utf-8")
    added = add_round(folder, file_given(file), Side.UNION, FIRST_DAY)
    assert {"numbers-not-frozen", "unknown-clause"} <= {one.code for one in added.findings}
    assert added.round.file.is_file()


WRITES = ("mkstemp", "fsync", "replace", "hardlink_to", "unlink")


def broken_after(monkeypatch, name, count, error):
    """Let a step of writing fail at its ``count``-th use, and from then on if the disk is full."""
    owner = files.tempfile if name == "mkstemp" else files.os if name == "fsync" else files.Path
    whole, used = getattr(owner, name), 0

    def step(*arguments, **named):
        nonlocal used
        used += 1
        if used == count or (used > count and isinstance(error, OSError) and name != "unlink"):
            raise error
        return whole(*arguments, **named)

    monkeypatch.setattr(owner, name, step)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=["full", "stop"])
@pytest.mark.parametrize("name", WRITES)
def test_a_failure_at_any_step_leaves_the_folder_as_it_was(tabled, monkeypatch, name, error):
    before = contents(tabled)
    failed = 0
    for count in range(1, 40):
        with monkeypatch.context() as patched:
            broken_after(patched, name, count, error)
            try:
                add_file(tabled, side=Side.UNION)
            except (InputError, KeyboardInterrupt):
                failed += 1
            else:
                break
        if read_rounds(tabled):  # the journal could not be removed: the round was finished instead
            assert name == "unlink"
            break
        assert contents(tabled) == before, (name, count)
    assert failed >= {"mkstemp": 5, "fsync": 5, "replace": 1, "hardlink_to": 0, "unlink": 1}[name]
    assert verify_rounds(tabled).findings == ()
    assert set(contents(tabled)) == {
        "bargaining.yaml",
        "rounds/001-2027-03-01-union.md",
        "rounds/001-2027-03-01-union.yaml",
        "rounds/001-numbers.yaml",
    }
    assert contents(tabled)["bargaining.yaml"] == b"numbering: frozen-at-round-1\n"


KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from clausekit import files
from clausekit.intake import read
from clausekit.negotiation import add_round as adding
from clausekit.negotiation.freeze_tabled import Freezing
from clausekit.negotiation.round import Side
from tests.negotiation.folders import add_file

start = Path(sys.argv[1])

def freeze(folder, number, reading, libraries):
    numbers = folder / "rounds" / f"{number:03d}-numbers.yaml"
    return Freezing({numbers: b"numbers: []"}, {folder / "bargaining.yaml": b"numbering: frozen-at-round-1"}, ())

def kills_at(stop, whole):
    def step(*arguments, **named):
        global steps
        steps += 1
        if steps == stop:
            os.kill(os.getpid(), signal.SIGKILL)
        return whole(*arguments, **named)
    return step

adding.freeze_tabled = freeze
for stop in range(1, 60):
    copy = start.parent / f"copy-{stop}" / "northshire"
    shutil.copytree(start, copy)
    child = os.fork()
    if not child:
        steps = 0
        os.fsync = kills_at(stop, os.fsync)
        for name in ("hardlink_to", "replace", "unlink", "chmod"):
            setattr(Path, name, kills_at(stop, getattr(Path, name)))
        add_file(copy, side=Side.UNION)
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(ended)
    if not ended:
        break
"""
"""Adds a round in one process after another, each killed one step of writing later than the one before."""


if os.name != "nt":  # Windows has no kill -9; the steps are the same

    def test_a_process_killed_at_any_step_leaves_no_round_or_a_whole_one(folder):
        (folder / "bargaining.yaml").write_text("numbering: live")
        before = contents(folder)
        command = [sys.executable, "-c", KILLED, str(folder)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True, timeout=120)
        assert done.stderr == ""
        ended = [int(line) for line in done.stdout.split()]
        assert len(ended) > 15
        assert ended == [-signal.SIGKILL] * (len(ended) - 1) + [0]
        whole = []
        for stop in range(1, len(ended) + 1):
            copy = folder.parent / f"copy-{stop}" / "northshire"
            whole.append(bool(read_rounds(copy)))
            assert verify_rounds(copy).findings == ()
            if whole[-1]:
                assert len(contents(copy)) == len(before) + 3
                assert contents(copy)["bargaining.yaml"] == b"numbering: frozen-at-round-1"
            else:
                assert contents(copy) == before
            add_text(copy, "afterwards")
            assert not list(copy.rglob(".*.part"))
            assert verify_rounds(copy).findings == ()
        assert whole == sorted(whole), "once the round is kept, no later kill takes it away"
        assert (whole[0], whole[-2]) == (False, True)


ADD = """
import sys
from pathlib import Path
from clausekit.negotiation.round import Side
from tests.negotiation.folders import add_text

add_text(Path(sys.argv[1]), sys.argv[2], Side.UNION)
"""


def test_many_adds_at_once_all_count_once(folder):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    commands = [[sys.executable, "-c", ADD, str(folder), f"text {at}"] for at in range(4)]
    processes = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) for command in commands]
    for process in processes:
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
    rounds = read_rounds(folder)
    assert [one.number for one in rounds] == list(range(1, 5))
    assert {one.file.read_text() for one in rounds} == {f"text {at}\n" for at in range(4)}
    assert verify_rounds(folder).findings == ()


def test_a_command_that_waits_too_long_says_so(folder, monkeypatch):
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    with files.locked(folder / "rounds" / ".lock"):
        began = time.monotonic()
        with pytest.raises(InputError, match="another clausekit command is writing in this folder"):
            add_text(folder)
    assert time.monotonic() - began < 5
    assert add_text(folder).round.number == 1


@pytest.mark.parametrize("journal", ["no journal", '[{"path": "../out.txt", "holds": ""}]', '[{"path": "x"}]', "[7]"])
def test_a_journal_of_somebody_else_writes_nothing(folder, journal):
    (folder / "rounds").mkdir()
    (folder / "rounds" / ".unfinished").write_text(journal)
    with pytest.raises(InputError, match="should finish an interrupted command, and cannot"):
        read_rounds(folder)
    assert contents(folder.parent) == {}


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(note=st.text(), words=st.text(min_size=1).filter(str.strip), role=st.text(min_size=1).filter(str.strip))
def test_whatever_is_said_is_kept_and_verifies(tmp_path_factory, note, words, role):
    folder = tmp_path_factory.mktemp("any")
    added = add_round(folder, words_said(words, role), Side.EMPLOYER, date(2027, 3, 1), note).round
    assert added.file.read_bytes() == (words.rstrip("\r\n") + "\n").encode()
    assert read_rounds(folder) == (added,)
    assert verify_rounds(folder).findings == ()

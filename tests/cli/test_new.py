import io
import sys

import pytest
import yaml

from clausekit.cli.app import run
from tests.interview.answers import NEW

DAY = "--date=2026-11-21"


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def give(tmp_path, **more):
    answers = {name: list(given) for name, given in {**NEW, **more}.items()}
    (tmp_path / "answers.yaml").write_text(yaml.safe_dump({"answers": answers}), "utf-8")
    return run(["new", "vans", "--answers", "answers.yaml", DAY])


def test_answers_make_a_folder_that_can_be_drafted(tmp_path, capsys):
    assert give(tmp_path) == 0
    assert capsys.readouterr().out == "vans/bargaining.yaml\n"
    assert run(["draft", "vans"]) == 0
    assert (tmp_path / "vans" / "for-employer" / "draft-agreement.docx").is_file()
    assert not (tmp_path / "vans" / "union-only" / "mandate.yaml").exists()


def test_the_mandate_is_kept_apart_and_changes_no_byte_elsewhere(tmp_path):
    give(tmp_path)
    without = (tmp_path / "vans" / "bargaining.yaml").read_bytes()
    decided = {
        "mandate": ("now",),
        "trade": ("the pilot may go on for three months",),
        "limit-surveillance-no-discipline-from-monitoring": ("fallback",),
    }
    assert give(tmp_path, **decided) == 0
    assert (tmp_path / "vans" / "bargaining.yaml").read_bytes() == without
    mandate = yaml.safe_load((tmp_path / "vans" / "union-only" / "mandate.yaml").read_text("utf-8"))
    assert mandate["limits"] == {"surveillance/no-discipline-from-monitoring": {"position": "fallback"}}
    assert mandate["notes"] == "the pilot may go on for three months"


def test_a_run_again_keeps_edits_and_remarks(tmp_path, capsys):
    give(tmp_path)
    path = tmp_path / "vans" / "bargaining.yaml"
    text = path.read_text("utf-8").replace("Branch Secretary", "Branch Chair  # since March")
    text = text.replace("name: Northshire Council", "name: Northshire County Council")
    path.write_text(text, "utf-8")
    capsys.readouterr()
    assert give(tmp_path, employer=("Northshire",), nation=("wales",)) == 0
    after = path.read_text("utf-8")
    assert "Branch Chair  # since March" in after
    assert "name: Northshire County Council" in after
    assert "nation: wales" in after
    assert "Left as it is, since it was changed by hand: employer.name" in capsys.readouterr().err


def test_a_run_again_without_changes_changes_no_byte(tmp_path, monkeypatch):
    give(tmp_path)
    path = tmp_path / "vans" / "bargaining.yaml"
    path.write_text(path.read_text("utf-8") + "\n# a remark of mine\n", "utf-8")
    before = path.read_bytes()
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))
    assert run(["new", "vans", DAY]) == 0
    assert path.read_bytes() == before


def test_several_unions_are_parties_each_with_who_signs_for_it(tmp_path):
    assert give(tmp_path, union=("Shop Staff Union, Marrowfield Branch; Depot Workers' Union",)) == 0
    bargaining = yaml.safe_load((tmp_path / "vans" / "bargaining.yaml").read_text("utf-8"))
    signs = ["Branch Secretary"]
    assert bargaining["unions"] == [
        {"name": "Shop Staff Union, Marrowfield Branch", "signs": signs},
        {"name": "Depot Workers' Union", "signs": signs},
    ]
    assert run(["draft", "vans"]) == 0


def test_own_files_can_be_kept_on_a_stick(tmp_path):
    give(tmp_path)
    assert run(["new", "other", "--union-only", "stick", "--answers", "answers.yaml", DAY]) == 0
    assert (tmp_path / "stick" / "interview.yaml").is_file()
    assert not (tmp_path / "other" / "union-only").exists()


def test_a_short_form_is_made_in_the_words_of_the_draft(tmp_path, capsys):
    assert give(tmp_path, length=("short",)) == 0
    assert "vans/for-employer/short-form.docx" in capsys.readouterr().out
    first = tmp_path / "vans" / "for-employer" / "short-form.docx"
    first.write_bytes(b"changed in Word")
    assert give(tmp_path, length=("short",)) == 0
    assert "short-form-2.docx" in capsys.readouterr().out
    assert first.read_bytes() == b"changed in Word"


def test_a_request_grows_into_a_bargaining_folder(tmp_path, monkeypatch, capsys):
    (tmp_path / "vans").mkdir()
    text = "answers:\n  system: Van trackers\n  stage: pilot\n"
    text += "  employer: Shop Ltd\n  union: Shop Union\n"
    (tmp_path / "vans" / "request.yaml").write_text(text, "utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("\nengland\nsave\n"))
    assert run(["new", "vans", DAY]) == 0
    err = capsys.readouterr().err
    assert "What the request in this folder answered is taken over." in err
    assert "What is your employer called?" not in err
    kept = yaml.safe_load((tmp_path / "vans" / "union-only" / "interview.yaml").read_text("utf-8"))["answers"]
    assert kept["systems"] == "Van trackers"
    assert kept["system-van-trackers-kind"] == "vehicle-tracking"
    assert kept["nation"] == "england"


if sys.platform != "win32":  # a pseudo-terminal is a thing of other systems
    from tests.cli.terminal import Terminal

    @pytest.fixture
    def at_terminal(tmp_path):
        """Starts commands in a terminal, and ends those that a test leaves running."""
        started = []

        def start(*arguments):
            started.append(Terminal(tmp_path, *arguments))
            return started[-1]

        yield start
        for one in started:
            one.close()

    def test_at_a_keyboard_from_nothing_to_a_folder(at_terminal):
        terminal = at_terminal("new", "vans", DAY, "--plain")
        lines = ["Shop Ltd", "Shop Union", "", "england", "no", "no", "", "", "", "FleetSight", "", "vehicle tracking"]
        lines += ["live", "", "", "being watched", "", "1", "all", "", "", "", ""]
        for line in lines:
            terminal.wait_for("> ")
            terminal.type(line)
        terminal.wait_for("What you said")
        terminal.wait_for("Enter> ")
        terminal.type("")
        terminal.wait_for("vans/bargaining.yaml")
        assert terminal.leave() == 0
        assert run(["draft", "vans"]) == 0

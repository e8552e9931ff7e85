import io
import sys
from pathlib import Path

import pytest
import yaml

from clausekit.cli.app import run
from clausekit.cli.shared_folder import why_shared
from clausekit.document.inlines import line_text
from clausekit.document.walk import block_lines, walk
from clausekit.intake.read import read_document

DAY = "--date=2026-11-21"
LINES = """\
FleetSight, trackers in the vans
pilot, 1 March 2027
Northshire Council
Union of Northern Public Workers
england, private
3
1
"""


def piped(monkeypatch, lines):
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))


def words_of(path: Path) -> str:
    blocks = read_document(path).countered.blocks
    return "\n".join(line_text(line) for block in walk(blocks) for line in block_lines(block))


def kept(folder):
    return yaml.safe_load((folder / "request.yaml").read_text("utf-8"))["answers"]


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_piped_answers_make_a_letter(monkeypatch, tmp_path, capsys):
    piped(monkeypatch, LINES)
    assert run(["request", "vans", DAY]) == 0
    out, err = capsys.readouterr()
    assert out == "vans/for-employer/2026-11-21-information-request.docx\n"
    assert "Question 1 of about 7" in err
    letter = words_of(tmp_path / "vans" / "for-employer" / "2026-11-21-information-request.docx")
    assert "section 181" in letter
    assert "Which vehicles have a tracker or a camera" in letter
    assert "clausekit" not in letter


def test_each_of_several_unions_signs_for_itself(monkeypatch, tmp_path):
    piped(monkeypatch, LINES.replace("Union of Northern Public Workers", "Shop Staff Union; Depot Workers' Union"))
    assert run(["request", "vans", DAY]) == 0
    assert kept(tmp_path / "vans")["union"] == ["Shop Staff Union", "Depot Workers' Union"]
    letter = words_of(tmp_path / "vans" / "for-employer" / "2026-11-21-information-request.docx")
    assert "for which you recognise our unions" in letter
    signed = letter.partition("Yours sincerely")[2].splitlines()[1:]
    columns = ["For", "Signature", "Name in capitals", "Role"]
    role = "Workplace Representative"
    assert [line for line in signed if line] == [*columns, "Shop Staff Union", role, "Depot Workers' Union", role]


def test_a_kind_that_was_taken_wrongly_is_changed_by_going_back_to_it(monkeypatch, tmp_path, capsys):
    lines = LINES.splitlines(keepends=True)
    piped(monkeypatch, "".join([lines[0], "back kind\n", "none of these\n", "It listens in\n", *lines[1:]]))
    assert run(["request", "vans", DAY, "--format", "md"]) == 0
    assert "Taken as: Vehicle tracking. If that is wrong, type `back kind`." in capsys.readouterr().err
    letter = (tmp_path / "vans" / "for-employer" / "2026-11-21-information-request.md").read_text("utf-8")
    assert "The purpose as we know it: It listens in." in letter
    assert "Which vehicles have a tracker" not in letter


def test_the_end_of_the_input_is_a_clean_stop_and_the_next_run_goes_on(monkeypatch, tmp_path, capsys):
    lines = LINES.splitlines(keepends=True)
    piped(monkeypatch, "".join(lines[:3]))
    assert run(["request", "vans", DAY]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "Your answers are kept in vans/request.yaml" in err
    assert "To go on where you stopped: clausekit request vans" in err
    assert not (tmp_path / "vans" / "for-employer").exists()
    piped(monkeypatch, "".join(lines[3:]) + "5\na memo\n\n")
    assert run(["request", "vans", DAY]) == 0
    assert kept(tmp_path / "vans")["in-writing"] == "a memo"
    assert capsys.readouterr().out.endswith("information-request.docx\n")


def test_a_run_again_changes_one_answer_and_keeps_the_first_letter(monkeypatch, tmp_path, capsys):
    piped(monkeypatch, LINES)
    run(["request", "vans", DAY])
    first = (tmp_path / "vans/for-employer/2026-11-21-information-request.docx").read_bytes()
    piped(monkeypatch, "\n")
    run(["request", "vans", DAY])
    capsys.readouterr()
    piped(monkeypatch, "6\nEastshire Council\n\n")
    assert run(["request", "vans", DAY]) == 0
    assert capsys.readouterr().out == "vans/for-employer/2026-11-21-information-request-2.docx\n"
    assert (tmp_path / "vans/for-employer/2026-11-21-information-request.docx").read_bytes() == first
    assert kept(tmp_path / "vans")["employer"] == "Eastshire Council"


def test_wrong_input_gets_one_sentence_and_the_question_again(monkeypatch, capsys):
    piped(monkeypatch, "y\nYard cameras\n99\ncameras on the tills\n1\npilot, soon\nsave\n")
    assert run(["request", "vans", DAY]) == 0
    err = capsys.readouterr().err
    assert "That will not do: it must be at least 2 letters long." in err
    assert err.count("What kind of system is Yard cameras?") == 3
    assert ", CCTV and other cameras?" in " ".join(err.split())
    assert "There is no 99; give a number from 1 to" in err
    assert err.count("How far has it come?") == 2


def test_help_back_and_skip(monkeypatch, tmp_path, capsys):
    piped(monkeypatch, "?\nTrackers\nback\nCameras\n?\n1\nskip\npilot\nsave\n")
    assert run(["request", "vans", DAY]) == 0
    err = capsys.readouterr().err
    assert "Why we ask: The letter names it" in err
    assert "What is usual: For example: FleetSight" in err
    assert "So far: Trackers. Enter keeps it." in err
    assert "This one is needed" in err
    assert kept(tmp_path / "vans") == {"system": "Cameras", "kind": "cctv", "stage": "pilot"}


def test_an_answer_may_begin_with_the_word_of_a_command(monkeypatch, tmp_path):
    piped(monkeypatch, "back office robots\nback\nBack Office\n")
    assert run(["request", "vans", DAY]) == 0
    assert kept(tmp_path / "vans")["system"] == "Back Office"


def test_what_points_to_a_person_is_pointed_out(monkeypatch, capsys):
    piped(monkeypatch, "Ring 07700 900123 about the trackers\n")
    assert run(["request", "vans", DAY]) == 0
    assert "looks like the telephone number of a person" in " ".join(capsys.readouterr().err.split())


def test_a_form_goes_out_and_a_file_of_answers_comes_back(tmp_path, capsys):
    assert run(["request", "vans", "--form", "questions.docx", DAY]) == 0
    assert "clausekit request vans --answers questions.docx" in capsys.readouterr().err
    assert "Which system is it?" in words_of(tmp_path / "questions.docx")
    (tmp_path / "questions.docx").write_bytes(b"filled in by somebody")
    assert run(["request", "vans", "--form", "questions.docx", DAY]) == 2
    assert "give another name, or delete it first" in capsys.readouterr().err
    answers = {
        "answers": {
            "system": "the rota app",
            "kind": "Rota and scheduling software",
            "stage": "idea",
            "employer": "Shop Ltd",
            "union": "Shop Union",
            "nation": "Wales",
            "public-body": "no",
            "recognised-for": "It does not, or I do not know",
            "asking": "An officer, who is called by no option",
        }
    }
    (tmp_path / "answers.yaml").write_text(yaml.safe_dump(answers), "utf-8")
    capsys.readouterr()
    assert run(["request", "vans", "--answers", "answers.yaml", DAY]) == 2
    assert "answers.yaml:2:" in capsys.readouterr().err
    answers["answers"]["asking"] = "A union officer"
    (tmp_path / "answers.yaml").write_text(yaml.safe_dump(answers), "utf-8")
    assert run(["request", "vans", "--answers", "answers.yaml", "--format", "md", "--format", "html", DAY]) == 0
    out = capsys.readouterr().out.split()
    assert [Path(one).suffix for one in out] == [".md", ".html"]
    assert "section 181" not in Path(out[0]).read_text("utf-8")


@pytest.mark.parametrize("arguments", [["--format", "pdf"], ["--answers", "answers.txt"], ["--form", "form.pdf"]])
def test_what_cannot_be_done_is_said_before_any_question(arguments, capsys):
    assert run(["request", "vans", *arguments]) == 2
    assert "Question 1" not in capsys.readouterr().err


def test_an_answer_edited_by_hand_to_what_no_option_has_is_said_at_its_line(tmp_path, capsys):
    (tmp_path / "vans").mkdir()
    (tmp_path / "vans" / "request.yaml").write_text("answers:\n  system: It\n  kind: trackers\n", "utf-8")
    assert run(["request", "vans", DAY]) == 2
    assert "request.yaml:3:9: error: `trackers` is no answer to `kind`" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("folder", "mounts", "shared"),
    [
        ("/home/rep/OneDrive - Council/vans", "", True),
        ("/home/rep/Dropbox/vans", "", True),
        ("/home/rep/dropboxes-of-ours/vans", "", True),
        ("/home/rep/vans", "", False),
        ("/home/rep/vans", "server:/home /home nfs4 rw 0 0\n/dev/sda1 / ext4 rw 0 0\n", True),
        ("/home/rep/vans", "server:/data /data cifs rw 0 0\n/dev/sda1 / ext4 rw 0 0\n", False),
    ],
)
def test_a_folder_that_others_may_read_is_known(folder, mounts, shared):
    assert bool(why_shared(Path(folder), mounts)) is shared


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

    def test_at_a_keyboard_ctrl_c_loses_nothing(at_terminal):
        first = at_terminal("request", "vans", DAY, "--plain")
        first.wait_for("Question 1 of about")
        first.wait_for("> ")
        first.type("FleetSight, trackers in the vans")
        first.wait_for("Taken as: Vehicle tracking.")
        first.wait_for("How far has it come?")
        first.type("pilot")
        first.wait_for("What is your employer called?")
        first.wait_for("> ")
        first.type("Northshire Council")
        first.wait_for("> ")
        first.press(b"\x03")
        first.wait_for("Stopped. Your answers are kept in vans/request.yaml")
        assert first.leave() == 130
        second = at_terminal("request", "vans", DAY, "--plain")
        second.wait_for("Going on with the answers in vans/request.yaml")
        for line in LINES.splitlines()[3:]:
            second.wait_for("> ")
            second.type(line)
        second.wait_for("What you said")
        second.wait_for("4. When: no day is named (not asked)")
        second.wait_for("5. In writing: nothing so far (not asked)")
        second.wait_for("12. Reply by: 4 December 2026 (not asked)")
        second.wait_for("Enter> ")
        second.type("5")
        second.wait_for("What do you have about it in writing")
        second.wait_for("> ")
        second.type("a memo")
        second.wait_for("> ")
        second.type("")
        second.wait_for("5. In writing: a memo")
        second.wait_for("Enter> ")
        second.type("")
        second.wait_for("vans/for-employer/2026-11-21-information-request.docx")
        assert second.leave() == 0
        assert "\x1b" not in second.screen

    def test_at_a_keyboard_ctrl_d_is_a_clean_stop(at_terminal, tmp_path):
        terminal = at_terminal("request", "vans", DAY)
        terminal.wait_for("> ")
        terminal.type("Trackers")
        terminal.wait_for("How far has it come?")
        terminal.wait_for("> ")
        terminal.press(b"\x04")
        terminal.wait_for("To go on where you stopped")
        assert terminal.leave() == 0
        assert kept(tmp_path / "vans") == {"system": "Trackers"}

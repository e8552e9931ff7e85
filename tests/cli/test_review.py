"""``clausekit review``, as a person runs it."""

import json
import shutil
import sys

import jsonschema
import pytest

from clausekit.cli.app import run
from tests.cli.test_commands import schema
from tests.examples.northshire_talks import TALKS

POLICY = "# Vehicles\n\n1.1 The Council may use tracking data in disciplinary proceedings.\n\nComments by Friday.\n"


@pytest.fixture
def talks(tmp_path):
    folder = tmp_path / "talks"
    shutil.copytree(TALKS, folder)
    return folder


@pytest.fixture
def policy(tmp_path):
    path = tmp_path / "policy.md"
    path.write_text(POLICY, "utf-8")
    return path


def test_a_report_goes_into_the_union_only_folder(talks, capsys):
    assert run(["review", str(talks), "-o", "review.docx", "-o", "review.html"]) == 0
    assert (talks / "union-only" / "review.docx").is_file()
    assert "Union only" in (talks / "union-only" / "review.html").read_text("utf-8")
    assert len(capsys.readouterr().out.splitlines()) <= 40


def test_a_report_elsewhere_says_in_its_name_for_whom_it_is(talks, tmp_path):
    assert run(["review", str(talks), "-o", str(tmp_path / "report.md")]) == 0
    assert (tmp_path / "report-union-only.md").is_file()
    assert run(["review", str(talks), "-o", str(tmp_path / "report.md")]) == 0, "the same again takes nothing away"
    (tmp_path / "report-union-only.md").write_text("mine")
    assert run(["review", str(talks), "-o", str(tmp_path / "report.md")]) == 2
    assert run(["review", str(talks), "-o", str(tmp_path / "report.pages")]) == 2


def test_fail_on(talks, policy):
    assert run(["review", str(talks), "--fail-on", "weaker"]) == 1
    assert run(["review", str(talks), "--fail-on", "limit"]) == 1
    (talks / "union-only" / "mandate.yaml").unlink()
    assert run(["review", str(talks), "--fail-on", "limit"]) == 1  # none could be checked
    assert run(["review", str(policy), "--fail-on", "weaker"]) == 1


def test_without_a_mandate_it_says_that_no_limit_was_checked(talks, capsys):
    shutil.move(talks / "union-only", talks.parent / "stick")
    assert run(["review", str(talks)]) == 0
    assert "no mandate is on this machine" in capsys.readouterr().out
    assert run(["review", str(talks), "--union-only", str(talks.parent / "stick")]) == 0
    assert "BELOW OUR LIMIT" in capsys.readouterr().out


def test_against_the_limits(talks, capsys):
    assert run(["review", str(talks), "--against", "limit"]) == 0
    assert "the agreement at our limits" in capsys.readouterr().out


def test_a_mandate_that_does_not_fit_is_a_mistake_at_its_line(talks, capsys):
    (talks / "union-only" / "mandate.yaml").write_text("limit: {}\n", "utf-8")
    assert run(["review", str(talks)]) == 2
    assert "mandate.yaml:1:" in capsys.readouterr().err


def test_a_folder_that_cannot_be_drafted_is_reviewed_all_the_same(talks, capsys):
    path = talks / "bargaining.yaml"
    path.write_text(path.read_text("utf-8").replace("anti-commodification/no-sale", "anti-commodification/no-such"))
    assert run(["review", str(talks)]) == 0
    shown = capsys.readouterr().out
    assert "cannot be drafted now" in shown
    assert "6.5 WEAKER" in shown


def test_a_paper_by_itself(policy, tmp_path, capsys):
    assert run(["review", str(policy), "--date", "2027-03-12"]) == 0
    shown = capsys.readouterr().out
    assert "POWERS IT GIVES THE EMPLOYER: 1" in shown
    assert "19 March 2027" in shown
    assert run(["review", str(policy), "--json", "--date", "2027-03-12", "-o", str(tmp_path / "p.html")]) == 0
    jsonschema.validate(json.loads(capsys.readouterr().out), schema("review-paper.schema.json"))
    assert (tmp_path / "p-union-only.html").is_file()


def test_a_file_has_no_last_offer_and_no_limit(policy, capsys):
    assert run(["review", str(policy), "--against", "limit"]) == 2
    assert run(["review", str(policy), "--fail-on", "limit"]) == 2
    assert run(["review", str(policy.parent / "missing.docx")]) == 2
    assert "only a folder" in capsys.readouterr().err


if sys.platform != "win32":  # a pseudo-terminal is a thing of other systems
    from tests.cli.terminal import Terminal

    @pytest.mark.parametrize("arguments", [("review",), ("review", "--against", "limit"), ("table",)], ids=" ".join)
    def test_nothing_is_wider_than_the_terminal(talks, arguments):
        command, *options = arguments
        terminal = Terminal(talks.parent, command, str(talks), *options)
        try:
            assert terminal.leave() == 0
            lines = terminal.screen.splitlines()
        finally:
            terminal.close()
        assert len(lines) > 5
        assert [line for line in lines if len(line) > 80 and " " in line.strip()] == []

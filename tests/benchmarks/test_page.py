"""The tables go where the page has a place for them, and its own words stay."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

PAGE = "# Words\n\n<!-- goals -->\nold\n<!-- end -->\n\nMore words.\n"


def test_a_table_takes_its_place(benchmark, tmp_path):
    report = benchmark("report")
    path = tmp_path / "page.md"
    path.write_text(PAGE, "utf-8")
    goals = [report.Goal("quick", 1.0, 2.0, "a script"), report.Goal("slow", 3.25, 2.0, "a script")]
    report.write_page(path, {"goals": str(report.goal_table("goals", goals))})
    written = path.read_text("utf-8")
    assert (
        "| quick | 1.00 | 2.00 | yes | a script |\n| slow | 3.25 | 2.00 | **no** | a script |\n<!-- end -->" in written
    )
    assert "old" not in written
    assert written.startswith("# Words")
    assert written.endswith("More words.\n")


def test_a_share_that_should_be_high(benchmark):
    report = benchmark("report")
    assert report.Goal("found", 0.94, 0.95, "", "%", at_least=True).row[1:4] == ("94.0 %", "95.0 %", "**no**")
    assert report.Goal("found", 0.96, 0.95, "", "%", at_least=True).row[3] == "yes"


def test_a_table_without_a_place_is_an_error(benchmark, tmp_path):
    path = tmp_path / "page.md"
    path.write_text(PAGE, "utf-8")
    with pytest.raises(ValueError, match="has places for"):
        benchmark("report").write_page(path, {"goals": "", "other": ""})


@pytest.mark.parametrize("program", ["run.py", "peers.py"])
def test_the_programs_on_the_page_start(program):
    command = [sys.executable, str(ROOT / "benchmarks" / program), "--help"]
    assert "usage" in subprocess.run(command, capture_output=True, text=True, check=True).stdout

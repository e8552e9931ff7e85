"""What tests share: golden files, tools that must be there in CI, small libraries and folders."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from clausekit.library.load import Library
from clausekit.library.overlay import Layer

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
EXAMPLE = ROOT / "examples" / "northshire-council"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; look before you commit")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text, whole, with a golden file."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name if not name.startswith("/") else Path(name)
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        assert path.is_file(), f"{path} is missing; --update-golden writes it"
        assert text == path.read_text("utf-8")

    return compare


@pytest.fixture
def tool() -> Callable[[str], str]:
    """The path of a program; where it is missing a test is skipped, but in CI it fails."""

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is None:
            assert not os.environ.get("CI"), f"{name} is missing, and in CI nothing is skipped"
            pytest.skip(f"{name} is not installed here")
        return path

    return find


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the worked example to play with."""
    folder = tmp_path / "northshire-council"
    shutil.copytree(EXAMPLE, folder)
    return folder


@pytest.fixture
def small_library(tmp_path: Path) -> Callable[[dict[str, str]], Library]:
    """Makes a library of the files given, by path, and nothing else."""

    def make(files: dict[str, str]) -> Library:
        folder = tmp_path / "library"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return Library([Layer("small", folder, "library")])

    return make

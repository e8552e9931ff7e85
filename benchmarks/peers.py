"""Find the tools that clausekit is measured beside, or install the Python packages among them into a folder.

python benchmarks/peers.py --install FOLDER
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

PACKAGES = ("python-docx", "docxtpl", "docx-trackdiff", "python-redlines", "redlines", "mammoth", "docx2python")
EXTRAS = {"python-redlines": "python-redlines[docxodus]"}
"""Packages that do nothing without an extra."""
PROGRAMS = ("pandoc", "wdiff", "git")
"""Programs that the system's own package manager installs."""
VERSIONS = """import json, sys
from importlib import metadata
print(json.dumps({one.metadata["Name"].lower(): one.version for one in metadata.distributions()}))
"""


@dataclass(frozen=True)
class Peers:
    """What there is to be measured beside."""

    folder: Path | None = None
    versions: Mapping[str, str] = field(default_factory=dict)
    """By name; what is not in it is absent."""

    def __contains__(self, name: str) -> bool:
        return name in self.versions

    def __iter__(self) -> Iterator[str]:
        return iter(self.versions)

    def program(self, name: str) -> str:
        """A path among the programs of the packages' own environment."""
        assert self.folder is not None
        return str(_bin(self.folder) / name)


def main() -> None:
    """Install, or say what is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", type=Path, metavar="FOLDER", help="where; it needs about 150 MB")
    parser.add_argument("--show", type=Path, metavar="FOLDER", help="a folder that was installed to")
    asked = parser.parse_args()
    folder = asked.install or asked.show
    if asked.install:
        install(folder)
    peers = find_peers(folder)
    for name in (*PACKAGES, *PROGRAMS):
        print(f"{name} {peers.versions.get(name, 'absent')}")


def install(folder: Path) -> None:
    """A virtual environment with the packages; one that cannot be had is left out, and the others are installed."""
    venv.create(folder, with_pip=True)
    for name in PACKAGES:
        command = [str(_bin(folder) / "python"), "-m", "pip", "install", "--quiet", EXTRAS.get(name, name)]
        if subprocess.run(command, check=False).returncode:
            print(f"{name} could not be installed", file=sys.stderr)


def find_peers(folder: Path | None) -> Peers:
    """The packages in a folder that ``install`` made, and the programs of this machine."""
    versions = {name: _program_version(name) for name in PROGRAMS if shutil.which(name)}
    if folder is not None and (_bin(folder) / "python").exists():
        command = [str(_bin(folder) / "python"), "-c", VERSIONS]
        found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        needed = {name: EXTRAS[name].replace("[", "-").strip("]") if name in EXTRAS else name for name in PACKAGES}
        versions |= {name: found[name] for name in PACKAGES if name in found and needed[name] in found}
        folder = folder.resolve()
    return Peers(folder, versions)


def _bin(folder: Path) -> Path:
    return folder / "bin"


def _program_version(name: str) -> str:
    said = subprocess.run([name, "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"\d+(?:\.\d+)+", said)
    return number[0] if number else "of unknown version"


if __name__ == "__main__":
    main()

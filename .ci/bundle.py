#!/usr/bin/env python3
"""Make a folder that installs clausekit on a computer without a network: its wheels and one script to click.

    python .ci/bundle.py clausekit-for-windows --platform win_amd64 --python 3.12
    python .ci/bundle.py clausekit-here

The folder can be copied to a USB stick. The other computer needs Python of the same version and nothing else. It cannot
carry Python itself in a way that we could test here: the installer of python.org is one file beside it, and asks for
no network either.
"""

import argparse
import subprocess
import sys
import zipfile
from pathlib import Path

TOP = Path(__file__).parent.parent
SHELL = """#!/bin/sh
# Installs clausekit into the folder "clausekit-app" beside this script, without a network.
set -e
cd "$(dirname "$0")"
python3 -m venv clausekit-app
clausekit-app/bin/python -m pip install --quiet --no-index --find-links wheels clausekit
clausekit-app/bin/clausekit selfcheck
echo "Ready. Start it with: $(pwd)/clausekit-app/bin/clausekit"
"""
WINDOWS = """@echo off
rem Installs clausekit into the folder "clausekit-app" beside this script, without a network.
cd /d "%~dp0"
py -m venv clausekit-app || goto failed
clausekit-app\\Scripts\\python -m pip install --quiet --no-index --find-links wheels clausekit || goto failed
clausekit-app\\Scripts\\clausekit selfcheck
echo Ready. Start it with: %CD%\\clausekit-app\\Scripts\\clausekit
pause
exit /b 0
:failed
echo That did not work. Is Python installed (python.org), and of the version that README.txt names?
pause
exit /b 1
"""
README = """clausekit without a network
===========================

1. Install Python {python} if it is not there (python.org; tick "Add python.exe to PATH").
2. Windows: double-click install.cmd.   Linux or macOS: sh install.sh
3. The last lines say how to start it, and whether everything works.

To take it away again, delete this folder. It writes nothing elsewhere but a cache of its own clauses.
"""


def main() -> None:
    """Make the folder and a zip file of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--platform", default="", help="win_amd64, macosx_11_0_arm64 …; this computer's if left out")
    parser.add_argument("--python", default=f"{sys.version_info.major}.{sys.version_info.minor}")
    given = parser.parse_args()
    wheels = given.folder / "wheels"
    wheels.mkdir(parents=True)
    _pip("wheel", "--no-deps", "--wheel-dir", str(wheels), str(TOP))
    own = next(wheels.glob("clausekit-*.whl"))
    foreign = ["--platform", given.platform] if given.platform else []
    also = (
        ["colorama"] if given.platform.startswith("win") else []
    )  # asked for on Windows only, which pip looks up here
    wanted = ["--only-binary=:all:", "--python-version", given.python, *foreign, "--dest", str(wheels), str(own), *also]
    _pip("download", *wanted)
    (given.folder / "install.sh").write_text(SHELL, "utf-8", newline="\n")
    (given.folder / "install.cmd").write_text(WINDOWS, "utf-8", newline="\r\n")
    (given.folder / "README.txt").write_text(README.format(python=given.python), "utf-8", newline="\r\n")
    packed = given.folder.with_name(f"{given.folder.name}.zip")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(given.folder.rglob("*")):
            if path.is_file():
                archive.write(path, Path(given.folder.name) / path.relative_to(given.folder))
    size = packed.stat().st_size / 1_000_000
    print(f"{given.folder} and {packed}: {len(list(wheels.iterdir()))} wheels, {size:.1f} MB")


def _pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--quiet", *arguments], check=True)


if __name__ == "__main__":
    main()
